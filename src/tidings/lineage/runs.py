"""The runs of five words of a text, in their order and sorted."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tidings.lineage.hashing import Hashes, Places, shingles


@dataclass(frozen=True, slots=True)
class Runs:
    """The runs of a text as numbers: ``each`` in order, ``sorted``, and the ``order`` that sorts them, equal ones as they stand."""

    each: Hashes
    sorted: Hashes
    order: Places

    @classmethod
    def of(cls, words: Hashes) -> Runs:
        """The runs of these words."""
        each = shingles(words)
        order = np.argsort(each, kind="stable")
        return cls(each, each[order], order)
