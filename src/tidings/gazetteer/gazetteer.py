"""Places by name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from tidings.gazetteer.cache import index_key, open_index
from tidings.gazetteer.entry import Entry
from tidings.gazetteer.folding import loose_key, plain_key
from tidings.gazetteer.index import Index
from tidings.gazetteer.layout import LOOSE
from tidings.vocabulary.countries import Country, load_countries
from tidings.vocabulary.divisions import DivisionPoints, load_divisions
from tidings.vocabulary.regions import Region, load_regions
from tidings.vocabulary.tables import Vocabulary

MOST = 400
_KEPT = 50_000


class Gazetteer:
    """Looks places up by name. Made by :meth:`open`; names are remembered, so that a name costs once.

    Args:
        index: the mapped index.
        regions: parts of the world that the index does not hold.
    """

    def __init__(self, index: Index, regions: Iterable[Region] = ()) -> None:
        self._index = index
        self._regions: dict[str, list[Entry]] = defaultdict(list)
        for number, region in enumerate(regions, start=2):
            for name in (region.name, *region.names):
                self._regions[plain_key(name)].append(_region_entry(-number, region))
        self._found: dict[str, tuple[Entry, ...]] = {}
        self._known: dict[str, bool] = {}
        self._countries: dict[str, Entry] = {}

    @classmethod
    def open(cls, vocabulary: Vocabulary | None = None) -> Gazetteer:
        """The gazetteer of the installed packages; its index is built on first use (some twenty seconds)."""
        tables = vocabulary or Vocabulary()
        countries = tables.table("countries", load_countries)
        points = tables.table("divisions", load_divisions)
        stated = [[country.code, country.lat, country.lon, country.names] for country in countries]
        key = index_key([stated, {code: list(point) for code, point in points.items()}])
        index = open_index(f"places-{key}.bin", partial(_build, countries=countries, points=points))
        return cls(index, tables.table("regions", load_regions))

    def lookup(self, name: str, *, loose: bool = False) -> tuple[Entry, ...]:
        """Every place of that name, the most populous first.

        Args:
            name: as written, with or without articles, accents and hyphens.
            loose: where nothing has that name, what is spelled like it in the countries of Arabic, Persian or Kurdish.
        """
        key = plain_key(name)
        asked = LOOSE + key if loose else key
        found = self._found.get(asked)
        if found is None:
            found = self._look(key)
            if loose and not found:
                found = self._rows(LOOSE + loose_key(key))
            if len(self._found) >= _KEPT:
                self._found.clear()
            self._found[asked] = found
        return found

    def holds(self, name: str) -> bool:
        """Whether any place has that name; cheaper than looking it up."""
        key = plain_key(name)
        known = self._known.get(key)
        if known is None:
            known = bool(key) and (key in self._regions or self._index.holds(key))
            if len(self._known) >= _KEPT:
                self._known.clear()
            self._known[key] = known
        return known

    def entry(self, number: int) -> Entry:
        """The place of that number (``Entry.division``, ``Entry.district``)."""
        return self._index.entry(number)

    def country(self, code: str) -> Entry | None:
        """The country of an ISO 3166-1 alpha-2 code."""
        if not self._countries:
            number = 0
            while number < self._index.size and (entry := self._index.entry(number)).kind == "country":
                self._countries[entry.country or ""] = entry
                number += 1
        return self._countries.get(code)

    def _look(self, key: str) -> tuple[Entry, ...]:
        if not key:
            return ()
        return (*self._regions.get(key, ()), *self._rows(key))

    def _rows(self, key: str) -> tuple[Entry, ...]:
        numbers = self._index.numbers(key)
        numbers.sort(key=self._index.population, reverse=True)
        return tuple(self._index.entry(number) for number in numbers[:MOST])


def _build(path: Path, countries: Iterable[Country], points: DivisionPoints) -> None:
    # Imported here: the packages are wanted only where there is no index yet.
    from tidings.gazetteer.build import build

    build(path, countries, points)


def _region_entry(number: int, region: Region) -> Entry:
    country = region.countries[0] if len(region.countries) == 1 else None
    return Entry(number, region.name, region.kind, region.lat, region.lon, region.radius, country=country)
