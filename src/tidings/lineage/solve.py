"""A component of reports that share words: who copied whom, each copy traced to its original.

Exact copies are grouped first, so a thousand of them cost a thousand steps; of the distinct texts, only those that
share a key are aligned.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from tidings.ids import content_id
from tidings.lineage.direction import credited_by_both
from tidings.lineage.judge import Judge
from tidings.lineage.signature import Signature, enough_shared, keys
from tidings.lineage.titles import altered_title
from tidings.lineage.wording import Wording
from tidings.model.lineage import Copy
from tidings.model.spans import Span

# Under a key that more texts than this share (a stock phrase, or an agency's story everywhere), each meets only the
# eldest and its nearest others: enough to connect copies, which have all their keys in common, and no cost that grows
# with the stock.
STOCK = 40
NEAREST = 8
ELDEST = 4
# Of the elder texts that it meets, each is compared with those it shares most keys with, and with those that have the
# keys which these have not: the second original of a merged story. One report more
# in a family of 200 took 2.2 s with all pairs, and takes 0.4.
MOST_LIKE = 5


def solve(component: Iterable[Signature], judge: Judge, beside: Iterable[Signature] = ()) -> tuple[Copy, ...]:
    """The copies among these reports: one original for each copy (more where stories were merged), and passages.

    Also what a report copies from itself: passages that stand in it twice, and an altered title above its headline.
    The order of the input does not matter. The origin of a copy is followed to the root.

    Args:
        component: a family of reports.
        judge: gives the verdict on two of them.
        beside: reports of other families that share a passage with one of these.
    """
    items = {item.report: item for item in component}
    bodies = _bodies(items.values())
    heads = [same[0] for same in bodies.values()]
    found = [copy for a, b in _pairs(heads) if (copy := judge(a, b))]
    parents = _parents([copy for copy in found if copy.kind != "passage"])
    _gather(heads, parents, judge)
    near = {item.report: item for item in beside if item.report not in items}
    found += [copy for a in heads for b in near.values() if (copy := judge(a, b)) and copy.report == a.report]
    kept = [*parents.values(), *_besides(found, parents, {**items, **near})]
    exact = [copy for same in bodies.values() for other in same[1:] if (copy := _turned(judge(other, same[0]), other))]
    own = [copy for item in items.values() for copy in _own(item, judge.wording)]
    whole = parents | {copy.report: copy for copy in exact}
    return tuple(sorted((*_rooted([*kept, *exact], whole, items), *own), key=lambda copy: copy.id))


def _own(item: Signature, wording: Wording) -> Iterator[Copy]:
    """What a report copies from itself."""
    title = altered_title(item, wording)
    if title:
        yield title
    if item.repeats:
        spans, spans_of = tuple(later for later, _ in item.repeats), tuple(earlier for _, earlier in item.repeats)
        share = round(sum(span.end - span.start for span in spans) / max(1, len(item.text)), 4)
        yield Copy(
            id=content_id("cpy", item.report, item.report, "repeat"),
            report=item.report,
            of=item.report,
            kind="passage",
            share=share,
            share_of=share,
            origin=item.report,
            spans=spans,
            spans_of=spans_of,
            reasons=("it stands twice in the report",),
        )


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


def _turned(made: Copy | None, copy: Signature) -> Copy | None:
    """The verdict, turned where the pairwise direction disagrees with the order of the whole group."""
    if made is None or made.report == copy.report:
        return made
    altered = tuple(
        replace(one, old=one.new, new=one.old, spans=one.spans_of, spans_of=one.spans) for one in made.altered
    )
    turned = replace(made, report=made.of, of=made.report, origin=made.report, share=made.share_of, share_of=made.share)
    return replace(turned, spans=made.spans_of, spans_of=made.spans, altered=altered)


def _pairs(heads: Iterable[Signature]) -> Iterator[tuple[Signature, Signature]]:
    """Distinct texts that share enough keys, each with the elder ones that it is most like."""
    elders = sorted(heads, key=_seniority)
    held: dict[str, list[int]] = {}
    for number, item in enumerate(elders):
        shared: dict[int, set[str]] = {}
        for key in keys(item):
            same = held.setdefault(key, [])
            for other in _met(same):
                shared.setdefault(other, set()).add(key)
            same.append(number)
        for other in _likely(shared):
            yield elders[other], item


def _likely(shared: Mapping[int, Collection[str]]) -> list[int]:
    """Of elder texts with the keys in common, those worth a comparison: the most alike, and what covers the keys left over."""
    worth = [one for one, common in shared.items() if enough_shared(common)]
    ranked = sorted(worth, key=lambda one: (-len(shared[one]), one))
    chosen = ranked[:MOST_LIKE]
    covered = {key for one in chosen for key in shared[one]}
    for one in ranked[MOST_LIKE:]:
        if enough_shared(set(shared[one]) - covered):
            chosen.append(one)
            covered.update(shared[one])
    return chosen


def _met(same: Sequence[int]) -> Sequence[int]:
    """The elder texts under a key that the next one meets."""
    return same if len(same) <= STOCK else [*same[:ELDEST], *same[-NEAREST:]]


def _parents(found: Sequence[Copy]) -> dict[str, Copy]:
    """One original for each copy: the one it has most of, without going round in a circle."""
    parents: dict[str, Copy] = {}
    for copy in sorted(found, key=lambda copy: (-copy.share, -copy.share_of, copy.report, copy.of)):
        if copy.report not in parents and _root(copy.of, parents) != copy.report:
            parents[copy.report] = copy
    return parents


def _gather(heads: Iterable[Signature], parents: dict[str, Copy], judge: Judge) -> None:
    """Join the trees of one family by their roots: whom a root is most like may all be shorter, and copies of it."""
    roots = [item for item in sorted(heads, key=_seniority) if item.report not in parents]
    for at, item in enumerate(roots[1:], 1):
        for elder in roots[: min(at, ELDEST + NEAREST)]:
            copy = judge(elder, item)
            if copy is None or copy.kind == "passage" or copy.report in parents:
                continue
            if _root(copy.of, parents) != copy.report:
                parents[copy.report] = copy
                break


def _root(report: str, parents: Mapping[str, Copy]) -> str:
    while report in parents:
        report = parents[report].of
    return report


def _besides(found: Sequence[Copy], parents: Mapping[str, Copy], items: Mapping[str, Signature]) -> Iterator[Copy]:
    """What a report has from others than its original: the second of two merged stories, passages from the eldest.

    Each stretch of the report once.
    """
    told = {report: list(copy.spans) for report, copy in parents.items()}
    for copy in sorted(found, key=lambda copy: (copy.kind == "passage", copy.report, *_seniority(items[copy.of]))):
        if copy is parents.get(copy.report) or _root(copy.report, parents) == _root(copy.of, parents):
            continue
        held = told.setdefault(copy.report, [])
        fresh = [span for span in copy.spans if not any(span.overlaps(other) for other in held)]
        if fresh and (copy.kind == "passage" or 2 * _letters(fresh) >= _letters(copy.spans)):
            held.extend(copy.spans)
            yield copy


def _letters(spans: Iterable[Span]) -> int:
    return sum(span.end - span.start for span in spans)


def _rooted(copies: Sequence[Copy], parents: Mapping[str, Copy], items: Mapping[str, Signature]) -> Iterator[Copy]:
    """Copies with their origin: the report at the root, or the agency that both it and the copy carry."""
    for copy in copies:
        if copy.kind == "passage":
            yield copy if copy.origin != copy.of else replace(copy, origin=_root(copy.of, parents))
            continue
        root = _root(copy.of, parents)
        carried = credited_by_both(items[copy.report], items[root])
        yield replace(copy, origin=min(carried) if carried else root)
