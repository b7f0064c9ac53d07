"""The year of a report whose dateline states day and month alone, on an invented conflict."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

from tidings.linking.dates import Chronicle, Telling, joined, keys, solve
from tidings.vocabulary.kinds import load_kinds
from tidings.vocabulary.tables import Vocabulary

KINDS = Vocabulary().table("kinds", load_kinds)
BLAST = Telling("violence", ("velda",), (), ("tmrn",), (7,), (), (3,))
NAMES = ("krv", "mrs", "tmrn", "velda")
DATED = Chronicle("rep-dated", "2031-03-17", (BLAST,), weekdays=(7,), names=NAMES)
YEARLESS = Chronicle("rep-yearless", None, (BLAST,), weekdays=(7,), names=NAMES, day="03-16")


def dates(*items: Chronicle) -> dict[str, str | None]:
    return {found.report: found.published for found in solve(items, (), KINDS)}


def test_a_dated_report_on_the_same_gives_the_year() -> None:
    assert joined(DATED, YEARLESS, KINDS)
    assert set(keys(DATED)) & set(keys(YEARLESS))
    for order in permutations((DATED, YEARLESS)):
        assert dates(*order) == {"rep-yearless": "2031-03-16"}


def test_a_weekday_that_does_not_fit_forbids_it() -> None:
    assert dates(DATED, replace(YEARLESS, weekdays=(2,))) == {}


def test_another_season_says_nothing() -> None:
    assert dates(replace(DATED, published="2031-08-17"), YEARLESS) == {}


def test_two_years_that_contradict_leave_it_undated() -> None:
    later = replace(DATED, report="rep-later", published="2036-03-17")
    assert dates(DATED, later, YEARLESS) == {}


def test_a_place_and_a_weekday_are_not_enough() -> None:
    assert dates(replace(DATED, tellings=(), names=("velda",)), YEARLESS) == {}


def test_what_shares_a_happening_with_a_found_year_is_bounded_by_it() -> None:
    rally = Telling("protest", ("morvane",), (), ("tmrn",), (7,))
    frame = (*NAMES, "mlsqr")
    blast = replace(BLAST, sites=("mlsqr",))
    one = replace(YEARLESS, tellings=(blast, rally), names=frame)
    other = Chronicle("rep-undated", None, (blast, rally), weekdays=(7,), names=frame)
    assert dates(DATED, one, other)["rep-undated"] == "2031-03-16/2031-03-22"
