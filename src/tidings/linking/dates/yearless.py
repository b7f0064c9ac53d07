"""The year of a report whose dateline states day and month: from what was told elsewhere around such a day (R8).

Agencies date their texts "May 7". A copy, or a dated report on the same happening, gives the year; the weekdays that
the text names must fit it, since an anniversary comes round on another one.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations, product
from zlib import crc32

from tidings.linking.dates.chronicle import Chronicle
from tidings.model.edtf import Window, window
from tidings.vocabulary.kinds import Kinds

REACH = timedelta(days=45)
ENOUGH = 4
_NAMES, _MANY = 4, 6
_SKETCH = 4


@dataclass(frozen=True, slots=True)
class Year:
    """The day that another report gives, with the points for it and why."""

    day: date
    points: int
    reasons: tuple[str, ...]


def keys(item: Chronicle) -> Iterator[str]:
    """Reports around one month that tell of a side in a town, or that are much alike in names, share one of these."""
    for month in sorted(_months(item)):
        for telling in item.tellings:
            for place, side in product((*telling.towns, *telling.sites), telling.sides):
                yield f"{place}|{side}|month {month}"
        for one, other in combinations(_sketch(item), 2):
            yield f"{one}|{other}|month {month}"


def _sketch(item: Chronicle) -> list[str]:
    """A few of a report's names, the same few in reports whose names are much the same (min-wise hashing)."""
    return sorted(heapq.nsmallest(_SKETCH, set(item.names), key=lambda name: (crc32(name.encode()), name)))


def _months(item: Chronicle) -> set[int]:
    if item.published is not None:
        known = window(item.published)
        return {day.month for day in (known.first, known.last) if day is not None}
    if item.day is None:
        return set()
    month = int(item.day[:2])
    return {(month + step - 1) % 12 + 1 for step in (-1, 0, 1)}


def year(item: Chronicle, other: Chronicle, kinds: Kinds) -> Year | None:
    """What a dated report says of the year of one that states day and month; None where it says nothing."""
    if item.day is None or item.published is not None or other.published is None:
        return None
    day = _nearest(item.day, window(other.published))
    if day is None or (item.weekdays and day.isoweekday() not in item.weekdays):
        return None
    names = len(set(item.names) & set(other.names))
    frame = (
        (3 if other.report in item.copies or item.report in other.copies else 0, "shared passages"),
        (2 if _same_happening(item, other, kinds) else 0, "one kind of happening, one town, one side"),
        (1 if _same_toll(item, other) else 0, "the same toll"),
        (2 + (names >= _MANY) if names >= _NAMES else 0, f"{names} names in common"),
        (1 if item.weekdays else 0, f"{day.isoformat()} is the weekday it names"),
    )
    points = sum(points for points, _ in frame)
    return Year(day, points, tuple(words for points, words in frame if points)) if points >= ENOUGH else None


def _nearest(month_day: str, known: Window) -> date | None:
    """That day of the year nearest to a publication; None where it is far from it."""
    around = known.last or known.first
    if around is None or known.first is None:
        return None
    found = [day for year in (-1, 0, 1) if (day := _day(around.year + year, month_day)) is not None]
    nearest = min(found, key=lambda day: abs(day - around), default=None)
    return nearest if nearest is not None and abs(nearest - around) <= REACH else None


def _day(year: int, month_day: str) -> date | None:
    try:
        return date.fromisoformat(f"{year:04d}-{month_day}")
    except ValueError:
        return None


def _same_happening(a: Chronicle, b: Chronicle, kinds: Kinds) -> bool:
    return any(
        kinds.compatible(one.family, other.family) is not None
        and {*one.towns, *one.sites} & {*other.towns, *other.sites}
        and set(one.sides) & set(other.sides)
        for one, other in product(a.tellings, b.tellings)
    )


def _same_toll(a: Chronicle, b: Chronicle) -> bool:
    tolls = [{toll for telling in item.tellings for toll in telling.killed} for item in (a, b)]
    return bool(tolls[0] & tolls[1])


def dated(items: Mapping[str, Chronicle], kinds: Kinds) -> dict[str, tuple[Year, tuple[str, ...]]]:
    """The day of each report of a component that states day and month, and by whom; none where years contradict."""
    found = {}
    for report, item in items.items():
        if item.day is None or item.published is not None:
            continue
        years = {other: told for other in items if (told := year(item, items[other], kinds)) is not None}
        if len({told.day for told in years.values()}) == 1:
            best = max(years.values(), key=lambda told: (told.points, told.reasons))
            found[report] = (best, tuple(sorted(years)))
    return found


def completed(items: Mapping[str, Chronicle], days: Mapping[str, tuple[Year, tuple[str, ...]]]) -> dict[str, Chronicle]:
    """The items, those with a found day as if they stated it."""
    return {
        report: replace(item, published=days[report][0].day.isoformat()) if report in days else item
        for report, item in items.items()
    }


def within(bounds: str | None, month_day: str | None) -> date | None:
    """The only such day within bounds of a publication; None where there are more, or where they are open."""
    if bounds is None or month_day is None:
        return None
    known = window(bounds)
    if known.first is None or known.last is None:
        return None
    years = range(known.first.year, known.last.year + 1)
    days = [day for year in years if (day := _day(year, month_day)) and known.first <= day <= known.last]
    return days[0] if len(days) == 1 else None
