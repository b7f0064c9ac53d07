from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.weighing.made import MEDICS, TABLE, Said, figure, report
from tidings.model.claims import FigureClaim
from tidings.model.lineage import Copy
from tidings.model.reports import Report, Zone
from tidings.model.spans import Span
from tidings.weighing.context import Context
from tidings.weighing.figures import figures

TEXT = "nine dead two dead five dead one dead dozens dead medics the governor no casualties three police dead"


def told(name: str, day: str | None = None, **masthead: str) -> Report:
    return report(name, TEXT, published=day, **masthead) if day else report(name, TEXT, **masthead)


def context(*reports: Report, copies: tuple[Copy, ...] = (), dates: dict[str, str | None] | None = None) -> Context:
    return Context(TABLE, {item.id: item for item in reports}, copies, dates or {})


def test_nothing_stated_is_no_figure_and_no_casualties_is_zero() -> None:
    assert figures((), context()) == ()
    a = told("a", "2031-05-01")
    (made,) = figures([figure(a, "no casualties", 0, 0, MEDICS)], context(a))
    assert (made.low, made.best, made.high, made.high_open) == (0, 0, 0, False)


def test_a_later_lower_value_disputes() -> None:
    a, b = told("a", "2031-05-01"), told("b", "2031-05-02")
    (made,) = figures([figure(a, "nine", 9, 9, MEDICS), figure(b, "two", 2, 2, MEDICS)], context(a, b))
    assert (made.low, made.best, made.high) == (2, 2, 9)
    assert not any(entry.superseded_by for entry in made.reports)


def test_a_stated_correction_takes_the_place_of_the_higher_value() -> None:
    text = "The governor corrected an earlier count. Only two dead were found, medics said."
    a, b = told("a", "2031-05-01"), report("b", text, published="2031-05-02")
    lower = figure(b, "two", 2, 2, MEDICS, sentence=Span(text.index("Only"), len(text)))
    (made,) = figures([figure(a, "nine", 9, 9, MEDICS), lower], context(a, b))
    assert (made.low, made.best, made.high) == (2, 2, 2)
    assert [entry.reason for entry in made.reports if entry.superseded_by] == [
        "corrected by a later value, at least as well attributed (R4.5)"
    ]


def test_a_later_higher_value_without_a_source_supersedes_nothing_that_has_one() -> None:
    a, b = told("a", "2031-05-01"), told("b", "2031-05-02")
    (made,) = figures([figure(a, "two", 2, 2, MEDICS), figure(b, "nine", 9, 9)], context(a, b))
    assert (made.low, made.best, made.high) == (2, 9, 9)


def test_one_publisher_keeps_its_latest_value_even_where_it_is_lower() -> None:
    a, b = told("a", "2031-05-01", agency="PNA"), told("b", "2031-05-02", agency="PNA")
    (made,) = figures([figure(a, "nine", 9, 9, MEDICS), figure(b, "two", 2, 2, MEDICS)], context(a, b))
    assert (made.low, made.best, made.high) == (2, 2, 2)
    assert [entry.reason for entry in made.reports if entry.reason] == ["a later value of the same line (R4.2)"]


def test_two_publishers_with_unnamed_sources_stay_two_lines() -> None:
    a, b = told("a", "2031-05-01", agency="PNA"), told("b", "2031-05-01", agency="ANB")
    (made,) = figures([figure(a, "nine", 9, 9, MEDICS), figure(b, "two", 2, 2, MEDICS)], context(a, b))
    assert (made.low, made.best, made.high) == (2, 2, 9)


def test_a_copy_has_no_value_of_its_own() -> None:
    a, b = told("a", "2031-05-01"), told("b", "2031-05-02")
    whole = (Span(0, len(TEXT)),)
    copy = Copy("cpy-1", "b", "a", "exact", 1.0, 1.0, "a", spans=whole, spans_of=whole)
    (made,) = figures([figure(a, "two", 2, 2, MEDICS), figure(b, "two", 2, 2, MEDICS)], context(a, b, copies=(copy,)))
    assert made.best_lines is not None
    assert made.best_lines.certain + made.best_lines.possible == 1


def test_an_altered_copy_counts_for_nothing() -> None:
    a, b = told("a", "2031-05-01"), told("b", "2031-05-02")
    copy = Copy("cpy-1", "b", "a", "altered", 0.9, 0.9, "a")
    (made,) = figures([figure(a, "two", 2, 2), figure(b, "nine", 9, 9, MEDICS)], context(a, b, copies=(copy,)))
    assert (made.low, made.best, made.high) == (2, 2, 2)


def test_the_headline_gives_way_to_the_body() -> None:
    a = replace(told("a", "2031-05-01"), zones=(Zone(Span(0, 9), "headline"),))
    (made,) = figures([figure(a, "nine", 9, 9), figure(a, "two", 2, 2)], context(a))
    assert (made.low, made.best, made.high) == (2, 2, 2)
    (alone,) = figures([figure(a, "nine", 9, 9)], context(a))
    assert alone.best == 9


def test_sides_and_classes_stand_apart_and_words_for_anybody_are_no_class() -> None:
    a = told("a", "2031-05-01")
    made = figures(
        [
            figure(a, "nine", 9, 9, of_whom="people"),
            figure(a, "three police", 3, 3, of_whom="police"),
            figure(a, "two", 2, 2, side="attackers"),
        ],
        context(a),
    )
    assert {(item.of_whom, item.side, item.best) for item in made} == {
        (None, None, 9),
        ("police", None, 3),
        (None, "attackers", 2),
    }


def test_vague_words_are_never_best_beside_a_count() -> None:
    a, b = told("a", "2031-05-03"), told("b", "2031-05-01")
    vague = figure(a, "dozens", 24, None, MEDICS, approximate=True)
    (made,) = figures([vague, figure(b, "nine", 9, 9, Said("named_official", "the governor", True))], context(a, b))
    assert made.best == 9
    (alone,) = figures([vague], context(a))
    assert (alone.low, alone.best, alone.high, alone.high_open) == (24, 24, None, True)


def test_up_to_n_has_an_upper_bound_alone() -> None:
    a = told("a", "2031-05-01")
    (made,) = figures([figure(a, "nine", None, 9)], context(a))
    assert (made.low, made.best, made.high) == (None, None, 9)


def test_victims_told_one_by_one_are_counted_where_nobody_counts() -> None:
    a = told("a", "2031-05-01")
    one = figure(a, "one", 1, 1, derived=True, actor="men-1", of_whom="man")
    two = figure(a, "two", 1, 1, derived=True, actor="men-2", of_whom="woman")
    again = figure(a, "five", 1, 1, derived=True, actor="men-1")
    (made,) = figures([one, two, again], context(a))
    assert (made.low, made.best, made.high) == (2, 2, 2)
    (counted,) = figures([one, two, figure(a, "nine", 9, 9)], context(a))
    assert counted.best == 9


def test_a_later_death_is_added_and_leaves_the_wounded() -> None:
    a = told("a", "2031-05-01")
    b = report("b", "A trader, one of the wounded, died of his wounds on Friday.", published="2031-05-06")
    late = figure(b, "A trader", 1, 1, MEDICS_B, sentence=Span(0, len(b.text)))
    counts = [figure(a, "nine", 9, 9, MEDICS), figure(a, "five", 5, 5, MEDICS, measure="wounded")]
    made = {item.kind: item for item in figures([*counts, late], context(a, b))}
    assert (made["killed"].low, made["killed"].best, made["killed"].high) == (10, 10, 10)
    assert made["wounded"].best == 4
    early = replace(a, published="2031-05-09")
    unchanged = {item.kind: item for item in figures([*counts, late], context(early, b))}
    assert unchanged["killed"].best == 9


MEDICS_B = Said("medical")
AMOUNTS = st.tuples(st.integers(0, 60), st.one_of(st.none(), st.integers(0, 40)))


@st.composite
def tolls(draw: st.DrawFn) -> tuple[list[FigureClaim], Context]:
    claims, reports = [], {}
    for number in range(draw(st.integers(1, 7))):
        day = draw(st.one_of(st.none(), st.integers(1, 5).map(lambda day: f"2031-05-0{day}")))
        agency = draw(st.one_of(st.none(), st.sampled_from(["PNA", "ANB"])))
        item = told(f"r{number}", day, **({"agency": agency} if agency else {}))
        reports[item.id] = item
        for words in draw(st.lists(st.sampled_from(["nine", "two", "five"]), unique=True, max_size=2)):
            low, more = draw(AMOUNTS)
            said = draw(st.sampled_from([None, MEDICS, Said("named_official", "the governor", True)]))
            measure = draw(st.sampled_from(["killed", "wounded"]))
            vague = more is None and draw(st.booleans())
            high = None if more is None else low + more
            claims.append(figure(item, words, low, high, said, measure=measure, approximate=vague))
    return claims, Context(TABLE, reports)


@settings(max_examples=150, deadline=None)
@given(tolls(), st.randoms())
def test_bounds_hold_and_order_does_not_matter(case: tuple[list[FigureClaim], Context], chance: object) -> None:
    claims, around = case
    made = figures(claims, around)
    for item in made:
        assert item.low is not None
        assert item.best is not None
        assert item.low <= item.best
        assert item.high is None or item.best <= item.high
        assert item.best_lines is not None
        assert item.best_lines.certain + item.best_lines.possible <= len({entry.report for entry in item.reports})
    assert {item.kind for item in made} == {claim.measure for claim in claims}
    chance.shuffle(claims)  # type: ignore[attr-defined]
    assert figures(claims, around) == made
