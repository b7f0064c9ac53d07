"""A stage's own items between builds, by id: signatures, resolved mentions, whatever it must not compute twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, TypeVar

from sqlalchemy import Connection, bindparam, delete, select

from tidings.record import codec, tables
from tidings.record.schema import shelves

T = TypeVar("T")

_PENDING = 500  # items gathered before they are written


class Shelf(Generic[T]):
    """Items of one type (a dataclass, or a tuple of plain values) of one stage."""

    def __init__(self, connection: Connection, stage: str, type_: type[T]) -> None:
        self._connection = connection
        self._stage = stage
        self._type = type_
        self._pending: dict[str, bytes] = {}

    def put(self, id_: str, item: T) -> None:
        """Keep an item, in place of the one that stood there."""
        self._pending[id_] = codec.encode(item)
        if len(self._pending) >= _PENDING:
            self.flush()

    def get(self, ids: Iterable[str]) -> Mapping[str, T]:
        """The items with these ids that are there."""
        self.flush()
        found = {}
        for some in tables.chunks(ids):
            query = select(shelves.c.id, shelves.c.body).where(shelves.c.stage == self._stage, shelves.c.id.in_(some))
            for id_, body in self._connection.execute(query):
                found[id_] = codec.decode(body, self._type)
        return found

    def ids(self) -> tuple[str, ...]:
        """All ids, sorted."""
        self.flush()
        query = select(shelves.c.id).where(shelves.c.stage == self._stage).order_by(shelves.c.id)
        return tuple(self._connection.execute(query).scalars())

    def items(self) -> Iterator[tuple[str, T]]:
        """All items with their ids, by id, some hundreds in memory at a time."""
        for some in tables.chunks(self.ids()):
            yield from sorted(self.get(some).items(), key=lambda pair: pair[0])

    def drop(self, ids: Iterable[str]) -> None:
        """Forget items."""
        gone = list(ids)
        for id_ in gone:
            self._pending.pop(id_, None)
        self._delete(gone)

    def flush(self) -> None:
        """Write what was gathered. The record does it before it commits."""
        if self._pending:
            pending, self._pending = self._pending, {}
            self._delete(pending)
            rows: list[tables.Row] = [{"stage": self._stage, "id": id_, "body": body} for id_, body in pending.items()]
            tables.add(self._connection, shelves, rows)

    def forget_pending(self) -> None:
        """Drop what was gathered, as the transaction it belongs to is rolled back."""
        self._pending = {}

    def _delete(self, ids: Iterable[str]) -> None:
        rows = [{"gone": id_} for id_ in ids]
        if rows:
            where = (shelves.c.stage == self._stage) & (shelves.c.id == bindparam("gone"))
            self._connection.execute(delete(shelves).where(where), rows)
