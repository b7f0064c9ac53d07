"""The few statements that every table of the record needs, each prepared once and run over many rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TypeVar

from sqlalchemy import Column, Connection, Table, bindparam, delete, insert, select

T = TypeVar("T")
Row = Mapping[str, object]

CHUNK = 400  # ids in one IN (...): 400 and 4,000 take the same time an id, and the lists stay small


def add(connection: Connection, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
    """Insert rows; nothing for none."""
    if rows:
        connection.execute(insert(table), rows)


def drop(connection: Connection, column: Column[str], values: Iterable[str]) -> None:
    """Delete the rows that have one of these values in this column."""
    held = [{"value": value} for value in values]
    if held:
        connection.execute(delete(column.table).where(column == bindparam("value")), held)


def bodies(connection: Connection, table: Table, ids: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Id and body of the rows with these ids that are there."""
    for some in chunks(ids):
        query = select(table.c.id, table.c.body).where(table.c.id.in_(some))
        for row in connection.execute(query):
            yield row.id, row.body


def chunks(values: Iterable[T], size: int = CHUNK) -> Iterator[list[T]]:
    """The values in lists of at most that many."""
    left = iter(values)
    while some := list(islice(left, size)):
        yield some
