"""`tidings timeline`: incidents in order of date."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tidings.cli import options

if TYPE_CHECKING:
    from tidings.cli.page import Page
    from tidings.record import Entry, Record


@options.command
@options.case
@click.option("--since", metavar="DATE", help="First day wanted: 2020-11-28, 2020-11 or 2020.")
@click.option("--until", metavar="DATE", help="Last day wanted.")
@click.option("--place", metavar="NAME", help="A place, or a country (Iraq, IQ).")
@click.option("--type", "kind", metavar="TYPE", help="A PLOVER type or mode: ASSAULT, PROTEST.")
@click.option("--actor", metavar="NAME", help="Who takes part: a name or an id.")
@click.option(
    "--all", "every", is_flag=True, help="Background, and what is planned, threatened or denied, at full length too."
)
@options.as_json
def timeline(
    case: Path,
    since: str | None,
    until: str | None,
    place: str | None,
    kind: str | None,
    actor: str | None,
    every: bool,
    json: bool,
) -> None:
    """List incidents in order of date.

    Undated ones come at the end. Killed and wounded are low–best–high, with + where the reports leave the upper end open. "2 to 3 lines": two
    independent lines of reporting for certain, a third possible.
    """
    from tidings.record import Record

    with Record.open(case) as record:
        entries = list(record.timeline(since, until, place, kind, actor))
        code = _country(place) if place and not entries else None
        if code:
            entries = list(record.timeline(since, until, code, kind, actor))
        if json:
            _print_json(record, entries)
        else:
            _print_table(entries, filtered=any((since, until, place, kind, actor)))


def _country(name: str) -> str | None:
    """The code of a country of this name: places keep codes."""
    import pycountry  # 60 ms, wanted only where nothing is found

    try:
        return str(pycountry.countries.lookup(name).alpha_2)
    except LookupError:
        return None


def _print_json(record: Record, entries: list[Entry]) -> None:
    from tidings.cli.page import print_json
    from tidings.exports import known
    from tidings.exports.words import Words

    words = Words(record)
    print_json([{"number": entry.number, "incident": known.incident(entry.incident, words)} for entry in entries])


def _print_table(entries: list[Entry], *, filtered: bool) -> None:
    from tidings.cli.page import Column, Page
    from tidings.cli.phrases import many

    page = Page()
    if not entries:
        page.line("No incident fits." if filtered else "No incident is in the record yet.")
        return
    columns = (
        Column("no", right=True), Column("date"), Column("place"), Column("killed", right=True),
        Column("wounded", right=True), Column("told by"), Column("status"), Column("what", wraps=True),
    )  # fmt: skip
    if page.narrow:
        for entry in entries:
            _stack(page, entry)
    else:
        page.table(columns, [_row(entry) for entry in entries])
    undated = sum(entry.incident.date is None for entry in entries)
    tail = f"; {undated:,} without a date, at the end" if undated else ""
    page.line("")
    page.line(many(len(entries), "incident") + tail + ". `tidings incident CASE NO` shows one with its evidence.")


def _stack(page: Page, entry: Entry) -> None:
    """An incident on lines of its own, for narrow terminals."""
    number, date, place, killed, wounded, told, mark, what = _row(entry)
    page.pairs([(number.rjust(4), ", ".join(part for part in (date, place, mark) if part))])
    tolls = (f"killed {killed}" if killed else "", f"wounded {wounded}" if wounded else "", told)
    page.pairs([("    ", what), ("    ", "; ".join(part for part in tolls if part))])


def _row(entry: Entry) -> tuple[str, ...]:
    from tidings.cli import phrases

    incident = entry.incident
    told = f"{phrases.many(len(incident.reports), 'report')}, {phrases.lines(incident.lines)}"
    killed, wounded = (phrases.toll(incident.figures, kind) for kind in ("killed", "wounded"))
    date, place = phrases.day(incident.date), phrases.place(incident.place)
    return str(entry.number), date, place, killed, wounded, told, phrases.mark(incident), incident.summary
