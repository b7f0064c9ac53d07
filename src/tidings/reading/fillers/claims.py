"""Where a violent event has nobody who did it, nobody it was done to or no weapon, a filler told beside it takes the place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from tidings.model.claims import EventClaim, Participant, Role
from tidings.model.mentions import ActorMention, Filler, FillerRole, WeaponMention
from tidings.model.spans import Span
from tidings.reading.parsed import Parsed

LEAST = 0.5
_VIOLENT = frozenset({"ASSAULT"})
_HAPPENED = frozenset({"actual", "ongoing"})
_AGENTS: tuple[FillerRole, ...] = ("perpetrator", "body")
_TARGETS: tuple[FillerRole, ...] = ("victim", "target")


def with_fillers(
    parsed: Parsed,
    events: Sequence[EventClaim],
    fillers: Sequence[Filler],
    actors: Sequence[ActorMention],
    weapons: Sequence[WeaponMention],
) -> tuple[EventClaim, ...]:
    """The events, with what fillers add; without fillers they are as they were."""
    sure = [filler for filler in fillers if filler.chance >= LEAST]
    if not sure:
        return tuple(events)
    known = _known(events)
    return tuple(_filled(parsed, event, sure, known, actors, weapons) if _takes(event) else event for event in events)


def _takes(event: EventClaim) -> bool:
    """Whether an event is violence that happened, once."""
    return event.type in _VIOLENT and event.polarity == "+" and event.status in _HAPPENED and event.extent == "incident"


def _known(events: Iterable[EventClaim]) -> Mapping[str, frozenset[str]]:
    """What all tellings of one happening have already: roles, and "weapon"."""
    found: dict[str, frozenset[str]] = {}
    for event in events:
        home = event.same_as or event.id
        has = {one.role for one in event.participants} | ({"weapon"} if event.weapons else set())
        found[home] = found.get(home, frozenset()) | has
    return found


def _filled(
    parsed: Parsed,
    event: EventClaim,
    fillers: Sequence[Filler],
    known: Mapping[str, frozenset[str]],
    actors: Sequence[ActorMention],
    weapons: Sequence[WeaponMention],
) -> EventClaim:
    has = known[event.same_as or event.id]
    taken = [event.trigger, *(one.span for one in event.participants)]
    added: list[Participant] = []
    for role, names in (("agent", _AGENTS), ("target", _TARGETS)):
        span = _beside(parsed, event, fillers, names, taken) if role not in has else None
        if span is not None:
            added.append(_participant(parsed, "agent" if role == "agent" else "target", span, actors))
            taken.append(span)
    if "weapon" not in has and not event.weapons:
        span = _beside(parsed, event, fillers, ("weapon",), taken)
        means = next((one.id for one in weapons if span is not None and one.span.overlaps(span)), None)
        if means is not None:
            event = replace(event, weapons=(means,))
    if not added:
        return event
    whole = sorted((*event.participants, *added), key=lambda one: (one.role != "agent", one.span))
    return replace(event, participants=tuple(whole))


def _beside(
    parsed: Parsed, event: EventClaim, fillers: Sequence[Filler], names: Sequence[FillerRole], taken: Sequence[Span]
) -> Span | None:
    """The surest filler of these roles in the sentence of the event, else in the next one."""
    home = parsed.sentence_index(event.trigger.start)
    for sentence in (home, home + 1):
        for name in names:
            for filler in fillers:
                for span in filler.spans if filler.role == name else ():
                    here = parsed.sentence_index(span.start) == sentence
                    if here and not any(span.overlaps(other) for other in taken):
                        return span
    return None


def _participant(parsed: Parsed, role: Role, span: Span, actors: Sequence[ActorMention]) -> Participant:
    inside = [one for one in actors if one.span.overlaps(span)]
    actor = min(inside, key=lambda one: abs(one.span.end - span.end), default=None)
    return Participant(role, span, parsed.text(span), None if actor is None else actor.id)
