"""Sources, reports, copies and claims as rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import singledispatch

from msgspec import UNSET

from tidings.exports.claim_rows import (
    ActorInClaim,
    ClaimRow,
    EventValue,
    FigureValue,
    ParticipantInClaim,
    PostValue,
    StatementValue,
    TieValue,
    TimeInClaim,
    Value,
)
from tidings.exports.rows import AlterationRow, CopyRow, LeftOutRow, OriginRow, ReportRow, SourceRow
from tidings.exports.words import Words
from tidings.model.claims import Claim, EventClaim, FigureClaim, PostClaim, Reading, StatementClaim, TieClaim
from tidings.model.lineage import Alteration, Copy
from tidings.model.reports import Report
from tidings.model.sources import LeftOut, Origin, Source
from tidings.model.spans import Span


def origin(came: Origin) -> OriginRow:
    """One origin."""
    path, url = (came.location if came.kind == kind else UNSET for kind in ("path", "url"))
    return OriginRow(came.retrieved, path, url)


def source(item: Source) -> SourceRow:
    """One source."""
    return SourceRow(item.id, item.media_type, item.size, item.encoding, tuple(map(origin, item.origins)))


def left_out(left: LeftOut) -> LeftOutRow:
    """One input that was not read."""
    return LeftOutRow(origin(left.origin), left.reason, left.found, left.allowed, left.do)


def report(item: Report, words: Words, title: Copy | None = None) -> ReportRow:
    """One report, with what was altered in the title above it."""
    dated = (item.published_evidence,) if item.published_evidence else ()
    return ReportRow(
        id=item.id,
        source=item.source,
        position=item.position,
        source_start=item.source_start,
        source_end=item.source_end,
        headline=item.headline,
        headline_as_published=item.headline_as_published,
        headline_altered=tuple(_alteration(change, title, words) for change in title.altered) if title else (),
        outlet=item.outlet,
        agency=item.agency,
        byline=item.byline,
        dateline=item.dateline,
        published=item.published,
        published_basis=item.published_basis,
        published_evidence=words.spans(item.id, dated),
        language=item.language,
        url=item.url,
        credits=item.credits,
        text=item.text,
        extractor=item.extractor,
    )


def copy(item: Copy, words: Words) -> CopyRow:
    """One copy, with the words on both sides."""
    here = () if item.part == "title" else words.spans(item.report, item.spans)
    return CopyRow(
        id=item.id,
        report=item.report,
        of=item.of,
        kind=item.kind,
        share=item.share,
        share_of=item.share_of,
        origin=item.origin,
        altered=tuple(_alteration(change, item, words) for change in item.altered),
        part=item.part,
        reasons=item.reasons,
        evidence=(*here, *words.spans(item.of, item.spans_of)),
    )


def claims(reading: Reading, words: Words) -> Iterator[ClaimRow]:
    """All claims of a reading."""
    for item in reading.claims():
        yield claim(item, reading, words)


def claim(item: Claim, reading: Reading, words: Words) -> ClaimRow:
    """One claim."""
    return ClaimRow(
        item.id,
        item.report,
        item.kind,
        _value(item, _Inside(reading, words)),
        words.spans(item.report, item.evidence),
        words.attribution(item.attribution, item.report),
        item.factuality,
        item.polarity,
        item.status,
    )


def _alteration(change: Alteration, item: Copy, words: Words) -> AlterationRow:
    before = words.spans(item.of, _filled(change.spans_of))
    after = () if item.part == "title" else words.spans(item.report, _filled(change.spans))
    return AlterationRow(change.old, change.new, change.count, change.kind, (*before, *after))


def _filled(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(span for span in spans if span.end > span.start)


@dataclass(frozen=True, slots=True)
class _Inside:
    """The reading that a claim is part of: where ids of mentions lead."""

    reading: Reading
    words: Words

    def actor(self, mention: str | None) -> ActorInClaim | None:
        text = next((one.text for one in self.reading.actors if one.id == mention), None)
        return None if text is None else ActorInClaim(text, self.words.actor(mention, self.reading.report))

    def time(self, mention: str | None) -> TimeInClaim | None:
        return next((TimeInClaim(one.text, one.value) for one in self.reading.times if one.id == mention), None)


@singledispatch
def _value(item: Claim, inside: _Inside) -> Value:
    raise TypeError(f"no such kind of claim: {item!r} of {inside.reading.report}")


@_value.register
def _(item: EventClaim, inside: _Inside) -> Value:
    reading = inside.reading
    return EventValue(
        type=item.type,
        mode=item.mode,
        participants=tuple(
            ParticipantInClaim(part.text, part.role, inside.words.actor(part.mention, item.report))
            for part in item.participants
        ),
        places=tuple(place.text for place in reading.places if place.id in item.places),
        times=tuple(TimeInClaim(time.text, time.value) for time in reading.times if time.id in item.times),
        weapons=tuple(weapon.name for weapon in reading.weapons if weapon.id in item.weapons),
        extent=item.extent,
        background=item.background,
        same_as=item.same_as,
        part_of=item.part_of,
        linked=item.linked,
        contexts=item.contexts,
    )


@_value.register
def _(item: FigureClaim, inside: _Inside) -> Value:
    return FigureValue(
        measure=item.measure,
        low=item.low,
        high=item.high,
        approximate=item.approximate,
        wording=item.wording,
        of_whom=item.of_whom,
        side=item.side,
        unit=item.unit,
        actor=inside.actor(item.actor),
        as_of=inside.time(item.as_of),
        extent=item.extent,
        event=item.event,
        part_of=item.part_of,
        derived=item.derived,
    )


@_value.register
def _(item: StatementClaim, inside: _Inside) -> Value:
    spoken = ActorInClaim(item.speaker, inside.words.actor(item.actor, item.report)) if item.speaker else None
    return StatementValue(
        mode=item.mode,
        act=item.act,
        text=item.text,
        speaker=spoken or inside.actor(item.actor),
        about=item.about,
        event_type=item.event_type,
        event_mode=item.event_mode,
        target=inside.actor(item.target),
    )


@_value.register
def _(item: PostClaim, inside: _Inside) -> Value:
    return PostValue(
        holder=inside.actor(item.holder),
        title=item.title,
        body=inside.actor(item.body),
        body_text=item.body_text,
        state=item.state,
        from_=inside.time(item.since),
        to=inside.time(item.until),
    )


@_value.register
def _(item: TieClaim, inside: _Inside) -> Value:
    return TieValue(
        subject=inside.actor(item.subject),
        type=item.type,
        object=inside.actor(item.object),
        sign=item.sign,
        verb=item.verb,
        from_=inside.time(item.since),
        to=inside.time(item.until),
    )
