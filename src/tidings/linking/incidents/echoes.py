"""Tellings that only repeat another: they go where the original goes, and say nothing of their own (R2, R6).

What a copy changed ("three dead" for "two dead", another town) parts it from nothing and counts for nothing: it is an
altered copy of one telling, not a second one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from tidings.linking.incidents.happening import Happening, Repeat


def repeated(item: Happening, other: Happening) -> int:
    """How many words for what happened an item copies from another telling; a total repeats totals only."""
    if bool(item.claims) != bool(other.claims):
        return 0
    return sum(_is_told(one, other) and (not one.reworded or item.family == other.family) for one in item.repeats)


def echoes(items: Mapping[str, Happening]) -> Mapping[str, str]:
    """The telling that each echo repeats, followed to the first; echoes alone.

    At least half of a telling's words for what happened stand in the other, more than half where one report tells both. Of several that repeat each other in a
    circle, the smallest id is the original.
    """
    by_report: dict[str, list[Happening]] = {}
    for item in items.values():
        by_report.setdefault(item.report, []).append(item)
    direct = {one: home for one, item in items.items() if item.repeats and (home := _home(item, by_report))}
    return {one: root for one in direct if (root := _root(one, direct)) != one}


def _home(item: Happening, by_report: Mapping[str, Iterable[Happening]]) -> str | None:
    votes = Counter(
        {
            other.id: found
            for report in {one.report for one in item.repeats}
            for other in by_report.get(report, ())
            if other.id != item.id and (found := repeated(item, other))
        }
    )
    best = min(votes, key=lambda other: (-votes[other], other), default=None)
    if best is None:
        return None
    within = any(other.id == best for other in by_report.get(item.report, ()))
    return best if 2 * votes[best] >= len(item.words) + within else None


def _root(one: str, direct: Mapping[str, str]) -> str:
    """The telling at the end of the way; in a circle, the smallest id of it."""
    way = [one]
    while (home := direct.get(way[-1])) is not None:
        if home in way:
            return min(way[way.index(home) :])
        way.append(home)
    return way[-1]


def _is_told(one: Repeat, other: Happening) -> bool:
    return one.report == other.report and any(one.span.overlaps(span) for span in other.words)
