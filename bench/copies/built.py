"""A record's copies, found the way ``build`` finds them: received and compared, nothing read."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bench.common import Item, write
from tidings.engine.collector import rare_collections
from tidings.intake import Options
from tidings.model.lineage import Copy
from tidings.model.reports import Report
from tidings.pipeline.case import Case
from tidings.pipeline.copying import find_copies
from tidings.pipeline.progress import silent
from tidings.pipeline.receiving import receive_all
from tidings.record.record import Record
from tidings.vocabulary.tables import Vocabulary


@dataclass(frozen=True, slots=True)
class Built:
    """The reports as received, the copies among them, and how long each pass took."""

    reports: tuple[Report, ...]
    copies: tuple[Copy, ...]
    receiving_s: float
    copies_s: float

    def urls(self) -> dict[str, str]:
        """Report id -> the address it was received with."""
        return {report.id: report.url for report in self.reports if report.url}


def passes(record: Path, inputs: Path) -> tuple[float, float]:
    """Both passes over a file, into a record that may be there already; the seconds of each."""
    tables = Vocabulary()
    with rare_collections(), Record.open(record, create=True, write=True) as held:
        case = Case(held, tables)
        begin = time.perf_counter()
        receive_all(held, [inputs], tables, Options(beside=record), case.signing, silent)
        received = time.perf_counter()
        find_copies(case, silent)
        return received - begin, time.perf_counter() - received


def built(rows: Iterable[Item]) -> Built:
    """The copies among reports given as rows of JSON Lines."""
    with tempfile.TemporaryDirectory() as scratch:
        inputs, record = Path(scratch) / "reports.jsonl", Path(scratch) / "copies.tidings"
        write(inputs, rows)
        receiving, copying = passes(record, inputs)
        with Record.open(record) as held:
            return Built(tuple(held.reports()), tuple(held.copies()), receiving, copying)
