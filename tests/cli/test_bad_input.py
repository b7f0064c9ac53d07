"""Bad input through the command line: one clear line each, the others go on, exit codes 0, 2, 3 and 130.

The reports have no words that a language model is needed for: reading is replaced where it is not what is tested.
"""

from __future__ import annotations

import gzip
import io
import json
import os
import resource
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest

from tests.record import sample
from tidings.record import Record

Call = Callable[..., tuple[int, str, str]]
STORY = (
    "Gunmen killed nine people at a bus station in the town on Monday, police said. The attackers fled before the "
    "army arrived, a witness told reporters. Officials in the capital condemned it.\n\n"
    "Two of the wounded died in hospital on Tuesday, a doctor said. Nobody claimed the attack so far.\n"
)


@pytest.fixture(autouse=True)
def unread(monkeypatch: pytest.MonkeyPatch) -> None:
    """No language model: what is received stays unread, as after an interrupt."""
    module = import_module("tidings.pipeline.build")
    monkeypatch.setattr(module, "_read", lambda *_: 0)
    monkeypatch.setattr(module, "settle", lambda *_: None)


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.txt"
    path.write_text(f"Gunmen kill nine\n\nApril 3, 2019\n\n{STORY}")
    return path


def packed() -> bytes:
    return gzip.compress((STORY * 30).encode())


BAD = {
    "empty.txt": (b"", "an empty file"),
    "spaces.txt": (b" \n \t\n", "no text in it"),
    "binary.dat": (bytes(range(256)) * 20, "binary data"),
    "long.txt": ((STORY * 3500).encode(), "up to 1,000,000 characters"),
    "start.gz": (packed()[:12], "cut off at its start"),
    "start.warc.gz": (packed()[:15], "cut off at its start"),
    "page.html": (b"<html><head><title>x</title></head><body><a href='/'>Home</a></body></html>", "without an article"),
    "list.jsonl": (b'[1, 2]\n{"text": ""}\n', "no object"),
    "spanish.txt": (
        b"El presidente dijo el lunes que el gobierno no va a negociar con los rebeldes.\n" * 9,
        "a text in Spanish",
    ),
    "picture.png": (b"\x89PNG\r\n\x1a\n" + b"0" * 99, "a picture"),
    "broken.pdf": (b"%PDF-1.4 broken", "a PDF that is damaged"),
    "new\nline.txt": (b"", "an empty file"),
    "escape\x1b[31m.txt": (b"", "an empty file"),
    "no-utf8-\udcff.txt": (b"", "an empty file"),
}


@pytest.mark.parametrize("name", list(BAD))
def test_each_in_one_line_and_the_others_go_on(tidings: Call, tmp_path: Path, good: Path, name: str) -> None:
    payload, words = BAD[name]
    (tmp_path / name).write_bytes(payload)
    case = tmp_path / "case.tidings"
    code, out, err = tidings("build", tmp_path / name, good, "-o", case)
    assert (code, out) == (3, "")
    told = [line for line in err.splitlines() if line.startswith("left out: ")]
    assert words in told[0]
    assert "; allowed: " in told[0]
    assert "; to do: " in told[0]
    assert "\x1b" not in err
    assert "it holds 1 report," in err
    held = json.loads(tidings("status", case, "--json")[1])
    assert held["counts"]["sources"] == 1
    assert len(held["left_out"]) == len(told)
    assert "Left out: " in tidings("status", case)[1]


def test_all_together_and_again(tidings: Call, tmp_path: Path, good: Path) -> None:
    folder = tmp_path / "in"
    (folder / "sub").mkdir(parents=True)
    for name, (payload, _) in BAD.items():
        (folder / name).write_bytes(payload)
    (folder / "same.txt").write_bytes(good.read_bytes())
    (folder / "selfloop").symlink_to("selfloop")
    (folder / "dangling").symlink_to("/nowhere/at/all")
    (folder / "sub" / "up").symlink_to("..")
    case = tmp_path / "case.tidings"
    code, _, err = tidings(
        "build", folder, good, good, "http://127.0.0.1/x", "ftp://x.example/y", "", folder / "gone", "-o", case
    )
    assert code == 3
    assert "it holds 1 report," in err
    assert "more; `tidings status" in err
    left = json.loads(tidings("status", case, "--json")[1])["left_out"]
    assert len(left) >= len(BAD) + 5
    again = tidings("build", folder, good, "-o", case)
    assert again[0] == 3
    assert len(json.loads(tidings("status", case, "--json")[1])["left_out"]) == len(left)


def test_what_is_mended_is_no_longer_left_out(tidings: Call, tmp_path: Path, good: Path) -> None:
    case, path = tmp_path / "case.tidings", tmp_path / "late.txt"
    path.write_bytes(b"")
    assert tidings("build", path, "-o", case)[0] == 3
    path.write_bytes(good.read_bytes())
    assert tidings("build", path, "-o", case)[0] == 0
    assert "Left out" not in tidings("status", case)[1]


@pytest.mark.parametrize(
    ("encoding", "name"), [("utf-16", "utf-16-le"), ("utf-16-le", "utf-16-le"), ("utf-16-be", "utf-16-be")]
)
def test_two_bytes_a_letter(tidings: Call, tmp_path: Path, encoding: str, name: str) -> None:
    path, case = tmp_path / "x.txt", tmp_path / "case.tidings"
    path.write_bytes(STORY.encode(encoding))
    assert tidings("build", path, "-o", case)[0] == 0
    with Record.open(case) as record:
        assert [source.encoding.lower().startswith(name[:6]) for source in record.sources() if source.encoding] == [
            True
        ]


def test_bytes_that_are_no_utf8(tidings: Call, tmp_path: Path) -> None:
    path, case = tmp_path / "x.txt", tmp_path / "case.tidings"
    path.write_bytes(STORY.encode().replace(b"town", b"t\xffwn"))
    assert tidings("build", path, "-o", case)[0] == 0


def test_what_came_before_a_cut_is_kept(tidings: Call, tmp_path: Path) -> None:
    path, case = tmp_path / "x.txt.gz", tmp_path / "case.tidings"
    path.write_bytes(packed()[:-40])
    code, _, err = tidings("build", path, "-o", case)
    assert code == 3
    assert "what came before the cut is kept" in err
    assert "it holds 1 report," in err


@pytest.mark.usefixtures("good")
def test_a_file_that_vanishes_and_one_that_may_not_be_read(
    tidings: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opening = Path.open

    def opened(path: Path, *arguments: str, **named: str) -> io.IOBase:
        if path.name == "vanishing.txt":
            path.unlink()
        if path.name == "locked.txt":
            raise PermissionError(13, "Permission denied")
        return opening(path, *arguments, **named)  # type: ignore[call-overload,no-any-return]

    for name in ("vanishing.txt", "locked.txt"):
        (tmp_path / name).write_text(STORY)
    monkeypatch.setattr(Path, "open", opened)
    code, _, err = tidings("build", tmp_path, "-o", tmp_path / "case.tidings")
    assert code == 3
    assert "vanishing.txt: no such file" in err
    assert "locked.txt: permission denied" in err
    assert "it holds 1 report," in err


@pytest.mark.usefixtures("good")
def test_the_record_among_its_own_inputs(tidings: Call, tmp_path: Path) -> None:
    case = tmp_path / "case.tidings"
    for _ in range(2):
        code, _, err = tidings("build", tmp_path, "-o", case)
        assert (code, "left out: " in err) == (0, False)


@pytest.mark.parametrize("listed", ["", "\n\n"])
def test_an_empty_list(tidings: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, listed: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(listed))
    code, _, err = tidings("build", "-", "-o", tmp_path / "case.tidings")
    assert code == 3
    assert "an empty list on standard input" in err


def test_a_folder_without_files(tidings: Call, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    code, _, err = tidings("build", tmp_path / "empty", "-o", tmp_path / "case.tidings")
    assert code == 3
    assert "a folder without files" in err


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--model", "no_such_model"], "no spaCy pipeline"),
        (["--model", "{folder}"], "no spaCy pipeline"),
        (["--vocabulary", "{folder}/bad.toml"], "allowed: TOML"),
        (["--vocabulary", "{folder}/odd.toml"], "there is no table [odd]"),
        (["--vocabulary", "{folder}/none.toml"], "no such file"),
        (["--vocabulary", "{folder}"], "directory"),
        (["-o", "{folder}/none/case.tidings"], "cannot be written"),
        (["-o", "{folder}"], "is a directory"),
        (["-o", "{folder}/good.txt"], "no record of tidings"),
    ],
)
def test_calls_that_cannot_be_carried_out(
    tidings: Call, tmp_path: Path, good: Path, options: list[str], words: str
) -> None:
    (tmp_path / "bad.toml").write_text("x = [")
    (tmp_path / "odd.toml").write_text("[odd]\na = 1\n")
    filled = [option.format(folder=tmp_path) for option in options]
    output = [] if "-o" in options else ["-o", str(tmp_path / "case.tidings")]
    before = sorted(tmp_path.iterdir())
    code, out, err = tidings("build", good, *output, *filled)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert words in err.lower() or words in err
    assert sorted(tmp_path.iterdir()) == before


READING = (
    ["timeline"],
    ["incident", "--most-told"],
    ["status"],
    ["export"],
    ["search", "x"],
    ["actor", "x"],
    ["ties"],
    ["network"],
    ["seats"],
    ["explain", "1"],
    ["copies"],
    ["diff", "rep-0", "rep-1"],
)


@pytest.mark.parametrize("command", READING, ids=lambda command: command[0])
def test_records_that_are_none(tidings: Call, tmp_path: Path, case: Path, command: list[str]) -> None:
    newer, cut, letter, empty = (tmp_path / name for name in ("newer", "cut", "letter", "empty"))
    newer.write_bytes(case.read_bytes())
    with sqlite3.connect(newer) as database:
        database.execute("PRAGMA user_version = 99")
    database.close()
    cut.write_bytes(case.read_bytes()[:20000])
    letter.write_text("dear all")
    empty.write_bytes(b"")
    for path, words in (
        (newer, "newer tidings"), (cut, "damaged"), (letter, "no record of tidings"), (empty, "is empty"),
        (tmp_path, "is a directory"), (tmp_path / "none", "no such file"),
    ):  # fmt: skip
        code, out, err = tidings(command[0], path, *command[1:])
        assert (code, out, err.count("\n")) == (2, "", 1), path
        assert words in err
        assert "to do: " in err


def test_a_damaged_cell(tidings: Call, case: Path) -> None:
    with sqlite3.connect(case) as database:
        database.execute("UPDATE incidents SET body = ?", (b"\xff{",))
    database.close()
    code, out, err = tidings("timeline", case)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "damaged" in err


def test_export_over_the_record(tidings: Call, case: Path) -> None:
    before = case.read_bytes()
    code, _, err = tidings("export", case, "-o", case)
    assert (code, "the record itself" in err) == (2, True)
    assert case.read_bytes() == before


def test_a_full_disk_below_standard_output(case: Path) -> None:
    if not Path("/dev/full").is_char_device():
        pytest.skip("no /dev/full")
    for command in ("timeline", "export"):
        script = f"{sys.executable} -c 'from tidings.cli import main; main()' {command} {case} > /dev/full"
        done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr.count("\n")) == (2, 1)
        assert "No space left" in done.stderr


@pytest.mark.parametrize("limit", [50_000, 400_000])
def test_a_disk_that_takes_no_more(tmp_path: Path, good: Path, limit: int) -> None:
    case = tmp_path / "case.tidings"
    big = tmp_path / "big.jsonl"
    big.write_text("".join(json.dumps({"text": f"{STORY} {os.urandom(3000).hex()}"}) + "\n" for _ in range(200)))
    script = (
        "from importlib import import_module; build = import_module('tidings.pipeline.build'); build._read = lambda *_: 0; build.settle = lambda *_: None;"
        "from tidings.cli import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, "build", str(good), str(big), "-o", str(case)],
        capture_output=True, text=True, check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
    )  # fmt: skip
    assert (done.returncode, done.stderr.count("\n")) == (2, 1), done.stderr
    assert "the disk refused" in done.stderr
    if limit == 400_000:
        with Record.open(case) as record:
            assert record.standing().counts["reports"] >= 0
    else:
        assert not list(tmp_path.glob("case*"))


def test_a_record_keeps_what_it_holds_when_a_build_fails(tidings: Call, case: Path, good: Path) -> None:
    with Record.open(case) as record:
        before = record.standing().counts
    for options in (["--model", "no_such_model"], ["--vocabulary", "none.toml"]):
        assert tidings("build", good, "-o", case, *options)[0] == 2
    with Record.open(case) as record:
        assert record.standing().counts == before
        assert sample.BOMBING.id in {incident.id for incident in record.incidents()}


STOPPED = """
import os, signal, sys
from importlib import import_module
signal.signal(signal.SIGINT, signal.default_int_handler)  # a parent in the background may have it ignored
build = import_module("tidings.pipeline.build")
from tidings.cli import main, progress
build._read = lambda *_: 0
build.settle = lambda *_: None
def show(self, step):
    if step.done >= 1:
        os.kill(os.getpid(), signal.SIGINT)
progress.Bars.show = show
main()
"""


def test_ctrl_c_is_one_line_and_the_record_opens(tmp_path: Path, good: Path) -> None:
    case = tmp_path / "case.tidings"
    done = subprocess.run(
        [sys.executable, "-c", STOPPED, "build", str(good), "-o", str(case)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr.count("\n")) == (128 + signal.SIGINT, 1)
    assert "build again to go on" in done.stderr
    with Record.open(case) as record:
        assert record.standing().counts["reports"] == 0
    assert [path.name for path in tmp_path.glob("case*")] == ["case.tidings"]
