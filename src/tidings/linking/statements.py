"""Statements of a report, with their speakers and subjects resolved."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tidings.model.claims import Attribution, FigureClaim, StatementClaim
from tidings.model.known import Statement
from tidings.model.mentions import TimeMention
from tidings.model.reports import Report
from tidings.model.spans import Evidence, Span

_NEAR = 5  # words between a cue and its day ("told reporters in the capital on")
_LEADS = re.compile(
    r"(?:late |early )?(?:on |(?:in|at|during) an? (?:\w+ ){0,2}"
    r"(?:statement|interview|speech|post|tweet|message|letter|address|briefing|conference|rally|sermon|call) (?:\w+ ){0,4}?(?:on )?)?",
    re.IGNORECASE,
)
_OPENS = re.compile(r",?\s*(?:[a-z]+ly,?\s*)?")


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

    sentences: tuple[Span, ...] = ()
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
    return tuple(_statement(report, claim, says, known) for claim in says.statements)


def _statement(report: Report, claim: StatementClaim, says: Sayings, known: Resolved) -> Statement:
    who = claim.attribution
    speaker = known.actors.get(claim.actor) if claim.actor else None
    target = known.actors.get(claim.target) if claim.target else None
    whom = (*((target,) if target else ()), *_named(claim, speaker, says, known))
    happenings = (known.incidents[one] for one in claim.about if one in known.incidents)
    return Statement(
        id=f"stm-{claim.id.partition('-')[2]}",
        report=report.id,
        kind=claim.mode,
        act=claim.act,
        text=claim.text,
        speaker=claim.speaker,
        actor=speaker,
        source_kind=who.kind if who else None,
        named=bool(who and who.named),
        cue=who.cue[0].of(report.text) if who and who.cue else None,
        chain=who.chain if who else (),
        about=tuple(dict.fromkeys((*happenings, *whom))),
        date=_said_on(report, who, says, known) if who else None,
        event_type=claim.event_type,
        event_mode=claim.event_mode,
        target=target,
        evidence=_evidence(report, claim.evidence),
        attribution=who,
    )


def _named(claim: StatementClaim, speaker: str | None, says: Sayings, known: Resolved) -> Iterator[str]:
    """The actors that the content mentions, by any of their names; a pronoun for the speaker is no mention."""
    content = claim.attribution.content if claim.attribution else ()
    for mention in says.actors:
        actor = known.actors.get(mention.id)
        if actor is None or (mention.pronoun and actor == speaker):
            continue
        if any(span.contains(mention.span) for span in content):
            yield actor


def _said_on(report: Report, who: Attribution, says: Sayings, known: Resolved) -> str | None:
    """The day on which it was said, where the words around the cue tell it ("said on Monday"); what happened has its own."""
    if not who.cue:
        return None
    cue = who.cue[0]
    sentence = next((one for one in says.sentences if one.contains(cue)), None)
    if sentence is None:
        return None
    words = (*who.source, *who.cue)
    near = [
        (abs(time.span.start - cue.start), known.dates[time.id])
        for time in says.times
        if time.id in known.dates
        and sentence.contains(time.span)
        and not any(span.overlaps(time.span) for span in (*who.content, *who.source))
        and not any(mention.span.overlaps(time.span) for mention in says.actors)
        and any(_close(report.text, sentence, time.span, span) for span in words)
    ]
    return min(near, default=(0, None))[1]


def _close(text: str, sentence: Span, time: Span, word: Span) -> bool:
    """Whether a time stands right after a cue or its source ("told reporters late on"), or opens their sentence."""
    if word.end <= time.start:
        between = text[word.end : time.start]
        return "," not in between and len(between.split()) <= _NEAR
    opening = text[sentence.start : time.start]
    return _OPENS.fullmatch(text[time.end : word.start]) is not None and _LEADS.fullmatch(opening) is not None


def _evidence(report: Report, spans: tuple[Span, ...]) -> tuple[Evidence, ...]:
    return tuple(Evidence(report.id, span, span.of(report.text)) for span in spans)
