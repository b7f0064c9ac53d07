"""Majorities: minimal winning coalitions and the power of each party."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate

Shares = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Coalition:
    """Parties that have a majority together, and none of which can be missed."""

    parties: tuple[str, ...]
    seats: int


def majority(house: int) -> int:
    """More than half of a house."""
    return house // 2 + 1


def banzhaf(shares: Shares, quota: int) -> dict[str, Fraction]:
    """The normalised Banzhaf index: each party's part of all swings, of which there are none where no coalition wins.

    A party swings in a coalition of others that loses without it and wins with it (Penrose 1946; Banzhaf 1965).
    Swings are counted exactly, not over 2^n coalitions but by how many coalitions have each number of seats: the
    generating functions of Brams and Affuso (1976), here as a table that a party is taken out of and put back into.
    Time grows with the parties times the quota.
    """
    counts = [1] + [0] * quota  # coalitions of all parties by seats, below the quota only
    for seats in shares.values():
        for total in range(quota, seats - 1, -1):
            counts[total] += counts[total - seats] if seats else counts[total]
    swings = {party: _swings(counts, seats, quota) for party, seats in shares.items()}
    total = sum(swings.values())
    return {party: Fraction(made, total) if total else Fraction(0) for party, made in swings.items()}


def _swings(counts: Sequence[int], seats: int, quota: int) -> int:
    """Coalitions without this party that have fewer seats than the quota, and not with it."""
    if not seats:
        return 0
    without = list(counts)
    for total in range(seats, quota + 1):
        without[total] -= without[total - seats]
    return sum(without[max(0, quota - seats) : quota])


def minimal_winning(shares: Shares, quota: int) -> Iterator[Coalition]:
    """Coalitions that win and lose without any one of them, in order of their largest parties.

    Parties are added from the largest down, so that the last one added is the smallest: a coalition that first wins
    with it is minimal. Parties without a seat are in none.
    """
    ranked = sorted((party for party in shares if shares[party]), key=lambda party: (-shares[party], party))
    rest = [*reversed(list(accumulate(shares[party] for party in reversed(ranked)))), 0]
    yield from _grow(ranked, rest, shares, quota, ())


def _grow(
    ranked: Sequence[str], rest: Sequence[int], shares: Shares, quota: int, chosen: tuple[int, ...]
) -> Iterator[Coalition]:
    held = sum(shares[ranked[at]] for at in chosen)
    for at in range(chosen[-1] + 1 if chosen else 0, len(ranked)):
        if held + rest[at] < quota:
            return
        seats = held + shares[ranked[at]]
        if seats >= quota:
            yield Coalition(tuple(ranked[one] for one in (*chosen, at)), seats)
        else:
            yield from _grow(ranked, rest, shares, quota, (*chosen, at))
