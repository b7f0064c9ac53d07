"""Words and runs of five words as 64-bit numbers, in numpy arrays.

A word is hashed once (blake2b, so that every machine agrees) and remembered; runs are sums of five products, mixed.
The whole signature of 380 words takes 0.25 ms, of which finding the words is 0.07. Figures of other hashes and of MinHash
beside it: docs/dependencies.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import accumulate, repeat

import numpy as np
import numpy.typing as npt

from tidings.lineage.words import fold

Hashes = npt.NDArray[np.uint64]
Places = npt.NDArray[np.intp]

SHINGLE = 5
_MOST = 1 << 18  # words remembered; then all are forgotten: a corpus has fewer, junk has more
# Odd constants of xxHash and of splitmix64: any five will do, as long as they never change.
_FACTORS = tuple(
    np.uint64(one)
    for one in (0x9E3779B185EBCA87, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0x85EBCA77C2B2AE63, 0x27D4EB2F165667C5)
)
_MIX, _SHIFT, _SHORT_SHIFT = np.uint64(0xBF58476D1CE4E5B9), np.uint64(32), np.uint64(29)


class _Memory(dict[str, int]):
    """The hash of every word seen, as it is written: folding is done once too."""

    def __missing__(self, word: str) -> int:
        if len(self) >= _MOST:
            self.clear()
        made = self[word] = int.from_bytes(blake2b(fold(word).encode(), digest_size=8).digest(), "little")
        return made


_memory = _Memory()


def hashes(words: Sequence[str]) -> Hashes:
    """A number for each word as folded."""
    return np.fromiter(map(_memory.__getitem__, words), np.uint64, len(words))


def shingles(words: Hashes) -> Hashes:
    """A number for every run of five words, in order; one for all of them where there are fewer."""
    count = max(1, len(words) - SHINGLE + 1) if len(words) else 0
    total = np.zeros(count, np.uint64)
    for at, factor in enumerate(_FACTORS[: len(words)]):
        total += words[at : at + count] * factor
    return _mixed(total)


def winnowed(runs: Hashes, order: Places, window: int) -> tuple[Hashes, Places]:
    """The smallest of every ``window`` runs in a row, sorted, and where each stands first; ``order`` sorts the runs."""
    if not len(runs):
        return runs, order
    smallest, wide = runs, 1
    width = min(window, len(runs))
    while wide < width:
        step = min(wide, width - wide)
        smallest = np.minimum(smallest[:-step], smallest[step:])
        wide += step
    found = smallest[np.append(True, smallest[1:] != smallest[:-1])]
    found.sort()
    found = found[np.append(True, found[1:] != found[:-1])]
    return found, order[np.searchsorted(runs, found, sorter=order)]


def named(words: Hashes) -> int:
    """One number for a whole run of words."""
    return int.from_bytes(blake2b(words.astype("<u8").tobytes(), digest_size=8).digest(), "little")


def names(words: Hashes, starts: Places) -> Hashes:
    """A number for each stretch of words, from one start to the next; wherever it stands, the same words give the same.

    Sums of words times powers of an odd number, each divided by the power it begins with (odd numbers have inverses).
    """
    if not len(starts):
        return words[:0]
    powers, inverses = _powers(1 << max(0, len(words) - 1).bit_length())
    total = np.add.reduceat(words * powers[: len(words)], starts) * inverses[starts]
    return _mixed(total ^ np.diff(np.append(starts, len(words))).astype(np.uint64))


@lru_cache(maxsize=8)
def _powers(count: int) -> tuple[Hashes, Hashes]:
    bases = int(_FACTORS[0]), pow(int(_FACTORS[0]), -1, 1 << 64)
    made = [np.fromiter(accumulate(repeat(base, count - 1), _times, initial=1), np.uint64, count) for base in bases]
    return made[0], made[1]


def _times(one: int, other: int) -> int:
    return one * other % (1 << 64)


def _mixed(total: Hashes) -> Hashes:
    total ^= total >> _SHORT_SHIFT
    total *= _MIX
    total ^= total >> _SHIFT
    return total
