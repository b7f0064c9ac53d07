"""What was received: sources with their payloads and origins, their reports, and what was left out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, Row, bindparam, delete, func, insert, select

from tidings.errors import UnreadableInput
from tidings.model.reports import Basis, Report
from tidings.model.sources import LeftOut, Origin, Source
from tidings.record import codec, documents, tables, tombstones
from tidings.record.schema import claims, copies, left_out, origins, payloads, published, reports, sources
from tidings.record.schema import documents as texts

_BATCH = 200  # reports in memory while iterating

_SOURCE = select(sources).where(sources.c.id == bindparam("id"))
_KNOWN = select(sources.c.id).where(sources.c.id.in_(bindparam("ids", expanding=True)))
_ORIGINS = (
    select(origins)
    .where(origins.c.source.in_(bindparam("of", expanding=True)))
    .order_by(origins.c.kind, origins.c.location)
)
_REPORTS = (
    select(reports.c.body, texts.c.text, published.c.published, published.c.basis)
    .select_from(
        reports.join(texts, texts.c.id == reports.c.id).outerjoin(published, published.c.report == reports.c.id)
    )
    .where(reports.c.id.in_(bindparam("ids", expanding=True)))
    .order_by(reports.c.id)
)
_COPIES = select(copies.c.id).where(copies.c.report.in_(bindparam("ids", expanding=True)))
_COPIED = select(copies.c.id).where(copies.c.of.in_(bindparam("ids", expanding=True)))
_FORGET = delete(left_out).where(left_out.c.location == bindparam("at"), left_out.c.session < bindparam("now"))


@dataclass(frozen=True, slots=True)
class Arrival:
    """A source as received: its payload and its reports."""

    source: Source
    payload: bytes
    reports: Sequence[Report]


@dataclass(frozen=True, slots=True)
class Received:
    """The tables of what was received, through one connection. ``session`` numbers this opening of the record."""

    connection: Connection
    session: int

    def put_all(self, received: Sequence[Arrival]) -> list[bool | UnreadableInput]:
        """Keep sources with their reports.

        Returns:
            for each: True; False where it is known already (its origins are added); or, of one with a text that no
            UTF-8 can hold, the error: nothing of it is kept.
        """
        rows = [_rows_of(one) for one in received]
        fit = [one for one, row in zip(received, rows, strict=True) if not isinstance(row, UnreadableInput)]
        known = self._known([one.source.id for one in fit])
        outcomes: list[bool | UnreadableInput] = []
        fresh: dict[str, tuple[Arrival, list[tables.Row]]] = {}
        for one, row in zip(received, rows, strict=True):
            if isinstance(row, UnreadableInput):
                outcomes.append(row)
                continue
            outcomes.append(one.source.id not in known and one.source.id not in fresh)
            if outcomes[-1]:
                fresh[one.source.id] = (one, row)
        self._add(fresh.values())
        self._add_origins([one.source for one in fit])
        return outcomes

    def _known(self, ids: Sequence[str]) -> set[str]:
        return {
            found for some in tables.chunks(ids) for found in self.connection.execute(_KNOWN, {"ids": some}).scalars()
        }

    def _add(self, fresh: Collection[tuple[Arrival, list[tables.Row]]]) -> None:
        held = [report for one, _ in fresh for report in one.reports]
        tables.add(self.connection, sources, [_source_row(one.source) for one, _ in fresh])
        packed = [{"source": one.source.id, "packed": codec.pack(one.payload)} for one, _ in fresh]
        tables.add(self.connection, payloads, packed)
        tables.add(self.connection, reports, [row for _, rows in fresh for row in rows])
        documents.put(self.connection, "report", [(item.id, item.text) for item in held])
        tombstones.revive(self.connection, [item.id for item in held])

    def _add_origins(self, given: Sequence[Source]) -> None:
        ids = [source.id for source in given]
        found = [row for some in tables.chunks(ids) for row in self.connection.execute(_ORIGINS, {"of": some}).all()]
        known = {(row.source, row.kind, row.location) for row in found}
        rows: list[tables.Row] = []
        came = [(source.id, _printable(origin)) for source in given for origin in source.origins]
        for of, origin in came:
            if (of, origin.kind, origin.location) not in known:
                known.add((of, origin.kind, origin.location))
                row = {"kind": origin.kind, "location": origin.location, "retrieved": origin.retrieved}
                rows.append({"source": of, **row})
        tables.add(self.connection, origins, rows)
        self._forget_left_out(origin for _, origin in came)

    def _forget_left_out(self, came: Iterable[Origin]) -> None:
        """Inputs that could not be read in an earlier build, and now are."""
        rows = [{"at": origin.location, "now": self.session} for origin in came]
        if rows:
            self.connection.execute(_FORGET, rows)

    def put_left_out(self, left: LeftOut) -> None:
        """Keep what was left out and why."""
        kept = _printable(left.origin)
        key = {"kind": kept.kind, "location": kept.location, "reason": left.reason, "found": _escaped(left.found)}
        self.connection.execute(delete(left_out).where(*(left_out.c[name] == value for name, value in key.items())))
        rest = {"retrieved": kept.retrieved, "allowed": left.allowed, "do": left.do, "session": self.session}
        self.connection.execute(insert(left_out), [{**key, **rest}])

    def left_out(self, *, latest: bool = False) -> tuple[LeftOut, ...]:
        """What was left out, by location; ``latest``: in the last session that left something out."""
        query = select(left_out).order_by(left_out.c.location, left_out.c.found)
        if latest:
            query = query.where(left_out.c.session == select(func.max(left_out.c.session)).scalar_subquery())
        rows = self.connection.execute(query)
        return tuple(
            LeftOut(Origin(row.kind, row.location, row.retrieved), row.reason, row.found, row.allowed, row.do)
            for row in rows
        )

    def remove(self, source_id: str) -> tuple[str, ...]:
        """Take a source out, with its reports, readings and claims; return the ids of its reports."""
        gone = tuple(self.connection.execute(select(reports.c.id).where(reports.c.source == source_id)).scalars())
        for some in tables.chunks(gone):
            lost = self.connection.execute(select(claims.c.id).where(claims.c.report.in_(some))).scalars()
            tombstones.withdraw(self.connection, [*some, *lost])
        documents.drop(self.connection, gone)
        tables.drop(self.connection, sources.c.id, [source_id])
        return gone

    def sources(self) -> Iterator[Source]:
        """All sources, by id."""
        for row in self.connection.execute(select(sources).order_by(sources.c.id)).all():
            yield self._source(row)

    def source(self, source_id: str) -> Source | None:
        """One source."""
        row = self.connection.execute(_SOURCE, {"id": source_id}).first()
        return None if row is None else self._source(row)

    def at(self, location: str) -> tuple[str, ...]:
        """Ids of the sources that came from a path or URL."""
        query = select(origins.c.source).where(origins.c.location == _escaped(location)).order_by(origins.c.source)
        return tuple(self.connection.execute(query).scalars())

    def payload(self, source_id: str) -> bytes | None:
        """The payload as received."""
        packed = self.connection.execute(select(payloads.c.packed).where(payloads.c.source == source_id)).scalar()
        return None if packed is None else codec.unpack(packed)

    def put_published(self, report_id: str, day: str | None, basis: Basis) -> None:
        """Keep what linking found of a report's day of publication."""
        tables.drop(self.connection, published.c.report, [report_id])
        tables.add(self.connection, published, [{"report": report_id, "published": day, "basis": basis}])

    def reports(self, *, stated: bool = False) -> Iterator[Report]:
        """All reports, by id; ``stated``: with the masthead's own date and not the derived one."""
        ids = self.connection.execute(select(reports.c.id).order_by(reports.c.id)).scalars().all()
        for some in tables.chunks(ids, _BATCH):
            yield from self.some(some, stated=stated)

    def some(self, ids: Iterable[str], *, stated: bool = False) -> Iterator[Report]:
        """The reports with these ids (at most a few hundred) that are there, by id."""
        for row in self.connection.execute(_REPORTS, {"ids": list(ids)}).all():
            yield _report(row, stated)

    def copies_of(self, ids: Iterable[str]) -> set[str]:
        """Ids of the copies that one of these reports is on either side of."""
        found: set[str] = set()
        for some in tables.chunks(ids):
            found.update(self.connection.execute(_COPIES, {"ids": some}).scalars())
            found.update(self.connection.execute(_COPIED, {"ids": some}).scalars())
        return found

    def _origins(self, source_id: str) -> Sequence[Row[str, str, str, str | None]]:
        return self.connection.execute(_ORIGINS, {"of": [source_id]}).all()

    def _source(self, row: Row[str, str, str, int]) -> Source:
        came = tuple(Origin(origin.kind, origin.location, origin.retrieved) for origin in self._origins(row.id))
        return Source(row.id, row.media_type, row.size, row.encoding, came)


def _report(row: Row[bytes, str, str | None, str | None], stated: bool) -> Report:
    report = replace(codec.decode(row.body, Report), text=row.text)
    if stated or row.basis is None:
        return report
    return replace(report, published=row.published, published_basis=row.basis)


def _source_row(source: Source) -> tables.Row:
    return {"id": source.id, "media_type": source.media_type, "size": source.size, "encoding": source.encoding}


def _rows_of(one: Arrival) -> list[tables.Row] | UnreadableInput:
    """The rows of a source's reports, or why they cannot be kept."""
    try:
        for item in one.reports:
            item.text.encode()
        return [
            {
                "id": item.id,
                "source": one.source.id,
                "position": item.position,
                "body": codec.encode(replace(item, text="")),
            }
            for item in one.reports
        ]
    except UnicodeEncodeError as error:
        where = ", ".join(origin.location for origin in one.source.origins) or one.source.id
        return UnreadableInput(
            f"{_escaped(where)}: half a character ({error.object[error.start]!r}, a lone surrogate) in a text",
            allowed="text that UTF-8 can hold",
            do="repair the text, or have it exported again",
        )


def _printable(origin: Origin) -> Origin:
    """A file's name need not be UTF-8: what is not is kept as an escape."""
    return replace(origin, location=_escaped(origin.location))


def _escaped(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode()
