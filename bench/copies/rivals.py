"""MinHash libraries alone, on the same texts: datasketch and rensa, 128 permutations, shingles of five words."""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Sequence
from types import ModuleType
from typing import Protocol

from bench.copies.originals import SHINGLE, tokens

PERMUTATIONS = 128
BANDS = 32
THRESHOLDS = (0.1, 0.2, 0.3, 0.5, 0.7)


class Sketch(Protocol):
    """A MinHash of either library."""

    def jaccard(self, other: Sketch, /) -> float:
        """The estimated likeness."""


class Rival(Protocol):
    """A library: a signature from a text, pairs from signatures and a threshold."""

    name: str

    def signature(self, text: str) -> Sketch:
        """The MinHash of a text."""

    def pairs(self, sketches: Sequence[Sketch], threshold: float) -> Iterator[tuple[int, int]]:
        """Pairs as like as the threshold, by number."""


def five_words(text: str) -> list[str]:
    """Every five words in a row, as one string each."""
    words = tokens(text)
    return [" ".join(words[at : at + SHINGLE]) for at in range(max(1, len(words) - SHINGLE + 1))]


class Datasketch:
    """MinHash and MinHashLSH of datasketch."""

    name = "datasketch"

    def __init__(self, module: ModuleType) -> None:
        self._module = module

    def signature(self, text: str) -> Sketch:
        """A MinHash."""
        made = self._module.MinHash(num_perm=PERMUTATIONS)
        made.update_batch([shingle.encode() for shingle in five_words(text)])
        sketch: Sketch = made
        return sketch

    def pairs(self, sketches: Sequence[Sketch], threshold: float) -> Iterator[tuple[int, int]]:
        """What its index holds together at that threshold."""
        index = self._module.MinHashLSH(threshold=threshold, num_perm=PERMUTATIONS)
        for number, sketch in enumerate(sketches):
            yield from ((other, number) for other in index.query(sketch))
            index.insert(number, sketch)


class Rensa:
    """RMinHash and RMinHashLSH of rensa; its index only proposes, so the estimate is held against the threshold."""

    name = "rensa"

    def __init__(self, module: ModuleType) -> None:
        self._module = module

    def signature(self, text: str) -> Sketch:
        """A RMinHash."""
        made = self._module.RMinHash(num_perm=PERMUTATIONS, seed=42)
        made.update(five_words(text))
        sketch: Sketch = made
        return sketch

    def pairs(self, sketches: Sequence[Sketch], threshold: float) -> Iterator[tuple[int, int]]:
        """What its index proposes, as similar as the threshold."""
        index = self._module.RMinHashLSH(threshold=threshold, num_perm=PERMUTATIONS, num_bands=BANDS)
        for number, sketch in enumerate(sketches):
            for other in index.query(sketch):
                if sketches[other].jaccard(sketch) >= threshold:
                    yield other, number
            index.insert(number, sketch)


def rivals() -> list[Rival | str]:
    """The libraries, or for one that is missing its name."""
    found: list[Rival | str] = []
    for name, made in (("datasketch", Datasketch), ("rensa", Rensa)):
        try:
            found.append(made(importlib.import_module(name)))
        except ImportError:
            found.append(name)
    return found
