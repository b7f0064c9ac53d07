"""What a report as a whole is about: the chance that it has a filler of each role at all, by its words and pairs of words."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tidings.reading.fillers.cues import content_of, hashed
from tidings.reading.fillers.page import Page
from tidings.reading.phrases.cues import mixed, moved
from tidings.reading.phrases.seen import Matrix

BITS = 15


@dataclass(frozen=True, slots=True)
class Topics:
    """``rarity`` of each row (inverse document frequency); ``weights`` rows by outputs: the five roles, and any of them."""

    rarity: NDArray[np.float32]
    weights: Matrix
    bias: NDArray[np.float32]

    def chances(self, rows: NDArray[np.int64]) -> NDArray[np.float64]:
        """The chance of each output."""
        which, values = weighed(rows, self.rarity)
        scores = (values[:, None] * self.weights[which]).sum(0) + self.bias
        return np.asarray(1 / (1 + np.exp(-scores)), np.float64)


def topic_rows(page: Page) -> NDArray[np.int64]:
    """A row for each word that carries content, and for each word with the one after it."""
    lemma = page.seen.lemma
    return np.concatenate(
        [hashed([lemma], BITS)[content_of(page.tree), 0], hashed([mixed(lemma, moved(lemma, -1))], BITS)[:-1, 0]]
    )


def weighed(rows: NDArray[np.int64], rarity: NDArray[np.float32]) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """The rows that occur, and for each a weight: damped count by rarity, of length one together."""
    which, counts = np.unique(rows, return_counts=True)
    values = (1 + np.log(counts)) * rarity[which]
    return which, np.asarray(values / max(float(np.sqrt((values**2).sum())), 1e-6), np.float32)
