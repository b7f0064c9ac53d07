"""The whole way: inputs to a record, each pass resumable, nothing read twice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from tidings.engine.collector import rare_collections
from tidings.engine.spread import chunks, spread
from tidings.errors import NotInRecord
from tidings.ids import digest
from tidings.intake import Options
from tidings.intake.actor_files import read_known_actors
from tidings.pipeline.acting import enter_chains, find_actors
from tidings.pipeline.case import Case, Placed
from tidings.pipeline.copying import find_copies
from tidings.pipeline.dating import date_reports, enter_chronicles
from tidings.pipeline.incidents import find_incidents
from tidings.pipeline.knowing import listed, recognise
from tidings.pipeline.linking import link_reports
from tidings.pipeline.progress import Summary, Tell, silent, told
from tidings.pipeline.reading import ReadWork
from tidings.pipeline.receiving import receive_all
from tidings.pipeline.relating import find_relations
from tidings.pipeline.telling import tell_statements
from tidings.reading.fingerprint import fingerprint
from tidings.record.record import Record
from tidings.vocabulary.tables import Vocabulary

BATCH = 64


def build(
    inputs: Iterable[str | Path],
    record: str | Path,
    *,
    vocabulary: Sequence[Path] = (),
    actors: Path | None = None,
    model: str | None = None,
    fast: bool = False,
    jobs: int = 1,
    allow_private: bool = False,
    progress: Tell | None = None,
) -> Summary:
    """Read inputs into a record, which is made where there is none and added to where there is one.

    Args:
        inputs: files, folders, URLs, or "-" for a list of these on standard input.
        record: the record's file.
        vocabulary: TOML files that add to the tables.
        actors: a file of known actors (YAML, CSV, FollowTheMoney); it stays in force until another is given.
        model: another spaCy pipeline, by name or folder.
        fast: read by rules alone, without the parts trained on annotated news.
        jobs: processes that read.
        allow_private: fetch from private addresses too.
        progress: told how far each pass is.

    Raises:
        UsageError: no such pipeline, or a file of words or actors with a mistake; nothing is touched.
        RecordError: the record cannot be opened or written; what was in it stays.
    """
    tell = progress or silent
    tables = Vocabulary(vocabulary)
    given = None if actors is None else read_known_actors(Path(actors))
    reader = fingerprint(tables.digest, model, fast)
    with rare_collections(), Record.open(record, create=True, write=True) as held:
        case = Case(held, tables, listed(held, given))
        recognise(case)
        known, left = receive_all(
            held, inputs, tables, Options(allow_private=allow_private, beside=Path(record)), case.signing, tell
        )
        find_copies(case, tell)
        read = _read(case, reader, ReadWork.maker(vocabulary, model, fast), jobs, tell)
        settle(case, tell)
        standing = held.standing()
        return Summary(read, known, left, standing.counts["reports"], standing.counts["incidents"])


def remove(record: str | Path, source: str, *, vocabulary: Sequence[Path] = ()) -> tuple[str, ...]:
    """Take a source out, with all that rests on it alone.

    Args:
        record: the record's file.
        source: a path or URL it came from, its id, or the id of one of its reports.
        vocabulary: the files that the record was built with; what is left is linked by them.

    Returns:
        ids of the reports that went with it.

    Raises:
        NotInRecord: there is no such source.
    """
    tables = Vocabulary(vocabulary)
    with Record.open(record, write=True) as held:
        case = Case(held, tables, listed(held, None))
        gone: list[str] = []
        with held.transaction():
            for one in _sources(held, source):
                reports = held.reports_of(one)
                case.forget(reports)
                gone += held.remove_source(one)
        settle(case, silent)
        return tuple(gone)


def settle(case: Case, tell: Tell) -> None:
    """Every pass over more than one report, for what is new or changed; does nothing where nothing is."""
    find_copies(case, tell)
    date_reports(case, tell)
    find_actors(case, tell)
    link_reports(case, tell)
    find_relations(case, tell)
    find_incidents(case, tell)
    tell_statements(case, tell)


def _read(case: Case, reader: str, make: Callable[[], ReadWork], jobs: int, tell: Tell) -> int:
    """Read what has no reading by this reader; each batch is kept with what linking takes from it."""
    case.record.put_reader(reader)
    unread = case.record.unread(reader)
    done = 0
    for batch in chunks(told("reading", spread(make, unread, jobs=jobs, size=4 * BATCH), tell), BATCH):
        with case.record.transaction():
            case.record.put_readings([(one.reading, digest([one.report.text, reader])) for one in batch])
            for one in batch:
                case.placed.put(one.report.id, Placed(one.places))
            enter_chains(case, batch)
            enter_chronicles(case, [(one.report, one.reading, one.places) for one in batch])
            case.link_again(one.report.id for one in batch)
        done += len(batch)
    return done


def _sources(record: Record, named: str) -> tuple[str, ...]:
    found = record.sources_at(named) or record.sources_at(str(Path(named).absolute()))
    if found:
        return found
    if named.startswith("src-"):
        return (record.source(named).id,)
    if named.startswith("rep-"):
        return (record.report(named).source,)
    raise NotInRecord(
        f"no source of the record came from {named}",
        allowed="a path or URL as given to build, a source or report id",
        do="`tidings status --sources` lists them",
    )
