"""`tidings actor`: who somebody is, by all reports."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tidings.cli import options

if TYPE_CHECKING:
    from tidings.model.known import Actor
    from tidings.record import Record


@options.command
@options.case
@click.argument("name", cls=options.Argument, metavar="NAME", says="A name as reports spell it, or an id.")
@click.option("--on", metavar="DATE", help="Posts and ties as of this day (2020-11-28).")
@click.option("--all", "every", is_flag=True, help="Every quotation and every statement.")
@options.as_json
def actor(case: Path, name: str, on: str | None, every: bool, json: bool) -> None:
    """Show who somebody is, by all reports.

    Names, type, what outlets call it, posts, ties, incidents. With --on, posts and ties that may hold on that day: neither known to begin after it nor known to have ended before.
    """
    from tidings.model.edtf import window
    from tidings.record import Record

    day = window(on) if on else None
    with Record.open(case) as record:
        held = record.actor(name)
        if json:
            _print_json(record, held)
        else:
            from tidings.cli.actor_page import show

            others = [one for one in record.actors_named(name) if one.id != held.id]
            show(record, held, day, others=others, every=every)


def _print_json(record: Record, held: Actor) -> None:
    from tidings.cli.page import print_json
    from tidings.exports import known
    from tidings.exports.words import Words

    words = Words(record)
    print_json(
        {
            "actor": known.actor(held, words),
            "posts": [known.post(one, words) for one in record.posts(held.id)],
            "ties": [known.tie(one, words) for one in record.ties(held.id)],
            "figures": [known.measure(one, words) for one in record.measures(held.id)],
            "statements": [known.statement(one, words) for one in record.statements(actor=held.id)],
            "incidents": [entry.incident.id for entry in record.timeline(actor=held.id)],
        }
    )
