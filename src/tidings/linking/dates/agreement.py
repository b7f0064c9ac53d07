"""Whether two reports tell of one happening, firmly enough to date one by the other: a list of small reasons (R2)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product

from tidings.linking.dates.chronicle import Chronicle, Telling
from tidings.model.edtf import window
from tidings.vocabulary.kinds import Kinds

# Town, kind, weekday and side are four points, a site two more; a rally that comes back every Friday has those. So two
# points beyond are asked for: another happening of both, a toll, shared words, names, what both expect of next year.
ENOUGH = 8
_NAMES = 4
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


def common_frame(a: Chronicle, b: Chronicle) -> Sequence[tuple[int, str]]:
    """What the two reports share beside the happening itself."""
    names = len(set(a.names) & set(b.names))
    return (
        (2 if b.report in a.copies or a.report in b.copies else 0, "shared passages"),
        (1 if names >= _NAMES else 0, f"{names} names in common"),
        (1 if set(a.next_year) & set(b.next_year) else 0, "the same is expected of next year"),
    )


def further(pairs: Sequence[tuple[Telling, Telling]]) -> int:
    """How many more happenings the two share than one: by kind or by place; two at most."""
    kinds = {one.family for one, _ in pairs}, {other.family for _, other in pairs}
    towns = {place for one, other in pairs for place in set(one.towns) & set(other.towns)}
    return min(max(min(len(kinds[0]), len(kinds[1])), len(towns)) - 1, 2)


def verdict(a: Chronicle, b: Chronicle, kinds: Kinds) -> Verdict:
    """Whether two reports, of which at most one is dated, share an incident firmly enough.

    The best pair of tellings counts, with what else the two share. Two dated reports have nothing to say to each
    other.
    """
    if a.published and b.published:
        return Verdict(None, ("both are dated",))
    if _too_late(a, b) or _too_late(b, a):
        return Verdict(False, ("one tells of days after the other was published",))
    pairs = {
        (one, other): found for one, other in product(a.tellings, b.tellings) if (found := agreement(one, other, kinds))
    }
    if not pairs:
        return Verdict(None, ("no happening of both has town, kind, side and weekday in common",))
    best = max(pairs.values(), key=lambda pair: (pair.points, pair.reasons))
    more = further(tuple(pairs))
    frame = [*common_frame(a, b), (more, f"{more} more in common")]
    reasons = (*best.reasons, *(words for points, words in frame if points))
    if best.points + sum(points for points, _ in frame) < ENOUGH:
        return Verdict(None, reasons)
    return Verdict(True, reasons, *_days(tuple(pairs.values()), best))


def _days(pairs: Sequence[Agreement], best: Agreement) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """The weekdays of all pairs and their days; of the best alone where two days would be one weekday."""
    days = tuple(sorted({day for pair in pairs for day in pair.days}))
    if len({date.fromisoformat(day).isoweekday() for day in days}) < len(days):
        return best.weekdays, best.days
    return tuple(sorted({day for pair in pairs for day in pair.weekdays})), days


def _too_late(a: Chronicle, b: Chronicle) -> bool:
    """Whether an undated report names a day more than a week after the dated one."""
    if a.published is None or b.published is not None or b.latest is None:
        return False
    last = window(a.published).last
    return last is not None and (date.fromisoformat(b.latest) - last).days > 7
