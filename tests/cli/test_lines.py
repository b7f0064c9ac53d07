"""Reports and lines on the pages: how many, which line each report makes, and why."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.record.sample import BOMBING, BRIDGE, DENIAL, KILLED, REWRITE, TOLL
from tidings.model.lineage import Counted, Lines
from tidings.record import Record

Call = Callable[..., tuple[int, str, str]]
COPY = "cpy-0123456789abcdef0123"
LINES = Lines(
    1,
    1,
    (
        Counted(BRIDGE.id, 1, "a named source (“Idris Vellan”)", certain=True),
        Counted(REWRITE.id, 1, "a copy of “Bomb at Tamour”, HARBOUR (rewrite, 62% of its words)", True, COPY),
        Counted(TOLL.id, 2, "a source not named (“a doctor”)"),
    ),
)


@pytest.fixture
def counted(case: Path) -> Path:
    """The sample case, with how each report counts."""
    figure = replace(KILLED, lines=LINES)
    bombing = replace(BOMBING, lines=LINES, figures=(figure, *BOMBING.figures[1:]))
    said = replace(DENIAL, lines=Lines(1, 0, LINES.counted[:2]), reports=(BRIDGE.id, REWRITE.id))
    with Record.open(case, write=True) as record:
        record.replace((), [bombing, said])
    return case


def test_explain_says_which_line_each_report_makes(tidings: Call, counted: Path) -> None:
    out = " ".join(tidings("explain", counted, BOMBING.id)[1].split())
    assert "Told by: 3 reports, 1 to 2 lines (R6)" in out
    assert "reports with one number are one line: a copy, or the same source again, adds none" in out
    assert "line 1, certain: " in out
    assert "line 1 too: " in out
    assert f"(rewrite, 62% of its words) (see {COPY[:14]})" in out
    assert "line 2, possible: " in out
    assert "killed police, told by: 3 reports, 1 to 2 lines (R6)" in out


def test_explain_of_a_statement(tidings: Call, counted: Path) -> None:
    out = " ".join(tidings("explain", counted, DENIAL.id)[1].split())
    assert "Carried by: 2 reports, 1 line (R6)" in out


def test_the_page_of_an_incident(tidings: Call, counted: Path) -> None:
    out = tidings("incident", counted, BOMBING.id)[1]
    assert "told by     3 reports, 1 to 2 lines" in out
    assert "\ntold by 3 reports, 1 to 2 lines\n" in out
    assert "(2 reports, 1 line)" in " ".join(out.split())


def test_json_has_every_report_with_its_line(tidings: Call, counted: Path) -> None:
    found = json.loads(tidings("incident", counted, BOMBING.id, "--json")[1])
    lines = found["incident"]["lines"]
    assert (lines["certain"], lines["possible"]) == (1, 1)
    assert [(one["report"], one["line"], one["certain"]) for one in lines["counted"]] == [
        (BRIDGE.id, 1, True),
        (REWRITE.id, 1, True),
        (TOLL.id, 2, False),
    ]
    assert lines["counted"][1]["copy"] == COPY
    assert all(one["why"] for one in lines["counted"])
    figure = found["incident"]["figures"][0]
    assert (figure["report_count"], figure["lines"]) == (3, lines)
    (said,) = [one for one in found["statements"] if one["id"] == DENIAL.id]
    assert said["reports"] == [BRIDGE.id, REWRITE.id]
