"""The page of the timeline: what happened, what happened on no day that is known, what is not told as having happened."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.cli import phrases
from tidings.cli.page import Column, Page
from tidings.model.lineage import Lines
from tidings.record import Entry

_COLUMNS = (
    Column("no", right=True), Column("date"), Column("place"), Column("killed", right=True),
    Column("wounded", right=True), Column("reports", right=True), Column("lines", right=True), Column("status"),
    Column("what", wraps=True),
)  # fmt: skip
_LONGEST_PLACE = 24


def show(entries: Sequence[Entry], none: str) -> None:
    """Print it, or that there is none."""
    page = Page()
    if not entries:
        page.line(none)
        return
    happened = [entry for entry in entries if phrases.happened(entry.incident)]
    dated = [entry for entry in happened if entry.incident.date]
    undated = [entry for entry in happened if not entry.incident.date]
    apart = [entry for entry in entries if not phrases.happened(entry.incident)]
    _table(page, "", dated)
    _table(page, f"Without a date: {len(undated):,}", undated)
    _table(page, f"Planned, threatened, hypothetical or denied: {len(apart):,}", apart)
    page.line("")
    page.line(f"{phrases.many(len(entries), 'incident')}. `tidings incident CASE NO` shows one with its evidence.")


def _table(page: Page, title: str, entries: Sequence[Entry]) -> None:
    if entries and title:
        page.heading(title)
    if not entries:
        return
    if page.narrow:
        for entry in entries:
            _stack(page, entry)
    else:
        page.table(_COLUMNS, [_row(entry) for entry in entries])


def _stack(page: Page, entry: Entry) -> None:
    """An incident on lines of its own, for narrow terminals."""
    number, date, place, killed, wounded, reports, lines, mark, what = _row(entry)
    page.pairs([(number.rjust(4), ", ".join(part for part in (date, place, mark) if part))])
    told = f"reports {reports}, lines {lines}"
    tolls = (f"killed {killed}" if killed else "", f"wounded {wounded}" if wounded else "", told)
    page.pairs([("    ", what), ("    ", "; ".join(part for part in tolls if part))])


def _row(entry: Entry) -> tuple[str, ...]:
    incident = entry.incident
    killed, wounded = (phrases.toll(incident.figures, kind) for kind in ("killed", "wounded"))
    place = phrases.place(incident.place)
    if len(place) > _LONGEST_PLACE:
        place = place[: _LONGEST_PLACE - 1].rstrip(" ,") + "…"
    date = phrases.day(incident.date) if incident.date else ""
    told = f"{len(incident.reports):,}", _lines(incident.lines)
    return str(entry.number), date, place, killed, wounded, *told, phrases.mark(incident), incident.summary


def _lines(count: Lines) -> str:
    return f"{count.certain}–{count.certain + count.possible}" if count.possible else str(count.certain)
