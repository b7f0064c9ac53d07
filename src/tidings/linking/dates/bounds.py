"""Bounds for the publication of undated reports, by copies and by shared incidents (R8).

Stage contract: ``keys`` propose pairs, ``verdict`` says with reasons whether one dates the other, ``solve`` takes a
component. A report on an incident of Friday the 27th is of that day or one of the six after it: a weekday is the
latest such day. No date is better than a wrong one: where two incidents would date a report differently, it stays
undated.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tidings.linking.dates import yearless
from tidings.linking.dates.agreement import Verdict, verdict
from tidings.linking.dates.chronicle import Chronicle
from tidings.linking.dates.resolve import Copied
from tidings.model.edtf import Window, interval, window
from tidings.model.lineage import Copy
from tidings.model.reports import Basis
from tidings.model.shifts import edtf_of, timex
from tidings.vocabulary.kinds import Kinds

__all__ = ["Dated", "joined", "keys", "solve", "verdict"]

_WEEK = 6


@dataclass(frozen=True, slots=True)
class Dated:
    """The publication of a report that states none, as EDTF bounds, and why.

    ``copied`` tells which of its passages are another report's, to be counted from that one's date.
    """

    report: str
    published: str | None
    basis: Basis
    reasons: tuple[str, ...]
    by: tuple[str, ...]
    copied: Copied | None = None


def keys(item: Chronicle) -> tuple[str, ...]:
    """Reports that share one of these are compared: town or site, side and weekday together, and copies."""
    found = {
        f"{place}|{side}|{weekday}"
        for telling in item.tellings
        for place in (*telling.towns, *telling.sites)
        for side in telling.sides
        for weekday in telling.weekdays
    }
    found |= set(yearless.keys(item))
    found |= {"copy|" + "|".join(sorted((item.report, other))) for other in item.copies}
    return tuple(sorted(found))


def joined(a: Chronicle, b: Chronicle, kinds: Kinds) -> bool:
    """Whether two reports must be solved together: one is undated, and words or an incident tie them."""
    if a.published and b.published:
        return False
    if b.report in a.copies or a.report in b.copies or verdict(a, b, kinds).same is True:
        return True
    return yearless.year(a, b, kinds) is not None or yearless.year(b, a, kinds) is not None


def solve(component: Iterable[Chronicle], copies: Iterable[Copy], kinds: Kinds) -> tuple[Dated, ...]:
    """The undated reports of a component that can be bounded, by report id; the order of the input does not matter."""
    told = {item.report: item for item in sorted(component, key=lambda item: item.report)}
    days = yearless.dated(told, kinds)
    items = yearless.completed(told, days)
    by_incident = _by_incident(items, kinds)
    by_copy = _by_copy(items, copies)
    found = []
    for report, item in items.items():
        if report in days:
            year, by = days[report]
            found.append(Dated(report, item.published, "derived", year.reasons, by))
        elif item.published is None and (dated := _both(by_incident.get(report), by_copy.get(report))):
            found.append(_exact(dated, item))
    return tuple(found)


def _exact(dated: Dated, item: Chronicle) -> Dated:
    """The day of the dateline, where only one such day lies within the bounds."""
    day = yearless.within(dated.published, item.day)
    return dated if day is None else replace(dated, published=day.isoformat())


def _both(incident: Dated | None, copy: Dated | None) -> Dated | None:
    """Bounds from both, where they agree."""
    if incident is None or copy is None or incident.published is None or copy.published is None:
        return incident or copy
    common = window(incident.published).intersect(window(copy.published))
    if common is None:
        return Dated(copy.report, None, "unknown", ("copy and incident contradict each other",), (), copy.copied)
    published = interval(common.first, common.last)
    return Dated(
        copy.report, published, "derived", (*incident.reasons, *copy.reasons), (*incident.by, *copy.by), copy.copied
    )


@dataclass(frozen=True, slots=True)
class _Anchor:
    """The days of weekdays in one report, once known."""

    report: str
    days: Mapping[int, date]
    reasons: tuple[str, ...] = ()
    by: tuple[str, ...] = ()


def _by_incident(items: Mapping[str, Chronicle], kinds: Kinds) -> Mapping[str, Dated]:
    """Round by round: what is dated dates what shares an incident with it."""
    known = {report: _stated(item) for report, item in items.items() if item.published is not None}
    verdicts: dict[tuple[str, str], Verdict] = {}
    near = _neighbours(items)
    open_items = {report for report, item in items.items() if item.published is None}
    while True:
        made = {}
        for report in sorted(open_items):
            anchor = _anchored(
                items[report], [items[other] for other in near[report] if other in known], known, verdicts, kinds
            )
            if anchor is not None:
                made[report] = anchor
        if not made:
            break
        known.update(made)
        open_items -= set(made)
    return {report: dated for report, anchor in known.items() if (dated := _bounded(items[report], anchor))}


def _stated(item: Chronicle) -> _Anchor:
    """A dated report; where its year was found, its weekdays are the latest such days."""
    if item.day is None or item.published is None:
        return _Anchor(item.report, {})
    day = date.fromisoformat(item.published)
    return _Anchor(item.report, {w: day - timedelta(days=(day.isoweekday() - w) % 7) for w in item.weekdays})


def _neighbours(items: Mapping[str, Chronicle]) -> Mapping[str, frozenset[str]]:
    """The reports that share a key with each."""
    held: dict[str, set[str]] = {}
    for report, item in items.items():
        for key in keys(item):
            held.setdefault(key, set()).add(report)
    return {report: frozenset(other for key in keys(item) for other in held[key]) for report, item in items.items()}


def _anchored(
    item: Chronicle,
    others: Sequence[Chronicle],
    known: Mapping[str, _Anchor],
    verdicts: dict[tuple[str, str], Verdict],
    kinds: Kinds,
) -> _Anchor | None:
    """The days of this report's weekdays, by all that it shares an incident with; None where they contradict."""
    days: dict[int, date] = {}
    reasons: list[str] = []
    by: list[str] = []
    for other in sorted(others, key=lambda other: other.report):
        pair = (item.report, other.report)
        found = verdicts.setdefault(pair, verdict(item, other, kinds))
        shared = _shared(found, known[other.report])
        if not found.same or not shared:
            continue
        if any(abs((days.get(day, date_) - date_).days) > 0 for day, date_ in shared.items()):
            return None
        days.update(shared)
        reasons += found.reasons
        by.append(other.report)
    if not days or (max(days.values()) - min(days.values())).days > _WEEK:
        return None
    for first, second in item.runs:
        if first in days:
            days.setdefault(second, days[first] + timedelta(days=1))
        elif second in days:
            days[first] = days[second] - timedelta(days=1)
    return _Anchor(item.report, days, tuple(dict.fromkeys(reasons)), tuple(by))


def _shared(found: Verdict, anchor: _Anchor) -> Mapping[int, date]:
    """The days that both reports mean by a weekday."""
    if found.days:
        return {(day := date.fromisoformat(text)).isoweekday(): day for text in found.days}
    return {weekday: anchor.days[weekday] for weekday in found.weekdays if weekday in anchor.days}


def _bounded(item: Chronicle, anchor: _Anchor) -> Dated | None:
    """From the last day told of to the sixth day after it; to the next day where something was still going on."""
    if item.published is not None or not anchor.days:
        return None
    first = last_told(item, anchor.days)
    last = first + timedelta(days=_WEEK)
    if first.isoweekday() in item.going_on:
        last = first + timedelta(days=1)
    if item.latest is not None and date.fromisoformat(item.latest) > last:
        return None
    return Dated(item.report, interval(first, last), "derived", anchor.reasons, anchor.by)


def last_told(item: Chronicle, days: Mapping[int, date]) -> date:
    """The last day that a report tells of: the incident's, or the weekday after it.

    Who writes six days later says "last Sunday": a bare weekday that is the day after the incident is that next day,
    unless the text puts it before a day of the incident.
    """
    last = max(days.values())
    after = last + timedelta(days=1)
    earlier = {first for first, second in item.before if second in days}
    neighbour = after.isoweekday() in item.weekdays and after.isoweekday() not in days
    if neighbour and after.isoweekday() not in earlier:
        last = after
    return last


def _by_copy(items: Mapping[str, Chronicle], copies: Iterable[Copy]) -> Mapping[str, Dated]:
    """A copy is not before its original, and an original not after its copy; passages say nothing of either."""
    found: dict[str, Dated] = {}
    for copy in sorted(copies, key=lambda copy: copy.id):
        mine, original = items.get(copy.report), items.get(copy.of)
        if copy.kind == "passage" or mine is None or original is None:
            continue
        if mine.published is None and original.published is not None:
            found.setdefault(mine.report, _copied(mine, original, copy))
        elif mine.published is not None and original.published is None:
            last = window(mine.published).last
            reasons = ("not after its copy",)
            found.setdefault(copy.of, Dated(copy.of, interval(None, last), "derived", reasons, (copy.report,)))
    return found


def _copied(item: Chronicle, original: Chronicle, copy: Copy) -> Dated:
    """Not before the original; not after what both still look forward to."""
    published = original.published or ""
    known = window(published)
    ahead = [_end(shift, known) for shift in item.ahead if shift in original.ahead]
    last = min((day for day in ahead if day is not None), default=None)
    reasons = (f"{copy.kind} copy: not before its original", *(("not after what it expects",) if last else ()))
    bounds = interval(known.first, last)
    return Dated(item.report, bounds, "derived", reasons, (original.report,), Copied(published, copy.spans))


def _end(shift: str, published: Window) -> date | None:
    value = timex(shift, published.first) if published.first else None
    resolved = edtf_of(value) if value else None
    return window(resolved).last if resolved else None
