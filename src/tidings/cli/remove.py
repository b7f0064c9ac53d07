"""`tidings remove`: take a source out of a record."""

from __future__ import annotations

from pathlib import Path

import click

from tidings.cli import options


@options.command
@options.case
@click.argument(
    "source",
    cls=options.Argument,
    metavar="SOURCE",
    says="A path or URL as given to build, a source id or a report id.",
)
def remove(case: Path, source: str) -> None:
    """Take a source out of a record.

    Its reports go with it, and all that rests on them alone; their ids stay resolvable, as withdrawn.
    """
    from tidings.pipeline import remove as take_out

    gone = take_out(case, source)
    click.echo(f"{len(gone):,} report{'' if len(gone) == 1 else 's'} taken out of {case}")
