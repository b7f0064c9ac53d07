"""The houses of a record as of a day."""

from __future__ import annotations

from collections.abc import Iterable

from tidings.analysis.houses import House, houses
from tidings.analysis.seats import Chamber, chamber
from tidings.cli.tellings import gather
from tidings.errors import UsageError
from tidings.model.edtf import Window
from tidings.model.known import Measure, Tie
from tidings.record import Record


def chambers(record: Record, on: Window | None, named: str | None = None) -> list[Chamber]:
    """Every house, or those with these words in a name.

    Raises:
        UsageError: no house is named so.
    """
    measures = [one for one in record.measures() if one.kind == "seats"]
    found = houses(measures)
    if named is not None:
        found = _named(found, named)
    reports = {words.report for one in measures for words in one.evidence}
    outlets = {report.id: report.outlet or report.agency for report in record.reports(reports)}
    ties = [one for one in gather(record, _among(record, measures), on) if one.holds != "told after"]
    return [made for house in found if (made := chamber(house, on, outlets, ties)) is not None]


def _among(record: Record, measures: Iterable[Measure]) -> list[Tie]:
    """The ties between those that have seats."""
    parties = {one.actor for one in measures if one.actor}
    return [tie for tie in record.ties() if tie.subject in parties and tie.object in parties]


def _named(found: Iterable[House], named: str) -> tuple[House, ...]:
    held = tuple(found)
    wanted = named.casefold()
    kept = tuple(house for house in held if any(wanted in name.casefold() for name in house.names))
    if not kept:
        known = ", ".join(house.name for house in held) or "none: no report tells of seats"
        raise UsageError(f"no house is named {named!r}", allowed=known, do="use words of one of these names")
    return kept
