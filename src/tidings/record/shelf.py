"""A stage's own items between builds, by id: signatures, resolved mentions, whatever it must not compute twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, TypeVar

from sqlalchemy import Connection, bindparam, delete, select

from tidings.record import codec, tables
from tidings.record.schema import shelves

T = TypeVar("T")

_PENDING = 500  # items gathered before they are written

_GET = select(shelves.c.id, shelves.c.body).where(
    shelves.c.stage == bindparam("stage"), shelves.c.id.in_(bindparam("ids", expanding=True))
)
_DELETE = delete(shelves).where(shelves.c.stage == bindparam("its_stage"), shelves.c.id == bindparam("gone"))


class Shelf(Generic[T]):
    """Items of one type (a dataclass, or a tuple of plain values) of one stage."""

    def __init__(self, connection: Connection, stage: str, type_: type[T]) -> None:
        self._connection = connection
        self._stage = stage
        self._type = type_
        self._pending: dict[str, bytes | None] = {}  # None: to be forgotten

    def put(self, id_: str, item: T) -> None:
        """Keep an item, in place of the one that stood there."""
        self._pending[id_] = codec.encode(item)
        if len(self._pending) >= _PENDING:
            self.flush()

    def get(self, ids: Iterable[str]) -> Mapping[str, T]:
        """The items with these ids that are there."""
        wanted = list(ids)
        bodies = {id_: self._pending[id_] for id_ in wanted if id_ in self._pending}
        for some in tables.chunks(id_ for id_ in wanted if id_ not in self._pending):
            bodies.update(
                (id_, body) for id_, body in self._connection.execute(_GET, {"stage": self._stage, "ids": some})
            )
        return {id_: codec.decode(body, self._type) for id_, body in bodies.items() if body is not None}

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
        self._pending.update(dict.fromkeys(ids))
        if len(self._pending) >= _PENDING:
            self.flush()

    def flush(self) -> None:
        """Write what was gathered. The record does it before it commits."""
        if self._pending:
            pending, self._pending = self._pending, {}
            self._connection.execute(_DELETE, [{"its_stage": self._stage, "gone": id_} for id_ in pending])
            rows = [
                {"stage": self._stage, "id": id_, "body": body} for id_, body in pending.items() if body is not None
            ]
            tables.add(self._connection, shelves, rows)

    def forget_pending(self) -> None:
        """Drop what was gathered, as the transaction it belongs to is rolled back."""
        self._pending = {}
