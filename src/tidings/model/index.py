"""What stages need from outside, as small protocols: nothing here knows of a database."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from typing import Protocol


class Index(Protocol):
    """Which items share a key, for one stage. Kept by the record, or in memory by a test."""

    def put(self, item: str, keys: Iterable[str]) -> None:
        """Keep the keys of an item, in place of those it had."""

    def drop_all(self, gone: Collection[str]) -> None:
        """Forget many items."""

    def keys_of_all(self, wanted: Collection[str]) -> Mapping[str, tuple[str, ...]]:
        """The keys of each of many items; an unknown one has none."""

    def items_of_all(self, keys: Collection[str]) -> Mapping[str, tuple[str, ...]]:
        """The items under each of many keys, sorted."""

    def items(self) -> Iterator[str]:
        """All items, sorted."""

    def at_hand(self, wanted: int) -> AbstractContextManager[None]:
        """Meanwhile nothing is put or dropped, and the keys of so many items will be asked for."""
