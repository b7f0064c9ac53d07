"""Independent lines of reporting for a claim (R6)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from tidings.model.claims import Claim, Polarity
from tidings.model.lineage import NO_LINES, Counted, Lines
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


def count(tellings: Collection[Telling], context: Context) -> Lines:
    """The lines among tellings of one thing.

    Each report gives one line at most, each source one: the certain lines are the largest pairing of original reports
    with different named sources or own witnesses; the possible ones extend it by publishers that cite unnamed sources.
    """
    told = sorted(tellings, key=_order)
    if not told:
        return NO_LINES
    if len(told) == 1 and told[0].copy is None:
        return _alone(told[0])
    heard = {item.publisher for item in told if item.own and (item.source or item.cited)}
    sourced = [item for item in told if item.source or (item.cited and item.told_to not in heard)]
    first_hand = {item.root for item in told if item.copy is None and item.attributed}
    homes = _homes(told, [item for item in sourced if item.root not in first_hand])
    counting = [item for item in sourced if item.copy is None or item.root not in first_hand]
    certain = _sources((item.source, homes[item.root]) for item in counting)
    possible = _sources((item.cited, homes[item.root]) for item in counting)
    wanted = {**certain, **possible}
    held: dict[str, str] = {}
    sure = sum(_pair(source, wanted, held, set()) for source in sorted(certain))
    more = sum(_pair(source, wanted, held, set()) for source in sorted(possible))
    made = Count(told, homes, held, frozenset(certain), frozenset(heard), frozenset(first_hand))
    return Lines(sure, more, counted(made, context))


def _alone(item: Telling) -> Lines:
    """The line of one telling by itself, as most statements are: a fifth of the time."""
    certain, possible = int(item.source is not None), int(item.cited is not None)
    made = Counted(item.report, 1 if certain or possible else None, item.says, bool(certain))
    return Lines(certain, possible, (made,))


def _homes(told: Sequence[Telling], orphans: Sequence[Telling]) -> Mapping[str, str]:
    """The report that stands for each root: itself where it names a source; else those that copied it, all as one.

    So lines never exceed the reports that tell, also where a report copies two that do not.
    """
    parent = {root: root for item in told for root in (item.root, item.report)}
    for item in orphans:
        low, high = sorted((_top(item.root, parent), _top(item.report, parent)))
        parent[high] = low
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


def _order(item: Telling) -> tuple[str, ...]:
    copy = item.copy.id if item.copy else ""
    return (
        item.root,
        item.report,
        item.publisher,
        item.source or "",
        item.cited or "",
        item.told_to or "",
        item.says,
        copy,
    )
