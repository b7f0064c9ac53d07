from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from tests.record import sample
from tidings.errors import NewerRecord, NotARecord, RecordUnwritable
from tidings.record import Record, sqlite


def beside(path: Path) -> list[str]:
    return sorted(item.name for item in path.parent.iterdir())


def test_a_new_record_is_one_file_after_closing(path: Path) -> None:
    with Record.open(path, create=True) as record:
        sample.fill(record)
    assert beside(path) == ["case.tidings"]
    with Record.open(path) as record:
        assert record.standing().counts["reports"] == 5
    assert beside(path) == ["case.tidings"]


def test_marks_of_the_file(path: Path) -> None:
    Record.open(path, create=True).close()
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (0x54494447,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()


@pytest.mark.parametrize("write", [False, True])
@pytest.mark.parametrize("content", [b"", b"a letter", b"SQLite format 3\0", b"\0" * 4096])
def test_a_file_of_another_kind_is_left_alone(path: Path, content: bytes, write: bool) -> None:
    path.write_bytes(content)
    with pytest.raises(NotARecord, match=r"case\.tidings"):
        Record.open(path, write=write)
    assert path.read_bytes() == content
    assert beside(path) == ["case.tidings"]


def test_another_programs_database_is_left_alone_even_when_creating(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE notes (text)")
    connection.close()
    before = path.read_bytes()
    for create in (False, True):
        with pytest.raises(NotARecord, match="another program"):
            Record.open(path, create=create)
    assert path.read_bytes() == before
    assert beside(path) == ["case.tidings"]


def test_no_file(path: Path) -> None:
    with pytest.raises(NotARecord, match="tidings build"):
        Record.open(path)
    assert beside(path) == []


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(NotARecord):
        Record.open(tmp_path)


def test_an_empty_file_may_become_a_record(path: Path) -> None:
    path.touch()
    Record.open(path, create=True).close()
    Record.open(path).close()


def test_a_newer_record(path: Path) -> None:
    Record.open(path, create=True).close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 9999")
    connection.close()
    for write in (False, True):
        with pytest.raises(NewerRecord, match=r"9999.*update tidings"):
            Record.open(path, write=write)
    assert beside(path) == ["case.tidings"]


def test_one_writer_and_readers_beside_it(record: Record, path: Path) -> None:
    with pytest.raises(RecordUnwritable, match="another build"):
        Record.open(path, write=True)
    with pytest.raises(RecordUnwritable, match="another build"):
        Record.open(path, create=True)
    with record.transaction():
        record.replace([sample.MARCH.id], [])
        with Record.open(path) as reader:
            assert reader.standing().counts["incidents"] == 4
    with Record.open(path) as reader:
        assert reader.standing().counts["incidents"] == 3
    record.close()
    Record.open(path, write=True).close()


def test_a_snapshot_is_of_one_moment(record: Record, path: Path) -> None:
    with Record.open(path) as reader, reader.snapshot():
        assert len(list(reader.incidents())) == 4
        with record.transaction():
            record.replace([sample.MARCH.id], [])
        assert len(list(reader.incidents())) == 4


@pytest.mark.usefixtures("record")
def test_a_reader_cannot_write(path: Path) -> None:
    with Record.open(path) as reader, pytest.raises(RecordUnwritable, match="readonly"):
        reader.replace([sample.MARCH.id], [])


@pytest.mark.parametrize("modes", [("rw", "ro"), ("rw", "immutable")])
def test_from_a_folder_without_write_permission(
    path: Path, modes: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with Record.open(path, create=True) as record:
        sample.fill(record)
    monkeypatch.setattr(os, "access", lambda *_: False)
    monkeypatch.setattr(sqlite, "_READING", modes)
    with Record.open(path) as record:
        assert record.standing().counts["incidents"] == 4


def test_a_damaged_record_says_so(path: Path) -> None:
    with Record.open(path, create=True) as record:
        sample.fill(record)
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    with pytest.raises(NotARecord, match="damaged"), Record.open(path) as record:
        list(record.incidents())


def test_what_is_raised_inside_a_transaction_undoes_it(record: Record) -> None:
    index, shelf = record.index("stage"), record.shelf("stage", tuple[str, ...])
    with pytest.raises(KeyboardInterrupt), record.transaction():  # noqa: PT012 - all of it must be undone
        record.replace([sample.MARCH.id], [])
        index.put("item", ["key"])
        shelf.put("item", ("a",))
        raise KeyboardInterrupt
    assert len(list(record.incidents())) == 4
    assert index.items_of("key") == ()
    assert shelf.get(["item"]) == {}


def test_a_nested_transaction_joins_the_outer(record: Record) -> None:
    with pytest.raises(RuntimeError), record.transaction():  # noqa: PT012 - all of it must be undone
        with record.transaction():
            record.replace([sample.MARCH.id], [])
        raise RuntimeError
    assert len(list(record.incidents())) == 4
