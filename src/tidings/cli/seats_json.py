"""Seats as `tidings seats --json` prints them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tidings.analysis.seats import Chamber, Majority, Share
from tidings.cli.citing import Citer
from tidings.exports import known
from tidings.exports.known_rows import MeasureRow
from tidings.exports.words import Words
from tidings.record import Record


@dataclass(frozen=True, slots=True)
class ShareRow:
    """A party's seats; ``share`` of the house and ``power`` (Banzhaf) from 0 to 1, null where it is counted elsewhere."""

    party: str
    name: str
    low: int | None
    best: int
    high: int | None
    share: float
    power: float | None
    within: str | None
    figures: tuple[MeasureRow, ...]
    earlier: tuple[MeasureRow, ...]


@dataclass(frozen=True, slots=True)
class MajorityRow:
    """A minimal winning coalition; ``opposed`` are ids of ties between members said to be opposed."""

    parties: tuple[str, ...]
    seats: int
    spare: int
    opposed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChamberRow:
    """A house; ``basis`` tells whether the majority is of its size as told, or of the sum of seats told."""

    house: str
    body: str | None
    names: tuple[str, ...]
    size: int
    basis: str
    size_figures: tuple[MeasureRow, ...]
    majority: int
    untold: int
    shares: tuple[ShareRow, ...]
    coalitions: tuple[MajorityRow, ...]
    more_coalitions: bool


def rows(record: Record, found: Sequence[Chamber]) -> list[ChamberRow]:
    """Each house."""
    words, citer = Words(record), Citer(record)
    return [_chamber(one, words, citer) for one in found]


def _chamber(one: Chamber, words: Words, citer: Citer) -> ChamberRow:
    return ChamberRow(
        house=one.house.name,
        body=one.house.body,
        names=one.house.names,
        size=one.size,
        basis="told" if one.size_told else "sum",
        size_figures=tuple(known.measure(told, words) for told in one.size_told),
        majority=one.quota,
        untold=one.untold,
        shares=tuple(_share(share, one, words, citer) for share in one.shares),
        coalitions=tuple(map(_majority, one.majorities)),
        more_coalitions=one.more_majorities,
    )


def _share(share: Share, one: Chamber, words: Words, citer: Citer) -> ShareRow:
    power = one.power.get(share.party)
    return ShareRow(
        party=share.party,
        name=citer.actor(share.party),
        low=share.low,
        best=share.best,
        high=share.high,
        share=round(share.best / one.size, 6) if one.size else 0.0,
        power=None if power is None else round(float(power), 6),
        within=share.within,
        figures=tuple(known.measure(told, words) for told in share.figures),
        earlier=tuple(known.measure(told, words) for told in share.earlier),
    )


def _majority(made: Majority) -> MajorityRow:
    return MajorityRow(
        made.coalition.parties, made.coalition.seats, made.spare, tuple(one.tie.id for one in made.opposed)
    )
