"""`tidings export`: the record in a format of the field."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from tidings.cli.options import Case

_FORMATS = ("json",)


def export(
    case: Case,
    to: Annotated[str, typer.Option("--to", help=f"The format: {', '.join(_FORMATS)}.")] = "json",
    output: Annotated[str, typer.Option("--output", "-o", help="The file to write; - is standard output.")] = "-",
) -> None:
    """Write the whole record as JSON.

    The keys are those of docs/record-json.md.
    """
    from tidings import __version__
    from tidings.errors import UsageError
    from tidings.exports import json
    from tidings.record import Record

    if to not in _FORMATS:
        raise UsageError(f"there is no format {to!r}", allowed=", ".join(_FORMATS))
    with Record.open(case) as record:
        if output == "-":
            json.write(record, sys.stdout.buffer, __version__)
            sys.stdout.buffer.flush()
            return
        unfinished = Path(output + ".part")
        try:
            with unfinished.open("wb") as file:
                json.write(record, file, __version__)
            unfinished.replace(output)
        except OSError as error:
            unfinished.unlink(missing_ok=True)
            raise UsageError(
                f"{output} cannot be written: {error.strerror}", do="check the path and the room on the disk"
            ) from error
