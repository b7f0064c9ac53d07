"""Whether two reports tell of one happening, firmly enough to date one by the other: a list of small reasons (R2)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product

from tidings.linking.dates.chronicle import Chronicle, Telling
from tidings.model.edtf import window
from tidings.vocabulary.kinds import Kinds

# What must come together to date a report by another: a town, a kind, a weekday and a side (four), and two points more.
ENOUGH = 6
_DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Agreement:
    """Why two tellings are of one happening, the points for it, the weekdays of both, and their days where known."""

    points: int
    reasons: tuple[str, ...]
    weekdays: tuple[int, ...]
    days: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether two reports share an incident by which one dates the other; None where too little speaks for it."""

    same: bool | None
    reasons: tuple[str, ...]
    weekdays: tuple[int, ...] = ()
    days: tuple[str, ...] = ()


Reason = Callable[[Telling, Telling], tuple[int, str]]


def same_site(a: Telling, b: Telling) -> tuple[int, str]:
    """Both name the same square, bridge, camp or building."""
    return (2, "the same site") if set(a.sites) & set(b.sites) else (0, "")


def same_town(a: Telling, b: Telling) -> tuple[int, str]:
    """Both put it in the same town."""
    return (1, "the same town") if set(a.towns) & set(b.towns) else (0, "")


def same_sides(a: Telling, b: Telling) -> tuple[int, str]:
    """The same sides by name: one point each, two at most."""
    shared = set(a.sides) & set(b.sides)
    return (min(len(shared), 2), f"{min(len(shared), 2)} same sides") if shared else (0, "")


def same_weekdays(a: Telling, b: Telling) -> tuple[int, str]:
    """The same weekdays: one point each, two at most."""
    shared = sorted(set(a.weekdays) & set(b.weekdays))
    return (min(len(shared), 2), " and ".join(_DAY_NAMES[day - 1] for day in shared)) if shared else (0, "")


def same_toll(a: Telling, b: Telling) -> tuple[int, str]:
    """The same number of killed."""
    return (1, "the same toll") if set(a.killed) & set(b.killed) else (0, "")


REASONS: Sequence[Reason] = (same_site, same_town, same_sides, same_weekdays, same_toll)


def agreement(a: Telling, b: Telling, kinds: Kinds) -> Agreement | None:
    """Why two tellings are of one happening; None where kind, place, side or weekday differ."""
    if kinds.compatible(a.family, b.family) is None:
        return None
    weekdays = tuple(sorted(set(a.weekdays) & set(b.weekdays)))
    placed = set(a.towns) & set(b.towns) or set(a.sites) & set(b.sites)
    if not weekdays or not placed or not set(a.sides) & set(b.sides):
        return None
    found = [reason(a, b) for reason in REASONS]
    points = 1 + sum(points for points, _ in found)
    days = tuple(sorted(day for day in {*a.days, *b.days} if date.fromisoformat(day).isoweekday() in weekdays))
    return Agreement(points, (f"both tell of {a.family}", *(words for _, words in found if words)), weekdays, days)


def verdict(a: Chronicle, b: Chronicle, kinds: Kinds) -> Verdict:
    """Whether two reports, of which at most one is dated, share an incident firmly enough.

    The best pair of tellings counts, one point is added for each further pair (two at most), two where one shares
    words with the other. Two dated reports have nothing to say to each other.
    """
    if a.published and b.published:
        return Verdict(None, ("both are dated",))
    if _too_late(a, b) or _too_late(b, a):
        return Verdict(False, ("one tells of days after the other was published",))
    pairs = [found for one, other in product(a.tellings, b.tellings) if (found := agreement(one, other, kinds))]
    if not pairs:
        return Verdict(None, ("no happening of both has town, kind, side and weekday in common",))
    best = max(pairs, key=lambda pair: (pair.points, pair.reasons))
    copied = b.report in a.copies or a.report in b.copies
    points = best.points + min(len(pairs) - 1, 2) + (2 if copied else 0)
    reasons = (*best.reasons, *((f"{len(pairs) - 1} more in common",) if len(pairs) > 1 else ()))
    reasons = (*reasons, "shared passages") if copied else reasons
    if points < ENOUGH:
        return Verdict(None, reasons)
    weekdays = tuple(sorted({day for pair in pairs for day in pair.weekdays}))
    days = tuple(sorted({day for pair in pairs for day in pair.days}))
    if len({date.fromisoformat(day).isoweekday() for day in days}) < len(days):
        weekdays, days = best.weekdays, best.days
    return Verdict(True, reasons, weekdays, days)


def _too_late(a: Chronicle, b: Chronicle) -> bool:
    """Whether an undated report names a day more than a week after the dated one."""
    if a.published is None or b.published is not None or b.latest is None:
        return False
    last = window(a.published).last
    return last is not None and (date.fromisoformat(b.latest) - last).days > 7
