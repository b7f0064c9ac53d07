"""The postings of one stage in memory, for a pass that asks for most of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
import numpy.typing as npt


@dataclass(frozen=True, slots=True)
class Postings:
    """Keys by their digests, sorted, and beside each the place in ``items`` of the item that has it."""

    items: tuple[str, ...]
    keys: npt.NDArray[np.int64]
    places: npt.NDArray[np.int32]

    @classmethod
    def of(cls, numbers: Mapping[int, str], rows: Iterable[Sequence[tuple[int, int]]]) -> Postings:
        """From the ids of the stage's items by number, and the postings (key, number) of all stages, many at a time."""
        items = tuple(sorted(numbers.values()))
        place = {item: at for at, item in enumerate(items)}
        at = np.full(max(numbers, default=0) + 1, -1, np.int32)
        for number, item in numbers.items():
            at[number] = place[item]
        keys, places = [np.zeros(0, np.int64)], [np.zeros(0, np.int32)]
        for some in rows:
            part = np.fromiter(chain.from_iterable(some), np.int64, 2 * len(some)).reshape(-1, 2)
            part = part[part[:, 1] < len(at)]
            own = at[part[:, 1]]
            keys.append(part[own >= 0, 0])
            places.append(own[own >= 0])
        return cls._sorted(items, np.concatenate(keys), np.concatenate(places))

    @classmethod
    def _sorted(cls, items: tuple[str, ...], keys: npt.NDArray[np.int64], places: npt.NDArray[np.int32]) -> Postings:
        order = np.lexsort((places, keys))
        return cls(items, keys[order], places[order])

    def items_of_all(self, digests: Mapping[str, int]) -> Mapping[str, tuple[str, ...]]:
        """The items under each of these keys, given with their digests, sorted."""
        wanted = np.fromiter(digests.values(), np.int64, len(digests))
        firsts = np.searchsorted(self.keys, wanted, "left").tolist()
        lasts = np.searchsorted(self.keys, wanted, "right").tolist()
        return {
            key: self._named(self.places[first:last]) for key, first, last in zip(digests, firsts, lasts, strict=True)
        }

    def _named(self, places: npt.NDArray[np.int32]) -> tuple[str, ...]:
        return tuple(map(self.items.__getitem__, places.tolist()))
