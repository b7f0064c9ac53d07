"""`tidings search`: words anywhere in the record."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tidings.cli import options

if TYPE_CHECKING:
    from tidings.cli.citing import Citer
    from tidings.record import Hit, Record

_OFFSETS = 5  # places in one report that are told
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
    from tidings.cli.citing import Citer
    from tidings.cli.page import Page

    page, citer = Page(), Citer(record)
    if not hits:
        page.line("Nothing has all these words.")
    for hit in hits:
        page.heading(f"{hit.kind}: {_where(record, citer, hit)}")
        page.marked(list(_parts(hit)))


def _where(record: Record, citer: Citer, hit: Hit) -> str:
    """Where it stands: in a report by its offsets, an incident by its number."""
    from tidings.cli.citing import short

    if hit.kind == "report":
        spans = ", ".join(f"{match.start}–{match.end}" for match in hit.matches[:_OFFSETS])
        more = f" and {len(hit.matches) - _OFFSETS:,} more" if len(hit.matches) > _OFFSETS else ""
        return f"{citer.source(hit.id)}, at {spans}{more}"
    number = record.number_of(hit.id) if hit.kind == "incident" else None
    return short(hit.id) + (f", no {number:,} in the timeline" if number else "")


def _parts(hit: Hit) -> Iterator[tuple[str, bool]]:
    """The snippet cut into what was found (True) and what stands around it."""
    at = 0
    for match in hit.matches:
        start, end = match.start - hit.snippet_start, match.end - hit.snippet_start
        if start >= at and end <= len(hit.snippet):
            yield hit.snippet[at:start], False
            yield hit.snippet[start:end], True
            at = end
    yield hit.snippet[at:], False
