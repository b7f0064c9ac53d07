"""Statements: that somebody said something, how, and about which other claims."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from tidings.ids import claim_id
from tidings.model.claims import Act, Attribution, Claim, EventClaim, StatementClaim, StatementKind
from tidings.model.spans import Span
from tidings.reading.attribution.answers import answered, inside
from tidings.reading.attribution.quotes import Quote, find_quotes
from tidings.reading.parsed import Parsed
from tidings.vocabulary.attribution import load_attribution
from tidings.vocabulary.tables import Vocabulary

_LED = 90  # characters of a content in which it denies, or goes on to something else


def find_statements(
    parsed: Parsed,
    attributions: Sequence[Attribution],
    claims: Sequence[Claim],
    vocabulary: Vocabulary,
) -> tuple[StatementClaim, ...]:
    """What is said by somebody; what is only believed or wanted is no statement (R1)."""
    table = vocabulary.table("attribution", load_attribution)
    quotes = find_quotes(parsed)
    told = [(claim, claim.trigger if isinstance(claim, EventClaim) else claim.evidence[0]) for claim in claims]
    events = [claim for claim in claims if isinstance(claim, EventClaim)]
    made = []
    for one in attributions:
        if _is_said(one):
            about = tuple(claim.id for claim, words in told if _is_about(claim, words, one))
            act = _act(parsed, one, table.denying)
            about = about or answered(parsed, one, act, attributions, events)
            made.append(_statement(parsed, one, act, quotes, about))
    return tuple({claim.id: claim for claim in made}.values())


def _is_said(one: Attribution) -> bool:
    """Whether somebody said it; an accusation needs no accuser ("is accused of")."""
    return one.stance == "said" and bool(one.content) and (bool(one.source) or one.act == "accuse")


def _statement(
    parsed: Parsed, one: Attribution, act: Act, quotes: Sequence[Quote], about: tuple[str, ...]
) -> StatementClaim:
    quotes = _overlapping(one.content, quotes)
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
        act=act,
        text=_text(parsed, one.content, quotes, mode),
        speaker=parsed.text(one.source[0]) if one.source else None,
        actor=one.actor,
        about=about,
    )


def _overlapping(content: Sequence[Span], quotes: Sequence[Quote]) -> Sequence[Quote]:
    """The quotations that a content has a part of; they are in order and none lies in another."""
    first, last = min(span.start for span in content), max(span.end for span in content)
    low = bisect_right(quotes, first, key=lambda quote: quote.span.start)
    high = bisect_left(quotes, last, key=lambda quote: quote.span.start)
    near = quotes[max(0, low - 1) : high]
    return [quote for quote in near if any(span.overlaps(quote.span) for span in content)]


def _act(parsed: Parsed, one: Attribution, denying: re.Pattern[str]) -> Act:
    """What the speaker does with the words: a denial may be said without the verb ("said it was not behind the attack")."""
    if one.act != "say":
        return one.act
    return "deny" if denying.search(one.content[0].of(parsed.view)[:_LED].lower()) else one.act


def _is_about(claim: Claim, words: Span, one: Attribution) -> bool:
    """Whether a claim is told on this attribution's word, or its words lie in the content."""
    return inside(words, one) or claim.attribution == one


def _mode(parsed: Parsed, content: Sequence[Span], quotes: Sequence[Quote]) -> StatementKind:
    """Direct: all of it in quotation marks; mixed: a part of it."""
    if not quotes:
        return "indirect"
    loose = sum(_letters(parsed, _without_that(parsed, span)) for span in content)
    held = sum(
        _letters(parsed, _common(span, quote.span)) for span in content for quote in quotes if span.overlaps(quote.span)
    )
    return "direct" if held >= loose else "mixed"


def _without_that(parsed: Parsed, span: Span) -> Span:
    return Span(span.start + 5, span.end) if span.of(parsed.view)[:5].lower() == "that " else span


def _common(one: Span, other: Span) -> Span:
    return Span(max(one.start, other.start), min(one.end, other.end))


def _letters(parsed: Parsed, span: Span) -> int:
    return sum(map(str.isalnum, span.of(parsed.view)))


def _text(parsed: Parsed, content: Sequence[Span], quotes: Sequence[Quote], mode: StatementKind) -> str:
    if mode != "direct":
        return " ".join(parsed.text(span) for span in content)
    inner = [part for quote in quotes for part in quote.inner if any(span.overlaps(part) for span in content)]
    return " ".join(parsed.text(part) for part in inner)
