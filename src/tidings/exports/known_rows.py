"""The shapes of "The record as JSON", second half: what is known over all reports, and the whole object."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Struct, field

from tidings.exports.claim_rows import ClaimRow
from tidings.exports.rows import (
    Attribution,
    Claims,
    CopyRow,
    Evidence,
    Id,
    LeftOutRow,
    ReportRow,
    Reports,
    SourceRow,
    says,
)


class DescriptorRow(Struct, frozen=True):
    """What outlets call an actor."""

    text: Annotated[str, says("The words.")]
    count: Annotated[int, says("How often.")]
    outlets: Annotated[tuple[str, ...], says("Who uses them.")]


class ActorRow(Struct, frozen=True):
    """A resolved person, group, body or crowd."""

    id: Id
    aliases: Annotated[tuple[str, ...], says("Earlier ids that resolve to it.")]
    name: Annotated[str, says("The name it goes by.")]
    names: Annotated[tuple[str, ...], says("Every name and spelling.")]
    type: Annotated[
        str, says("person, armed_group, party, coalition, government, state, company, outlet, organization, crowd.")
    ]
    descriptors: Annotated[tuple[DescriptorRow, ...], says("What outlets call it.")]
    external_ids: Annotated[tuple[str, ...], says("Ids elsewhere.")]
    country: Annotated[str | None, says("ISO 3166 code.")]
    reasons: Annotated[tuple[str, ...], says("Why the names are one actor (R12).")]
    evidence: Evidence


class PostRow(Struct, frozen=True):
    """An actor holds an office or leads a body."""

    id: Id
    actor: Annotated[str, says("Id of the holder.")]
    title: Annotated[str, says("The office.")]
    body: Annotated[str | None, says("Id of the body, or null.")]
    body_text: Annotated[str | None, says("The body as named.")]
    from_: Annotated[str | None, says("EDTF; null where not told.")] = field(name="from")
    to: Annotated[str | None, says("EDTF; null where not told.")]
    held_on: Annotated[tuple[str, ...], says("Days on which it is said to hold.")]
    status: Annotated[Literal["current", "former", "acting", "designate"], says("As of the reports.")]
    claims: Claims
    evidence: Evidence
    attribution: Attribution


class TieRow(Struct, frozen=True):
    """A directed, dated, signed relation between two actors (R13)."""

    id: Id
    subject: Annotated[str, says("Id of the actor it goes from.")]
    type: Annotated[str, says("part_of, member_of, leads, backed_by, opposed_to, ...; other with its verb.")]
    object: Annotated[str, says("Id of the actor it goes to.")]
    sign: Annotated[Literal["+", "-", "0"], says("Friendly, hostile or neither.")]
    from_: Annotated[str | None, says("EDTF; null where not told.")] = field(name="from")
    to: Annotated[str | None, says("EDTF; null where not told.")]
    held_on: Annotated[tuple[str, ...], says("Days on which it is said to hold.")]
    verb: Annotated[str | None, says("The verb, for the type other.")]
    claims: Claims
    evidence: Evidence
    attribution: Attribution
    factuality: Annotated[str, says("certain, probable, possible or underspecified.")]
    polarity: Annotated[str, says("+ or -.")]


class PlaceRow(Struct, frozen=True):
    """Where it happened (R9)."""

    name: Annotated[str, says("The name as told.")]
    coordinates_of: Annotated[str | None, says("The place that the coordinates are of.")]
    geonames_id: Annotated[int | None, says("GeoNames id of that place.")]
    country: Annotated[str | None, says("ISO 3166 code.")]
    admin1: Annotated[str | None, says("First-level division.")]
    lat: Annotated[float | None, says("Degrees, WGS84.")]
    lon: Annotated[float | None, says("Degrees, WGS84.")]
    precision: Annotated[int | None, says("UCDP where_prec, 1 to 7.")]
    within: Annotated[tuple[str, ...], says("Places around it, innermost first.")]
    kind: Annotated[str, says("name, site, country, division, water or demonym.")]


class ParticipantRow(Struct, frozen=True):
    """Somebody in an incident."""

    actor: Annotated[str | None, says("Id of the actor, null where only described.")]
    description: Annotated[str, says("The words.")]
    role: Annotated[str, says("agent, target, instrument, beneficiary or other.")]
    evidence: Evidence
    attribution: Attribution


class WeaponRow(Struct, frozen=True):
    """A weapon or means."""

    name: Annotated[str, says("Its name.")]
    count: Annotated[int | None, says("How many, where told.")]
    evidence: Evidence


class CountedRow(Struct, frozen=True):
    """How one report counts towards the lines."""

    report: Annotated[str, says("Id of the report.")]
    line: Annotated[int | None, says("The number of its line, certain ones first; null: it makes none.")]
    certain: Annotated[bool, says("Whether that line is certain.")]
    why: Annotated[str, says("Why it makes this line, or none.")]
    copy: Annotated[str | None, says("Id of the copy by which it repeats another report.")]


class LinesRow(Struct, frozen=True):
    """Independent lines of reporting (R6)."""

    certain: Annotated[int, says("Different named sources, or an outlet's own eyewitness.")]
    possible: Annotated[int, says("With unnamed sources that may be the same.")]
    counted: Annotated[tuple[CountedRow, ...], says("Each report once; reports with one number are one line.")]


class ReportedRow(Struct, frozen=True):
    """One report's value of a figure."""

    report: Annotated[str, says("Id of the report.")]
    claim: Annotated[str, says("Id of the claim.")]
    low: Annotated[int | None, says("Lower bound.")]
    high: Annotated[int | None, says("Upper bound.")]
    approximate: Annotated[bool, says("About so many.")]
    wording: Annotated[str, says("As worded.")]
    as_of: Annotated[str | None, says("The time it is of, EDTF.")]
    part_of: Annotated[str | None, says("The total that it is a part of.")]
    superseded_by: Annotated[str | None, says("The claim that took its place (R4).")]
    reason: Annotated[str | None, says("What became of it, in words.")]
    attribution: Attribution
    evidence: Evidence


class FigureRow(Struct, frozen=True):
    """A quantity with low, best and high (R4). Null is "not stated", never 0."""

    kind: Annotated[str, says("killed, wounded, detained, ...")]
    of_whom: Annotated[str | None, says("Class of victim; null: unknown.")]
    side: Annotated[str | None, says("The side they belong to.")]
    low: Annotated[int | None, says("Smallest lower bound left.")]
    best: Annotated[int | None, says("The latest value left.")]
    high: Annotated[int | None, says("Largest upper bound left; null where open.")]
    high_open: Annotated[bool, says("Whether the wording leaves the upper end open.")]
    as_of: Annotated[str | None, says("The time it is of, EDTF.")]
    part_of: Annotated[str | None, says("The figure that it is a part of.")]
    best_lines: Annotated[LinesRow | None, says("Lines for `best`.")]
    best_attribution: Annotated[str | None, says('Who says `best`; "unattributed".')]
    reports: Annotated[tuple[ReportedRow, ...], says("Each report's value.")]
    report_count: Annotated[int, says("How many reports tell it.")]
    lines: Annotated[LinesRow, says("Lines for all its values together.")]


class GradeRow(Struct, frozen=True):
    """Admiralty grade of one value (R11)."""

    of: Annotated[str, says("The value graded.")]
    reliability: Annotated[str, says("A to F, for the source of the value.")]
    credibility: Annotated[int, says("1 to 6, for the value.")]
    reasons: Annotated[tuple[str, ...], says("Why.")]


class StanceRow(Struct, frozen=True):
    """What an accused party itself says (R10)."""

    actor: Annotated[str | None, says("Id of the actor.")]
    position: Annotated[str, says("accepts, denies, blames another, silent or declined to comment.")]
    evidence: Evidence


class IncidentRow(Struct, frozen=True):
    """One real happening, from all reports that describe it (R1, R2)."""

    id: Id
    aliases: Annotated[tuple[str, ...], says("Earlier ids that resolve to it.")]
    type: Annotated[str, says("PLOVER type, or one of ours (tidings:elect, tidings:disaster, ...).")]
    mode: Annotated[str | None, says("PLOVER mode.")]
    summary: Annotated[str, says("Who did what to whom, in a line.")]
    date: Annotated[str | None, says("EDTF, local time; null: undated.")]
    date_basis: Annotated[Literal["stated", "derived", "unknown"], says("Where the date comes from (R8).")]
    place: Annotated[PlaceRow | None, says("Where (R9).")]
    participants: Annotated[tuple[ParticipantRow, ...], says("Who, by role.")]
    weapons: Annotated[tuple[WeaponRow, ...], says("Weapons and means.")]
    figures: Annotated[tuple[FigureRow, ...], says("Killed, wounded and other quantities (R4).")]
    status: Annotated[str, says("actual, ongoing, planned, threatened, hypothetical or failed.")]
    factuality: Annotated[str, says("certain, probable, possible or underspecified.")]
    polarity: Annotated[str, says("+; - where it is denied.")]
    reports: Reports
    lines: Annotated[LinesRow, says("Independent lines of reporting.")]
    part_of: Annotated[str | None, says("Id of the incident it is a part of.")]
    linked: Annotated[tuple[str, ...], says("Incidents it is linked with: raid, reprisal, release.")]
    possible_duplicates: Annotated[tuple[str, ...], says("Incidents that may be the same (R2).")]
    grades: Annotated[tuple[GradeRow, ...], says("Grades of its values.")]
    position_of_accused: Annotated[tuple[StanceRow, ...], says("What the accused say.")]
    claims: Claims
    reasons: Annotated[tuple[str, ...], says("Why the claims are one incident (R2).")]
    evidence: Evidence


class AggregateRow(Struct, frozen=True):
    """A total, series or practice over a period (R1)."""

    id: Id
    type: Annotated[str, says("PLOVER type.")]
    summary: Annotated[str, says("What, in a line.")]
    period: Annotated[str | None, says("EDTF.")]
    place: Annotated[PlaceRow | None, says("Where.")]
    participants: Annotated[tuple[ParticipantRow, ...], says("Who, by role.")]
    figures: Annotated[tuple[FigureRow, ...], says("Quantities.")]
    reports: Reports
    claims: Claims
    evidence: Evidence


class StatementRow(Struct, frozen=True):
    """A claim that somebody said something."""

    id: Id
    report: Annotated[str, says("Id of the report.")]
    kind: Annotated[Literal["direct", "indirect", "mixed"], says("How it is quoted.")]
    act: Annotated[str, says("say, deny, accuse, threaten, demand, promise, predict, confirm or decline.")]
    text: Annotated[str, says("What was said.")]
    speaker: Annotated[str | None, says("The words for the speaker.")]
    actor: Annotated[str | None, says("Id of the speaker, where it is resolved.")]
    source_kind: Annotated[str | None, says("The kind of source.")]
    named: Annotated[bool, says("Whether the speaker is named.")]
    cue: Annotated[str | None, says("The word that attributes.")]
    chain: Annotated[tuple[str, ...], says("Who passed it on, nearest to the words first.")]
    about: Annotated[
        tuple[str, ...], says("Ids of what it is about: incidents and aggregates, and actors that it mentions.")
    ]
    date: Annotated[str | None, says("EDTF, the day on which it was said; null where its sentence does not tell it.")]
    event_type: Annotated[str | None, says("PLOVER type of what is done by saying it; null: it only tells.")]
    event_mode: Annotated[str | None, says("PLOVER mode of that.")]
    target: Annotated[str | None, says("Id of the actor that is accused, asked or threatened.")]
    reports: Annotated[
        tuple[str, ...], says("Ids of the reports that carry it: its own, that which it copies, those that copy it.")
    ]
    lines: Annotated[LinesRow, says("Lines that carry it.")]
    evidence: Evidence
    attribution: Attribution


class MeasureRow(Struct, frozen=True):
    """A measured quantity about an actor: seats, votes, turnout, members."""

    actor: Annotated[str | None, says("Id of the actor.")]
    kind: Annotated[str, says("seats, votes, turnout, members, ...")]
    low: Annotated[int | None, says("Lower bound.")]
    best: Annotated[int | None, says("Best value.")]
    high: Annotated[int | None, says("Upper bound.")]
    of: Annotated[str | None, says("Out of what.")]
    date: Annotated[str | None, says("EDTF.")]
    claims: Claims
    attribution: Attribution
    evidence: Evidence
    out_of: Annotated[int | None, says('How many there are in all: 45 of "23 of the 45 seats".')]
    body: Annotated[str | None, says("Id of the actor that seats are in.")]
    body_text: Annotated[str | None, says("Its words in the report.")]
    total: Annotated[bool, says("Whether this is the whole itself, the body's and no party's.")]


class SideRow(Struct, frozen=True):
    """One side of a dispute."""

    position: Annotated[str, says("What it holds.")]
    reports: Reports
    lines: Annotated[LinesRow, says("Lines that carry it.")]
    attribution: Annotated[str | None, says("Who says so, in words.")]
    evidence: Evidence


class DisputeRow(Struct, frozen=True):
    """Claims about one thing that cannot all be true, or a claim and its denial."""

    id: Id
    about: Annotated[str, says("Id of what it is about.")]
    kind: Annotated[Literal["figure", "denial", "attribution", "time", "place", "identity"], says("What is disputed.")]
    sides: Annotated[tuple[SideRow, ...], says("Who holds what.")]


class DecisionRow(Struct, frozen=True):
    """A reviewer's ruling."""

    id: Id
    at: Annotated[str, says("When, ISO 8601 in UTC.")]
    by: Annotated[str, says("Who.")]
    kind: Annotated[str, says("same, different, value, withdraw or add.")]
    anchor: Evidence
    value: Annotated[str, says("What is ruled.")]
    why: Annotated[str, says("The reason.")]


class RecordRow(Struct, frozen=True):
    """The whole record."""

    tidings: Annotated[str, says("The version of tidings that wrote it.")]
    sources: Annotated[tuple[SourceRow, ...], says("Payloads as received.")]
    left_out: Annotated[tuple[LeftOutRow, ...], says("Inputs that were not read, and why.")]
    reports: Annotated[tuple[ReportRow, ...], says("News articles.")]
    copies: Annotated[tuple[CopyRow, ...], says("What derives from what.")]
    claims: Annotated[tuple[ClaimRow, ...], says("What reports say.")]
    actors: Annotated[tuple[ActorRow, ...], says("Who.")]
    posts: Annotated[tuple[PostRow, ...], says("Offices held.")]
    ties: Annotated[tuple[TieRow, ...], says("Relations between actors.")]
    incidents: Annotated[tuple[IncidentRow, ...], says("What happened.")]
    aggregates: Annotated[tuple[AggregateRow, ...], says("Totals, series and practices; never added to incidents.")]
    statements: Annotated[tuple[StatementRow, ...], says("Who said what.")]
    figures: Annotated[tuple[MeasureRow, ...], says("Measured quantities about actors.")]
    disputes: Annotated[tuple[DisputeRow, ...], says("What cannot all be true.")]
    decisions: Annotated[tuple[DecisionRow, ...], says("Reviewers' rulings, in the order of replay.")]
