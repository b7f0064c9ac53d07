"""Writing and loading what is known over all reports, and burying the ids that are no longer given."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace as changed
from typing import TypeVar

import msgspec
from sqlalchemy import ColumnElement, Connection, select

from tidings.model.known import Actor, Incident
from tidings.record import codec, documents, tables, tombstones
from tidings.record.nouns import BY_NOUN, BY_TYPE, Kept, Known, claims_of
from tidings.record.schema import supports
from tidings.record.tombstones import Tombstone

T = TypeVar("T", bound=Known)

_BATCH = 200  # nouns in memory while iterating


class _Parts(msgspec.Struct):
    """What tells which of the new things took an old one's place: common claims or common chains of mentions."""

    claims: tuple[str, ...] = ()
    chains: tuple[str, ...] = ()


def replace(connection: Connection, gone: Collection[str], made: Sequence[Known]) -> None:
    """Take things out and put things in; ids that are not made again become tombstones."""
    by_kept: dict[str, list[Known]] = defaultdict(list)
    for item in made:
        by_kept[BY_TYPE[type(item)].noun].append(item)
    made_ids = {BY_TYPE[type(item)].id_of(item) for item in made}
    buried = _fates(connection, sorted(set(gone) - made_ids), made)
    for noun, ids in _by_noun({*gone, *made_ids}).items():
        _drop(connection, BY_NOUN[noun], ids)
    for noun, items in by_kept.items():
        _add(connection, BY_NOUN[noun], items)
    tombstones.revive(connection, sorted(made_ids))
    tombstones.bury(connection, buried)


def some(connection: Connection, type_: type[T], ids: Iterable[str]) -> Iterator[T]:
    """The things of this type with these ids that are there, by id."""
    for batch in tables.chunks(sorted(set(ids))):
        found = sorted(tables.bodies(connection, BY_TYPE[type_].table, batch))
        yield from _with_aliases(connection, [codec.decode(body, type_) for _, body in found])


def every(connection: Connection, type_: type[T], *where: ColumnElement[bool]) -> Iterator[T]:
    """The things of this type (that meet a condition on its table), by id, some hundreds in memory at a time."""
    table = BY_TYPE[type_].table
    ids = connection.execute(select(table.c.id).where(*where).order_by(table.c.id)).scalars().all()
    for batch in tables.chunks(ids, _BATCH):
        yield from some(connection, type_, batch)


def _with_aliases(connection: Connection, items: list[T]) -> Iterator[T]:
    earlier = tombstones.aliases(connection, [item.id for item in items if isinstance(item, (Actor, Incident))])
    for item in items:
        if isinstance(item, (Actor, Incident)) and item.id in earlier:
            yield changed(item, aliases=tuple(sorted({*item.aliases, *earlier[item.id]})))
        else:
            yield item


def _drop(connection: Connection, kept: Kept[Known], ids: Collection[str]) -> None:
    if kept.words is not None:
        documents.drop(connection, ids)
    tables.drop(connection, supports.c.thing, ids)
    tables.drop(connection, kept.table.c.id, ids)


def _add(connection: Connection, kept: Kept[Known], items: Sequence[Known]) -> None:
    rows = [{**kept.columns(item), "id": kept.id_of(item), "body": codec.encode(item)} for item in items]
    tables.add(connection, kept.table, rows)
    held = [(claim, kept.id_of(item)) for item in items for claim in claims_of(item)]
    tables.add(connection, supports, [{"claim": claim, "thing": thing} for claim, thing in held])
    for side in kept.sides:
        pairs: list[tables.Row] = [
            {side.owner.name: kept.id_of(item), side.column.name: value}
            for item in items
            for value in side.values(item)
        ]
        tables.add(connection, side.owner.table, pairs)
    if kept.words is not None:
        documents.put(connection, kept.type.__name__.lower(), [(kept.id_of(item), kept.words(item)) for item in items])


def _fates(connection: Connection, gone: Sequence[str], made: Sequence[Known]) -> list[Tombstone]:
    heirs: dict[str, list[str]] = defaultdict(list)
    for item in made:
        for part in _parts(item):
            heirs[part].append(BY_TYPE[type(item)].id_of(item))
    buried = []
    for noun, ids in _by_noun(gone).items():
        for id_, body in tables.bodies(connection, BY_NOUN[noun].table, ids):
            parts = codec.decode(body, _Parts)
            into = sorted({heir for part in (*parts.claims, *parts.chains) for heir in heirs[part] if heir[:3] == noun})
            buried.append(
                Tombstone(id_, ("withdrawn", "merged into")[len(into)] if len(into) < 2 else "split into", tuple(into))
            )
    return buried


def _parts(item: Known) -> tuple[str, ...]:
    return (*getattr(item, "claims", ()), *getattr(item, "chains", ()))


def _by_noun(ids: Iterable[str]) -> dict[str, list[str]]:
    grouped: dict[str, list[str]] = defaultdict(list)
    for id_ in sorted(ids):
        grouped[id_.partition("-")[0]].append(id_)
    return grouped
