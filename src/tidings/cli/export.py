"""`tidings export`: the record in a format of the field."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from tidings.cli import options

_FORMATS = ("json",)


@options.command
@options.case
@click.option("--to", default="json", show_default=True, metavar="FORMAT", help=f"The format: {', '.join(_FORMATS)}.")
@click.option(
    "--output", "-o", default="-", show_default=True, metavar="FILE", help="The file to write; - is standard output."
)
def export(case: Path, to: str, output: str) -> None:
    """Write the whole record as JSON.

    The keys are those of docs/record-json.md.
    """
    from tidings import __version__
    from tidings.errors import UsageError
    from tidings.exports import json
    from tidings.record import Record

    if to not in _FORMATS:
        raise UsageError(f"there is no format {to!r}", allowed=", ".join(_FORMATS))
    if output != "-" and Path(output).exists() and case.exists() and Path(output).samefile(case):
        raise UsageError(f"{output} is the record itself", allowed="another file", do="give another name to --output")
    with Record.open(case) as record:
        if output == "-":
            json.write(record, sys.stdout.buffer, __version__)
            sys.stdout.buffer.flush()
            return
        # A file appears whole or not at all; a pipe or device is written as it is.
        to_file = not Path(output).exists() or Path(output).is_file()
        unfinished = Path(output + ".part") if to_file else Path(output)
        try:
            with unfinished.open("wb") as file:
                json.write(record, file, __version__)
            if to_file:
                unfinished.replace(output)
        except OSError as error:
            raise UsageError(
                f"{output} cannot be written: {error.strerror}", do="check the path and the room on the disk"
            ) from error
        finally:
            if to_file:
                unfinished.unlink(missing_ok=True)
