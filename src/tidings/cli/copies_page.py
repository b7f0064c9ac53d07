"""The page of copies: who derives from whom, what was altered, what recurs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from tidings.cli import copies_altered, diff_head, phrases
from tidings.cli.citing import Citer, short
from tidings.cli.copies_survey import Family, Survey
from tidings.cli.diff_marks import MarkedPage
from tidings.cli.diff_sides import parent
from tidings.model.lineage import Copy
from tidings.record import Record

_Shown = TypeVar("_Shown")
_MEMBERS = 5  # copies of one family that are shown where not all are asked for
_QUOTED = 400  # characters of a passage
_NOUNS = {
    "exact": ("exact", "exact"), "excerpt": ("excerpt", "excerpts"), "rewrite": ("rewrite", "rewrites"),
    "altered": ("altered", "altered"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class CopiesPage:
    """Prints copies of one record; ``every``: nothing is cut."""

    record: Record
    citer: Citer
    page: MarkedPage
    limit: int | None = None
    every: bool = True

    def survey(self, found: Survey, none: str) -> None:
        """The whole record, the most copied first."""
        self.page.line(_summary(found, self.record.standing().counts["reports"]) or none)
        self._section("Families", found.families, self.family)
        self._section("Altered copies", found.altered, self._by_id(self.altered))
        self._section("Passages that recur in otherwise unrelated reports", found.passages, self.recurring)
        self._section("Passages that stand twice in one report", found.twice, self._by_id(self.passage))
        self._section("Altered titles", found.titles, self._by_id(self.title))

    def family(self, family: Family) -> None:
        """A report and what derives from it, by date."""
        self.page.line("")
        self.page.line(self.named(family.origin), "bold")
        held = self._by_date(family.copies)
        shown = held if self.every else held[:_MEMBERS]
        for copy in shown:
            self.member(copy, family.origin)
        if len(shown) < len(held):
            self.page.aside(f"and {len(held) - len(shown):,} more; --all shows them")

    def member(self, copy: Copy, origin: str) -> None:
        """A copy in its family: kind, shares, why."""
        from_ = f"by way of {short(copy.of)}" if copy.of != origin else ""
        why = (diff_head.shares(copy), from_, *diff_head.reasons(copy), copies_altered.counted(copy))
        self.page.item(f"{copy.kind}: {self.named(copy.report)}")
        self.page.item("; ".join(one for one in (*why, short(copy.id)) if one), depth=1)

    def altered(self, copy: Copy) -> None:
        """A copy with what it altered."""
        self.page.line("")
        self.page.line(self.named(copy.report), "bold")
        facts = [("of", self.named(copy.of)), ("kind", copy.kind), *_facts(copy, self.citer)]
        self.page.pairs(facts)
        copies_altered.show(self.page, copy, self.citer, every=self.every)

    def recurring(self, ids: Sequence[str]) -> None:
        """Words that several reports have from one, quoted once."""
        held = [self.record.copy(id_) for id_ in ids]
        first = held[0]
        self.page.line("")
        self._quote(first.of, first)
        self.page.pairs([("origin", diff_head.origin(first, self.citer) or "not told; the first that has it")])
        for copy in held if self.every else held[:_MEMBERS]:
            also = f"; {'; '.join(why)}" if (why := diff_head.reasons(copy)) else ""
            self.page.item(f"{self.named(copy.report)}{also}; {short(copy.id)}")
        if not self.every and len(held) > _MEMBERS:
            self.page.aside(f"and {len(held) - _MEMBERS:,} more; --all shows them")

    def passage(self, copy: Copy) -> None:
        """Words that stand twice in one report."""
        self.page.line("")
        self._quote(copy.of, copy)
        self.page.aside(
            f"stands again at {', '.join(f'{span.start}–{span.end}' for span in copy.spans)}; {short(copy.id)}"
        )

    def title(self, copy: Copy) -> None:
        """A title put above a report's own, with what was swapped."""
        report = self.citer.report(copy.report)
        if report is None:
            return
        self.page.line("")
        self.page.line(self.citer.source(copy.report), "bold")
        rows = (("original", report.headline), ("published", report.headline_as_published))
        self.page.pairs([(name, said or "") for name, said in rows])
        self.page.words(copies_altered.title_pieces(copy, report), 11, "swapped")
        for one in copies_altered.gravest_first(copy.altered):
            whole = len(one.old) >= len((report.headline or "").strip())
            self.page.item(f"{one.kind}: another title" if whole else copies_altered.in_words(one, report.text))

    def of_report(self, report: str, copies: Sequence[Copy]) -> None:
        """Everything that concerns one report, in full."""
        self.page.heading(self.named(report))
        above = [copy for copy in copies if copy.report == report and copy.kind != "passage" and copy.of != report]
        below = [copy for copy in copies if copy.of == report and copy.kind != "passage" and copy.report != report]
        self._section("Derives from", above, self.altered)
        for copy in above:
            self._origin(copy)
        self._section("Derive from it", below, self.altered)
        across = [[copy.id] for copy in copies if copy.kind == "passage" and copy.report != copy.of]
        self._section("Passages it shares with otherwise unrelated reports", across, self.recurring)
        inside = [copy for copy in copies if copy.report == copy.of]
        self._section("Passages that stand in it twice", [one for one in inside if one.part == "text"], self.passage)
        self._section("Altered title", [one for one in inside if one.part == "title"], self.title)

    def _origin(self, copy: Copy) -> None:
        above = parent(self.record, copy.of)
        if above:
            self.page.line("")
            self.page.line(f"Which itself derives from {self.named(above.of)}. At the root: {self._root(copy)}.")

    def _root(self, copy: Copy) -> str:
        return self.named(copy.origin) if copy.origin.startswith("rep-") else copy.origin

    def named(self, report: str) -> str:
        """A report: title, outlet or agency, date, id."""
        return f"{diff_head.title(self.citer.report(report))} — {self.citer.source(report)}"

    def _section(self, title: str, held: Sequence[_Shown], show: Callable[[_Shown], None]) -> None:
        if not held:
            return
        shown = held if self.limit is None else held[: self.limit]
        self.page.heading(f"{title}: {len(held):,}")
        for one in shown:
            show(one)
        if len(shown) < len(held):
            self.page.line("")
            self.page.line(f"and {len(held) - len(shown):,} more; --limit N shows more of them, --all shows all")

    def _by_id(self, show: Callable[[Copy], None]) -> Callable[[str], None]:
        return lambda id_: show(self.record.copy(id_))

    def _by_date(self, ids: Sequence[str]) -> list[Copy]:
        held = {copy.report: copy for copy in map(self.record.copy, ids)}
        dates = {report.id: report.published or "~" for report in self.record.reports(held)}
        return [held[report] for report in sorted(held, key=lambda report: (dates.get(report, "~"), report))]

    def _quote(self, report: str, copy: Copy) -> None:
        for span in copy.spans_of:
            words = self.citer.words(report, span)
            cut = words if self.every or len(words) <= _QUOTED else words[:_QUOTED].rsplit(" ", 1)[0] + " …"
            self.page.quote(cut, f"{self.named(report)}, {span.start}–{span.end}")


def _facts(copy: Copy, citer: Citer) -> list[tuple[str, str]]:
    return [
        ("shared", diff_head.shares(copy)),
        ("why", "; ".join(diff_head.reasons(copy))),
        ("origin", diff_head.origin(copy, citer)),
        ("altered", diff_head.by_kind(copy.altered)),
        ("id", short(copy.id)),
    ]


def _summary(found: Survey, reports: int) -> str:
    """How many of all reports are copies; empty where nothing is shown."""
    parts: list[str] = []
    copies = sum(found.counts.values())
    if copies:
        kinds = [
            f"{found.counts[kind]:,} {_NOUNS[kind][found.counts[kind] != 1]}" for kind in _NOUNS if found.counts[kind]
        ]
        families = "1 family" if len(found.families) == 1 else f"{len(found.families):,} families"
        derive = "derives from another" if copies == 1 else "derive from others"
        parts.append(f"{copies:,} of {phrases.many(reports, 'report')} {derive}, in {families}: {', '.join(kinds)}.")
    if found.passages:
        number = len(found.passages)
        parts.append(
            f"{phrases.many(number, 'passage')} {'recurs' if number == 1 else 'recur'} in otherwise unrelated reports."
        )
    if found.twice:
        parts.append(
            f"{phrases.many(len(found.twice), 'passage')} {'stands' if len(found.twice) == 1 else 'stand'} twice in one report."
        )
    if found.titles:
        parts.append(f"{phrases.many(len(found.titles), 'altered title')}.")
    return " ".join(parts)
