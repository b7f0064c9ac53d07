"""Where two texts run alike: the stretches of words they share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from tidings.lineage.hashing import SHINGLE, Places
from tidings.lineage.signature import Hashed

_REPEATS = 4
_OPEN = 4  # passages that a run may still belong to: a stock phrase between two runs does not part them


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """``length`` words that stand in both texts: from word ``at`` of one and word ``at_of`` of the other."""

    at: int
    at_of: int
    length: int

    @property
    def end(self) -> int:
        """The word after the last, in the first text."""
        return self.at + self.length

    @property
    def end_of(self) -> int:
        """The word after the last, in the other text."""
        return self.at_of + self.length


def runs(one: Hashed, other: Hashed) -> tuple[Run, ...]:
    """The maximal runs of five or more words that both texts share, none overlapping in either text.

    Longer runs are taken first, so a stock phrase does not cut a copied passage in two. Where a text repeats itself
    without end, the first four places of a shingle count.
    """
    size, size_of = len(one.words), len(other.words)
    if min(size, size_of) < SHINGLE:
        return ()
    found, found_of = [], []
    at = np.arange(len(one.runs.each))
    place = np.searchsorted(other.runs.sorted, one.runs.each)
    for step in range(_REPEATS):
        inside = place + step < len(other.runs.sorted)
        at, place = at[inside], place[inside]
        same = other.runs.sorted[place + step] == one.runs.each[at]
        at, place = at[same], place[same]
        if not len(at):
            break
        found.append(at)
        found_of.append(other.runs.order[place + step])
    return _apart(_diagonals(np.concatenate(found), np.concatenate(found_of)), size, size_of) if found else ()


def _diagonals(at: Places, at_of: Places) -> list[Run]:
    """Shared shingles that follow each other in both texts as one run."""
    diagonal = at_of - at
    order = np.lexsort((at, diagonal))
    at, at_of, diagonal = at[order], at_of[order], diagonal[order]
    starts = np.flatnonzero(np.append(True, (np.diff(diagonal) != 0) | (np.diff(at) != 1)))
    lengths = np.diff(np.append(starts, len(at))) + SHINGLE - 1
    return [Run(*one) for one in zip(at[starts].tolist(), at_of[starts].tolist(), lengths.tolist(), strict=True)]


def _apart(found: Sequence[Run], size: int, size_of: int) -> tuple[Run, ...]:
    """No word twice: longer runs keep theirs, shorter ones what is left of them."""
    taken, taken_of = bytearray(size), bytearray(size_of)
    kept: list[Run] = []
    for run in sorted(found, key=lambda run: (-run.length, run.at, run.at_of)):
        left = _untaken(run, taken, taken_of)
        if left is None:
            continue
        taken[left.at : left.end] = b"\1" * left.length
        taken_of[left.at_of : left.end_of] = b"\1" * left.length
        kept.append(left)
    return tuple(sorted(kept))


def _untaken(run: Run, taken: bytearray, taken_of: bytearray) -> Run | None:
    first, last = 0, run.length
    while first < last and (taken[run.at + first] or taken_of[run.at_of + first]):
        first += 1
    while last > first and (taken[run.at + last - 1] or taken_of[run.at_of + last - 1]):
        last -= 1
    left = Run(run.at + first, run.at_of + first, last - first)
    clean = not any(taken[left.at : left.end]) and not any(taken_of[left.at_of : left.end_of])
    return left if left.length >= SHINGLE and clean else None


def blocks(aligned: Sequence[Run], gap: int) -> tuple[tuple[Run, ...], ...]:
    """Runs joined into passages: in the same order in both texts, with at most ``gap`` words between them in each."""
    grown: list[list[Run]] = []
    for run in aligned:
        block = next((block for block in reversed(grown[-_OPEN:]) if _follows(run, block[-1], gap)), None)
        if block:
            block.append(run)
        else:
            grown.append([run])
    return tuple(tuple(block) for block in grown)


def _follows(run: Run, last: Run, gap: int) -> bool:
    return 0 <= run.at - last.end <= gap and 0 <= run.at_of - last.end_of <= gap
