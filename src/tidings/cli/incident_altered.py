"""What copies changed in the words of an incident: shown, and counted for nothing (R4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tidings.cli.citing import Citer
from tidings.cli.copies_altered import gravest_first, in_words
from tidings.cli.page import Page
from tidings.model.known import Incident
from tidings.model.lineage import Copy
from tidings.model.spans import Span
from tidings.record import Record

_MOST = 5


def show_altered(page: Page, citer: Citer, record: Record, incident: Incident, *, every: bool) -> None:
    """A heading and a line for each change, where a copy changed words that tell the incident."""
    told: dict[str, list[Span]] = {}
    for one in incident.evidence:
        told.setdefault(one.report, []).append(one.span)
    copies = [copy for copy in record.copies(*incident.reports) if copy.report in told] if incident.reports else []
    found = [line for copy in copies for line in _lines(citer, copy, told[copy.report])]
    if found:
        page.heading("Altered in copies")
    for line in found if every else found[:_MOST]:
        page.item(line)
    if not every and len(found) > _MOST:
        page.item(f"and {len(found) - _MOST:,} more; --all shows them")


def _lines(citer: Citer, copy: Copy, told: Sequence[Span]) -> Iterator[str]:
    """What a copy has in place of its original's words, within the sentences that tell the incident; no mere wording."""
    of = citer.report(copy.of)
    if of is None or copy.part != "text" or copy.report == copy.of:
        return
    for change in gravest_first(copy.altered):
        if change.kind != "wording" and any(_touches(where, one) for where in change.spans for one in told):
            yield f"{in_words(change, of.text)} — {citer.source(copy.report)}, from {citer.source(copy.of)}"


def _touches(where: Span, one: Span) -> bool:
    """A stretch without length stands where something was dropped."""
    return where.overlaps(one) or (where.start == where.end and one.contains(where))
