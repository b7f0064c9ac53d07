"""Where a happening was, at the end of its line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tidings.linking.incidents.where import fold, loose, site
from tidings.linking.incidents.wording import whole
from tidings.model.known import Place

# Words that a place may follow.
_OPEN: Final = frozenset("in to at into on from".split())
# Sites that a thing is on, and those it is in; at all others it is at them.
_UPON, _WITHIN = ("road", "highway", "bridge", "street", "avenue"), ("square", "zone", "quarter", "district", "camp")


def with_place(said: str, places: Sequence[Place]) -> str:
    """The line with the place that it does not name, and the town of a site."""
    if not places:
        return whole(said)
    place = places[0]
    words = f" {fold(said)} "
    town = place.coordinates_of if site(place) and place.coordinates_of else ""
    town = town or (place.within[0] if site(place) and place.within else "")
    named, towned = f" {fold(place.name)} " in words, bool(town) and f" {fold(town)} " in words
    if named or (towned and site(place)):
        return f"{said}, {town}" if town and not towned and fold(town) not in fold(place.name) else said
    full = f"{place.name}, {town}" if town and fold(town) not in fold(place.name) else place.name
    last = said.rpartition(" ")[2]
    return f"{said} {full}" if last in _OPEN else f"{whole(said)} {_at(place)} {full}"


def _at(place: Place) -> str:
    last = place.name.casefold().split()[-1:]
    alone = " " not in place.name  # a quarter by its bare name
    if loose(place) or not site(place) or alone or (last and last[0] in _WITHIN):
        return "in"
    return "on" if last and last[0] in _UPON else "at"
