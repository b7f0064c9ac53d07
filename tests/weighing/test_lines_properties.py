"""What holds of lines whatever is told by whom and copied from whom (R6)."""

from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.weighing.made import TABLE, Said, figure, report
from tidings.model.claims import FigureClaim
from tidings.model.lineage import Copy
from tidings.model.reports import Report
from tidings.model.spans import Span
from tidings.weighing.context import Context
from tidings.weighing.lines import lines

TEXT = "nine dead, Ulla Brand, Odo Flint, medics, a Bell reporter, The Bell, Norrick. eight dead"
SOURCES = (
    None, Said("reportedly"), Said("medical", "medics"), Said("outlet", "The Bell", named=True),
    Said("named_official", "Ulla Brand", named=True), Said("named_official", "Odo Flint", named=True),
    Said("witness", "a Bell reporter"), Said("medical", "medics", told=("Norrick",)),
)  # fmt: skip
NAMES = tuple("abcdef")
SPANS = (Span(0, len(TEXT)), Span(0, 40), Span(60, len(TEXT)))
KINDS = ("exact", "excerpt", "rewrite", "passage", "altered")


def claim(item: Report, number: int, said: Said | None, words: str) -> FigureClaim:
    return replace(figure(item, words, 9, 9, said), id=f"clm-{item.id}-{number}")


@st.composite
def records(draw: st.DrawFn) -> tuple[list[FigureClaim], dict[str, Report], list[Copy]]:
    names = NAMES[: draw(st.integers(1, len(NAMES)))]
    mastheads = st.sampled_from(({"outlet": "The Bell"}, {"agency": "Norrick"}, {"outlet": "Post"}, {}))
    reports = {name: report(name, TEXT, **draw(mastheads)) for name in names}
    claims = [
        claim(reports[name], number, draw(st.sampled_from(SOURCES)), draw(st.sampled_from(("nine", "eight"))))
        for number, name in enumerate(draw(st.lists(st.sampled_from(names), min_size=1, max_size=10)))
    ]
    copies = []
    for later, earlier in draw(st.lists(st.tuples(st.sampled_from(names), st.sampled_from(names)), max_size=6)):
        span, kind = draw(st.sampled_from(SPANS)), draw(st.sampled_from(KINDS))
        origin = draw(st.sampled_from((earlier, "Norrick")))
        id_ = f"cpy-{len(copies)}"
        copies.append(Copy(id_, later, earlier, kind, 0.5, 0.5, origin, spans=(span,), spans_of=(span,)))  # type: ignore[arg-type]
    return claims, reports, copies


@settings(max_examples=400, deadline=None)
@given(records(), st.randoms(use_true_random=False))
def test_lines_never_exceed_reports_and_order_does_not_matter(
    case: tuple[list[FigureClaim], dict[str, Report], list[Copy]], chance: random.Random
) -> None:
    claims, reports, copies = case
    around = Context(TABLE, reports, tuple(copies))
    made = lines(claims, around)
    telling = {one.report for one in claims}
    assert made.certain + made.possible <= len(telling)
    assert made.certain + made.possible <= len({around.root(one) for one in claims})
    assert {one.report for one in made.counted} == telling
    assert len(made.counted) == len(telling)
    numbers = {one.line for one in made.counted if one.line is not None}
    assert numbers == set(range(1, made.certain + made.possible + 1))
    assert {one.line for one in made.counted if one.certain} == set(range(1, made.certain + 1))
    assert all(one.why for one in made.counted)
    assert not any(one.line for one in made.counted if one.report in around.altered)
    chance.shuffle(claims)
    chance.shuffle(copies)
    again = lines(claims, Context(TABLE, dict(sorted(reports.items(), reverse=True)), tuple(copies)))
    assert (again, again.counted) == (made, made.counted)


@settings(max_examples=400, deadline=None)
@given(records(), st.data())
def test_a_copy_of_a_report_that_tells_adds_no_line(
    case: tuple[list[FigureClaim], dict[str, Report], list[Copy]], data: st.DataObject
) -> None:
    claims, reports, copies = case
    before = lines(claims, Context(TABLE, reports, tuple(copies)))
    of = data.draw(st.sampled_from(sorted({one.report for one in claims})))
    # No outlet that a claim cites: with a report of its own in the record, the citation of it is worth nothing more.
    again = replace(reports[of], id="z", outlet=data.draw(st.sampled_from(("Echo", None))))
    its = [replace(one, id=f"{one.id}-z", report="z") for one in claims if one.report == of]
    copy = Copy("cpy-z", "z", of, "exact", 1.0, 1.0, of, spans=SPANS[:1], spans_of=SPANS[:1])
    after = lines([*claims, *its], Context(TABLE, {**reports, "z": again}, (*copies, copy)))
    assert after.certain <= before.certain
    assert after.certain + after.possible <= before.certain + before.possible
