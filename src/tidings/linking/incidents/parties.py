"""Who takes part in a happening, from the participants of its event claims."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from tidings.linking.incidents.ages import age_of
from tidings.linking.incidents.happening import Party
from tidings.linking.incidents.where import fold
from tidings.model.claims import EventClaim, Participant, Role
from tidings.model.mentions import ActorMention
from tidings.model.reports import Report
from tidings.model.spans import Evidence, Span
from tidings.vocabulary.kinds import Kinds

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_TAIL = re.compile(r"\b(?:of|from|in|at|near|on|loyal|who|that|with)\b")
_NAME = re.compile(r"(?:^|[a-z] )((?:[A-Z][^\W\d_]+ ){1,2}[A-Z][^\W\d_]+)$")
_APPOSED = re.compile(r",\s+")
# A description of more letters than this is a clause.
_LONGEST = 60


@dataclass(frozen=True)
class Cast:
    """The report, its mentions by id, the actors that linking resolved by chain, where it names places, number words."""

    report: Report
    mentions: Mapping[str, ActorMention]
    actors: Mapping[str, str]
    kinds: Kinds
    grounds: Mapping[Span, str]
    numbers: Mapping[str, int]

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

    @cached_property
    def persons(self) -> Mapping[int, ActorMention]:
        """Named persons by where they start."""
        return {m.span.start: m for m in self.mentions.values() if m.name and m.type == "person" and not m.plural}

    def ground(self, participant: Participant) -> str | None:
        """The place mention that a participant is, where it is ground and nobody that could suffer or act."""
        if participant.mention and self.actor(participant.mention):
            return None
        place = self.grounds.get(participant.span)
        last = _WORD.findall(participant.text.casefold())[-1:]
        return place if place and (not last or last[0] in self.kinds.ground or not participant.mention) else None


def parties(claims: Iterable[EventClaim], cast: Cast) -> tuple[Party, ...]:
    """The parties of a happening, each once a role, in the order of the text; no pronouns, no bare places."""
    held: dict[tuple[Role, str], Party] = {}
    for claim in claims:
        for participant in claim.participants:
            if cast.report.zone_at(participant.span) == "dateline" or cast.ground(participant):
                continue
            party = _party(participant, claim, cast)
            if party is None:
                continue
            key = (party.role, party.actor or party.name or f"{party.group}/{party.side}/{fold(party.words)}")
            if key not in held or (len(held[key].words) < len(party.words) <= _LONGEST and not held[key].name):
                held[key] = party
    return tuple(sorted(held.values(), key=_place))


def _place(party: Party) -> tuple[int, str, str]:
    return party.evidence.span.start if party.evidence else 0, party.role, party.words


def _party(participant: Participant, claim: EventClaim, cast: Cast) -> Party | None:
    mention = cast.mentions.get(participant.mention) if participant.mention else None
    head = (cast.head(mention) if mention else None) or _apposed(participant, cast)
    if head and not head.name and participant.text.casefold() not in cast.kinds.nobody:
        head = _apposed(participant, cast) or head
    words = head.text if head and participant.text.casefold() in cast.kinds.nobody else participant.text
    if words.casefold() in cast.kinds.nobody:
        return None
    owner = cast.mentions.get(head.group_of) if head and head.group_of else None
    unknown = "" if head else _full_name(words, cast.kinds)
    thing = () if unknown else _thing(words, cast.kinds)
    return Party(
        role=participant.role,
        words=described(words, cast.kinds),
        actor=cast.actor(participant.mention) or (cast.actors.get(head.chain) if head else None),
        name=fold(head.name) if head and head.name and not owner else unknown,
        side=side_of(words, cast.kinds),
        group=_group(owner, cast),
        thing=thing if not head or (thing and thing[-1] in cast.kinds.held) else (),
        person=bool(unknown) or bool(head and head.type == "person" and not head.plural),
        age=age_of(participant.span, cast.report.text, cast.numbers),
        evidence=Evidence(cast.report.id, participant.span, participant.span.of(cast.report.text)),
        attribution=claim.attribution,
    )


def _full_name(words: str, kinds: Kinds) -> str:
    """The folded name of a person whom reading did not take for an actor: two words or three, each with a capital."""
    found = _NAME.search(words)
    name = fold(found.group(1)) if found else ""
    last = name.rpartition(" ")[2]
    return "" if last in kinds.ground or last in kinds.sites or last in kinds.sides or last in kinds.anything else name


def _apposed(participant: Participant, cast: Cast) -> ActorMention | None:
    """The person whose name follows the description ("their driver, X, was shot")."""
    comma = _APPOSED.match(cast.report.text, participant.span.end)
    return cast.persons.get(comma.end()) if comma else None


def _group(owner: ActorMention | None, cast: Cast) -> str:
    if owner is None:
        return ""
    head = cast.head(owner)
    return cast.actors.get(owner.chain) or fold(head.name or head.text)


def described(words: str, kinds: Kinds) -> str:
    """A description without its count and its owner ("at least 11 rebels", "his men"); "" where nothing is left."""
    parts = words.split()
    while parts and _counts(parts[0], kinds):
        parts = parts[1:]
    return " ".join(parts)


def _counts(word: str, kinds: Kinds) -> bool:
    bare = word.strip(",.()").casefold()
    return (
        not bare
        or bare in kinds.counts
        or bare in kinds.whose
        or bare[0].isdigit()
        or all(part in kinds.counts for part in bare.split("-"))
    )


def _thing(words: str, kinds: Kinds) -> tuple[str, ...]:
    """The telling words of what is no actor, its noun last; none for what may be anything ("building", "area")."""
    head = _TAIL.split(words.casefold(), maxsplit=1)[0]
    found = tuple(word for word in _WORD.findall(head) if word not in kinds.empty and not word.isdigit())
    if not found or found[-1] in kinds.anything:
        return ()
    return found if found[-1] in kinds.held or found[-1] not in kinds.sides else ()


def side_of(words: str, kinds: Kinds) -> str:
    """The class of a side by its last telling word ("anti-government protesters" -> "protesters"); "" for none."""
    for part in (_TAIL.split(words, maxsplit=1)[0], words):
        for word in reversed(_WORD.findall(part.casefold())):
            if word in kinds.sides:
                return kinds.sides[word]
    return ""
