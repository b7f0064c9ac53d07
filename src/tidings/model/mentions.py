"""Spans that name or describe an actor, place, time, weapon or quantity, as one report has them: unresolved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tidings.model.spans import Span

ActorType = Literal[
    "person", "armed_group", "party", "coalition", "government", "state", "company", "outlet", "organization", "crowd"
]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Anchor = Literal["absolute", "publication", "narrative", "none"]
PlaceKind = Literal["name", "site", "country", "division", "water", "demonym"]
PlaceRelation = Literal["in", "near", "of", "between", "from", "to"]
PhraseKind = Literal["person", "organization", "place"]
FillerRole = Literal["perpetrator", "body", "target", "victim", "weapon"]


@dataclass(frozen=True, slots=True)
class ActorMention:
    """Words that name or describe an actor.

    ``span`` is trimmed as a person would (no title, article or possessive: titles go to ``titles``). ``name`` is the
    name as written when it is one, else None. ``chain`` is the id of the first mention of the same actor in this
    report. ``group_of`` is the mention whose supporters, members, officials or followers these are ("supporters of
    X"), with ``group_word`` the word for them; such a mention is never X itself (R12). ``reason`` says why a description
    or a pronoun is the one that the chain names.
    """

    id: str
    report: str
    span: Span
    text: str
    chain: str
    name: str | None = None
    type: ActorType | None = None
    type_cues: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    acronym: str | None = None
    descriptors: tuple[str, ...] = ()
    plural: bool = False
    pronoun: bool = False
    group_of: str | None = None
    group_word: str | None = None
    country: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """Words that name a place.

    ``name`` is the bare name ("Haboubi Square"), ``within`` the names of places said to contain it, innermost first
    ("Nasiriyah", "Dhi Qar"), taken from the words around it. A site is a square, bridge, camp, street, building.
    ``relation`` and ``offset`` keep "near", "20 km south of". ``country`` is ISO 3166 alpha-2 where the words say it.
    """

    id: str
    report: str
    span: Span
    text: str
    name: str
    kind: PlaceKind = "name"
    within: tuple[str, ...] = ()
    relation: PlaceRelation = "in"
    offset: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression with its TIMEX3 type and value.

    ``value`` is resolved where the report's own date and words allow it, else the unresolved TIMEX3 value
    ("XXXX-WXX-5" for a Friday, "XXXX-11-28"). ``anchor`` says what it hangs on; ``shift`` is its distance from the
    anchor in canonical form for those that hang on one: "weekday:-1:5" (the last Friday on or before), "day:-1"
    (yesterday), "month:-1", "year:-1:11-28" (November 28 last year), "month-day:-1:11-28" (latest on or before).
    """

    id: str
    report: str
    span: Span
    text: str
    type: TimexType
    value: str
    anchor: Anchor = "absolute"
    shift: str | None = None
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class WeaponMention:
    """A weapon or means: canonical name, the PLOVER mode it implies, and how many."""

    id: str
    report: str
    span: Span
    text: str
    name: str
    mode: str | None = None
    low: int | None = None
    high: int | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase or pronoun that stands for a person, a body (groups and peoples too) or a place, named or not."""

    span: Span
    kind: PhraseKind


@dataclass(frozen=True, slots=True)
class Filler:
    """Words that fill a role in the violence that a report tells of, as a trained part judges.

    ``perpetrator`` is who did it, ``body`` on whose behalf, ``target`` what was hit, ``victim`` who, by name. ``span`` is
    the likeliest place of the words, ``spans`` are all. ``chance`` lies between 0 and 1.
    """

    role: FillerRole
    span: Span
    text: str
    chance: float
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as worded (R7): bounds, None where open or not stated; ``wording`` as in the text."""

    span: Span
    wording: str
    low: int | None
    high: int | None
    approximate: bool = False
