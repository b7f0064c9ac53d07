"""The trained part: cues to a score for each tag of each token. How it was trained: training/README.md."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tidings.reading.phrases.cues import Cues, Words
from tidings.reading.phrases.seen import Matrix, Numbers

WEIGHTS = Path(__file__).parents[1] / "weights" / "phrases.npz"
NET = ("plain", "rows", "bias", "out", "out_rows", "out_bias", "steps", "first")


@dataclass(frozen=True, slots=True)
class Net:
    """One layer over plain numbers and rows of the cues, one above it; ``steps`` scores tag after tag, ``first`` the first.

    Shapes, for n numbers, r rows, h hidden units and t tags: ``plain`` n by h, ``rows`` r by h, ``out`` h by t,
    ``out_rows`` r by t, ``steps`` t by t.
    """

    plain: Matrix
    rows: Matrix
    bias: Matrix
    out: Matrix
    out_rows: Matrix
    out_bias: Matrix
    steps: Matrix
    first: Matrix

    def scores(self, cues: Cues) -> Matrix:
        """A row of tag scores for each token."""
        hidden = cues.plain @ self.plain + self.bias
        straight = np.tile(self.out_bias, (len(hidden), 1))
        for rows in cues.rows.T:
            hidden += self.rows[rows]
            straight += self.out_rows[rows]
        np.maximum(hidden, 0, out=hidden)
        return np.asarray(hidden @ self.out + straight, np.float32)


@dataclass(frozen=True, slots=True)
class Head:
    """Nets of several seeds, whose scores are averaged. ``lean`` is added to every tag but "no phrase"."""

    nets: tuple[Net, ...]
    words: Words
    lean: float

    def scores(self, cues: Cues) -> Matrix:
        """A row of tag scores for each token."""
        found = np.asarray(np.mean([net.scores(cues) for net in self.nets], axis=0), np.float32)
        found[:, 0] -= self.lean
        return found

    @property
    def steps(self) -> Matrix:
        """The scores of tag after tag."""
        return np.asarray(np.mean([net.steps for net in self.nets], axis=0), np.float32)

    @property
    def first(self) -> Matrix:
        """The scores of the first tag of a sentence."""
        return np.asarray(np.mean([net.first for net in self.nets], axis=0), np.float32)


def load_head(path: Path = WEIGHTS) -> Head:
    """The head as its weights are kept: half precision, one array a name."""
    return _load(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=4)
def _load(path: Path, _changed: int) -> Head:
    with np.load(path) as kept:
        nets = tuple(
            Net(*(kept[f"{name}_{number}"].astype(np.float32) for name in NET)) for number in range(int(kept["nets"]))
        )
        return Head(nets, words_in(kept["word_keys"], kept["word_vectors"]), float(kept["lean"]))


def words_in(keys: Numbers, vectors: NDArray[np.float16]) -> Words:
    """Vectors of words, with a last row of zeros for the words that have none."""
    zero = np.zeros((1, vectors.shape[1]), np.float32)
    return Words(keys, np.concatenate([vectors.astype(np.float32), zero]))
