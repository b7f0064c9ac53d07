"""All copies of a record in one pass, few words kept of each: families, altered copies, passages, altered titles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from tidings.cli.diff_sides import whole
from tidings.model.lineage import Copy, CopyKind
from tidings.model.spans import Span

KINDS: tuple[CopyKind, ...] = ("exact", "excerpt", "rewrite", "altered", "passage")


@dataclass(frozen=True, slots=True)
class Family:
    """A report that others derive from, and the ids of its copies, by way of others too."""

    origin: str
    copies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Survey:
    """What is shown of a record, the most copied first; everything by the ids of copies."""

    families: Sequence[Family]
    altered: Sequence[str]
    passages: Sequence[Sequence[str]]
    twice: Sequence[str]
    titles: Sequence[str]
    counts: Mapping[str, int]


@dataclass(slots=True)
class _Seen:
    """What is kept while going through all copies."""

    above: dict[str, str] = field(default_factory=dict)
    by_report: dict[str, str] = field(default_factory=dict)
    altered: list[tuple[int, str]] = field(default_factory=list)
    passages: dict[str, list[tuple[Span, str]]] = field(default_factory=lambda: defaultdict(list))
    twice: list[str] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)


def fits(copy: Copy, kind: str | None) -> bool:
    """Whether it is of this kind; None: of any."""
    return kind is None or copy.kind == kind


def survey(copies: Iterable[Copy], kind: str | None = None) -> Survey:
    """Go through all copies once; show those of one kind, or all."""
    seen = _Seen()
    for copy in copies:
        if whole(copy):
            seen.above[copy.report] = copy.of
        if fits(copy, kind):
            _see(seen, copy)
    return Survey(
        families=_families(seen),
        altered=[id_ for _, id_ in sorted(seen.altered)],
        passages=sorted(_alike(seen.passages), key=lambda group: (-len(group), group)),
        twice=seen.twice,
        titles=seen.titles,
        counts=seen.counts,
    )


def _see(seen: _Seen, copy: Copy) -> None:
    if copy.part == "title":
        seen.titles.append(copy.id)
    elif copy.report == copy.of:
        seen.twice.append(copy.id)
    elif copy.kind == "passage":
        seen.passages[copy.of].append((copy.spans_of[0] if copy.spans_of else Span(0, 0), copy.id))
    else:
        seen.by_report[copy.report] = copy.id
        seen.counts[copy.kind] += 1
        if copy.kind == "altered":
            seen.altered.append((-sum(one.count for one in copy.altered if one.kind != "wording"), copy.id))


def _families(seen: _Seen) -> list[Family]:
    """The copies by their root, the largest family first."""
    members: dict[str, list[str]] = defaultdict(list)
    roots: dict[str, str] = {}
    for report, id_ in seen.by_report.items():
        members[_root(report, seen.above, roots)].append(id_)
    found = (Family(origin, tuple(ids)) for origin, ids in members.items())
    return sorted(found, key=lambda family: (-len(family.copies), family.origin))


def _root(report: str, above: Mapping[str, str], roots: dict[str, str]) -> str:
    """The report at the root; a thousand copies of copies are gone through once."""
    way: list[str] = []
    at = report
    while at in above and at not in roots and at not in way[-1:]:
        way.append(at)
        at = above[at]
    root = roots.get(at, at)
    roots.update((one, root) for one in way)
    return root


def _alike(passages: Mapping[str, Sequence[tuple[Span, str]]]) -> Iterator[list[str]]:
    """Passages that quote the same words of one report, together."""
    for held in passages.values():
        group: list[str] = []
        end = -1
        for span, id_ in sorted(held):
            if group and span.start >= end:
                yield group
                group = []
            end = span.end if not group else max(end, span.end)
            group.append(id_)
        yield group
