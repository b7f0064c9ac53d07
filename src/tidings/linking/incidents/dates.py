"""Dates as incidents are compared by them (R2, R8)."""

from __future__ import annotations

import re
from datetime import date, timedelta

from tidings.linking.incidents.happening import When
from tidings.model.edtf import Window, window

# A window of more days than this says too little by itself; one of this many or fewer is a day or a weekend.
LOOSE = 7
TIGHT = 3
MONTH = 31
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_MONTH_DAY = re.compile(r"XXXX-(\d\d)-(\d\d)")
_MONTH = re.compile(r"XXXX-(\d\d)")


def told(when: When) -> Window | None:
    """The window that is told; None where nothing is resolved."""
    return window(when.date) if when.date else None


def bound(when: When) -> date | None:
    """The last day it can have happened: publication, for what is told as past."""
    return window(when.until).last if when.until else None


def vagueness(when: When) -> int:
    """How little a told date says: 0 for a week or less, 1 for a month, 2 for more."""
    days = told(when)
    length = days.days if days else None
    return 2 if length is None or length > MONTH else int(length > LOOSE)


def apart(a: When, b: When) -> bool:
    """Whether two told dates lie two or more days apart, or one after the other's publication."""
    ours, theirs = told(a), told(b)
    if ours and theirs:
        return ours.distance(theirs) > 1
    for days, until in ((ours, bound(b)), (theirs, bound(a))):
        if days and days.first and until and days.first - until > timedelta(days=1):
            return True
    return any(not _allows(days, other, margin=1) for days, other in ((ours, b), (theirs, a)) if days)


def far_apart(a: When, b: When) -> bool:
    """Whether both tell no date, each as the news of its own days, and these lie more than a month apart."""
    if a.recent is None or b.recent is None:
        return False
    return window(a.recent).distance(window(b.recent)) > MONTH


def fits_partly(a: When, b: When) -> bool:
    """Whether an unresolved weekday or day of the year of one falls into the few days of the other, or equals its own."""
    ours, theirs = told(a), told(b)
    if ours is None and theirs is None:
        return bool(set(a.partial) & set(b.partial))
    days, other = (ours, b) if ours else (theirs, a)
    return bool(days and other.partial and days.days is not None and days.days <= LOOSE and _allows(days, other))


def fits_recently(a: When, b: When) -> bool:
    """Whether the news of the days before a publication meets a told date of a month at most, or other such news."""
    ours, theirs = _around(a), _around(b)
    return bool((a.recent or b.recent) and ours and theirs and ours.overlaps(theirs))


def fits_lately(a: When, b: When) -> bool:
    """Whether one tells no date, and the other a date of the month before its publication."""
    near: list[bool] = []
    for when, other in ((a, b), (b, a)):
        days, last = told(other), bound(when)
        undated = when.date is None and not when.partial and when.recent is None
        if undated and last and days and days.first and vagueness(other) < 2:
            near.append(timedelta(0) <= last - days.first <= timedelta(days=MONTH))
    return any(near)


def fits_roughly(a: When, b: When) -> bool:
    """Whether both tell days or news of days, within a month, that meet."""
    ours, theirs = _around(a), _around(b)
    return bool(ours and theirs and ours.distance(theirs) <= 1)


def tight(days: Window) -> bool:
    """Whether it is a day, or a night."""
    return days.days is not None and days.days < TIGHT


def _around(when: When) -> Window | None:
    days = told(when)
    if days is not None:
        return days if vagueness(when) < 2 else None
    return window(when.recent) if when.recent else None


def _allows(days: Window, other: When, margin: int = 0) -> bool:
    """Whether any day of the window, or so many days beside it, carries one of the partial values.

    True where there is no such value, or too many days.
    """
    if not other.partial or days.first is None or days.days is None or days.days > LOOSE:
        return True
    held = [days.first + timedelta(days=number) for number in range(-margin, days.days + margin)]
    return any(_matches(day, value) for value in other.partial for day in held)


def _matches(day: date, value: str) -> bool:
    if match := _WEEKDAY.match(value):
        return day.isoweekday() == int(match.group(1))
    if match := _MONTH_DAY.match(value):
        return (day.month, day.day) == (int(match.group(1)), int(match.group(2)))
    if match := _MONTH.match(value):
        return day.month == int(match.group(1))
    return True


def weekdays(when: When) -> tuple[str, ...]:
    """Keys by day of the week: of unresolved weekdays, and of the days of a short window."""
    days = told(when)
    if days is None:
        return tuple(sorted(match.group(1) for value in when.partial if (match := _WEEKDAY.match(value))))
    if days.first is None or days.days is None or days.days > TIGHT:
        return ()
    return tuple(sorted({str((days.first + timedelta(days=number)).isoweekday()) for number in range(days.days)}))


def day_buckets(when: When) -> tuple[str, ...]:
    """The days of a short window and the day after, so that dates one day apart share one; none for long windows."""
    days = told(when) or (window(when.recent) if when.recent else None)
    if days is None or days.first is None or days.days is None or days.days > 2 * LOOSE:
        return ()
    return tuple((days.first + timedelta(days=number)).isoformat() for number in range(days.days + 1))


def year_buckets(when: When) -> tuple[str, ...]:
    """The years that a window of up to a year touches, a day's margin included; "-" where less is told."""
    days = told(when)
    if days is None or days.first is None or days.last is None or days.last - days.first > timedelta(days=366):
        return ("-",)
    within = (days.first - timedelta(days=1), days.first, days.last, days.last + timedelta(days=1))
    return tuple(sorted({str(day.year) for day in within}))


def late_buckets(when: When) -> tuple[str, ...]:
    """The months that it may lie in: those it tells, else those of the month before publication."""
    last = bound(when)
    if when.date or last is None:
        return month_buckets(when)
    return tuple(sorted({f"{day.year}-{day.month:02}" for day in (last, last - timedelta(days=MONTH))}))


def month_buckets(when: When) -> tuple[str, ...]:
    """The months that a window of up to a month touches, a day's margin included; none where less is told."""
    days = told(when)
    if days is None or days.first is None or days.last is None or vagueness(when) > 1:
        return ()
    within = (days.first - timedelta(days=1), days.first + (days.last - days.first) / 2, days.last + timedelta(days=1))
    return tuple(sorted({f"{day.year}-{day.month:02}" for day in within}))
