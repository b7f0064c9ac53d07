"""Numbered migrations: each a file of SQL, each one transaction. Files are never changed once released, only added."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources

from sqlalchemy import Connection

from tidings.record import sqlite


def latest() -> int:
    """The number of the newest migration."""
    return max(_files())


def migrate(connection: Connection, *, to: int | None = None) -> int:
    """Bring a record to a version, the newest unless told; return how many migrations ran.

    An interrupt leaves the record at the version before the one that was running.
    """
    files = _files()
    done = 0
    for number in sorted(files):
        if sqlite.version(connection) < number <= (to or max(files)):
            with sqlite.transaction(connection):
                for statement in _statements(files[number]):
                    connection.exec_driver_sql(statement)
                sqlite.set_version(connection, number)
            done += 1
    return done


def _files() -> dict[int, str]:
    folder = resources.files("tidings.record.migrations")
    return {
        int(item.name.partition("_")[0]): item.read_text(encoding="utf-8")
        for item in folder.iterdir()
        if item.name.endswith(".sql")
    }


def _statements(script: str) -> Iterator[str]:
    """Statements of a script; sqlite3 knows where one ends, so triggers with several inside stay whole."""
    held = ""
    for line in script.splitlines():
        if line.startswith("--"):
            continue
        held += line + "\n"
        if sqlite.complete(held):
            if held.strip():
                yield held
            held = ""
