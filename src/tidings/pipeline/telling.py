"""The last pass: statements and measured quantities, with their speakers and what they are about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from tidings.engine.spread import chunks
from tidings.linking.dates import Copied, resolve
from tidings.linking.measures import link_measures
from tidings.linking.statements import Resolved, Sayings, link_statements
from tidings.model.known import Measure, Statement
from tidings.model.reports import Report
from tidings.pipeline.case import Case
from tidings.pipeline.progress import Tell, told
from tidings.pipeline.surroundings import Surroundings
from tidings.vocabulary.seats import load_seats
from tidings.weighing.carriers import carried

BATCH = 200


def tell_statements(case: Case, tell: Tell) -> None:
    """Resolve the statements of every report whose linking or incidents have changed."""
    waiting = tuple(case.to_tell.items())
    for batch in chunks(told("statements", waiting, tell, len(waiting)), BATCH):
        with case.record.transaction():
            _tell(case, batch)


def _tell(case: Case, ids: Sequence[str]) -> None:
    before = case.said_of.keys_of_all(ids)
    sayings, copied, surroundings = case.record.readings(ids, Sayings), case.copied.get(ids), Surroundings(case, ids)
    linked = surroundings.linked
    homes = case.incidents.made_of({home for one in linked.values() for home in one.homes.values()})
    actors = case.actors_in(sayings.values())
    table = case.vocabulary.table("seats", load_seats)
    made: list[Statement | Measure] = []
    for report in surroundings.reports.values():
        if report.id in sayings and report.id in linked:
            says = sayings[report.id]
            known = Resolved(
                actors={mention.id: actors[mention.chain] for mention in says.actors if mention.chain in actors},
                incidents={claim: homes[home][0] for claim, home in linked[report.id].homes.items() if homes[home]},
                dates=_dates(report, says, copied.get(report.id)),
            )
            fresh: list[Statement | Measure] = [
                *_statements(report, says, known, surroundings),
                *link_measures(report, says, known, table),
            ]
            case.said_of.put(report.id, [one.claim if isinstance(one, Measure) else one.id for one in fresh])
            made += fresh
    case.record.replace([one for ones in before.values() for one in ones], made)
    case.to_tell.drop_all(ids)


def _dates(report: Report, says: Sayings, copied: Copied | None) -> Mapping[str, str]:
    dates = resolve(says.times, report.published, copied)
    return {mention.id: date for mention, date in zip(says.times, dates, strict=True) if date}


def _statements(report: Report, says: Sayings, known: Resolved, surroundings: Surroundings) -> Iterator[Statement]:
    """The statements of a report, with the reports that carry them and their lines."""
    context = surroundings.around(report.id)
    for one, claim in zip(link_statements(report, says, known), says.statements, strict=True):
        reports, lines = carried(claim, context)
        yield replace(one, reports=reports, lines=lines)
