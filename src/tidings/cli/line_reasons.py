"""Which line each report makes, and why two reports are one line (R6)."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.cli import phrases
from tidings.cli.citing import Citer, short
from tidings.cli.reasons import Reason
from tidings.model.lineage import Counted, Lines

_SHARED = "reports with one number are one line: a copy, or the same source again, adds none"
_POSSIBLE = "a possible line cites a source not named: it may be the source of another line"


def line_reason(citer: Citer, of: str, reports: int, lines: Lines) -> Reason:
    """The lines of an incident, a figure or a statement, report by report."""
    told = f"{of}: {phrases.told(reports, lines)}"
    return Reason(told, "R6", (*_legend(lines), *(_counted(citer, one, lines) for one in lines.counted)))


def _legend(lines: Lines) -> Iterator[str]:
    numbers = [one.line for one in lines.counted if one.line is not None]
    if len(numbers) > len(set(numbers)):
        yield _SHARED
    if lines.possible:
        yield _POSSIBLE


def _counted(citer: Citer, one: Counted, lines: Lines) -> str:
    see = f" (see {short(one.copy)})" if one.copy else ""
    return f"{_line(one, lines)}: {citer.source(one.report)}: {one.why}{see}"


def _line(one: Counted, lines: Lines) -> str:
    if one.line is None:
        return "no line"
    first = next(other for other in lines.counted if other.line == one.line)
    how = "certain" if one.certain else "possible"
    return f"line {one.line}, {how}" if one is first else f"line {one.line} too"
