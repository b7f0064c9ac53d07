"""Where the words of a copy stand in its original: what a copied sentence tells is the original's happening (R2)."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import Indel

from tidings.linking.incidents.happening import Repeat
from tidings.model.spans import Span, cover

_WORD = re.compile(r"\w+")
# A stretch of more words than this was rewritten: nothing in it is a repetition.
_REWORDED = 8
# Passages of more words are aligned by the words that they begin with alone: the rest would cost their square.
_LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class _Block:
    """``size`` words from word ``at`` of the copy stand for ``size_of`` from word ``at_of`` of the original."""

    at: int
    at_of: int
    size: int
    size_of: int
    reworded: bool = False

    @property
    def end(self) -> int:
        return self.at + self.size

    @property
    def end_of(self) -> int:
        return self.at_of + self.size_of


@dataclass(frozen=True)
class Passage:
    """Words of a report, ``span`` of ``text``, that derive from ``span_of`` of ``text_of``, the text of report ``of``."""

    text: str
    span: Span
    of: str
    text_of: str
    span_of: Span

    def stood(self, words: Span) -> Repeat | None:
        """Where some words of the passage stand in the original; None where the copy put them in, or wrote anew."""
        first = bisect_left(self._starts, words.start)
        last = bisect_left(self._starts, words.end) - 1
        if not self.span.contains(words) or first > last:
            return None
        begin, end = self._like(first), self._like(last)
        if begin is None or end is None or not 0 < end.end_of - begin.at_of <= last - first + _REWORDED:
            return None
        span = cover((self._words_of[begin.at_of].span, self._words_of[end.end_of - 1].span))
        return Repeat(self.of, span, reworded=begin.reworded or end.reworded)

    def _like(self, at: int) -> _Block | None:
        """The word of the original that a word stands for, else the few that stand in its place."""
        place = bisect_right(self._blocks, at, key=lambda block: block.at) - 1
        before = self._blocks[place] if place >= 0 else None
        if before and at < before.end:
            return _Block(at, before.at_of + at - before.at, 1, 1)
        after = self._blocks[place + 1] if place + 1 < len(self._blocks) else None
        if not before or not after:
            return None
        between = _Block(before.end, before.end_of, after.at - before.end, after.at_of - before.end_of, reworded=True)
        return between if between.size_of and max(between.size, between.size_of) <= _REWORDED else None

    @cached_property
    def _words(self) -> Sequence[_Word]:
        return _words(self.text, self.span)

    @cached_property
    def _words_of(self) -> Sequence[_Word]:
        return _words(self.text_of, self.span_of)

    @cached_property
    def _starts(self) -> Sequence[int]:
        return [word.span.start for word in self._words]

    @cached_property
    def _blocks(self) -> Sequence[_Block]:
        return list(_matching([word.text for word in self._words], [word.text for word in self._words_of]))


def repeats(spans: Iterable[Span], passages: Sequence[Passage]) -> tuple[Repeat, ...]:
    """Where these words stand in the originals, each place once."""
    found = {where for span in spans for passage in passages if (where := passage.stood(span))}
    return tuple(sorted(found, key=lambda one: (one.report, one.span, one.reworded)))


def _words(text: str, span: Span) -> list[_Word]:
    found = _WORD.finditer(text, span.start, span.end)
    return [_Word(one.group().casefold(), Span(one.start(), one.end())) for one in found]


def _matching(own: Sequence[str], others: Sequence[str]) -> Iterator[_Block]:
    """Runs of equal words, in the order of both."""
    ahead = _alike(own, others)
    if ahead:
        yield _Block(0, 0, ahead, ahead)
    left, left_of = own[ahead:], others[ahead:]
    if left and left_of and max(len(left), len(left_of)) <= _LONGEST:
        for step in Indel.opcodes(left, left_of):
            if step.tag == "equal":
                size = step.src_end - step.src_start
                yield _Block(ahead + step.src_start, ahead + step.dest_start, size, size)


def _alike(own: Sequence[str], others: Sequence[str]) -> int:
    """How many words they begin with in common."""
    pairs = enumerate(zip(own, others, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(own), len(others)))
