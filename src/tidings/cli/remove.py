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
@click.option(
    "--vocabulary", type=options.PATH, multiple=True, metavar="FILE", help="A file that the record was built with."
)
def remove(case: Path, source: str, vocabulary: tuple[Path, ...]) -> None:
    """Take a source out of a record.

    Its reports go with it, and all that rests on them alone; their ids stay resolvable, as withdrawn.
    """
    from tidings.pipeline import remove as take_out

    gone = take_out(case, source, vocabulary=vocabulary)
    click.echo(f"{len(gone):,} report{'' if len(gone) == 1 else 's'} taken out of {case}")
