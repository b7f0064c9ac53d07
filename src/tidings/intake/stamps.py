"""When a report was published, as the report or its metadata state it. Never the date of retrieval."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tidings.intake.dates import find_dates, metadata_date
from tidings.intake.heads import Head
from tidings.intake.kinds import Kind, Seen
from tidings.intake.received import Stated
from tidings.model.reports import Basis
from tidings.model.spans import Span

_URL_DATE = re.compile(r"/((?:19|20)\d\d)[/-]([01]\d)[/-]([0-3]\d)(?=[/\-.]|$)")
_TAIL = 8


@dataclass(frozen=True, slots=True)
class Published:
    """The date as EDTF, what it rests on, and where it stands; nothing where nothing is stated."""

    value: str | None = None
    basis: Basis = "unknown"
    evidence: Span | None = None


def find_published(head: Head, body: Sequence[Seen], stated: Stated, day_first: bool | None) -> Published:
    """The day that metadata state; where they state none, or only a month or a year, what the text says of itself.

    A date in the text may be that of a picture, a tweet, an earlier version. It gives the evidence where it is the
    stated one, and makes a coarser one exact where it agrees with it.
    """
    found = [*_printed(head, body, stated, day_first)]
    if stated.published:
        agreeing = (item for item in found if (item.value or "").startswith(stated.published))
        return next(agreeing, Published(stated.published, "stated"))
    if found:
        return found[0]
    if stated.updated:
        return Published(stated.updated, "stated")
    updated = next(_updates(head, body, stated, day_first), None)
    return updated or _in_address(stated.url)


def _printed(head: Head, body: Sequence[Seen], stated: Stated, day_first: bool | None) -> Iterator[Published]:
    """Dates of publication in the order of trust: a stamp in the head, the dateline's date, a stamp in the tail."""
    yield from _all_read((seen for seen in _in_head(head) if seen.kind is not Kind.UPDATED), stated, day_first)
    dateline = body[0].dateline if body else None
    if dateline and dateline.published:
        start = body[0].line.start
        yield Published(dateline.published, "stated", Span(start, start + dateline.end))
    yield from _all_read((seen for seen in _in_tail(body) if seen.kind is not Kind.UPDATED), stated, day_first)


def _updates(head: Head, body: Sequence[Seen], stated: Stated, day_first: bool | None) -> Iterator[Published]:
    lines = (seen for seen in (*_in_head(head), *_in_tail(body)) if seen.kind is Kind.UPDATED)
    return _all_read(lines, stated, day_first)


def _in_head(head: Head) -> list[Seen]:
    return [role.seen for role in head.roles if role.zone in ("date", "byline") and role.seen.date]


def _in_tail(body: Sequence[Seen]) -> list[Seen]:
    return [seen for seen in body[-_TAIL:] if seen.date]


def _all_read(lines: Iterable[Seen], stated: Stated, day_first: bool | None) -> Iterator[Published]:
    return (found for seen in lines if (found := _read(seen, stated, day_first)))


def _in_address(url: str | None) -> Published:
    """The day in an address (/2020/11/28/...) is derived: the site puts it there when it publishes, the report does not."""
    match = _URL_DATE.search(url or "")
    value = metadata_date("-".join(match.groups())) if match else None
    return Published(value, "derived") if value else Published()


def _read(seen: Seen, stated: Stated, day_first: bool | None) -> Published | None:
    """A stamp's date. One that can be read both ways is read as metadata or other dates of the source show."""
    printed = seen.date
    if printed is None:
        return None
    if printed.value:
        return Published(printed.value, "stated", printed.span)
    within = seen.text[printed.span.start - seen.line.start : printed.span.end - seen.line.start]
    for order in (True, False):
        value = find_dates(within, day_first=order)[0].value
        if value and (value == stated.published or (stated.published is None and order is day_first)):
            return Published(value, "stated", printed.span)
    return None
