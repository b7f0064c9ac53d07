from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidings.intake.dates import day_order, find_dates, metadata_date

DAYS = st.dates(date(1950, 1, 1), date(2049, 12, 31))


@given(
    DAYS,
    st.sampled_from(["%B %d, %Y", "%d %B %Y", "%b %d, %Y", "%A, %d %b %Y", "%A %B %d, %Y", "%Y-%m-%d", "%d-%b-%Y"]),
)
def test_formats_are_read_back(day: date, form: str) -> None:
    [found] = find_dates(day.strftime(form))
    assert found.value == day.isoformat()


@given(DAYS, st.sampled_from("/.-"), st.booleans())
def test_a_weekday_decides_the_order(day: date, mark: str, day_first: bool) -> None:
    printed = day.strftime(f"%A %d{mark}%m{mark}%Y" if day_first else f"%A %m{mark}%d{mark}%Y")
    [found] = find_dates(printed)
    assert found.value in (day.isoformat(), None)  # None: the weekday fits both readings


@given(DAYS)
def test_without_weekday_only_what_cannot_be_read_twice(day: date) -> None:
    [found] = find_dates(day.strftime("%d/%m/%Y"))
    assert found.value == (day.isoformat() if day.day > 12 or day.day == day.month else None)


def test_order_shown_elsewhere() -> None:
    assert day_order(["26/09/2020", "04/05/2020"]) is True
    assert day_order(["09/26/2020"]) is False
    assert day_order(["09/26/2020", "26/09/2020"]) is None
    assert find_dates("04/05/2020", day_first=True)[0].value == "2020-05-04"
    assert find_dates("04/05/2020", day_first=False)[0].value == "2020-04-05"


@pytest.mark.parametrize(
    "text", ["30 February 2020", "2020-13-01", "45/45/2020", "Room 4/5/6", "in May 2020", "12 March"]
)
def test_no_dates(text: str) -> None:
    assert find_dates(text) == []


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("2020-11-28T23:30:00Z", "2020-11-28"), ("20201128", "2020-11-28"), ("Sat, 28 Nov 2020 10:00:00 GMT", "2020-11-28"),
        (1606521600, "2020-11-28"), (1606521600000, "2020-11-28"), ("1606521600", "2020-11-28"), ("2020-11", "2020-11"),
        ("2020", "2020"), (2020, "2020"), ("28/11/2020", "2020-11-28"), ("05/06/2020", None), ("", None), (None, None),
        (True, None), (0, None), ("yesterday", None), ("2020-02-30", None),
    ],
)  # fmt: skip
def test_metadata(value: object, edtf: str | None) -> None:
    assert metadata_date(value) == edtf
