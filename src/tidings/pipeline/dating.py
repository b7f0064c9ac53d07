"""The pass that dates: reports that state no day of publication are bounded by copies and shared incidents (R8)."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.engine.grouping import Component
from tidings.engine.spread import chunks
from tidings.linking.dates import Chronicle, Dated, chronicle, solve
from tidings.model.claims import Reading
from tidings.model.known import Place
from tidings.model.reports import Report
from tidings.pipeline.case import Case
from tidings.pipeline.progress import Tell, told

BATCH = 200


def date_reports(case: Case, tell: Tell) -> None:
    """Date what is new; reports whose date changes are linked anew."""
    with case.record.transaction():
        for batch in chunks(tuple(case.to_date.items()), BATCH):
            _enter(case, batch)
        for some in chunks(told("dates", case.dates.components(), tell), BATCH):
            for component in some:
                if any(item.published is None for item in component.items.values()):
                    copies = tuple(case.record.copies(*component.items))
                    _keep(
                        case,
                        component,
                        {one.report: one for one in solve(component.items.values(), copies, case.kinds)},
                    )
            case.dates.settle(some, {})


def _enter(case: Case, ids: Sequence[str]) -> None:
    placed, readings = case.placed.get(ids), case.record.readings(ids)
    reports = case.record.reports(ids, stated=True)
    read = [
        (one, readings[one.id], placed[one.id].places) for one in reports if one.id in readings and one.id in placed
    ]
    enter_chronicles(case, read)
    case.to_date.drop_all(ids)


def enter_chronicles(case: Case, read: Sequence[tuple[Report, Reading, tuple[Place | None, ...]]]) -> None:
    """Keep what reports tell for the dating of others, with the copies known by now."""
    shared: dict[str, list[str]] = {}
    for copy in case.record.copies(*(report.id for report, _, _ in read)) if read else ():
        shared.setdefault(copy.report, []).append(copy.of)
        shared.setdefault(copy.of, []).append(copy.report)
    case.dates.put(
        {
            report.id: chronicle(report, reading, places, case.kinds, shared.get(report.id, ()))
            for report, reading, places in read
        }
    )
    case.to_date.drop_all([report.id for report, _, _ in read])


def _keep(case: Case, component: Component[Chronicle], dated: dict[str, Dated]) -> None:
    undated = [report for report, item in component.items.items() if item.published is None]
    held = {report.id: report for report in case.record.reports(undated)}
    copied = case.copied.get(undated)
    for report in undated:
        one = dated.get(report)
        published, basis = (one.published, one.basis) if one else (None, "unknown")
        before = (held[report].published, copied.get(report))
        if before == (published, one.copied if one else None):
            continue
        case.record.put_published(report, published, basis)
        case.copied.drop([report])
        if one and one.copied:
            case.copied.put(report, one.copied)
        case.link_again([report])
