"""`tidings copies`: who derives from whom."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tidings.cli import options

if TYPE_CHECKING:
    from tidings.model.lineage import Copy
    from tidings.record import Record

_LIMIT = 10


@options.command
@options.case
@click.argument(
    "named",
    cls=options.Argument,
    metavar="[REPORT]",
    required=False,
    says="Only what concerns this report: its id, or the beginning of one.",
)
@click.option("--kind", metavar="KIND", help="Only these: exact, excerpt, rewrite, altered, passage.")
@options.limit(_LIMIT, "How many families, altered copies and so on at most, the most copied first.")
@click.option("--all", "every", is_flag=True, help="All of them, each in full.")
@options.as_json
def copies(case: Path, named: str | None, kind: str | None, limit: int, every: bool, json: bool) -> None:
    """Show who derives from whom.

    Families of reports with the original first; altered copies with the words that were altered; passages that recur in
    otherwise unrelated reports or stand twice in one; altered titles. What the kinds mean: docs/copies.md. With --json
    all that fit are printed, as in the export.
    """
    from tidings.cli.copies_survey import KINDS
    from tidings.errors import UsageError
    from tidings.record import Record

    if kind is not None and kind not in KINDS:
        raise UsageError(f"there is no kind {kind!r}", allowed=", ".join(KINDS))
    with Record.open(case) as record, record.snapshot():
        from tidings.cli.diff_sides import the_report

        report = None if named is None else the_report(record, named).id
        if json:
            found = record.copies() if report is None else record.copies(report)
            _print_json(record, (copy for copy in found if kind is None or copy.kind == kind))
        elif report is None:
            _print(record, kind, None if every else limit, every=every)
        else:
            _print_report(record, report, kind)


def _print_json(record: Record, found: Iterable[Copy]) -> None:
    """A list, row by row: a record may hold tens of thousands."""
    import msgspec

    from tidings.exports import said
    from tidings.exports.words import Words

    words = Words(record)
    joint = "[\n"
    for copy in found:
        text = msgspec.json.format(msgspec.json.encode(said.copy(copy, words)), indent=2).decode("utf-8", "replace")
        sys.stdout.write(joint + "  " + text.replace("\n", "\n  "))
        joint = ",\n"
    sys.stdout.write("[]\n" if joint == "[\n" else "\n]\n")


def _print(record: Record, kind: str | None, limit: int | None, *, every: bool) -> None:
    from tidings.cli.citing import Citer
    from tidings.cli.copies_page import CopiesPage
    from tidings.cli.copies_survey import survey
    from tidings.cli.diff_marks import MarkedPage

    page = CopiesPage(record, Citer(record), MarkedPage(), limit, every)
    page.survey(survey(record.copies(), kind), _none(record, kind))


def _none(record: Record, kind: str | None) -> str:
    reports = record.standing().counts["reports"]
    if not reports:
        return "No report is in the record yet."
    return (
        "No report in the record derives from another."
        if kind is None
        else f"Nothing of the kind {kind} is in the record."
    )


def _print_report(record: Record, report: str, kind: str | None) -> None:
    from tidings.cli.citing import Citer
    from tidings.cli.copies_page import CopiesPage
    from tidings.cli.copies_survey import fits
    from tidings.cli.diff_marks import MarkedPage
    from tidings.cli.diff_sides import ordered

    page = MarkedPage()
    held = [copy for copy in ordered(record.copies(report)) if fits(copy, kind)]
    shown = CopiesPage(record, Citer(record), page)
    shown.of_report(report, held)
    if not held:
        page.line(
            "It derives from no report in the record, and none derives from it."
            if kind is None
            else f"Nothing of the kind {kind} concerns it."
        )
