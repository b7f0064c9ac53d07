"""How each report counts towards the lines of a claim, in words (R6)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from tidings.model.lineage import Copy, Counted
from tidings.weighing.context import Context
from tidings.weighing.derived import origin_named
from tidings.weighing.tellings import NO_SOURCE, Telling

_HEADLINE = 60  # characters of a headline that are shown


@dataclass(frozen=True)
class Count:
    """What was counted: tellings in order, the report that stands for each root, the source that each such report got.

    ``certain`` are the sources of certain lines, ``heard`` the publishers whose own reports can make a line,
    ``first_hand`` the reports that name a source themselves.
    """

    told: Sequence[Telling]
    homes: Mapping[str, str]
    held: Mapping[str, str]
    certain: frozenset[str]
    heard: frozenset[str]
    first_hand: frozenset[str]

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """Lines by the report that stands for them, from 1, the certain ones first."""
        ordered = sorted(self.held, key=lambda home: (self.held[home] not in self.certain, home))
        return {home: number for number, home in enumerate(ordered, start=1)}

    @cached_property
    def by_source(self) -> Mapping[str, int]:
        """Lines by their source."""
        return {source: self.numbers[home] for home, source in self.held.items()}

    def number(self, item: Telling) -> int | None:
        """The line of the report that a telling comes from."""
        return self.numbers.get(self.homes[item.root])

    def makes(self, item: Telling) -> bool:
        """Whether this telling is the one that its line is counted for."""
        source = self.held.get(self.homes[item.root])
        return source is not None and source in (item.source, item.cited)


def counted(count: Count, context: Context) -> tuple[Counted, ...]:
    """Each report once: those that make a line by their numbers, then those that share one, then those without."""
    by_report: dict[str, list[Telling]] = {}
    for item in count.told:
        by_report.setdefault(item.report, []).append(item)
    found = [_counted(tellings, count, context) for tellings in by_report.values()]
    makers = {_first(home, by_report, count) for home in count.held}
    return tuple(sorted(found, key=lambda one: (one.line is None, one.line or 0, one.report not in makers, one.report)))


def _first(home: str, by_report: Mapping[str, Sequence[Telling]], count: Count) -> str:
    """The report that a line is counted for: the original where it tells, else the first that stands for it."""
    return home if home in by_report else min(item.report for item in count.told if count.homes[item.root] == home)


def _counted(tellings: Sequence[Telling], count: Count, context: Context) -> Counted:
    """The first that holds: it makes a line, it repeats one, its source makes one; else why it makes none."""
    report = tellings[0].report
    altered = context.alteration(report)
    if altered:
        why = f"an altered copy of {cite(altered.of, context)}: nothing of it counts"
        return Counted(report, None, why, copy=altered.id)
    return (
        _makes(tellings, count)
        or _repeats(tellings, count, context)
        or _shares(tellings, count, context)
        or _none(tellings, count, context)
    )


def _makes(tellings: Sequence[Telling], count: Count) -> Counted | None:
    for item in tellings:
        if item.copy is None and count.makes(item):
            return _in_line(item, count.numbers[count.homes[item.root]], item.says, count)
    return None


def _repeats(tellings: Sequence[Telling], count: Count, context: Context) -> Counted | None:
    copied = [item for item in tellings if item.copy is not None]
    for item in sorted(copied, key=lambda item: item.root in count.first_hand or not count.makes(item)):
        number = count.number(item)
        if item.copy is not None and number is not None:
            return _in_line(item, number, _copied(item.copy, context), count)
    return None


def _shares(tellings: Sequence[Telling], count: Count, context: Context) -> Counted | None:
    for item in tellings:
        number = count.by_source.get(item.source or item.cited or "")
        if number is not None and item.told_to not in count.heard:
            return _in_line(item, number, _again(item, number, context), count)
    return None


def _again(item: Telling, number: int, context: Context) -> str:
    if item.copy is not None:
        return _copied(item.copy, context)
    if item.source:
        return f"the same source as in line {number}: {item.says}"
    return f"the outlet or agency of line {number} again: {item.says}"


def _none(tellings: Sequence[Telling], count: Count, context: Context) -> Counted:
    for item in tellings:
        if item.copy is not None:
            return Counted(item.report, None, f"{_copied(item.copy, context)}; {item.says}", copy=item.copy.id)
    for item in tellings:
        if item.cited and item.told_to in count.heard:
            return Counted(item.report, None, f"{item.says}, whose own report is in the record")
    reasons = {item.says: item for item in tellings}
    first = next((why for why in reasons if why != NO_SOURCE), NO_SOURCE)
    return Counted(tellings[0].report, None, first)


def _in_line(item: Telling, number: int, why: str, count: Count) -> Counted:
    certain = number <= sum(source in count.certain for source in count.held.values())
    return Counted(item.report, number, why, certain, item.copy.id if item.copy else None)


def _copied(copy: Copy, context: Context) -> str:
    of = cite(copy.of, context)
    if copy.kind == "passage":
        origin = f" (both from {copy.origin})" if origin_named(copy) and copy.origin not in context.reports else ""
        return f"its words are a passage of {of}{origin}"
    return f"a copy of {of} ({copy.kind}, {copy.share:.0%} of its words)"


def cite(report_id: str, context: Context) -> str:
    """A report by its headline and who published it, by its id where it has neither."""
    report = context.reports.get(report_id)
    if report is None:
        return report_id
    headline = " ".join((report.headline or "").split())
    if len(headline) > _HEADLINE:
        headline = f"{headline[: _HEADLINE - 1].rstrip(' ,')}…"
    named = (f"“{headline}”" if headline else "", report.agency or report.outlet or "")
    return ", ".join(part for part in named if part) or report_id
