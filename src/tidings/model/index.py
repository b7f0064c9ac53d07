"""What stages need from outside, as small protocols: nothing here knows of a database."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol


class Index(Protocol):
    """Which items share a key, for one stage. Kept by the record, or in memory by a test."""

    def put(self, item: str, keys: Iterable[str]) -> None:
        """Keep the keys of an item, in place of those it had."""

    def drop(self, item: str) -> None:
        """Forget an item."""

    def keys_of(self, item: str) -> tuple[str, ...]:
        """The keys of an item; empty where it is unknown."""

    def items_of(self, key: str) -> tuple[str, ...]:
        """The items under a key, sorted."""

    def items(self) -> Iterator[str]:
        """All items, sorted."""
