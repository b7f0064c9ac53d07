"""Whether one place lies in another."""

from __future__ import annotations

from collections.abc import Iterable

from tidings.gazetteer.entry import Entry

_BESIDE = 50  # km
HOLDERS = frozenset({"country", "division", "district", "region", "continent"})


def lies_in(entry: Entry, holder: Entry) -> bool:
    """Whether a place lies in a country, division, district or region, by the gazetteer."""
    if entry.number == holder.number or holder.kind not in HOLDERS:
        return False
    if holder.kind == "country":
        return entry.kind != "country" and entry.country == holder.country
    if holder.kind in {"division", "district"}:
        return holder.number in {entry.division, entry.district}
    if holder.country is not None and entry.country != holder.country:
        return False
    return entry.kind not in {"continent", "region"} and _within_radius(entry, holder)


def nested(inner: Iterable[Entry], outer: Iterable[Entry]) -> list[Entry]:
    """The inner entries that lie in any of the outer, in their order."""
    holders = [entry for entry in outer if entry.kind in HOLDERS]
    return [entry for entry in inner if any(lies_in(entry, holder) for holder in holders)]


def beside(inner: Iterable[Entry], towns: Iterable[Entry]) -> list[Entry]:
    """The inner entries that lie at or beside one of these towns: its quarters, and what a report says is of it."""
    held = [entry for entry in towns if entry.kind == "town"]
    return [entry for entry in inner if any(_near(entry, town) for town in held)]


def _near(entry: Entry, town: Entry) -> bool:
    return abs(entry.lat - town.lat) * 111 <= _BESIDE and abs(entry.lon - town.lon) * 80 <= _BESIDE


def _within_radius(entry: Entry, holder: Entry) -> bool:
    return abs(entry.lat - holder.lat) * 111 <= holder.radius and abs(entry.lon - holder.lon) * 80 <= holder.radius
