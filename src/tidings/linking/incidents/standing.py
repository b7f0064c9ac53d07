"""What is told enough of to make an incident; what is only named in passing stays a claim (R1)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tidings.linking.incidents.dates import vagueness
from tidings.linking.incidents.happening import Happening
from tidings.linking.incidents.where import loose

# What two parties do with each other: one of them alone is half of it.
_BETWEEN = frozenset({"AGREE", "CONSULT", "SANCTION", "SUPPORT", "AID", "REJECT", "DEMAND"})
_ENOUGH, _ENOUGH_AHEAD = 2, 3


def stands(members: Sequence[Happening]) -> bool:
    """Whether all tellings of one happening together say enough of when, where, who, whom and how many.

    "Those arrested walked free" names nobody, no place and no day; "police are investigating" is an act of nobody that
    has a name, on no day. What has not happened yet must say more.
    """
    if all((member.bare or _is_nobodys(member)) and not member.lead for member in members):
        return False
    ahead = all(member.ahead for member in members)
    return told(members) >= (_ENOUGH_AHEAD if ahead else _ENOUGH)


def told(members: Sequence[Happening]) -> int:
    """How many of these questions are answered; an occasion, the lead and what is told again count one more each."""
    sentences = {(claim.report, claim.sentence) for member in members for claim in member.claims}
    return sum(
        (
            any(_dated(member) for member in members),
            any(_placed(member) for member in members),
            any(not figure.derived for member in members for figure in member.figures),
            any(member.weapons for member in members),
            _sides(members),
            any(member.occasion for member in members),
            any(member.lead for member in members),
            len(sentences) > 1,
        )
    )


def _is_nobodys(item: Happening) -> bool:
    """An act on no day or month between parties of whom none has a name: they are all that could tell it from another."""
    told = any(party.name or party.group for party in item.parties) or item.when.partial
    return item.acts and not item.occasion and not told and (item.when.date is None or vagueness(item.when) > 1)


def _dated(item: Happening) -> bool:
    return bool(item.when.partial) or (item.when.date is not None and (vagueness(item.when) < 2 or not item.ahead))


def _placed(item: Happening) -> bool:
    return any(not loose(place) for place in item.places) or (item.mode == "visit" and bool(item.places))


def _sides(members: Iterable[Happening]) -> int:
    """Two where somebody has a name, or where both sides are told; one for a mere description."""
    held = [party for member in members for party in member.parties if party.words and party.role != "other"]
    between = all(member.type in _BETWEEN for member in members)
    agents, others = (
        {party.words.casefold() for party in held if (party.role == "agent") == acts} for acts in (True, False)
    )
    both = bool(agents and others) or (between and len(agents) > 1)
    named = any(party.name or party.group or (party.actor and party.person) for party in held)
    return 2 if both or (named and not between) else int(bool(held))
