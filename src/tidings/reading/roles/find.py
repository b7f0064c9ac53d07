"""Posts: who holds an office or leads a body, by titles, appositions and verbs of appointment."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.ids import claim_id
from tidings.model.claims import Attribution, PostClaim, PostStatus
from tidings.model.mentions import ActorMention, TimeMention
from tidings.reading.actors.around import Around
from tidings.reading.actors.cache import page_of
from tidings.reading.actors.page import Page
from tidings.reading.attribution import attribution_of
from tidings.reading.parsed import Parsed
from tidings.reading.roles.dates import times_of
from tidings.reading.roles.held import Holding
from tidings.reading.roles.holding import held
from tidings.vocabulary.tables import Vocabulary


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
    found: dict[str, PostClaim] = {}
    for holding in held(Around.of(page, actors)):
        claim = _claim(page, holding, times, attributions)
        found.setdefault(claim.id, claim)
    return tuple(sorted(found.values(), key=lambda claim: (claim.evidence[0], claim.id)))


def _claim(
    page: Page, holding: Holding, times: Sequence[TimeMention], attributions: Sequence[Attribution]
) -> PostClaim:
    report = page.parsed.report.id
    since, until = times_of(page, holding, times)
    attribution = attribution_of(holding.said, attributions)
    denied = attribution is not None and attribution.act == "deny"
    state: PostStatus = (
        "former" if until is not None and holding.state == "current" and holding.event is None else holding.state
    )
    body = holding.body.id if holding.body is not None else None
    value = [holding.holder.chain, holding.title, state, body]
    return PostClaim(
        id=claim_id(report, "post", [(holding.span.start, holding.span.end)], value),
        report=report,
        evidence=(holding.span,),
        attribution=attribution,
        polarity="-" if holding.negated != denied else "+",
        holder=holding.holder.id,
        title=holding.title,
        body=body,
        body_text=holding.body_text,
        state=state,
        since=since,
        until=until,
    )
