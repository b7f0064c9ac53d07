"""Persons named in the sentences of a happening who are told to be neither side: they tie tellings, and are not shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tidings.linking.incidents.happening import Party
from tidings.linking.incidents.parties import Cast
from tidings.linking.incidents.where import fold
from tidings.model.claims import EventClaim, Reading
from tidings.model.spans import Evidence


def bystanders(claims: Sequence[EventClaim], cast: Cast, reading: Reading, known: Iterable[Party]) -> Iterator[Party]:
    """The named persons of the sentences, each once, but for speakers and for those who are a party already."""
    taken = {mark for party in known for mark in (party.name, party.actor) if mark} | set(_speakers(cast, reading))
    sentences = dict.fromkeys(claim.sentence for claim in claims)
    for sentence in sentences:
        for mention in cast.persons.values():
            if not sentence.contains(mention.span):
                continue
            head = cast.head(mention)
            name, actor = fold(head.name or ""), cast.actors.get(mention.chain)
            if " " in name and not {name, actor, mention.chain} & taken:
                taken |= {name, mention.chain}
                evidence = Evidence(cast.report.id, mention.span, mention.text)
                yield Party("other", "", actor=actor, name=name, person=True, evidence=evidence)


def _speakers(cast: Cast, reading: Reading) -> Iterator[str]:
    """Chains of all who are quoted."""
    for statement in reading.statements:
        mention = cast.mentions.get(statement.actor) if statement.actor else None
        if mention:
            yield mention.chain
