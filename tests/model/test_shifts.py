from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidings.model.edtf import is_edtf, window
from tidings.model.shifts import edtf_of, timex

ANCHOR = date(2031, 3, 19)  # a Wednesday
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("shift", "value"),
    [
        ("day:-1", "2031-03-18"),
        ("day:0@TNI", "2031-03-19TNI"),
        ("week:-1", "2031-W11"),
        ("week:-1:5", "2031-03-14"),
        ("weekend:-1", "2031-W11-WE"),
        ("weekend:0", "2031-W12-WE"),
        ("past-weekend:-1", "2031-W11-WE"),
        ("month:-1", "2031-02"),
        ("month:-3", "2030-12"),
        ("quarter:-1", "2030-Q4"),
        ("year:-1", "2030"),
        ("year:-1:11-28", "2030-11-28"),
        ("year:-1:10", "2030-10"),
        ("year:0:Q3", "2031-Q3"),
        ("decade:-1", "202X"),
        ("overnight:-1", "2031-03-18TNI"),
        ("weekday:-1:5", "2031-03-14"),
        ("weekday:-1:3", "2031-03-19"),
        ("other-weekday:-1:3", "2031-03-12"),
        ("weekday:1:5", "2031-03-21"),
        ("month-day:-1:11-28", "2030-11-28"),
        ("month-day:1:11-28", "2031-11-28"),
        ("month-day:0:04-02", "2031-04-02"),
        ("month-day:0:11-28", "2030-11-28"),
        ("month-day:-1:02-29", "2028-02-29"),
        ("dated-weekday:4:11-28", "2030-11-28"),
        ("month-name:-1:10", "2030-10"),
        ("month-name:-1:03", "2031-03"),
        ("month-name:1:06", "2031-06"),
        ("far-month-name:-1:02", "2030-02"),
        ("far-month-name:-1:01", "2031-01"),
        ("quarter-name:-1:4", "2030-Q4"),
        ("season-name:-1:SU", "2030-SU"),
    ],
)
def test_counted_from_a_wednesday_in_march(shift: str, value: str) -> None:
    assert timex(shift, ANCHOR) == value


@pytest.mark.parametrize("shift", ["year:-1:02-29", "day:99999999", "fortnight:1", "month:0:31"])
def test_what_cannot_be_counted_is_none(shift: str) -> None:
    assert timex(shift, date(2030, 2, 1)) is None


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("2031-03-18", "2031-03-18"),
        ("2031-03-18TNI", "2031-03-18"),
        ("2031-03-18T09:43", "2031-03-18"),
        ("2031-W11", "2031-03-10/2031-03-16"),
        ("2031-W11-WE", "2031-03-15/2031-03-16"),
        ("2031-Q4", "2031-36"),
        ("2031-SU", "2031-22"),
        ("2031-H1", "2031-01/2031-06"),
        ("202X", "202X"),
        ("2031-XX-XX", "2031"),
        ("XXXX-WXX-5", None),
        ("XXXX-11-28", None),
        ("P3D", None),
        ("PAST_REF", None),
        ("2031-02-30", None),
    ],
)
def test_values_as_edtf(value: str, edtf: str | None) -> None:
    assert edtf_of(value) == edtf
    assert edtf is None or is_edtf(edtf)


@given(DAYS, st.integers(1, 7))
def test_a_weekday_is_the_latest_on_or_before(anchor: date, weekday: int) -> None:
    found = date.fromisoformat(timex(f"weekday:-1:{weekday}", anchor) or "")
    assert found.isoweekday() == weekday
    assert timedelta() <= anchor - found <= timedelta(days=6)
    coming = date.fromisoformat(timex(f"weekday:1:{weekday}", anchor) or "")
    assert timedelta() <= coming - anchor <= timedelta(days=6)


@given(DAYS, DAYS)
def test_a_day_of_the_month_lies_within_a_year_behind(anchor: date, day: date) -> None:
    found = date.fromisoformat(timex(f"month-day:-1:{day:%m-%d}", anchor) or "")
    assert found <= anchor
    assert (found.month, found.day) == (day.month, day.day)
    assert (anchor - found).days < 366 * 8


@given(DAYS, st.sampled_from(["day", "week", "weekend", "month", "quarter", "year", "decade"]), st.integers(-5, 5))
def test_whatever_is_counted_has_a_window(anchor: date, unit: str, amount: int) -> None:
    edtf = edtf_of(timex(f"{unit}:{amount}", anchor) or "")
    assert edtf is not None
    assert window(edtf).first is not None
