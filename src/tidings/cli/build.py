"""`tidings build`: read inputs into a record."""

from __future__ import annotations

import logging
import sys
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tidings.cli import options

if TYPE_CHECKING:
    from tidings.pipeline import Summary

_SHOWN = 20  # inputs left out that are told at once


@options.command
@click.argument(
    "inputs",
    cls=options.Argument,
    nargs=-1,
    metavar="INPUT...",
    says="Files, folders, URLs; - reads a list of them from standard input.",
)
@click.option(
    "--output",
    "-o",
    type=options.PATH,
    required=True,
    metavar="CASE",
    help="The record: made, or added to where it exists.",
)
@click.option(
    "--vocabulary",
    type=options.PATH,
    multiple=True,
    metavar="FILE",
    help="A TOML file that adds to the controlled lists; may be repeated.",
)
@click.option(
    "--actors",
    type=options.PATH,
    metavar="FILE",
    help="Known actors (YAML, CSV, FollowTheMoney): names that are one, types, ids. Kept in the record until another is given.",
)
@click.option("--model", metavar="NAME", help="Another language model (a spaCy package, or a folder with one).")
@click.option("--fast", is_flag=True, help="Read by rules alone, without the parts trained on annotated news.")
@click.option(
    "--jobs", "-j", type=click.IntRange(min=1), default=1, show_default=True, metavar="N", help="Processes that read."
)
@click.option("--allow-private", is_flag=True, help="Fetch from private and loopback addresses too.")
@click.option("--quiet", "-q", is_flag=True, help="No progress on standard error.")
def build(
    inputs: tuple[str, ...],
    output: Path,
    vocabulary: tuple[Path, ...],
    actors: Path | None,
    model: str | None,
    fast: bool,
    jobs: int,
    allow_private: bool,
    quiet: bool,
) -> None:  # fmt: skip
    """Read reports into a record.

    What is in it already is not read again. Stop it at any moment: what was kept stays, and building again goes on from there.
    """
    _hush()
    from tidings.cli.progress import Bars
    from tidings.pipeline import build as build_record

    with Bars(shown=not quiet and sys.stderr.isatty()) as bars:
        summary = build_record(
            inputs, output, vocabulary=vocabulary, actors=actors, model=model, fast=fast, jobs=jobs,
            allow_private=allow_private, progress=bars.show,
        )  # fmt: skip
    _say(summary, output)
    if summary.left_out:
        _say_left_out(output)
        raise click.exceptions.Exit(options.LEFT_OUT)


def _hush() -> None:
    """What parsers of other people's making log or warn of in damaged files is told in a line of ours."""
    logging.getLogger().addHandler(logging.NullHandler())
    if not sys.warnoptions:
        warnings.simplefilter("ignore")


def _say_left_out(output: Path) -> None:
    """A line for each input that this build left out, as far as a screen holds them."""
    from tidings.cli.phrases import left_out
    from tidings.record import Record

    with Record.open(output) as record:
        left = record.left_out(latest=True)
    for one in left[:_SHOWN]:
        click.echo(f"left out: {left_out(one)}", err=True)
    more = f"and {len(left) - _SHOWN:,} more; " if len(left) > _SHOWN else ""
    click.echo(f"{more}`tidings status {output}` lists what was left out and why", err=True)


def _say(summary: Summary, output: Path) -> None:
    from tidings.cli.phrases import many

    click.echo(
        f"{output}: {many(summary.read, 'report')} read, {many(summary.known, 'input')} known already, "
        f"{summary.left_out:,} left out; it holds {many(summary.reports, 'report')}, "
        f"{many(summary.incidents, 'incident')}",
        err=True,
    )
