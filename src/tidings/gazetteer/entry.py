"""What the gazetteer knows of a place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

EntryKind = Literal["country", "division", "district", "town", "continent", "region", "water", "site"]
KINDS: tuple[EntryKind, ...] = ("country", "division", "district", "town", "continent", "region", "water", "site")


@dataclass(frozen=True, slots=True)
class Entry:
    """A place with a point.

    ``number`` is its place in the index (negative for the regions of the vocabulary). ``country`` is ISO 3166-1
    alpha-2 where it lies in one; ``admin1`` and ``admin2`` are the names of its first- and second-level divisions, and
    ``division`` and ``district`` the numbers of their entries (-1: none). ``radius`` is in km: how far the place, or
    the error of a derived point, reaches. ``population`` is 0 where it is not known. ``capital``: seat of a country.
    """

    number: int
    name: str
    kind: EntryKind
    lat: float
    lon: float
    radius: int = 0
    geonames_id: int | None = None
    country: str | None = None
    admin1: str | None = None
    admin2: str | None = None
    division: int = -1
    district: int = -1
    population: int = 0
    capital: bool = False
