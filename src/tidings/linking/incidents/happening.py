"""One report's telling of one happening: its event claims resolved, ready to be compared across reports."""

from __future__ import annotations

from dataclasses import dataclass

from tidings.model.claims import Attribution, EventClaim, Extent, Factuality, FigureClaim, Polarity, Role, Status
from tidings.model.edtf import window
from tidings.model.known import Place, Stance, Weapon
from tidings.model.reports import Basis
from tidings.model.spans import Evidence, Span

AHEAD: frozenset[Status] = frozenset({"planned", "threatened", "hypothetical"})

# A date no nearer than this does not tell one happening of a kind from another.
_MONTH = 31


@dataclass(frozen=True, slots=True)
class Party:
    """Who takes part: the actor where resolved, the words, and what they are compared by.

    ``name`` is the folded name ("" for a description), ``side`` the class of the words ("protesters", "" unknown),
    ``group`` the folded name of whom it belongs to ("supporters of X"), ``thing`` the words of what is no actor
    ("livestock", "market"). ``words`` are without count and owner; "" where nothing but a count is told. ``age`` is a
    person's as told ("9 years", "9 months").
    """

    role: Role
    words: str
    actor: str | None = None
    name: str = ""
    side: str = ""
    group: str = ""
    person: bool = False
    thing: tuple[str, ...] = ()
    age: str = ""
    evidence: Evidence | None = None
    attribution: Attribution | None = None

    @property
    def marks(self) -> frozenset[str]:
        """What this party is compared by, each with a prefix for how much it tells."""
        return frozenset(
            f"{prefix}:{mark}"
            for prefix, mark in (("actor", self.actor), ("name", self.name), ("group", self.group), ("side", self.side))
            if mark
        )


@dataclass(frozen=True, slots=True)
class When:
    """When it happened as told: EDTF, how it is known, and what stayed unresolved.

    ``partial`` are TIMEX3 values without a year or week ("XXXX-WXX-5"); ``until`` the day of publication, EDTF,
    which bounds what is told as past (R8). ``recent``, EDTF, are the days around publication to which the news of the
    day belongs where no date is told: good to compare by, no date of its own.
    """

    date: str | None = None
    basis: Basis = "unknown"
    partial: tuple[str, ...] = ()
    until: str | None = None
    recent: str | None = None


@dataclass(frozen=True, slots=True)
class Repeat:
    """Where words of a copy stand in the report that it copies; ``reworded``: other words stand there in their place."""

    report: str
    span: Span
    reworded: bool = False


@dataclass(frozen=True, slots=True)
class Happening:
    """All event claims of one report with one ``same_as`` head.

    ``id`` is the head's claim id. ``family``, ``group``, ``acts``, ``occasion`` and ``wave`` come from the table ``kinds``; a ``wave`` names no town
    and no day. ``parties`` are
    merged over the claims; ``figures`` belong to these claims. ``sentence`` names the words of the head's sentence by
    digest, "" for a short one. ``part_of`` and ``linked`` are ids of happenings of the same report. ``setting`` are
    the places around the telling where it names none of its own, ``settled`` where the very sentences name them.
    ``worth`` tells how much ``summary`` says; ``lead``: the headline or the first sentences tell it. ``repeats`` is where its words stand in the reports that its own copies.
    """

    id: str
    report: str
    claims: tuple[EventClaim, ...]
    type: str
    mode: str | None
    family: str
    group: str
    acts: bool
    when: When
    places: tuple[Place, ...]
    parties: tuple[Party, ...]
    summary: str
    occasion: bool = False
    weapons: tuple[Weapon, ...] = ()
    figures: tuple[FigureClaim, ...] = ()
    stances: tuple[Stance, ...] = ()
    extent: Extent = "incident"
    background: bool = False
    status: Status = "actual"
    polarity: Polarity = "+"
    factuality: Factuality = "certain"
    attribution: Attribution | None = None
    sentence: str = ""
    evidence: tuple[Evidence, ...] = ()
    part_of: str | None = None
    linked: tuple[str, ...] = ()
    setting: tuple[Place, ...] = ()
    settled: bool = False
    worth: int = 0
    repeats: tuple[Repeat, ...] = ()
    lead: bool = False
    wave: bool = False

    @property
    def words(self) -> tuple[Span, ...]:
        """The words that tell it: those of its claims, of a total its figure's."""
        return tuple(claim.trigger for claim in self.claims) or tuple(claim.evidence[0] for claim in self.figures)

    @property
    def bare(self) -> bool:
        """Whether it is only named in passing ("ahead of the elections"): it may join an incident, it makes none (R1)."""
        if self.places or self.figures or any(party.words for party in self.parties):
            return False
        days = window(self.when.date).days if self.when.date else None
        return days is None or days > _MONTH

    @property
    def where(self) -> tuple[Place, ...]:
        """Its places, else those around it."""
        return self.places or self.setting

    @property
    def ahead(self) -> bool:
        """Whether it is only expected, planned or threatened: kept, never counted (R1)."""
        return self.status in AHEAD

    def role(self, *roles: Role) -> tuple[Party, ...]:
        """The parties in these roles."""
        return tuple([party for party in self.parties if party.role in roles])

    @property
    def persons(self) -> tuple[Party, ...]:
        """The named persons that it was done to."""
        return tuple(party for party in self.parties if party.role == "target" and party.person and party.name)

    @property
    def named(self) -> frozenset[str]:
        """What the persons that its sentences name go by, whatever their part."""
        return frozenset(mark for party in self.parties if party.person for mark in (party.name, party.actor) if mark)

    @property
    def victims(self) -> frozenset[str]:
        """What the named persons that it was done to go by: names, and actors where resolved."""
        return frozenset(mark for party in self.persons for mark in (party.name, party.actor) if mark)
