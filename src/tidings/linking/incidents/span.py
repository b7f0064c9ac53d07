"""The date of an incident from the dates of its tellings (R8)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from tidings.linking.incidents.happening import Happening, When
from tidings.model.edtf import Window, window
from tidings.model.reports import Basis

# A day that so many times more tellings give than all others is the day.
_MAJORITY = 3
_SATURDAY, _TWO = 6, 2


def date_of(members: Sequence[Happening]) -> tuple[str | None, Basis]:
    """EDTF and its basis: an extent where one is told, else what all tellings can mean, else one of what they say.

    Where nobody tells a date, publication bounds what is told as past.
    """
    told = [(window(member.when.date), member.when) for member in members if member.when.date]
    if not told:
        return _bound(members)
    days = _days([days for days, _ in told])
    stated = any(when.basis == "stated" and when.date and window(when.date).overlaps(days) for _, when in told)
    return days.edtf(), "stated" if stated else "derived"


def _days(windows: Sequence[Window]) -> Window:
    exacts = [days for days in windows if days.exact]
    extents = [
        days for days in windows if days.shape == "interval" and days.first and days.last and not _vague(days, exacts)
    ]
    if extents and min(_length(days) for days in extents) <= min(_length(days) for days in windows) + 2:
        return _extent(extents, windows)
    exact = Counter(days for days in windows if days.exact)
    if len(exact) > 1:
        day, most = exact.most_common(1)[0]
        if most >= _MAJORITY * (exact.total() - most):
            return day
        return _of_days(sorted(exact, key=lambda days: str(days.first)))
    common = next(iter(exact), min(windows, key=_rank))
    for days in sorted(windows, key=_rank):
        common = common if common == days else common.intersect(days) or common
    return common


def _vague(days: Window, exacts: Sequence[Window]) -> bool:
    """A weekend, which says no more than "on one of two days" where another tells the day."""
    weekend = days.days == _TWO and days.first is not None and days.first.isoweekday() == _SATURDAY
    return weekend and any(days.overlaps(other) for other in exacts)


def _extent(extents: Sequence[Window], windows: Sequence[Window]) -> Window:
    """The extent told by most, with the exact days that touch it."""
    counted = Counter(extents)
    days = min(counted, key=lambda extent: (-counted[extent], _rank(extent)))
    for other in sorted((days for days in windows if days.exact), key=_rank):
        if days.distance(other) <= 1:
            days = replace(days.hull(other), shape="interval")
    return days


def _of_days(days: Sequence[Window]) -> Window:
    """One of the days that are told: tellings differ, R8 keeps them both."""
    one_of = days[0]
    for other in days[1:]:
        one_of = one_of.hull(other)
    return replace(one_of, shape="one_of")


def _length(days: Window) -> int:
    return days.days if days.days is not None else 100_000


def _rank(days: Window) -> tuple[int, str, str]:
    return _length(days), str(days.first), str(days.last)


def _bound(members: Sequence[Happening]) -> tuple[str | None, Basis]:
    past = [when for member in members if not member.ahead for when in (member.when,)]
    ends = [last for when in past if (last := _last(when))]
    return (f"../{min(ends)}", "derived") if ends else (None, "unknown")


def _last(when: When) -> str | None:
    last = window(when.until).last if when.until else None
    return last.isoformat() if last else None
