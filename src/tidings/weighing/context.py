"""What weighing knows beside the claims: the reports, their copies, and the dates that linking resolved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from tidings.model.claims import Claim
from tidings.model.lineage import Copy
from tidings.model.reports import Report
from tidings.vocabulary.outlets import OutletsTable
from tidings.vocabulary.weighing import Weighing
from tidings.weighing.derived import Derivations, Derived


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
    def _derivations(self) -> Derivations:
        return Derivations(self.copies)

    @cached_property
    def publishers(self) -> frozenset[str]:
        """Outlets and agencies of the reports in the record, folded."""
        names = (name for report in self.reports.values() for name in (report.outlet, report.agency))
        return frozenset(self.publisher(name) for name in names if name)

    @cached_property
    def _published_as(self) -> dict[str, str]:
        return {}

    def publisher(self, name: str) -> str:
        """The key of an agency or outlet, however it is spelled."""
        found = self._published_as.get(name)
        if found is None:
            found = self._published_as[name] = fold((self.outlets.outlet(name) if self.outlets else None) or name)
        return found

    @property
    def altered(self) -> frozenset[str]:
        """Reports that are altered copies, or copies of one: nothing of theirs counts (R4)."""
        return self._derivations.altered

    def alteration(self, report: str) -> Copy | None:
        """The copy that makes a report an altered one."""
        return self._derivations.alteration(report)

    def derived(self, claim: Claim) -> Derived:
        """Where the words of a claim come from: where they are copied, the original (R6), else its own report."""
        return self._derivations.derived(claim)

    def root(self, claim: Claim) -> str:
        """The report that a claim comes from."""
        return self._derivations.derived(claim).root

    def copies_of(self, report: str) -> tuple[Copy, ...]:
        """The copies by which a report repeats others, its own doublings aside."""
        return self._derivations.copies_of(report)


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
