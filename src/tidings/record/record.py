"""The record: one file that holds what was received, what it says, what is known, and every decision."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar, cast, overload

from sqlalchemy import Connection, select

from tidings.errors import NotInRecord, UnreadableInput
from tidings.model.claims import Claim, Reading
from tidings.model.known import Actor, Aggregate, Decision, Dispute, Incident, Measure, Post, Statement, Tie
from tidings.model.lineage import Copy
from tidings.model.reports import Basis, Report
from tidings.model.sources import LeftOut, Source
from tidings.record import choosing, decisions, known, opening, questions, schema, search, sqlite, tables, tombstones
from tidings.record.index import StageIndex
from tidings.record.lock import WriteLock
from tidings.record.nouns import Known
from tidings.record.questions import Entry, Wanted
from tidings.record.readings import Readings
from tidings.record.received import Arrival, Received
from tidings.record.shelf import Shelf
from tidings.record.standing import Standing, standing
from tidings.record.tombstones import Tombstone

T = TypeVar("T")


class Record:
    """One record, open for reading, or for writing by one at a time. A context manager; made by :meth:`open`."""

    def __init__(self, path: Path, connection: Connection, lock: WriteLock | None) -> None:
        self.path = path
        self._connection = connection
        self._lock = lock
        self._received = Received(connection, opening.next_session(connection) if lock else 0)
        self._readings = Readings(connection, self._received)
        self._indexes: dict[str, StageIndex] = {}
        self._shelves: dict[str, Shelf[Any]] = {}
        self._inside = False

    @staticmethod
    def open(path: str | Path, *, create: bool = False, write: bool = False) -> Record:
        """Open a record; ``create`` makes it where there is none (and writes), ``write`` takes the lock of the writer.

        Raises:
            NotARecord: no such file, or a file of another kind.
            NewerRecord: written by a newer version of tidings.
            RecordUnwritable: locked by another build, no permission, disk full.
        """
        place = Path(path)
        if not (create or write):
            return Record(place, opening.for_reading(place), None)
        lock = opening.locked(place, create=create)
        try:
            return Record(place, opening.for_writing(place), lock)
        except BaseException:
            lock.release()
            raise

    def close(self) -> None:
        """Let go of the file; what was not committed is not kept."""
        self._connection.close()
        self._connection.engine.dispose()
        if self._lock:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Writing

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """The one commit boundary; an interrupt inside rolls back to the last one. A nested one joins the outer."""
        if self._inside:
            yield
            return
        self._inside = True
        try:
            with sqlite.transaction(self._connection):
                yield
                for gathering in self._gathering():
                    gathering.flush()
        except BaseException:
            for gathering in self._gathering():
                gathering.forget_pending()
            raise
        finally:
            self._inside = False

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Everything read inside is of one moment, also while a build writes."""
        with sqlite.snapshot(self._connection):
            yield

    def put_source(self, source: Source, payload: bytes, reports: Sequence[Report]) -> bool:
        """Keep a source with its payload and reports; False where it is known already (its origins are added).

        What an earlier build left out at its origins is forgotten; put what this one leaves out after it.

        Raises:
            UnreadableInput: a text that no UTF-8 can hold; nothing of the source is kept.
        """
        (outcome,) = self.put_sources([Arrival(source, payload, reports)])
        if isinstance(outcome, UnreadableInput):
            raise outcome
        return outcome

    def put_sources(self, received: Sequence[Arrival]) -> list[bool | UnreadableInput]:
        """Keep many sources at once; for each what :meth:`put_source` returns, or the error it would raise."""
        return self._received.put_all(received)

    def put_left_out(self, left: LeftOut) -> None:
        """Keep an input, or a part of one, that was not read."""
        self._received.put_left_out(left)

    def remove_source(self, source_id: str) -> tuple[str, ...]:
        """Take a source out with its reports, readings and claims; return the ids of its reports."""
        return self._received.remove(source_id)

    def put_reading(self, reading: Reading, key: str) -> None:
        """Keep a reading under its cache key, in place of the report's earlier one."""
        self._readings.put([(reading, key)])

    def put_readings(self, read: Sequence[tuple[Reading, str]]) -> None:
        """Keep many readings with their cache keys at once."""
        self._readings.put(read)

    def put_reader(self, reader: str) -> None:
        """Keep which reader this build uses: readings by others count as out of date."""
        self._readings.set_current_reader(reader)

    def put_published(self, report_id: str, published: str | None, basis: Basis) -> None:
        """Keep what linking found of a report's day of publication; the masthead's own stays beside it."""
        self._received.put_published(report_id, published, basis)

    def index(self, stage: str) -> StageIndex:
        """The index of a stage; the same object each time."""
        return self._indexes.setdefault(stage, StageIndex(self._connection, stage))

    def shelf(self, stage: str, type_: type[T]) -> Shelf[T]:
        """The items that a stage keeps between builds; the same object each time."""
        held = self._shelves.setdefault(stage, Shelf(self._connection, stage, type_))
        return cast("Shelf[T]", held)

    def replace(self, gone: Collection[str], made: Sequence[Known]) -> None:
        """Take things out and put things in; ids in ``gone`` that are not made again become tombstones.

        "merged into" or "split into" what shares claims or chains of mentions with them, else "withdrawn".
        """
        known.replace(self._connection, gone, made)

    def add_decision(self, decision: Decision) -> None:
        """Append a reviewer's ruling."""
        decisions.add(self._connection, decision)

    # What was received and what it says

    def sources(self) -> Iterator[Source]:
        """All sources, by id."""
        return self._received.sources()

    def source(self, id_: str) -> Source:
        """One source, by id or unique prefix."""
        return _there(self._received.source(self.resolve(id_)), id_)

    def sources_at(self, location: str) -> tuple[str, ...]:
        """Ids of the sources received from a path or URL."""
        return self._received.at(location)

    def payload(self, source_id: str) -> bytes:
        """A payload as received, byte for byte."""
        return _there(self._received.payload(source_id), source_id)

    def left_out(self, *, latest: bool = False) -> tuple[LeftOut, ...]:
        """What was left out and why; ``latest``: by the latest build that left something out."""
        return self._received.left_out(latest=latest)

    def reports(self, ids: Iterable[str] | None = None, *, stated: bool = False) -> Iterator[Report]:
        """Reports by id, all or those with these ids; ``stated``: dated by their mastheads alone."""
        if ids is None:
            yield from self._received.reports(stated=stated)
            return
        for some in tables.chunks(sorted(set(ids))):
            yield from self._received.some(some, stated=stated)

    def report(self, id_: str) -> Report:
        """One report, by id or unique prefix."""
        return _there(next(self._received.some([self.resolve(id_)]), None), id_)

    def report_ids(self) -> tuple[str, ...]:
        """Ids of all reports, sorted."""
        return tuple(self._connection.execute(select(schema.reports.c.id).order_by(schema.reports.c.id)).scalars())

    def reports_of(self, source_id: str) -> tuple[str, ...]:
        """Ids of the reports of a source, in its order."""
        query = select(schema.reports.c.id).where(schema.reports.c.source == source_id)
        return tuple(self._connection.execute(query.order_by(schema.reports.c.position)).scalars())

    def reading(self, report_id: str) -> Reading | None:
        """What a report says, None where it was not read yet."""
        return self._readings.get(report_id)

    @overload
    def readings(self, report_ids: Iterable[str]) -> Mapping[str, Reading]: ...

    @overload
    def readings(self, report_ids: Iterable[str], part: type[T]) -> Mapping[str, T]: ...

    def readings(self, report_ids: Iterable[str], part: type[Any] = Reading) -> Mapping[str, Any]:
        """What these reports say, by report; those not read yet are left out.

        Args:
            report_ids: the reports.
            part: a dataclass with some of the fields of a reading: only these are decoded.
        """
        return self._readings.some(report_ids, part)

    def reading_key(self, report_id: str) -> str | None:
        """The cache key of a report's reading."""
        return self._readings.key(report_id)

    def unread(self, reader: str) -> Iterator[Report]:
        """Reports without a reading by this reader; readings may be put while iterating."""
        return self._readings.unread(reader)

    def readers(self) -> Mapping[str, int]:
        """How many readings there are by each reader."""
        return self._readings.readers()

    def current_reader(self) -> str | None:
        """The reader of the latest build."""
        return self._readings.current_reader()

    def claim(self, id_: str) -> Claim:
        """One claim, by id or unique prefix."""
        return _there(self._readings.claim(self.resolve(id_)), id_)

    # What is known

    def copies(self, *reports: str) -> Iterator[Copy]:
        """Copies, by id: all, or those that one of these reports is on either side of."""
        if not reports:
            return known.every(self._connection, Copy)
        return known.some(self._connection, Copy, self._received.copies_of(reports))

    def copy(self, id_: str) -> Copy:
        """One copy, by id or unique prefix."""
        return _there(next(known.some(self._connection, Copy, [self.resolve(id_)]), None), id_)

    def actors(self, ids: Iterable[str] | None = None) -> Iterator[Actor]:
        """Actors by id, all or those with these ids."""
        return self._some(Actor, ids)

    def actors_named(self, name: str) -> tuple[Actor, ...]:
        """The actors of this name; where there is none, those with all its words in one of their names."""
        return tuple(known.some(self._connection, Actor, questions.named(self._connection, name)))

    def names_near(self, name: str) -> tuple[str, ...]:
        """Names in the record that are spelt most like this one."""
        return questions.near(self._connection, name)

    def actor(self, name_or_id: str) -> Actor:
        """One actor, by name, id or unique prefix; of several the one that is clearly meant (well known, the others strays).

        Raises:
            NotInRecord: none or several; the message names the nearest or all of them.
        """
        found = self.actors_named(name_or_id)
        meant = choosing.clearly_meant(found)
        if meant:
            return meant
        if found:
            raise choosing.several(name_or_id, found)
        if name_or_id.startswith("act-"):
            return _there(next(known.some(self._connection, Actor, [self.resolve(name_or_id)]), None), name_or_id)
        near = ", ".join(self.names_near(name_or_id))
        raise NotInRecord(f"no actor is named {name_or_id!r}", allowed=near, do="try a name as the reports spell it")

    def actor_of(self, chain: str) -> str | None:
        """The id of the actor that a chain of mentions belongs to."""
        query = select(schema.chains.c.actor).where(schema.chains.c.chain == chain)
        return self._connection.execute(query).scalar()

    def posts(self, actor: str | None = None) -> Iterator[Post]:
        """Posts, all or those that an actor holds or that are in it."""
        of = schema.posts.c
        return known.every(
            self._connection, Post, *(() if actor is None else ((of.actor == actor) | (of.of_body == actor),))
        )

    def ties(self, actor: str | None = None) -> Iterator[Tie]:
        """Ties, all or those of an actor, on either end."""
        of = schema.ties.c
        return known.every(
            self._connection, Tie, *(() if actor is None else ((of.subject == actor) | (of.object == actor),))
        )

    def incidents(self, wanted: Wanted | None = None) -> Iterator[Incident]:
        """Incidents by id, all; or those that are wanted, in order of date."""
        if wanted is None:
            return known.every(self._connection, Incident)
        return (entry.incident for entry in questions.timeline(self._connection, wanted))

    def incident(self, id_: str) -> Incident:
        """One incident, by id, unique prefix or number in the timeline."""
        found = questions.numbered(self._connection, int(id_)) if id_.isdecimal() and len(id_) < 8 else None
        found = found or self.resolve(id_, noun="inc")
        return _there(next(known.some(self._connection, Incident, [found]), None), id_)

    def most_told(self) -> Incident:
        """The incident that most reports tell of, the first in order of id of several.

        Raises:
            NotInRecord: there is none.
        """
        found = max(known.every(self._connection, Incident), key=lambda one: len(one.reports), default=None)
        return _there(found, "an incident")

    def incidents_among(self, ids: Iterable[str]) -> Iterator[Incident]:
        """The incidents with these ids that are there."""
        return known.some(self._connection, Incident, ids)

    def number_of(self, incident: str) -> int | None:
        """The number of an incident in the whole timeline."""
        return questions.number_of(self._connection, incident)

    def timeline(
        self,
        since: str | None = None,
        until: str | None = None,
        place: str | None = None,
        type: str | None = None,  # noqa: A002 - the word of the field, and the option's name
        actor: str | None = None,
    ) -> Iterator[Entry]:
        """Incidents in order of date, undated ones at the end, with their numbers in the whole timeline.

        Args:
            since: EDTF, the first day wanted.
            until: EDTF, the last day wanted.
            place: a name, or the ISO 3166 code of a country.
            type: a PLOVER type or mode.
            actor: a name or id.
        """
        actors = None if actor is None else tuple(one.id for one in self.actors_named(actor)) or (self.actor(actor).id,)
        return questions.timeline(self._connection, Wanted(since, until, place, type, actors))

    def aggregates(self, ids: Iterable[str] | None = None) -> Iterator[Aggregate]:
        """Aggregates by id, all or those with these ids."""
        return self._some(Aggregate, ids)

    def statements(
        self, *, actor: str | None = None, about: str | Collection[str] | None = None
    ) -> Iterator[Statement]:
        """Statements by id: all, those by an actor, those about a thing or about any of several (happenings, actors)."""
        if about is None:
            where = () if actor is None else (schema.statements.c.actor == actor,)
            return known.every(self._connection, Statement, *where)
        link = schema.statements_about.c
        held: set[str] = set()
        for some in tables.chunks([about] if isinstance(about, str) else about):
            held.update(self._connection.execute(select(link.statement).where(link.about.in_(some))).scalars())
        return (one for one in known.some(self._connection, Statement, held) if actor in (None, one.actor))

    def measures(self, actor: str | None = None) -> Iterator[Measure]:
        """Measured quantities about actors, all or those about one."""
        return known.every(self._connection, Measure, *(() if actor is None else (schema.measures.c.actor == actor,)))

    def disputes(self, about: str | None = None) -> Iterator[Dispute]:
        """Disputes, all or those about a thing."""
        return known.every(self._connection, Dispute, *(() if about is None else (schema.disputes.c.about == about,)))

    def decisions(self) -> tuple[Decision, ...]:
        """All rulings, in the order of replay: by time, then id."""
        return decisions.every(self._connection)

    def decisions_adrift(self) -> tuple[Decision, ...]:
        """Rulings whose anchor is gone."""
        return decisions.adrift(self._connection)

    def supported_by(self, claim: str) -> tuple[str, ...]:
        """Ids of what rests on a claim: incidents, aggregates, posts, ties."""
        query = select(schema.supports.c.thing).where(schema.supports.c.claim == claim)
        return tuple(self._connection.execute(query.order_by(schema.supports.c.thing)).scalars())

    # Finding

    def search(self, query: str, kind: str = "", most: int = 20) -> tuple[search.Hit, ...]:
        """Full-text search over reports, incidents, aggregates, actors and statements, the best first."""
        return search.search(self._connection, query, kind, most)

    def fate(self, id_: str) -> Tombstone | None:
        """What became of an id that is no longer given."""
        return tombstones.find(self._connection, id_)

    def resolve(self, id_: str, noun: str | None = None) -> str:
        """The current id for an id, an earlier id, or a prefix of one that is unique.

        Raises:
            NotInRecord: unknown, ambiguous, withdrawn, or split into several.
        """
        wanted = id_ if noun is None or "-" in id_ else f"{noun}-{id_}"
        found = questions.ids_from(self._connection, wanted)
        one = wanted if wanted in found else found[0] if len(found) == 1 else None
        if one is None:
            does = "give more of it" if found else "`tidings timeline` and `tidings search` list ids"
            what = "stands for several things" if found else "is not in the record"
            raise NotInRecord(f"{id_} {what}", allowed=", ".join(found), do=does)
        stone = self.fate(one)
        if stone is None:
            return one
        if len(stone.into) != 1:
            raise NotInRecord(
                str(stone), allowed=", ".join(stone.into), do="ask for one of these" if stone.into else ""
            )
        return stone.into[0]

    def standing(self) -> Standing:
        """Counts, readings out of date, schema."""
        return standing(self._connection, self._readings)

    def _gathering(self) -> tuple[StageIndex | Shelf[Any], ...]:
        return (*self._indexes.values(), *self._shelves.values())

    def _some(self, type_: type[known.T], ids: Iterable[str] | None) -> Iterator[known.T]:
        return known.every(self._connection, type_) if ids is None else known.some(self._connection, type_, ids)


def _there(found: T | None, id_: str) -> T:
    if found is None:
        raise NotInRecord(f"{id_} is not in the record", do="`tidings timeline` and `tidings search` list ids")
    return found
