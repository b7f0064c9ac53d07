"""Ties over all reports: merged by subject, type, object and sign (R13)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tidings.ids import component_id
from tidings.linking.posts import attribution
from tidings.model.claims import Polarity, TieClaim, TieType
from tidings.model.edtf import window
from tidings.model.known import Tie
from tidings.model.spans import Evidence

_SYMMETRIC: frozenset[TieType] = frozenset({"allied_with", "rival_of", "negotiating_with"})


@dataclass(frozen=True, slots=True)
class Telling:
    """A claim in its report: what the report resolves for it. ``actors`` maps mention ids, ``dates`` time ids to EDTF."""

    claim: TieClaim
    evidence: tuple[Evidence, ...]
    published: str | None
    actors: Mapping[str, str]
    dates: Mapping[str, str]


Key = tuple[str, TieType, str, str, str | None, Polarity]


def link_ties(tellings: Iterable[Telling]) -> tuple[Tie, ...]:
    """The ties that these claims state, by id. Between an actor and itself there is none; planned ones are no ties."""
    grouped: dict[Key, list[Telling]] = {}
    for one in sorted(tellings, key=lambda telling: telling.claim.id):
        key = _key(one)
        if key is not None:
            grouped.setdefault(key, []).append(one)
    return tuple(sorted((_tie(key, told) for key, told in grouped.items()), key=lambda tie: tie.id))


def _key(one: Telling) -> Key | None:
    claim = one.claim
    subject, other = one.actors.get(claim.subject), one.actors.get(claim.object)
    if (
        subject is None
        or other is None
        or subject == other
        or claim.status in ("planned", "hypothetical", "threatened")
    ):
        return None
    if claim.type in _SYMMETRIC and other < subject:
        subject, other = other, subject
    verb = claim.verb if claim.type == "other" else None
    return subject, claim.type, other, claim.sign, verb, claim.polarity


def _tie(key: Key, told: Sequence[Telling]) -> Tie:
    _, kind, _, _, verb, polarity = key
    first = told[0].claim
    subject, other = told[0].actors[first.subject], told[0].actors[first.object]
    ended = any(one.claim.until or one.claim.former for one in told)
    verbs = [one.claim.verb for one in told if one.claim.verb]
    return Tie(
        id=component_id("tie", [one.claim.id for one in told]),
        subject=subject,
        type=kind,
        object=other,
        sign=first.sign,
        since=_earliest(one.dates.get(one.claim.since) for one in told if one.claim.since),
        until=_earliest(one.dates.get(one.claim.until) for one in told if one.claim.until),
        held_on=() if ended else tuple(sorted({one.published for one in told if one.published})),
        verb=verb or (min(verbs, key=lambda text: (-verbs.count(text), text)) if verbs else None),
        claims=tuple(one.claim.id for one in told),
        evidence=tuple(evidence for one in told for evidence in one.evidence),
        attribution=attribution([one.claim.attribution for one in told]),
        factuality="certain" if any(one.claim.factuality == "certain" for one in told) else first.factuality,
        polarity=polarity,
    )


def _earliest(dates: Iterable[str | None]) -> str | None:
    known = sorted({date for date in dates if date})
    return min(known, key=lambda text: (str(window(text).first), text), default=None)
