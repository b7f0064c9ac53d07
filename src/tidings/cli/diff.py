"""`tidings diff`: two reports side by side."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tidings.cli import options

if TYPE_CHECKING:
    from tidings.cli.diff_sides import Sides
    from tidings.model.lineage import Comparison
    from tidings.record import Record


@options.command
@options.case
@click.argument("first", cls=options.Argument, metavar="REPORT", says="The id of a report, or the beginning of one.")
@click.argument("second", cls=options.Argument, metavar="REPORT", says="The id of another.")
@click.option("--html", metavar="FILE", help="Write one HTML page; - is standard output.")
@options.as_json
def diff(case: Path, first: str, second: str, html: str | None, json: bool) -> None:
    """Put two reports side by side, sentence by sentence.

    Moved and dropped sentences are shown as such, words that differ are marked. The original stands left, where one of
    the two was found to derive from the other, else the one named first. Spelling with or without hyphens or accents,
    case, spacing and most punctuation count as no change; quotation and question marks do.
    """
    from tidings.cli.diff_sides import sides
    from tidings.errors import UsageError
    from tidings.pipeline.comparing import compare
    from tidings.record import Record

    if html and json:
        raise UsageError("--html and --json were both asked for", allowed="one of them", do="leave one out")
    if html and html != "-" and Path(html).exists() and case.exists() and Path(html).samefile(case):
        raise UsageError(f"{html} is the record itself", allowed="another file", do="give another name to --html")
    with Record.open(case) as record:
        held = sides(record, first, second)
        found = compare(record, held.report.id, held.of.id)
        if json:
            _print_json(record, held, found)
        elif html:
            _write_html(record, held, found, html)
        else:
            from tidings.cli import diff_page
            from tidings.cli.citing import Citer

            diff_page.show(held, found, Citer(record))


def _print_json(record: Record, held: Sides, found: Comparison) -> None:
    from tidings.cli.diff_rows import comparison
    from tidings.cli.page import print_json
    from tidings.exports.words import Words

    print_json(comparison(held, found, Words(record)))


def _write_html(record: Record, held: Sides, found: Comparison, file: str) -> None:
    from tidings.cli import diff_html
    from tidings.cli.citing import Citer
    from tidings.errors import UsageError

    page = diff_html.page(held, found, Citer(record))
    if file == "-":
        sys.stdout.flush()
        sys.stdout.buffer.write(page.encode("utf-8", "replace"))
        return
    try:
        Path(file).write_text(page, encoding="utf-8", errors="replace")
    except OSError as error:
        raise UsageError(
            f"{file} cannot be written: {error.strerror}", do="check the path and the room on the disk"
        ) from error
