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
    made: list[Statement | Measure] = []
    for report in case.record.reports(ids):
        reading = case.record.reading(report.id)
        if reading is not None:
            fresh = _said(case, report, reading, homes)
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


def _said(case: Case, report: Report, reading: Reading, homes: Mapping[str, str]) -> list[Statement | Measure]:
    actors = case.actors_in(reading)
    dates = resolve(reading.times, report.published, case.copied.get([report.id]).get(report.id))
    known = Resolved(
        actors={mention.id: actors[mention.chain] for mention in reading.actors if mention.chain in actors},
        incidents=homes,
        dates={mention.id: date for mention, date in zip(reading.times, dates, strict=True) if date},
    )
    return [*link_statements(report, reading, known), *link_measures(report, reading, known)]
