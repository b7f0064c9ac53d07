"""The pass that links each report: its times resolved, its happenings handed to the incidents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from tidings.engine.grouping import Grouping
from tidings.engine.spread import chunks
from tidings.linking import posts, ties
from tidings.linking.dates import resolve
from tidings.linking.incidents import Happening, Passage
from tidings.model.claims import Claim, PostClaim, Reading, TieClaim
from tidings.model.index import Index
from tidings.model.known import Place
from tidings.model.reports import Report
from tidings.model.spans import Evidence
from tidings.pipeline.case import Case
from tidings.pipeline.linked import Linked, linked
from tidings.pipeline.progress import Tell, told

BATCH = 200
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Resolved:
    """A report's places and dates, parallel to those of its reading; actor by chain, for the whole batch; what it copies."""

    places: tuple[Place | None, ...]
    dates: tuple[str | None, ...]
    actors: Mapping[str, str]
    passages: Sequence[Passage]


@dataclass(frozen=True, slots=True)
class _Made:
    """What linking makes of one report, by id."""

    report: str
    happenings: Mapping[str, Happening]
    posts: Mapping[str, posts.Telling]
    ties: Mapping[str, ties.Telling]
    linked: Linked


def link_reports(case: Case, tell: Tell) -> None:
    """Link every report that is to be linked: new, read again, dated anew, or with other actors."""
    waiting = tuple(case.to_link.items())
    for batch in chunks(told("linking", waiting, tell, len(waiting)), BATCH):
        with case.record.transaction():
            _link(case, batch)


def _link(case: Case, ids: Sequence[str]) -> None:
    placed, copied, readings = case.placed.get(ids), case.copied.get(ids), case.record.readings(ids)
    actors = case.actors_in(readings.values())
    made, passages = [], _passages(case, ids)
    for report in case.record.reports(ids):
        if report.id in placed and report.id in readings:
            reading = readings[report.id]
            dates = resolve(reading.times, report.published, copied.get(report.id))
            made.append(
                _link_one(
                    case,
                    report,
                    reading,
                    Resolved(placed[report.id].places, dates, actors, passages.get(report.id, ())),
                )
            )
    _put(case.incidents, case.happenings_of, {one.report: one.happenings for one in made}, case)
    _put(case.posts, case.posts_of, {one.report: one.posts for one in made}, case)
    _put(case.ties, case.ties_of, {one.report: one.ties for one in made}, case)
    for one in made:
        case.linked.put(one.report, one.linked)
        case.to_tell.put(one.report, ())
    case.to_link.drop_all(ids)


def _passages(case: Case, ids: Sequence[str]) -> Mapping[str, Sequence[Passage]]:
    """What each of these reports copies from others, or tells twice."""
    copies = [copy for copy in case.record.copies(*ids) if copy.report in set(ids) and copy.part == "text"]
    ends = {end for copy in copies for end in (copy.report, copy.of)}
    texts = {report.id: report.text for report in case.record.reports(ends)} if ends else {}
    found: dict[str, list[Passage]] = {}
    for copy in copies:
        pairs = zip(copy.spans, copy.spans_of, strict=True)
        found.setdefault(copy.report, []).extend(
            Passage(texts[copy.report], span, copy.of, texts[copy.of], span_of) for span, span_of in pairs
        )
    return found


def _link_one(case: Case, report: Report, reading: Reading, known: Resolved) -> _Made:
    made = case.stage.happenings(report, reading, known.places, known.dates, known.actors, known.passages)
    mentions = {mention.id: known.actors[mention.chain] for mention in reading.actors if mention.chain in known.actors}
    days = {mention.id: date for mention, date in zip(reading.times, known.dates, strict=True) if date}
    return _Made(
        report=report.id,
        happenings={one.id: one for one in made},
        posts={claim.id: _post(report, claim, mentions, days) for claim in reading.posts},
        ties={claim.id: _tie(report, claim, mentions, days) for claim in reading.ties},
        linked=linked(reading, days, mentions, made),
    )


def _post(report: Report, claim: PostClaim, actors: Mapping[str, str], days: Mapping[str, str]) -> posts.Telling:
    return posts.Telling(
        claim,
        _words(report, claim),
        report.published,
        _some(actors, claim.holder, claim.body),
        _some(days, claim.since, claim.until),
    )


def _tie(report: Report, claim: TieClaim, actors: Mapping[str, str], days: Mapping[str, str]) -> ties.Telling:
    return ties.Telling(
        claim,
        _words(report, claim),
        report.published,
        _some(actors, claim.subject, claim.object),
        _some(days, claim.since, claim.until),
    )


def _words(report: Report, claim: Claim) -> tuple[Evidence, ...]:
    return tuple(Evidence(report.id, span, span.of(report.text)) for span in claim.evidence)


def _some(known: Mapping[str, str], *wanted: str | None) -> dict[str, str]:
    return {one: known[one] for one in wanted if one is not None and one in known}


def _put(grouping: Grouping[Item], index: Index, made: Mapping[str, Mapping[str, Item]], case: Case) -> None:
    """Hand items to a stage, in place of what the same reports gave before; all of them are solved anew."""
    before = {item for items in index.keys_of_all(made).values() for item in items}
    fresh = {item_id: item for items in made.values() for item_id, item in items.items()}
    case.record.replace(grouping.drop(before - fresh.keys()), ())
    grouping.put(fresh)
    grouping.touch(fresh)
    for report, items in made.items():
        index.put(report, items)
