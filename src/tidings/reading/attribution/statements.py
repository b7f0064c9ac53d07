"""Statements: that somebody said something, how, and about which other claims."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.ids import claim_id
from tidings.model.claims import Attribution, Claim, EventClaim, StatementClaim, StatementKind
from tidings.model.spans import Span
from tidings.reading.attribution.quotes import Quote, find_quotes
from tidings.reading.parsed import Parsed
from tidings.vocabulary.tables import Vocabulary


def find_statements(
    parsed: Parsed,
    attributions: Sequence[Attribution],
    claims: Sequence[Claim],
    vocabulary: Vocabulary,  # noqa: ARG001  # the signature of every module of this room
) -> tuple[StatementClaim, ...]:
    """What is said by somebody; what is only believed or wanted is no statement (R1)."""
    quotes = find_quotes(parsed)
    told = [(claim, claim.trigger if isinstance(claim, EventClaim) else claim.evidence[0]) for claim in claims]
    made = (_statement(parsed, one, quotes, told) for one in attributions if _is_said(one))
    return tuple({claim.id: claim for claim in made}.values())


def _is_said(one: Attribution) -> bool:
    """Whether somebody said it; an accusation needs no accuser ("is accused of")."""
    return one.stance == "said" and bool(one.content) and (bool(one.source) or one.act == "accuse")


def _statement(
    parsed: Parsed, one: Attribution, quotes: Sequence[Quote], claims: Sequence[tuple[Claim, Span]]
) -> StatementClaim:
    mode = _mode(parsed, one.content, quotes)
    spans = [(span.start, span.end) for span in one.content]
    return StatementClaim(
        id=claim_id(
            parsed.report.id, "statement", spans, [mode, one.act, *((span.start, span.end) for span in one.source)]
        ),
        report=parsed.report.id,
        evidence=(*one.content, *one.cue, *one.source),
        attribution=one,
        mode=mode,
        act=one.act,
        text=_text(parsed, one.content, quotes, mode),
        speaker=parsed.text(one.source[0]) if one.source else None,
        actor=one.actor,
        about=tuple(claim.id for claim, words in claims if _is_about(claim, words, one)),
    )


def _is_about(claim: Claim, words: Span, one: Attribution) -> bool:
    """Whether a claim is told on this attribution's word, or its words lie in the content."""
    for span in one.content:
        if span.start <= words.start and words.end <= span.end:
            return True
    return claim.attribution == one


def _mode(parsed: Parsed, content: Sequence[Span], quotes: Sequence[Quote]) -> StatementKind:
    """Direct: all of it in quotation marks; mixed: a part of it."""
    quoted = [quote for quote in quotes if any(span.overlaps(quote.span) for span in content)]
    if not quoted:
        return "indirect"
    loose = sum(_letters(parsed, _without_that(parsed, span)) for span in content)
    held = sum(
        _letters(parsed, _common(span, quote.span)) for span in content for quote in quoted if span.overlaps(quote.span)
    )
    return "direct" if held >= loose else "mixed"


def _without_that(parsed: Parsed, span: Span) -> Span:
    return Span(span.start + 5, span.end) if span.of(parsed.view)[:5].lower() == "that " else span


def _common(one: Span, other: Span) -> Span:
    return Span(max(one.start, other.start), min(one.end, other.end))


def _letters(parsed: Parsed, span: Span) -> int:
    return sum(sign.isalnum() for sign in span.of(parsed.view))


def _text(parsed: Parsed, content: Sequence[Span], quotes: Sequence[Quote], mode: StatementKind) -> str:
    if mode != "direct":
        return " ".join(parsed.text(span) for span in content)
    inner = [part for quote in quotes for part in quote.inner if any(span.overlaps(part) for span in content)]
    return " ".join(parsed.text(part) for part in inner)
