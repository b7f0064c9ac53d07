"""Where two texts run alike: the stretches of words they share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from tidings.lineage.signature import SHINGLE

_REPEATS = 4
_SHORT = 2
_EDGE = 16


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


def runs(words: Sequence[str], words_of: Sequence[str]) -> tuple[Run, ...]:
    """The maximal runs of five or more words that both texts share, none overlapping in the first text.

    Longer runs are taken first, so a stock phrase does not cut a copied passage in two.
    """
    places = _places(words_of)
    found: list[Run] = []
    seen: dict[int, int] = {}
    for at in range(len(words) - SHINGLE + 1):
        for at_of in places.get(tuple(words[at : at + SHINGLE]), ()):
            if seen.get(at - at_of, -1) >= at:
                continue
            run = _extend(words, words_of, at, at_of)
            seen[at - at_of] = run.end - 1
            found.append(run)
    return _apart(found, len(words), len(words_of))


def _places(words: Sequence[str]) -> Mapping[tuple[str, ...], list[int]]:
    """Where every five words stand; the first few places only, for texts that repeat themselves without end."""
    places: dict[tuple[str, ...], list[int]] = {}
    for at in range(len(words) - SHINGLE + 1):
        held = places.setdefault(tuple(words[at : at + SHINGLE]), [])
        if len(held) < _REPEATS:
            held.append(at)
    return places


def _extend(words: Sequence[str], words_of: Sequence[str], at: int, at_of: int) -> Run:
    end, end_of = at + SHINGLE, at_of + SHINGLE
    while end < len(words) and end_of < len(words_of) and words[end] == words_of[end_of]:
        end, end_of = end + 1, end_of + 1
    while at > 0 and at_of > 0 and words[at - 1] == words_of[at_of - 1]:
        at, at_of = at - 1, at_of - 1
    return Run(at, at_of, end - at)


def _apart(found: Sequence[Run], size: int, size_of: int) -> tuple[Run, ...]:
    """No word twice: longer runs keep theirs, shorter ones what is left of them."""
    taken, taken_of = bytearray(size), bytearray(size_of)
    kept: list[Run] = []
    for run in sorted(set(found), key=lambda run: (-run.length, run.at, run.at_of)):
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
        last = grown[-1][-1] if grown else None
        if last and run.at - last.end <= gap and 0 <= run.at_of - last.end_of <= gap:
            grown[-1].append(run)
        else:
            grown.append([run])
    return tuple(tuple(block) for block in grown)


def filled(block: Sequence[Run], words: Sequence[str], words_of: Sequence[str]) -> tuple[Run, ...]:
    """A passage with the short runs, of two or more words, between its runs, and those that lead up to a text's ends.

    Where a copy swaps a name every few words, no five words in a row are left between two swaps.
    """
    edges = [(0, 0, block[0].at, block[0].at_of)] if block[0].at <= _EDGE and block[0].at_of <= _EDGE else []
    edges += [(before.end, before.end_of, after.at, after.at_of) for before, after in pairwise(block)]
    if len(words) - block[-1].end <= _EDGE and len(words_of) - block[-1].end_of <= _EDGE:
        edges.append((block[-1].end, block[-1].end_of, len(words), len(words_of)))
    found = list(block)
    for at, at_of, end, end_of in edges:
        matcher = SequenceMatcher(None, words[at:end], words_of[at_of:end_of], autojunk=False)
        found += [
            Run(at + match.a, at_of + match.b, match.size)
            for match in matcher.get_matching_blocks()
            if match.size >= _SHORT
        ]
    return tuple(sorted(found))


def gaps(block: Sequence[Run]) -> tuple[tuple[Run, Run], ...]:
    """The neighbours in a passage: between them stand the words that differ."""
    return tuple(pairwise(block))
