"""From a reading to its happenings: claims with one head together, their mentions resolved."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from tidings.ids import digest
from tidings.linking.incidents.happening import Happening, When
from tidings.linking.incidents.parties import Cast, parties
from tidings.linking.incidents.stances import stances
from tidings.linking.incidents.telling import telling
from tidings.linking.incidents.where import loose, site, town
from tidings.model.claims import EventClaim, FigureClaim, Reading
from tidings.model.edtf import Window, window
from tidings.model.known import Place, Weapon
from tidings.model.mentions import TimeMention, WeaponMention
from tidings.model.reports import Report
from tidings.model.spans import Evidence
from tidings.vocabulary.kinds import Kinds

_UNRESOLVED = re.compile(r"XXXX-(?:WXX-[1-7]|\d\d)")
# Sentences shorter than this are no evidence that one report copied another.
_COPIED = 12


@dataclass(frozen=True, slots=True)
class Resolved:
    """A report's mentions as linking resolved them: places and dates parallel to the reading's, actors by chain."""

    places: Sequence[Place | None]
    dates: Sequence[str | None]
    actors: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Scene:
    """Everything that is looked up while a report's happenings are built."""

    report: Report
    reading: Reading
    kinds: Kinds
    cast: Cast
    places: Mapping[str, Place]
    times: Mapping[str, tuple[TimeMention, str | None]]
    weapons: Mapping[str, WeaponMention]
    heads: Mapping[str, str]
    figures: Mapping[str, tuple[FigureClaim, ...]]


def happenings(report: Report, reading: Reading, resolved: Resolved, kinds: Kinds) -> tuple[Happening, ...]:
    """What a report tells of, one item a happening; statements are none (R1)."""
    scene = _scene(report, reading, resolved, kinds)
    grouped: dict[str, list[EventClaim]] = {}
    for claim in reading.events:
        if not kinds.is_statement(claim.type, claim.mode):
            grouped.setdefault(scene.heads[claim.id], []).append(claim)
    return tuple(_happening(head, tuple(claims), scene, grouped) for head, claims in grouped.items())


def _scene(report: Report, reading: Reading, resolved: Resolved, kinds: Kinds) -> _Scene:
    heads = _heads(reading.events)
    figures: dict[str, list[FigureClaim]] = {}
    for claim in reading.figures:
        if claim.event in heads:
            figures.setdefault(heads[claim.event], []).append(claim)
    return _Scene(
        report=report,
        reading=reading,
        kinds=kinds,
        cast=Cast(report, {mention.id: mention for mention in reading.actors}, resolved.actors, kinds),
        places={m.id: place for m, place in zip(reading.places, resolved.places, strict=True) if place},
        times={m.id: (m, value) for m, value in zip(reading.times, resolved.dates, strict=True)},
        weapons={mention.id: mention for mention in reading.weapons},
        heads=heads,
        figures={head: tuple(claims) for head, claims in figures.items()},
    )


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
    family = scene.kinds.family(kind, mode)
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
        when=_when(claims, scene),
        places=places,
        parties=cast,
        summary=telling(told, scene.report, places),
        weapons=_weapons(claims, scene),
        figures=scene.figures.get(head, ()),
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
    """The places of a happening, the most exact first."""
    found = dict.fromkeys(scene.places[one] for claim in claims for one in claim.places if one in scene.places)
    return tuple(sorted(found, key=rank_of_place))


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
