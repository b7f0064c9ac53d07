"""The pass that links each report: its times resolved, its happenings handed to the incidents."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.engine.spread import chunks
from tidings.linking.dates import Copied, resolve
from tidings.linking.incidents import Happening
from tidings.model.known import Place
from tidings.model.reports import Report
from tidings.pipeline.case import Case
from tidings.pipeline.linked import linked
from tidings.pipeline.progress import Tell, told

BATCH = 200


def link_reports(case: Case, tell: Tell) -> None:
    """Link every report that is to be linked: new, read again, dated anew, or with other actors."""
    waiting = tuple(case.to_link.items())
    for batch in chunks(told("linking", waiting, tell, len(waiting)), BATCH):
        with case.record.transaction():
            _link(case, batch)


def _link(case: Case, ids: Sequence[str]) -> None:
    before = case.told.keys_of_all(ids)
    placed, copied = case.placed.get(ids), case.copied.get(ids)
    fresh: dict[str, Happening] = {}
    for report in case.record.reports(ids):
        made = _link_one(case, report, placed[report.id].places, copied.get(report.id)) if report.id in placed else ()
        fresh.update({item.id: item for item in made})
        case.told.put(report.id, [item.id for item in made])
        case.to_tell.put(report.id, ())
    gone = [item for items in before.values() for item in items if item not in fresh]
    case.record.replace(case.incidents.drop(gone), ())
    case.incidents.put(fresh)
    case.incidents.touch(list(fresh))
    case.to_link.drop_all(ids)


def _link_one(
    case: Case, report: Report, places: tuple[Place | None, ...], copied: Copied | None
) -> tuple[Happening, ...]:
    reading = case.record.reading(report.id)
    if reading is None:
        return ()
    dates = resolve(reading.times, report.published, copied)
    actors = case.actors_of(reading)
    made = case.stage.happenings(report, reading, places, dates, actors)
    case.linked.put(report.id, linked(reading, dates, actors, made))
    return made
