"""Which place a name means in one report: every name votes for countries, divisions and neighbourhoods, then each is weighed.

One name has one sense in a report, unless the words put it elsewhere ("Paris, Texas"). A sense is weighed by how large
the place is and by what the other names of the report vote for (never its own vote).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from tidings.gazetteer.entry import Entry
from tidings.gazetteer.folding import plain_key

MOST = 60
_CELL = 2.0  # degrees: some 200 km
_SHARP = 0.8
_COUNTRY, _DIVISION, _NEAR, _MOST = 1.2, 3.0, 1.0, 5.0
_KIND = {"continent": 8.0, "region": 7.5, "water": 7.5, "site": 7.5}
_COUNTRY_SIZE = 7.5
_STRANGE_SIZE = 5.0
_WELL_KNOWN = 6.0
_CAPITAL = 1.2
_SHADOW = 3.0
_MOSTLY = 0.4
_STRANGE_VOTES = 2.5
_STRANGE_SHARE = 0.04
_HARDLY = 0.3
_VILLAGE = 4.0


@dataclass(slots=True)
class Name:
    """A name of the report: what it may mean, how often it stands there, and how the votes went.

    ``sure``: the words put it somewhere. ``loose``: the gazetteer knows it only under another spelling.
    """

    entries: tuple[Entry, ...]
    count: int = 1
    sure: bool = False
    key: str = ""
    loose: bool = False
    priors: list[float] = field(default_factory=list)
    shares: list[float] = field(default_factory=list)
    scores: list[float] = field(default_factory=list)


def prior(entry: Entry, key: str = "") -> float:
    """How readily a place is meant before anything is known of the report: decades of inhabitants, more for the large kinds.

    A small town under a name that is not its first (a former name, a part of it) is meant less readily.
    """
    size = math.log10(entry.population + 1)
    if entry.kind == "country":
        return _COUNTRY_SIZE + size / 4
    if entry.kind in _KIND:
        return _KIND[entry.kind]
    if entry.kind == "division":
        return max(4.5, size)
    if entry.kind == "district":
        return size - 1.2
    other_name = bool(key) and size < _WELL_KNOWN and plain_key(entry.name) != key
    return size + (_CAPITAL if entry.capital else 0.0) - (1.0 if other_name else 0.0)


def _shadow(entry: Entry, name: Name) -> float:
    """What makes one of two places of one name that lie in each other the less likely.

    A town called like its country ("Mexico") is not meant where the country can be. A division called like its town is
    not meant where most of its people live in the town ("Qom", "Baghdad"), or where that is not its first name ("Mecca").
    """
    if entry.kind == "country":
        return 0.0
    if any(other.kind == "country" and other.country == entry.country for other in name.entries):
        return _SHADOW
    if entry.kind != "division":
        return 0.0
    towns = [other for other in name.entries if other.kind == "town" and other.division == entry.number]
    if any(town.population > _MOSTLY * entry.population for town in towns):
        return _SHADOW
    return _SHADOW if towns and name.key and plain_key(entry.name) != name.key else 0.0


class Votes:
    """What the names of a report vote for, each by its shares."""

    def __init__(self, names: Iterable[Name]) -> None:
        self.country: dict[str, float] = defaultdict(float)
        self.division: dict[int, float] = defaultdict(float)
        self.cell: dict[tuple[int, int], float] = defaultdict(float)
        for name in names:
            weight = math.sqrt(name.count) * (2.0 if name.sure else 1.0)
            for entry, share in zip(name.entries, name.shares, strict=True):
                if share > 0.02:
                    self._count(entry, share * weight)

    def _count(self, entry: Entry, mass: float) -> None:
        if entry.country:
            self.country[entry.country] += mass
        if entry.kind in {"town", "district", "division"}:
            self.division[_division(entry)] += mass
        if entry.kind in {"town", "district"}:
            row, column = _cell(entry)
            for near in ((row + down, column + right) for down in (-1, 0, 1) for right in (-1, 0, 1)):
                self.cell[near] += mass

    def support(self, entry: Entry, own: float) -> float:
        """What the other names say for a place; ``own`` is the mass its own name gave it."""
        score = 0.0
        if entry.country:
            score += _COUNTRY * math.log1p(max(0.0, self.country[entry.country] - own))
        if entry.kind in {"town", "district", "division"}:
            score += _DIVISION * math.log1p(max(0.0, self.division[_division(entry)] - own))
        if entry.kind in {"town", "district"}:
            score += _NEAR * math.log1p(max(0.0, self.cell[_cell(entry)] - own))
        return min(score, _MOST)


def settle(names: list[Name], rounds: int = 2) -> None:
    """Shares and scores of every name's senses, after so many rounds of voting."""
    for name in names:
        name.priors = [prior(entry, name.key) - _shadow(entry, name) for entry in name.entries]
        name.scores = name.priors
        name.shares = _shares(name.scores)
    for _ in range(rounds):
        votes = Votes(names)
        for name in names:
            if len(name.entries) > 1:
                _weigh(name, votes)


def _weigh(name: Name, votes: Votes) -> None:
    weight = math.sqrt(name.count) * (2.0 if name.sure else 1.0)
    countries: dict[str, float] = defaultdict(float)
    for entry, share in zip(name.entries, name.shares, strict=True):
        countries[entry.country or ""] += share * weight
    name.scores = [
        base + votes.support(entry, countries[entry.country or ""])
        for entry, base in zip(name.entries, name.priors, strict=True)
    ]  # fmt: skip
    name.shares = _shares(name.scores)


def best(name: Name) -> Entry | None:
    """The sense that weighs most; of equals, the first."""
    if not name.entries:
        return None
    return name.entries[max(range(len(name.entries)), key=lambda at: (name.scores[at], -at))]


def is_stranger(name: Name, entry: Entry, votes: Votes) -> bool:
    """Whether a sense is a small place of a country that nothing else in a report speaks of (R9: never a namesake elsewhere).

    A village, and a town known only under another spelling, want their country spoken of; a larger town is a stranger
    only where the report speaks of other countries.
    """
    if (
        name.sure
        or not entry.country
        or entry.kind == "country"
        or entry.kind in _KIND
        or prior(entry) >= _STRANGE_SIZE
    ):
        return False
    own = math.sqrt(name.count)
    spoken = votes.country[entry.country] - own
    if (name.loose or prior(entry, name.key) < _VILLAGE) and spoken <= _HARDLY:
        return True
    others = sum(votes.country.values()) - own
    return others >= _STRANGE_VOTES and spoken < _STRANGE_SHARE * others


def _shares(scores: list[float]) -> list[float]:
    if not scores:
        return []
    top = max(scores)
    raw = [math.exp(_SHARP * (score - top)) for score in scores]
    total = sum(raw)
    return [value / total for value in raw]


def _division(entry: Entry) -> int:
    return entry.number if entry.kind == "division" else entry.division


def _cell(entry: Entry) -> tuple[int, int]:
    return int(entry.lat // _CELL), int(entry.lon // _CELL)
