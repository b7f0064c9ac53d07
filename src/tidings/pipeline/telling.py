"""The last pass: statements and measured quantities, with their speakers and what they are about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tidings.engine.spread import chunks
from tidings.linking.dates import resolve
from tidings.linking.statements import Resolved, link_measures, link_statements
from tidings.model.claims import Reading
from tidings.model.known import Measure, Statement
from tidings.model.reports import Report
from tidings.pipeline.case import Case
from tidings.pipeline.progress import Tell, told

BATCH = 200


def tell_statements(case: Case, tell: Tell) -> None:
    """Resolve the statements of every report whose linking or incidents have changed."""
    waiting = tuple(case.to_tell.items())
    for batch in chunks(told("statements", waiting, tell, len(waiting)), BATCH):
        with case.record.transaction():
            _tell(case, batch)


def _tell(case: Case, ids: Sequence[str]) -> None:
    before = case.said_of.keys_of_all(ids)
    happenings = case.happenings_of.keys_of_all(ids)
    homes = _homes(case, [item for items in happenings.values() for item in items])
    readings, copied = case.record.readings(ids), case.copied.get(ids)
    actors = case.actors_in(readings.values())
    made: list[Statement | Measure] = []
    for report in case.record.reports(ids):
        if report.id in readings:
            reading = readings[report.id]
            dates = resolve(reading.times, report.published, copied.get(report.id))
            fresh = _said(report, reading, dates, actors, homes)
            case.said_of.put(report.id, [one.claim if isinstance(one, Measure) else one.id for one in fresh])
            made += fresh
    case.record.replace([one for ones in before.values() for one in ones], made)
    case.to_tell.drop_all(ids)


def _homes(case: Case, happenings: Sequence[str]) -> Mapping[str, str]:
    """Claim -> incident or aggregate, for the claims of these happenings."""
    made = case.incidents.made_of(happenings)
    items = case.incidents.items_of(happenings)
    return {
        claim.id: made[item.id][0]
        for item in items.values()
        if made[item.id]
        for claim in (*item.claims, *item.figures)
    }


def _said(
    report: Report, reading: Reading, dates: Sequence[str | None], actors: Mapping[str, str], homes: Mapping[str, str]
) -> list[Statement | Measure]:
    known = Resolved(
        actors={mention.id: actors[mention.chain] for mention in reading.actors if mention.chain in actors},
        incidents=homes,
        dates={mention.id: date for mention, date in zip(reading.times, dates, strict=True) if date},
    )
    return [*link_statements(report, reading, known), *link_measures(report, reading, known)]
