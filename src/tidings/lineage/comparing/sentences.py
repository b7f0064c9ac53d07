"""A report cut into sentences for side-by-side reading: at its zones, at stops, at blank lines."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from zlib import crc32

from tidings.lineage.words import Words, words_in
from tidings.model.reports import Report
from tidings.model.spans import Span

_END = re.compile(r"(?P<stop>[.!?…]+[\"'”’»)\]]*)\s+|\n\s*")
# Words before a full stop that end no sentence; single capitals (initials, "U.S.") are told by their shape.
_SHORTENED = frozenset(
    "Mr Mrs Ms Dr Prof Gen Lt Col Sgt Maj Capt Brig Cpl St No Sen Rep Gov Rev Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct "
    "Nov Dec Inc Ltd Co vs".split()
)
_BEFORE_STOP = re.compile(r"(\w+)\.$")
_SHORT_LINE = 40  # characters: a line that is shorter stands for itself, a longer one without a stop was wrapped
_LONGEST = 200  # words: a list or a text without stops
_CUT_EVERY = 40


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, its folded words, and where each of them stands."""

    span: Span
    words: Words


def sentences(report: Report) -> list[Sentence]:
    """The sentences of a report in order, headline and masthead among them; what has no word in it is left out."""
    text = report.text
    words = words_in(text, [Span(0, len(text))])
    starts = [start for start, _ in words.spans]
    found: list[Sentence] = []
    first = 0
    for end in _ends(report):
        last = bisect_left(starts, end, first)
        found += [_sentence(text, words, *stretch) for stretch in _cut(words, first, last)]
        first = last
    return found


def _sentence(text: str, words: Words, first: int, last: int) -> Sentence:
    """With the marks that stand before its first word and after its last."""
    start, end = words.spans[first][0], words.spans[last - 1][1]
    before = words.spans[first - 1][1] if first else 0
    after = words.spans[last][0] if last < len(words.spans) else len(text)
    start -= _attached(reversed(text[before:start]))
    end += _attached(iter(text[end:after]))
    return Sentence(Span(start, end), Words(words.folded[first:last], words.spans[first:last]))


def _attached(marks: Iterator[str]) -> int:
    """How many marks stand against a word, up to the first space."""
    number = 0
    for mark in marks:
        if mark.isspace():
            break
        number += 1
    return number


def _ends(report: Report) -> list[int]:
    """Where sentences end: at the edges of zones too, so that a dateline stands for itself."""
    text = report.text
    found = {edge for zone in report.zones for edge in (zone.span.start, zone.span.end)}
    line = 0
    for match in _END.finditer(text):
        if match["stop"] is None:
            ends = "\n" in match.group()[1:] or match.start() - line < _SHORT_LINE
        else:
            ends = "\n\n" in match.group() or not _goes_on(text, match)
        if ends:
            found.add(match.end())
        if "\n" in match.group():
            line = match.end()
    return sorted({*found, len(text)})


def _goes_on(text: str, match: re.Match[str]) -> bool:
    """Whether the stop ends no sentence: of a shortened word, or with a small letter after it."""
    if text[match.end() : match.end() + 1].islower():
        return True
    before = _BEFORE_STOP.search(text, max(0, match.start() - 12), match.start() + 1)
    if before is None or match["stop"] != ".":
        return False
    return before[1] in _SHORTENED or (len(before[1]) == 1 and before[1].isupper())


def _cut(words: Words, first: int, last: int) -> Iterator[tuple[int, int]]:
    """A stretch without stops in pieces, cut after the same words in every text, so that pieces can be found again."""
    at = first
    if last - first > _LONGEST:
        for index in range(first, last):
            size = index + 1 - at
            if size >= _LONGEST or (size >= _CUT_EVERY // 2 and _cuts(words.folded, index)):
                yield at, index + 1
                at = index + 1
    if at < last:
        yield at, last


def _cuts(folded: Sequence[str], index: int) -> bool:
    return crc32(folded[index].encode()) % _CUT_EVERY == 0
