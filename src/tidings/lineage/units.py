"""A report cut into units: sentences, and runs of short lines such as the menu of a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from tidings.lineage.words import WORD
from tidings.model.spans import Span

# A unit of fewer words is joined with the short ones beside it: "Read more", "Share this", "Follow us" are one unit.
SENTENCE = 8
SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s+|\n+")


@dataclass(frozen=True, slots=True)
class Units:
    """The words of some stretches of a text, as they are written, and the units they are cut into.

    ``first`` numbers the word that each unit begins with; ``spans`` are where the units stand, one after the other.
    """

    words: list[str]
    first: list[int]
    spans: list[tuple[int, int]]

    def sizes(self) -> list[int]:
        """How many words each unit has."""
        ends = [*self.first, len(self.words)]
        return [end - first for first, end in pairwise(ends)]


def sentences(text: str, stretches: Iterable[Span]) -> Iterator[Span]:
    """The sentences and lines of those stretches, in order, with what separates them."""
    for stretch in stretches:
        start = stretch.start
        for match in SENTENCE_END.finditer(text, stretch.start, stretch.end):
            yield Span(start, match.end())
            start = match.end()
        if start < stretch.end:
            yield Span(start, stretch.end)


def units(text: str, stretches: Iterable[Span]) -> Units:
    """The units of those stretches, in order; every word is in one of them."""
    made = Units([], [], [])
    for stretch in stretches:
        _cut(text, stretch, made)
    return made


def _cut(text: str, stretch: Span, made: Units) -> None:
    start, short = stretch.start, False  # whether the unit before is short too, in this stretch
    ends = [match.end() for match in SENTENCE_END.finditer(text, stretch.start, stretch.end)]
    for end in (*ends, stretch.end):
        words = WORD.findall(text, start, end)
        few = len(words) < SENTENCE
        if few and short:
            made.spans[-1] = (made.spans[-1][0], end)
        elif words:
            made.first.append(len(made.words))
            made.spans.append((start, end))
            short = few
        made.words.extend(words)
        start = end
