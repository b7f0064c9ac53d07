"""From a reading to its happenings: claims with one head together, their mentions resolved."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from tidings.ids import digest
from tidings.linking.incidents.bystanders import bystanders
from tidings.linking.incidents.copied import repeats
from tidings.linking.incidents.dates import vagueness
from tidings.linking.incidents.grounds import grounds
from tidings.linking.incidents.happening import AHEAD, Happening, Party
from tidings.linking.incidents.parties import parties
from tidings.linking.incidents.scene import Resolved, Scene, Tables, evidence_of, places_of, scene_of, when_of
from tidings.linking.incidents.setting import certain, setting_of
from tidings.linking.incidents.stances import stances
from tidings.linking.incidents.telling import Words, line
from tidings.linking.incidents.totals import totals
from tidings.linking.incidents.where import loose, site, town
from tidings.model.claims import EventClaim, Reading
from tidings.model.edtf import window
from tidings.model.known import Place, Weapon
from tidings.model.reports import Report
from tidings.model.spans import Evidence
from tidings.vocabulary.kinds import Family

# Sentences shorter than this are no evidence that one report copied another.
_COPIED = 12


def happenings(report: Report, reading: Reading, resolved: Resolved, tables: Tables) -> tuple[Happening, ...]:
    """What a report tells of, one item a happening.

    Statements are none (R1), nor is a word for a happening ("the violence") without who, where, when or how many.
    Totals that stand on no total of events are each one of their own (R1).
    """
    scene = scene_of(report, reading, resolved, tables)
    grouped: dict[str, list[EventClaim]] = {}
    for claim in reading.events:
        if not tables.kinds.is_statement(claim.type, claim.mode):
            grouped.setdefault(scene.heads[claim.id], []).append(claim)
    grouped = {parted[0].id: parted for claims in grouped.values() for parted in _parted(claims, scene)}
    for head, claims in grouped.items():
        scene.heads.update(dict.fromkeys((claim.id for claim in claims), head))
    made = [_happening(head, tuple(claims), scene, grouped) for head, claims in grouped.items()]
    told = (*(one for one in made if told_of(one)), *totals(made, scene))
    passages = resolved.passages
    return tuple(replace(one, repeats=repeats(one.words, passages)) for one in told) if passages else told


def _parted(claims: Sequence[EventClaim], scene: Scene) -> list[list[EventClaim]]:
    """Claims of one head, those apart that name another town, site or day: one happening has one site (R1)."""
    groups: list[list[EventClaim]] = []
    for claim in claims:
        home = next((group for group in groups if not any(_apart(claim, other, scene) for other in group)), None)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
    return groups


def _apart(claim: EventClaim, other: EventClaim, scene: Scene) -> bool:
    ours, theirs = (
        [scene.places[one] for one in item.places if one in scene.places and one not in scene.elsewhere]
        for item in (claim, other)
    )
    for name in (town, site):
        here, there = ({name(place) for place in places} - {""} for places in (ours, theirs))
        if here and there and not here & there:
            return True
    when, then = (when_of((item,), scene) for item in (claim, other))
    return bool(when.date and then.date) and window(when.date or "").distance(window(then.date or "")) > 1


def told_of(item: Happening) -> bool:
    """Whether anything of who, where, when or how many is told."""
    return bool(item.places or item.parties or item.when.date or item.when.partial or item.figures)


def _happening(
    head: str, claims: tuple[EventClaim, ...], scene: Scene, grouped: Mapping[str, list[EventClaim]]
) -> Happening:
    first = next((claim for claim in claims if claim.id == head), claims[0])
    kind, mode = main_kind([(claim.type, claim.mode) for claim in claims])
    family = scene.tables.kinds.family(kind, mode)
    places = places_of(claims, scene)
    links = [scene.heads[one] for claim in claims for one in claim.linked if one in scene.heads]
    whole = next((scene.heads[one] for claim in claims if (one := claim.part_of) and one in scene.heads), None)
    told = [claim for claim in claims if claim.polarity == "+"] or list(claims)
    cast = parties(claims, scene.cast)
    if family.group == "force":
        cast = (*cast, *_grounds(claims, cast, scene), *bystanders(claims, scene.cast, scene.reading, cast))
    background = all(claim.background for claim in claims)
    status = (first if first in told else told[0]).status
    news = not (background or family.acts or status in AHEAD)
    when = when_of(claims, scene, news=news)
    wave = family.wave and when.date is not None and vagueness(when) > 0 and all(loose(place) for place in places)
    setting, settled = _set(claims, scene, places, family, news=news and not wave, whole=wave)
    single = bool(when.date or when.partial) or not scene.tables.kinds.is_practice(kind, mode)
    said = line(
        told,
        places or ((there,) if settled and (there := certain(setting)) else ()),
        Words(scene.cast, scene.weapons, scene.tables.events, scene.tables.verbs),
    )
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
        when=when,
        places=places,
        parties=cast,
        summary=said.words,
        worth=said.worth,
        weapons=_weapons(claims, scene),
        figures=tuple(figure for claim in claims for figure in scene.figures.get(claim.id, ())),
        stances=stances(claims, cast, scene.reading, scene.cast),
        extent="incident" if single and any(claim.extent == "incident" for claim in claims) else "aggregate",
        background=background,
        status=status,
        polarity="+" if any(claim.polarity == "+" for claim in claims) else "-",
        factuality=told[0].factuality,
        attribution=told[0].attribution,
        sentence=_sentence(first, scene.report),
        evidence=evidence_of(claims, scene.report),
        part_of=whole if whole in grouped and whole != head else None,
        linked=tuple(sorted({one for one in links if one != head and one in grouped})),
        setting=setting,
        settled=settled,
        wave=wave,
        lead=any(claim.trigger.start < scene.stage.first for claim in claims),
    )


def _grounds(claims: Sequence[EventClaim], cast: Sequence[Party], scene: Scene) -> Iterable[Party]:
    """Sites around the telling, each noun once, that no party is told to be."""
    own = {claim.id for claim in claims}
    others = [claim.trigger for claim in scene.reading.events if claim.id not in own]
    nouns = {party.thing[-1] for party in cast if party.thing}
    found = {party.thing[-1]: party for party in grounds(claims, scene.report, scene.tables.kinds, others)}
    return (party for noun, party in found.items() if noun not in nouns)


def _set(
    claims: Sequence[EventClaim], scene: Scene, places: Sequence[Place], family: Family, *, news: bool, whole: bool
) -> tuple[tuple[Place, ...], bool]:
    """The setting; acts are where their parties are, but an occasion, and a wave (``whole``), is the country's that the report is about."""
    if places:
        return (), False
    if family.acts or whole:
        country = scene.stage.country
        return ((country,) if (family.occasion or whole) and country else ()), False
    own = {claim.id for claim in claims}
    others = {place for claim in scene.reading.events if claim.id not in own for place in claim.places}
    taken = {mention.span for mention in scene.reading.places if mention.id in others}
    return setting_of(claims, scene.report, scene.stage, news=news, others=taken)


def main_kind(kinds: Sequence[tuple[str, str | None]]) -> tuple[str, str | None]:
    """The type and mode that most claims have; a mode before none, ties to the first in the alphabet."""
    types = Counter(kind for kind, _ in kinds)
    top = min(types, key=lambda kind: (-types[kind], kind))
    modes = Counter(mode for kind, mode in kinds if kind == top and mode)
    return top, min(modes, key=lambda mode: (-modes[mode], mode)) if modes else None


def _weapons(claims: Iterable[EventClaim], scene: Scene) -> tuple[Weapon, ...]:
    found = [scene.weapons[one] for claim in claims for one in claim.weapons if one in scene.weapons]
    return tuple(
        Weapon(m.name, m.low if m.low == m.high else None, (Evidence(m.report, m.span, m.text),)) for m in found
    )


def _sentence(claim: EventClaim, report: Report) -> str:
    words = re.findall(r"\w+", claim.sentence.of(report.text).casefold())
    return digest(" ".join(words)) if len(words) >= _COPIED else ""
