"""The pass over copies: which reports derive from which."""

from __future__ import annotations

from tidings.engine.grouping import Grouping
from tidings.lineage import Signature, solve
from tidings.pipeline.progress import Tell, told
from tidings.record.record import Record


def find_copies(record: Record, grouping: Grouping[Signature], tell: Tell) -> frozenset[str]:
    """Solve what is new among copies.

    Returns:
        ids of reports whose copies may have changed.
    """
    touched: set[str] = set()
    with record.transaction():
        for component in told("copies", grouping.components(), tell):
            made = solve(component.items.values())
            record.replace(component.before, made)
            if made or component.before:
                touched |= component.items.keys()
            grouping.settle(
                component,
                {item: [copy.id for copy in made if item in (copy.report, copy.of)] for item in component.items},
            )
    return frozenset(touched)
