"""Where a report that names no place for a happening sets it: the words around it, its lead, its dateline.

What is only set somewhere is kept apart from what is told: it may let two tellings meet (R2), it never parts them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from tidings.linking.incidents.where import loose, rank_of_place, site, town
from tidings.model.claims import EventClaim, Reading
from tidings.model.known import Place
from tidings.model.mentions import PlaceMention
from tidings.model.reports import Report
from tidings.model.spans import Span

# "in the port city of", "near the town of", "at": what follows is where.
_LOCATED = re.compile(r"\b(?:in|at|near|outside|inside|around|across)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,3}$", re.I)
_BACK = 48
# So many sentences of the body tell what the report is about.
_LEAD = 2
# "this farming village": the place of the dateline. "here" may be any.
_HERE = re.compile(
    r"\bthis\s+(?:[a-z-]+\s+){0,2}(?:town|village|city|port|hamlet|suburb|capital|settlement|community)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Stage:
    """Where the report plays: places in its headline and first sentences, and where it was filed.

    ``first`` is the end of its first sentences: what is told before is told of the place where it was filed.
    ``country`` is the one that most of its places lie in.
    """

    spots: tuple[tuple[Span, Place], ...]
    lead: tuple[Place, ...]
    filed: tuple[Place, ...]
    first: int
    country: Place | None = None


def stage_of(
    report: Report, reading: Reading, places: Sequence[tuple[PlaceMention, Place]], elsewhere: frozenset[str]
) -> Stage:
    """The stage of a report from the places that it names."""
    body = [sentence for sentence in reading.sentences if _tells(report, sentence)]
    ends = [sentence.end for sentence in body[:_LEAD]]
    first = ends[-1] if ends else 0
    there = [(mention.span, place) for mention, place in places if mention.id not in elsewhere]
    lead = [place for span, place in there if span.start < first]
    return Stage(tuple(there), _one_town(lead), _filed(report, places), first, _country(places))


def _country(places: Iterable[tuple[PlaceMention, Place]]) -> Place | None:
    held = [place for _, place in places if place.country]
    towns = [place for place in held if not loose(place)]
    counted = Counter(place.country for place in towns or held if place.country)
    if not counted:
        return None
    code = min(counted, key=lambda code: (-counted[code], code))
    return Place(code, country=code, precision=6, kind="country")


def _filed(report: Report, places: Sequence[tuple[PlaceMention, Place]]) -> tuple[Place, ...]:
    """The town of the dateline; by its name alone where the reading saw none (R9)."""
    held = _one_town(place for mention, place in places if report.zone_at(mention.span) == "dateline")
    if held or not report.dateline:
        return held
    name, *around = (" ".join(part.split()) for part in report.dateline.split(","))
    name = name.title() if name.isupper() else name
    seen = next((place for mention, place in places if mention.name.casefold() == name.casefold()), None)
    return _one_town((seen or Place(name, within=tuple(around)),)) if name else ()


def _tells(report: Report, sentence: Span) -> bool:
    return report.zone_at(Span(max(sentence.start, sentence.end - 1), sentence.end)) in (None, "standfirst")


def told_here(claims: Iterable[EventClaim], report: Report, stage: Stage) -> tuple[Place, ...]:
    """The place of the dateline where a claim's sentence points at it ("this village")."""
    if not stage.filed:
        return ()
    return stage.filed if any(_HERE.search(claim.sentence.of(report.text)) for claim in claims) else ()


def _named(name: str, claims: Iterable[EventClaim], report: Report) -> bool:
    """Whether a claim's sentence has the name of a place, after its dateline, that the reading took for none."""
    found = re.compile(rf"\b{re.escape(name)}\b")
    return any(found.search(claim.sentence.of(report.text)) for claim in claims)


def setting_of(
    claims: Sequence[EventClaim], report: Report, stage: Stage, *, news: bool, others: Collection[Span] = ()
) -> tuple[tuple[Place, ...], bool]:
    """The places around a happening that has none of its own, and whether its own sentences or the lead tell them.

    Those of its sentences; for the news of the day (not for what is told as background, R3) those of the lead, and of
    the dateline where the lead itself tells the happening. Its sentences tell where it was by "in", "at", "near" a place
    that is no other happening's (``others``).
    """
    sentences = {claim.sentence for claim in claims}
    spots = [(span, place) for span, place in stage.spots if any(sentence.contains(span) for sentence in sentences)]
    told = any(
        span not in others and _LOCATED.search(report.text[max(0, span.start - _BACK) : span.start])
        for span, _ in spots
    )
    near = [place for _, place in spots]
    filed = [place for place in stage.filed if place not in near and _named(place.name, claims, report)]
    if near or filed or not news:
        return _ranked((*near, *filed)), told or bool(filed)
    leads = any(claim.trigger.start < stage.first for claim in claims)
    return (stage.lead, leads) if stage.lead else (stage.filed if leads else (), leads)


def certain(setting: Sequence[Place]) -> Place | None:
    """The one town or site that a setting amounts to; None where it is none or several."""
    towns = _one_town(setting)
    return towns[0] if towns else None


def _one_town(places: Iterable[Place]) -> tuple[Place, ...]:
    """The places, sites first, where they lie in one town; else none."""
    held = _ranked(place for place in places if site(place) or (town(place) and not loose(place)))
    return held if len({town(place) for place in held} - {""}) == 1 else ()


def _ranked(places: Iterable[Place]) -> tuple[Place, ...]:
    return tuple(sorted(dict.fromkeys(places), key=rank_of_place))
