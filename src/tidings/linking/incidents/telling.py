"""A happening in one short line: agent, verb, target and place, in the words of the best-placed claim."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.model.claims import EventClaim, Participant, Role
from tidings.model.known import Place
from tidings.model.reports import Report
from tidings.model.spans import Span

_LONGEST = 110
_BETWEEN = (
    "clash",
    "fight",
    "battle",
    "talk",
    "meeting",
    "truce",
    "agreement",
    "deal",
    "ceasefire",
    "call",
    "skirmish",
)
_AGAINST = (
    "attack",
    "raid",
    "strike",
    "assault",
    "offensive",
    "sanction",
    "ambush",
    "shooting",
    "bombing",
    "operation",
)


def telling(claims: Sequence[EventClaim], report: Report, places: Sequence[Place]) -> str:
    """The line for a happening, from the claim that tells most of it.

    The parts stand in the order of the text where the verb lies between agent and target; otherwise agent first.
    """
    claim = max(claims, key=lambda claim: (*_worth(claim, report), -claim.trigger.start))
    agent, target = _longest(claim, "agent"), _longest(claim, "target")
    trigger = _clean(claim.trigger.of(report.text))
    line = _line(agent, trigger, target, claim.trigger)
    name = next((place.name for place in places), None)
    if name and name.casefold() not in line.casefold():
        line = f"{line}, {name}"
    return line[:1].upper() + line[1:]


def _worth(claim: EventClaim, report: Report) -> tuple[bool, int, bool, bool]:
    roles = {participant.role for participant in claim.participants}
    body = report.zone_at(claim.trigger) is None
    return claim.polarity == "+", len(roles & {"agent", "target"}), body, claim.attribution is None


def _longest(claim: EventClaim, role: Role) -> Participant | None:
    """The fullest description in a role that is not a mere pronoun, within a line's length."""
    able = [item for item in claim.participants if item.role == role and len(item.text) <= _LONGEST // 2]
    return max(able, key=lambda item: (len(item.text), -item.span.start), default=None)


def _line(agent: Participant | None, trigger: str, target: Participant | None, at: Span) -> str:
    who, whom = (_clean(item.text) if item else "" for item in (agent, target))
    verb = trigger.casefold()
    if agent and target:
        if agent.span.start < at.start or not _noun(verb):
            passive = target.span.start < at.start < agent.span.start
            return f"{whom} {trigger} by {who}" if passive else f"{who} {trigger} {whom}"
        return f"{trigger} between {who} and {whom}" if verb.startswith(_BETWEEN) else f"{trigger} by {who} on {whom}"
    if agent:
        return f"{trigger} by {who}" if _noun(verb) and at.start < agent.span.start else f"{who} {trigger}"
    if target:
        return f"{trigger} of {whom}" if _noun(verb) and at.start < target.span.start else f"{whom} {trigger}"
    return trigger


def _noun(verb: str) -> bool:
    return (verb.startswith((*_BETWEEN, *_AGAINST)) and not verb.endswith("ed")) or verb.endswith(
        ("tion", "ment", "tions")
    )


def _clean(text: str) -> str:
    return " ".join(text.split())
