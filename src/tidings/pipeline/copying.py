"""The pass over copies: which reports derive from which."""

from __future__ import annotations

from tidings.engine.grouping import Grouping
from tidings.lineage import Signature, joined, keys, solve
from tidings.lineage.solve import STOCK
from tidings.pipeline.progress import Tell, told
from tidings.pipeline.shelves import shelves
from tidings.record.record import Record


class CopyLinker:
    """Reports belong together where one derives from the other, or both share a passage."""

    def keys(self, item: Signature) -> tuple[str, ...]:
        """The thinned shingles, and the digest of the whole text."""
        return keys(item)

    def most(self, key: str) -> int | None:
        """A passage that more reports share is a stock phrase; whole copies may be any number."""
        return None if key.startswith("body:") else STOCK

    def joined(self, a: Signature, b: Signature) -> bool:
        """Whether there is a copy between them."""
        return joined(a, b)


def copies_of(record: Record) -> Grouping[Signature]:
    """The grouping of signatures that the record keeps."""
    return Grouping(CopyLinker(), shelves(record, "copies", Signature))


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
