"""From a reading to its happenings: claims with one head together, their mentions resolved."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from tidings.ids import digest
from tidings.linking.incidents.happening import Happening, When
from tidings.linking.incidents.parties import Cast, parties
from tidings.linking.incidents.stances import stances
from tidings.linking.incidents.telling import telling
from tidings.linking.incidents.where import loose, site, town
from tidings.model.claims import EventClaim, FigureClaim, FigureKind, Reading
from tidings.model.edtf import Window, window
from tidings.model.known import Place, Weapon
from tidings.model.mentions import PlaceMention, TimeMention, WeaponMention
from tidings.model.reports import Report
from tidings.model.spans import Evidence
from tidings.vocabulary.events import EventsTable
from tidings.vocabulary.kinds import Kinds

_UNRESOLVED = re.compile(r"XXXX-(?:WXX-[1-7]|\d\d)")
# Sentences shorter than this are no evidence that one report copied another.
_COPIED = 12
# Totals of people become aggregates of their own, under the type of what was done to them.
_TOLLS: Final[Mapping[FigureKind, str]] = {
    "killed": "ASSAULT", "wounded": "ASSAULT", "abducted": "ASSAULT", "missing": "ASSAULT",
    "detained": "COERCE", "displaced": "ASSAULT", "released": "RETREAT",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Resolved:
    """A report's mentions as linking resolved them: places and dates parallel to the reading's, actors by chain."""

    places: Sequence[Place | None]
    dates: Sequence[str | None]
    actors: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables that this room wants."""

    kinds: Kinds
    events: EventsTable


@dataclass(frozen=True, slots=True)
class _Scene:
    """Everything that is looked up while a report's happenings are built."""

    report: Report
    reading: Reading
    tables: Tables
    cast: Cast
    places: Mapping[str, Place]
    elsewhere: frozenset[str]
    times: Mapping[str, tuple[TimeMention, str | None]]
    weapons: Mapping[str, WeaponMention]
    heads: dict[str, str]
    figures: Mapping[str, tuple[FigureClaim, ...]]


def happenings(report: Report, reading: Reading, resolved: Resolved, tables: Tables) -> tuple[Happening, ...]:
    """What a report tells of, one item a happening.

    Statements are none (R1), nor is a word for a happening ("the violence") without who, where, when or how many.
    Totals that stand on no total of events are each one of their own (R1).
    """
    scene = _scene(report, reading, resolved, tables)
    grouped: dict[str, list[EventClaim]] = {}
    for claim in reading.events:
        if not tables.kinds.is_statement(claim.type, claim.mode):
            grouped.setdefault(scene.heads[claim.id], []).append(claim)
    grouped = {parted[0].id: parted for claims in grouped.values() for parted in _parted(claims, scene)}
    for head, claims in grouped.items():
        scene.heads.update(dict.fromkeys((claim.id for claim in claims), head))
    made = [_happening(head, tuple(claims), scene, grouped) for head, claims in grouped.items()]
    return (*(one for one in made if told_of(one)), *_totals(made, scene))


def _parted(claims: Sequence[EventClaim], scene: _Scene) -> list[list[EventClaim]]:
    """Claims of one head, those apart that name another town or another day: one happening has one site (R1)."""
    groups: list[list[EventClaim]] = []
    for claim in claims:
        home = next((group for group in groups if not any(_apart(claim, other, scene) for other in group)), None)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
    return groups


def _apart(claim: EventClaim, other: EventClaim, scene: _Scene) -> bool:
    ours, theirs = (
        {town(scene.places[one]) for one in item.places if one in scene.places} - {""} for item in (claim, other)
    )
    if ours and theirs and not ours & theirs:
        return True
    when, then = (_when((item,), scene) for item in (claim, other))
    return bool(when.date and then.date) and window(when.date or "").distance(window(then.date or "")) > 1


def told_of(item: Happening) -> bool:
    """Whether anything of who, where, when or how many is told."""
    return bool(item.places or item.parties or item.when.date or item.when.partial or item.figures)


def _totals(made: Iterable[Happening], scene: _Scene) -> Iterable[Happening]:
    """A total over a period that is told of a single happening, or of none: never one with its toll (R3)."""
    single = {claim.id: one for one in made for claim in one.claims if one.extent == "incident"}
    held = {claim.id for one in made for claim in one.figures}
    for figure in scene.reading.figures:
        if figure.extent == "aggregate" and figure.id not in held and figure.measure in _TOLLS:
            yield _total(figure, single.get(figure.event or ""), scene)


def _total(figure: FigureClaim, base: Happening | None, scene: _Scene) -> Happening:
    report, sentence = scene.report, figure.sentence
    stated = scene.times.get(figure.as_of or "")
    evidence = tuple(Evidence(report.id, span, span.of(report.text)) for span in figure.evidence)
    words = " ".join((figure.wording, *([figure.of_whom] if figure.of_whom else []), figure.measure))
    return Happening(
        id=figure.id,
        report=report.id,
        claims=(),
        type=base.type if base else _TOLLS[figure.measure],
        mode=None,
        family=base.family if base else "",
        group=base.group if base else "",
        acts=False,
        when=When(stated[1], "derived", until=report.published)
        if stated and stated[1]
        else When(until=report.published),
        places=tuple(
            dict.fromkeys(
                scene.places[one.id]
                for one in scene.reading.places
                if one.id in scene.places and sentence.contains(one.span)
            )
        ),
        parties=(),
        summary=words[:1].upper() + words[1:],
        figures=(figure,),
        extent="aggregate",
        attribution=figure.attribution,
        factuality=figure.factuality,
        polarity=figure.polarity,
        evidence=evidence,
    )


def _scene(report: Report, reading: Reading, resolved: Resolved, tables: Tables) -> _Scene:
    heads = _heads(reading.events)
    extents = {claim.id: claim.extent for claim in reading.events}
    singles = {heads[claim] for claim, extent in extents.items() if extent == "incident"}
    figures: dict[str, list[FigureClaim]] = {}
    for claim in reading.figures:
        if claim.event and claim.event in heads and (claim.extent == "incident" or heads[claim.event] not in singles):
            figures.setdefault(claim.event, []).append(claim)
    return _Scene(
        report=report,
        reading=reading,
        tables=tables,
        cast=Cast(report, {mention.id: mention for mention in reading.actors}, resolved.actors, tables.kinds),
        places={
            mention.id: place
            for mention, place in zip(reading.places, resolved.places, strict=True)
            if place and not _of_a_compound(mention, report.text)
        },
        elsewhere=frozenset(mention.id for mention in reading.places if mention.relation in ("from", "to")),
        times={m.id: (m, value) for m, value in zip(reading.times, resolved.dates, strict=True)},
        weapons={mention.id: mention for mention in reading.weapons},
        heads=heads,
        figures={event: tuple(claims) for event, claims in figures.items()},
    )


def _of_a_compound(mention: PlaceMention, text: str) -> bool:
    """Whether it only colours another word ("U.S.-trained", "anti-Iran", "Iraqi"): not where anything happened."""
    around = text[max(0, mention.span.start - 1) : mention.span.start] + text[mention.span.end : mention.span.end + 1]
    return mention.kind == "demonym" or bool(set(around) & set("-‐‑"))


def _heads(events: Iterable[EventClaim]) -> dict[str, str]:
    """The head of every event claim, chains of ``same_as`` followed."""
    above = {claim.id: claim.same_as for claim in events}
    heads: dict[str, str] = {}
    for claim in above:
        seen, head = {claim}, claim
        while (up := above.get(head)) and up in above and up not in seen:
            seen.add(up)
            head = up
        heads[claim] = head
    return heads


def _happening(
    head: str, claims: tuple[EventClaim, ...], scene: _Scene, grouped: Mapping[str, list[EventClaim]]
) -> Happening:
    first = next((claim for claim in claims if claim.id == head), claims[0])
    kind, mode = main_kind([(claim.type, claim.mode) for claim in claims])
    family = scene.tables.kinds.family(kind, mode)
    places = _places(claims, scene)
    links = [scene.heads[one] for claim in claims for one in claim.linked if one in scene.heads]
    whole = next((scene.heads[one] for claim in claims if (one := claim.part_of) and one in scene.heads), None)
    told = [claim for claim in claims if claim.polarity == "+"] or list(claims)
    cast = parties(claims, scene.cast)
    return Happening(
        id=head,
        report=scene.report.id,
        claims=claims,
        type=kind,
        mode=mode,
        family=family.name,
        group=family.group,
        acts=family.acts,
        occasion=family.occasion,
        when=_when(claims, scene),
        places=places,
        parties=cast,
        summary=telling(told, scene.report, places, scene.tables.events),
        weapons=_weapons(claims, scene),
        figures=tuple(figure for claim in claims for figure in scene.figures.get(claim.id, ())),
        stances=stances(claims, cast, scene.reading, scene.cast),
        extent="incident" if any(claim.extent == "incident" for claim in claims) else "aggregate",
        background=all(claim.background for claim in claims),
        status=first.status if first in told else told[0].status,
        polarity="+" if any(claim.polarity == "+" for claim in claims) else "-",
        factuality=told[0].factuality,
        attribution=told[0].attribution,
        sentence=_sentence(first, scene.report),
        evidence=_evidence(claims, scene.report),
        part_of=whole if whole in grouped and whole != head else None,
        linked=tuple(sorted({one for one in links if one != head and one in grouped})),
    )


def main_kind(kinds: Sequence[tuple[str, str | None]]) -> tuple[str, str | None]:
    """The type and mode that most claims have; a mode before none, ties to the first in the alphabet."""
    types = Counter(kind for kind, _ in kinds)
    top = min(types, key=lambda kind: (-types[kind], kind))
    modes = Counter(mode for kind, mode in kinds if kind == top and mode)
    return top, min(modes, key=lambda mode: (-modes[mode], mode)) if modes else None


def _places(claims: Iterable[EventClaim], scene: _Scene) -> tuple[Place, ...]:
    """The places of a happening, the most exact first; where it came from or went to only where nothing else is told."""
    ids = [one for claim in claims for one in claim.places if one in scene.places]
    there = [one for one in ids if one not in scene.elsewhere]
    return tuple(sorted(dict.fromkeys(scene.places[one] for one in there or ids), key=rank_of_place))


def rank_of_place(place: Place) -> tuple[bool, bool, int, str]:
    """Sorts places: sites, then towns, then larger ones."""
    return not site(place), loose(place) or not town(place), place.precision or 9, place.name


def _when(claims: Sequence[EventClaim], scene: _Scene) -> When:
    until = scene.report.published
    told = [scene.times[one] for claim in claims for one in claim.times if one in scene.times]
    dates = [(mention, value) for mention, value in told if value and mention.type in ("DATE", "TIME")]
    if not dates:
        partial = tuple(sorted({m.value for m, value in told if not value and _UNRESOLVED.match(m.value)}))
        return When(partial=partial, until=until)
    days = _days([window(value) for _, value in dates if value])
    stated = any(mention.anchor == "absolute" for mention, value in dates if value and window(value).overlaps(days))
    return When(days.edtf(), "stated" if stated else "derived", until=until)


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


def _weapons(claims: Iterable[EventClaim], scene: _Scene) -> tuple[Weapon, ...]:
    found = [scene.weapons[one] for claim in claims for one in claim.weapons if one in scene.weapons]
    return tuple(
        Weapon(m.name, m.low if m.low == m.high else None, (Evidence(m.report, m.span, m.text),)) for m in found
    )


def _sentence(claim: EventClaim, report: Report) -> str:
    words = re.findall(r"\w+", claim.sentence.of(report.text).casefold())
    return digest(" ".join(words)) if len(words) >= _COPIED else ""


def _evidence(claims: Iterable[EventClaim], report: Report) -> tuple[Evidence, ...]:
    spans = dict.fromkeys(span for claim in claims for span in claim.evidence)
    return tuple(Evidence(report.id, span, span.of(report.text)) for span in spans)
