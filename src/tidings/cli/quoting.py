"""Which words of the reports are quoted: whole sentences, each once, the longest where they overlap, copies not again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tidings.cli.citing import Citer
from tidings.cli.page import Page
from tidings.model.known import Statement
from tidings.model.spans import Evidence, Span

FEW = 3  # quotations of one report that are shown where not all are asked for


@dataclass(frozen=True, slots=True)
class Quoted:
    """The sentences of one report, in the order of the text; ``like`` is the report whose words they repeat."""

    report: str
    sentences: tuple[str, ...]
    more: int = 0
    like: str | None = None


def quotations(citer: Citer, evidence: Iterable[Evidence], most: int | None = FEW) -> list[Quoted]:
    """What to quote of each report: the evidence that comes first matters most; None for all of it."""
    shown: dict[str, str] = {}
    return [_quoted(citer, report, spans, most, shown) for report, spans in _by_report(citer, evidence).items()]


def quote(page: Page, citer: Citer, evidence: Iterable[Evidence], most: int | None = 1) -> None:
    """Print quotations with their sources, at most some reports."""
    found = [one for one in quotations(citer, evidence, None if most is None else 1) if not one.like]
    for one in found[:most]:
        for said in one.sentences:
            page.quote(said, citer.source(one.report))
    if most is not None and len(found) > most:
        page.aside(f"and {len(found) - most:,} more; --all shows them")


def once(statements: Iterable[Statement]) -> list[Statement]:
    """Statements without those whose words an earlier one has, as copies do; the named speakers first."""
    held: dict[str, Statement] = {}
    for one in sorted(statements, key=lambda held: not held.named):
        held.setdefault("".join(letter for letter in one.text.casefold() if letter.isalnum()), one)
    return list(held.values())


def _by_report(citer: Citer, evidence: Iterable[Evidence]) -> dict[str, list[Span]]:
    found: dict[str, list[Span]] = {}
    for one in evidence:
        spans = found.setdefault(one.report, [])
        span = citer.sentence_around(one)
        rivals = [other for other in spans if other.overlaps(span)]
        longest = max([span, *rivals], key=lambda held: held.end - held.start)
        place = spans.index(rivals[0]) if rivals else len(spans)
        spans[:] = [other for other in spans if other not in rivals]
        spans.insert(place, longest)
    return found


def _quoted(citer: Citer, report: str, spans: Sequence[Span], most: int | None, shown: dict[str, str]) -> Quoted:
    fresh = [span for span in spans if _key(citer, report, span) not in shown]
    kept = fresh if most is None else fresh[:most]
    like = next((shown[_key(citer, report, span)] for span in spans if _key(citer, report, span) in shown), None)
    for span in kept:
        shown[_key(citer, report, span)] = report
    said = tuple(citer.words(report, span) for span in sorted(kept))
    return Quoted(report, said, len(fresh) - len(kept), like if not kept else None)


def _key(citer: Citer, report: str, span: Span) -> str:
    """The words as they are compared: copies of one agency report differ in spaces, marks and the line above them."""
    letters = "".join(letter for letter in citer.words(report, span).casefold() if letter.isalnum())
    return letters[-120:]
