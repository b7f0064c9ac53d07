"""From a claim to the report that its words come from, through copies of reports and of passages (R6)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from tidings.model.claims import Claim
from tidings.model.lineage import Copy
from tidings.model.spans import Span

# Of these kinds every word counts as copied; a rewrite may have reporting of its own beside what it copies.
_WHOLLY = ("exact", "excerpt", "altered")


@dataclass(frozen=True, slots=True)
class Derived:
    """Where a claim's words come from.

    ``root`` is the report at the root, ``copy`` the copy by which the claim's own report repeats it, ``credited`` the
    agency or outlet that the reports which share the words name as their origin, where that is no report of the record.
    """

    root: str
    copy: Copy | None = None
    credited: str | None = None


class Derivations:
    """The copies among some reports. A passage that stands twice in one report and an altered title derive nothing."""

    def __init__(self, copies: Iterable[Copy]) -> None:
        held: dict[str, list[Copy]] = {}
        named: dict[str, list[Copy]] = {}
        for copy in copies:
            if copy.report != copy.of and copy.part == "text":
                held.setdefault(copy.report, []).append(copy)
                if origin_named(copy):
                    named.setdefault(copy.of, []).append(copy)
        self._named = named
        self._of: Mapping[str, tuple[Copy, ...]] = {
            report: tuple(sorted(ones, key=_nearest)) for report, ones in held.items()
        }

    def copies_of(self, report: str) -> tuple[Copy, ...]:
        """The copies by which a report repeats others."""
        return self._of.get(report, ())

    @cached_property
    def altered(self) -> frozenset[str]:
        """Reports that are altered copies, or copies of one."""
        return frozenset(report for report in self._of if self.alteration(report))

    def alteration(self, report: str) -> Copy | None:
        """The copy that makes a report an altered one: its own, or that of the report whose words it has one for one."""
        seen: set[str] = set()
        while report not in seen:
            seen.add(report)
            copies = self._of.get(report, ())
            changed = next((copy for copy in copies if copy.kind == "altered"), None)
            if changed:
                return changed
            report = next((copy.of for copy in copies if copy.kind in _WHOLLY), report)
        return None

    def derived(self, claim: Claim) -> Derived:
        """Where a claim's words come from; its own report where they are copied from none."""
        if claim.report not in self._of and claim.report not in self._named:
            return Derived(claim.report)
        words = claim.evidence[0]
        named = claim.attribution is not None and claim.attribution.named
        first = self._through(claim.report, words) or self._paraphrased(claim.report, named)
        names: set[str] = set()
        root = self._root(first, words, named, names) if first else self._credit(claim.report, words, names)
        return Derived(root, first, min(names, default=None))

    def _through(self, report: str, words: Span) -> Copy | None:
        """The copy by which a report has these words."""
        copies = self._of.get(report, ())
        within = (copy for copy in copies if any(_holds(span, words) for span in copy.spans))
        return next(within, None) or next((copy for copy in copies if copy.kind in _WHOLLY), None)

    def _paraphrased(self, report: str, named: bool) -> Copy | None:
        """The rewritten report, where words between the copied passages name no source: R6 has no line for a copy."""
        return None if named else next((copy for copy in self._of.get(report, ()) if copy.kind != "passage"), None)

    def _root(self, copy: Copy, words: Span, named: bool, names: set[str]) -> str:
        """The last report on the way back; ``names`` takes up who is credited on it."""
        seen = {copy.report}
        while copy.of not in seen:
            seen.add(copy.of)
            if origin_named(copy):
                names.add(copy.origin)
            words = _moved(copy, words)
            further = self._through(copy.of, words) or self._paraphrased(copy.of, named)
            if further is None:
                beyond = copy.origin.startswith("rep-") and copy.of not in self._of
                return self._credit(copy.origin if beyond else copy.of, words, names)
            copy = further
        return min(seen)

    def _credit(self, root: str, words: Span, names: set[str]) -> str:
        copies = self._named.get(root, ())
        names.update(copy.origin for copy in copies if any(_holds(span, words) for span in copy.spans_of))
        return root


def origin_named(copy: Copy) -> bool:
    """Whether the origin of a copy is the name of an agency or outlet that both credit, and no report."""
    return copy.origin not in (copy.of, copy.report) and not copy.origin.startswith("rep-")


def _nearest(copy: Copy) -> tuple[float, str, str]:
    return -copy.share, copy.of, copy.id


def _holds(span: Span, words: Span) -> bool:
    """Whether the middle of the words lies in a span: their ends may reach over what was changed."""
    return span.start <= (words.start + words.end) // 2 < span.end


def _moved(copy: Copy, words: Span) -> Span:
    """Where the words stand in the original, as near as the paired spans tell."""
    for span, other in zip(copy.spans, copy.spans_of, strict=False):
        if _holds(span, words):
            start = min(other.start + max(0, words.start - span.start), max(other.start, other.end - 1))
            return Span(start, max(start + 1, min(start + words.end - words.start, other.end)))
    return words
