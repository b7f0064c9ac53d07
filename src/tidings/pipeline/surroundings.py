"""What weighing may ask about some reports, loaded at once."""

from __future__ import annotations

from collections.abc import Collection

from tidings.model.lineage import Copy
from tidings.pipeline.case import Case
from tidings.vocabulary.outlets import load_outlets
from tidings.vocabulary.weighing import load_weighing
from tidings.weighing.context import Context


class Surroundings:
    """The reports of a batch with their copies and what linking resolved in them."""

    def __init__(self, case: Case, reports: Collection[str]) -> None:
        self.reports = {report.id: report for report in case.record.reports(reports)}
        self.linked = case.linked.get(reports)
        self._copies: dict[str, list[Copy]] = {}
        for copy in case.record.copies(*reports) if reports else ():
            for end in {copy.report, copy.of}:
                self._copies.setdefault(end, []).append(copy)
        beyond = self._copies.keys() - self.reports.keys()
        self._beyond = {report.id: report for report in case.record.reports(beyond)} if beyond else {}
        self._table = case.vocabulary.table("weighing", load_weighing)
        self._outlets = case.vocabulary.table("outlets", load_outlets)

    def context(self, reports: Collection[str]) -> Context:
        """What weighing knows of the reports of one component."""
        kept = {report: self.linked[report] for report in sorted(reports) if report in self.linked}
        return Context(
            table=self._table,
            reports={report: self.reports[report] for report in sorted(reports)},
            copies=self._touching(reports),
            dates={mention: date for one in kept.values() for mention, date in one.dates.items()},
            described={report: one.described for report, one in kept.items()},
            actors={mention: actor for one in kept.values() for mention, actor in one.actors.items()},
            outlets=self._outlets,
        )

    def around(self, report: str) -> Context:
        """What weighing knows of one report and of those that share words with it."""
        copies = self._touching((report,))
        ends = {end for copy in copies for end in (copy.report, copy.of)} | {report}
        linked = self.linked.get(report)
        return Context(
            table=self._table,
            reports={end: held for end in sorted(ends) if (held := self.reports.get(end) or self._beyond.get(end))},
            copies=copies,
            actors=linked.actors if linked else {},
            outlets=self._outlets,
        )

    def _touching(self, reports: Collection[str]) -> tuple[Copy, ...]:
        found = {copy.id: copy for report in reports for copy in self._copies.get(report, ())}
        return tuple(found[id_] for id_ in sorted(found))
