"""`tidings ties`: who stands with whom, against whom, under whom, and who says so."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from tidings.cli import options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tidings.analysis.sides import Told

_LISTED = 30


@options.command
@options.case
@click.option("--on", metavar="DATE", help="What is known to hold on this day (2020-11-28), then what may.")
@click.option("--actor", metavar="NAME", help="Ties of this actor, on either end: a name or an id.")
@click.option(
    "--type", "kind", metavar="TYPE", help="A type (leads, backed_by, ...), or the verb of one without a type."
)
@click.option("--sign", type=click.Choice(["+", "-", "0"]), help="Friendly, hostile, or neither.")
@click.option("--all", "every", is_flag=True, help="Every quotation.")
@options.as_json
def ties(
    case: Path, on: str | None, actor: str | None, kind: str | None, sign: str | None, every: bool, json: bool
) -> None:
    """List ties between actors: who leads, backs, opposes whom, since when, and who says so.

    Each with its sign (+ friendly, - hostile, 0 neither) and direction, the report and its words. A tie that no report tells on its own account is marked alleged, with whose word it is; a tie that is denied stands with both sides. With --on, a tie is known to hold if a report of that day says so, or if the text says since when and a report of that day or later says that it holds; others may hold, and are listed apart.
    """
    from tidings.cli.tellings import gather
    from tidings.model.edtf import window
    from tidings.record import Record

    day = window(on) if on else None
    with Record.open(case) as record:
        whose = record.actor(actor) if actor else None
        found = _wanted(gather(record, record.ties(whose.id if whose else None), day), kind, sign)
        if json:
            from tidings.cli.page import print_json
            from tidings.cli.ties_json import rows

            print_json(rows(record, found))
        else:
            from tidings.cli.ties_page import show

            show(record, found, day, every=every)


def _wanted(told: Sequence[Told], kind: str | None, sign: str | None) -> list[Told]:
    """Those of a type (or verb) and sign.

    Raises:
        UsageError: no such type, and no tie has it for its verb.
    """
    found = [one for one in told if sign is None or one.tie.sign == sign]
    if kind is None:
        return found
    from tidings.errors import UsageError
    from tidings.model.claims import TieType

    wanted = kind.strip().replace(" ", "_")
    verbs = sorted({one.tie.verb for one in told if one.tie.type == "other" and one.tie.verb})
    if wanted not in get_args(TieType) and wanted.replace("_", " ") not in verbs:
        said = f"; verbs in the record: {', '.join(verbs[:_LISTED])}" if verbs else ""
        raise UsageError(
            f"there is no type of tie {kind!r}", allowed=", ".join(get_args(TieType)) + said, do="name one of these"
        )
    return [one for one in found if wanted == one.tie.type or wanted.replace("_", " ") == one.tie.verb]
