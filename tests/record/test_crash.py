"""A record opens and holds what was committed, however its writer ended."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.record import sample
from tidings.errors import RecordUnwritable
from tidings.record import Record

ROOT = Path(__file__).parents[2]
WRITER = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # a parent in the background may have it ignored
from dataclasses import replace
from tests.record import sample
from tidings import ids
from tidings.record import Record
with Record.open(sys.argv[1], create=True) as record:
    print("open", flush=True)
    for number in range(1_000_000):
        payload = f"{number} ".encode() + b"rockets fell on the harbour " * 200
        source = replace(sample.SOURCES["bridge.txt"], id=ids.source_id(payload))
        report = replace(sample.BRIDGE, id=ids.report_id(source.id, 0), source=source.id, text=payload.decode())
        with record.transaction():
            record.put_source(source, payload, [report])
            record.index("stage").put(report.id, ["a", str(number)])
        print(number, flush=True)
"""


@pytest.mark.parametrize("wait", [0.0, 0.05, 0.4])
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_killed_while_writing(path: Path, wait: float, how: signal.Signals) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=ROOT,
        text=True,
    ) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "open\n"
        time.sleep(wait)
        writer.send_signal(how)
        done = [int(line) for line in writer.stdout.read().split()]
    with Record.open(path) as record:
        held = record.standing().counts["reports"]
    assert held in (len(done), len(done) + 1)  # committed, and killed before it could say so
    with Record.open(path, write=True) as record:
        assert len(record.index("stage").items_of("a")) == held
        assert record._connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        record._connection.exec_driver_sql("INSERT INTO words (words) VALUES ('integrity-check')")


def test_killed_while_making_the_record(path: Path) -> None:
    path.with_name(path.name + "-new").write_bytes(b"SQLite format 3\0 half a record")
    path.with_name(path.name + "-lock").touch()
    with Record.open(path, create=True) as record:
        sample.fill(record)
    assert sorted(item.name for item in path.parent.iterdir()) == ["case.tidings"]


def test_a_full_disk_loses_nothing(record: Record, path: Path) -> None:
    pages = record._connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    record._connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 2}")
    payload = b"\0\1\2" + bytes(range(256)) * 4000
    with pytest.raises(RecordUnwritable, match=r"no room left.*make room"), record.transaction():  # noqa: PT012 - all of it must be undone
        record.put_left_out(sample.LEFT)
        for number in range(100):
            record._connection.exec_driver_sql("INSERT INTO shelves VALUES ('x', ?, ?)", (str(number), payload))
    record.close()
    with Record.open(path, write=True) as again:
        assert again.standing().counts["reports"] == 5
        assert again.shelf("x", str).ids() == ()


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    missing = tmp_path / "none" / "case.tidings"
    with pytest.raises(RecordUnwritable, match="cannot be written"):
        Record.open(missing, create=True)
