"""`tidings actor`: who somebody is, by all reports."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tidings.cli import options

if TYPE_CHECKING:
    from tidings.model.edtf import Window
    from tidings.model.known import Actor
    from tidings.record import Record


@options.command
@options.case
@click.argument("name", cls=options.Argument, metavar="NAME", says="A name as reports spell it, or an id.")
@click.option("--on", metavar="DATE", help="Posts and ties as of this day (2020-11-28).")
@click.option("--labels", is_flag=True, help="What each outlet calls it, with counts and an example.")
@click.option("--all", "every", is_flag=True, help="Every quotation and every statement.")
@options.as_json
def actor(case: Path, name: str, on: str | None, labels: bool, every: bool, json: bool) -> None:
    """Show who somebody is, by all reports.

    Names, type, what outlets call it, posts, ties, incidents. With --on, posts and ties that may hold on that day, each marked as known to hold then or as told on other days; those known to begin later or to be over are left out.
    """
    from tidings.model.edtf import window
    from tidings.record import Record

    day = window(on) if on else None
    with Record.open(case) as record:
        held = record.actor(name)
        if labels:
            _labels(record, held, every=every, json=json)
        elif json:
            _print_json(record, held, day)
        else:
            from tidings.cli.actor_page import show

            others = [one for one in record.actors_named(name) if one.id != held.id]
            show(record, held, day, others=others, every=every)


def _labels(record: Record, held: Actor, *, every: bool, json: bool) -> None:
    from tidings.cli import actor_labels

    if not json:
        actor_labels.show(record, held, every=every)
        return
    from tidings.cli.page import print_json
    from tidings.exports import known
    from tidings.exports.words import Words

    words = Words(record)
    found = [
        {
            "outlet": one.outlet, "label": one.text, "count": one.count, "quoted": one.quoted, "reports": one.reports,
            "example": words.evidence([one.example]),
        }
        for one in actor_labels.labels(record, held)
    ]  # fmt: skip
    print_json({"actor": known.actor(held, words), "labels": found})


def _print_json(record: Record, held: Actor, on: Window | None) -> None:
    from tidings.cli.as_of import then
    from tidings.cli.page import print_json
    from tidings.exports import known
    from tidings.exports.words import Words

    words = Words(record)
    print_json(
        {
            "actor": known.actor(held, words),
            "posts": [known.post(one, words) for one, _ in then(record, record.posts(held.id), on)],
            "ties": [known.tie(one, words) for one, _ in then(record, record.ties(held.id), on)],
            "figures": [known.measure(one, words) for one in record.measures(held.id)],
            "statements": [known.statement(one, words) for one in record.statements(actor=held.id)],
            "incidents": [entry.incident.id for entry in record.timeline(actor=held.id)],
        }
    )
