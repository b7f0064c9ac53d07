"""Every text that can be searched: kept once, indexed by triggers of the schema."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection

from tidings.record import tables
from tidings.record.schema import documents


def put(connection: Connection, kind: str, texts: Sequence[tuple[str, str]]) -> None:
    """Keep texts by the id of the thing they belong to; there must be none under these ids yet."""
    tables.add(connection, documents, [{"id": id_, "kind": kind, "text": text} for id_, text in texts])


def drop(connection: Connection, ids: Iterable[str]) -> None:
    """Forget the texts of these things."""
    tables.drop(connection, documents.c.id, ids)
