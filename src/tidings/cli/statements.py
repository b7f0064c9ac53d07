"""`tidings statements`: who said what, when, in which report, through whom."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from tidings.cli import options

if TYPE_CHECKING:
    from tidings.cli.statements_told import Wanted

_LIMIT = 30


@options.command
@options.case
@click.option("--by", metavar="NAME", help="Who speaks: a name as reports spell it, or an id.")
@click.option("--about", metavar="NAME", help="Whom it speaks of: a name or an id; or an incident, by its id.")
@click.option(
    "--act", metavar="ACT", help="Only these: say, deny, accuse, threaten, demand, promise, predict, confirm, decline."
)
@click.option("--kind", metavar="KIND", help="Only these: direct, indirect, mixed.")
@click.option("--since", metavar="DATE", help="First day wanted: 2020-11-28, 2020-11 or 2020.")
@click.option("--until", metavar="DATE", help="Last day wanted.")
@options.limit(_LIMIT, "How many at most, in order of day.")
@click.option("--all", "every", is_flag=True, help="All of them.")
@options.as_json
def statements(
    case: Path, by: str | None, about: str | None, act: str | None, kind: str | None, since: str | None,
    until: str | None, limit: int, every: bool, json: bool,
) -> None:  # fmt: skip
    """List statements: who said what, when, in which report, and through whom.

    Each with the words for the speaker, the kind and number of sources, the reason given where one is not named, and its
    lines. The same words of the same speaker in several reports are one statement; a copy adds no line. With --about,
    those that mention the actor by any name, and those on incidents that it takes part in. The day is that of the saying
    where the report tells it, else that of the report. With --json all that fit are printed.
    """
    from tidings.cli.statements_told import gather
    from tidings.record import Record

    with Record.open(case) as record, record.snapshot():
        wanted = _wanted(act, kind, since, until)
        found = gather(record, by, about, wanted)
        if json:
            from tidings.cli.page import print_json
            from tidings.cli.statements_json import rows

            print_json(rows(record, found))
        else:
            from tidings.cli.statements_page import show

            show(record, found, None if every else limit)


def _wanted(act: str | None, kind: str | None, since: str | None, until: str | None) -> Wanted:
    """What is asked for of a statement.

    Raises:
        UsageError: no such act or kind, or no date.
    """
    from tidings.cli.statements_told import Wanted
    from tidings.errors import UsageError
    from tidings.model.claims import Act, StatementKind
    from tidings.model.edtf import window

    if act is not None and act not in get_args(Act):
        raise UsageError(f"there is no act {act!r}", allowed=", ".join(get_args(Act)))
    if kind is not None and kind not in get_args(StatementKind):
        raise UsageError(f"there is no kind {kind!r}", allowed=", ".join(get_args(StatementKind)))
    return Wanted(act, kind, window(since) if since else None, window(until) if until else None)
