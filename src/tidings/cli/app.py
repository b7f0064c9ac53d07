"""The commands put together, and what becomes of errors: one clear line on standard error, and the exit code."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from importlib import import_module

import click

from tidings.cli.options import EPILOG, UNUSABLE
from tidings.errors import TidingsError, UsageError

COMMANDS = (
    "build",
    "timeline",
    "incident",
    "claims",
    "actor",
    "statements",
    "ties",
    "network",
    "seats",
    "search",
    "copies",
    "diff",
    "status",
    "explain",
    "export",
    "remove",
)

_STOPPED = 128 + signal.SIGINT  # what shells expect of a program that Ctrl-C ended


class Commands(click.Group):
    """The commands, each imported when it is called: a reading command starts without the others."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """All, in the order in which they are used."""
        return list(COMMANDS)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name."""
        if cmd_name not in COMMANDS:
            raise UsageError(
                f"there is no command {cmd_name!r}", allowed=", ".join(COMMANDS), do="see `tidings --help`"
            )
        found: click.Command = getattr(import_module(f"tidings.cli.{cmd_name}"), cmd_name)
        return found


@click.group(cls=Commands, epilog=EPILOG, no_args_is_help=True, invoke_without_command=True)
@click.option("--version", is_flag=True, help="Print the version and exit.")
def tidings(version: bool) -> None:
    """Turn news reports about a conflict into a record in which every cell leads back to the words that say it."""
    if version:
        from tidings import __version__

        click.echo(f"tidings {__version__}")
        raise click.exceptions.Exit


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return the exit code.

    Args:
        arguments: the words after ``tidings``; None: those of this process.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a terminal of another encoding shows ? and not a traceback
    try:
        with tidings.make_context("tidings", list(sys.argv[1:] if arguments is None else arguments)) as context:
            tidings.invoke(context)
        sys.stdout.flush()
    except click.exceptions.Exit as ended:
        return ended.exit_code
    except TidingsError as error:
        return _complain(str(error))
    except click.ClickException as error:
        return _misused(error)
    except KeyboardInterrupt:
        click.echo("tidings: stopped; what was kept before stays, build again to go on", err=True)
        return _STOPPED
    except BrokenPipeError:
        # The reader has gone (as `| head` does): nothing is wrong, and nothing more can be said there.
        _silence()
        return 0
    except OSError as error:
        _silence()
        return _complain(_about(error))
    return 0


def _silence() -> None:
    """Standard output takes no more, and the interpreter's last flush of it must not complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _about(error: OSError) -> str:
    """What the system refused: a disk that is full below standard output, a temporary folder that is gone."""
    where = f"{error.filename}: " if error.filename else ""
    return f"{where}{error.strerror or error}; to do: check the disk and the path, then call again"


def _complain(line: str) -> int:
    click.echo(f"tidings: {' '.join(line.split())}", err=True)
    return UNUSABLE


def _misused(error: click.ClickException) -> int:
    """A call that does not fit the command: one line; or the command's help, where nothing was given."""
    context = getattr(error, "ctx", None)
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        click.echo(error.message, err=True)
        return UNUSABLE
    path = context.command_path if context is not None else "tidings"
    return _complain(f"{error.format_message().rstrip('.')}; to do: see `{path} --help`")
