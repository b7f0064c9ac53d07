"""Triggers to event claims: judged, placed, dated, joined where they tell the same happening."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from tidings.ids import claim_id
from tidings.model.claims import Attribution, EventClaim, Participant
from tidings.model.mentions import ActorMention, PlaceMention, TimeMention, WeaponMention
from tidings.model.spans import Span
from tidings.reading.attribution import attribution_of
from tidings.reading.background import is_background
from tidings.reading.chronology import age_of, published_day
from tidings.reading.events.antecedents import with_antecedents
from tidings.reading.events.bonds import Bond, find_bonds, holds
from tidings.reading.events.contexts import contexts_of
from tidings.reading.events.drafts import Draft
from tidings.reading.events.lost import lost
from tidings.reading.events.means import used
from tidings.reading.events.named import told
from tidings.reading.events.participants import find_participants
from tidings.reading.events.sameness import join
from tidings.reading.events.scene import Scene, Tables, make_scene
from tidings.reading.events.settings import Setting, find_settings, is_retelling
from tidings.reading.events.tolls import with_tolls
from tidings.reading.events.triggers import Trigger, find_triggers, points_back
from tidings.reading.extent import extent_of
from tidings.reading.factuality import Judgement, dated, judge
from tidings.reading.parsed import Parsed
from tidings.reading.tree import tree_of
from tidings.vocabulary.blame import load_blame
from tidings.vocabulary.casualties import load_casualties
from tidings.vocabulary.contexts import load_contexts
from tidings.vocabulary.events import load_events
from tidings.vocabulary.extent import load_extent
from tidings.vocabulary.factuality import load_factuality
from tidings.vocabulary.states import load_states
from tidings.vocabulary.tables import Vocabulary


def find_events(
    parsed: Parsed,
    vocabulary: Vocabulary,
    *,
    actors: Sequence[ActorMention],
    places: Sequence[PlaceMention],
    times: Sequence[TimeMention],
    weapons: Sequence[WeaponMention],
    attributions: Sequence[Attribution],
) -> tuple[EventClaim, ...]:
    """The event claims of a report, in the order of the text.

    A headline's events are taken only where the body tells none of their type.
    """
    scene = make_scene(tree_of(parsed), _tables(vocabulary), actors, places, times, weapons)
    triggers = with_tolls(scene, find_triggers(scene))
    drafts = _inherited(scene, _drafts(scene, triggers, published_day(parsed.report.published)))
    drafts = with_antecedents(scene, _without_headlines(scene, drafts))
    homes = join(scene, drafts)
    kept = told(scene, drafts, homes)
    if len(kept) < len(drafts):
        drafts, homes = kept, join(scene, kept)
    drafts = [_as_home(draft, drafts[home]) for draft, home in zip(drafts, homes, strict=True)]
    return _claims(parsed, drafts, homes, find_bonds(scene, drafts), attributions)


def _tables(vocabulary: Vocabulary) -> Tables:
    return Tables(
        vocabulary.table("events", load_events),
        vocabulary.table("casualties", load_casualties),
        vocabulary.table("factuality", load_factuality),
        vocabulary.table("extent", load_extent),
        vocabulary.table("states", load_states),
        vocabulary.table("contexts", load_contexts),
        vocabulary.table("blame", load_blame),
    )


def _drafts(scene: Scene, triggers: Sequence[Trigger], published: date | None) -> list[Draft]:
    settings = find_settings(scene, triggers)
    zones = scene.tree.parsed.zones
    lead = next((number for number, zone in enumerate(zones) if zone in (None, "dateline")), 0)
    return [_draft(scene, trigger, settings[trigger.token], lead, published) for trigger in triggers]


def _draft(scene: Scene, trigger: Trigger, setting: Setting, lead: int, published: date | None) -> Draft:
    tree, tables = scene.tree, scene.tables
    sentence = tree.sentence[trigger.token]
    participants = find_participants(scene, trigger)
    known = (tables.extent, tables.factuality)
    return Draft(
        trigger=trigger,
        sentence=sentence,
        judgement=_judged(scene, trigger, setting.times, published),
        participants=participants,
        places=tuple(setting.places) or (_dateline(scene) if sentence == lead else ()),
        times=tuple(setting.times),
        weapons=used(scene, trigger, setting.weapons),
        extent="aggregate"
        if not is_retelling(scene, trigger.token) and _is_listed(scene, trigger, participants, setting)
        else extent_of(tree, trigger.token, setting.times, tables.extent, published),
        background=is_background(tree, trigger.token, setting.times, known, published, lead=sentence == lead),
        sides=_sides(scene, participants),
        victims=_victims(scene, trigger, participants),
        lost=lost(scene, trigger),
        back=points_back(scene, trigger) and not setting.times,
        retold=is_retelling(scene, trigger.token),
        contexts=contexts_of(tree, trigger, tables.contexts),
    )


def _judged(scene: Scene, trigger: Trigger, times: Sequence[TimeMention], published: date | None) -> Judgement:
    """As the words around it and its dates have it."""
    table = scene.tables.factuality
    found = judge(scene.tree, trigger.token, table)
    found = dated(found, scene.tree, trigger.token, times, published, table)
    return replace(found, status="failed") if trigger.rule.failed and found.happened else found


def _as_home(draft: Draft, home: Draft) -> Draft:
    """What only points back to a happening is as old as that, and as many."""
    if draft.background == home.background and draft.extent == home.extent:
        return draft
    return replace(draft, background=home.background, extent=home.extent)


def _is_listed(scene: Scene, trigger: Trigger, participants: Sequence[Participant], setting: Setting) -> bool:
    """A bare word in a list of practices ("extortion, kidnapping and shakedowns")."""
    tree, token = scene.tree, trigger.token
    if trigger.form != "noun" or trigger.rule.generic or participants or setting.times or setting.places:
        return False
    bare = not any(kid < token for kid in tree.kids[token])
    return bare and (tree.dep[token] == "conj" or tree.child(token, "conj") is not None)


def _sides(scene: Scene, participants: Iterable[Participant]) -> frozenset[str]:
    return frozenset(
        scene.chains[one.mention] if one.mention else one.text.lower().rpartition(" ")[2] for one in participants
    )


def _victims(scene: Scene, trigger: Trigger, participants: Iterable[Participant]) -> frozenset[str]:
    """The named people it was done to: two complete lists without a common name are two happenings."""
    if trigger.rule.type not in ("ASSAULT", "COERCE"):
        return frozenset()
    named = scene.people
    return frozenset(named[one.mention] for one in participants if one.role == "target" and one.mention in named)


def _dateline(scene: Scene) -> tuple[PlaceMention, ...]:
    """The town that the report is dated from: the place of its lead where that names none."""
    zones = [zone.span for zone in scene.tree.parsed.report.zones if zone.kind == "dateline"]
    return tuple(place for place in scene.places.values() if any(zone.contains(place.span) for zone in zones))[:1]


def _inherited(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """A sentence without a date of its own goes on with the earlier happening of the one before it, in its paragraph."""
    found: list[Draft] = []
    for draft in drafts:
        before = [other for other in found if other.sentence == draft.sentence - 1]
        found.append(_continued(draft, before) if _goes_on(scene, draft, before) else draft)
    return found


def _goes_on(scene: Scene, draft: Draft, before: Sequence[Draft]) -> bool:
    if not before or draft.times or draft.background or not all(other.background for other in before):
        return False
    return _same_paragraph(scene, draft.sentence) and not _is_perfect(scene, draft)


def _continued(draft: Draft, before: Sequence[Draft]) -> Draft:
    many = any(other.extent == "aggregate" or _is_long(other) for other in before)
    return replace(draft, background=True, extent="aggregate" if many else draft.extent)


def _is_long(draft: Draft) -> bool:
    return any(age_of(time, None) == "period" for time in draft.times)


def _is_perfect(scene: Scene, draft: Draft) -> bool:
    """Present tenses are of now, whatever was told before."""
    tree = scene.tree
    token = draft.trigger.token
    verb = token if tree.pos[token] == "VERB" else tree.head[token]
    return tree.tag[verb] in ("VBZ", "VBP") or any(
        tree.lower[kid] in ("has", "have", "is", "are") for kid in tree.kids[verb]
    )


def _same_paragraph(scene: Scene, sentence: int) -> bool:
    bounds, tree = scene.tree.bounds, scene.tree
    if sentence == 0:
        return False
    last, first = bounds[sentence - 1][1] - 1, bounds[sentence][0]
    return "\n" not in tree.parsed.view[tree.end[last] - 1 : tree.start[first]]


def _without_headlines(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Headlines tell what the body tells: kept only where the body does not."""
    zones = scene.tree.parsed.zones
    body = {draft.type for draft in drafts if zones[draft.sentence] != "headline"}
    return [draft for draft in drafts if zones[draft.sentence] != "headline" or draft.type not in body]


def _claims(
    parsed: Parsed,
    drafts: Sequence[Draft],
    homes: Sequence[int],
    bonds: Sequence[Bond],
    attributions: Sequence[Attribution],
) -> tuple[EventClaim, ...]:
    ids = [_id(parsed, draft) for draft in drafts]
    parts = {
        homes[bond.inner]: homes[bond.outer]
        for bond in bonds
        if bond.part and homes[bond.inner] != homes[bond.outer] and holds(drafts[bond.outer], drafts[bond.inner])
    }
    linked: dict[int, list[str]] = {}
    for bond in bonds:
        if homes[bond.inner] != homes[bond.outer] and not bond.part:
            linked.setdefault(bond.inner, []).append(ids[homes[bond.outer]])
            linked.setdefault(bond.outer, []).append(ids[homes[bond.inner]])
    return tuple(
        _claim(
            parsed,
            draft,
            ids[number],
            same_as=None if homes[number] == number else ids[homes[number]],
            part_of=ids[parts[homes[number]]] if homes[number] in parts else None,
            linked=tuple(dict.fromkeys(linked.get(number, ()))),
            attribution=attribution_of(draft.trigger.span, attributions),
        )
        for number, draft in enumerate(drafts)
    )


def _id(parsed: Parsed, draft: Draft) -> str:
    span = draft.trigger.span
    return claim_id(parsed.report.id, "event", [(span.start, span.end)], [draft.type, draft.mode])


def _claim(
    parsed: Parsed,
    draft: Draft,
    identifier: str,
    *,
    same_as: str | None,
    part_of: str | None,
    linked: tuple[str, ...],
    attribution: Attribution | None,
) -> EventClaim:
    sentence = parsed.sentence_span(draft.trigger.span.start)
    judgement = draft.judgement
    return EventClaim(
        id=identifier,
        report=parsed.report.id,
        evidence=_evidence(draft, sentence),
        attribution=attribution,
        factuality=judgement.factuality,
        polarity=judgement.polarity,
        status=judgement.status,
        type=draft.type,
        mode=draft.mode,
        trigger=draft.trigger.span,
        sentence=sentence,
        participants=draft.participants,
        places=tuple(place.id for place in draft.places),
        times=tuple(time.id for time in draft.times),
        weapons=tuple(weapon.id for weapon in draft.weapons),
        extent=draft.extent,
        background=draft.background,
        same_as=same_as,
        part_of=part_of,
        linked=linked,
        contexts=draft.contexts,
    )


def _evidence(draft: Draft, sentence: Span) -> tuple[Span, ...]:
    """The sentence that says it; the trigger stands beside it."""
    return (sentence, draft.trigger.span)
