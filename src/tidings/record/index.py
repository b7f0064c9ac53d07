"""The index of one stage: which items share a key. Bulk-friendly: writes are gathered and go in together."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy import Connection, bindparam, delete, func, select, update

from tidings.record import codec, sqlite, tables
from tidings.record.schema import items, postings

if TYPE_CHECKING:
    from tidings.record.postings import Postings

_PENDING = 2000  # items gathered before they are written
# All postings are read into memory for a pass over so many items, and no fewer than one in so many of those there are.
_MANY, _SHARE = 2000, 4

# Built once: building a statement takes as long as running it.
_JOINED = postings.join(items, items.c.no == postings.c.item)
_ITEMS_OF = select(items.c.item).select_from(_JOINED).where(postings.c.key == bindparam("key"))
_ITEMS_OF_ALL = (
    select(postings.c.key, items.c.item)
    .select_from(_JOINED)
    .where(postings.c.key.in_(bindparam("keys", expanding=True)))
)
_COUNT = select(func.count()).select_from(items).where(items.c.stage == bindparam("stage"))
_NUMBERS = select(items.c.no, items.c.item).where(items.c.stage == bindparam("stage"))
_HELD = select(items.c.item, items.c.no, items.c.body).where(
    items.c.stage == bindparam("stage"), items.c.item.in_(bindparam("wanted", expanding=True))
)


class StageIndex:
    """The :class:`tidings.model.index.Index` of one stage, kept in the record.

    Postings hold 64-bit digests of (stage, key): a tenth of the room of the keys themselves; the chance that two of
    forty million keys fall together is about one in 20,000, and then a pair is compared in vain.
    """

    def __init__(self, connection: Connection, stage: str) -> None:
        self._connection = connection
        self._stage = stage
        self._pending: dict[str, tuple[str, ...] | None] = {}  # None: to be forgotten
        self._at_hand: Postings | None = None

    def put(self, item: str, keys: Iterable[str]) -> None:
        """Keep the keys of an item, in place of those it had."""
        self._pending[item] = tuple(dict.fromkeys(keys))
        if len(self._pending) >= _PENDING:
            self.flush()

    def drop(self, item: str) -> None:
        """Forget an item."""
        self.drop_all([item])

    def drop_all(self, gone: Collection[str]) -> None:
        """Forget many items."""
        self._pending.update(dict.fromkeys(gone))
        if len(self._pending) >= _PENDING:
            self.flush()

    def keys_of(self, item: str) -> tuple[str, ...]:
        """The keys of an item; empty where it is unknown."""
        return self.keys_of_all([item])[item]

    def keys_of_all(self, wanted: Collection[str]) -> Mapping[str, tuple[str, ...]]:
        """The keys of each of many items; an unknown one has none."""
        held = self._held(item for item in wanted if item not in self._pending)
        written = {item: keys for item, (_, keys) in held.items()}
        return {item: self._pending.get(item, written.get(item)) or () for item in wanted}

    def items_of(self, key: str) -> tuple[str, ...]:
        """The items under a key, sorted. For many keys, :meth:`items_of_all` takes a fifth of the time."""
        self.flush()
        return tuple(sorted(self._connection.execute(_ITEMS_OF, {"key": self._digest(key)}).scalars()))

    def items_of_all(self, keys: Collection[str]) -> Mapping[str, tuple[str, ...]]:
        """The items under each of many keys, sorted: one query for some hundreds of keys."""
        if self._at_hand:
            return self._at_hand.items_of_all({key: self._digest(key) for key in keys})
        self.flush()
        found: dict[int, list[str]] = {self._digest(key): [] for key in keys}
        for some in tables.chunks(found):
            for digest, item in self._connection.execute(_ITEMS_OF_ALL, {"keys": some}).all():
                found[digest].append(item)
        return {key: tuple(sorted(found[self._digest(key)])) for key in keys}

    def items(self) -> Iterator[str]:
        """All items, sorted."""
        self.flush()
        query = select(items.c.item).where(items.c.stage == self._stage).order_by(items.c.item)
        yield from self._connection.execute(query).scalars().all()

    @contextmanager
    def at_hand(self, wanted: int) -> Iterator[None]:
        """All postings of the stage in memory, where so many items make it worth it; nothing is put or dropped meanwhile.

        With this, and stock keys asked for once, the pass over the copies of 10,000 reports went from 18 s to 13.
        """
        from tidings.record.postings import Postings  # numpy takes a reading command longer than its answer

        self.flush()
        count = self._connection.execute(_COUNT, {"stage": self._stage}).scalar() or 0
        if wanted >= _MANY and wanted * _SHARE >= count:
            numbers = self._connection.execute(_NUMBERS, {"stage": self._stage}).all()
            self._at_hand = Postings.of({row.no: row.item for row in numbers}, sqlite.every_posting(self._connection))
        try:
            yield
        finally:
            self._at_hand = None

    def flush(self) -> None:
        """Write what was gathered. The record does it before it commits."""
        if not self._pending:
            return
        pending, self._pending = self._pending, {}
        held = self._held(pending)
        self._delete([held[item] for item, keys in pending.items() if keys is None and item in held])
        kept = {item: keys for item, keys in pending.items() if keys is not None}
        self._replace({item: keys for item, keys in kept.items() if item in held}, held)
        self._insert({item: keys for item, keys in kept.items() if item not in held})

    def forget_pending(self) -> None:
        """Drop what was gathered, as the transaction it belongs to is rolled back."""
        self._pending = {}

    def _delete(self, gone: Collection[tuple[int, tuple[str, ...]]]) -> None:
        self._drop_postings((self._digest(key), no) for no, keys in gone for key in keys)
        if gone:
            numbers = [{"gone": no} for no, _ in gone]
            self._connection.execute(delete(items).where(items.c.no == bindparam("gone")), numbers)

    def _insert(self, fresh: Mapping[str, tuple[str, ...]]) -> None:
        last = self._connection.execute(select(func.max(items.c.no))).scalar() or 0
        rows: list[tables.Row] = []
        pairs: list[tables.Row] = []
        for no, (item, keys) in enumerate(fresh.items(), last + 1):
            rows.append({"no": no, "stage": self._stage, "item": item, "body": codec.encode(keys)})
            pairs.extend({"key": digest, "item": no} for digest in {self._digest(key) for key in keys})
        tables.add(self._connection, items, rows)
        self._add_postings(pairs)

    def _replace(self, changed: Mapping[str, tuple[str, ...]], held: Mapping[str, tuple[int, tuple[str, ...]]]) -> None:
        rows, gone, fresh = [], list[tuple[int, int]](), list[tables.Row]()
        for item, keys in changed.items():
            no, before = held[item]
            old, new = ({self._digest(key) for key in some} for some in (before, keys))
            rows.append({"changed": no, "body": codec.encode(keys)})
            gone.extend((digest, no) for digest in old - new)
            fresh.extend({"key": digest, "item": no} for digest in new - old)
        if rows:
            self._connection.execute(update(items).where(items.c.no == bindparam("changed")), rows)
        self._drop_postings(gone)
        self._add_postings(fresh)

    def _add_postings(self, pairs: list[tables.Row]) -> None:
        # In the order of the tree they go into: twice as fast as in the order of arrival.
        tables.add(self._connection, postings, sorted(pairs, key=lambda row: (row["key"], row["item"])))

    def _drop_postings(self, pairs: Iterable[tuple[int, int]]) -> None:
        rows = [{"one_key": key, "one_item": no} for key, no in pairs]
        if rows:
            where = (postings.c.key == bindparam("one_key")) & (postings.c.item == bindparam("one_item"))
            self._connection.execute(delete(postings).where(where), rows)

    def _held(self, wanted: Iterable[str]) -> dict[str, tuple[int, tuple[str, ...]]]:
        found = {}
        for some in tables.chunks(wanted):
            for item, no, body in self._connection.execute(_HELD, {"stage": self._stage, "wanted": some}).all():
                found[item] = (no, codec.decode(body, tuple[str, ...]))
        return found

    def _digest(self, key: str) -> int:
        named = f"{self._stage}\0{key}".encode("utf-8", "surrogatepass")
        return int.from_bytes(hashlib.blake2b(named, digest_size=8).digest(), "big", signed=True)
