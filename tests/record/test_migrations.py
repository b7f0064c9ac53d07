from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import inspect

from tests.record import sample
from tidings.errors import RecordError
from tidings.model.known import Incident
from tidings.record import Record, migrations, schema, sqlite


def test_the_tables_are_what_the_migrations_make(record: Record) -> None:
    inspector = inspect(record._connection)
    made = {name: {column["name"] for column in inspector.get_columns(name)} for name in inspector.get_table_names()}
    made = {name: columns for name, columns in made.items() if not name.startswith("words")}
    assert made == {name: set(table.c.keys()) for name, table in schema.metadata.tables.items()}


def test_keys_are_what_the_migrations_make(record: Record) -> None:
    inspector = inspect(record._connection)
    for name, table in schema.metadata.tables.items():
        made = set(inspector.get_pk_constraint(name)["constrained_columns"])
        assert made == {column.name for column in table.primary_key}, name


def test_from_every_earlier_schema_with_rows(tmp_path: Path) -> None:
    for number in range(1, migrations.latest()):
        path = tmp_path / f"{number}.tidings"
        connection = sqlite.connect(path, "rwc")
        sqlite.mark(connection)
        migrations.migrate(connection, to=number)
        connection.exec_driver_sql("INSERT INTO left_out VALUES ('path', 'x', NULL, 'r', 'f', '', '', 1)")
        connection.close()
        with pytest.raises(RecordError, match="older"):
            Record.open(path)
        with Record.open(path, write=True) as record:
            assert record.standing().schema == migrations.latest()
            assert [left.found for left in record.left_out()] == ["f"]
            sample.fill(record)


def test_from_the_first_schema_to_a_later_one_with_rows(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Record.open(path, create=True) as record:
        sample.fill(record)
    later = "-- a trial\nALTER TABLE origins ADD COLUMN note TEXT;\nUPDATE origins SET note = lower(location);\n"
    files = {**migrations._files(), migrations.latest() + 1: later}
    monkeypatch.setattr(migrations, "_files", lambda: files)
    with pytest.raises(RecordError, match="older"):
        Record.open(path)
    with Record.open(path, write=True) as record:
        notes = record._connection.exec_driver_sql("SELECT note FROM origins ORDER BY note").scalars().all()
        assert notes == sorted(f"case/{name}" for name in sample.TEXTS)
        assert [incident.id for incident in record.incidents()] == sorted(
            item.id for item in sample.KNOWN if isinstance(item, Incident)
        )


def test_migrating_twice_does_nothing(record: Record) -> None:
    assert migrations.migrate(record._connection) == 0


def test_a_migration_that_fails_changes_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Record.open(path, create=True).close()
    files = migrations._files()
    broken = {**files, 99: "CREATE TABLE half (x TEXT);\nCREATE TABLE meta (x TEXT);\n"}
    monkeypatch.setattr(migrations, "_files", lambda: broken)
    with pytest.raises(Exception, match="already exists"):
        Record.open(path, write=True)
    monkeypatch.setattr(migrations, "_files", lambda: files)
    with Record.open(path, write=True) as record:
        assert record.standing().schema == max(files)
        assert "half" not in inspect(record._connection).get_table_names()
