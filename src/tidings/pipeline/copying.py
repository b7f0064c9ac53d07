"""The pass over copies: which reports derive from which."""

from __future__ import annotations

from collections.abc import Iterable

from tidings.engine.spread import chunks
from tidings.lineage import solve
from tidings.model.lineage import Copy
from tidings.pipeline.case import Case
from tidings.pipeline.progress import Tell, told

BATCH = 100


def find_copies(case: Case, tell: Tell) -> None:
    """Solve what is new among copies; reports whose copies change are dated and linked anew."""
    record, grouping = case.record, case.copies
    with record.transaction():
        case.signing.renew()
        case.signing.find()
        for batch in chunks(told("copies", grouping.components(), tell), BATCH):
            made = [
                copy
                for component in batch
                for copy in solve(component.items.values(), case.judge, component.beside.values())
            ]
            made_of: dict[str, list[str]] = {}  # what a report copies; what copies it is its copies' own
            for copy in made:
                made_of.setdefault(copy.report, []).append(copy.id)
            changed = [report for component in batch if component.before for report in component.items]
            case.date_again({*changed, *ends_of(record.copies(*changed) if changed else ()), *ends_of(made)})
            record.replace({one for component in batch for one in component.before}, made)
            grouping.settle(batch, made_of)


def ends_of(copies: Iterable[Copy]) -> set[str]:
    """The reports on either side of copies."""
    return {end for copy in copies for end in (copy.report, copy.of)}
