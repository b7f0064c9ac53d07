"""How a record stands: how much of each noun is in it, and what of its readings is missing or out of date."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from tidings.record import schema, sqlite
from tidings.record.readings import Readings

_COUNTED = {
    "sources": schema.sources,
    "reports": schema.reports,
    "copies": schema.copies,
    "claims": schema.claims,
    "actors": schema.actors,
    "posts": schema.posts,
    "ties": schema.ties,
    "incidents": schema.incidents,
    "aggregates": schema.aggregates,
    "statements": schema.statements,
    "figures": schema.measures,
    "disputes": schema.disputes,
    "decisions": schema.decisions,
    "left_out": schema.left_out,
}


@dataclass(frozen=True, slots=True)
class Standing:
    """Counts by noun; reports not read yet; readings by another reader than the latest build's; the schema's number."""

    counts: Mapping[str, int]
    unread: int
    out_of_date: int
    reader: str | None
    schema: int


def standing(connection: Connection, readings: Readings) -> Standing:
    """How a record stands."""
    counts = {
        name: connection.execute(select(func.count()).select_from(table)).scalar_one()
        for name, table in _COUNTED.items()
    }
    readers, current = readings.readers(), readings.current_reader()
    read = sum(readers.values())
    return Standing(
        counts=counts,
        unread=counts["reports"] - read,
        out_of_date=read - readers.get(current or "", 0) if current else 0,
        reader=current,
        schema=sqlite.version(connection),
    )
