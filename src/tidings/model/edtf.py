"""Dates as EDTF (ISO 8601-2), as far as a record of events needs it.

Read and written: a day ``2020-11-28``, a month ``2020-11``, a year ``2020``, a season ``2020-21``, unspecified digits
``2020-11-XX`` and ``201X``, the qualifiers ``?``, ``~`` and ``%``, an interval (an extent) ``2020-11-27/2020-11-28``
with open ends ``../2020-11-28`` and ``2020-11-27/..``, and one of a set ``[2020-11-27..2020-11-28]`` or
``[2020-11-27,2020-11-30]``. Everything is compared through its :class:`Window`.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from tidings.errors import UsageError

Shape = Literal["date", "interval", "one_of"]

_DATE = re.compile(r"(\d{3}[\dX]|\d{2}XX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?([?~%]?)")
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2), 33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}


@dataclass(frozen=True, slots=True)
class Window:
    """The days a date may mean, first and last included; None is open.

    ``shape`` tells an extent that fills the window (interval) from one unknown day in it (one_of, or a date known
    only to the month).
    """

    first: date | None
    last: date | None
    shape: Shape = "date"
    approximate: bool = False

    @property
    def days(self) -> int | None:
        """How many days it spans; None where an end is open."""
        if self.first is None or self.last is None:
            return None
        return (self.last - self.first).days + 1

    @property
    def exact(self) -> bool:
        """Whether it is one stated day."""
        return self.days == 1 and not self.approximate

    def overlaps(self, other: Window) -> bool:
        """Whether both can mean a common day."""
        return _le(self.first, other.last) and _le(other.first, self.last)

    def distance(self, other: Window) -> int:
        """Days between the nearest ends; 0 where they overlap."""
        if self.overlaps(other):
            return 0
        if self.last is not None and other.first is not None and self.last < other.first:
            return (other.first - self.last).days
        if other.last is not None and self.first is not None:
            return (self.first - other.last).days
        return 0

    def intersect(self, other: Window) -> Window | None:
        """The days both can mean; None where there are none."""
        if not self.overlaps(other):
            return None
        first = max((day for day in (self.first, other.first) if day), default=None)
        last = min((day for day in (self.last, other.last) if day), default=None)
        shape: Shape = "interval" if self.shape == other.shape == "interval" else "one_of"
        return Window(first, last, "date" if first == last else shape, self.approximate and other.approximate)

    def hull(self, other: Window) -> Window:
        """The smallest window that holds both."""
        first = min(self.first, other.first) if self.first and other.first else None
        last = max(self.last, other.last) if self.last and other.last else None
        return Window(
            first, last, "date" if first == last and first else "one_of", self.approximate or other.approximate
        )

    def edtf(self) -> str:
        """The shortest EDTF text that means this window."""
        mark = "~" if self.approximate else ""
        if self.first is not None and self.first == self.last:
            return self.first.isoformat() + mark
        whole = _whole_unit(self.first, self.last) if self.shape == "date" else None
        if whole:
            return whole + mark
        first, last = (day.isoformat() + mark if day else "" for day in (self.first, self.last))
        if self.shape == "interval" or not first or not last:
            return f"{first or '..'}/{last or '..'}"
        return f"[{first}..{last}]"


def day(value: date) -> str:
    """One day as EDTF."""
    return value.isoformat()


def interval(first: date | None, last: date | None) -> str:
    """An extent from first to last, as EDTF; one day where they are equal."""
    return Window(first, last, "interval").edtf()


def one_of(first: date, last: date) -> str:
    """One unknown day out of a run of days, as EDTF."""
    return Window(first, last, "one_of").edtf()


@lru_cache(maxsize=65536)
def window(text: str) -> Window:
    """The window that an EDTF text means.

    Raises:
        UsageError: the text is no EDTF of the kinds named in this module.
    """
    if text.startswith("[") and text.endswith("]"):
        return _set(text)
    if "/" in text:
        start, _, end = text.partition("/")
        low = _single(start) if start not in ("", "..") else Window(None, None)
        high = _single(end) if end not in ("", "..") else Window(None, None)
        if low.first and high.last and low.first > high.last:
            raise UsageError(f"the interval {text} ends before it starts", allowed="the earlier date first")
        approximate = low.approximate or high.approximate
        return Window(low.first, high.last, "date" if low.first and low.first == high.last else "interval", approximate)
    return _single(text)


def _set(text: str) -> Window:
    """One day out of a run or of a list; an end of a run may be open, not both."""
    ends = [end.strip() for end in re.split(r"\.\.|,", text[1:-1])]
    known = [_single(end) for end in ends if end]
    if not known or (len(known) < len(ends) and ".." not in text):
        raise _no_edtf(text)
    first = None if not ends[0] else min(one.first for one in known if one.first)
    last = None if not ends[-1] else max(one.last for one in known if one.last)
    if ".." in text and known[0].first and known[-1].first and known[0].first > known[-1].first:
        raise UsageError(f"the set {text} ends before it starts", allowed="the earlier date first")
    shape: Shape = "date" if first == last else "one_of"
    return Window(first, last, shape, any(one.approximate for one in known))


def is_edtf(text: str) -> bool:
    """Whether :func:`window` takes the text."""
    try:
        window(text)
    except UsageError:
        return False
    return True


def _single(text: str) -> Window:
    match = _DATE.fullmatch(text)
    if match is None:
        raise _no_edtf(text)
    year, month, of_month, mark = match.groups()
    first_year, last_year = int(year.replace("X", "0")), int(year.replace("X", "9"))
    try:
        first, last = _bounds(first_year, last_year, month, of_month)
    except ValueError:
        raise _no_edtf(text) from None
    return Window(first, last, "date", mark in ("~", "%") if mark else False)


def _bounds(first_year: int, last_year: int, month: str | None, of_month: str | None) -> tuple[date, date]:
    if month is None or month == "XX":
        return date(first_year, 1, 1), date(last_year, 12, 31)
    number = int(month)
    if number in _SEASONS:
        start, end = _SEASONS[number]
        end_year = last_year + (end < start)
        return date(first_year, start, 1), date(end_year, end, monthrange(end_year, end)[1])
    if of_month is None or of_month == "XX":
        return date(first_year, number, 1), date(last_year, number, monthrange(last_year, number)[1])
    return date(first_year, number, int(of_month)), date(last_year, number, int(of_month))


def _whole_unit(first: date | None, last: date | None) -> str | None:
    if first is None or last is None or first.day != 1 or (last + timedelta(days=1)).day != 1:
        return None
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.year:04}-{first.month:02}"
    if first.year == last.year and first.month == 1 and last.month == 12:
        return f"{first.year:04}"
    return None


def _le(low: date | None, high: date | None) -> bool:
    return low is None or high is None or low <= high


def _no_edtf(text: str) -> UsageError:
    return UsageError(
        f"{text!r} is no date that can be read",
        allowed="EDTF: 2020-11-28, 2020-11, 2020, 2020-11-27/2020-11-28, [2020-11-27..2020-11-28]",
        do="write the date in one of these forms",
    )
