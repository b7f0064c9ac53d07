"""Evidence and attributions as rows: looks up the words that spans stand for, and the actors that mentions belong to."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from tidings.errors import NotInRecord
from tidings.exports.rows import AttributionRow, EvidenceRow
from tidings.model.claims import Attribution, Reading
from tidings.model.spans import Evidence, Span
from tidings.record import Record

_HELD = 256  # reports and readings kept at hand


class Words:
    """The words of a record's reports, the last few hundred reports kept at hand."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._text = lru_cache(maxsize=_HELD)(self._load_text)
        self._reading = lru_cache(maxsize=_HELD)(record.reading)
        self._chains = lru_cache(maxsize=_HELD)(self._load_chains)
        self._actor_of = lru_cache(maxsize=65536)(record.actor_of)

    def evidence(self, evidence: Iterable[Evidence]) -> tuple[EvidenceRow, ...]:
        """Evidence as rows."""
        return tuple(EvidenceRow(one.report, one.span.start, one.span.end, one.text) for one in evidence)

    def spans(self, report: str | None, spans: Iterable[Span]) -> tuple[EvidenceRow, ...]:
        """Spans of a report as rows; none where it is not known which report."""
        if report is None:
            return ()
        text = self._text(report)
        return tuple(EvidenceRow(report, span.start, span.end, span.of(text)) for span in spans)

    def text(self, report: str) -> str:
        """The text of a report; empty where it is not in the record."""
        return self._text(report)

    def attribution(self, said: Attribution | None, report: str | None) -> AttributionRow | None:
        """An attribution in a report as a row."""
        if said is None:
            return None
        return AttributionRow(
            said.kind,
            self.spans(report, said.source),
            self.spans(report, said.cue),
            self.spans(report, said.content),
            self.actor(said.actor, report),
            said.kinds,
            said.named,
            said.number,
            said.chain,
            said.anonymity,
        )

    def attributed(self, said: Attribution | None, evidence: tuple[Evidence, ...]) -> AttributionRow | None:
        """An attribution whose report is the one that the evidence begins with."""
        return self.attribution(said, evidence[0].report if evidence else None)

    def actor(self, mention: str | None, report: str | None) -> str | None:
        """The id of the actor that a mention belongs to."""
        if mention is None or mention.startswith("act-"):
            return mention
        chain = self._chains(report).get(mention, mention) if report else mention
        return self._actor_of(chain)

    def reading(self, report: str) -> Reading | None:
        """What a report says."""
        return self._reading(report)

    def _load_text(self, report: str) -> str:
        try:
            return self._record.report(report).text
        except NotInRecord:
            return ""

    def _load_chains(self, report: str) -> dict[str, str]:
        reading = self._reading(report)
        return {} if reading is None else {mention.id: mention.chain for mention in reading.actors}
