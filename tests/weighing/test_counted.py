"""How each report counts towards the lines, and why: the cases that R6 is subtle in."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

from tests.weighing.made import TABLE, Said, figure, place, report
from tidings.model.claims import Attribution, FigureClaim
from tidings.model.lineage import Copy, CopyKind, Counted, Lines
from tidings.model.reports import Report
from tidings.model.spans import Span
from tidings.weighing.context import Context
from tidings.weighing.lines import lines

TEXT = (
    "nine dead, Mayor Ulla Brand and Sgt. Odo Flint said; medics agreed, The Bell wrote. "
    "Much later the gate fell, eight dead, a guard told Norrick."
)
WHOLE = Span(0, len(TEXT))
BRAND = Said("named_official", "Mayor Ulla Brand", named=True)
FLINT = Said("named_official", "Sgt. Odo Flint", named=True)
MEDICS = Said("medical", "medics")
BELL = Said("outlet", "The Bell", named=True)
TOLD_NORRICK = Said("medical", "medics", told=("Norrick", "The Bell"))


def told(name: str, **masthead: str) -> Report:
    return report(name, TEXT, **masthead)


def claim(item: Report, said: Said | None, words: str = "nine") -> FigureClaim:
    made = figure(item, words, 9, 9, said)
    return replace(made, id=f"{made.id}-{said.words if said else ''}")


def copy(report: str, of: str, kind: CopyKind = "exact", *, span: Span = WHOLE, origin: str | None = None) -> Copy:
    return Copy(f"cpy-{report}{of}", report, of, kind, 0.98, 0.9, origin or of, spans=(span,), spans_of=(span,))


def count(claims: list[FigureClaim], reports: list[Report], *copies: Copy) -> Lines:
    outcomes = []
    for order in permutations(claims):
        for kept in permutations(copies):
            made = lines(order, Context(TABLE, {item.id: item for item in reports}, kept))
            outcomes.append((made, made.counted))
    assert all(outcome == outcomes[0] for outcome in outcomes)
    return outcomes[0][0]


def by_report(made: Lines) -> dict[str, Counted]:
    assert len({one.report for one in made.counted}) == len(made.counted)
    return {one.report: one for one in made.counted}


def test_a_copy_is_in_the_line_of_its_original_and_says_so() -> None:
    a, b = told("a", headline="Gate falls", outlet="The Bell"), told("b")
    made = count([claim(a, BRAND), claim(b, BRAND)], [a, b], copy("b", "a"))
    found = by_report(made)
    assert made == Lines(1, 0)
    assert found["a"] == Counted("a", 1, "a named source (“Mayor Ulla Brand”)", certain=True)
    assert found["b"].line == 1
    assert found["b"].why == "a copy of “Gate falls”, The Bell (exact, 98% of its words)"
    assert found["b"].copy == "cpy-ba"


def test_one_official_told_to_two_agencies_is_one_line() -> None:
    a, b = told("a", agency="PNA"), told("b", agency="ANB")
    made = count([claim(a, BRAND), claim(b, BRAND)], [a, b])
    assert made == Lines(1, 0)
    assert [one.line for one in made.counted] == [1, 1]
    assert made.counted[1].why == "the same source as in line 1: a named source (“Mayor Ulla Brand”)"


def test_unnamed_officials_of_two_outlets_are_possible_lines_in_addition() -> None:
    a, b, c = told("a", outlet="Herald"), told("b", outlet="Post"), told("c", outlet="Mail")
    made = count([claim(a, MEDICS), claim(b, MEDICS), claim(c, BRAND)], [a, b, c])
    assert made == Lines(1, 2)
    found = by_report(made)
    assert [found[name].certain for name in "abc"] == [False, False, True]
    assert found["a"].why == "a source not named (“medics”)"
    assert found["c"].line == 1


def test_a_report_without_a_source_makes_none() -> None:
    a, b = told("a"), told("b")
    made = count([claim(a, None), claim(b, Said("reportedly"))], [a, b])
    assert made == Lines(0, 0)
    assert [one.why for one in made.counted] == ["no source is named", "hearsay: no source is named"]


def test_what_is_only_believed_or_intended_makes_none() -> None:
    a = told("a")
    held = claim(a, BRAND)
    assert held.attribution is not None
    feared = replace(held, attribution=replace(held.attribution, stance="believed"))
    assert count([feared], [a]) == Lines(0, 0)


def test_a_pronoun_is_not_shown_as_a_name() -> None:
    a = report("a", "nine dead, she said", outlet="Herald")
    made = count([claim(a, Said("named_official", "she", named=True))], [a])
    assert made.counted[0].why == "a named source"


def test_whom_a_source_told_is_whose_line_it_is() -> None:
    a, b = told("a", outlet="Post"), told("b", agency="Norrick")
    alone = count([claim(a, TOLD_NORRICK)], [a])
    assert alone == Lines(0, 1)
    assert alone.counted[0].why == "a source not named (“medics”), told to Norrick"
    made = count([claim(a, TOLD_NORRICK), claim(b, BRAND)], [a, b])
    assert made == Lines(1, 0)
    assert by_report(made)["a"].line is None
    assert by_report(made)["a"].why.endswith("told to Norrick, whose own report is in the record")


def test_an_outlet_in_the_record_is_no_line_where_it_is_cited_and_one_that_is_not_is_possible() -> None:
    a, b = told("a", outlet="Post"), told("b", outlet="The Bell")
    outside = count([claim(a, BELL)], [a])
    assert outside == Lines(0, 1)
    assert outside.counted[0].why == "cites The Bell, of which no report is in the record"
    inside = count([claim(a, BELL), claim(b, BRAND)], [a, b])
    assert inside == Lines(1, 0)
    assert by_report(inside)["a"] == Counted("a", None, "cites The Bell, whose own report is in the record")


def test_two_that_credit_an_agency_whose_report_is_not_in_the_record_are_one_line() -> None:
    a, b = told("a", outlet="Post"), told("b", outlet="Mail")
    made = count([claim(a, MEDICS), claim(b, MEDICS)], [a, b], copy("b", "a", origin="Norrick"))
    assert made == Lines(0, 1)
    assert [one.line for one in made.counted] == [1, 1]
    c = told("c", agency="Norrick")
    with_its_own = [claim(a, MEDICS), claim(b, MEDICS), claim(c, MEDICS)]
    assert count(with_its_own, [a, b, c], copy("b", "a", origin="Norrick")) == Lines(0, 1)


def test_a_shared_passage_is_one_line_and_what_stands_beside_it_counts_by_itself() -> None:
    a, b = told("a", outlet="Post"), told("b", outlet="Mail")
    quoted = copy("b", "a", "passage", span=place(TEXT, "nine dead, Mayor Ulla Brand"), origin="Norrick")
    made = count([claim(a, MEDICS), claim(b, MEDICS)], [a, b], quoted)
    assert made == Lines(0, 1)
    assert by_report(made)["b"].why.startswith("its words are a passage of Post (both from Norrick)")
    beside = [claim(a, MEDICS), claim(b, MEDICS), claim(b, FLINT, "eight")]
    assert count(beside, [a, b], quoted) == Lines(1, 1)


def test_a_passage_that_went_through_three_reports_has_one_root() -> None:
    reports = [told("a", outlet="Post"), told("b", outlet="Mail"), told("c", outlet="Echo")]
    span = place(TEXT, "nine dead, Mayor Ulla Brand")
    claims = [claim(item, MEDICS) for item in reports]
    made = count(claims, reports, copy("c", "b", "passage", span=span), copy("b", "a", "passage", span=span))
    assert made == Lines(0, 1)


def test_a_report_that_copies_two_originals_adds_no_line() -> None:
    a, b, merged = told("a", outlet="Post"), told("b", outlet="Mail"), told("m", outlet="Echo")
    first, second = place(TEXT, "nine dead, Mayor Ulla Brand"), place(TEXT, "eight dead, a guard told Norrick")
    copies = (copy("m", "a", "rewrite", span=first), copy("m", "b", "rewrite", span=second))
    own = [claim(a, BRAND), claim(b, FLINT, "eight")]
    made = count([*own, claim(merged, BRAND), claim(merged, FLINT, "eight")], [a, b, merged], *copies)
    assert made == count(own, [a, b]) == Lines(2, 0)
    assert count([claim(merged, BRAND), claim(merged, FLINT, "eight")], [a, b, merged], *copies) == Lines(1, 0)


def test_what_a_rewrite_paraphrases_is_no_line_and_a_named_source_of_its_own_is() -> None:
    a, b = told("a", outlet="Post"), told("b", outlet="Mail")
    part = copy("b", "a", "rewrite", span=place(TEXT, "nine dead, Mayor Ulla Brand"))
    assert count([claim(a, MEDICS), claim(b, MEDICS, "eight")], [a, b], part) == Lines(0, 1)
    assert count([claim(a, MEDICS), claim(b, FLINT, "eight")], [a, b], part) == Lines(1, 1)


def test_nothing_of_an_altered_copy_counts_nor_of_a_copy_of_it() -> None:
    a, b, c = told("a", outlet="Post"), told("b", outlet="Mail"), told("c", outlet="Echo")
    claims = [claim(a, MEDICS), claim(b, BRAND), claim(c, FLINT)]
    made = count(claims, [a, b, c], copy("b", "a", "altered"), copy("c", "b", "exact"))
    assert made == Lines(0, 1)
    assert by_report(made)["b"] == Counted("b", None, "an altered copy of Post: nothing of it counts", copy="cpy-ba")
    assert by_report(made)["c"].line is None


def test_a_passage_twice_in_one_report_and_an_altered_title_take_nothing_away() -> None:
    a = told("a", outlet="Post")
    twice = copy("a", "a", "passage")
    title = replace(copy("a", "a", "altered"), part="title")
    around = Context(TABLE, {"a": a}, (twice, title))
    assert around.altered == frozenset()
    assert around.root(claim(a, BRAND)) == "a"
    made = count([claim(a, BRAND)], [a], twice, title)
    assert made == Lines(1, 0)
    assert made.counted == (Counted("a", 1, "a named source (“Mayor Ulla Brand”)", certain=True),)


def test_the_outlets_own_reporter_is_certain_also_where_another_copies_it() -> None:
    a = report("a", "nine dead, a Bell photographer saw", outlet="The Bell")
    b = replace(a, id="b", outlet="Post")
    said = Said("witness", "a Bell photographer")
    alone = count([claim(a, said)], [a])
    assert alone.counted[0].why == "its own reporter or witness (“a Bell photographer”)"
    assert alone == Lines(1, 0)
    whole = Copy("cpy-1", "b", "a", "exact", 1.0, 1.0, "a", spans=(Span(0, 30),), spans_of=(Span(0, 30),))
    assert count([claim(a, said), claim(b, said)], [a, b], whole) == Lines(1, 0)


def test_a_denial_is_no_line_for_what_it_denies() -> None:
    a, b = told("a"), told("b")
    denied = replace(claim(b, FLINT), polarity="-")
    around = Context(TABLE, {"a": a, "b": b})
    made = lines([claim(a, BRAND), denied], around, "+")
    assert made == Lines(1, 0)
    assert by_report(made)["b"].why == "it denies it"


def test_the_root_is_found_where_the_original_is_not_among_the_claims() -> None:
    a, b, c = told("a", outlet="Post"), told("b", outlet="Mail"), told("c", outlet="Echo")
    made = count([claim(b, MEDICS), claim(c, MEDICS)], [b, c], copy("b", "a"), copy("c", "a"))
    assert made == Lines(0, 1)
    assert a.id not in by_report(made)


def test_copies_in_a_circle_come_to_an_end() -> None:
    a, b = told("a"), told("b")
    made = count([claim(a, BRAND), claim(b, FLINT)], [a, b], copy("a", "b"), copy("b", "a"))
    assert made.certain + made.possible == 1


def test_sources_in_an_attribution_without_words() -> None:
    a = told("a")
    silent = replace(claim(a, None), attribution=Attribution("unnamed"))
    assert count([silent], [a]).counted[0].why == "a source not named"
