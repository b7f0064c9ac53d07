"""Where words stand, for people: outlet or agency, date, report; and things by their names."""

from __future__ import annotations

import re
from functools import lru_cache

from tidings.cli import phrases
from tidings.errors import NotInRecord
from tidings.model.claims import Attribution
from tidings.model.reports import Report
from tidings.model.spans import Evidence, Span, cover
from tidings.record import Record

_SENTENCE = re.compile(r"\S[^\n]*?(?:[.!?][\"”’')]*(?=\s)|(?=\n)|$)")  # for reports not read yet
_LONG = 500  # characters of a sentence that is still quoted whole
_SHOWN = 14  # characters of an id: the noun and ten digits, which are unique in all but the largest records


def short(id_: str) -> str:
    """As much of an id as commands need."""
    return id_[:_SHOWN]


class Citer:
    """Looks up reports, actors and incidents once each."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._sentences = lru_cache(maxsize=64)(self._sentences_of)
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

    def words(self, report_id: str, span: Span) -> str:
        """The words of a span."""
        report = self.report(report_id)
        return span.of(report.text) if report else ""

    def sentence_around(self, evidence: Evidence) -> Span:
        """The sentences that words stand in; the words alone where that would be very long."""
        held = [one for one in self._sentences(evidence.report) if one.overlaps(evidence.span)]
        whole = cover([*held, evidence.span])
        return (
            whole if whole.end - whole.start <= max(_LONG, evidence.span.end - evidence.span.start) else evidence.span
        )

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
        """An attribution in words: those of the report where it has some, else the kind of source."""
        report = self.report(report_id)
        if said is None or report is None:
            return phrases.OWN_ACCOUNT
        words = " ".join(" ".join(span.of(report.text) for span in said.source).split())
        chain = f", told to {', then '.join(said.chain)}" if said.chain else ""
        return (words or phrases.source_kind(said.kind)) + chain

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

    def _sentences_of(self, report_id: str) -> tuple[Span, ...]:
        reading = self._record.reading(report_id)
        if reading and reading.sentences:
            return reading.sentences
        report = self.report(report_id)
        return tuple(Span(found.start(), found.end()) for found in _SENTENCE.finditer(report.text)) if report else ()

    def _actor(self, actor_id: str) -> str:
        held = next(self._record.actors([actor_id]), None)
        return held.name if held else short(actor_id)
