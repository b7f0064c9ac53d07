"""The last pass: statements and measured quantities, with their speakers and what they are about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tidings.engine.spread import chunks
from tidings.linking.dates import resolve
from tidings.linking.statements import Resolved, Sayings, link_measures, link_statements
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
    sayings, copied, linked = case.record.readings(ids, Sayings), case.copied.get(ids), case.linked.get(ids)
    homes = case.incidents.made_of({home for one in linked.values() for home in one.homes.values()})
    actors = case.actors_in(sayings.values())
    made: list[Statement | Measure] = []
    for report in case.record.reports(ids):
        if report.id in sayings and report.id in linked:
            says = sayings[report.id]
            dates = resolve(says.times, report.published, copied.get(report.id))
            of = {claim: homes[home][0] for claim, home in linked[report.id].homes.items() if homes[home]}
            fresh = _said(report, says, dates, actors, of)
            case.said_of.put(report.id, [one.claim if isinstance(one, Measure) else one.id for one in fresh])
            made += fresh
    case.record.replace([one for ones in before.values() for one in ones], made)
    case.to_tell.drop_all(ids)


def _said(
    report: Report, says: Sayings, dates: Sequence[str | None], actors: Mapping[str, str], homes: Mapping[str, str]
) -> list[Statement | Measure]:
    known = Resolved(
        actors={mention.id: actors[mention.chain] for mention in says.actors if mention.chain in actors},
        incidents=homes,
        dates={mention.id: date for mention, date in zip(says.times, dates, strict=True) if date},
    )
    return [*link_statements(report, says, known), *link_measures(report, says, known)]
