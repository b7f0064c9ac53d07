"""Posts: who holds an office or leads a body, by titles, appositions and verbs of appointment."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.ids import claim_id
from tidings.model.claims import Attribution, PostClaim, PostStatus
from tidings.model.mentions import ActorMention, TimeMention
from tidings.reading.actors.cache import Placed, page_of
from tidings.reading.actors.holding import Holding, held
from tidings.reading.actors.page import Page
from tidings.reading.attribution import attribution_of
from tidings.reading.parsed import Parsed
from tidings.vocabulary.tables import Vocabulary

_NEAR = 40  # characters between a post and its date


def find_posts(
    parsed: Parsed,
    vocabulary: Vocabulary,
    *,
    actors: Sequence[ActorMention],
    times: Sequence[TimeMention],
    attributions: Sequence[Attribution],
) -> tuple[PostClaim, ...]:
    """Every post that the story states, in the order of the text."""
    page = page_of(parsed, vocabulary)
    placed = Placed(page, actors)
    found: dict[str, PostClaim] = {}
    for holding in held(page, placed):
        claim = _claim(page, holding, times, attributions)
        found.setdefault(claim.id, claim)
    return tuple(sorted(found.values(), key=lambda claim: (claim.evidence[0], claim.id)))


def _claim(
    page: Page, holding: Holding, times: Sequence[TimeMention], attributions: Sequence[Attribution]
) -> PostClaim:
    report = page.parsed.report.id
    since, until = _times(page, holding, times)
    body = holding.body.id if holding.body is not None else None
    value = [holding.holder.chain, holding.title, holding.state, body]
    return PostClaim(
        id=claim_id(report, "post", [(holding.span.start, holding.span.end)], value),
        report=report,
        evidence=(holding.span,),
        attribution=attribution_of(holding.span, attributions),
        polarity="-" if holding.negated else "+",
        holder=holding.holder.id,
        title=holding.title,
        body=body,
        body_text=holding.body_text,
        state=holding.state,
        since=since,
        until=until,
    )


def _times(page: Page, holding: Holding, times: Sequence[TimeMention]) -> tuple[str | None, str | None]:
    """The dates that the words of taking or leaving office bear: in the same sentence, after the cue, nearest."""
    if holding.event is None:
        return _stretch(page, holding, times)
    sentence = page.parsed.sentence_span(holding.event.start)
    near = sorted(
        (abs(time.span.start - holding.event.end), time.id)
        for time in times
        if sentence.contains(time.span) and time.type in ("DATE", "TIME")
    )
    if not near or near[0][0] > 60:
        return None, None
    ends: PostStatus = "former"
    return (None, near[0][1]) if holding.state == ends else (near[0][1], None)


def _stretch(page: Page, holding: Holding, times: Sequence[TimeMention]) -> tuple[str | None, str | None]:
    """ "has led X since 2015", "directed the police until last year": a date behind its preposition, near the post."""
    sentence = page.parsed.sentence_span(holding.span.start)
    for time in times:
        before = page.lower(page.word_at(time.span.start) - 1)
        near = sentence.contains(time.span) and -_NEAR <= time.span.start - holding.span.end <= _NEAR
        if near and time.type == "DATE" and before in ("since", "until"):
            return (time.id, None) if before == "since" else (None, time.id)
    return None, None
