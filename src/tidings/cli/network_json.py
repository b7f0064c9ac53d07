"""The network as `tidings network --json` prints it."""

from __future__ import annotations

from dataclasses import dataclass

from tidings.analysis.balance import triangles
from tidings.analysis.network import Bond, Network, bonds, network
from tidings.cli.network_ties import Counted
from tidings.cli.ties_json import ToldRow, rows
from tidings.record import Record


@dataclass(frozen=True, slots=True)
class MemberRow:
    """An actor of the network."""

    actor: str
    name: str
    type: str
    tied_to: int
    friends: int
    enemies: int
    betweenness: float
    group: int | None


@dataclass(frozen=True, slots=True)
class BondRow:
    """Two actors and the ids of the ties between them."""

    ends: tuple[str, str]
    sign: str
    ties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TriangleRow:
    """Three actors all tied as friends or enemies."""

    actors: tuple[str, str, str]
    shape: str
    strained: bool
    bonds: tuple[BondRow, ...]


@dataclass(frozen=True, slots=True)
class NetworkRow:
    """The whole; ``left_out`` counts ties told only later, and denied ones."""

    on: str | None
    actors: tuple[MemberRow, ...]
    groups: tuple[tuple[str, ...], ...]
    conflicts: tuple[BondRow, ...]
    triangles: tuple[TriangleRow, ...]
    ties: tuple[ToldRow, ...]
    left_out: dict[str, int]


def row(record: Record, count: Counted, on: str | None) -> NetworkRow:
    """The network of the ties that count."""
    found = bonds(count.ties)
    made = network(found)
    three = [TriangleRow(one.actors, one.shape, one.strained, tuple(map(_bond, one.bonds))) for one in triangles(found)]
    left = {"told only later": count.later, "denied": count.denied}
    conflicts = tuple(map(_bond, made.conflicts))
    return NetworkRow(
        on, _members(record, made), made.groups, conflicts, tuple(three), tuple(rows(record, count.ties)), left
    )


def _members(record: Record, made: Network) -> tuple[MemberRow, ...]:
    actors = {actor.id: actor for actor in record.actors([one.actor for one in made.members])}
    return tuple(
        MemberRow(
            one.actor, actors[one.actor].name, actors[one.actor].type, one.degree, one.friends, one.enemies,
            one.betweenness, one.group,
        )
        for one in made.members
        if one.actor in actors
    )  # fmt: skip


def _bond(bond: Bond) -> BondRow:
    return BondRow(bond.ends, bond.sign, tuple(one.tie.id for one in bond.ties))
