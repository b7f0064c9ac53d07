"""The shapes of "The record as JSON": claims and what each kind of them says."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Struct, field

from tidings.exports.rows import Attribution, Evidence, Id, says

Extent = Annotated[str, says("incident, or aggregate (a total, series or practice).")]


class ActorInClaim(Struct, frozen=True):
    """An actor as a claim names it."""

    text: Annotated[str, says("The words.")]
    actor: Annotated[str | None, says("Id of the actor, where it is resolved.")]


class ParticipantInClaim(Struct, frozen=True):
    """A participant of an event as a claim names it."""

    text: Annotated[str, says("The words.")]
    role: Annotated[str, says("agent, target, instrument, beneficiary or other.")]
    actor: Annotated[str | None, says("Id of the actor, where it is resolved.")]


class TimeInClaim(Struct, frozen=True):
    """A time as a claim names it."""

    text: Annotated[str, says("The words.")]
    value: Annotated[str, says("TIMEX3 value, as far as the report alone resolves it.")]


class EventValue(Struct, frozen=True, tag_field="kind", tag="event"):
    """What an event claim says."""

    type: Annotated[str, says("PLOVER type, or one of ours.")]
    mode: Annotated[str | None, says("PLOVER mode.")]
    participants: Annotated[tuple[ParticipantInClaim, ...], says("Who, by role.")]
    places: Annotated[tuple[str, ...], says("Places as named.")]
    times: Annotated[tuple[TimeInClaim, ...], says("Times as told.")]
    weapons: Annotated[tuple[str, ...], says("Weapons.")]
    extent: Extent
    background: Annotated[bool, says("Told as an earlier happening (R3).")]
    same_as: Annotated[str | None, says("The first claim of this report that tells the same happening.")]
    part_of: Annotated[str | None, says("The event claim of this report that it is a part of.")]
    linked: Annotated[tuple[str, ...], says("Event claims of this report that the text ties to it.")]
    contexts: Annotated[tuple[str, ...], says("PLOVER contexts: territory, crime, disasters, ...")]


class FigureValue(Struct, frozen=True, tag_field="kind", tag="figure"):
    """What a figure claim says."""

    measure: Annotated[str, says("killed, wounded, detained, ...")]
    low: Annotated[int | None, says("Lower bound.")]
    high: Annotated[int | None, says("Upper bound; null: open.")]
    approximate: Annotated[bool, says("About so many.")]
    wording: Annotated[str, says("As worded (R7).")]
    of_whom: Annotated[str | None, says("Class of victim.")]
    side: Annotated[str | None, says("The side they belong to.")]
    unit: Annotated[str | None, says("What is counted.")]
    actor: Annotated[ActorInClaim | None, says("The actor that it measures.")]
    as_of: Annotated[TimeInClaim | None, says("The time it is of.")]
    extent: Extent
    event: Annotated[str | None, says("The event claim of this report that it belongs to.")]
    part_of: Annotated[str | None, says("The figure claim that it is a part of.")]
    derived: Annotated[bool, says("Follows from naming victims, not from a number.")]


class StatementValue(Struct, frozen=True, tag_field="kind", tag="statement"):
    """What a statement claim says."""

    mode: Annotated[str, says("direct, indirect or mixed.")]
    act: Annotated[str, says("say, deny, accuse, threaten, demand, promise, predict, confirm or decline.")]
    text: Annotated[str, says("What was said.")]
    speaker: Annotated[ActorInClaim | None, says("Who said it.")]
    about: Annotated[tuple[str, ...], says("Claims of this report that lie in its content.")]
    event_type: Annotated[str | None, says("What is done by saying it, PLOVER: ACCUSE, REQUEST, ...; null: telling.")]
    event_mode: Annotated[str | None, says("PLOVER mode of that.")]
    target: Annotated[ActorInClaim | None, says("Who is accused, asked, threatened, supported.")]


class PostValue(Struct, frozen=True, tag_field="kind", tag="post"):
    """What a post claim says."""

    holder: Annotated[ActorInClaim | None, says("Who holds it.")]
    title: Annotated[str, says("The office.")]
    body: Annotated[ActorInClaim | None, says("The body.")]
    body_text: Annotated[str | None, says("The body as named.")]
    state: Annotated[str, says("current, former, acting or designate.")]
    from_: Annotated[TimeInClaim | None, says("Since when.")] = field(name="from")
    to: Annotated[TimeInClaim | None, says("Until when.")]


class TieValue(Struct, frozen=True, tag_field="kind", tag="tie"):
    """What a tie claim says."""

    subject: Annotated[ActorInClaim | None, says("The actor it goes from.")]
    type: Annotated[str, says("Its type (R13).")]
    object: Annotated[ActorInClaim | None, says("The actor it goes to.")]
    sign: Annotated[str, says("+, - or 0.")]
    verb: Annotated[str | None, says("The verb, for the type other.")]
    from_: Annotated[TimeInClaim | None, says("Since when.")] = field(name="from")
    to: Annotated[TimeInClaim | None, says("Until when.")]


Value = EventValue | FigureValue | StatementValue | PostValue | TieValue


class ClaimRow(Struct, frozen=True):
    """What a report says."""

    id: Id
    report: Annotated[str, says("Id of the report.")]
    kind: Annotated[Literal["event", "post", "tie", "figure", "statement"], says("What kind of claim.")]
    value: Annotated[Value, says("What it says, by kind.")]
    evidence: Evidence
    attribution: Attribution
    factuality: Annotated[str, says("certain, probable, possible or underspecified.")]
    polarity: Annotated[str, says("+ or -.")]
    status: Annotated[str, says("actual, ongoing, planned, threatened, hypothetical or failed.")]
