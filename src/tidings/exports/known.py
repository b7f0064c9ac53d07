"""What is known over all reports as rows."""

from __future__ import annotations

from tidings.exports.known_rows import (
    ActorRow,
    AggregateRow,
    CountedRow,
    DecisionRow,
    DescriptorRow,
    DisputeRow,
    FigureRow,
    GradeRow,
    IncidentRow,
    LinesRow,
    MeasureRow,
    ParticipantRow,
    PlaceRow,
    PostRow,
    ReportedRow,
    SideRow,
    StanceRow,
    StatementRow,
    TieRow,
    WeaponRow,
)
from tidings.exports.words import Words
from tidings.model import known as k
from tidings.model.lineage import Lines


def actor(item: k.Actor, words: Words) -> ActorRow:
    """One actor."""
    called = tuple(DescriptorRow(one.text, one.count, one.outlets) for one in item.descriptors)
    return ActorRow(
        id=item.id,
        aliases=item.aliases,
        name=item.name,
        names=item.names,
        type=item.type,
        descriptors=called,
        external_ids=item.external_ids,
        country=item.country,
        reasons=item.reasons,
        evidence=words.evidence(item.evidence),
    )


def post(item: k.Post, words: Words) -> PostRow:
    """One post."""
    return PostRow(
        id=item.id,
        actor=item.actor,
        title=item.title,
        body=item.body,
        body_text=item.body_text,
        from_=item.since,
        to=item.until,
        held_on=item.held_on,
        status=item.status,
        claims=item.claims,
        evidence=words.evidence(item.evidence),
        attribution=words.attributed(item.attribution, item.evidence),
    )


def tie(item: k.Tie, words: Words) -> TieRow:
    """One tie."""
    return TieRow(
        id=item.id,
        subject=item.subject,
        type=item.type,
        object=item.object,
        sign=item.sign,
        from_=item.since,
        to=item.until,
        held_on=item.held_on,
        verb=item.verb,
        claims=item.claims,
        evidence=words.evidence(item.evidence),
        attribution=words.attributed(item.attribution, item.evidence),
        factuality=item.factuality,
        polarity=item.polarity,
    )


def incident(item: k.Incident, words: Words) -> IncidentRow:
    """One incident."""
    return IncidentRow(
        id=item.id,
        aliases=item.aliases,
        type=item.type,
        mode=item.mode,
        summary=item.summary,
        date=item.date,
        date_basis=item.date_basis,
        place=_place(item.place),
        participants=_participants(item, words),
        weapons=tuple(WeaponRow(one.name, one.count, words.evidence(one.evidence)) for one in item.weapons),
        figures=tuple(_figure(one, words) for one in item.figures),
        status=item.status,
        factuality=item.factuality,
        polarity=item.polarity,
        reports=item.reports,
        lines=_lines(item.lines),
        part_of=item.part_of,
        linked=item.linked,
        possible_duplicates=item.possible_duplicates,
        grades=tuple(GradeRow(one.of, one.reliability, one.credibility, one.reasons) for one in item.grades),
        position_of_accused=tuple(
            StanceRow(one.actor, one.position, words.evidence(one.evidence)) for one in item.position_of_accused
        ),
        claims=item.claims,
        reasons=item.reasons,
        evidence=words.evidence(item.evidence),
    )


def aggregate(item: k.Aggregate, words: Words) -> AggregateRow:
    """One aggregate."""
    return AggregateRow(
        id=item.id,
        type=item.type,
        summary=item.summary,
        period=item.period,
        place=_place(item.place),
        participants=_participants(item, words),
        figures=tuple(_figure(one, words) for one in item.figures),
        reports=item.reports,
        claims=item.claims,
        evidence=words.evidence(item.evidence),
    )


def statement(item: k.Statement, words: Words) -> StatementRow:
    """One statement."""
    return StatementRow(
        id=item.id,
        report=item.report,
        kind=item.kind,
        act=item.act,
        text=item.text,
        speaker=item.speaker,
        actor=item.actor,
        source_kind=item.source_kind,
        named=item.named,
        cue=item.cue,
        chain=item.chain,
        about=item.about,
        reports=item.reports or (item.report,),
        date=item.date,
        event_type=item.event_type,
        event_mode=item.event_mode,
        target=item.target,
        lines=_lines(item.lines),
        evidence=words.evidence(item.evidence),
        attribution=words.attribution(item.attribution, item.report),
    )


def measure(item: k.Measure, words: Words) -> MeasureRow:
    """One measured quantity."""
    return MeasureRow(
        actor=item.actor,
        kind=item.kind,
        low=item.low,
        best=item.best,
        high=item.high,
        of=item.of,
        date=item.date,
        claims=(item.claim,),
        attribution=words.attributed(item.attribution, item.evidence),
        evidence=words.evidence(item.evidence),
        out_of=item.out_of,
        body=item.body,
        body_text=item.body_text,
        total=item.total,
    )


def dispute(item: k.Dispute, words: Words) -> DisputeRow:
    """One dispute."""
    sides = tuple(
        SideRow(side.position, side.reports, _lines(side.lines), side.attribution, words.evidence(side.evidence))
        for side in item.sides
    )
    return DisputeRow(item.id, item.about, item.kind, sides)


def decision(item: k.Decision, words: Words) -> DecisionRow:
    """One ruling."""
    return DecisionRow(item.id, item.at, item.by, item.kind, words.evidence(item.anchor), item.value, item.why)


def _lines(lines: Lines) -> LinesRow:
    counted = tuple(CountedRow(one.report, one.line, one.certain, one.why, one.copy) for one in lines.counted)
    return LinesRow(lines.certain, lines.possible, counted)


def _place(place: k.Place | None) -> PlaceRow | None:
    if place is None:
        return None
    return PlaceRow(
        name=place.name,
        coordinates_of=place.coordinates_of,
        geonames_id=place.geonames_id,
        country=place.country,
        admin1=place.admin1,
        lat=place.lat,
        lon=place.lon,
        precision=place.precision,
        within=place.within,
        kind=place.kind,
    )


def _participants(item: k.Incident | k.Aggregate, words: Words) -> tuple[ParticipantRow, ...]:
    return tuple(
        ParticipantRow(
            one.actor,
            one.description,
            one.role,
            words.evidence(one.evidence),
            words.attributed(one.attribution, one.evidence),
        )
        for one in item.participants
    )


def _figure(figure: k.Figure, words: Words) -> FigureRow:
    return FigureRow(
        kind=figure.kind,
        of_whom=figure.of_whom,
        side=figure.side,
        low=figure.low,
        best=figure.best,
        high=figure.high,
        high_open=figure.high_open,
        as_of=figure.as_of,
        part_of=figure.part_of,
        best_lines=_lines(figure.best_lines) if figure.best_lines else None,
        best_attribution=figure.best_attribution,
        reports=tuple(_reported(one, words) for one in figure.reports),
        report_count=len({one.report for one in figure.reports}),
        lines=_lines(figure.lines),
    )


def _reported(one: k.Reported, words: Words) -> ReportedRow:
    return ReportedRow(
        report=one.report,
        claim=one.claim,
        low=one.low,
        high=one.high,
        approximate=one.approximate,
        wording=one.wording,
        as_of=one.as_of,
        part_of=one.part_of,
        superseded_by=one.superseded_by,
        reason=one.reason,
        attribution=words.attribution(one.attribution, one.report),
        evidence=words.evidence(one.evidence),
    )
