from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidings.errors import UsageError
from tidings.model.edtf import Window, interval, is_edtf, one_of, window

DAYS = st.dates(date(1800, 1, 1), date(2199, 12, 31))
SHAPES = st.sampled_from(["interval", "one_of"])


@st.composite
def windows(draw: st.DrawFn) -> Window:
    first = draw(DAYS)
    last = first + timedelta(days=draw(st.integers(0, 500)))
    return Window(first, last, "date" if first == last else draw(SHAPES), draw(st.booleans()))


@given(windows())
def test_what_is_written_is_read_back(known: Window) -> None:
    read = window(known.edtf())
    assert (read.first, read.last) == (known.first, known.last)
    if not known.approximate:
        assert read.edtf() == known.edtf()


@given(windows())
def test_a_written_window_keeps_its_shape_and_its_doubt(known: Window) -> None:
    read = window(known.edtf())
    assert read.shape == known.shape
    assert read.approximate == known.approximate


@given(windows(), windows())
def test_overlap_is_mutual_and_agrees_with_intersection_and_distance(a: Window, b: Window) -> None:
    assert a.overlaps(b) == b.overlaps(a)
    assert (a.intersect(b) is not None) == a.overlaps(b)
    assert (a.distance(b) == 0) == a.overlaps(b)
    assert a.distance(b) == b.distance(a)


@given(windows(), windows())
def test_the_hull_holds_both_and_the_intersection_lies_in_both(a: Window, b: Window) -> None:
    hull = a.hull(b)
    assert hull.first == min(a.first, b.first)  # type: ignore[type-var]
    assert hull.last == max(a.last, b.last)  # type: ignore[type-var]
    common = a.intersect(b)
    if common is not None:
        assert common.intersect(a) is not None
        assert common.days is not None
        assert common.days <= min(a.days or 0, b.days or 0)


@given(DAYS, st.integers(0, 40))
def test_intervals_and_sets_span_their_ends(first: date, length: int) -> None:
    last = first + timedelta(days=length)
    for text in (interval(first, last), one_of(first, last)):
        assert (window(text).first, window(text).last) == (first, last)


@given(DAYS)
def test_open_ends_reach_for_ever(day: date) -> None:
    assert window(interval(None, day)).overlaps(Window(date(1, 1, 1), date(1, 1, 1)))
    assert window(interval(day, None)).overlaps(Window(date(9999, 1, 1), date(9999, 1, 1)))
    assert window(interval(day, None)).days is None


@given(st.text(max_size=20))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    if is_edtf(text):
        known = window(text)
        assert known.first is None or known.last is None or known.first <= known.last
    else:
        with pytest.raises(UsageError):
            window(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2031-02", date(2031, 2, 1), date(2031, 2, 28)),
        ("2032-02", date(2032, 2, 1), date(2032, 2, 29)),
        ("2031", date(2031, 1, 1), date(2031, 12, 31)),
        ("203X", date(2030, 1, 1), date(2039, 12, 31)),
        ("20XX", date(2000, 1, 1), date(2099, 12, 31)),
        ("2031-24", date(2031, 12, 1), date(2032, 2, 29)),
        ("2031-34", date(2031, 4, 1), date(2031, 6, 30)),
        ("2031-06-XX", date(2031, 6, 1), date(2031, 6, 30)),
        ("2031-06-01/2031-06-03", date(2031, 6, 1), date(2031, 6, 3)),
        ("[2031-06-01..2031-06-03]", date(2031, 6, 1), date(2031, 6, 3)),
        ("[2031-06-01,2031-06-09]", date(2031, 6, 1), date(2031, 6, 9)),
    ],
)
def test_forms(text: str, first: date, last: date) -> None:
    assert (window(text).first, window(text).last) == (first, last)


@pytest.mark.parametrize(
    "text", ["", "31", "2031-13", "2031-02-30", "2031-6-1", "2031-06-03/2031-06-01", "[2031-06-03..2031-06-01]", "[..]"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    assert not is_edtf(text)


def test_qualifiers() -> None:
    assert window("2031-06~").approximate
    assert window("2031-06%").approximate
    assert not window("2031-06?").approximate
    assert window("2031-06-01~/2031-06-03").approximate
