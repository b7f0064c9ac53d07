"""Places in a text, and the words that stand there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open offsets, in code points, into a report's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that stand there."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether both share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether the other lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """Words of a report: ``text`` equals that slice of the report."""

    report: str
    span: Span
    text: str


def cover(spans: Iterable[Span]) -> Span:
    """The smallest span that holds all of them (at least one)."""
    held = list(spans)
    return Span(min(span.start for span in held), max(span.end for span in held))
