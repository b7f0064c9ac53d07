"""Who takes part in a happening, from the participants of its event claims."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tidings.linking.incidents.happening import Party
from tidings.linking.incidents.where import fold
from tidings.model.claims import EventClaim, Participant, Role
from tidings.model.mentions import ActorMention
from tidings.model.reports import Report
from tidings.model.spans import Evidence
from tidings.vocabulary.kinds import Kinds

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_TAIL = re.compile(r"\b(?:of|from|in|at|near|on|loyal|who|that|with)\b")


@dataclass(frozen=True, slots=True)
class Cast:
    """The report, its mentions by id, and the actors that linking resolved by chain."""

    report: Report
    mentions: Mapping[str, ActorMention]
    actors: Mapping[str, str]
    kinds: Kinds

    def actor(self, mention: str | None) -> str | None:
        """The actor of a mention; None where it is no actor or not resolved."""
        found = self.mentions.get(mention) if mention else None
        return self.actors.get(found.chain) if found else None

    def head(self, mention: ActorMention) -> ActorMention:
        """The first mention of the same actor that has a name, else the mention itself."""
        if mention.name:
            return mention
        first = self.mentions.get(mention.chain, mention)
        return first if mention.pronoun or first.name else mention


def parties(claims: Iterable[EventClaim], cast: Cast) -> tuple[Party, ...]:
    """The parties of a happening, each once a role, in the order of the text."""
    held: dict[tuple[Role, str], Party] = {}
    for claim in claims:
        for participant in claim.participants:
            if cast.report.zone_at(participant.span) == "dateline":
                continue
            party = _party(participant, claim, cast)
            key = (party.role, party.actor or party.name or f"{party.group}/{party.side}/{fold(party.words)}")
            if key not in held or (len(held[key].words) < len(party.words) <= 60 and not held[key].name):
                held[key] = party
    return tuple(sorted(held.values(), key=_place))


def _place(party: Party) -> tuple[int, str, str]:
    return party.evidence.span.start if party.evidence else 0, party.role, party.words


def _party(participant: Participant, claim: EventClaim, cast: Cast) -> Party:
    mention = cast.mentions.get(participant.mention) if participant.mention else None
    head = cast.head(mention) if mention else None
    owner = cast.mentions.get(head.group_of) if head and head.group_of else None
    words = head.text if head and mention and mention.pronoun else participant.text
    return Party(
        role=participant.role,
        words=" ".join(words.split()),
        actor=cast.actor(participant.mention),
        name=fold(head.name) if head and head.name and not owner else "",
        side=side_of(participant.text if not head else head.text, cast.kinds),
        group=_group(owner, cast),
        thing=() if head else _thing(participant.text, cast.kinds),
        person=bool(head and head.type == "person" and not head.plural),
        evidence=Evidence(cast.report.id, participant.span, participant.span.of(cast.report.text)),
        attribution=claim.attribution,
    )


def _group(owner: ActorMention | None, cast: Cast) -> str:
    if owner is None:
        return ""
    head = cast.head(owner)
    return cast.actors.get(owner.chain) or fold(head.name or head.text)


def _thing(words: str, kinds: Kinds) -> tuple[str, ...]:
    """The telling words of what is no actor, its noun last; none for what may be anything ("building", "area")."""
    head = _TAIL.split(words.casefold(), maxsplit=1)[0]
    found = tuple(word for word in _WORD.findall(head) if word not in kinds.empty and not word.isdigit())
    return () if not found or found[-1] in kinds.anything or found[-1] in kinds.sides else found


def side_of(words: str, kinds: Kinds) -> str:
    """The class of a side by its last telling word ("anti-government protesters" -> "protesters"); "" for none."""
    for part in (_TAIL.split(words, maxsplit=1)[0], words):
        for word in reversed(_WORD.findall(part.casefold())):
            if word in kinds.sides:
                return kinds.sides[word]
    return ""
