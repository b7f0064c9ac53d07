"""Where words stand, for people: outlet or agency, date, report; and things by their names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from tidings.cli import phrases
from tidings.cli.page import Page
from tidings.errors import NotInRecord
from tidings.model.claims import Attribution
from tidings.model.reports import Report
from tidings.model.spans import Evidence, Span
from tidings.record import Record

_FEW = 40  # characters that say little by themselves: "at least three"
_LONG = 400  # characters of a sentence that is still quoted whole
_BREAK = re.compile(r"(?<=[.!?])[\"”’')]*\s+|\n+")
_SHOWN = 14  # characters of an id: the noun and ten digits, which are unique in all but the largest records


def short(id_: str) -> str:
    """As much of an id as commands need."""
    return id_[:_SHOWN]


class Citer:
    """Looks up reports, actors and incidents once each."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self.report = lru_cache(maxsize=256)(self._report)
        self.actor = lru_cache(maxsize=1024)(self._actor)

    def source(self, report_id: str) -> str:
        """Who published a report, when, and its id."""
        report = self.report(report_id)
        if report is None:
            return f"a report that is no longer in the record, {short(report_id)}"
        who = " / ".join(dict.fromkeys(name for name in (report.agency, report.outlet) if name)) or "no outlet named"
        basis = " (derived)" if report.published_basis == "derived" else ""
        when = phrases.day(report.published) + basis if report.published else "undated"
        return f"{who}, {when}, {short(report_id)}"

    def quotes(self, page: Page, evidence: Iterable[Evidence]) -> None:
        """Evidence in the words of the reports, each with its source."""
        quoted = ((self.sentence(one), one.report) for one in evidence)
        for words, report in dict.fromkeys(quoted):
            page.quote(words, self.source(report))

    def sentence(self, evidence: Evidence) -> str:
        """The words, and where they are few the sentence they stand in."""
        report = self.report(evidence.report)
        if report is None or len(evidence.text) > _FEW:
            return evidence.text
        before = [found.end() for found in _BREAK.finditer(report.text, 0, evidence.span.start)]
        after = _BREAK.search(report.text, evidence.span.end)
        start, end = before[-1] if before else 0, after.start() if after else len(report.text)
        within = end - start <= _LONG
        return report.text[start:end] if within else self.context(evidence.report, evidence.span)

    def context(self, report_id: str, span: Span, around: int = 70) -> str:
        """Words with what stands around them."""
        report = self.report(report_id)
        if report is None:
            return ""
        start, end = max(0, span.start - around), min(len(report.text), span.end + around)
        before = report.text[start : span.start]
        after = report.text[span.end : end]
        head = "…" if start else ""
        tail = "…" if end < len(report.text) else ""
        return f"{head}{before}[{span.of(report.text)}]{after}{tail}"

    def who_says(self, said: Attribution | None, report_id: str) -> str:
        """An attribution in words."""
        report = self.report(report_id)
        if said is None or report is None:
            return "the report's own account"
        words = " ".join(span.of(report.text) for span in said.source)
        kind = said.kind.replace("_", " ")
        who = f"{words} ({kind})" if words else kind
        chain = f", via {', '.join(said.chain)}" if said.chain else ""
        return who + chain

    def incident(self, id_: str) -> str:
        """An incident in a line."""
        held = next(self._record.incidents_among([id_]), None)
        if held is None:
            return short(id_)
        return f"{phrases.day(held.date)}: {held.summary} ({short(id_)})"

    def _report(self, report_id: str) -> Report | None:
        try:
            return self._record.report(report_id)
        except NotInRecord:
            return None

    def _actor(self, actor_id: str) -> str:
        held = next(self._record.actors([actor_id]), None)
        return held.name if held else short(actor_id)
