"""Countries and what their people are called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tidings.vocabulary.tables import Raw


@dataclass(frozen=True, slots=True)
class Country:
    """A country of the table: ISO 3166-1 alpha-2 code, a point that stands for it, informal names, demonyms."""

    code: str
    lat: float
    lon: float
    names: tuple[str, ...] = ()
    people: tuple[str, ...] = ()


def load_countries(raw: Raw) -> tuple[Country, ...]:
    """The table ``countries``."""
    return tuple(_country(code, entry) for code, entry in raw.items())


def _country(code: str, entry: object) -> Country:
    if not isinstance(entry, Mapping) or len(code) != 2 or not code.isupper():
        raise ValueError(f"{code} = {entry!r}")
    lat, lon = entry["point"]
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise ValueError(f"{code}: point {entry['point']}")
    return Country(code, float(lat), float(lon), tuple(entry.get("names", ())), tuple(entry.get("people", ())))
