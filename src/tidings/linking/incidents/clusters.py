"""Constrained clustering of happenings: joined where R2 joins, never across what it forbids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from tidings.linking.incidents.echoes import echoes
from tidings.linking.incidents.forbids import forbidden
from tidings.linking.incidents.happening import Happening
from tidings.linking.incidents.keys import keys
from tidings.linking.incidents.verdict import Verdict, verdict
from tidings.vocabulary.kinds import Kinds

# A key shared by more happenings than this is too broad to tell one from another: it proposes pairs only between
# neighbours in the order of their dates, so its cost grows with its size and not with its square.
CAP = 400
_NEIGHBOURS = 40
# So many reasons are kept with a cluster; the strongest ties come first.
REASONS = 24
REPEATED = "one report copies the words from another"


@dataclass(frozen=True, slots=True)
class Ruling:
    """A reviewer's decision on two happenings."""

    a: str
    b: str
    same: bool


@dataclass(frozen=True, slots=True)
class Cluster:
    """Happenings of one incident, why they are one, and the ids of clusters that may be the same.

    ``echoes`` only repeat members, word for word or altered.
    """

    members: tuple[Happening, ...]
    reasons: tuple[str, ...]
    rivals: tuple[str, ...] = ()
    echoes: tuple[Happening, ...] = ()

    @property
    def every(self) -> tuple[Happening, ...]:
        """Members and echoes."""
        return (*self.members, *self.echoes)

    @property
    def id(self) -> str:
        """The smallest claim id; a total without events goes by its figure's."""
        return min(smallest_claim(one) for one in self.every)


def smallest_claim(item: Happening) -> str:
    """The smallest id of its event claims, else its own."""
    return min((claim.id for claim in item.claims), default=item.id)


@dataclass(slots=True)
class _Work:
    """Clusters while they grow: ``of`` maps a happening to its cluster's head, ``groups`` heads to members.

    ``faces`` keeps, for each cluster, one member of each profile: tellings of one profile exclude the same others,
    so a thousand like tellings are asked once.
    """

    items: Mapping[str, Happening]
    kinds: Kinds
    verdicts: Mapping[tuple[str, str], Verdict]
    split: frozenset[tuple[str, str]]
    of: dict[str, str] = field(default_factory=dict)
    groups: dict[str, list[str]] = field(default_factory=dict)
    faces: dict[str, dict[int, str]] = field(default_factory=dict)
    reasons: dict[str, list[str]] = field(default_factory=dict)
    against: dict[tuple[int, int], bool] = field(default_factory=dict)
    profile: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        numbers: dict[tuple[object, ...], int] = {}
        for one, item in self.items.items():
            self.of[one], self.groups[one], self.reasons[one] = one, [one], []
            self.profile[one] = numbers.setdefault(_profile(item), len(numbers))
            self.faces[one] = {self.profile[one]: one}

    def contradict(self, a: str, b: str) -> bool:
        """Whether any two members of the clusters of a and b exclude each other, or a reviewer parted them."""
        first, second = self.of[a], self.of[b]
        if self.split and any(_pair(x, y) in self.split for x in self.groups[first] for y in self.groups[second]):
            return True
        return any(
            self.excluded(one, other) for one in self.faces[first].values() for other in self.faces[second].values()
        )

    def excluded(self, one: str, other: str) -> bool:
        """Whether two happenings exclude each other."""
        first, second = sorted((self.profile[one], self.profile[other]))
        if (first, second) not in self.against:
            self.against[first, second] = forbidden(self.items[one], self.items[other], self.kinds) is not None
        return self.against[first, second]

    def join(self, a: str, b: str, why: Iterable[str]) -> None:
        """Make one cluster of two."""
        first, second = sorted((self.of[a], self.of[b]))
        if first == second:
            return
        for member in self.groups[second]:
            self.of[member] = first
        self.groups[first] += self.groups.pop(second)
        self.faces[first] |= self.faces.pop(second)
        self.reasons[first] += [*self.reasons.pop(second), *why]


def clusters(items: Iterable[Happening], kinds: Kinds, rulings: Iterable[Ruling] = ()) -> tuple[Cluster, ...]:
    """The clusters of a component; the order of the input does not matter.

    Pairs are taken from the strongest tie to the weakest; two clusters join where no member of the one excludes a
    member of the other. A happening that fits two clusters which exclude each other equally well joins neither.
    """
    held = {item.id: item for item in sorted(items, key=lambda item: item.id)}
    rulings = tuple(rulings)
    if len(held) == 1:  # the most frequent case by far
        return (Cluster(tuple(held.values()), ()),)
    ruled = {one for ruling in rulings for one in (ruling.a, ruling.b)}
    following = {one: root for one, root in echoes(held).items() if one not in ruled}
    grown = _clusters({one: item for one, item in held.items() if one not in following}, kinds, rulings)
    whole = [_with_echoes(cluster, held, following) for cluster in grown]
    names = {member.id: cluster.id for cluster in whole for member in cluster.members}
    return tuple(replace(one, rivals=tuple(sorted({names[rival] for rival in one.rivals}))) for one in whole)


def _with_echoes(cluster: Cluster, held: Mapping[str, Happening], following: Mapping[str, str]) -> Cluster:
    roots = {member.id for member in cluster.members}
    said = tuple(held[one] for one, root in following.items() if root in roots)
    if not said:
        return cluster
    return replace(cluster, echoes=said, reasons=(*cluster.reasons[: REASONS - 1], REPEATED))


def _clusters(held: Mapping[str, Happening], kinds: Kinds, rulings: Sequence[Ruling]) -> tuple[Cluster, ...]:
    verdicts = {(a.id, b.id): verdict(a, b, kinds) for a, b in pairs(held.values())}
    split = frozenset(_pair(ruling.a, ruling.b) for ruling in rulings if not ruling.same)
    work = _Work(held, kinds, verdicts, split)
    for ruling in rulings:
        if ruling.same and ruling.a in held and ruling.b in held:
            work.join(ruling.a, ruling.b, ("a reviewer's decision",))
    edges = [(pair, found) for pair, found in verdicts.items() if found.same and pair not in split]
    near: dict[str, dict[str, Verdict]] = {}
    for (a, b), found in edges:
        near.setdefault(a, {})[b] = found
        near.setdefault(b, {})[a] = found
    torn = _torn(near, work)
    _grow([edge for edge in edges if not torn.intersection(edge[0])], work)
    rivals = _place(torn, near, work)
    return tuple(_finish(head, rivals, work) for head in sorted(work.groups))


def pairs(items: Iterable[Happening]) -> Iterator[tuple[Happening, Happening]]:
    """The pairs that share a key, each once, the smaller id first."""
    held: dict[str, list[Happening]] = {}
    for item in items:
        for key in keys(item):
            held.setdefault(key, []).append(item)
    met: set[tuple[str, str]] = set()
    for key in sorted(held):
        for a, b in _of_key(held[key]):
            first, second = (a, b) if a.id < b.id else (b, a)
            if (first.id, second.id) not in met:
                met.add((first.id, second.id))
                yield first, second


def _of_key(same: Sequence[Happening]) -> Iterator[tuple[Happening, Happening]]:
    if len(same) <= CAP:
        yield from combinations(same, 2)
        return
    ordered = sorted(same, key=lambda item: (item.when.date or "", item.id))
    for at, item in enumerate(ordered):
        yield from ((item, other) for other in ordered[at + 1 : at + 1 + _NEIGHBOURS])


def _torn(near: Mapping[str, Mapping[str, Verdict]], work: _Work) -> frozenset[str]:
    """Happenings whose strongest ties, of one strength, lead to others that exclude each other."""
    return frozenset(one for one, others in near.items() if len(others) > 1 and _leads_apart(others, work))


def _leads_apart(others: Mapping[str, Verdict], work: _Work) -> bool:
    top = max(found.strength for found in others.values())
    faces = {work.profile[other]: other for other in sorted(others) if others[other].strength == top}
    return any(work.excluded(a, b) for a, b in combinations(sorted(faces.values()), 2))


def _grow(edges: Sequence[tuple[tuple[str, str], Verdict]], work: _Work) -> None:
    for (a, b), found in sorted(edges, key=lambda edge: (-edge[1].strength, edge[0])):
        if work.of[a] != work.of[b] and not work.contradict(a, b):
            work.join(a, b, found.reasons)


def _place(
    torn: frozenset[str], near: Mapping[str, Mapping[str, Verdict]], work: _Work
) -> Mapping[str, frozenset[str]]:
    """Where each torn happening goes: to the one cluster that it fits best; with several alike, it is their rival."""
    rivals: dict[str, set[str]] = {}
    for one in sorted(torn):
        best = _best(one, {other: found for other, found in near[one].items() if other not in torn}, work)
        if len(best) == 1:
            work.join(one, best[0], ("it fits this one alone",))
        for head in best if len(best) > 1 else ():
            rivals.setdefault(one, set()).add(head)
            rivals.setdefault(head, set()).add(one)
    for (a, b), found in work.verdicts.items():
        alike = found.same or (found.possible and work.items[a].report != work.items[b].report)
        if alike and work.of[a] != work.of[b] and not work.contradict(a, b):
            rivals.setdefault(a, set()).add(b)
            rivals.setdefault(b, set()).add(a)
    return {one: frozenset(others) for one, others in rivals.items()}


def _best(one: str, others: Mapping[str, Verdict], work: _Work) -> list[str]:
    """The heads of the clusters that a happening is tied to most strongly."""
    fits: dict[str, int] = {}
    for other, found in others.items():
        if not work.contradict(one, other):
            fits[work.of[other]] = max(fits.get(work.of[other], 0), found.strength)
    return sorted(head for head, strength in fits.items() if strength == max(fits.values()))


def _finish(head: str, rivals: Mapping[str, frozenset[str]], work: _Work) -> Cluster:
    members = tuple(work.items[one] for one in sorted(work.groups[head]))
    others = {work.of[other] for one in work.groups[head] for other in rivals.get(one, ())} - {head}
    return Cluster(members, tuple(dict.fromkeys(work.reasons[head]))[:REASONS], tuple(sorted(others)))


def _profile(item: Happening) -> tuple[object, ...]:
    """What can exclude: two tellings with one profile exclude the same others."""
    return (
        item.when,
        item.places,
        item.victims,
        item.family,
        item.mode,
        item.ahead,
        item.extent,
        item.figures if item.victims else (),
    )


def _pair(a: str, b: str) -> tuple[str, str]:
    return (a, b) if a < b else (b, a)
