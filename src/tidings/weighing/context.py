"""What weighing knows beside the claims: the reports, their copies, and the dates that linking resolved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from tidings.model.claims import Claim
from tidings.model.lineage import Copy
from tidings.model.reports import Report
from tidings.vocabulary.outlets import OutletsTable
from tidings.vocabulary.weighing import Weighing


@dataclass(frozen=True)
class Context:
    """The surroundings of the claims that are weighed.

    Args:
        table: the vocabulary table ``weighing``.
        reports: by id, at least those of the claims; ``published`` as linking bounded it.
        copies: those among these reports.
        dates: EDTF by id of time mention, None where it stayed unresolved.
        described: by report, EDTF of the last day that it describes.
        actors: actor id by id of mention, where it is resolved.
        outlets: the vocabulary table ``outlets``, by which "AFP" and "Agence France-Presse" are one publisher.
    """

    table: Weighing
    reports: Mapping[str, Report]
    copies: tuple[Copy, ...] = ()
    dates: Mapping[str, str | None] = field(default_factory=dict)
    described: Mapping[str, str | None] = field(default_factory=dict)
    actors: Mapping[str, str | None] = field(default_factory=dict)
    outlets: OutletsTable | None = None

    @cached_property
    def _copies_of(self) -> Mapping[str, tuple[Copy, ...]]:
        held: dict[str, list[Copy]] = {}
        for copy in sorted(self.copies, key=lambda copy: (copy.report, -copy.share, copy.of)):
            held.setdefault(copy.report, []).append(copy)
        return {report: tuple(copies) for report, copies in held.items()}

    @cached_property
    def publishers(self) -> frozenset[str]:
        """Outlets and agencies of the reports in the record, folded."""
        names = (name for report in self.reports.values() for name in (report.outlet, report.agency))
        return frozenset(self.publisher(name) for name in names if name)

    def publisher(self, name: str) -> str:
        """The key of an agency or outlet, however it is spelled."""
        return fold((self.outlets.outlet(name) if self.outlets else None) or name)

    @cached_property
    def altered(self) -> frozenset[str]:
        """Reports that are altered copies: nothing of theirs counts (R4)."""
        return frozenset(copy.report for copy in self.copies if copy.kind == "altered")

    def root(self, claim: Claim) -> str:
        """The report that a claim comes from: where its words are copied, the original (R6), else its own."""
        seen = {claim.report}
        for copy in self._copies_of.get(claim.report, ()):
            if any(span.contains(claim.evidence[0]) for span in copy.spans):
                return self._first(copy.of, seen)
        return claim.report

    def _first(self, report: str, seen: set[str]) -> str:
        while report not in seen:
            seen.add(report)
            whole = next((copy for copy in self._copies_of.get(report, ()) if copy.kind != "passage"), None)
            if whole is None:
                return report
            report = whole.of
        return report


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """A name or phrase as it is compared: no case, single spaces, no article or full stops."""
    words = name.casefold().replace(".", "").replace("’", "'").split()
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


def spoken_by(claim: Claim, reports: Mapping[str, Report]) -> str:
    """The words for the source of a claim; empty where it has none."""
    report = reports.get(claim.report)
    if claim.attribution is None or report is None:
        return ""
    return ", ".join(span.of(report.text) for span in claim.attribution.source)


def reports_of(claims: Iterable[Claim]) -> tuple[str, ...]:
    """The reports of claims, sorted, each once."""
    return tuple(sorted({claim.report for claim in claims}))
