"""`tidings claims`: what each report claims of an incident, and on whose word."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tidings.cli import options

if TYPE_CHECKING:
    from tidings.model.known import Incident
    from tidings.record import Record


@options.command
@options.case
@click.option(
    "--about", metavar="INCIDENT", required=True, help="An id, the beginning of one, or the number in the timeline."
)
@click.option("--all", "every", is_flag=True, help="Every claim of each report.")
@options.as_json
def claims(case: Path, about: str, every: bool, json: bool) -> None:
    """Show what every report claims of one incident, and on whose word.

    Grouped by what a claim is about: that it happened, when, where, who did it, to whom, by what means, each figure. Each
    claim with its source and the kind of source, through whom it came, what sets it apart from a plain assertion
    (denied, planned, possible, background), whether its words are a copy, and the words. Denials and refusals to comment
    stand beside what they answer, with the position of the accused; no answer is no denial. With --json every claim.
    """
    from tidings.cli.claims_told import gather
    from tidings.record import Record

    with Record.open(case) as record, record.snapshot():
        told = gather(record, _incident(record, about))
        if json:
            from tidings.cli.claims_json import row
            from tidings.cli.page import print_json

            print_json(row(record, told))
        else:
            from tidings.cli.claims_page import show

            show(record, told, every=every)


def _incident(record: Record, about: str) -> Incident:
    """The incident that is meant.

    Raises:
        UsageError: an id of something else.
        NotInRecord: no such incident, or several.
    """
    noun = about.partition("-")[0] if "-" in about else "inc"
    if noun == "inc":
        return record.incident(about)
    from tidings.errors import UsageError

    what = {
        "agg": ("an aggregate", f"`tidings explain {record.path} {about}` shows its claims"),
        "act": ("an actor", f"`tidings statements {record.path} --about {about}` lists what is said of it"),
        "stm": ("a statement", f"`tidings explain {record.path} {about}` shows its words"),
        "clm": ("a claim", f"`tidings explain {record.path} {about}` shows what rests on it"),
        "rep": ("a report", f"`tidings explain {record.path} {about}` shows what it says"),
    }.get(noun)
    kind, does = what or ("no id of an incident", "`tidings timeline` lists incidents with their numbers")
    raise UsageError(f"{about} is {kind}", allowed="an incident: its id, the beginning of one, its number", do=does)
