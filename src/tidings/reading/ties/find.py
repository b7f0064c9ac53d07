"""Ties: what a sentence says of two actors (R13)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tidings.ids import claim_id
from tidings.model.claims import Attribution, TieClaim
from tidings.model.mentions import ActorMention, TimeMention
from tidings.reading.actors.around import Around
from tidings.reading.actors.cache import page_of
from tidings.reading.attribution import attribution_of
from tidings.reading.attribution.kinds import OF_ACTORS
from tidings.reading.parsed import Parsed
from tidings.reading.ties.bonds import Bond
from tidings.reading.ties.compounds import by_compound
from tidings.reading.ties.nouns import by_adjective, by_noun
from tidings.reading.ties.verbs import by_verb
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
    for bond in _bonds(Around.of(page, actors)):
        claim = _claim(parsed, bond, times, attributions)
        found.setdefault(claim.id, claim)
    return tuple(sorted(found.values(), key=lambda claim: (claim.evidence[0], claim.id)))


def _bonds(around: Around) -> Iterator[Bond]:
    for at in around.verbs:
        yield from by_verb(around, at)
    ties, ends = around.page.lexicon.ties, around.placed.ends
    for at, word in enumerate(around.page.words):
        if "-" in word.text:
            yield from by_compound(around, at)
        tag, lower = word.tag[:2], word.lower
        if tag == "NN" and (lower in ties.opening or at + 1 in ends):
            yield from by_noun(around, at)
        elif tag == "JJ" and lower in ties.opening:
            yield from by_adjective(around, at)


def _claim(parsed: Parsed, bond: Bond, times: Sequence[TimeMention], attributions: Sequence[Attribution]) -> TieClaim:
    report = parsed.report.id
    subject, other = (bond.second, bond.first) if bond.cue.reversed else (bond.first, bond.second)
    verb = bond.word if bond.cue.type == "other" else None
    spans = [(bond.span.start, bond.span.end)]
    attribution = attribution_of(bond.said, attributions) or _own_word(bond)
    denied = bond.act == "deny" or (attribution is not None and attribution.act == "deny")
    return TieClaim(
        id=claim_id(report, "tie", spans, [subject.chain, bond.cue.type, other.chain, bond.cue.sign, verb]),
        report=report,
        evidence=(bond.span,),
        attribution=attribution,
        factuality="possible" if bond.possible else "certain",
        polarity="-" if bond.negated != denied else "+",
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


def _own_word(bond: Bond) -> Attribution | None:
    """ "X denied any links to Y", "X accused Y of backing Z": X's word alone (R10)."""
    if bond.sayer is None:
        return None
    return Attribution(
        kind=OF_ACTORS.get(bond.sayer.type or "person", "person"),
        source=(bond.sayer.span,),
        content=(bond.said,),
        actor=bond.sayer.id,
        named=bond.sayer.name is not None,
        act=bond.act,
    )


def _year(parsed: Parsed, bond: Bond, times: Sequence[TimeMention]) -> str | None:
    """A date right behind the words of the tie ("in 2004")."""
    near = [time for time in times if 0 <= time.span.start - bond.span.end <= 6 and time.type == "DATE"]
    return near[0].id if near and parsed.sentence_span(bond.span.start).contains(near[0].span) else None
