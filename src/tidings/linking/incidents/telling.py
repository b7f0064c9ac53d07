"""A happening in one short line: agent, verb, target and place, in the words of the best-placed claim."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.model.claims import EventClaim, Participant, Role
from tidings.model.known import Place
from tidings.model.reports import Report
from tidings.model.spans import Span
from tidings.vocabulary.events import EventRule, EventsTable

_LONGEST = 60
# Words that tell a reader of one line nothing.
_NOBODY = frozenset(
    "he she it they we i you who which that him her them us me this these those what some others one".split()
)
# Nouns of what is done on or against somebody; of others it is done "of" them.
_ON = ("attack", "raid", "strike", "assault", "offensive", "sanction", "ambush", "crackdown", "operation")


def telling(claims: Sequence[EventClaim], report: Report, places: Sequence[Place], events: EventsTable) -> str:
    """The line for a happening, from the claim that tells most of it."""
    claim = max(claims, key=lambda claim: (*_worth(claim, report), -claim.trigger.start))
    trigger = _clean(claim.trigger.of(report.text))
    agent, target = (_part(claim, role, trigger, report) for role in ("agent", "target"))
    if target and agent and _clean(target.text).casefold() in _clean(agent.text).casefold():
        target = None
    noun = _noun(trigger, events, claim.trigger, agent)
    line = _nominal(trigger, noun, agent, target) if noun else _verbal(trigger, agent, target, claim.trigger)
    name = next((place.name for place in places), None)
    if name and name.casefold() not in line.casefold():
        line = f"{line}, {name}"
    return line[:1].upper() + line[1:]


def _worth(claim: EventClaim, report: Report) -> tuple[bool, int, bool, bool]:
    body = report.zone_at(claim.trigger) is None
    roles = {item.role for item in claim.participants if item.text.casefold() not in _NOBODY}
    return claim.polarity == "+", len(roles & {"agent", "target"}), body, claim.attribution is None


def _part(claim: EventClaim, role: Role, trigger: str, report: Report) -> Participant | None:
    """The fullest description in a role, within a line's length, that the trigger's own words do not hold."""
    able = [
        item
        for item in claim.participants
        if item.role == role
        and len(item.text) <= _LONGEST
        and item.text.casefold() not in _NOBODY
        and report.zone_at(item.span) != "dateline"
        and _clean(item.text).casefold() not in trigger.casefold()
    ]
    return max(able, key=lambda item: (len(item.text), -item.span.start), default=None)


def _noun(trigger: str, events: EventsTable, at: Span, agent: Participant | None) -> EventRule | None:
    """The rule of a trigger that is a noun; a word that may be either is a verb where its agent stands before it."""
    word = trigger.casefold().split()[-1] if trigger else ""
    rules = events.nouns.get(word)
    if not rules or (word in events.verbs and (" " in trigger or word.endswith("ed") or _before(agent, at))):
        return None
    return rules[0]


def _before(agent: Participant | None, at: Span) -> bool:
    return agent is not None and agent.span.end <= at.start


def _nominal(trigger: str, rule: EventRule, agent: Participant | None, target: Participant | None) -> str:
    who, whom = (_clean(item.text) if item else "" for item in (agent, target))
    if who and whom and rule.mutual:
        return f"{trigger} between {who} and {whom}"
    done = f" {'on' if trigger.casefold().startswith(_ON) else 'of'} {whom}" if whom else ""
    by = f" {'of' if rule.of == 'agent' and not whom else 'by'} {who}" if who else ""
    return f"{trigger}{done}{by}"


def _verbal(trigger: str, agent: Participant | None, target: Participant | None, at: Span) -> str:
    who, whom = (_clean(item.text) if item else "" for item in (agent, target))
    if target and target.span.end <= at.start:
        return f"{whom} {trigger} by {who}" if who else f"{whom} {trigger}"
    return " ".join(part for part in (who, trigger, whom) if part)


def _clean(text: str) -> str:
    return " ".join(text.split())
