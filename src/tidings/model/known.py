"""What is known over all reports: places, actors, posts, ties, incidents, aggregates, statements, disputes, decisions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tidings.model.claims import (
    Act,
    Attribution,
    Factuality,
    FigureKind,
    Polarity,
    PostStatus,
    Role,
    SourceKind,
    StatementKind,
    Status,
    TieType,
)
from tidings.model.lineage import NO_LINES, Lines
from tidings.model.mentions import ActorType
from tidings.model.reports import Basis
from tidings.model.spans import Evidence


@dataclass(frozen=True, slots=True)
class Place:
    """Where something happened (R9): the name as told, and the point of ``coordinates_of``.

    ``lat`` and ``lon`` are degrees (WGS84); ``country`` is ISO 3166 alpha-2; ``admin1`` the name of the first-level
    division; ``precision`` is UCDP where_prec 1 to 7; ``within`` names the places around it, innermost first.
    """

    name: str
    coordinates_of: str | None = None
    geonames_id: int | None = None
    country: str | None = None
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: int | None = None
    within: tuple[str, ...] = ()
    kind: str = "name"


@dataclass(frozen=True, slots=True)
class Descriptor:
    """What outlets call an actor."""

    text: str
    count: int
    outlets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Actor:
    """A resolved person, group, body or crowd. ``reasons`` say in words why the names are one (R12)."""

    id: str
    name: str
    names: tuple[str, ...]
    type: ActorType
    aliases: tuple[str, ...] = ()
    descriptors: tuple[Descriptor, ...] = ()
    external_ids: tuple[str, ...] = ()
    chains: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    country: str | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Post:
    """An actor holds an office or leads a body; ``since`` and ``until`` are EDTF, ``held_on`` the days it is said to hold."""

    id: str
    actor: str
    title: str
    body: str | None
    body_text: str | None
    since: str | None
    until: str | None
    status: PostStatus
    held_on: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    attribution: Attribution | None = None


@dataclass(frozen=True, slots=True)
class Tie:
    """A directed, dated, signed relation between two actors."""

    id: str
    subject: str
    type: TieType
    object: str
    sign: Literal["+", "-", "0"]
    since: str | None
    until: str | None
    held_on: tuple[str, ...] = ()
    verb: str | None = None
    claims: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    attribution: Attribution | None = None
    factuality: Factuality = "certain"
    polarity: Polarity = "+"


@dataclass(frozen=True, slots=True)
class Reported:
    """One report's value of a figure, as worded, with what became of it under R4."""

    report: str
    claim: str
    low: int | None
    high: int | None
    approximate: bool
    wording: str
    as_of: str | None = None
    part_of: str | None = None
    superseded_by: str | None = None
    reason: str | None = None
    attribution: Attribution | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity with low, best, high (R4). None is "not stated"; ``high`` None with ``high_open`` is "open from low".

    ``best_lines`` are the lines for ``best``, ``lines`` those of all values together.
    """

    kind: FigureKind
    of_whom: str | None
    side: str | None
    low: int | None
    best: int | None
    high: int | None
    high_open: bool
    as_of: str | None = None
    part_of: str | None = None
    best_lines: Lines | None = None
    best_attribution: str | None = None
    reports: tuple[Reported, ...] = ()
    lines: Lines = NO_LINES


@dataclass(frozen=True, slots=True)
class Involved:
    """A participant of an incident: the actor where known, else the words alone."""

    actor: str | None
    description: str
    role: Role
    evidence: tuple[Evidence, ...] = ()
    attribution: Attribution | None = None


@dataclass(frozen=True, slots=True)
class Weapon:
    """A weapon or means used in an incident."""

    name: str
    count: int | None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Grade:
    """Admiralty grade of one value, with reasons (R11)."""

    of: str
    reliability: str
    credibility: int
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stance:
    """What the accused party itself says (R10)."""

    actor: str | None
    position: Literal["accepts", "denies", "blames another", "silent", "declined to comment"]
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Incident:
    """One real happening: all event claims, from all reports, that describe it (R1, R2). ``date`` is EDTF."""

    id: str
    type: str
    mode: str | None
    summary: str
    date: str | None
    date_basis: Basis
    place: Place | None
    aliases: tuple[str, ...] = ()
    participants: tuple[Involved, ...] = ()
    weapons: tuple[Weapon, ...] = ()
    figures: tuple[Figure, ...] = ()
    status: Status = "actual"
    factuality: Factuality = "certain"
    polarity: Polarity = "+"
    reports: tuple[str, ...] = ()
    lines: Lines = NO_LINES
    part_of: str | None = None
    linked: tuple[str, ...] = ()
    possible_duplicates: tuple[str, ...] = ()
    grades: tuple[Grade, ...] = ()
    position_of_accused: tuple[Stance, ...] = ()
    claims: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Aggregate:
    """A total, series or practice over a period (R1). ``period`` is EDTF."""

    id: str
    type: str
    summary: str
    period: str | None
    place: Place | None
    participants: tuple[Involved, ...] = ()
    figures: tuple[Figure, ...] = ()
    reports: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim that somebody said something, with its speaker resolved.

    ``reports`` are those that carry it: its own, the one that it is copied from, and those that copied it. ``about`` are
    ids of the incidents and aggregates that it tells of, and of the actors that it mentions. ``date`` is EDTF of the day on
    which it was said, None where its sentence does not tell it. ``event_type`` and ``event_mode`` are PLOVER's for what is
    done by saying it, ``target`` the id of the actor that is accused, asked or threatened.
    """

    id: str
    report: str
    kind: StatementKind
    act: Act
    text: str
    speaker: str | None
    actor: str | None
    source_kind: SourceKind | None
    named: bool
    cue: str | None
    chain: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    lines: Lines = NO_LINES
    evidence: tuple[Evidence, ...] = ()
    attribution: Attribution | None = None
    reports: tuple[str, ...] = ()
    date: str | None = None
    event_type: str | None = None
    event_mode: str | None = None
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """A measured quantity about an actor: seats, votes, turnout, members.

    Of seats: ``out_of`` is how many there are in all, ``body`` the actor that they are seats of (``body_text`` its
    words); ``total`` marks that whole itself, which is the body's and no party's.
    """

    actor: str | None
    kind: FigureKind
    low: int | None
    best: int | None
    high: int | None
    of: str | None
    date: str | None
    claim: str
    attribution: Attribution | None = None
    evidence: tuple[Evidence, ...] = ()
    out_of: int | None = None
    body: str | None = None
    body_text: str | None = None
    total: bool = False


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a dispute."""

    position: str
    reports: tuple[str, ...]
    lines: Lines
    attribution: str | None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Dispute:
    """Claims about one thing that cannot all be true, or a claim and its denial."""

    id: str
    about: str
    kind: Literal["figure", "denial", "attribution", "time", "place", "identity"]
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True, order=True)
class Decision:
    """A reviewer's ruling: append-only, anchored to words. ``id`` follows from its content."""

    at: str
    id: str
    by: str
    kind: Literal["same", "different", "value", "withdraw", "add"]
    anchor: tuple[Evidence, ...]
    value: str
    why: str
