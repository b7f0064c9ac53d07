"""Which reports carry the same words of a claim, and the lines of that (R6)."""

from __future__ import annotations

from dataclasses import replace

from tidings.model.claims import Claim
from tidings.model.lineage import Copy, Lines
from tidings.model.spans import Span
from tidings.weighing.context import Context
from tidings.weighing.lines import count
from tidings.weighing.tellings import telling


def carried(claim: Claim, context: Context) -> tuple[tuple[str, ...], Lines]:
    """The reports that have the words of a claim, and its lines; altered copies are counted and make none.

    Of a report that is copied those are its copies; of a copy it is the report that it is copied from. (To list the
    copies beside each other too would take a thousand times a thousand entries for a thousand copies.)
    """
    told = telling(claim, context)
    if not context.copies or claim.report in context.altered:
        return (claim.report,), count((told,), context)
    others = {report: copy for copy in context.copies if (report := _carrier(copy, claim))}
    also = [
        replace(told, report=report, copy=copy if copy.report == report else None) for report, copy in others.items()
    ]
    reports = {claim.report, *others} - context.altered
    return tuple(sorted(reports)), count((told, *also), context)


def _carrier(copy: Copy, claim: Claim) -> str | None:
    """The report on the other side of a copy whose shared words hold the claim."""
    if copy.report == copy.of or copy.part != "text":
        return None
    words = claim.evidence[0]
    if copy.report == claim.report:
        return copy.of if _within(copy.spans, words) else None
    return copy.report if copy.of == claim.report and _within(copy.spans_of, words) else None


def _within(spans: tuple[Span, ...], words: Span) -> bool:
    middle = (words.start + words.end) // 2
    return any(span.start <= middle < span.end for span in spans)
