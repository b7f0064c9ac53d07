"""Arguments and options that several commands share, and the exit codes."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

LEFT_OUT = 3
UNUSABLE = 2

Case = Annotated[
    Path, typer.Argument(help="The record, as `tidings build -o` made it.", metavar="CASE", show_default=False)
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, with the keys of docs/record-json.md.")]
