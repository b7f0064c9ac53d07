"""Learns how the keys cut a phrase: a log-linear choice among all its extents, by AdaGrad."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tidings.reading.fillers.extents import BITS, Cutter, words_of
from training.roles import Told

EPOCHS = 8
RATE = 0.03
_EAGER = 1e-2


class Cut(NamedTuple):
    """A phrase that fills a role: a row of cues for each extent, and which extents the keys have."""

    rows: NDArray[np.int32]
    right: NDArray[np.bool_]


def cuts_of(text: Told) -> list[Cut]:
    """The phrases of a message that fill a role and that some extent gets right, but not all do."""
    return [cut for cut in _cuts(text) if cut.right.any() and not cut.right.all()]


def _cuts(text: Told) -> Iterator[Cut]:
    if not text.nouns:
        return
    cutter, tree = Cutter(text.page), text.page.tree
    for noun, role in sorted({(one.noun, one.role) for one in text.nouns}):
        cuts = cutter.cuts(text.page.heads[noun])
        right = text.strings(role)
        told = np.array([words_of(tree, extent) in right for extent in cuts.extents])
        yield Cut(cuts.with_role(role).astype(np.int32), told)


def learn_cuts(cuts: Sequence[Cut], seed: int) -> NDArray[np.float32]:
    """Weights of all cues, averaged over the second half of the epochs."""
    weights, squares = np.zeros(1 << BITS), np.full(1 << BITS, _EAGER)
    mean, order, chance = np.zeros(1 << BITS), list(cuts), random.Random(seed)
    for epoch in range(EPOCHS):
        chance.shuffle(order)
        for cut in order:
            scores = weights[cut.rows].sum(1)
            share = np.exp(scores - scores.max())
            share /= share.sum()
            aim = share * cut.right
            touched, at = np.unique(cut.rows.ravel(), return_inverse=True)
            slope = np.bincount(at, np.repeat(share - aim / aim.sum(), cut.rows.shape[1]))
            squares[touched] += slope * slope
            weights[touched] -= RATE * slope / np.sqrt(squares[touched])
        if epoch >= EPOCHS // 2:
            mean += weights / (EPOCHS - EPOCHS // 2)
    return mean.astype(np.float32)
