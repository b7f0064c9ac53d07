from dataclasses import replace
from itertools import permutations

from tests.weighing.made import TABLE, Said, figure, place, report
from tidings.model.claims import FigureClaim
from tidings.model.lineage import Copy, Lines
from tidings.model.reports import Report
from tidings.model.spans import Span
from tidings.weighing.context import Context
from tidings.weighing.lines import lines

TEXT = "nine dead, Mayor Ulla Brand and Sgt. Odo Flint said; medics and a PNA photographer agreed, The Bell wrote"
BRAND = Said("named_official", "Mayor Ulla Brand", named=True)
FLINT = Said("named_official", "Sgt. Odo Flint", named=True)
MEDICS = Said("medical", "medics")
PHOTOGRAPHER = Said("witness", "a PNA photographer")
BELL = Said("outlet", "The Bell", named=True)


def told(name: str, **masthead: str) -> Report:
    return report(name, TEXT, **masthead)


def claim(item: Report, said: Said | None) -> FigureClaim:
    made = figure(item, "nine", 9, 9, said)
    return replace(made, id=f"{made.id}-{said.words}") if said else made


def count(*told_by: tuple[Report, Said | None], copies: tuple[Copy, ...] = ()) -> Lines:
    around = Context(TABLE, {item.id: item for item, _ in told_by}, copies)
    outcomes = {lines(order, around) for order in permutations([claim(*pair) for pair in told_by])}
    assert len(outcomes) == 1
    return outcomes.pop()


def test_no_source_is_no_line() -> None:
    assert count((told("a"), None)) == Lines(0, 0)
    assert count((told("a"), Said("reportedly"))) == Lines(0, 0)


def test_different_named_sources_are_certain_and_one_source_twice_is_one() -> None:
    assert count((told("a"), BRAND), (told("b"), FLINT)) == Lines(2, 0)
    assert count((told("a"), BRAND), (told("b"), BRAND)) == Lines(1, 0)


def test_several_sources_in_one_report_are_one_line() -> None:
    a = told("a")
    assert count((a, BRAND), (a, FLINT), (a, MEDICS)) == Lines(1, 0)


def test_a_report_with_two_sources_does_not_take_the_line_of_another() -> None:
    a = told("a")
    assert count((a, BRAND), (a, FLINT), (told("b"), BRAND)) == Lines(2, 0)


def test_own_witness_is_certain_and_anothers_is_not() -> None:
    assert count((told("a", agency="PNA"), PHOTOGRAPHER)) == Lines(1, 0)
    assert count((told("a", agency="ANB"), Said("witness", "medics"))) == Lines(0, 1)


def test_unnamed_sources_count_as_possible_by_publisher() -> None:
    assert count((told("a", agency="PNA"), MEDICS), (told("b", agency="ANB"), MEDICS)) == Lines(0, 2)
    assert count((told("a", agency="PNA"), MEDICS), (told("b", agency="PNA"), MEDICS)) == Lines(0, 1)
    assert count((told("a", agency="PNA"), MEDICS), (told("b", agency="ANB"), BRAND)) == Lines(1, 1)


def test_a_citation_of_an_outlet_in_the_record_is_no_line() -> None:
    assert count((told("a"), BELL), (told("b", outlet="The Bell"), BRAND)) == Lines(1, 0)
    assert count((told("a"), BELL)) == Lines(0, 1)


def test_whom_a_source_told_is_the_publisher() -> None:
    spread = Said("medical", "medics", told=("PNA",))
    assert count((told("a", outlet="The Bell"), spread), (told("b", agency="PNA"), MEDICS)) == Lines(0, 1)


def test_copies_and_shared_passages_are_the_line_of_their_original() -> None:
    whole, words = (Span(0, len(TEXT)),), (place(TEXT, "nine dead"),)
    for spans, kind in ((whole, "exact"), (words, "passage")):
        copy = Copy("cpy-1", "b", "a", kind, 1.0, 1.0, "a", spans=spans, spans_of=spans)  # type: ignore[arg-type]
        assert count((told("a"), BRAND), (told("b"), FLINT), copies=(copy,)) == Lines(1, 0)
