"""Precision, recall and F1 of "one actor" over pairs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bench.names.pairs import Pair


@dataclass(frozen=True, slots=True)
class Outcome:
    """A pair, and whether somebody says that it is one actor."""

    pair: Pair
    same: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """Pairs said to be one and being one (``hits``), said (``said``), being (``are``), rightly judged either way, all."""

    hits: int
    said: int
    are: int
    right: int
    count: int

    @classmethod
    def of(cls, outcomes: Iterable[Outcome]) -> Tally:
        """The counts of these outcomes."""
        held = list(outcomes)
        return cls(
            hits=sum(one.same and one.pair.same for one in held),
            said=sum(one.same for one in held),
            are=sum(one.pair.same for one in held),
            right=sum(one.same == one.pair.same for one in held),
            count=len(held),
        )

    @property
    def p(self) -> float:
        """Precision."""
        return self.hits / self.said if self.said else 0.0

    @property
    def r(self) -> float:
        """Recall."""
        return self.hits / self.are if self.are else 0.0

    @property
    def f(self) -> float:
        """F1."""
        return 2 * self.hits / (self.said + self.are) if self.said + self.are else 0.0

    def row(self) -> dict[str, float]:
        """The figures as they are printed."""
        right = round(self.right / self.count, 4) if self.count else 0.0
        return {
            "p": round(self.p, 4),
            "r": round(self.r, 4),
            "f": round(self.f, 4),
            "right": right,
            "pairs": self.count,
        }
