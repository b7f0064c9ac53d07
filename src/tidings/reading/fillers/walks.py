"""Where a noun hangs: the word over it, the verb above, and the way there; for all tokens of a report at once."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from spacy.strings import get_string_id

from tidings.reading.phrases.cues import mixed
from tidings.reading.phrases.seen import Numbers, Seen

Rows = NDArray[np.int64]
_CONJ, _APPOS, _POBJ, _PREP = (np.uint64(get_string_id(name)) for name in ("conj", "appos", "pobj", "prep"))
_VERBS = np.array([get_string_id(tag) for tag in ("VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD")], np.uint64)
_STEPS = 5
_REACH = 25  # tokens; a word of violence further away says nothing
_BANDS = (3, 6, 12)


class Walk(NamedTuple):
    """For each token: ``first`` of those it is joined to, the word ``over`` that one and its ``slot`` there, the nearest
    ``verb`` above and the ``path`` to it; ``joined`` tells conjuncts and appositions apart.
    """

    first: Rows
    over: Rows
    slot: Numbers
    verb: Rows
    path: Numbers
    joined: Numbers


def walk_of(seen: Seen) -> Walk:
    """The walks of all tokens."""
    dep, head = seen.dep, seen.head
    first = np.arange(len(dep))
    for _ in range(4):
        first = np.where(dep[first] == _CONJ, head[first], first)
    apposed = dep[first] == _APPOS
    for _ in range(2):
        first = np.where(dep[first] == _APPOS, head[first], first)
    for _ in range(3):
        first = np.where(dep[first] == _CONJ, head[first], first)
    after_preposition = dep[first] == _POBJ
    preposition = np.where(after_preposition, seen.lower[head[first]], np.uint64(0))
    over = np.where(after_preposition, head[head[first]], head[first])
    slot = mixed(dep[first], preposition)
    verb, path = _climbed(seen, over, slot)
    joined = mixed((dep == _CONJ).astype(np.uint64), apposed.astype(np.uint64))
    return Walk(first, over, slot, verb, path, joined)


def _climbed(seen: Seen, start: Rows, slot: Numbers) -> tuple[Rows, Numbers]:
    dep, head = seen.dep, seen.head
    is_verb = np.isin(seen.tag, _VERBS)
    at, path = start.copy(), slot.copy()
    for _ in range(_STEPS):
        goes = ~is_verb[at] & (head[at] != at)
        word = np.where(dep[at] == _PREP, seen.lower[at], np.uint64(0))
        path = np.where(goes, mixed(path, dep[at], word), path)
        at = np.where(goes, head[at], at)
    return at, path


def near(marked: NDArray[np.bool_], words: Numbers) -> list[tuple[Numbers, Numbers]]:
    """For each token the nearest marked word to its left (itself included) and to its right, with how far it is."""
    size = len(marked)
    here = np.arange(size)
    left = np.maximum.accumulate(np.where(marked, here, -1))
    right = np.minimum.accumulate(np.where(marked, here, size)[::-1])[::-1]
    found = []
    for at, is_there in ((left, left >= 0), (right, right < size)):
        far = np.abs(here - at)
        there = is_there & (far < _REACH)
        band = 1 + sum((far >= edge).astype(np.uint64) for edge in _BANDS)
        zero = np.uint64(0)
        found.append(
            (np.where(there, words[np.clip(at, 0, size - 1)], zero), np.where(there, band, zero).astype(np.uint64))
        )
    return found
