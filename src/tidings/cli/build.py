"""`tidings build`: read inputs into a record."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tidings.cli.options import LEFT_OUT

if TYPE_CHECKING:
    from tidings.pipeline import Summary


def build(
    inputs: Annotated[
        list[str],
        typer.Argument(
            help="Files, folders, URLs; - reads a list of them from standard input.",
            metavar="INPUT",
            show_default=False,
        ),
    ],
    output: Annotated[
        Path, typer.Option("--output", "-o", help="The record: made, or added to where it exists.", show_default=False)
    ],
    vocabulary: Annotated[
        list[Path] | None,
        typer.Option(help="A TOML file that adds to the controlled lists; may be repeated.", show_default=False),
    ] = None,
    model: Annotated[
        str | None, typer.Option(help="Another language model (a spaCy package).", show_default=False)
    ] = None,
    jobs: Annotated[int, typer.Option("--jobs", "-j", help="Processes that read.", min=1)] = 1,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Fetch from private and loopback addresses too.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress on standard error.")] = False,
) -> None:
    """Read reports into a record.

    What is in it already is not read again. Stop it at any moment: what was kept stays, and building again goes on from there.
    """
    from tidings.cli.progress import Bars
    from tidings.pipeline import build as build_record

    with Bars(shown=not quiet and sys.stderr.isatty()) as bars:
        summary = build_record(
            inputs, output, vocabulary=vocabulary or (), model=model, jobs=jobs, allow_private=allow_private,
            progress=bars.show,
        )  # fmt: skip
    _say(summary, output)
    if summary.left_out:
        raise typer.Exit(LEFT_OUT)


def _say(summary: Summary, output: Path) -> None:
    from tidings.cli.phrases import many

    typer.echo(
        f"{output}: {many(summary.read, 'report')} read, {many(summary.known, 'input')} known already, "
        f"{summary.left_out:,} left out; it holds {many(summary.reports, 'report')}, "
        f"{many(summary.incidents, 'incident')}",
        err=True,
    )
    if summary.left_out:
        typer.echo(f"`tidings status {output}` lists what was left out and why", err=True)
