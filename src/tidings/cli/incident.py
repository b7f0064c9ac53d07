"""`tidings incident`: one incident with its evidence."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tidings.cli import options

if TYPE_CHECKING:
    from tidings.model.known import Incident
    from tidings.record import Record


@options.command
@options.case
@click.argument(
    "thing",
    cls=options.Argument,
    required=False,
    metavar="[ID]",
    says="An id, the beginning of one, or the number in the timeline.",
)
@click.option("--most-told", is_flag=True, help="The incident that most reports tell of.")
@click.option("--all", "every", is_flag=True, help="Every quotation and every statement.")
@options.as_json
def incident(case: Path, thing: str | None, most_told: bool, every: bool, json: bool) -> None:  # fmt: skip
    """Show one incident with its evidence.

    Who did what to whom, when, where, with what toll, and on whose word. A value that gave way to another says to which
    and by which rule. Sentences that overlap or that reports copied are quoted once.
    """
    from tidings.errors import UsageError
    from tidings.record import Record

    if (thing is None) != most_told:
        raise UsageError(
            "no incident is named" if thing is None else "both an ID and --most-told are given",
            allowed="an ID or --most-told",
        )
    with Record.open(case) as record:
        held = record.most_told() if thing is None else record.incident(thing)
        if json:
            _print_json(record, held)
        else:
            from tidings.cli.incident_page import show

            show(record, held, every=every)


def _print_json(record: Record, held: Incident) -> None:
    from tidings.cli.page import print_json
    from tidings.exports import known
    from tidings.exports.words import Words

    words = Words(record)
    print_json(
        {
            "number": record.number_of(held.id),
            "incident": known.incident(held, words),
            "statements": [known.statement(one, words) for one in record.statements(about=held.id)],
            "disputes": [known.dispute(one, words) for one in record.disputes(held.id)],
        }
    )
