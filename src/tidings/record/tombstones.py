"""What became of ids that are no longer given: an id once given keeps resolving."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection, select

from tidings.record import tables
from tidings.record.schema import tombstones

Fate = Literal["merged into", "split into", "withdrawn"]


@dataclass(frozen=True, slots=True)
class Tombstone:
    """An id that is no longer given, and the ids that took its place (none where it was withdrawn)."""

    id: str
    fate: Fate
    into: tuple[str, ...] = ()

    def __str__(self) -> str:
        return " ".join((self.id, "was", self.fate, ", ".join(self.into))).rstrip()


def bury(connection: Connection, gone: Sequence[Tombstone]) -> None:
    """Keep what became of ids."""
    tables.drop(connection, tombstones.c.id, [stone.id for stone in gone])
    rows = [{"id": stone.id, "became": heir, "fate": stone.fate} for stone in gone for heir in stone.into or ("",)]
    tables.add(connection, tombstones, rows)


def withdraw(connection: Connection, ids: Iterable[str]) -> None:
    """Keep that these ids were withdrawn."""
    bury(connection, [Tombstone(id_, "withdrawn") for id_ in ids])


def revive(connection: Connection, ids: Iterable[str]) -> None:
    """These ids are given again."""
    tables.drop(connection, tombstones.c.id, ids)


def find(connection: Connection, id_: str) -> Tombstone | None:
    """The tombstone of an id, followed to the end of the chain."""
    first = _one(connection, id_)
    if first is None:
        return None
    ends, seen, left = dict[str, None](), {id_}, list(first.into)
    while left:
        heir = left.pop(0)
        stone = None if heir in seen else _one(connection, heir)
        if stone is not None:
            seen.add(heir)
            left.extend(stone.into)
        elif heir not in seen:
            ends[heir] = None
    if not ends:
        return Tombstone(id_, "withdrawn")
    return Tombstone(id_, first.fate if len(ends) == len(first.into) else "split into", tuple(ends))


def aliases(connection: Connection, ids: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Earlier ids of each of these that was merged into it or split into it and others, sorted."""
    if connection.execute(select(tombstones.c.id).where(tombstones.c.became != "").limit(1)).first() is None:
        return {}
    found: dict[str, set[str]] = {}
    for id_ in ids:
        level = {id_}
        while level:
            query = select(tombstones.c.id).where(tombstones.c.became.in_(sorted(level)))
            level = set(connection.execute(query).scalars()) - found.get(id_, set()) - {id_}
            if level:
                found.setdefault(id_, set()).update(level)
    return {id_: tuple(sorted(earlier)) for id_, earlier in found.items()}


def _one(connection: Connection, id_: str) -> Tombstone | None:
    rows = connection.execute(select(tombstones).where(tombstones.c.id == id_).order_by(tombstones.c.became)).all()
    if not rows:
        return None
    return Tombstone(id_, rows[0].fate, tuple(row.became for row in rows if row.became))
