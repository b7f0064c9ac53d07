"""One report with its syntax: all that the modules of this room see of the language model."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Slice

from tidings.ids import mention_id
from tidings.model.reports import Report, ZoneKind
from tidings.model.spans import Span


class Parsed:
    """A report and its parse. ``doc`` is over ``view``, which is as long as ``report.text``: offsets are shared.

    Sentences never cross paragraphs. ``zones[i]`` is the kind of zone that sentence ``i`` ends in; None is running
    body, also where a dateline opens the sentence.
    """

    def __init__(self, report: Report, doc: Doc) -> None:
        self.report = report
        self.doc = doc
        self.view = doc.text
        self.sentences: tuple[Slice, ...] = tuple(sentence for sentence in doc.sents if sentence.text.strip())
        self._starts = [sentence.start_char for sentence in self.sentences]
        self._zone_starts = [zone.span.start for zone in sorted(report.zones)]
        self._zones = sorted(report.zones)
        self.zones: tuple[ZoneKind | None, ...] = tuple(self._zone_of(sentence) for sentence in self.sentences)

    def body(self) -> Iterable[Slice]:
        """The sentences of the running body."""
        return (sentence for sentence, zone in zip(self.sentences, self.zones, strict=True) if zone is None)

    def _zone_of(self, sentence: Slice) -> ZoneKind | None:
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

    def sentence_at(self, offset: int) -> Slice:
        """The sentence that holds this offset."""
        return self.sentences[self.sentence_index(offset)]

    def sentence_span(self, offset: int) -> Span:
        """The offsets of the sentence at this offset, without blanks around it."""
        return self.trimmed(self.sentence_at(offset).start_char, self.sentence_at(offset).end_char)

    def tokens(self, span: Span) -> Slice | None:
        """The tokens that a span touches; None where it touches none."""
        return self.doc.char_span(span.start, span.end, alignment_mode="expand")

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


def span_of(*tokens: Token) -> Span:
    """From the first to the last of these tokens."""
    return Span(min(token.idx for token in tokens), max(token.idx + len(token) for token in tokens))


def slice_span(part: Slice) -> Span:
    """The offsets of a slice of the parse."""
    return Span(part.start_char, part.end_char)
