"""Who has how many seats in a house as of a day, and who can rule with whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction
from itertools import combinations, islice

from tidings.analysis.houses import House
from tidings.analysis.power import Coalition, banzhaf, majority, minimal_winning
from tidings.analysis.sides import Told
from tidings.model.edtf import Window, window
from tidings.model.known import Measure

_ONE_COUNT = timedelta(days=60)  # figures of a party that are further apart are of different counts or elections
_MOST = 20_000  # minimal winning coalitions that are looked for


@dataclass(frozen=True, slots=True)
class Share:
    """A party's seats: low, best and high over ``figures`` (one for each outlet, its latest); ``earlier`` are superseded.

    ``within`` is the coalition with seats of its own in this house that the party is said to be part of: its seats
    are counted there.
    """

    party: str
    low: int | None
    best: int
    high: int | None
    figures: tuple[Measure, ...]
    earlier: tuple[Measure, ...] = ()
    within: str | None = None


@dataclass(frozen=True, slots=True)
class Majority:
    """A coalition that wins, how many seats it has more than it needs, and ties between members said to be opposed."""

    coalition: Coalition
    spare: int
    opposed: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Chamber:
    """A house as of a day.

    ``size`` is the number of all seats where a report tells it (``size_told``), else the sum of what is told. ``quota``
    is the majority of it. ``untold`` seats are nobody's as far as reports tell. ``power`` is the Banzhaf index.
    """

    house: House
    shares: tuple[Share, ...]
    size: int
    size_told: tuple[Measure, ...]
    quota: int
    untold: int
    power: Mapping[str, Fraction]
    majorities: tuple[Majority, ...]
    more_majorities: bool = False


def chamber(house: House, on: Window | None, outlets: Mapping[str, str | None], ties: Sequence[Told]) -> Chamber | None:
    """The house as of a day; None where no party's seats are told by then.

    Args:
        house: the figures of seats.
        on: the day; None for the latest told.
        outlets: who published each report.
        ties: ties that hold then: membership of coalitions, and who is opposed to whom.
    """
    then = [one for one in house.measures if on is None or _by(one, on)]
    by_party: dict[str, list[Measure]] = defaultdict(list)
    for one in then:
        if one.actor and not one.total and _value(one) is not None:
            by_party[one.actor].append(one)
    if not by_party:
        return None
    within = _within(by_party, ties)
    shares = [_share(party, by_party[party], outlets, within.get(party)) for party in sorted(by_party)]
    ranked = tuple(sorted(shares, key=lambda share: (-share.best, share.party)))
    return _count(house, ranked, _size_told(then), ties)


def _count(house: House, shares: tuple[Share, ...], told: tuple[Measure, ...], ties: Sequence[Told]) -> Chamber:
    counted = {share.party: share.best for share in shares if share.within is None}
    total = sum(counted.values())
    size = _size(told[0]) if told else total
    quota = majority(size)
    found = list(islice(minimal_winning(counted, quota), _MOST + 1))
    made = [Majority(one, one.seats - quota, _opposed(one.parties, ties)) for one in found[:_MOST]]
    made.sort(key=lambda one: (len(one.coalition.parties), one.spare, one.coalition.parties))
    untold = max(0, size - total)
    return Chamber(house, shares, size, told, quota, untold, banzhaf(counted, quota), tuple(made), len(found) > _MOST)


def _by(one: Measure, on: Window) -> bool:
    """Whether a figure was told by that day; one without a day may have been."""
    first = window(one.date).first if one.date else None
    return first is None or on.last is None or first <= on.last


def _value(one: Measure) -> int | None:
    return next((value for value in (one.best, one.low, one.high) if value is not None), None)


def _last(one: Measure) -> str:
    day = window(one.date).last if one.date else None
    return day.isoformat() if day else ""


def _share(party: str, told: Sequence[Measure], outlets: Mapping[str, str | None], within: str | None) -> Share:
    """The latest figure of each outlet in the latest count."""
    ordered = sorted(told, key=lambda one: (_last(one), one.claim))
    latest: dict[str, Measure] = {}
    for one in ordered:
        if _same_count(one, ordered[-1]):
            report = one.evidence[0].report if one.evidence else one.claim
            latest[outlets.get(report) or report] = one
    kept = tuple(sorted(latest.values(), key=lambda one: (_last(one), one.claim)))
    values = [value for one in kept if (value := _value(one)) is not None]
    lows = [one.low if one.low is not None else value for one, value in zip(kept, values, strict=True)]
    newest = [value for one, value in zip(kept, values, strict=True) if _last(one) == _last(kept[-1])]
    best = min(newest, key=lambda value: (-newest.count(value), value))
    high = None if any(one.high is None for one in kept) else max(one.high or 0 for one in kept)
    earlier = tuple(one for one in ordered if one not in kept)
    return Share(party, min(lows), best, high, kept, earlier, within)


def _same_count(one: Measure, newest: Measure) -> bool:
    first, last = (window(held.date).last if held.date else None for held in (one, newest))
    return first is None or last is None or last - first <= _ONE_COUNT


def _size(one: Measure) -> int:
    return one.out_of or _value(one) or 0


def _size_told(then: Iterable[Measure]) -> tuple[Measure, ...]:
    """The figures that tell how many seats there are in all, those of the latest day and size first."""
    told = sorted((one for one in then if one.out_of), key=lambda one: (_last(one), one.out_of or 0), reverse=True)
    return tuple(one for one in told if one.out_of == told[0].out_of)


def _within(parties: Mapping[str, object], ties: Iterable[Told]) -> dict[str, str]:
    """Parties with the coalition that they are part of, where both have seats."""
    found: dict[str, str] = {}
    for one in sorted(ties, key=lambda told: told.tie.id):
        tie = one.tie
        if tie.type in ("part_of", "member_of") and {tie.subject, tie.object} <= parties.keys() and not one.denied:
            found.setdefault(tie.subject, tie.object)
    return {party: whole for party, whole in found.items() if whole not in found}


def _opposed(parties: Sequence[str], ties: Iterable[Told]) -> tuple[Told, ...]:
    pairs = {frozenset(pair) for pair in combinations(parties, 2)}
    return tuple(
        one for one in ties if one.tie.sign == "-" and not one.denied and {one.tie.subject, one.tie.object} in pairs
    )
