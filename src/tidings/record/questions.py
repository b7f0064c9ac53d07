"""What people ask of a record: which incidents, which actor, which id."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select

from tidings.model.edtf import Window, window
from tidings.model.known import Actor, Incident
from tidings.record import known, tables
from tidings.record.names import folded
from tidings.record.nouns import UNDATED
from tidings.record.schema import actor_names, incidents, involved, metadata
from tidings.record.schema import tombstones as tombstones_table

_BATCH = 200
_TABLES = {
    "src": "sources", "rep": "reports", "clm": "claims", "act": "actors", "inc": "incidents", "agg": "aggregates",
    "pst": "posts", "tie": "ties", "cpy": "copies", "dec": "decisions", "dis": "disputes", "stm": "statements",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which incidents: dates are EDTF, ``place`` a name or country code, ``actor`` an id."""

    since: str | None = None
    until: str | None = None
    place: str | None = None
    type: str | None = None
    actors: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """An incident with its number in the whole timeline."""

    number: int
    incident: Incident


def timeline(connection: Connection, wanted: Wanted) -> Iterator[Entry]:
    """Incidents that meet what is wanted, in order of date, undated ones at the end; numbers are of the whole timeline."""
    query = _numbered(wanted)
    rows = connection.execute(query).all()
    for some in tables.chunks(rows, _BATCH):
        found = {incident.id: incident for incident in known.some(connection, Incident, [row.id for row in some])}
        yield from (Entry(row.number, found[row.id]) for row in some)


def numbered(connection: Connection, number: int) -> str | None:
    """The id of the incident with this number in the whole timeline."""
    ordered = select(incidents.c.id).order_by(*_order()).limit(1).offset(max(number - 1, 0))
    return connection.execute(ordered).scalar() if number > 0 else None


def number_of(connection: Connection, incident: str) -> int | None:
    """The number of an incident in the whole timeline."""
    whole = _all_numbered().subquery()
    return connection.execute(select(whole.c.number).where(whole.c.id == incident)).scalar()


def named(connection: Connection, name: str) -> tuple[str, ...]:
    """Ids of the actors of this name; where there is none, of those with all its words in one of their names."""
    wanted = folded(name)
    exact = select(actor_names.c.actor).where(actor_names.c.folded == wanted).distinct()
    found = tuple(sorted(connection.execute(exact).scalars()))
    if found or not wanted:
        return found
    spaced = " " + actor_names.c.folded + " "
    words = [spaced.like(f"% {word} %") for word in wanted.split()]
    partly = select(actor_names.c.actor).where(*words).distinct()
    return tuple(sorted(connection.execute(partly).scalars()))


def near(connection: Connection, name: str, most: int = 5) -> tuple[str, ...]:
    """Names in the record that are spelt most like this one."""
    from rapidfuzz import fuzz, process  # 20 ms to import, wanted only where a name is not found

    names = connection.execute(select(actor_names.c.folded).distinct()).scalars().all()
    best = process.extract(folded(name), names, scorer=fuzz.WRatio, limit=most, score_cutoff=60)
    query = select(actor_names.c.actor).where(actor_names.c.folded.in_([found for found, _, _ in best]))
    actors = known.some(connection, Actor, connection.execute(query).scalars().all())
    spelt = {folded(spelling): spelling for actor in actors for spelling in (*actor.names, actor.name)}
    return tuple(dict.fromkeys(spelt.get(found, found) for found, _, _ in best))


def ids_from(connection: Connection, prefix: str, most: int = 10) -> tuple[str, ...]:
    """Ids, given now or before, that begin so; the noun before the hyphen may be left out."""
    noun, hyphen, digits = prefix.partition("-")
    nouns = [noun] if hyphen else list(_TABLES)
    found: set[str] = set()
    for one in nouns:
        if one in _TABLES:
            column = metadata.tables[_TABLES[one]].c.id
            found.update(_beginning(connection, column, f"{one}-{digits if hyphen else noun}", most))
            found.update(_beginning(connection, tombstones_table.c.id, f"{one}-{digits if hyphen else noun}", most))
    return tuple(sorted(found))[:most]


def _beginning(connection: Connection, column: ColumnElement[str], prefix: str, most: int) -> Sequence[str]:
    query = select(column).where(column >= prefix, column < prefix + "~").order_by(column).limit(most)
    return connection.execute(query).scalars().all()


def _order() -> tuple[ColumnElement[str], ...]:
    return (incidents.c.sort_day, func.coalesce(incidents.c.last_day, ""), incidents.c.id)


def _all_numbered() -> Select[str, int]:
    return select(incidents.c.id, func.row_number().over(order_by=_order()).label("number"))


def _numbered(wanted: Wanted) -> Select[str, int]:
    whole = _all_numbered().subquery()
    joined = whole.join(incidents, incidents.c.id == whole.c.id)
    return select(whole.c.id, whole.c.number).select_from(joined).where(*_conditions(wanted)).order_by(whole.c.number)


def _conditions(wanted: Wanted) -> Iterator[ColumnElement[bool]]:
    yield from _in_time(window(wanted.since) if wanted.since else None, window(wanted.until) if wanted.until else None)
    if wanted.place:
        yield incidents.c.places.like(f"% {folded(wanted.place)} %")
    if wanted.type:
        yield or_(
            func.lower(incidents.c.type) == wanted.type.lower(), func.lower(incidents.c.mode) == wanted.type.lower()
        )
    if wanted.actors is not None:
        yield incidents.c.id.in_(select(involved.c.incident).where(involved.c.actor.in_(wanted.actors)))


def _in_time(since: Window | None, until: Window | None) -> Iterator[ColumnElement[bool]]:
    if since is None and until is None:
        return
    yield incidents.c.sort_day != UNDATED
    if since is not None and since.first is not None:
        yield or_(incidents.c.last_day.is_(None), incidents.c.last_day >= since.first.isoformat())
    if until is not None and until.last is not None:
        yield or_(incidents.c.first_day.is_(None), incidents.c.first_day <= until.last.isoformat())
