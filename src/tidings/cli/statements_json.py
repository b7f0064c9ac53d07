"""Statements as `tidings statements --json` prints them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tidings.cli.citing import Citer
from tidings.cli.statements_told import Said, who
from tidings.exports import known
from tidings.exports.known_rows import StatementRow
from tidings.exports.words import Words
from tidings.record import Record


@dataclass(frozen=True, slots=True)
class CarriedRow:
    """A report that carries a statement: its day, the copy by which it repeats another, whether it makes a line."""

    report: str
    published: str | None
    copy: str | None
    line: int | None
    certain: bool
    why: str


@dataclass(frozen=True, slots=True)
class SaidRow:
    """A statement with its speaker's name, the reports that carry it, and why it is about what was asked for."""

    statement: StatementRow
    speaker_name: str
    published: str | None
    carried_by: tuple[CarriedRow, ...]
    same: tuple[str, ...]
    because: tuple[str, ...]


def rows(record: Record, found: Sequence[Said]) -> list[SaidRow]:
    """Each statement, in the order given."""
    words, citer = Words(record), Citer(record)
    return [row(one, words, citer) for one in found]


def row(one: Said, words: Words, citer: Citer) -> SaidRow:
    """One statement."""
    return SaidRow(
        statement=known.statement(one.statement, words),
        speaker_name=who(citer, one.statement),
        published=one.published,
        carried_by=tuple(_carried(one, report, citer) for report in one.statement.reports or (one.statement.report,)),
        same=tuple(other.id for other in one.same),
        because=one.because,
    )


def _carried(one: Said, report: str, citer: Citer) -> CarriedRow:
    held = citer.report(report)
    row = next((row for row in one.statement.lines.counted if row.report == report), None)
    published = held.published if held else None
    if row is None:
        return CarriedRow(report, published, None, None, False, "")
    return CarriedRow(report, published, row.copy, row.line, row.certain, row.why)
