"""The pass over copies: which reports derive from which."""

from __future__ import annotations

from tidings.engine.grouping import Grouping
from tidings.engine.spread import chunks
from tidings.lineage import Signature, solve
from tidings.pipeline.progress import Tell, told
from tidings.record.record import Record

BATCH = 100


def find_copies(record: Record, grouping: Grouping[Signature], tell: Tell) -> frozenset[str]:
    """Solve what is new among copies.

    Returns:
        ids of reports whose copies may have changed.
    """
    touched: set[str] = set()
    with record.transaction():
        for batch in chunks(told("copies", grouping.components(), tell), BATCH):
            made = [copy for component in batch for copy in solve(component.items.values())]
            made_of: dict[str, list[str]] = {}
            for copy in made:
                for report in (copy.report, copy.of):
                    made_of.setdefault(report, []).append(copy.id)
            before = {one for component in batch for one in component.before}
            record.replace(before, made)
            grouping.settle(batch, made_of)
            touched |= made_of.keys()
            touched |= {report for component in batch if component.before for report in component.items}
    return frozenset(touched)
