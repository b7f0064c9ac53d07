"""What each report says, as read: kept under its cache key, and read again when that changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import Connection, bindparam, func, select

from tidings.model.claims import Claim, Reading
from tidings.model.reports import Report
from tidings.record import codec, tables, tombstones
from tidings.record.received import Received
from tidings.record.schema import claims, meta, readings, reports

Part = TypeVar("Part")

_BATCH = 200  # reports in memory while iterating

_CLAIMS = select(claims.c.id, claims.c.report).where(claims.c.report.in_(bindparam("of", expanding=True)))
_READINGS = select(readings.c.report, readings.c.body).where(readings.c.report.in_(bindparam("of", expanding=True)))


@dataclass(frozen=True, slots=True)
class Readings:
    """The tables of readings, through one connection."""

    connection: Connection
    received: Received

    def put(self, read: Sequence[tuple[Reading, str]]) -> None:
        """Keep readings with their cache keys, in place of the reports' earlier ones; claims that none has any more are withdrawn."""
        reports_read = [reading.report for reading, _ in read]
        before = dict[str, str]()
        for some in tables.chunks(reports_read):
            rows = self.connection.execute(_CLAIMS, {"of": some})
            before.update((row.id, row.report) for row in rows)
        now = {claim.id: reading.report for reading, _ in read for claim in reading.claims()}
        stale = sorted(before.keys() - now.keys())
        if stale:
            tables.drop(self.connection, claims.c.id, stale)
            tombstones.withdraw(self.connection, stale)
        fresh = [id_ for id_ in now if id_ not in before]
        tombstones.revive(self.connection, fresh)
        tables.add(self.connection, claims, [{"id": id_, "report": now[id_]} for id_ in fresh])
        tables.drop(self.connection, readings.c.report, reports_read)
        tables.add(self.connection, readings, [_row(reading, key) for reading, key in read])

    def some(self, ids: Iterable[str], part: type[Part]) -> Mapping[str, Part]:
        """The readings of these reports that are there, or the part of them that a type with some of their fields names."""
        found = {}
        for chunk in tables.chunks(ids):
            for row in self.connection.execute(_READINGS, {"of": chunk}):
                found[row.report] = codec.decode(row.body, part)
        return found

    def get(self, report_id: str) -> Reading | None:
        """The reading of a report."""
        return self.some([report_id], Reading).get(report_id)

    def key(self, report_id: str) -> str | None:
        """The cache key of a report's reading."""
        return self.connection.execute(select(readings.c.cache_key).where(readings.c.report == report_id)).scalar()

    def unread(self, reader: str) -> Iterator[Report]:
        """Reports without a reading by this reader, as the masthead dates them, by id; readings may be put meanwhile."""
        joined = reports.outerjoin(readings, readings.c.report == reports.c.id)
        wanted = readings.c.reader.is_(None) | (readings.c.reader != reader)
        query = select(reports.c.id).select_from(joined).where(wanted).order_by(reports.c.id)
        ids = self.connection.execute(query).scalars().all()
        for some in tables.chunks(ids, _BATCH):
            yield from self.received.some(some, stated=True)

    def claim(self, claim_id: str) -> Claim | None:
        """One claim."""
        report = self.connection.execute(select(claims.c.report).where(claims.c.id == claim_id)).scalar()
        reading = None if report is None else self.get(report)
        return None if reading is None else next((c for c in reading.claims() if c.id == claim_id), None)

    def readers(self) -> Mapping[str, int]:
        """How many readings there are by each reader."""
        query = (
            select(readings.c.reader, func.count().label("held"))
            .group_by(readings.c.reader)
            .order_by(readings.c.reader)
        )
        return {row.reader: row.held for row in self.connection.execute(query)}

    def current_reader(self) -> str | None:
        """The reader of the latest build."""
        return self.connection.execute(select(meta.c.value).where(meta.c.name == "reader")).scalar()

    def set_current_reader(self, reader: str) -> None:
        """Keep which reader the latest build used: readings by others are out of date."""
        tables.drop(self.connection, meta.c.name, ["reader"])
        tables.add(self.connection, meta, [{"name": "reader", "value": reader}])


def _row(reading: Reading, key: str) -> tables.Row:
    return {"report": reading.report, "reader": reading.reader, "cache_key": key, "body": codec.encode(reading)}
