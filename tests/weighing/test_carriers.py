"""Which reports carry a statement, through copies and passages, and its lines."""

from __future__ import annotations

from dataclasses import replace

from tests.weighing.made import TABLE, Said, figure, report
from tidings.model.lineage import Copy, Lines
from tidings.model.spans import Span
from tidings.weighing.carriers import carried
from tidings.weighing.context import Context

TEXT = "“We will rebuild the bridge,” nine of them, Mayor Ulla Brand said. Much later a guard spoke of rain."
A, B, C = (report(name, TEXT, outlet=outlet) for name, outlet in (("a", "Post"), ("b", "Mail"), ("c", "Echo")))
SAID = figure(A, "nine", 9, 9, Said("named_official", "Mayor Ulla Brand", named=True))
IN_B = replace(SAID, id="clm-b", report="b")
QUOTE, WHOLE = Span(0, 60), Span(0, len(TEXT))
PASSAGE = Copy("cpy-1", "b", "a", "passage", 0.4, 0.4, "a", spans=(QUOTE,), spans_of=(QUOTE,))


def around(*copies: Copy) -> Context:
    return Context(TABLE, {one.id: one for one in (A, B, C)}, copies)


def test_a_statement_of_one_report() -> None:
    assert carried(SAID, around()) == (("a",), Lines(1, 0))


def test_a_passage_carries_it_in_both_reports_and_is_one_line() -> None:
    for claim in (SAID, IN_B):
        reports, lines = carried(claim, around(PASSAGE))
        assert (reports, lines) == (("a", "b"), Lines(1, 0))
        assert {one.report: one.line for one in lines.counted} == {"a": 1, "b": 1}
        assert next(one for one in lines.counted if one.report == "b").copy == "cpy-1"


def test_a_passage_elsewhere_carries_nothing_of_it() -> None:
    far = replace(PASSAGE, spans=(Span(70, 90),), spans_of=(Span(70, 90),))
    assert carried(SAID, around(far)) == (("a",), Lines(1, 0))


def test_an_altered_copy_is_told_and_carries_nothing() -> None:
    doctored = Copy("cpy-2", "c", "a", "altered", 0.9, 0.9, "a", spans=(WHOLE,), spans_of=(WHOLE,))
    reports, lines = carried(SAID, around(PASSAGE, doctored))
    assert reports == ("a", "b")
    assert next(one for one in lines.counted if one.report == "c").line is None
    in_c = replace(SAID, id="clm-c", report="c")
    assert carried(in_c, around(doctored)) == (("c",), Lines(0, 0))


def test_a_passage_twice_in_one_report_carries_it_nowhere_else() -> None:
    twice = replace(PASSAGE, report="a", of="a")
    assert carried(SAID, around(twice)) == (("a",), Lines(1, 0))
