"""Opening a record: looked at before it is touched, made whole or not at all, brought up to date by its writer."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, select

from tidings.errors import NewerRecord, RecordError
from tidings.record import migrations, sqlite, tables
from tidings.record.lock import WriteLock
from tidings.record.schema import meta


def for_reading(path: Path) -> Connection:
    """A connection that only reads.

    Raises:
        NotARecord, NewerRecord: nothing is made beside such a file.
        RecordError: an older schema, which only a writer brings up to date.
    """
    sqlite.check_header(path)
    return _checked(path, sqlite.connect_reading(path), reading=True)


def locked(path: Path, *, create: bool) -> WriteLock:
    """The lock of the writer on a record that is there, or that may be made.

    Raises:
        NotARecord, RecordUnwritable.
    """
    if not (create and _nothing_at(path)):
        sqlite.check_header(path)
    return WriteLock(path)


def for_writing(path: Path) -> Connection:
    """A connection that writes, under the lock, to a record that is made where there is none."""
    if _nothing_at(path):
        _make(path)
    sqlite.check_header(path)
    return _checked(path, sqlite.connect_writing(path), reading=False)


def next_session(connection: Connection) -> int:
    """Number this opening: what is left out in it is told from what earlier ones left out."""
    with sqlite.transaction(connection):
        row = connection.execute(select(meta.c.value).where(meta.c.name == "session")).scalar()
        tables.drop(connection, meta.c.name, ["session"])
        number = int(row or 0) + 1
        tables.add(connection, meta, [{"name": "session", "value": str(number)}])
    return number


def _nothing_at(path: Path) -> bool:
    return not path.exists() or (path.is_file() and not path.stat().st_size)


def _make(path: Path) -> None:
    """A new record appears whole or not at all: it is made under another name and renamed."""
    unfinished = path.with_name(path.name + "-new")
    unfinished.unlink(missing_ok=True)
    try:
        connection = sqlite.connect(unfinished, "rwc", named=path)
        try:
            sqlite.mark(connection)
            migrations.migrate(connection)
        finally:
            connection.close()
        unfinished.replace(path)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise


def _checked(path: Path, connection: Connection, *, reading: bool) -> Connection:
    try:
        found, newest = sqlite.version(connection), migrations.latest()
        if found > newest:
            raise NewerRecord(
                f"{path} was written by a newer tidings (schema {found})",
                allowed=f"schema {newest} or earlier",
                do="update tidings",
            )
        if found < newest and reading:
            raise RecordError(
                f"{path} was written by an older tidings (schema {found})",
                do="run `tidings build` on it once, to bring it up to date",
            )
        migrations.migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection
