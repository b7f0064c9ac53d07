"""The one group-by: items that share a key are compared, those that belong together form components.

Everything that was found out is kept by the record behind the ``Index`` protocol, so that a new item costs its own
comparisons and the solving of its own component, and the outcome does not depend on the order of input: an edge
depends on its two items alone, a component on its edges, a solution on its component. A stage subdivides keys that
would grow without bound by its own stated rule; the engine never drops a candidate.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from tidings.model.index import Index

Item = TypeVar("Item")
Compared = TypeVar("Compared", contravariant=True)
_HELD = 20_000


class Shelf(Protocol[Item]):
    """Where a stage's items are kept."""

    def get(self, ids: Iterable[str]) -> Mapping[str, Item]:
        """The items of these ids that are there."""

    def put(self, item_id: str, item: Item) -> None:
        """Keep an item, in place of the one it had."""

    def drop(self, ids: Iterable[str]) -> None:
        """Forget items."""


class Linker(Protocol[Compared]):
    """What a cross-report stage tells the engine."""

    def keys(self, item: Compared) -> Iterable[str]:
        """Items that share a key are compared."""

    def joined(self, a: Compared, b: Compared) -> bool:
        """Whether two items must be solved together; symmetric, from the two items and versioned tables alone."""


@dataclass(frozen=True, slots=True)
class Shelves(Generic[Item]):
    """A stage's memory: items, their keys, the edges between them, what was made of them, what is still to be solved."""

    items: Shelf[Item]
    keys: Index
    edges: Index
    made: Index
    todo: Index


@dataclass(frozen=True, slots=True)
class Component(Generic[Item]):
    """Items that are solved together, by id, and the ids of what was made of them before."""

    items: Mapping[str, Item]
    before: frozenset[str]


class Grouping(Generic[Item]):
    """Groups a stage's items.

    Args:
        linker: keys and the pairwise verdict.
        shelves: the stage's memory.
    """

    def __init__(self, linker: Linker[Item], shelves: Shelves[Item]) -> None:
        self._linker = linker
        self._shelves = shelves
        self._held: OrderedDict[str, Item] = OrderedDict()

    def put(self, item_id: str, item: Item) -> None:
        """Add or change an item; it and those it was joined to are solved anew at the next :meth:`components`."""
        known = self._shelves.items.get([item_id]).get(item_id)
        if known == item:
            return
        if known is not None:
            self._detach(item_id)
        self._shelves.items.put(item_id, item)
        self._shelves.keys.put(item_id, sorted(set(self._linker.keys(item))))
        self._shelves.todo.put(item_id, ["todo"])

    def drop(self, item_ids: Collection[str]) -> frozenset[str]:
        """Take items out; what they were joined to is solved anew.

        Returns:
            ids of what was made of them that no remaining item answers for: to be withdrawn.
        """
        orphans: set[str] = set()
        for item_id in item_ids:
            made = self._shelves.made.keys_of(item_id)
            heirs = self._detach(item_id)
            for heir in heirs:
                self._shelves.made.put(heir, sorted({*self._shelves.made.keys_of(heir), *made}))
            orphans |= set() if heirs else set(made)
            for index in (self._shelves.keys, self._shelves.made, self._shelves.todo):
                index.drop(item_id)
        self._shelves.items.drop(item_ids)
        return frozenset(orphans)

    def _detach(self, item_id: str) -> set[str]:
        """Forget the edges of an item; those at their other ends are to be solved anew, and are returned."""
        neighbours = self._neighbours(item_id)
        for neighbour in neighbours:
            self._shelves.edges.put(
                neighbour, [other for other in self._shelves.edges.keys_of(neighbour) if other != item_id]
            )
            self._shelves.todo.put(neighbour, ["todo"])
        self._shelves.edges.drop(item_id)
        self._held.pop(item_id, None)
        return neighbours

    def components(self) -> Iterator[Component[Item]]:
        """The components that hold an item still to be solved. Each is solved and settled before the next is asked for."""
        waiting = tuple(self._shelves.todo.items())
        fresh = set(waiting)
        for item_id in waiting:
            self._link(item_id, fresh)
        seen: set[str] = set()
        for item_id in waiting:
            if item_id not in seen:
                members = self._reach(item_id)
                seen |= members
                yield Component(
                    self._load(sorted(members)),
                    frozenset(made for member in members for made in self._shelves.made.keys_of(member)),
                )

    def settle(self, component: Component[Item], made_of: Mapping[str, Sequence[str]]) -> None:
        """Note what was made of a component's items: item id -> ids of what was made."""
        for item_id in component.items:
            self._shelves.made.put(item_id, made_of.get(item_id, ()))
            self._shelves.todo.drop(item_id)

    def _link(self, item_id: str, fresh: set[str]) -> None:
        """Compare an item with those that share a key; of two fresh ones, the smaller id compares."""
        index = self._shelves.keys
        others = {other for key in index.keys_of(item_id) for other in index.items_of(key)}
        asked = sorted(other for other in others if other != item_id and (other not in fresh or other > item_id))
        mine = self._load([item_id])[item_id]
        joined = [other for other, theirs in self._load(asked).items() if self._linker.joined(mine, theirs)]
        self._shelves.edges.put(
            item_id, sorted({*joined, *(old for old in self._shelves.edges.keys_of(item_id) if old not in fresh)})
        )

    def _reach(self, start: str) -> set[str]:
        members, front = {start}, [start]
        while front:
            for neighbour in self._neighbours(front.pop()):
                if neighbour not in members:
                    members.add(neighbour)
                    front.append(neighbour)
        return members

    def _neighbours(self, item_id: str) -> set[str]:
        return {*self._shelves.edges.keys_of(item_id), *self._shelves.edges.items_of(item_id)}

    def _load(self, ids: Sequence[str]) -> dict[str, Item]:
        missing = [item_id for item_id in ids if item_id not in self._held]
        self._held.update(self._shelves.items.get(missing) if missing else {})
        found = {item_id: self._held[item_id] for item_id in ids if item_id in self._held}
        while len(self._held) > max(_HELD, len(ids)):
            self._held.popitem(last=False)
        return found
