"""Boosted trees as flat arrays: all of them are walked at once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tidings.reading.phrases.seen import Matrix

Nodes = NDArray[np.int32]
TREES = ("trait", "edge", "left", "right", "value")


@dataclass(frozen=True, slots=True)
class Trees:
    """Trees by nodes, a row a tree. A row goes ``left`` where its ``trait`` is at most ``edge``; a leaf leads to itself.

    ``start`` is the score before any tree, ``depth`` the longest way down.
    """

    trait: Nodes
    edge: Matrix
    left: Nodes
    right: Nodes
    value: Matrix
    start: float
    depth: int

    def chances(self, traits: Matrix) -> NDArray[np.float64]:
        """The chance of each row."""
        rows = np.arange(len(traits))[:, None]
        trees = np.arange(len(self.trait))[None]
        at = np.zeros((len(traits), len(self.trait)), np.int32)
        for _ in range(self.depth):
            goes_left = traits[rows, self.trait[trees, at]] <= self.edge[trees, at]
            at = np.where(goes_left, self.left[trees, at], self.right[trees, at])
        found: NDArray[np.float64] = 1 / (1 + np.exp(-(self.start + self.value[trees, at].sum(1, dtype=np.float64))))
        return found
