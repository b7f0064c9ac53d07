"""The words of a text, folded, with their places: what two texts are compared by."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tidings.model.reports import Report, ZoneKind
from tidings.model.spans import Span

# "U.S." is one word, folded to "us"; an apostrophe inside a word belongs to it. Punctuation and case never tell
# two texts apart: an outlet's house style is not its own reporting.
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’ʼ][^\W_]+)*")
_STRIP = str.maketrans("", "", ".'’ʼ")
_OWN_WORDS: frozenset[ZoneKind | None] = frozenset({None})


@dataclass(frozen=True, slots=True)
class Words:
    """Folded words and where each stands; both tuples have the same length."""

    folded: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]

    def cover(self, first: int, last: int) -> Span:
        """The span from word ``first`` to word ``last``, both included."""
        return Span(self.spans[first][0], self.spans[last][1])


def words_in(text: str, stretches: Iterable[Span]) -> Words:
    """The words of those stretches of a text, in order."""
    folded: list[str] = []
    spans: list[tuple[int, int]] = []
    for stretch in stretches:
        for match in _WORD.finditer(text, stretch.start, stretch.end):
            folded.append(match.group().casefold().translate(_STRIP))
            spans.append(match.span())
    return Words(tuple(folded), tuple(spans))


def body(report: Report) -> tuple[Span, ...]:
    """The stretches of a report that are running text; the whole text where nothing would be left."""
    stretches: list[Span] = []
    start = 0
    for zone in sorted(report.zones):
        if zone.kind in _OWN_WORDS:
            continue
        if zone.span.start > start:
            stretches.append(Span(start, zone.span.start))
        start = max(start, zone.span.end)
    if start < len(report.text):
        stretches.append(Span(start, len(report.text)))
    kept = tuple(span for span in stretches if span.of(report.text).strip())
    return kept or (Span(0, len(report.text)),)
