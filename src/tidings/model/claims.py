"""What a report says: claims, with their spans, attribution, factuality, polarity and status."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from tidings.model.mentions import ActorMention, Filler, Phrase, PlaceMention, TimeMention, WeaponMention
from tidings.model.spans import Span

Factuality = Literal["certain", "probable", "possible", "underspecified"]
Polarity = Literal["+", "-"]
Status = Literal["actual", "ongoing", "planned", "threatened", "hypothetical", "failed"]
Extent = Literal["incident", "aggregate"]
ClaimKind = Literal["event", "post", "tie", "figure", "statement"]
SourceKind = Literal[
    "named_official", "unnamed_official", "spokesperson", "witness", "medical", "analyst", "document", "social_media",
    "agency", "outlet", "observers", "warring_party", "person", "organization", "unnamed", "reportedly",
]  # fmt: skip
Role = Literal["agent", "target", "instrument", "beneficiary", "other"]
FigureKind = Literal[
    "killed", "wounded", "detained", "abducted", "missing", "displaced", "released", "participants", "attackers",
    "vehicles", "weapons", "buildings", "seats", "votes", "members", "turnout", "other",
]  # fmt: skip
PostStatus = Literal["current", "former", "acting", "designate"]
TieType = Literal[
    "part_of", "member_of", "leads", "spokesperson_of", "allied_with", "backed_by", "close_to", "opposed_to",
    "rival_of", "split_from", "front_for", "sanctioned_by", "designated_by", "negotiating_with", "trained_by",
    "represents", "other",
]  # fmt: skip
StatementKind = Literal["direct", "indirect", "mixed"]
Act = Literal["say", "deny", "accuse", "threaten", "demand", "promise", "predict", "confirm", "decline"]
Stance = Literal["said", "believed", "intended"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says so (PARC / PolNeAR). None in its place means: the report's own account.

    ``actor`` is the id of the speaker's mention, None where nobody is named or described. ``named`` tells a named
    source from an unnamed one. ``number`` counts the sources ("two medical officials": 2); ``kinds`` are all their kinds
    where there are several ("two medics and a police source"). ``chain`` lists who passed
    it on, nearest to the words first ("X told Reuters, the Baghdad Post reported": Reuters, the Baghdad Post).
    ``act`` is what the cue does. ``stance`` tells what was said from what is only believed ("X fears that") or
    intended ("X plans to"): the latter two are nobody's word for a happening.
    """

    kind: SourceKind
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    content: tuple[Span, ...] = ()
    actor: str | None = None
    named: bool = False
    number: int | None = None
    chain: tuple[str, ...] = ()
    anonymity: str | None = None
    act: Act = "say"
    stance: Stance = "said"
    kinds: tuple[SourceKind, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """What every claim has. ``evidence`` is never empty; its first span is the words that say it."""

    KIND: ClassVar[ClaimKind]

    id: str
    report: str
    evidence: tuple[Span, ...]
    attribution: Attribution | None = None
    factuality: Factuality = "certain"
    polarity: Polarity = "+"
    status: Status = "actual"

    @property
    def kind(self) -> ClaimKind:
        """Which of the five kinds it is."""
        return self.KIND


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody or something in an event: the mention where it is an actor, and the words."""

    role: Role
    span: Span
    text: str
    mention: str | None = None


@dataclass(frozen=True, slots=True)
class EventClaim(Claim):
    """What happened, as one report tells it. Places, times and weapons are ids of mentions.

    ``sentence`` is the sentence of the trigger. ``extent`` tells an incident from a total, series or practice (R1).
    ``background`` marks an earlier happening told again (R3). ``same_as`` is the id of the first event claim of this
    report that tells the same happening, None for that first one itself. ``linked`` are ids of event claims of this
    report that the text ties to this one (reprisal, release after a raid). ``contexts`` are PLOVER's ("territory",
    "crime").
    """

    KIND: ClassVar[ClaimKind] = "event"

    type: str = ""
    mode: str | None = None
    trigger: Span = field(default_factory=lambda: Span(0, 0))
    sentence: Span = field(default_factory=lambda: Span(0, 0))
    participants: tuple[Participant, ...] = ()
    places: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    weapons: tuple[str, ...] = ()
    extent: Extent = "incident"
    background: bool = False
    same_as: str | None = None
    part_of: str | None = None
    linked: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FigureClaim(Claim):
    """A quantity that a report states (R4, R5, R7).

    ``event`` is the event claim of this report that it belongs to; ``part_of`` the figure claim of which it is a part
    ("nine of them by gunfire"). ``actor`` is the mention a measured quantity belongs to (seats, members). ``as_of`` is
    the id of the time mention that dates the value. ``derived`` tells a count that is stated ("five people") from one
    that follows from naming victims ("a man, 19, was shot dead": 1).
    """

    KIND: ClassVar[ClaimKind] = "figure"

    measure: FigureKind = "other"
    low: int | None = None
    high: int | None = None
    approximate: bool = False
    wording: str = ""
    of_whom: str | None = None
    side: str | None = None
    event: str | None = None
    part_of: str | None = None
    actor: str | None = None
    unit: str | None = None
    as_of: str | None = None
    extent: Extent = "incident"
    derived: bool = False
    sentence: Span = field(default_factory=lambda: Span(0, 0))


@dataclass(frozen=True, slots=True)
class StatementClaim(Claim):
    """That somebody said something. ``speaker`` is the words for the speaker, ``actor`` the mention where there is one.

    ``text`` is the content (a quotation without its marks). ``about`` are ids of claims of this report that lie in
    the content. ``event_type`` and ``event_mode`` are PLOVER's for what is done by saying it (ACCUSE, REJECT, REQUEST,
    THREATEN, SUPPORT, ...), None for mere telling; ``target`` is the mention of who is accused, asked, threatened.
    """

    KIND: ClassVar[ClaimKind] = "statement"

    mode: StatementKind = "indirect"
    act: Act = "say"
    text: str = ""
    speaker: str | None = None
    actor: str | None = None
    about: tuple[str, ...] = ()
    event_type: str | None = None
    event_mode: str | None = None
    target: str | None = None


@dataclass(frozen=True, slots=True)
class PostClaim(Claim):
    """An actor holds an office or leads a body. ``holder`` and ``body`` are ids of mentions, times too."""

    KIND: ClassVar[ClaimKind] = "post"

    holder: str = ""
    title: str = ""
    body: str | None = None
    body_text: str | None = None
    state: PostStatus = "current"
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class TieClaim(Claim):
    """A directed, signed relation between two actors, said by one sentence (R13). ``former``: said to be over."""

    KIND: ClassVar[ClaimKind] = "tie"

    subject: str = ""
    type: TieType = "other"
    object: str = ""
    sign: Literal["+", "-", "0"] = "0"
    verb: str | None = None
    former: bool = False
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that one report says, unresolved. ``reader`` names weights, code and vocabulary by digest."""

    report: str
    reader: str
    sentences: tuple[Span, ...] = ()
    actors: tuple[ActorMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    weapons: tuple[WeaponMention, ...] = ()
    events: tuple[EventClaim, ...] = ()
    figures: tuple[FigureClaim, ...] = ()
    statements: tuple[StatementClaim, ...] = ()
    posts: tuple[PostClaim, ...] = ()
    ties: tuple[TieClaim, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    fillers: tuple[Filler, ...] = ()

    def claims(self) -> tuple[Claim, ...]:
        """All claims, kind by kind, in the order of the text."""
        return (*self.events, *self.figures, *self.statements, *self.posts, *self.ties)
