"""Statements of a report, with their speakers and subjects resolved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tidings.model.claims import FigureClaim, StatementClaim
from tidings.model.known import Statement
from tidings.model.mentions import TimeMention
from tidings.model.reports import Report
from tidings.model.spans import Evidence, Span


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A mention of an actor, as far as statements and measured quantities need it."""

    id: str
    chain: str
    span: Span
    pronoun: bool = False


@dataclass(frozen=True, slots=True)
class Sayings:
    """The part of a reading that statements and measured quantities are made of; field for field as in ``Reading``."""

    actors: tuple[Mentioned, ...] = ()
    times: tuple[TimeMention, ...] = ()
    statements: tuple[StatementClaim, ...] = ()
    figures: tuple[FigureClaim, ...] = ()


@dataclass(frozen=True, slots=True)
class Resolved:
    """What linking knows of a report by now: mention id -> actor id, claim id -> incident or aggregate id, time id -> EDTF."""

    actors: Mapping[str, str]
    incidents: Mapping[str, str]
    dates: Mapping[str, str]


def link_statements(report: Report, says: Sayings, known: Resolved) -> tuple[Statement, ...]:
    """The report's statements, in the order of the text."""
    return tuple(_statement(report, claim, known) for claim in says.statements)


def _statement(report: Report, claim: StatementClaim, known: Resolved) -> Statement:
    who = claim.attribution
    about = dict.fromkeys(known.incidents[one] for one in claim.about if one in known.incidents)
    return Statement(
        id=f"stm-{claim.id.partition('-')[2]}",
        report=report.id,
        kind=claim.mode,
        act=claim.act,
        text=claim.text,
        speaker=claim.speaker,
        actor=known.actors.get(claim.actor) if claim.actor else None,
        source_kind=who.kind if who else None,
        named=bool(who and who.named),
        cue=who.cue[0].of(report.text) if who and who.cue else None,
        chain=who.chain if who else (),
        about=tuple(about),
        evidence=_evidence(report, claim.evidence),
        attribution=who,
    )


def _evidence(report: Report, spans: tuple[Span, ...]) -> tuple[Evidence, ...]:
    return tuple(Evidence(report.id, span, span.of(report.text)) for span in spans)
