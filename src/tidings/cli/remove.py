"""`tidings remove`: take a source out of a record."""

from __future__ import annotations

from typing import Annotated

import typer

from tidings.cli.options import Case


def remove(
    case: Case,
    source: Annotated[
        str,
        typer.Argument(
            help="A path or URL as given to build, a source id or a report id.", metavar="SOURCE", show_default=False
        ),
    ],
) -> None:
    """Take a source out of a record.

    Its reports go with it, and all that rests on them alone; their ids stay resolvable, as withdrawn.
    """
    from tidings.pipeline import remove as take_out

    gone = take_out(case, source)
    typer.echo(f"{len(gone):,} report{'' if len(gone) == 1 else 's'} taken out of {case}")
