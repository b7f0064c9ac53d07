"""Builds the file of the index."""

from __future__ import annotations

import struct
from array import array
from collections.abc import Iterable, Sequence
from pathlib import Path

from tidings.gazetteer.entry import KINDS
from tidings.gazetteer.folding import loose_key, plain_key
from tidings.gazetteer.layout import CAPITAL, HEADER, LOOSE, MAGIC, ROW, SHORTEST_LOOSE, key_hash
from tidings.gazetteer.sources import Place, loose_countries, places
from tidings.vocabulary.countries import Country
from tidings.vocabulary.divisions import DivisionPoints


def build(path: Path, countries: Iterable[Country], points: DivisionPoints) -> None:
    """Writes the index of everything that the installed packages know to a file."""
    rows = places(countries, points)
    hashes, numbers = _hashes(rows, loose_countries())
    packed, names = _rows(rows)
    with path.open("wb") as out:
        out.write(HEADER.pack(MAGIC, len(hashes), len(rows), len(names)))
        for block in (hashes.tobytes(), numbers.tobytes()):
            out.write(block)
        out.write(packed)
        out.write(names)


def keys_of(place: Place, loose: frozenset[str]) -> set[str]:
    """Every key under which a place is found."""
    plain = {plain_key(name) for name in place.names}
    keys = set(plain)
    if place.country in loose:
        keys |= {LOOSE + key for key in map(loose_key, plain) if len(key) >= SHORTEST_LOOSE}
    return {key for key in keys if len(key) > 1}


def _hashes(rows: Sequence[Place], loose: frozenset[str]) -> tuple[array[int], array[int]]:
    pairs = sorted((key_hash(key), number) for number, place in enumerate(rows) for key in keys_of(place, loose))
    return array("Q", (pair[0] for pair in pairs)), array("I", (pair[1] for pair in pairs))


def _rows(rows: Sequence[Place]) -> tuple[bytes, bytes]:
    packed, names = bytearray(), bytearray()
    for row in rows:
        name = row.name.encode()[:255].decode(errors="ignore").encode()
        packed += ROW.pack(
            row.lat, row.lon, min(row.population, 2**32 - 1), row.geonames_id, len(names), row.division, row.district,
            min(row.radius, 65535), row.country.encode(), KINDS.index(row.kind), CAPITAL if row.capital else 0,
        )  # fmt: skip
        names += struct.pack("B", len(name)) + name
    return bytes(packed), bytes(names)
