"""Which incident of ours is which of the truth: one for one, by the quotations that their words touch."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from bench.truth.case import Case, Spot, Thing, touches

VIOLENT = {"ASSAULT"}


class Matching:
    """Pairs the incidents of both sides."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.wanted: dict[str, Thing] = {told["id"]: told for told in case.truth["incidents"]}
        self.ours: dict[str, Thing] = {incident["id"]: incident for incident in case.record["incidents"]}
        self.quotes = {key: [case.spots(quote) for quote in quotes(told)] for key, told in self.wanted.items()}
        self.marks = {key: case.marks(incident["claims"]) for key, incident in self.ours.items()}

    @cached_property
    def touched(self) -> dict[tuple[str, str], int]:
        """How many quotations of each incident of the truth each of ours touches."""
        found: dict[tuple[str, str], int] = {}
        for mine, marks in self.marks.items():
            for theirs, quoted in self.quotes.items():
                if count := sum(touches(marks, quote) for quote in quoted):
                    found[theirs, mine] = count
        return found

    @cached_property
    def pairs(self) -> dict[str, Thing]:
        """Our incident for each of the truth that has one; the most quotations first."""
        pairs: dict[str, Thing] = {}
        taken: set[str] = set()
        for theirs, mine in sorted(self.touched, key=lambda pair: (-self._weight(*pair), pair)):
            if theirs not in pairs and mine not in taken:
                pairs[theirs] = self.ours[mine]
                taken.add(mine)
        return pairs

    def _weight(self, theirs: str, mine: str) -> float:
        told, incident = self.wanted[theirs], self.ours[mine]
        alike = 0.5 * bool(told["type"] == incident["type"]) + 0.25 * bool(told["mode"] == incident["mode"])
        return self.touched[theirs, mine] + alike

    def holding(self, theirs: str) -> list[str]:
        """Every incident of ours that touches this one of the truth."""
        return [mine for wanted, mine in self.touched if wanted == theirs]

    def alone(self, mine: str, one: str, other: str) -> bool:
        """Whether words of ours touch the first incident of the truth and not the second."""
        here, there = _flat(self.quotes[one]), _flat(self.quotes[other])
        return any(touches([mark], here) and not touches([mark], there) for mark in self.marks[mine])


def quotes(told: Thing) -> Iterator[Thing]:
    """The quotations that tell an incident: participants and values, not what the accused say."""
    for role in told["participants"].values():
        yield from role
    for figure in told["figures"]:
        yield from figure["values"]


def _flat(groups: list[list[Spot]]) -> list[Spot]:
    return [spot for group in groups for spot in group]


def touching(matching: Matching) -> dict[str, list[str]]:
    """The incidents of the truth that each of ours touches."""
    found: dict[str, list[str]] = defaultdict(list)
    for theirs, mine in matching.touched:
        found[mine].append(theirs)
    return found
