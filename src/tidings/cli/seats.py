"""`tidings seats`: who has how many seats, and who can rule with whom."""

from __future__ import annotations

from pathlib import Path

import click

from tidings.cli import options


@options.command
@options.case
@click.option("--on", metavar="DATE", help="As of this day (2020-11-28); without it by the latest that is told.")
@click.option("--house", metavar="NAME", help="One house alone, by words of its name (parliament).")
@click.option("--all", "every", is_flag=True, help="Every coalition, every quotation.")
@options.as_json
def seats(case: Path, on: str | None, house: str | None, every: bool, json: bool) -> None:
    """Show seats of parties and coalitions, the majority, and the coalitions that reach it.

    For each house: seats with low and high where reports differ, shares, the Banzhaf power index, and the minimal winning coalitions, those with members who are said to be opposed marked. A majority is more than half of all seats where a report tells how many there are, else of the sum of the seats told.
    """
    from tidings.cli.seats_read import chambers
    from tidings.model.edtf import window
    from tidings.record import Record

    day = window(on) if on else None
    with Record.open(case) as record:
        found = chambers(record, day, house)
        if json:
            from tidings.cli.page import print_json
            from tidings.cli.seats_json import rows

            print_json(rows(record, found))
        else:
            from tidings.cli.seats_page import show

            show(record, found, day, every=every)
