"""Ties: what a sentence says of two actors (R13)."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.ids import claim_id
from tidings.model.claims import Attribution, TieClaim
from tidings.model.mentions import ActorMention, TimeMention
from tidings.reading.actors.bonds import Bond, bonds
from tidings.reading.actors.cache import Placed, page_of
from tidings.reading.attribution import attribution_of
from tidings.reading.parsed import Parsed
from tidings.vocabulary.tables import Vocabulary


def find_ties(
    parsed: Parsed,
    vocabulary: Vocabulary,
    *,
    actors: Sequence[ActorMention],
    times: Sequence[TimeMention],
    attributions: Sequence[Attribution],
) -> tuple[TieClaim, ...]:
    """Every tie that the story states, in the order of the text."""
    page = page_of(parsed, vocabulary)
    found: dict[str, TieClaim] = {}
    for bond in bonds(page, Placed(page, actors)):
        if bond.first.chain == bond.second.chain:
            continue
        claim = _claim(parsed, bond, times, attributions)
        found.setdefault(claim.id, claim)
    return tuple(sorted(found.values(), key=lambda claim: (claim.evidence[0], claim.id)))


def _claim(parsed: Parsed, bond: Bond, times: Sequence[TimeMention], attributions: Sequence[Attribution]) -> TieClaim:
    report = parsed.report.id
    subject, other = (bond.second, bond.first) if bond.cue.reversed else (bond.first, bond.second)
    verb = bond.word if bond.cue.type == "other" else None
    spans = [(bond.span.start, bond.span.end)]
    return TieClaim(
        id=claim_id(report, "tie", spans, [subject.chain, bond.cue.type, other.chain, bond.cue.sign, verb]),
        report=report,
        evidence=(bond.span,),
        attribution=attribution_of(bond.span, attributions),
        factuality="possible" if bond.possible else "certain",
        polarity="-" if bond.negated else "+",
        status=bond.status,
        subject=subject.id,
        type=bond.cue.type,
        object=other.id,
        sign=bond.cue.sign,
        verb=verb or bond.word,
        former=bond.former,
        since=_year(parsed, bond, times) if not bond.former else None,
        until=_year(parsed, bond, times) if bond.former else None,
    )


def _year(parsed: Parsed, bond: Bond, times: Sequence[TimeMention]) -> str | None:
    """A date right behind the words of the tie ("in 2004")."""
    near = [time for time in times if 0 <= time.span.start - bond.span.end <= 6 and time.type == "DATE"]
    return near[0].id if near and parsed.sentence_span(bond.span.start).contains(near[0].span) else None
