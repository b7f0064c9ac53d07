"""`tidings search`: words anywhere in the record."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tidings.cli import options

if TYPE_CHECKING:
    from tidings.record import Hit, Record

_KINDS = ("report", "incident", "aggregate", "actor", "statement")


@options.command
@options.case
@click.argument(
    "query", cls=options.Argument, metavar="QUERY", says='Words that must all be there; "in quotes" as a phrase.'
)
@click.option("--kind", metavar="KIND", help=f"Only these: {', '.join(_KINDS)}.")
@click.option(
    "--most", type=click.IntRange(min=1), default=20, show_default=True, metavar="N", help="How many at most."
)
@options.as_json
def search(case: Path, query: str, kind: str | None, most: int, json: bool) -> None:
    """Find words anywhere in the record.

    Searches reports, incidents, aggregates, actors and statements; the best first, with the place in the text. Forms of
    a word are found too (bomb, bombing), and names without their accents.
    """
    from tidings.errors import UsageError
    from tidings.record import Record

    if kind is not None and kind not in _KINDS:
        raise UsageError(f"there is no kind {kind!r}", allowed=", ".join(_KINDS))
    with Record.open(case) as record:
        hits = record.search(query, kind or "", most)
        if json:
            from tidings.cli.page import print_json

            print_json(hits)
        else:
            _print_hits(record, hits)


def _print_hits(record: Record, hits: tuple[Hit, ...]) -> None:
    from tidings.cli.citing import Citer, short
    from tidings.cli.page import Page

    page, citer = Page(), Citer(record)
    if not hits:
        page.line("Nothing has all these words.")
    for hit in hits:
        first = hit.matches[0]
        where = citer.source(hit.id) if hit.kind == "report" else short(hit.id)
        times = f", {len(hit.matches)} times" if len(hit.matches) > 1 else ""
        page.heading(f"{hit.kind}: {where}, at {first.start}–{first.end}{times}")
        page.line(_marked(hit))


def _marked(hit: Hit) -> str:
    """The snippet on one line, with what was found in brackets."""
    text, at = [], 0
    for match in hit.matches:
        start, end = match.start - hit.snippet_start, match.end - hit.snippet_start
        if start >= 0 and end <= len(hit.snippet):
            text += [hit.snippet[at:start], "[", hit.snippet[start:end], "]"]
            at = end
    return " ".join("".join([*text, hit.snippet[at:]]).split())
