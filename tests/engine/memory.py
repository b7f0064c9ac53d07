"""An index and a shelf in memory, for tests of stages without a record."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from typing import Generic, TypeVar

from tidings.engine.grouping import Shelves

Item = TypeVar("Item")


class MemoryIndex:
    def __init__(self) -> None:
        self._keys: dict[str, tuple[str, ...]] = {}
        self._items: dict[str, set[str]] = {}

    def put(self, item: str, keys: Iterable[str]) -> None:
        self.drop(item)
        self._keys[item] = tuple(keys)
        for key in self._keys[item]:
            self._items.setdefault(key, set()).add(item)

    def drop(self, item: str) -> None:
        for key in self._keys.pop(item, ()):
            self._items[key].discard(item)

    def drop_all(self, gone: Collection[str]) -> None:
        for item in gone:
            self.drop(item)

    def keys_of_all(self, wanted: Collection[str]) -> Mapping[str, tuple[str, ...]]:
        return {item: self._keys.get(item, ()) for item in wanted}

    def items_of_all(self, keys: Collection[str]) -> Mapping[str, tuple[str, ...]]:
        return {key: tuple(sorted(self._items.get(key, ()))) for key in keys}

    def items(self) -> Iterator[str]:
        return iter(sorted(self._keys))

    def at_hand(self, _wanted: int) -> AbstractContextManager[None]:
        return nullcontext()


class MemoryShelf(Generic[Item]):
    def __init__(self) -> None:
        self._items: dict[str, Item] = {}

    def get(self, ids: Iterable[str]) -> Mapping[str, Item]:
        return {item_id: self._items[item_id] for item_id in ids if item_id in self._items}

    def put(self, item_id: str, item: Item) -> None:
        self._items[item_id] = item

    def drop(self, ids: Iterable[str]) -> None:
        for item_id in ids:
            self._items.pop(item_id, None)


def memory_shelves() -> Shelves[Item]:
    return Shelves(MemoryShelf(), MemoryIndex(), MemoryIndex(), MemoryIndex(), MemoryIndex(), MemoryIndex())
