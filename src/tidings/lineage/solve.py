"""A component of reports that share words: who copied whom, each copy traced to its original.

Exact copies are grouped first, so a thousand of them cost a thousand steps; of the distinct texts, only those that
share a key are aligned.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from tidings.lineage.signature import Signature, enough_shared, keys
from tidings.lineage.verdict import verdict
from tidings.model.lineage import Copy
from tidings.model.spans import Span

# Under a key that more texts than this share (a stock phrase, or an agency's story everywhere), each meets only its
# nearest others: enough to connect copies, which have all their keys in common, and no cost that grows with the stock.
STOCK = 40
NEAREST = 8


def solve(component: Iterable[Signature]) -> tuple[Copy, ...]:
    """The copies among these reports: at most one original for each report, and the passages it shares with others.

    The order of the input does not matter. The origin of a copy is followed to the root.
    """
    bodies = _bodies(component)
    heads = {body: same[0] for body, same in bodies.items()}
    found = [copy for a, b in _pairs(heads.values()) if (copy := verdict(a, b))]
    parents = _parents([copy for copy in found if copy.kind != "passage"])
    kept = [*parents.values(), *_passages([copy for copy in found if copy.kind == "passage"], parents)]
    exact = [copy for same in bodies.values() for other in same[1:] if (copy := _exact(other, same[0]))]
    return tuple(sorted(_rooted([*kept, *exact]), key=lambda copy: copy.id))


def _bodies(component: Iterable[Signature]) -> Mapping[str, Sequence[Signature]]:
    """Reports by the digest of their words, the original of each first."""
    groups: dict[str, list[Signature]] = {}
    for item in component:
        if item.length:
            groups.setdefault(item.body, []).append(item)
    return {body: sorted(groups[body], key=_seniority) for body in sorted(groups)}


def _seniority(item: Signature) -> tuple[str, bool, str]:
    """By date; an agency's own report without a date before those that carry it, other reports without a date last."""
    carried = bool(item.credits) or bool(item.outlet and item.agency)
    wire = bool(item.agency) and not carried
    return item.last or ("0000" if wire else "9999"), carried, item.report


def _exact(copy: Signature, of: Signature) -> Copy | None:
    """The verdict, turned where the pairwise direction disagrees with the order of the whole group."""
    made = verdict(copy, of)
    if made is None or made.report == copy.report:
        return made
    return replace(made, report=copy.report, of=of.report, origin=of.report, spans=made.spans_of, spans_of=made.spans)


def _pairs(heads: Iterable[Signature]) -> list[tuple[Signature, Signature]]:
    """Distinct texts that share enough keys; of a key that many share, each proposes its neighbours by seniority alone."""
    held: dict[str, list[Signature]] = {}
    for item in sorted(heads, key=_seniority):
        for key in keys(item):
            held.setdefault(key, []).append(item)
    shared: dict[tuple[str, str], list[str]] = {}
    items = {item.report: item for same in held.values() for item in same}
    for key, same in held.items():
        for at, item in enumerate(same):
            for other in same[at + 1 : at + 1 + (STOCK if len(same) <= STOCK else NEAREST)]:
                shared.setdefault((item.report, other.report), []).append(key)
    return [(items[a], items[b]) for (a, b), common in sorted(shared.items()) if enough_shared(common)]


def _parents(found: Sequence[Copy]) -> Mapping[str, Copy]:
    """One original for each copy: the one it has most of, without going round in a circle."""
    parents: dict[str, Copy] = {}
    for copy in sorted(found, key=lambda copy: (-copy.share, -copy.share_of, copy.report, copy.of)):
        if copy.report not in parents and _root(copy.of, parents) != copy.report:
            parents[copy.report] = copy
    return parents


def _root(report: str, parents: Mapping[str, Copy]) -> str:
    while report in parents:
        report = parents[report].of
    return report


def _passages(found: Sequence[Copy], parents: Mapping[str, Copy]) -> Iterable[Copy]:
    """Passages between reports of different origin, each passage of a report once, with the largest share first."""
    told: dict[str, list[Span]] = {}
    for copy in sorted(found, key=lambda copy: (copy.report, -copy.share, copy.of)):
        if _root(copy.report, parents) == _root(copy.of, parents):
            continue
        held = told.setdefault(copy.report, [])
        if any(not any(span.overlaps(other) for other in held) for span in copy.spans):
            held.extend(copy.spans)
            yield copy


def _rooted(copies: Sequence[Copy]) -> Iterable[Copy]:
    parents = {copy.report: copy for copy in copies if copy.kind != "passage"}
    for copy in copies:
        if copy.kind == "passage":
            yield copy if copy.origin != copy.of else replace(copy, origin=_root(copy.of, parents))
        else:
            yield replace(copy, origin=_root(copy.report, parents))
