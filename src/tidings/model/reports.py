"""One news article inside a source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tidings.model.spans import Span

Basis = Literal["stated", "derived", "unknown"]
ZoneKind = Literal[
    "headline", "standfirst", "crosshead", "byline", "dateline", "date", "caption", "credit", "outlet", "furniture"
]


@dataclass(frozen=True, slots=True, order=True)
class Zone:
    """A part of a report's text that is not its running body. What no zone covers is body."""

    span: Span
    kind: ZoneKind


@dataclass(frozen=True, slots=True)
class Report:
    """One news article: masthead and text.

    ``source_start`` and ``source_end`` are offsets into the decoded source when the text is an exact slice of it
    (plain text, JSON Lines), else None. ``headline`` is the original headline and lies inside ``text``;
    ``headline_as_published`` is an altered title put above it, and lies outside. ``published`` is EDTF.
    ``credits`` are agencies and outlets that the report names as where its matter comes from.
    """

    id: str
    source: str
    position: int
    text: str
    source_start: int | None = None
    source_end: int | None = None
    headline: str | None = None
    headline_as_published: str | None = None
    outlet: str | None = None
    agency: str | None = None
    byline: str | None = None
    dateline: str | None = None
    published: str | None = None
    published_basis: Basis = "unknown"
    published_evidence: Span | None = None
    language: str = "en"
    url: str | None = None
    extractor: str = "text"
    credits: tuple[str, ...] = ()
    zones: tuple[Zone, ...] = ()

    def zone_at(self, span: Span) -> ZoneKind | None:
        """The kind of the zone that a span lies in; None for the body."""
        return next((zone.kind for zone in self.zones if zone.span.overlaps(span)), None)
