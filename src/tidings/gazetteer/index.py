"""The index as it lies on disk: opened by mapping it, read row by row."""

from __future__ import annotations

import mmap
from bisect import bisect_left
from pathlib import Path

from tidings.gazetteer.entry import KINDS, Entry
from tidings.gazetteer.layout import CAPITAL, HEADER, MAGIC, ROW, key_hash


class DamagedIndex(Exception):
    """The file is not a whole index of this layout; it is built anew."""


class Index:
    """A mapped file of places.

    Raises:
        DamagedIndex: the file is not a whole index of this layout.
    """

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            try:
                self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            except ValueError as error:
                raise DamagedIndex(path) from error
        if len(self._map) < HEADER.size:
            raise DamagedIndex(path)
        magic, hashes, rows, names = HEADER.unpack_from(self._map)
        first = HEADER.size + hashes * 8
        self._rows_at = first + hashes * 4
        self._names_at = self._rows_at + rows * ROW.size
        if magic != MAGIC or len(self._map) != self._names_at + names:
            raise DamagedIndex(path)
        view = memoryview(self._map)
        self._hashes = view[HEADER.size : first].cast("Q")
        self._numbers = view[first : self._rows_at].cast("I")
        self.size = rows

    def numbers(self, key: str) -> list[int]:
        """The rows under a key."""
        wanted = key_hash(key)
        at = bisect_left(self._hashes, wanted)
        found = []
        while at < len(self._hashes) and self._hashes[at] == wanted:
            found.append(self._numbers[at])
            at += 1
        return found

    def holds(self, key: str) -> bool:
        """Whether any row has this key."""
        wanted = key_hash(key)
        at = bisect_left(self._hashes, wanted)
        return at < len(self._hashes) and self._hashes[at] == wanted

    def population(self, number: int) -> int:
        """The inhabitants of a row, without reading the rest of it."""
        found: int = ROW.unpack_from(self._map, self._rows_at + number * ROW.size)[2]
        return found

    def entry(self, number: int) -> Entry:
        """The place in a row."""
        row = ROW.unpack_from(self._map, self._rows_at + number * ROW.size)
        lat, lon, population, geonames_id, name, division, district, radius, country, kind, flags = row
        return Entry(
            number, self._name(name), KINDS[kind], round(lat, 5), round(lon, 5), radius, geonames_id, country.decode(),
            self._name_of(division), self._name_of(district), division, district, population, bool(flags & CAPITAL),
        )  # fmt: skip

    def _name(self, offset: int) -> str:
        at = self._names_at + offset
        return self._map[at + 1 : at + 1 + self._map[at]].decode()

    def _name_of(self, number: int) -> str | None:
        if number < 0:
            return None
        return self._name(ROW.unpack_from(self._map, self._rows_at + number * ROW.size)[4])
