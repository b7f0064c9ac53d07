import os
import threading
from pathlib import Path

import pytest

from tidings.gazetteer import cache
from tidings.gazetteer.build import _hashes, _rows
from tidings.gazetteer.index import DamagedIndex, Index
from tidings.gazetteer.layout import HEADER, MAGIC
from tidings.gazetteer.sources import Place

ROWS = [
    Place("country", "Iraq", ("Iraq",), "IQ", 1, 33.0, 44.0, 300, 40_000_000),
    Place("town", "Hīt", ("Hīt", "Hit"), "IQ", 2, 33.6, 42.8, 0, 66_000),
]


def write(path: Path) -> None:
    hashes, numbers = _hashes(ROWS, frozenset({"IQ"}))
    packed, names = _rows(ROWS)
    head = HEADER.pack(MAGIC, len(hashes), len(ROWS), len(names))
    path.write_bytes(head + hashes.tobytes() + numbers.tobytes() + packed + names)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(cache, "cache_folder", lambda: tmp_path / "cache")
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path))
    return tmp_path / "cache"


def test_built_once_then_opened(folder: Path) -> None:
    built = []

    def build(path: Path) -> None:
        built.append(path)
        write(path)

    assert cache.open_index("a.bin", build).entry(1).name == "Hīt"
    assert cache.open_index("a.bin", build).numbers("hit") == [1]
    assert len(built) == 1
    assert [path.name for path in folder.iterdir()] == ["a.bin"]


@pytest.mark.parametrize("damage", [b"", b"short", b"tidings-places-1" + b"\0" * 40, b"x" * 500])
def test_a_damaged_file_is_built_anew(folder: Path, damage: bytes) -> None:
    folder.mkdir()
    (folder / "a.bin").write_bytes(damage)
    assert cache.open_index("a.bin", write).size == 2


def test_a_cut_file_is_damaged(tmp_path: Path) -> None:
    write(tmp_path / "a.bin")
    whole = (tmp_path / "a.bin").read_bytes()
    (tmp_path / "a.bin").write_bytes(whole[:-3])
    with pytest.raises(DamagedIndex):
        Index(tmp_path / "a.bin")


def test_a_folder_that_cannot_be_made_falls_back(folder: Path) -> None:
    folder.write_text("a file in the way")
    index = cache.open_index("a.bin", write)
    assert index.size == 2
    assert cache.open_index("a.bin", _never).size == 2


def test_builders_at_once_do_not_disturb_each_other(folder: Path) -> None:
    found: list[int] = []
    threads = [threading.Thread(target=lambda: found.append(cache.open_index("a.bin", write).size)) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [2] * 6
    assert [path.name for path in folder.iterdir()] == ["a.bin"]


def test_a_build_that_fails_leaves_nothing(folder: Path) -> None:
    with pytest.raises(OSError, match="no space"):
        cache.open_index("a.bin", _fail)
    assert not list(folder.iterdir())


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="owners of files are known on POSIX only")
def test_a_file_of_another_user_is_not_trusted(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache.open_index("a.bin", write)
    monkeypatch.setattr("os.getuid", lambda: os.stat(folder).st_uid + 1)  # noqa: PTH116
    with pytest.raises(AssertionError):
        cache.open_index("a.bin", _never)


def _never(path: Path) -> None:
    raise AssertionError(path)


def _fail(path: Path) -> None:
    path.write_bytes(b"half")
    raise OSError("no space left")
