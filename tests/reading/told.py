"""What the tests on events and figures share: one reader, and short ways to ask what a text tells."""

from __future__ import annotations

from functools import cache

from tidings.gazetteer.gazetteer import Gazetteer
from tidings.ids import report_id
from tidings.model.claims import EventClaim, FigureClaim, Reading
from tidings.model.reports import Report, Zone
from tidings.model.spans import Span
from tidings.reading.reader import Reader
from tidings.vocabulary.tables import Vocabulary


@cache
def reader() -> Reader:
    vocabulary = Vocabulary()
    return Reader(vocabulary, Gazetteer.open(vocabulary))


@cache
def read(text: str, published: str | None = None, headline: str | None = None) -> Reading:
    whole = f"{headline}\n\n{text}" if headline else text
    zones = (Zone(Span(0, len(headline)), "headline"),) if headline else ()
    report = Report(report_id(whole, 0), "src-test", 0, whole, headline=headline, published=published, zones=zones)
    reading = next(iter(reader().read([report])))
    for claim in reading.claims():
        assert claim.evidence, "every claim has evidence"
        assert all(0 <= span.start < span.end <= len(whole) for span in claim.evidence)
    return reading


def figures(text: str, measure: str = "killed", **kept: str) -> list[FigureClaim]:
    return [claim for claim in read(text, **kept).figures if claim.measure == measure]


def totals(text: str, measure: str = "killed", **kept: str) -> list[tuple[int | None, int | None]]:
    return [(claim.low, claim.high) for claim in figures(text, measure, **kept) if claim.part_of is None]


def events(text: str, kind: str | None = None, **kept: str) -> list[EventClaim]:
    return [claim for claim in read(text, **kept).events if kind in (None, claim.type)]


def homes(text: str, kind: str, **kept: str) -> int:
    """How many happenings of a type a text tells."""
    return sum(claim.same_as is None for claim in events(text, kind, **kept))


def roles(claim: EventClaim, role: str) -> list[str]:
    return [one.text for one in claim.participants if one.role == role]
