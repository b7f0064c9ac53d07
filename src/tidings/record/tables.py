"""The few statements that every table of the record needs, each built once and run over many rows.

Building a statement takes SQLAlchemy as long as SQLite takes to run it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import TypeVar

from sqlalchemy import Column, Connection, Delete, Insert, Select, Table, bindparam, delete, insert, select

T = TypeVar("T")
Row = Mapping[str, object]

CHUNK = 400  # ids in one IN (...): 400 and 4,000 take the same time an id, and the lists stay small


def add(connection: Connection, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
    """Insert rows; nothing for none."""
    if rows:
        connection.execute(_insert(table), rows)


def drop(connection: Connection, column: Column[str], values: Iterable[str]) -> None:
    """Delete the rows that have one of these values in this column."""
    held = [{"value": value} for value in values]
    if held:
        connection.execute(_delete(column), held)


@cache
def _insert(table: Table) -> Insert:
    return insert(table)


@cache
def _delete(column: Column[str]) -> Delete:
    return delete(column.table).where(column == bindparam("value"))


@cache
def _bodies(table: Table) -> Select[str, bytes]:
    return select(table.c.id, table.c.body).where(table.c.id.in_(bindparam("ids", expanding=True)))


def bodies(connection: Connection, table: Table, ids: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Id and body of the rows with these ids that are there."""
    for some in chunks(ids):
        for row in connection.execute(_bodies(table), {"ids": some}).all():
            yield row.id, row.body


def chunks(values: Iterable[T], size: int = CHUNK) -> Iterator[list[T]]:
    """The values in lists of at most that many."""
    left = iter(values)
    while some := list(islice(left, size)):
        yield some
