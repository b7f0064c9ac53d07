"""One report with its syntax: all that the modules of this room see of the language model."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from spacy.tokens import Doc

from tidings.ids import mention_id
from tidings.model.reports import Report, ZoneKind
from tidings.model.spans import Span
from tidings.reading.columns import Columns


class Sentence(NamedTuple):
    """A sentence: its first token, one past its last, and its offsets."""

    start: int
    end: int
    start_char: int
    end_char: int


class Parsed:
    """A report and its parse. ``columns`` are over ``view``, as long as ``report.text``: offsets are shared.

    Sentences never cross paragraphs. ``zones[i]`` is the kind of zone that sentence ``i`` ends in; None is running
    body, also where a dateline opens the sentence.

    Args:
        report: what is read.
        doc: its parse.
        view: the text of the parse, where it is at hand.
    """

    def __init__(self, report: Report, doc: Doc, view: str | None = None) -> None:
        self.report = report
        self.kept: dict[type, object] = {}  # what modules lay out once for this report; goes with it
        self.columns = Columns(doc)
        self.view = doc.text if view is None else view
        self.sentences = self._sentences()
        self._starts = [sentence.start_char for sentence in self.sentences]
        self._zones = sorted(report.zones)
        self._zone_starts = [zone.span.start for zone in self._zones]
        self.zones: tuple[ZoneKind | None, ...] = tuple(self._zone_of(sentence) for sentence in self.sentences)

    def _sentences(self) -> tuple[Sentence, ...]:
        """The sentences that are not blank."""
        start, end = self.columns.start, self.columns.end
        found = (Sentence(first, last, start[first], end[last - 1]) for first, last in self.columns.sentences())
        return tuple(one for one in found if not self.view[one.start_char : one.end_char].isspace())

    def _zone_of(self, sentence: Sentence) -> ZoneKind | None:
        return self.zone(self.trimmed(sentence.start_char, sentence.end_char).end - 1)

    def zone(self, offset: int) -> ZoneKind | None:
        """The kind of zone at an offset; None in the body."""
        at = bisect_right(self._zone_starts, offset) - 1
        if at >= 0 and offset < self._zones[at].span.end:
            return self._zones[at].kind
        return None

    def sentence_index(self, offset: int) -> int:
        """The index of the sentence that holds this offset (the one before it, in a gap)."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds this offset."""
        return self.sentences[self.sentence_index(offset)]

    def sentence_span(self, offset: int) -> Span:
        """The offsets of the sentence at this offset, without blanks around it."""
        return self.trimmed(self.sentence_at(offset).start_char, self.sentence_at(offset).end_char)

    def tokens(self, span: Span) -> range:
        """The tokens that a span touches."""
        first = bisect_right(self.columns.end, span.start)
        return range(first, max(first, bisect_left(self.columns.start, span.end)))

    def trimmed(self, start: int, end: int) -> Span:
        """A span without the blanks at its ends."""
        while start < end and self.view[start].isspace():
            start += 1
        while end > start and self.view[end - 1].isspace():
            end -= 1
        return Span(start, end)

    def text(self, span: Span) -> str:
        """The words of the report, as received, at a span."""
        return span.of(self.report.text)

    def mention(self, kind: str, span: Span) -> str:
        """The id of a mention of this kind at this span."""
        return mention_id(self.report.id, kind, span.start, span.end)
