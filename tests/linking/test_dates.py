"""Bounds of undated reports and the meaning of their time expressions, on an invented conflict."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidings.linking.dates import Chronicle, Copied, Telling, chronicle, joined, keys, resolve, solve, verdict
from tidings.model.claims import EventClaim, Reading
from tidings.model.edtf import window
from tidings.model.known import Place
from tidings.model.lineage import Copy
from tidings.model.mentions import ActorMention, PlaceMention, TimeMention, TimexType
from tidings.model.reports import Report
from tidings.model.spans import Span
from tidings.vocabulary.kinds import load_kinds
from tidings.vocabulary.tables import Vocabulary

KINDS = Vocabulary().table("kinds", load_kinds)
FRAME = ("velda", "morvane", "mlsqr", "tmrn")

CLASH = Telling("violence", ("velda",), ("mlsqr",), ("tmrn",), (5,), (), (4,))
RALLY = Telling("protest", ("morvane",), (), ("tmrn",), (5,))
DATED_CLASH = replace(CLASH, days=("2031-03-14",))
DATED_RALLY = replace(RALLY, days=("2031-03-14",))

DATED = Chronicle("rep-dated", "2031-03-15", (DATED_CLASH, DATED_RALLY), weekdays=(5,), names=FRAME)
UNDATED = Chronicle("rep-undated", None, (CLASH, RALLY), weekdays=(5,), names=FRAME)


def dates(*items: Chronicle, copies: tuple[Copy, ...] = ()) -> dict[str, str | None]:
    return {found.report: found.published for found in solve(items, copies, KINDS)}


def copy(report: str, of: str, kind: str = "rewrite", spans: tuple[Span, ...] = ()) -> Copy:
    return Copy(f"cpy-{report}-{of}", report, of, kind, 0.9, 0.9, of, spans=spans)  # type: ignore[arg-type]


def mention(
    text: str,
    value: str,
    shift: str | None = None,
    anchor: str = "publication",
    at: int = 0,
    kind: TimexType = "DATE",
) -> TimeMention:
    return TimeMention(f"men-{at}", "rep-1", Span(at, at + len(text)), text, kind, value, anchor, shift)  # type: ignore[arg-type]


FRIDAY = mention("Friday", "XXXX-WXX-5", "weekday:-1:5")
NOVEMBER = mention("November 28 last year", "XXXX-11-28", "year:-1:11-28", at=20)
OVERNIGHT = mention("overnight", "XXXX-XX-XXTNI", "overnight:-1@TNI", at=50, kind="TIME")
YEARS = mention("two years", "P2Y", None, "none", at=70, kind="DURATION")
OUTRIGHT = mention("March 3, 2029", "2029-03-03", None, "absolute", at=90)
LATER = mention("two days later", "XXXX-XX-XX", "day:2", "narrative", at=110)
TIMES = (FRIDAY, NOVEMBER, OVERNIGHT, YEARS, OUTRIGHT, LATER)


def test_on_a_known_day_every_date_resolves() -> None:
    assert resolve(TIMES, "2031-03-19") == (
        "2031-03-14",
        "2030-11-28",
        "2031-03-18/2031-03-19",
        None,
        "2029-03-03",
        "2029-03-05",
    )


def test_without_a_day_only_what_is_said_outright_resolves() -> None:
    assert resolve(TIMES, None) == (None, None, None, None, "2029-03-03", "2029-03-05")


def test_bounds_of_a_week_are_counted_from_the_last_day_told_of() -> None:
    assert resolve((FRIDAY, NOVEMBER), "2031-03-16/2031-03-22") == ("2031-03-14", "2030-11-28")


def test_wider_bounds_resolve_only_what_is_the_same_on_both_ends() -> None:
    assert resolve((FRIDAY, NOVEMBER), "2031-03-01/2031-09-30") == (None, "2030-11-28")
    assert resolve((FRIDAY, NOVEMBER), "2031-03-01/..") == (None, None)


def test_a_copied_passage_is_counted_from_its_original() -> None:
    copied = Copied("2031-03-19", (Span(0, 45),))
    assert resolve((FRIDAY, NOVEMBER, OVERNIGHT), "2031-03-19/..", copied) == ("2031-03-14", "2030-11-28", None)


@given(st.permutations(TIMES), st.dates(date(2000, 1, 1), date(2050, 1, 1)))
def test_the_order_of_expressions_does_not_matter(times: list[TimeMention], published: date) -> None:
    one = dict(zip(times, resolve(times, published.isoformat()), strict=True))
    other = dict(zip(TIMES, resolve(TIMES, published.isoformat()), strict=True))
    assert one == other


def test_an_incident_dates_a_report() -> None:
    assert dates(DATED, UNDATED) == {"rep-undated": "2031-03-14/2031-03-20"}


def test_reasons_are_told_and_the_verdict_is_mutual() -> None:
    found = verdict(UNDATED, DATED, KINDS)
    assert found.same
    assert "the same site" in found.reasons
    assert "Friday" in found.reasons
    assert found == verdict(DATED, UNDATED, KINDS)
    assert set(keys(UNDATED)) & set(keys(DATED))


def test_a_stretch_of_days_and_the_day_after_move_the_bound() -> None:
    weekend = replace(UNDATED, weekdays=(1, 5, 6, 7), runs=((5, 6),), before=((1, 5),))
    assert dates(DATED, weekend) == {"rep-undated": "2031-03-16/2031-03-22"}


def test_a_weekday_put_before_the_incident_does_not_move_it() -> None:
    earlier = replace(UNDATED, weekdays=(5, 6), before=((6, 5),))
    assert dates(DATED, earlier) == {"rep-undated": "2031-03-14/2031-03-20"}


def test_what_was_still_going_on_is_told_that_day_or_the_next() -> None:
    assert dates(DATED, replace(UNDATED, going_on=(5,))) == {"rep-undated": "2031-03-14/2031-03-15"}


def test_a_dated_report_dates_through_an_undated_one() -> None:
    told = replace(CLASH, towns=("velda",), sites=("lngbrdg",), weekdays=(5, 6))
    between = replace(UNDATED, tellings=(CLASH, RALLY, told), runs=((5, 6),), weekdays=(5, 6))
    far = Chronicle("rep-zfar", None, (told, replace(RALLY, towns=("hill",))), (5, 6), names=FRAME)
    far_between = replace(between, tellings=(*between.tellings, replace(RALLY, towns=("hill",))))
    assert verdict(far, DATED, KINDS).same is None
    assert dates(DATED, far_between, far)["rep-zfar"] == "2031-03-15/2031-03-21"


def test_a_rally_of_every_friday_dates_nothing() -> None:
    weekly = Telling("protest", ("velda",), ("mlsqr",), ("tmrn",), (5,))
    other = Chronicle("rep-other", None, (weekly,), (5,), next_year=("electi",))
    again = Chronicle("rep-dated", "2031-03-15", (replace(weekly, days=("2031-03-14",)),), (5,), next_year=("electi",))
    assert dates(again, other) == {}


def test_two_weeks_that_fit_equally_date_nothing() -> None:
    week_before = Chronicle(
        "rep-before",
        "2031-03-08",
        (replace(CLASH, days=("2031-03-07",)), replace(RALLY, days=("2031-03-07",))),
        (5,),
        names=FRAME,
    )
    assert dates(DATED, week_before, UNDATED) == {}


def test_a_report_that_names_a_later_day_is_not_dated() -> None:
    assert dates(DATED, replace(UNDATED, latest="2031-07-01")) == {}


@pytest.mark.parametrize(
    "other",
    [
        replace(CLASH, towns=("hill",), sites=()),
        replace(CLASH, sides=("flnt",)),
        replace(CLASH, weekdays=(4,)),
        replace(CLASH, family="election"),
    ],
)
def test_place_side_weekday_and_kind_must_agree(other: Telling) -> None:
    assert dates(DATED, replace(UNDATED, tellings=(other,))) == {}


def test_a_copy_is_not_before_its_original_nor_after_what_it_expects() -> None:
    ahead = ("month-name:1:06",)
    original = Chronicle("rep-o", "2030-10-21", (), ahead=ahead)
    rewrite = Chronicle("rep-c", None, (), ahead=ahead)
    (found,) = solve((rewrite, original), (copy("rep-c", "rep-o", spans=(Span(3, 9),)),), KINDS)
    assert found.published == "2030-10-21/2031-06-30"
    assert found.basis == "derived"
    assert found.copied == Copied("2030-10-21", (Span(3, 9),))


def test_an_original_is_not_after_its_copy() -> None:
    assert dates(
        Chronicle("rep-o", None, ()), Chronicle("rep-c", "2031-03-15", ()), copies=(copy("rep-c", "rep-o"),)
    ) == {"rep-o": "../2031-03-15"}


def test_a_shared_passage_alone_dates_nothing() -> None:
    items = (Chronicle("rep-o", "2031-03-15", ()), Chronicle("rep-c", None, ()))
    assert dates(*items, copies=(copy("rep-c", "rep-o", "passage"),)) == {}


def test_copy_and_incident_that_contradict_each_other_leave_no_date() -> None:
    late = Chronicle("rep-late", "2031-05-01", ())
    found = dates(DATED, UNDATED, late, copies=(copy("rep-undated", "rep-late"),))
    assert found == {"rep-undated": None}


def test_the_order_of_reports_does_not_matter() -> None:
    other = Chronicle("rep-c", None, ())
    items = (DATED, UNDATED, replace(UNDATED, report="rep-x", going_on=(5,)), other)
    copies = (copy("rep-c", "rep-dated"),)
    found = {solve(order, copies, KINDS) for order in permutations(items)}
    assert len(found) == 1
    assert all(window(one.published).first for one in found.pop() if one.published)


def test_only_undated_reports_are_joined() -> None:
    assert joined(DATED, UNDATED, KINDS)
    assert not joined(DATED, replace(DATED, report="rep-2"), KINDS)
    assert joined(replace(UNDATED, tellings=(), copies=("rep-dated",)), DATED, KINDS)


def made(text: str, published: str | None) -> Chronicle:
    """A reading by hand: one clash, at Mill Square in Velda, by followers of Ilse Tamrin, on Friday and Saturday."""
    report = Report(
        "rep-1", "src-1", 0, text, published=published, published_basis="stated" if published else "unknown"
    )

    def span(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    times = (
        mention("Friday", "XXXX-WXX-5", "weekday:-1:5", at=text.index("Friday")),
        mention("Saturday", "XXXX-WXX-6", "weekday:-1:6", at=text.index("Saturday")),
    )
    tamrin = ActorMention("men-t", "rep-1", span("Ilse Tamrin"), "Ilse Tamrin", "men-t", "Ilse Tamrin", "person")
    crowd = ActorMention("men-c", "rep-1", span("Followers"), "Followers", "men-c", type="crowd", group_of="men-t")
    square = PlaceMention("men-p", "rep-1", span("Mill Square"), "Mill Square", "Mill Square", "site", ("Velda",))
    place = Place("Mill Square", "Velda", 11, "XA", "Coast", 1.0, 1.0, 1, ("Velda",), "site")
    sentence = Span(0, text.index(".") + 1)
    event = EventClaim("clm-1", "rep-1", (span("stormed"),), type="ASSAULT", trigger=span("stormed"), sentence=sentence)
    reading = Reading("rep-1", "r", (sentence,), (tamrin, crowd), (square,), times, events=(event,))
    return chronicle(report, reading, (place,), KINDS)


TEXT = "Followers of Ilse Tamrin stormed Mill Square in Velda on Friday and Saturday. They were still shooting."


def test_a_chronicle_takes_place_side_and_days_from_the_sentence() -> None:
    found = made(TEXT, None)
    (told,) = found.tellings
    assert (told.towns, told.sites, told.sides, told.weekdays) == (("11",), ("mlsqr",), ("tmrn",), (5, 6))
    assert found.runs == ((5, 6),)
    assert found.published is None


def test_the_chronicle_of_a_dated_report_knows_its_days() -> None:
    (told,) = made(TEXT, "2031-03-16").tellings
    assert told.days == ("2031-03-14", "2031-03-15")
