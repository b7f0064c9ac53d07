"""From the sense of a mention to a place with coordinates and precision (R9)."""

from __future__ import annotations

from tidings.gazetteer.entry import Entry
from tidings.gazetteer.gazetteer import Gazetteer
from tidings.gazetteer.parts import whole_of
from tidings.model.known import Place
from tidings.model.mentions import PlaceMention

# UCDP where_prec: a town is exact, a division's point stands for the division, and so on.
PRECISION = {"site": 1, "town": 1, "district": 3, "division": 4, "region": 5, "continent": 5, "country": 6, "water": 7}
# The same for a part of it ("southern Iraq", "South Philadelphia").
NEAR = 2
_SHORT = 3
PART = {**PRECISION, "town": 2, "country": 5}


def placed(mention: PlaceMention, entry: Entry, *, own: bool = True) -> Place:
    """A mention at the point of an entry; ``own`` tells its own entry from that of what it lies in."""
    precision = _precision(mention, entry)
    if not own and entry.kind == "town":
        precision = max(precision, NEAR)  # it is somewhere in the town whose point this is (R9)
    division = entry.name if entry.kind == "division" else entry.admin1
    return Place(
        shown(mention.name), entry.name, entry.geonames_id, entry.country, division, entry.lat, entry.lon, precision,
        mention.within, "country" if own and entry.kind == "country" else mention.kind,
    )  # fmt: skip


def _precision(mention: PlaceMention, entry: Entry) -> int:
    """UCDP where_prec: near a place 2, between places 5, a part of a country 5."""
    precision = PRECISION[entry.kind]
    if mention.relation == "between":
        return max(precision, 5)
    if mention.relation == "near":
        return max(precision, 2)
    if mention.offset or (whole_of(mention.name) and not whole_of(entry.name)):
        return PART[entry.kind]
    return precision


def shown(name: str) -> str:
    """A name as it is shown: what a dateline has in capitals in small letters, short ones ("UAE") as they are."""
    return name.title() if name.isupper() and len(name) > _SHORT else name


def unplaced(mention: PlaceMention, country: str | None) -> Place:
    """A mention that no gazetteer knows: named, in the country that the words put it in, without coordinates."""
    return Place(shown(mention.name), country=country, within=mention.within, kind=mention.kind)


def people(mention: PlaceMention, gazetteer: Gazetteer) -> Place | None:
    """A demonym stands for its country, or for its region."""
    if mention.within:
        entries = [
            entry for entry in gazetteer.lookup(mention.within[0]) if entry.kind in {"region", "continent", "water"}
        ]
        return placed(mention, entries[0]) if entries else None
    entry = gazetteer.country(mention.country) if mention.country else None
    return placed(mention, entry) if entry else None
