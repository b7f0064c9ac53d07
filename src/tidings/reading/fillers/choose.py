"""From chances to fillers: the best first, and none that stands for one already taken."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from tidings.reading.fillers.candidates import Candidate
from tidings.reading.fillers.traits import pair_traits
from tidings.reading.fillers.trees import Trees

_WEAK = 0.05  # what has less of a chance is not compared with others


def chosen(
    candidates: Sequence[Candidate], chances: Sequence[float], same: Trees, least: float
) -> list[tuple[Candidate, float]]:
    """The candidates of one role that are worth telling, with their chances.

    A candidate is worth its chance times that of being nobody taken before; below ``least`` none is taken.
    """
    able = [(one, chance) for one, chance in zip(candidates, chances, strict=True) if chance > _WEAK]
    worth = np.array([chance for _, chance in able])
    taken: list[tuple[Candidate, float]] = []
    while len(worth) and worth.max() >= least:
        best = int(worth.argmax())
        taken.append(able[best])
        if len(able) > 1:
            pairs = np.stack([pair_traits(able[best][0], other) for other, _ in able])
            worth *= 1 - same.chances(pairs)
        worth[best] = 0
    return taken
