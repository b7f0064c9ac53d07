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
        size = self.trait.shape[1]
        first = np.arange(len(self.trait), dtype=np.intp)[None] * size
        trait, edge, left, right = self.trait.ravel(), self.edge.ravel(), self.left.ravel(), self.right.ravel()
        row = np.arange(len(traits), dtype=np.intp)[:, None] * traits.shape[1]
        told = traits.ravel()
        at = np.repeat(first, len(traits), axis=0)
        for _ in range(self.depth):
            goes_left = told.take(row + trait.take(at)) <= edge.take(at)
            at = first + np.where(goes_left, left.take(at), right.take(at))
        sums = self.value.ravel().take(at).sum(1, dtype=np.float64)
        return np.asarray(1 / (1 + np.exp(-(self.start + sums))), np.float64)
