"""The participants of an incident: each actor once a role, under its best words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from tidings.linking.incidents.happening import Party
from tidings.model.claims import Role
from tidings.model.known import Involved

_LONGEST = 60
_ROLES: tuple[Role, ...] = ("agent", "target", "beneficiary", "instrument", "other")


def involved(told: Iterable[Party]) -> tuple[Involved, ...]:
    """One entry an actor and role; descriptions of one class without a name are one, and join the named one of it."""
    parties = tuple(told)
    return tuple(_entry(same) for role in _ROLES for same in _merged([one for one in parties if one.role == role]))


def _merged(parties: Sequence[Party]) -> list[list[Party]]:
    """The parties of one role, those of one actor together."""
    groups: list[list[Party]] = []
    for party in sorted((one for one in parties if one.words), key=_telling):
        home = next((group for group in groups if any(_one(other, party) for other in group)), None)
        if home is None:
            groups.append([party])
        else:
            home.append(party)
    return groups


def _telling(party: Party) -> tuple[bool, bool, bool, bool, str, int]:
    """What is resolved or named comes first, so that bare descriptions find it."""
    at = party.evidence.span.start if party.evidence else 0
    return not party.name, not party.actor, not party.group, bool(party.thing), party.words.casefold(), at


def _one(held: Party, party: Party) -> bool:
    """Whether two parties of one role are one: a mark in common, or a description of the same class without a name."""
    if (held.actor and held.actor == party.actor) or (held.name and held.name == party.name):
        return True
    if held.words.casefold() == party.words.casefold() or (held.group and held.group == party.group):
        return True
    if held.thing or party.thing:
        return bool(held.thing and party.thing) and held.thing[-1] == party.thing[-1]
    bare = not party.name and not party.group
    return bare and not held.person and bool(party.side) and held.side == party.side


def _entry(same: Sequence[Party]) -> Involved:
    """The fullest description; without attribution where any telling says it on its own account."""
    evidence = dict.fromkeys(party.evidence for party in same if party.evidence)
    own = any(party.attribution is None for party in same)
    return Involved(
        actor=next((party.actor for party in same if party.actor), None),
        description=_best_words(same),
        role=same[0].role,
        evidence=tuple(evidence),
        attribution=None if own else same[0].attribution,
    )


def _best_words(same: Sequence[Party]) -> str:
    """A person's name, then words with a name in them, then the fullest that are no clause; ties to what most say."""
    crowd = any(party.group for party in same)
    count = Counter(party.words.casefold() for party in same)
    best = min(
        same,
        key=lambda party: (
            crowd or not (party.person and party.name),
            not any(letter.isupper() for letter in party.words[1:]),
            *_length(party.words),
            -count[party.words.casefold()],
            party.words,
        ),
    )
    return best.words


def _length(words: str) -> tuple[bool, int]:
    return len(words) > _LONGEST, -len(words)
