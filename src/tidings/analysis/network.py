"""The signed network of actors: who is tied to whom, who stands in the middle, who belongs together.

A bond is all ties between two actors. Measures are networkx's: degree; betweenness (Freeman 1977, by Brandes 2001),
from 0 to 1; communities by greedy modularity (Clauset, Newman and Moore 2004) over bonds that bind.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, cast

import networkx as nx

from tidings.analysis.sides import Told

BondSign = Literal["+", "-", "0", "±"]
_SAMPLED = 1_000  # actors from which on betweenness is estimated from as many paths' starts as below
_STARTS = 300


@dataclass(frozen=True, slots=True)
class Bond:
    """All ties between two actors, whose ids stand in order. ``sign``: ± where reports say both + and -."""

    ends: tuple[str, str]
    sign: BondSign
    ties: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Member:
    """An actor in the network: how many actors it is tied to, as friend, as enemy; betweenness; the group it is in."""

    actor: str
    degree: int
    friends: int
    enemies: int
    betweenness: float
    group: int | None


@dataclass(frozen=True, slots=True)
class Network:
    """Bonds by their ends; members by degree; groups, the largest first. ``sampled``: betweenness is an estimate."""

    bonds: tuple[Bond, ...]
    members: tuple[Member, ...]
    groups: tuple[tuple[str, ...], ...]
    sampled: bool = False

    @property
    def conflicts(self) -> tuple[Bond, ...]:
        """Pairs that are said to be both friends and enemies."""
        return tuple(bond for bond in self.bonds if bond.sign == "±")


def bonds(ties: Iterable[Told]) -> tuple[Bond, ...]:
    """Ties grouped by their two actors; those that say that a tie is not there are left out."""
    grouped: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for one in ties:
        first, second = sorted((one.tie.subject, one.tie.object))
        if not one.denied and first != second:
            grouped[first, second].append(one)
    return tuple(Bond(ends, _sign(grouped[ends]), tuple(grouped[ends])) for ends in sorted(grouped))


def network(held: Sequence[Bond]) -> Network:
    """The network of these bonds."""
    graph = nx.Graph()
    graph.add_nodes_from(sorted({end for bond in held for end in bond.ends}))
    graph.add_edges_from(bond.ends for bond in held)
    sampled = len(graph) > _SAMPLED
    between = cast("dict[str, float]", nx.betweenness_centrality(graph, k=_STARTS if sampled else None, seed=0))
    groups = _groups(held)
    group_of = {actor: number for number, group in enumerate(groups, 1) for actor in group}
    friends, enemies = _ends(held, "+"), _ends(held, "-")
    members = [
        Member(actor, int(graph.degree(actor)), friends[actor], enemies[actor], between[actor], group_of.get(actor))
        for actor in graph
    ]
    ranked = sorted(members, key=lambda one: (-one.degree, -round(one.betweenness, 9), one.actor))
    return Network(tuple(held), tuple(ranked), groups, sampled)


def _sign(ties: Sequence[Told]) -> BondSign:
    signs = {one.tie.sign for one in ties} - {"0"}
    return "±" if len(signs) == 2 else cast("BondSign", signs.pop()) if signs else "0"


def _ends(held: Iterable[Bond], sign: BondSign) -> dict[str, int]:
    counts: dict[str, int] = defaultdict(int)
    for bond in held:
        for end in bond.ends:
            counts[end] += bond.sign == sign
    return counts


def _binds(bond: Bond) -> bool:
    """Whether a tie that is neither friendly nor hostile binds: "leads" does; "fired", "negotiates with" do not."""
    return any(one.tie.type == "leads" for one in bond.ties)


def _groups(held: Sequence[Bond]) -> tuple[tuple[str, ...], ...]:
    """Communities of two and more actors, over bonds that bind: friendly ones, and a leader with what he leads."""
    kind = [bond.ends for bond in held if bond.sign == "+" or (bond.sign == "0" and _binds(bond))]
    graph = nx.Graph()
    graph.add_nodes_from(sorted({end for ends in kind for end in ends}))
    graph.add_edges_from(kind)
    if not kind:
        return ()
    found = cast("list[frozenset[str]]", nx.community.greedy_modularity_communities(graph))
    groups = [tuple(sorted(group)) for group in found if len(group) > 1]
    return tuple(sorted(groups, key=lambda group: (-len(group), group)))
