"""What stands between the runs of a passage: words that are the same after all, alone or misspelt."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from tidings.lineage.align import Run

_SHORT = 2
_EDGE = 16
_LIKE = 0.8  # Levenshtein similarity: "governrnent" 0.82, "Basrah" and "Basra" 0.83; "Iran" and "Iraq" 0.75
_LEAST = 5  # letters: below, one letter makes another word


def filled(
    block: Sequence[Run], words: Sequence[str], words_of: Sequence[str], fixed: Container[str]
) -> tuple[Run, ...]:
    """A passage with the short runs between its runs, and those that lead up to a text's ends.

    Where a copy swaps a name every few words, no five words in a row are left between two swaps; where letters are
    misread, hardly any two. A misspelt word counts as the same word, unless it is one of the ``fixed`` ("million").
    """
    edges = [(0, 0, block[0].at, block[0].at_of)] if block[0].at <= _EDGE and block[0].at_of <= _EDGE else []
    edges += [(before.end, before.end_of, after.at, after.at_of) for before, after in pairwise(block)]
    if len(words) - block[-1].end <= _EDGE and len(words_of) - block[-1].end_of <= _EDGE:
        edges.append((block[-1].end, block[-1].end_of, len(words), len(words_of)))
    found = list(block)
    for at, at_of, end, end_of in edges:
        if at < end and at_of < end_of:
            between = same(words[at:end], words_of[at_of:end_of], fixed)
            found += [Run(at + run.at, at_of + run.at_of, run.length) for run in between]
    return tuple(sorted(found))


def same(words: Sequence[str], words_of: Sequence[str], fixed: Container[str]) -> list[Run]:
    """Words that two short stretches share in the same order: runs of two and more, and single ones among enough others."""
    found = list(_same(words, words_of, fixed))
    if 2 * sum(run.length for run in found) >= max(len(words), len(words_of)):
        return found
    return [run for run in found if run.length >= _SHORT]


def _same(words: Sequence[str], words_of: Sequence[str], fixed: Container[str]) -> Iterator[Run]:
    for step in Levenshtein.opcodes(words, words_of):
        at, at_of = step.src_start, step.dest_start
        length = step.src_end - at
        if step.tag == "equal":
            yield Run(at, at_of, length)
        elif step.tag == "replace":
            for i in range(length):
                one, other = words[at + i], words_of[at_of + i]
                if one not in fixed and other not in fixed and misspelt(one, other):
                    yield Run(at + i, at_of + i, 1)


def misspelt(one: str, other: str) -> bool:
    """Whether two words are one, misread or misspelt; numbers never are."""
    if one.isdigit() or other.isdigit() or min(len(one), len(other)) < _LEAST:
        return False
    return Levenshtein.normalized_similarity(one, other) >= _LIKE
