"""The claims on an incident as `tidings claims --json` prints them."""

from __future__ import annotations

from dataclasses import dataclass

from tidings.cli.citing import Citer
from tidings.cli.claims_answers import Answer
from tidings.cli.claims_topics import Asserted, Position, Told, Topic
from tidings.cli.statements_json import SaidRow
from tidings.cli.statements_json import row as said_row
from tidings.exports import said
from tidings.exports.claim_rows import ClaimRow
from tidings.exports.words import Words
from tidings.record import Record


@dataclass(frozen=True, slots=True)
class CopyOf:
    """The copy by which a report repeats the words of another."""

    id: str
    of: str
    kind: str


@dataclass(frozen=True, slots=True)
class AssertedRow:
    """A claim with its report's day, on whose word it is, and where its words come from; ``superseded_by`` as in R4."""

    claim: ClaimRow
    published: str | None
    by: str
    own_account: bool
    background: bool
    copy: CopyOf | None
    in_figure: bool
    superseded_by: str | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class PositionRow:
    """What some claims say on a topic, and what is answered; ``own_position`` is that of the actor itself."""

    says: str
    actor: str | None
    reports: int
    claims: tuple[AssertedRow, ...]
    answers: tuple[SaidRow, ...]
    own_position: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TopicRow:
    """What claims are about, and the positions on it."""

    subject: str
    title: str
    positions: tuple[PositionRow, ...]
    answers: tuple[SaidRow, ...]


@dataclass(frozen=True, slots=True)
class ToldRow:
    """An incident with all claims on it by topic."""

    number: int | None
    incident: str
    summary: str
    reports: tuple[str, ...]
    claims: int
    own_account: int
    topics: tuple[TopicRow, ...]


def row(record: Record, told: Told) -> ToldRow:
    """All of it."""
    making = _Making(Words(record), Citer(record), told)
    incident = told.incident
    return ToldRow(
        number=record.number_of(incident.id),
        incident=incident.id,
        summary=incident.summary,
        reports=incident.reports,
        claims=told.claims,
        own_account=told.own_account,
        topics=tuple(making.topic(one) for one in told.topics),
    )


@dataclass(frozen=True, slots=True)
class _Making:
    words: Words
    citer: Citer
    told: Told

    def topic(self, one: Topic) -> TopicRow:
        positions = tuple(self._position(position) for position in one.positions)
        return TopicRow(one.subject, one.title, positions, tuple(map(self._answer, one.answers)))

    def _position(self, one: Position) -> PositionRow:
        return PositionRow(
            says=one.says,
            actor=one.actor,
            reports=len({each.claim.report for each in one.asserted}),
            claims=tuple(map(self._asserted, one.asserted)),
            answers=tuple(map(self._answer, one.answers)),
            own_position=one.own,
        )

    def _asserted(self, one: Asserted) -> AssertedRow:
        claim, report = one.claim, self.citer.report(one.claim.report)
        return AssertedRow(
            claim=said.claim(claim, self.told.readings[claim.report], self.words),
            published=report.published if report else None,
            by=self.citer.who_says(claim.attribution, claim.report),
            own_account=claim.attribution is None,
            background=one.background,
            copy=CopyOf(one.copy.id, one.copy.of, one.copy.kind) if one.copy else None,
            in_figure=one.value is not None,
            superseded_by=one.value.superseded_by if one.value else None,
            reason=one.value.reason if one.value else None,
        )

    def _answer(self, one: Answer) -> SaidRow:
        return said_row(one.said, self.words, self.citer)
