"""`tidings status`: what is in a record, and what is not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tidings.cli import options

if TYPE_CHECKING:
    from tidings.cli.page import Page
    from tidings.record import Record, Standing

_SHOWN = (
    "sources",
    "reports",
    "copies",
    "claims",
    "actors",
    "incidents",
    "aggregates",
    "statements",
    "posts",
    "ties",
    "figures",
    "disputes",
    "decisions",
)


@options.command
@options.case
@click.option("--sources", is_flag=True, help="List every source: where it came from, its reports.")
@options.as_json
def status(case: Path, sources: bool, json: bool) -> None:
    """Show what is in a record and what is not.

    Counts, inputs left out and why, reports not read or read by an earlier reader, decisions whose words are gone, and
    the version.
    """
    from tidings.record import Record

    with Record.open(case) as record:
        standing = record.standing()
        if json:
            _print_json(record, standing, sources=sources)
        else:
            _print(record, standing)
            if sources:
                _sources(record)


def _print_json(record: Record, standing: Standing, *, sources: bool) -> None:
    from tidings.cli.page import print_json
    from tidings.exports import known, said
    from tidings.exports.words import Words

    words = Words(record)
    print_json(
        {
            "record": str(record.path),
            "schema": standing.schema,
            "counts": standing.counts,
            "sources": [said.source(source) for source in record.sources()] if sources else [],
            "left_out": [said.left_out(left) for left in record.left_out()],
            "unread": standing.unread,
            "out_of_date": standing.out_of_date,
            "reader": standing.reader,
            "decisions_adrift": [known.decision(one, words) for one in record.decisions_adrift()],
        }
    )


def _print(record: Record, standing: Standing) -> None:
    from tidings import __version__
    from tidings.cli.page import Page

    page = Page()
    page.heading(f"{record.path}: a record of tidings, schema {standing.schema} (this is tidings {__version__})")
    page.pairs([(name, f"{standing.counts[name]:,}") for name in _SHOWN])
    _readings(page, standing)
    _left_out(page, record)
    adrift = record.decisions_adrift()
    if adrift:
        page.heading(f"Decisions whose words are gone: {len(adrift):,}")
    for ruling in adrift:
        words = "; ".join(f"“{one.text}”" for one in ruling.anchor)
        page.item(f"{ruling.id}, {ruling.at}, {ruling.by}: {ruling.kind} {words} ({ruling.why})")


def _sources(record: Record) -> None:
    from tidings.cli.citing import Citer, short
    from tidings.cli.page import Page

    page, citer = Page(), Citer(record)
    page.line("")
    page.heading("Sources")
    for source in record.sources():
        came = ", ".join(origin.location for origin in source.origins)
        page.item(f"{came}: {source.media_type}, {source.size:,} bytes, {short(source.id)}")
        for report in record.reports_of(source.id):
            page.item(citer.source(report), depth=1)


def _readings(page: Page, standing: Standing) -> None:
    for number, what in ((standing.unread, "not read yet"), (standing.out_of_date, "read by an earlier reader")):
        if number:
            page.heading(f"Reports {what}: {number:,}")
            page.line("`tidings build -o CASE` with any input reads them.")


def _left_out(page: Page, record: Record) -> None:
    from tidings.cli.phrases import left_out

    left = record.left_out()
    if left:
        page.heading(f"Left out: {len(left):,}")
    for one in left:
        page.item(left_out(one))
