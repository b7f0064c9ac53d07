"""`tidings diff`: two reports side by side, on a terminal, as plain text, HTML and JSON."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from collections.abc import Callable, Sequence
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.cli.test_copies import NEW, OLD, copy, put
from tests.record import sample
from tests.record.said import BRIDGE, DOCKERS, PORT, REWRITE, TOLL
from tidings.model.lineage import Alteration
from tidings.model.reports import Report
from tidings.model.spans import Span
from tidings.record import Record

Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def pair(case: Path) -> tuple[Report, Report]:
    """An original and its altered copy, with markup in the words."""
    with Record.open(case, write=True) as record, record.transaction():
        of = put(record, "Shells <b>hit</b> town", OLD, agency="HARBOUR", published="2021-04-04")
        report = put(
            record, "Serpent & co", f"{NEW} <script>x</script> was seen.", outlet="Nahda", published="2021-04-05"
        )
        swap = Alteration("Brannic League", "Serpent", 1, "name", (Span(4, 18),), (Span(4, 11),))
        record.replace([], [copy(report.id, of.id, "altered", swap)])
    return of, report


def test_plain(tidings: Call, case: Path, pair: tuple[Report, Report]) -> None:
    of, report = pair
    code, out, err = tidings("diff", case, report.id, of.id)
    assert (code, err) == (0, "")
    for words in (
        "original   Shells <b>hit</b> town — HARBOUR, 4 Apr 2021",
        "copy       Serpent & co — Nahda, 5 Apr 2021",
        "kind       altered (cpy-",
        "shared     90% of its words, 45% of the original's",
        "why        published later",
        "altered    1 name",
        "sentences  2 changed, 1 added",
        "changed words: [-in the original-] {+in the copy+}",
        "changed  The [-Brannic League-] {+Serpent+} shelled the town.",
        "changed  A [-League-] {+Serpent+} spokesman denied it.",
        "added    {+<script>x</script> was seen.+}",
    ):
        assert words in out
    assert tidings("diff", case, of.id, report.id)[1] == out


def test_any_two_reports(tidings: Call, case: Path) -> None:
    code, out, _ = tidings("diff", case, PORT.id, DOCKERS.id[4:12])
    assert code == 0
    assert "first      Dawn Front threatens to close port" in out
    assert "no copy: neither was found to derive from the other" in out
    assert "The two share no sentence." in out
    assert "dropped  [-" in out


def test_siblings_and_copies_of_copies(tidings: Call, case: Path) -> None:
    with Record.open(case, write=True) as record, record.transaction():
        record.replace([], [copy(TOLL.id, BRIDGE.id, "rewrite"), copy(DOCKERS.id, REWRITE.id, "rewrite")])
    assert f"both derive from {BRIDGE.id[:14]}" in tidings("diff", case, TOLL.id, DOCKERS.id)[1]
    out = tidings("diff", case, DOCKERS.id, BRIDGE.id)[1]
    assert out.startswith("original   Blast at Tamour bridge")
    assert "by way of others" in out


def test_json(tidings: Call, case: Path, pair: tuple[Report, Report]) -> None:
    of, report = pair
    held = json.loads(tidings("diff", case, of.id, report.id, "--json")[1])
    assert (held["report"], held["of"], held["common"]) == (report.id, of.id, None)
    assert [one["kind"] for one in held["copies"]] == ["altered"]
    assert [row["kind"] for row in held["rows"]] == ["changed", "changed", "added"]
    first = held["rows"][0]
    assert (first["changes"][0]["words"]["text"], first["changes"][0]["words_of"]["text"]) == (
        "Serpent",
        "Brannic League",
    )
    for row in held["rows"]:
        for side, text in (("words", report.text), ("words_of", of.text)):
            if row[side]:
                assert row[side]["text"] == text[row[side]["start"] : row[side]["end"]]


class Checker(HTMLParser):
    """Whether tags are closed, and what a page loads."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.loads: list[str] = []

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.loads += [value or "" for name, value in attrs if name in ("src", "href", "style")]
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_html(tidings: Call, case: Path, pair: tuple[Report, Report], tmp_path: Path) -> None:
    of, report = pair
    code, out, _ = tidings("diff", case, of.id, report.id, "--html", "-")
    assert code == 0
    checker = Checker()
    checker.feed(out)
    assert not checker.open
    assert not checker.loads
    assert not checker.seen & {"script", "link", "img", "b"}
    assert {"del", "ins", "caption", "th", "main", "h1", "title"} <= checker.seen
    assert "url(" not in out
    for words in (
        '<html lang="en">', "prefers-color-scheme: dark", "@media print", "<del>Brannic League</del>", "<ins>Serpent</ins>",
        "Shells &lt;b&gt;hit&lt;/b&gt; town", "Serpent &amp; co", "<dd>published later</dd>", "What was altered", '<th scope="row">added</th>',
        "90% of its words",
    ):  # fmt: skip
        assert words in out
    path = tmp_path / "page.html"
    assert tidings("diff", case, of.id, report.id, "--html", path) == (0, "", "")
    assert path.read_text(encoding="utf-8") == out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([BRIDGE.id, BRIDGE.id[:12]], "are one report"),
        ([BRIDGE.id, "rep-0"], "rep-0 is not in the record"),
        (["rep-", BRIDGE.id], "stands for several things"),
        ([BRIDGE.id, sample.COPY.id], "is no report"),
        ([BRIDGE.id, TOLL.id, "--html", "{case}/none/page.html"], "cannot be written"),
        ([BRIDGE.id, TOLL.id, "--html", "{case}"], "the record itself"),
        ([BRIDGE.id, TOLL.id, "--html", "-", "--json"], "one of them"),
        ([BRIDGE.id], "Missing argument"),
    ],
)
def test_calls_that_do_not_fit(tidings: Call, case: Path, arguments: Sequence[str], words: str) -> None:
    before = case.read_bytes()
    code, out, err = tidings("diff", case, *(one.format(case=case) for one in arguments))
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert words in err
    assert case.read_bytes() == before


def on_terminal(columns: int, *arguments: object) -> str:
    """What a terminal of that width is sent."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    script = "from tidings.cli import main; main()"
    environment = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES", "NO_COLOR")}
    with subprocess.Popen(
        [sys.executable, "-c", script, *map(str, arguments)], stdin=theirs, stdout=theirs, stderr=theirs,
        env={**environment, "TERM": "xterm-256color"},
    ):  # fmt: skip
        os.close(theirs)
        sent = b""
        while chunk := _read(ours):
            sent += chunk
    os.close(ours)
    return sent.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # the other end is closed
        return b""


def test_two_columns_on_a_terminal_one_where_it_is_narrow(case: Path, pair: tuple[Report, Report]) -> None:
    of, report = pair
    wide = on_terminal(120, "diff", case, of.id, report.id)
    row = next(line for line in wide.splitlines() if "changed" in line and "Brannic" in line)
    assert "Serpent" in row
    assert "[-" not in wide
    assert re.search(r"\x1b\[[\d;]*9[\d;]*m.*Brannic", row)  # struck out, not only coloured
    narrow = on_terminal(70, "diff", case, of.id, report.id)
    assert "original" in narrow
    assert not [line for line in narrow.splitlines() if len(re.sub(r"\x1b\[[\d;]*m", "", line)) > 70]
