"""Ties of a record with who says them."""

from __future__ import annotations

from collections.abc import Iterable

from tidings.analysis.sides import TiesSaid, Told, told
from tidings.model.edtf import Window
from tidings.model.known import Tie
from tidings.record import Record


def gather(record: Record, ties: Iterable[Tie], on: Window | None) -> list[Told]:
    """Each tie with its voices, as of a day where one is given."""
    held = list(ties)
    reports = {evidence.report for tie in held for evidence in tie.evidence}
    published = {report.id: report.published for report in record.reports(reports)}
    return told(held, record.readings(reports, TiesSaid), published, on)
