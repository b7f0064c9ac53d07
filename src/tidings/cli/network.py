"""`tidings network`: the signed network of actors, as of a day."""

from __future__ import annotations

from pathlib import Path

import click

from tidings.cli import options


@options.command
@options.case
@click.option("--on", metavar="DATE", help="As of this day (2020-11-28); without it all ties of the record.")
@click.option("--known", is_flag=True, help="Only ties known to hold on that day.")
@click.option("--asserted", is_flag=True, help="Only ties that some report tells on its own account.")
@click.option(
    "--graphml", type=options.PATH, metavar="FILE", help="Write actors and ties as GraphML, for other programs."
)
@click.option("--all", "every", is_flag=True, help="Every actor, every strained triangle, every quotation.")
@options.as_json
def network(
    case: Path, on: str | None, known: bool, asserted: bool, graphml: Path | None, every: bool, json: bool
) -> None:
    """Show who is tied to whom: who stands in the middle, who belongs together, which triangles are strained.

    Ties count that are known to hold on the day, and those told about then, before, or without a day, unless known to be over; ties told only later and denied ones do not. Degree is the number of actors tied to one; betweenness how many shortest paths between others lead through it, from 0 to 1; groups are communities by modularity over friendly ties and those of leaders to what they lead. A triangle is strained if two friends of one actor are enemies, or if all three are enemies.
    """
    from tidings.cli.network_ties import counted
    from tidings.errors import UsageError
    from tidings.model.edtf import window
    from tidings.record import Record

    if known and not on:
        raise UsageError("--known without a day", allowed="--known with --on DATE", do="add --on, or leave --known out")
    day = window(on) if on else None
    with Record.open(case) as record:
        count = counted(record, day, known=known, asserted=asserted)
        if graphml is not None:
            from tidings.exports.graphml import write

            write(graphml, record, count.ties)
        if json:
            from tidings.cli.network_json import row
            from tidings.cli.page import print_json

            print_json(row(record, count, on))
        elif graphml is None:
            from tidings.cli.network_page import show

            show(record, count, day, every=every)
