"""`tidings timeline`: incidents in order of date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from tidings.cli.options import AsJson, Case

if TYPE_CHECKING:
    from tidings.cli.page import Page
    from tidings.record import Entry, Record


def timeline(
    case: Case,
    since: Annotated[
        str | None, typer.Option(help="First day wanted: 2020-11-28, 2020-11 or 2020.", show_default=False)
    ] = None,
    until: Annotated[str | None, typer.Option(help="Last day wanted.", show_default=False)] = None,
    place: Annotated[str | None, typer.Option(help="A place, or a country (Iraq, IQ).", show_default=False)] = None,
    kind: Annotated[
        str | None, typer.Option("--type", help="A PLOVER type or mode: ASSAULT, PROTEST.", show_default=False)
    ] = None,
    actor: Annotated[str | None, typer.Option(help="Who takes part: a name or an id.", show_default=False)] = None,
    json: AsJson = False,
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
