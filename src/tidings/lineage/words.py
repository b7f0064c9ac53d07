"""The words of a text, folded, with their places: what two texts are compared by."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from tidings.model.reports import Report, ZoneKind
from tidings.model.spans import Span

# "U.S." is one word, folded to "us"; an apostrophe inside a word belongs to it, and so do accents that stand apart
# (NFD), soft hyphens and joiners. Punctuation and case never tell two texts apart: an outlet's house style is not its
# own reporting.
_MARKS = "\u0300-\u036f"
_INSIDE = f"'’ʼ\u00ad\u200b-\u200d\u2060{_MARKS}"
# 400 words take 0.07 ms; with the abbreviation as an alternative of its own and without underscores, 0.11.
WORD = re.compile(rf"\w+(?:(?:[{_INSIDE}]+|\.(?=[^\W\d_]\.))\w+)*[{_MARKS}]*")
_STRIP = re.compile(rf"[._{_INSIDE}]")
_VOWELS = re.compile(r"(?<!^)[aeiouyhw]")
_DOUBLE = re.compile(r"(.)\1+")
_OWN_WORDS: frozenset[ZoneKind | None] = frozenset({None})


@dataclass(frozen=True, slots=True)
class Words:
    """Folded words and where each stands; both tuples have the same length."""

    folded: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]

    def cover(self, first: int, last: int) -> Span:
        """The span from word ``first`` to word ``last``, both included."""
        return Span(self.spans[first][0], self.spans[last][1])

    def stretch(self, first: int, end: int) -> Span:
        """The span of words ``first`` to ``end``, the last not included; where there are none, the place before ``end``."""
        if first < end:
            return self.cover(first, end - 1)
        at = self.spans[end][0] if end < len(self.spans) else self.spans[-1][1]
        return Span(at, at)


@lru_cache(maxsize=1 << 17)
def fold(word: str) -> str:
    """A word as it is compared: no case, no accents, no full stops and apostrophes."""
    if word.isascii():
        return _STRIP.sub("", word).casefold()
    plain = unicodedata.normalize("NFKD", word).casefold()
    return _STRIP.sub("", "".join(mark for mark in plain if not unicodedata.combining(mark)))


def skeleton(word: str) -> str:
    """The consonants of a folded word, one of each in a row, as transliterations of a name have them in common."""
    return _DOUBLE.sub(r"\1", _VOWELS.sub("", word.replace("q", "k")))


def words_in(text: str, stretches: Iterable[Span]) -> Words:
    """The words of those stretches of a text, in order."""
    folded: list[str] = []
    spans: list[tuple[int, int]] = []
    for stretch in stretches:
        for match in WORD.finditer(text, stretch.start, stretch.end):
            folded.append(fold(match.group()))
            spans.append(match.span())
    return Words(tuple(folded), tuple(spans))


def body(report: Report) -> tuple[Span, ...]:
    """The stretches of a report that are running text; the whole text where nothing would be left."""
    return outside(report, _OWN_WORDS)


def outside(report: Report, kept: Iterable[ZoneKind | None]) -> tuple[Span, ...]:
    """The stretches of a report that no zone covers, and those of these kinds; the whole text where there are none."""
    wanted = frozenset(kept)
    stretches: list[Span] = []
    start = 0
    for zone in sorted(report.zones):
        if zone.kind in wanted:
            continue
        if zone.span.start > start:
            stretches.append(Span(start, zone.span.start))
        start = max(start, zone.span.end)
    if start < len(report.text):
        stretches.append(Span(start, len(report.text)))
    held = tuple(span for span in stretches if span.of(report.text).strip())
    return held or (Span(0, len(report.text)),)
