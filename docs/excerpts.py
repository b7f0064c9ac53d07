"""Puts what the program prints today into the excerpts of README.md.

    python docs/excerpts.py

An excerpt is a block of text under a comment that names its command and what of the output is shown, in order:
``all``; ``head N``, the first N lines; ``find WORD N``, N lines from the first later one that holds WORD. A number
after ``case.tidings`` or ``--about`` is that of the incident at the market of Qulaba, wherever it stands in the timeline today.
``tests/test_readme.py`` runs the commands of README.md and compares the excerpts.
"""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
BUILD = "tidings build examples/reports -o case.tidings"
EXCERPT = re.compile(r"<!-- (?P<command>tidings [^|]*?) \| (?P<parts>.*?) -->\n```text\n(?P<shown>.*?)```\n", re.DOTALL)
_NUMBERED = re.compile(r"(tidings (?:(?:incident|explain) case\.tidings|claims case\.tidings --about)) \d+")
_LEFT_OUT = "…"


def run(command: str, folder: Path) -> tuple[int, str]:
    """The exit code and the output of one command line of README.md, in a folder that holds ``examples``."""
    bin_ = Path(sys.executable).parent
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env={"PATH": f"{bin_}:/usr/bin:/bin", "HOME": str(Path.home()), "COLUMNS": "110", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout if done.returncode in (0, 3) else done.stderr


def folder_with_examples(folder: Path) -> Path:
    """A working folder in which the commands of README.md run."""
    (folder / "examples").symlink_to(ROOT / "examples")
    return folder


def market(folder: Path) -> int:
    """The number of the incident that the most reports tell of in Qulaba."""
    import tidings

    with tidings.open(folder / "case.tidings") as record:
        entries = list(record.timeline(place="Qulaba"))
        return max(entries, key=lambda entry: len(entry.incident.reports)).number


def numbered(page: str, number: int) -> str:
    """The page with that number wherever a command names the incident."""
    return _NUMBERED.sub(rf"\1 {number}", page)


def excerpt(output: str, parts: str) -> str:
    """What of an output is shown."""
    lines = output.rstrip("\n").split("\n")
    shown: list[str] = []
    at = 0
    for part in parts.split("|"):
        what, *rest = shlex.split(part)
        if what == "all":
            first, last = 0, len(lines)
        elif what == "head":
            first, last = 0, int(rest[0])
        else:
            first = next((index for index in range(at, len(lines)) if rest[0] in lines[index]), len(lines))
            last = first + int(rest[1])
        shown += ([_LEFT_OUT] if first > at else []) + lines[first:last]
        at = last
    shown += [_LEFT_OUT] if at < len(lines) else []
    return "\n".join(line.rstrip() for line in shown) + "\n"


def fresh(page: str, folder: Path) -> Iterator[tuple[re.Match[str], str]]:
    """Each excerpt of a page, and what it should show today."""
    for match in EXCERPT.finditer(page):
        yield match, excerpt(run(match["command"], folder)[1], match["parts"])


def main() -> None:
    """Build the examples, write README.md anew."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = folder_with_examples(Path(scratch))
        code, said = run(BUILD, folder)
        if code not in (0, 3):
            raise SystemExit(said)
        page = numbered(README.read_text(encoding="utf-8"), market(folder))
        for match, text in reversed(list(fresh(page, folder))):
            page = page[: match.start("shown")] + text + page[match.end("shown") :]
        README.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
