"""The pass that dates: reports that state no day of publication are bounded by copies and shared incidents (R8)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tidings.engine.grouping import Component
from tidings.engine.spread import chunks
from tidings.linking.dates import Chronicle, Dated, chronicle, solve
from tidings.model.lineage import Copy
from tidings.pipeline.case import Case
from tidings.pipeline.progress import Tell, told
from tidings.vocabulary.kinds import Kinds

BATCH = 200


def date_reports(case: Case, tell: Tell) -> None:
    """Date what is new; reports whose date changes are linked anew."""
    kinds = case.kinds
    with case.record.transaction():
        for batch in chunks(tuple(case.to_date.items()), BATCH):
            _enter(case, batch, kinds)
        for component in told("dates", case.dates.components(), tell):
            dated = {one.report: one for one in solve(component.items.values(), _copies(case, component.items), kinds)}
            _keep(case, component, dated)
            case.dates.settle(component, {})


def _enter(case: Case, ids: Sequence[str], kinds: Kinds) -> None:
    placed = case.placed.get(ids)
    made = {}
    for report in case.record.reports(ids, stated=True):
        reading = case.record.reading(report.id)
        if reading is not None and report.id in placed:
            shared = [copy.of if copy.report == report.id else copy.report for copy in case.record.copies(report.id)]
            made[report.id] = chronicle(report, reading, placed[report.id].places, kinds, shared)
    case.dates.put(made)
    case.to_date.drop_all(ids)


def _copies(case: Case, reports: Iterable[str]) -> list[Copy]:
    found = {copy.id: copy for report in reports for copy in case.record.copies(report)}
    return [found[one] for one in sorted(found)]


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
