"""The one group-by: items that share a key are compared, those that belong together form components.

Everything that was found out is kept by the record behind the ``Index`` protocol, so that a new item costs its own
comparisons and the solving of its own component, and the outcome does not depend on the order of input: an edge
depends on its two items alone, a component on its edges, a solution on its component. A stage subdivides keys that
would grow without bound by its own stated rule, or says with how many neighbours an item is compared under one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Generic, Protocol, TypeVar

from tidings.model.index import Index

Item = TypeVar("Item")
Compared = TypeVar("Compared", contravariant=True)
_HELD = 20_000  # items kept at hand
_NEIGHBOURS = 8  # on each side, under a key that too many items share
_CHUNK = 400  # items asked of an index at a time


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

    def most(self, key: str) -> int | None:
        """How many items may share a key to be compared all with all; None for any number.

        Under a key that more share, an item is compared with its nearest neighbours in order of id.
        """

    def worth(self, shared: Sequence[str]) -> bool:
        """Whether these keys in common make a comparison worth its cost."""

    def enough(self, key: str) -> bool:
        """Whether items that share this key are joined without a comparison."""

    def joined(self, a: Compared, b: Compared) -> bool:
        """Whether two items must be solved together; symmetric, from the two items and versioned tables alone."""

    def beside(self, a: Compared, b: Compared) -> bool:
        """Whether two items that are not joined matter to each other's solution all the same; symmetric.

        Each is shown to the other's component, and does not become part of it: what many have in common chains nothing.
        """


@dataclass(frozen=True, slots=True)
class Shelves(Generic[Item]):
    """A stage's memory: items, their keys, the edges between them, what was made of them, what is still to be solved.

    ``edges`` connect what is joined, ``beside`` what is not and matters all the same.
    """

    items: Shelf[Item]
    keys: Index
    edges: Index
    beside: Index
    made: Index
    todo: Index


@dataclass(frozen=True, slots=True)
class Component(Generic[Item]):
    """Items that are solved together, by id, and the ids of what was made of them before; ``beside`` is only looked at."""

    items: Mapping[str, Item]
    before: frozenset[str]
    beside: Mapping[str, Item]


class Grouping(Generic[Item]):
    """Groups a stage's items. What it does to the shelves belongs to the caller's transaction.

    Args:
        linker: keys and the pairwise verdict.
        shelves: the stage's memory.
    """

    def __init__(self, linker: Linker[Item], shelves: Shelves[Item]) -> None:
        self._linker = linker
        self._shelves = shelves
        self._held: OrderedDict[str, Item] = OrderedDict()

    def put(self, items: Mapping[str, Item]) -> None:
        """Add or change items; those that are new or differ, and what they were joined to, are solved anew."""
        known = self._shelves.items.get(items)
        changed = {item_id: item for item_id, item in items.items() if known.get(item_id) != item}
        self._detach([item_id for item_id in changed if item_id in known])
        self._leave([item_id for item_id in changed if item_id in known])
        for item_id, item in changed.items():
            self._shelves.items.put(item_id, item)
            self._shelves.keys.put(item_id, sorted(set(self._linker.keys(item))))
            self._shelves.todo.put(item_id, ())

    def drop(self, item_ids: Collection[str]) -> frozenset[str]:
        """Take items out; what they were joined to is solved anew.

        Returns:
            ids of what was made of them that no remaining item answers for: to be withdrawn.
        """
        gone = set(item_ids)
        made = self._shelves.made.keys_of_all(gone)
        self._leave(gone)
        left = self._detach(gone) - gone
        answered = {one for ones in self._shelves.made.keys_of_all(left).values() for one in ones}
        for index in (self._shelves.keys, self._shelves.made, self._shelves.todo):
            index.drop_all(gone)
        self._shelves.items.drop(gone)
        return frozenset(one for ones in made.values() for one in ones if one not in answered)

    def touch(self, item_ids: Iterable[str]) -> None:
        """Solve these anew, though they are as they were: something else that their solution rests on has changed."""
        for item_id in item_ids:
            self._shelves.todo.put(item_id, ())

    def made_of(self, item_ids: Collection[str]) -> Mapping[str, tuple[str, ...]]:
        """Ids of what was made of each item."""
        return self._shelves.made.keys_of_all(item_ids)

    def items_of(self, item_ids: Iterable[str]) -> Mapping[str, Item]:
        """The items of these ids that are there."""
        return self._shelves.items.get(item_ids)

    def components(self) -> Iterator[Component[Item]]:
        """The components that hold an item still to be solved; each is to be settled once it is solved."""
        waiting = tuple(self._shelves.todo.items())
        sets = _Sets()
        fresh = frozenset(waiting)
        touched = set(waiting)
        stock: dict[str, Sequence[str]] = {}
        with self._shelves.keys.at_hand(len(waiting)):
            for at in range(0, len(waiting), _CHUNK):
                touched |= self._link(waiting[at : at + _CHUNK], fresh, sets, stock)
        groups = [members for members in sets.groups() if not touched.isdisjoint(members)]
        for at in range(0, len(groups), _CHUNK // 4):
            yield from self._components(groups[at : at + _CHUNK // 4])

    def _components(self, groups: Sequence[Sequence[str]]) -> Iterator[Component[Item]]:
        every = [member for members in groups for member in members]
        made, neighbours = self._shelves.made.keys_of_all(every), self._neighbours(every)
        items = self._load(list({*every, *(other for others in neighbours.values() for other in others)}))
        for members in groups:
            held = {member: items[member] for member in members}
            near = sorted({other for member in members for other in neighbours[member]} - held.keys())
            yield Component(
                held,
                frozenset(one for member in members for one in made[member]),
                {other: items[other] for other in near if other in items},
            )

    def settle(self, components: Iterable[Component[Item]], made_of: Mapping[str, Iterable[str]]) -> None:
        """Note what was made of the items of components that are solved: item id -> ids of what was made."""
        solved = [item_id for component in components for item_id in component.items]
        for item_id in solved:
            self._shelves.made.put(item_id, sorted(made_of.get(item_id, ())))
        self._shelves.todo.drop_all(solved)

    def _detach(self, item_ids: Collection[str]) -> frozenset[str]:
        """Forget the edges of these items' components, whose members are to be compared and solved anew, and are returned."""
        sets = _Sets()
        self._meet(item_ids, sets)
        members = frozenset(sets.members())
        self._shelves.edges.drop_all(members)
        for member in members:
            self._shelves.todo.put(member, ())
            self._held.pop(member, None)
        return members

    def _leave(self, item_ids: Collection[str]) -> None:
        """Forget what these stand beside; it is solved anew."""
        gone = set(item_ids)
        named = self._shelves.beside.keys_of_all(gone)
        naming = {other for others in self._shelves.beside.items_of_all(gone).values() for other in others} - gone
        for other, held in self._shelves.beside.keys_of_all(naming).items():
            self._shelves.beside.put(other, [one for one in held if one not in gone])
        self._shelves.beside.drop_all(gone)
        for other in naming | {one for ones in named.values() for one in ones} - gone:
            self._shelves.todo.put(other, ())

    def _neighbours(self, item_ids: Collection[str]) -> dict[str, set[str]]:
        """What each item stands beside."""
        named = self._shelves.beside.keys_of_all(item_ids)
        naming = self._shelves.beside.items_of_all(item_ids)
        return {item_id: {*named[item_id], *naming[item_id]} for item_id in item_ids}

    def _link(
        self, chunk: Sequence[str], fresh: Collection[str], sets: _Sets, stock: dict[str, Sequence[str]]
    ) -> set[str]:
        """Compare items with those that share a key, unless both are connected already; of two fresh ones, the smaller id asks.

        Edges are a spanning forest, not all pairs: a thousand copies of one text cost a thousand comparisons.

        Returns:
            the items that something new stands beside.
        """
        keys = self._shelves.keys.keys_of_all(chunk)
        posted = self._posted({key for mine in keys.values() for key in mine}, stock)
        asked = {item_id: self._asked(item_id, keys[item_id], posted, fresh) for item_id in chunk}
        same = {item_id: self._same(item_id, keys[item_id], posted, fresh) for item_id in chunk}
        self._meet({*chunk, *(one for some in (asked, same) for others in some.values() for one in others)}, sets)
        edges, held = self._shelves.edges.keys_of_all(chunk), self._shelves.beside.keys_of_all(chunk)
        touched: set[str] = set()
        for item_id in chunk:
            found = [other for other in same[item_id] if sets.join(item_id, other)]
            near = self._compare(item_id, asked[item_id], sets, found)
            if found:
                self._shelves.edges.put(item_id, sorted({*found, *edges[item_id]}))
            if near:
                self._shelves.beside.put(item_id, sorted({*near, *held[item_id]}))
                touched.update(near)
        return touched

    def _posted(self, keys: Collection[str], stock: dict[str, Sequence[str]]) -> Mapping[str, Sequence[str]]:
        """The items under each key. Keys that too many share are asked for once: every chunk has them again."""
        posted: dict[str, Sequence[str]] = {key: stock[key] for key in keys if key in stock}
        found = self._shelves.keys.items_of_all([key for key in keys if key not in stock])
        for key, items in found.items():
            most = self._linker.most(key)
            if most is not None and len(items) > most:
                stock[key] = items
        return {**posted, **found}

    def _asked(
        self, item_id: str, keys: Iterable[str], posted: Mapping[str, Sequence[str]], fresh: Collection[str]
    ) -> list[str]:
        """The items that this one is compared with."""
        shared: dict[str, list[str]] = {}
        for key in keys:
            if not self._linker.enough(key):
                for other in _near(item_id, posted[key], self._linker.most(key)):
                    if other not in fresh or other > item_id:
                        shared.setdefault(other, []).append(key)
        return sorted(other for other, common in shared.items() if other != item_id and self._linker.worth(common))

    def _same(
        self, item_id: str, keys: Iterable[str], posted: Mapping[str, Sequence[str]], fresh: Collection[str]
    ) -> list[str]:
        """Through which items this one is connected with all that share a key that is enough.

        The first of them, and the first that an earlier build has connected with its like.
        """
        found: set[str] = set()
        for key in keys:
            if self._linker.enough(key):
                found.update(posted[key][:1])
                found.update(islice((other for other in posted[key] if other not in fresh), 1))
        return sorted(found - {item_id})

    def _compare(self, item_id: str, others: Sequence[str], sets: _Sets, joined: list[str]) -> list[str]:
        """Join an item with those of the others that belong to it; the ones that stand beside it."""
        near: list[str] = []
        for at in range(0, len(others), _CHUNK):
            loaded = self._load([item_id, *others[at : at + _CHUNK]])
            mine = loaded.pop(item_id)
            for other, theirs in loaded.items():
                if sets.same(item_id, other):
                    continue
                if self._linker.joined(mine, theirs):
                    sets.join(item_id, other)
                    joined.append(other)
                elif self._linker.beside(mine, theirs):
                    near.append(other)
        return near

    def _meet(self, item_ids: Iterable[str], sets: _Sets) -> None:
        """Bring items, and all that earlier builds connected to them, into the sets."""
        front = {item_id for item_id in item_ids if item_id not in sets}
        while front:
            for item_id in front:
                sets.add(item_id)
            named = self._shelves.edges.keys_of_all(front)
            naming = self._shelves.edges.items_of_all(front)
            reached: set[str] = set()
            for item_id in front:
                for other in (*named[item_id], *naming[item_id]):
                    if other not in sets:
                        sets.add(other)
                        reached.add(other)
                    sets.join(item_id, other)
            front = reached

    def _load(self, ids: Sequence[str]) -> dict[str, Item]:
        missing = [item_id for item_id in ids if item_id not in self._held]
        self._held.update(self._shelves.items.get(missing) if missing else {})
        found = {item_id: self._held[item_id] for item_id in ids if item_id in self._held}
        while len(self._held) > max(_HELD, len(ids)):
            self._held.popitem(last=False)
        return found


def _near(item_id: str, posted: Sequence[str], most: int | None) -> Sequence[str]:
    """The items under a key, or the nearest of them in order of id."""
    if most is None or len(posted) <= most:
        return posted
    at = bisect_left(posted, item_id)
    return posted[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS + 1]


class _Sets:
    """Which items are connected so far (union-find)."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def __contains__(self, item: str) -> bool:
        return item in self._parent

    def add(self, item: str) -> None:
        self._parent.setdefault(item, item)

    def members(self) -> Iterator[str]:
        return iter(self._parent)

    def same(self, a: str, b: str) -> bool:
        return self._root(a) == self._root(b)

    def join(self, a: str, b: str) -> bool:
        """Connect two; False where they are connected already."""
        one, other = self._root(a), self._root(b)
        self._parent[other] = one
        return one != other

    def groups(self) -> list[list[str]]:
        """The members of each set, sorted."""
        held: dict[str, list[str]] = {}
        for item in sorted(self._parent):
            held.setdefault(self._root(item), []).append(item)
        return list(held.values())

    def _root(self, item: str) -> str:
        while self._parent[item] != item:
            self._parent[item] = self._parent[self._parent[item]]
            item = self._parent[item]
        return item
