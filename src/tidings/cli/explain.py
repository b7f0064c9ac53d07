"""`tidings explain`: why something is in the record."""

from __future__ import annotations

from pathlib import Path

import click

from tidings.cli import options


@options.command
@options.case
@click.argument(
    "thing",
    cls=options.Argument,
    metavar="ID",
    says="The id of anything, the beginning of one, or a number in the timeline.",
)
@options.as_json
def explain(case: Path, thing: str, json: bool) -> None:
    """Show why something is in the record.

    Claims in context, who says so, why they were joined, and by which rule. Rules (R1 to R13) are those of docs/how-it-reads.md.
    """
    from tidings.cli.explaining import because
    from tidings.cli.page import Page, print_json
    from tidings.record import Record

    with Record.open(case) as record:
        reasons = because(record, thing)
        if json:
            print_json(reasons)
        else:
            page = Page()
            for reason in reasons:
                reason.show(page)
