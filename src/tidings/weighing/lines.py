"""Independent lines of reporting for a claim (R6)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from tidings.model.claims import Claim, Polarity
from tidings.model.lineage import NO_LINES, Lines
from tidings.weighing.context import Context
from tidings.weighing.counting import Count, counted
from tidings.weighing.tellings import Telling, against, telling


def lines(claims: Iterable[Claim], context: Context, polarity: Polarity | None = None) -> Lines:
    """How many independent lines say what these claims say, and how each of their reports counts.

    Args:
        claims: of any reports, in any order.
        context: the reports and their copies.
        polarity: what is counted; claims that say the opposite are no line for it. None: count all.
    """
    return count(
        [
            telling(claim, context) if polarity in (None, claim.polarity) else against(claim, context)
            for claim in claims
        ],
        context,
    )


def count(tellings: Iterable[Telling], context: Context) -> Lines:
    """The lines among tellings of one thing.

    Each report gives one line at most, each source one: the certain lines are the largest pairing of original reports
    with different named sources or own witnesses; the possible ones extend it by publishers that cite unnamed sources.
    """
    told = sorted(tellings, key=_order)
    if not told:
        return NO_LINES
    homes = _homes(told)
    heard = {item.publisher for item in told if item.own and (item.source or item.cited)}
    counting = [item for item in told if not (item.cited and item.told_to in heard)]
    certain = _sources((item.source, homes[item.root]) for item in counting)
    possible = _sources((item.cited, homes[item.root]) for item in counting)
    wanted = {**certain, **possible}
    held: dict[str, str] = {}
    sure = sum(_pair(source, wanted, held, set()) for source in sorted(certain))
    more = sum(_pair(source, wanted, held, set()) for source in sorted(possible))
    return Lines(sure, more, counted(Count(told, homes, held, frozenset(certain), frozenset(heard)), context))


def _homes(told: Sequence[Telling]) -> Mapping[str, str]:
    """The report that stands for each root: itself where it tells too; else those that copied it stand for it as one.

    So lines never exceed the reports that tell, also where a report copies two that do not.
    """
    telling_reports = {item.report for item in told}
    parent: dict[str, str] = {item.root: item.root for item in told}
    for item in told:
        if item.root not in telling_reports:
            parent.setdefault(item.report, item.report)
            ends = sorted((_top(item.root, parent), _top(item.report, parent)))
            parent[ends[1]] = ends[0]
    return {root: _top(root, parent) for root in parent}


def _top(report: str, parent: Mapping[str, str]) -> str:
    while parent[report] != report:
        report = parent[report]
    return report


def _sources(pairs: Iterable[tuple[str | None, str]]) -> Mapping[str, tuple[str, ...]]:
    held: dict[str, list[str]] = {}
    for source, root in sorted({(source, root) for source, root in pairs if source is not None}):
        held.setdefault(source, []).append(root)
    return {source: tuple(roots) for source, roots in held.items()}


def _pair(source: str, wanted: Mapping[str, tuple[str, ...]], held: dict[str, str], seen: set[str]) -> bool:
    """Give a source a report of its own, moving others where that helps (augmenting paths: Kuhn 1955).

    ``held`` keeps which report is given to which source. A source that has one keeps one, so what the certain lines
    won, the possible ones do not take away.
    """
    for root in wanted[source]:
        if root in seen:
            continue
        seen.add(root)
        holder = held.get(root)
        if holder is None or _pair(holder, wanted, held, seen):
            held[root] = source
            return True
    return False


def _order(item: Telling) -> tuple[str, str, str, str, str, str]:
    return item.root, item.report, item.publisher, item.source or "", item.cited or "", item.says
