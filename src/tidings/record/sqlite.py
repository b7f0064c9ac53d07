"""All that is SQLite's own: the file's marks, pragmas, begin and commit, and its errors in our words.

A record in PostgreSQL needs another module with these names; the rest of the room is portable SQL.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.pool import NullPool

from tidings.errors import NotARecord, RecordError, RecordUnwritable

APPLICATION_ID = 0x54494447  # "TIDG"
Mode = Literal["rwc", "rw", "ro", "immutable"]

_READING: tuple[Mode, ...] = ("rw", "ro", "immutable")
_MAGIC = b"SQLite format 3\0"
_WRITING = ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL", "PRAGMA cache_size = -65536")
_ALWAYS = ("PRAGMA foreign_keys = ON", "PRAGMA busy_timeout = 5000", "PRAGMA temp_store = MEMORY")
_FULL = {sqlite3.SQLITE_FULL}
_LOCKED = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_NO_WRITE = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


def check_header(path: Path) -> None:
    """Look at the first bytes, so that nothing is made beside a file that is no record.

    Raises:
        NotARecord: absent, empty, no SQLite file, or another program's.
    """
    allowed, do = (
        "a record made by `tidings build`",
        "check the path, or make one with `tidings build INPUTS -o RECORD`",
    )
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as error:
        raise NotARecord(f"{path}: {(error.strerror or str(error)).lower()}", allowed=allowed, do=do) from error
    if not header:
        raise NotARecord(f"{path} is empty", allowed=allowed, do=do)
    if len(header) < 100 or not header.startswith(_MAGIC):
        raise NotARecord(f"{path} is no record of tidings", allowed=allowed, do=do)
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise NotARecord(f"{path} is an SQLite file of another program", allowed=allowed, do=do)


def connect(path: Path, mode: Mode, *, named: Path | None = None) -> Connection:
    """The one connection of a record; ``rw`` and ``rwc`` write, ``ro`` and ``immutable`` do not; errors name ``named``."""
    engine = create_engine(
        "sqlite://", creator=lambda: _open(path, mode), poolclass=NullPool, isolation_level="AUTOCOMMIT"
    )

    @event.listens_for(engine, "handle_error")
    def in_our_words(context: ExceptionContext) -> None:
        error = _translated(named or path, context.original_exception)
        if error is not None:
            raise error from context.original_exception

    connection = engine.connect()
    for pragma in _ALWAYS:
        connection.exec_driver_sql(pragma)
    return connection


def connect_writing(path: Path) -> Connection:
    """A connection that writes, with a log ahead of the file so that others read meanwhile."""
    connection = connect(path, "rw")
    for pragma in _WRITING:
        connection.exec_driver_sql(pragma)
    return connection


def _open(path: Path, mode: Mode) -> sqlite3.Connection:
    query = "mode=ro&immutable=1" if mode == "immutable" else f"mode={mode}"
    return sqlite3.connect(f"{path.absolute().as_uri()}?{query}", uri=True, cached_statements=512)


def connect_reading(path: Path) -> Connection:
    """A connection that only reads: also while a build writes, from a folder without write permission, from a disc.

    Where it may, it opens the file as a writer would and forbids itself to write: a connection that SQLite itself
    holds read-only leaves its -wal and -shm files lying beside the record.
    """
    may_write = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    for mode in _READING[0 if may_write else 1 :]:
        connection = connect(path, mode)
        try:
            connection.exec_driver_sql("PRAGMA query_only = ON")
            version(connection)
        except RecordUnwritable:
            connection.close()
            continue
        return connection
    raise RecordUnwritable(f"{path} cannot be opened", do="check the permissions of the file and its folder")


def every_posting(connection: Connection) -> Iterator[list[tuple[int, int]]]:
    """All postings (key, number of the item), many at a time, as the driver gives them: plain tuples, which numpy takes without asking."""
    driver = connection.connection.driver_connection
    if not isinstance(driver, sqlite3.Connection):
        raise TypeError(f"{type(driver)} is no connection of SQLite")
    rows = driver.execute("SELECT key, item FROM postings")
    while some := rows.fetchmany(100_000):
        yield some


def mark(connection: Connection) -> None:
    """Write the application id into a new file."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")


def version(connection: Connection) -> int:
    """The schema's number in the file."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def set_version(connection: Connection, number: int) -> None:
    """Set the schema's number, inside the migration's transaction."""
    connection.exec_driver_sql(f"PRAGMA user_version = {number:d}")


def complete(statement: str) -> bool:
    """Whether the text is a whole statement."""
    return sqlite3.complete_statement(statement)


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """One commit boundary: what is inside is kept as a whole or not at all, whatever is raised."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")
    try:
        yield
        connection.exec_driver_sql("COMMIT")
    except BaseException:
        _roll_back(connection)
        raise


@contextmanager
def snapshot(connection: Connection) -> Iterator[None]:
    """Everything read inside is of one moment, also while a build writes."""
    connection.exec_driver_sql("BEGIN")
    try:
        yield
    finally:
        _roll_back(connection)


def _roll_back(connection: Connection) -> None:
    # A full disk may have rolled back already; a second ROLLBACK would raise and hide the first error.
    driver = connection.connection.driver_connection
    if isinstance(driver, sqlite3.Connection) and driver.in_transaction:
        driver.rollback()


def _translated(path: Path, error: BaseException | None) -> RecordError | None:
    if not isinstance(error, sqlite3.Error):
        return None
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _FULL:
        return RecordUnwritable(
            f"{path}: no room left on the disk", allowed="what was kept before stays", do="make room and build again"
        )
    if code == sqlite3.SQLITE_IOERR:
        return RecordUnwritable(
            f"{path}: the disk refused to read or write ({error})",
            allowed="a disk with room, within the limits on the size of files; what was kept before stays",
            do="check its room and state, and build again",
        )
    if code in _LOCKED:
        return RecordUnwritable(
            f"{path} is locked by another program", allowed="one writer", do="wait until it has ended"
        )
    if code in _NO_WRITE:
        return RecordUnwritable(
            f"{path} cannot be written: {error}", do="check the permissions of the file and its folder"
        )
    if code in _DAMAGED:
        return NotARecord(f"{path} is damaged: {error}", do="restore it from a copy, or build it again from its inputs")
    return None
