"""Words around seats."""

from __future__ import annotations

from dataclasses import dataclass

from tidings.vocabulary.shapes import lowered
from tidings.vocabulary.tables import Raw


@dataclass(frozen=True, slots=True)
class SeatsTable:
    """``houses`` are the nouns for what seats are in."""

    houses: frozenset[str]


def load_seats(raw: Raw) -> SeatsTable:
    """The table ``seats``."""
    return SeatsTable(houses=lowered(raw, "houses"))
