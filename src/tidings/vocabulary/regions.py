"""Parts of the world that are neither country, division nor town."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from tidings.vocabulary.tables import Raw

RegionKind = Literal["continent", "region", "water", "site"]
_KINDS: tuple[tuple[str, RegionKind], ...] = (
    ("continents", "continent"), ("regions", "region"), ("waters", "water"), ("landmarks", "site"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Region:
    """A continent, region, water or landmark: a point in its middle, how far it reaches (km), the countries it lies in."""

    name: str
    kind: RegionKind
    lat: float
    lon: float
    radius: int
    names: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    people: tuple[str, ...] = ()


def load_regions(raw: Raw) -> tuple[Region, ...]:
    """The table ``regions``."""
    found = []
    for key, kind in _KINDS:
        entries = raw[key]
        if not isinstance(entries, Mapping):
            raise ValueError(f"{key} = {entries!r}")
        found += [_region(name, kind, entry) for name, entry in entries.items()]
    return tuple(found)


def _region(name: str, kind: RegionKind, entry: object) -> Region:
    if not isinstance(entry, Mapping):
        raise ValueError(f"{name} = {entry!r}")
    lat, lon, radius = entry["at"]
    if not (-90 <= lat <= 90 and -180 <= lon <= 180 and radius >= 0):
        raise ValueError(f"{name}: at {entry['at']}")
    names, countries, people = (tuple(entry.get(key, ())) for key in ("names", "in", "people"))
    return Region(name, kind, float(lat), float(lon), int(radius), names, countries, people)
