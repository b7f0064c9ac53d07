"""Structural balance: which triangles of friends and enemies are strained.

A triangle is balanced if the product of its three signs is positive (Cartwright and Harary 1956, after Heider 1946):
three friends, or two friends with a common enemy. It is strained if two friends of one actor are enemies, and, in the
strict reading alone, if all three are enemies (Davis 1967 takes that as balanced).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from tidings.analysis.network import Bond

Shape = Literal["three friends", "a common enemy", "enemies with a common friend", "three enemies"]
_SHAPES: tuple[Shape, ...] = ("three friends", "enemies with a common friend", "a common enemy", "three enemies")


@dataclass(frozen=True, slots=True)
class Triangle:
    """Three actors all of whom are tied, each pair as friends or as enemies."""

    actors: tuple[str, str, str]
    bonds: tuple[Bond, Bond, Bond]
    shape: Shape

    @property
    def strained(self) -> bool:
        """Whether its signs multiply to minus."""
        return self.shape in ("enemies with a common friend", "three enemies")


def triangles(bonds: Iterable[Bond]) -> list[Triangle]:
    """Every triangle, those that are strained in both readings first. Pairs with both signs, or none, make none."""
    signed = {bond.ends: bond for bond in bonds if bond.sign in ("+", "-")}
    found = list(_triangles(signed))
    return sorted(found, key=lambda one: (one.shape != "enemies with a common friend", not one.strained, one.actors))


def _triangles(signed: dict[tuple[str, str], Bond]) -> Iterator[Triangle]:
    after: dict[str, set[str]] = defaultdict(set)
    for first, second in signed:
        after[first].add(second)
    for (first, second), bond in signed.items():
        for third in sorted(after[first] & after.get(second, set())):
            three = (bond, signed[first, third], signed[second, third])
            hostile = sum(one.sign == "-" for one in three)
            yield Triangle((first, second, third), three, _SHAPES[hostile])
