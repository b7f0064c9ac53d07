"""The pass over copies: which reports derive from which."""

from __future__ import annotations

from tidings.engine.spread import chunks
from tidings.lineage import solve
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
            made_of: dict[str, list[str]] = {}
            for copy in made:
                for report in (copy.report, copy.of):
                    made_of.setdefault(report, []).append(copy.id)
            before = {one for component in batch for one in component.before}
            record.replace(before, made)
            grouping.settle(batch, made_of)
            case.date_again(
                made_of.keys() | {report for component in batch if component.before for report in component.items}
            )
