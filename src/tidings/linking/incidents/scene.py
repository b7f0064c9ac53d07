"""What a report's happenings are built from: its reading, with places, dates and actors as linking resolved them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from tidings.linking.incidents.copied import Passage
from tidings.linking.incidents.happening import When
from tidings.linking.incidents.parties import Cast
from tidings.linking.incidents.setting import Stage, stage_of, told_here
from tidings.linking.incidents.where import rank_of_place
from tidings.model.claims import Claim, EventClaim, FigureClaim, Reading
from tidings.model.edtf import Window, window
from tidings.model.known import Place
from tidings.model.mentions import PlaceMention, TimeMention, WeaponMention
from tidings.model.reports import Report
from tidings.model.spans import Evidence
from tidings.vocabulary.events import EventsTable
from tidings.vocabulary.kinds import Kinds
from tidings.vocabulary.quantities import QuantitiesTable
from tidings.vocabulary.verbs import VerbForms

# News is of the last days before publication; publication that is not known to the week bounds nothing.
_FRESH, _NEWS = 3, 7
# Actors whose name may stand for where something happened: all but persons, groups and bodies.
_MAY_BE_PLACES = frozenset({None, "state", "government"})
_OWNS = re.compile(r"['’]s?\b|['’] ")
# "in Iraq's south" tells where; "Iraq's army" does not.
_LOCATED = re.compile(
    r"\b(?:in|at|near|outside|inside|across|around|throughout|over|on)\s+(?:the\s+|town\s+of\s+)?$", re.I
)
# "died in the hospital on ": of whoever was hurt before.
_DIED = re.compile(r"\b(?:died|dies|succumbed)\b(?=[^.;]*\b(?:hospital|clinic|wounds|injuries)\b)[^.;]*$")
_NEAR = 60
_UNRESOLVED = re.compile(r"XXXX-(?:WXX-[1-7]|\d\d)")


@dataclass(frozen=True, slots=True)
class Resolved:
    """A report's mentions as linking resolved them: places and dates parallel to the reading's, actors by chain.

    ``passages`` are the words that it copies from others, or tells twice.
    """

    places: Sequence[Place | None]
    dates: Sequence[str | None]
    actors: Mapping[str, str]
    passages: Sequence[Passage] = ()


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables that this room wants."""

    kinds: Kinds
    events: EventsTable
    quantities: QuantitiesTable
    verbs: Mapping[str, VerbForms]


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that is looked up while a report's happenings are built."""

    report: Report
    reading: Reading
    tables: Tables
    cast: Cast
    places: Mapping[str, Place]
    elsewhere: frozenset[str]
    offsets: frozenset[str]
    stage: Stage
    times: Mapping[str, tuple[TimeMention, str | None]]
    weapons: Mapping[str, WeaponMention]
    heads: dict[str, str]
    figures: Mapping[str, tuple[FigureClaim, ...]]


def scene_of(report: Report, reading: Reading, resolved: Resolved, tables: Tables) -> Scene:
    """The look-ups of one report. A total told of a single happening is not one of its figures (R3)."""
    heads = heads_of(reading.events, tables.kinds)
    extents = {claim.id: claim.extent for claim in reading.events}
    singles = {heads[claim] for claim, extent in extents.items() if extent == "incident"}
    figures: dict[str, list[FigureClaim]] = {}
    for claim in reading.figures:
        if claim.event and claim.event in heads and (claim.extent == "incident" or heads[claim.event] not in singles):
            figures.setdefault(claim.event, []).append(claim)
    names = frozenset(mention.span for mention in reading.actors if mention.name and mention.type not in _MAY_BE_PLACES)
    spots = [
        (mention, place)
        for mention, place in zip(reading.places, resolved.places, strict=True)
        if place and mention.span not in names and not _of_another_word(mention, report.text)
    ]
    elsewhere = frozenset(mention.id for mention in reading.places if _elsewhere(mention, report, tables.kinds))
    return Scene(
        report=report,
        reading=reading,
        tables=tables,
        cast=Cast(
            report,
            {mention.id: mention for mention in reading.actors},
            resolved.actors,
            tables.kinds,
            {mention.span: mention.id for mention, _ in spots},
            tables.quantities.units,
        ),
        places={mention.id: place for mention, place in spots},
        elsewhere=elsewhere,
        offsets=frozenset(mention.id for mention in reading.places if mention.offset),
        stage=stage_of(report, reading, spots, elsewhere),
        times={m.id: (m, value) for m, value in zip(reading.times, resolved.dates, strict=True)},
        weapons={mention.id: mention for mention in reading.weapons},
        heads=heads,
        figures={event: tuple(claims) for event, claims in figures.items()},
    )


def _elsewhere(mention: PlaceMention, report: Report, kinds: Kinds) -> bool:
    """Whether it tells where something came from or went to, where the hurt were brought, or where the report was filed."""
    brought = mention.kind == "site" and mention.name.casefold().split()[-1] in kinds.care
    return brought or mention.relation in ("from", "to") or report.zone_at(mention.span) == "dateline"


def _of_another_word(mention: PlaceMention, text: str) -> bool:
    """Whether it only colours another word ("U.S.-trained", "Iraqi", "Iran's officers"): not where anything happened."""
    start, end = mention.span.start, mention.span.end
    around = text[max(0, start - 1) : start] + text[end : end + 1]
    if mention.kind == "demonym" or set(around) & set("-‐‑"):
        return True
    owns = _OWNS.match(text, end)
    return bool(owns) and not _LOCATED.search(text, max(0, start - 24), start)


def heads_of(events: Iterable[EventClaim], kinds: Kinds) -> dict[str, str]:
    """The head of every event claim: chains of ``same_as`` followed, and of ``part_of`` within one family.

    A shooting that is a part of clashes is the same episode; an arrest in a protest stays a part of it (R1).
    """
    by_id = {claim.id: claim for claim in events}
    heads: dict[str, str] = {}
    for claim in by_id.values():
        seen = {claim.id}
        while (up := _above(claim, by_id, kinds)) and up.id not in seen:
            seen.add(up.id)
            claim = up
        heads.update({one: claim.id for one in seen if one not in heads})
    return heads


def _above(claim: EventClaim, by_id: Mapping[str, EventClaim], kinds: Kinds) -> EventClaim | None:
    if claim.same_as:
        return by_id.get(claim.same_as)
    whole = by_id.get(claim.part_of) if claim.part_of else None
    one_family = whole and kinds.family(claim.type, claim.mode) == kinds.family(whole.type, whole.mode)
    return whole if whole and one_family and claim.extent == whole.extent and claim.status == whole.status else None


def places_of(claims: Iterable[EventClaim], scene: Scene) -> tuple[Place, ...]:
    """The places of a happening, sites first, then towns, then those that it was only north of, each as they are told.

    Where it came from or went to counts only where nothing else is told.
    """
    claims = tuple(claims)
    ids = [one for claim in claims for one in (*claim.places, *_hit(claim, scene)) if one in scene.places]
    there = [one for one in ids if one not in scene.elsewhere]
    here = told_here(claims, scene.report, scene.stage)
    if here:
        return here
    ranked = sorted(
        dict.fromkeys(there or ids), key=lambda one: (rank_of_place(scene.places[one])[:2], one in scene.offsets)
    )
    return tuple(dict.fromkeys(scene.places[one] for one in ranked))


def _hit(claim: EventClaim, scene: Scene) -> Iterable[str]:
    """Places that stand where a participant is looked for ("stormed X Square")."""
    return (place for participant in claim.participants if (place := scene.cast.ground(participant)))


def when_of(claims: Sequence[EventClaim], scene: Scene, *, news: bool = False) -> When:
    """When claims of one happening say it was: the days they have in common, else what stayed unresolved."""
    until = scene.report.published
    told = [scene.times[one] for claim in claims for one in claim.times if one in scene.times]
    dates = [(mention, value) for mention, value in told if value and mention.type in ("DATE", "TIME")]
    if not dates:
        partial = tuple(sorted({m.value for m, value in told if not value and _UNRESOLVED.match(m.value)}))
        fresh = news and not partial and all(mention.value != "PAST_REF" for mention, _ in told)
        return When(partial=partial, until=until, recent=_recent(until) if fresh else None)
    dates = [one for one in dates if not _of_death(one[0], scene.report.text)] or dates
    days = _days([window(value) for _, value in dates if value])
    stated = any(mention.anchor == "absolute" for mention, value in dates if value and window(value).overlaps(days))
    return When(days.edtf(), "stated" if stated else "derived", until=until)


def _of_death(mention: TimeMention, text: str) -> bool:
    """Whether it dates a death in hospital: what caused it has a date of its own (R5)."""
    return bool(_DIED.search(text, max(0, mention.span.start - _NEAR), mention.span.start))


def _recent(published: str | None) -> str | None:
    """The few days that end with publication; None where its day is not known well enough."""
    days = window(published) if published else None
    if days is None or days.first is None or days.days is None or days.days > _NEWS:
        return None
    return f"{days.first - timedelta(days=_FRESH)}/{days.last}"


def _days(windows: Sequence[Window]) -> Window:
    """What several times of one happening mean together: their overlap, neighbours as an extent, else the first."""
    days = windows[0]
    for other in windows[1:]:
        common = days.intersect(other)
        if common is not None:
            days = common
        elif days.distance(other) == 1:
            days = replace(days.hull(other), shape="interval")
    return days


def evidence_of(claims: Iterable[Claim], report: Report) -> tuple[Evidence, ...]:
    """The words of claims, each span once."""
    spans = dict.fromkeys(span for claim in claims for span in claim.evidence)
    return tuple(Evidence(report.id, span, span.of(report.text)) for span in spans)
