"""How a time expression is counted from the day that it hangs on: the little language of ``TimeMention.shift``.

``unit:amount[:detail][@part]``, where ``part`` is a TIMEX3 part of day (``TNI``) or clock time (``T21:43``):

============================ ====================================================================================
``day:-1``                   yesterday (``week``, ``month``, ``quarter``, ``year``, ``decade``, ``century`` likewise)
``week:-1:5``                Friday last week
``month:-1:14``              the 14th of last month
``year:-1:11-28``            November 28 last year; ``year:-1:10`` October last year; ``year:0:Q3``, ``year:-1:SU``
``weekend:-1``               the weekend that is running or ended last; ``1`` the next to come
``past-weekend:-1``          the weekend that ended last ("last weekend", told on a Saturday)
``overnight:-1``             the night to this day
``weekday:-1:5``             the last Friday on or before; ``1`` the next on or after
``other-weekday:-1:5``       the last Friday before; ``1`` the next after
``month-day:-1:11-28``       the last such day on or before; ``1`` the next on or after; ``0`` the last, or
                             the next where that is at most 60 days away
``dated-weekday:6:11-28``     the nearest November 28 that is a Saturday
``month-name:-1:10``         the last October, that running included; ``1`` the next; ``0`` the nearest
``far-month-name:-1:10``     "last October": the last one that is not this month or the month before
``quarter-name:-1:3``        the last such quarter, that running included; ``season-name:-1:SU`` likewise
============================ ====================================================================================

The result is a TIMEX3 value; :func:`edtf_of` turns that into EDTF.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Final

SEASON_MONTH: Final[Mapping[str, int]] = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_SEASON_EDTF: Final = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(?:-(WE|[1-7]))?(?:T.*)?")
_NAMED = re.compile(r"(\d{4})-(?:Q([1-4])|(SP|SU|FA|WI)|H([12]))")
_PLAIN = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?|\d{3}X|\d\dXX")
_DAYS_OF_WEEK = 7
_SOON = 60


def timex(shift: str, anchor: date) -> str | None:
    """The TIMEX3 value of a shift from a day; None where it cannot be counted."""
    body, _, part = shift.partition("@")
    unit, amount, *detail = body.split(":")
    count = _COUNTERS.get(unit)
    if count is None:
        return None
    try:
        value = count(anchor, int(amount), detail[0] if detail else "")
    except (ValueError, OverflowError):
        return None
    return value + part


def edtf_of(value: str) -> str | None:
    """A TIMEX3 value as EDTF; None for what is no date, or not a resolved one."""
    if match := _DAY.fullmatch(value):
        return value[:10] if _is_day(value[:10]) else None
    if _PLAIN.fullmatch(value):
        return value
    if match := _WEEK.fullmatch(value):
        return _edtf_of_week(int(match[1]), int(match[2]), match[3])
    if match := _NAMED.fullmatch(value):
        year, quarter, season, half = match.groups()
        if half:
            return f"{year}-01/{year}-06" if half == "1" else f"{year}-07/{year}-12"
        return f"{year}-{32 + int(quarter) if quarter else _SEASON_EDTF[season]}"
    if value.endswith("-XX"):
        return edtf_of(value[:-3])
    return None


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _edtf_of_week(year: int, week: int, detail: str | None) -> str | None:
    try:
        if detail and detail != "WE":
            return date.fromisocalendar(year, week, int(detail)).isoformat()
        first = date.fromisocalendar(year, week, 6 if detail else 1)
        last = date.fromisocalendar(year, week, 7)
    except ValueError:
        return None
    return f"{first.isoformat()}/{last.isoformat()}"


def _day(anchor: date, amount: int, _: str) -> str:
    return (anchor + timedelta(days=amount)).isoformat()


def _overnight(anchor: date, amount: int, _: str) -> str:
    return (anchor + timedelta(days=amount)).isoformat() + "TNI"


def _week(anchor: date, amount: int, detail: str) -> str:
    year, week, _ = (anchor + timedelta(weeks=amount)).isocalendar()
    return date.fromisocalendar(year, week, int(detail)).isoformat() if detail else f"{year:04}-W{week:02}"


def _weekend(anchor: date, amount: int, _: str) -> str:
    weekday = anchor.isoweekday()
    saturday = anchor - timedelta(days=weekday - 6)
    if amount < 0 and weekday < 6:
        saturday -= timedelta(days=_DAYS_OF_WEEK)
    if abs(amount) > 1 or (amount == 1 and weekday >= 6):
        saturday += timedelta(days=_DAYS_OF_WEEK * (amount - (amount > 1 and weekday < 6) + (amount < -1)))
    year, week, _day_of_week = saturday.isocalendar()
    return f"{year:04}-W{week:02}-WE"


def _past_weekend(anchor: date, amount: int, detail: str) -> str:
    return _weekend(anchor, amount if anchor.isoweekday() < 6 else amount - 1, detail)


def _months_on(year: int, month: int, amount: int) -> tuple[int, int]:
    total = year * 12 + month - 1 + amount
    return total // 12, total % 12 + 1


def _month(anchor: date, amount: int, detail: str) -> str:
    year, month = _months_on(anchor.year, anchor.month, amount)
    return date(year, month, int(detail)).isoformat() if detail else f"{date(year, month, 1):%Y-%m}"


def _quarter(anchor: date, amount: int, _: str) -> str:
    year, month = _months_on(anchor.year, (anchor.month - 1) // 3 * 3 + 1, 3 * amount)
    return f"{date(year, month, 1).year:04}-Q{(month + 2) // 3}"


def _year(anchor: date, amount: int, detail: str) -> str:
    year = f"{date(anchor.year + amount, 1, 1).year:04}"
    if _DAY.fullmatch(f"{year}-{detail}") and not _is_day(f"{year}-{detail}"):
        raise ValueError(detail)
    return f"{year}-{detail}" if detail else year


def _decade(anchor: date, amount: int, _: str) -> str:
    return f"{date(anchor.year + 10 * amount, 1, 1).year // 10:03}X"


def _century(anchor: date, amount: int, _: str) -> str:
    return f"{date(anchor.year + 100 * amount, 1, 1).year // 100:02}XX"


def _weekday(anchor: date, amount: int, detail: str) -> str:
    away = (int(detail) - anchor.isoweekday()) % _DAYS_OF_WEEK
    if (amount < 0 and away) or (amount == 0 and away > 3):
        away -= _DAYS_OF_WEEK
    return (anchor + timedelta(days=away)).isoformat()


def _other_weekday(anchor: date, amount: int, detail: str) -> str:
    return _weekday(anchor + timedelta(days=1 if amount > 0 else -1), amount, detail)


def _month_day(anchor: date, amount: int, detail: str) -> str:
    month, of_month = (int(part) for part in detail.split("-"))
    days = [
        date(year, month, of_month)
        for year in range(anchor.year - 4, anchor.year + 5)
        if of_month <= monthrange(year, month)[1]
    ]
    if amount < 0:
        return max(day for day in days if day <= anchor).isoformat()
    if amount > 0:
        return min(day for day in days if day >= anchor).isoformat()
    following = min(day for day in days if day > anchor)
    if (following - anchor).days <= _SOON:
        return following.isoformat()
    return max(day for day in days if day <= anchor).isoformat()


def _dated_weekday(anchor: date, weekday: int, detail: str) -> str:
    month, of_month = (int(part) for part in detail.split("-"))
    years = [year for year in range(anchor.year - 11, anchor.year + 12) if of_month <= monthrange(year, month)[1]]
    days = [day for day in (date(year, month, of_month) for year in years) if day.isoweekday() == weekday]
    return min(days, key=lambda day: abs((day - anchor).days)).isoformat()


def _month_name(anchor: date, amount: int, detail: str) -> str:
    return f"{_near_year(anchor, amount, int(detail)):04}-{detail}"


def _far_month_name(anchor: date, amount: int, detail: str) -> str:
    year, month = _months_on(anchor.year, anchor.month, 2 * amount)
    return f"{_near_year(date(year, month, 1), amount, int(detail)):04}-{detail}"


def _quarter_name(anchor: date, amount: int, detail: str) -> str:
    start = date(anchor.year, (anchor.month - 1) // 3 * 3 + 1, 1)
    return f"{_near_year(start, amount, 3 * int(detail) - 2):04}-Q{detail}"


def _season_name(anchor: date, amount: int, detail: str) -> str:
    year, month = _months_on(anchor.year, anchor.month, -(anchor.month % 3))
    return f"{_near_year(date(year, month, 1), amount, SEASON_MONTH[detail]):04}-{detail}"


def _near_year(anchor: date, amount: int, month: int) -> int:
    """The year of that month: the last up to the anchor's month, the next from it on, or the nearest."""
    away = (month - anchor.month) % 12
    if (amount < 0 and away) or (amount == 0 and away > 6):
        away -= 12
    return _months_on(anchor.year, anchor.month, away)[0]


_COUNTERS: Final[Mapping[str, Callable[[date, int, str], str]]] = {
    "day": _day,
    "overnight": _overnight,
    "week": _week,
    "weekend": _weekend,
    "past-weekend": _past_weekend,
    "month": _month,
    "quarter": _quarter,
    "year": _year,
    "decade": _decade,
    "century": _century,
    "weekday": _weekday,
    "other-weekday": _other_weekday,
    "month-day": _month_day,
    "dated-weekday": _dated_weekday,
    "month-name": _month_name,
    "far-month-name": _far_month_name,
    "quarter-name": _quarter_name,
    "season-name": _season_name,
}
