"""Arguments and options that several commands share, the exit codes, and how help is set out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import click

LEFT_OUT = 3
UNUSABLE = 2
EPILOG = f"Exit codes: 0 all was read; {LEFT_OUT} some inputs were left out; {UNUSABLE} the call cannot be carried out."


class Argument(click.Argument):
    """An argument with a line of help, as options have."""

    def __init__(
        self,
        names: Sequence[str],
        *,
        says: str,
        metavar: str,
        type: click.Path | None = None,  # noqa: A002 - click's own word
        required: bool = True,
        nargs: int = 1,
    ) -> None:
        super().__init__(names, metavar=metavar, type=type, required=required, nargs=nargs)
        self.says = says


class Command(click.Command):
    """A command whose help lists its arguments too and ends with the exit codes; called without any it shows its help."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The arguments, then the options."""
        rows = [(one.make_metavar(ctx), one.says) for one in self.get_params(ctx) if isinstance(one, Argument)]
        if rows:
            with formatter.section("Arguments"):
                formatter.write_dl(rows)
        super().format_options(ctx, formatter)


PATH = click.Path(path_type=Path)


def command(function: Callable[..., None]) -> Command:
    """Make a function a command of that name."""
    return click.command(cls=Command, epilog=EPILOG, no_args_is_help=True)(function)


case = click.argument(
    "case", cls=Argument, type=PATH, metavar="CASE", says="The record, as `tidings build -o` made it."
)
as_json = click.option("--json", is_flag=True, help="Print JSON, with the keys of docs/record-json.md.")


def limit(default: int, says: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """How many of what a command lists."""
    return click.option(
        "--limit", type=click.IntRange(min=1), default=default, show_default=True, metavar="N", help=says
    )
