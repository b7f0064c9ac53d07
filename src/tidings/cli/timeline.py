"""`tidings timeline`: incidents in order of date."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tidings.cli import options

if TYPE_CHECKING:
    from tidings.record import Entry, Record


@options.command
@options.case
@click.option("--since", metavar="DATE", help="First day wanted: 2020-11-28, 2020-11 or 2020.")
@click.option("--until", metavar="DATE", help="Last day wanted.")
@click.option("--place", metavar="NAME", help="A place, or a country (Iraq, IQ).")
@click.option("--type", "kind", metavar="TYPE", help="A PLOVER type or mode: ASSAULT, PROTEST.")
@click.option("--actor", metavar="NAME", help="Who takes part: a name or an id.")
@options.as_json
def timeline(
    case: Path,
    since: str | None,
    until: str | None,
    place: str | None,
    kind: str | None,
    actor: str | None,
    json: bool,
) -> None:
    """List incidents in order of date.

    What is told as having happened comes first; below it, apart, what has no date, and what is planned, threatened,
    hypothetical or denied. Killed and wounded are low–best–high, with + where the reports leave the upper end open.
    Lines are independent lines of reporting: 2–3 is two for certain, a third possible.
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
    from tidings.cli.timeline_page import show

    show(entries, "No incident fits." if filtered else "No incident is in the record yet.")
