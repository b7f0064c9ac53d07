"""The commands put together, and what becomes of errors: one clear line on standard error, and the exit code."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Sequence

import typer

from tidings.cli import actor, build, explain, export, incident, remove, search, status, timeline
from tidings.cli.options import LEFT_OUT, UNUSABLE
from tidings.errors import TidingsError

EPILOG = f"Exit codes: 0 all was read; {LEFT_OUT} some inputs were left out; {UNUSABLE} the call cannot be carried out."
COMMANDS: tuple[Callable[..., None], ...] = (
    build.build,
    timeline.timeline,
    incident.incident,
    actor.actor,
    search.search,
    status.status,
    explain.explain,
    export.export,
    remove.remove,
)

# Typer brings its own click since 0.20 and the installed one before: its public error leads to the right base.
_STOPPED = 128 + signal.SIGINT  # what shells expect of a program that Ctrl-C ended
_ClickError: type[Exception] = next(
    kind for kind in typer.BadParameter.__mro__ if kind.__name__ == "ClickException" and issubclass(kind, Exception)
)

app = typer.Typer(
    name="tidings",
    help="Turn news reports about a conflict into a record in which every cell leads back to the words that say it.",
    epilog=EPILOG,
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
for command in COMMANDS:
    app.command(epilog=EPILOG, no_args_is_help=True)(command)


@app.callback(invoke_without_command=True)
def tidings(
    version: bool = typer.Option(False, "--version", help="Print the version and exit.", is_eager=True),
) -> None:
    """Turn news reports about a conflict into a record in which every cell leads back to the words that say it."""
    if version:
        from tidings import __version__

        typer.echo(f"tidings {__version__}")
        raise typer.Exit


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return the exit code.

    Args:
        arguments: the words after ``tidings``; None: those of this process.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a terminal of another encoding shows ? and not a traceback
    try:
        code = app(list(arguments) if arguments is not None else None, standalone_mode=False, prog_name="tidings")
    except TidingsError as error:
        return _complain(str(error))
    except _ClickError as error:
        return _misused(error)
    except (typer.Abort, KeyboardInterrupt):
        code = _STOPPED
    except BrokenPipeError:
        # The reader has gone (as `| head` does): nothing is wrong, and nothing more can be said there.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    if code == _STOPPED:
        typer.echo("tidings: stopped; what was kept before stays, build again to go on", err=True)
    return code if isinstance(code, int) else 0


def _complain(line: str) -> int:
    typer.echo(f"tidings: {' '.join(line.split())}", err=True)
    return UNUSABLE


def _misused(error: Exception) -> int:
    """A call that does not fit the command: one line; or the command's help, where nothing was given."""
    context, message = getattr(error, "ctx", None), str(getattr(error, "message", error))
    if context is not None and message.startswith("Usage:"):
        typer.echo(message, err=True)
        return UNUSABLE
    said = error.format_message() if hasattr(error, "format_message") else message
    path = context.command_path if context is not None else "tidings"
    return _complain(f"{said.rstrip('.')}; to do: see `{path} --help`")
