"""Banzhaf index and minimal winning coalitions, against published values and against every coalition."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from tidings.analysis.power import banzhaf, majority, minimal_winning

SHARES = st.dictionaries(st.sampled_from("ABCDEFGH"), st.integers(0, 40), min_size=1)


def test_the_council_of_1958() -> None:
    """Six members of the European Economic Community, quota 12 of 17: Luxembourg has no power (Brams and Affuso 1976)."""
    shares = {"F": 4, "D": 4, "I": 4, "B": 2, "N": 2, "L": 1}
    power = banzhaf(shares, 12)
    assert power["L"] == 0
    assert power["F"] == Fraction(10, 42)
    assert power["B"] == Fraction(6, 42)


@given(SHARES, st.integers(0, 60))
def test_as_by_every_coalition(shares: dict[str, int], untold: int) -> None:
    quota = majority(sum(shares.values()) + untold)
    winning = [
        one
        for size in range(len(shares) + 1)
        for one in combinations(sorted(shares), size)
        if sum(shares[party] for party in one) >= quota
    ]
    swings = {p: sum(p in one and sum(shares[q] for q in one) - shares[p] < quota for one in winning) for p in shares}
    total = sum(swings.values())
    assert banzhaf(shares, quota) == {p: Fraction(swings[p], total) if total else 0 for p in shares}
    minimal = [one for one in winning if all(sum(shares[q] for q in one) - shares[p] < quota for p in one)]
    assert sorted(tuple(sorted(one.parties)) for one in minimal_winning(shares, quota)) == sorted(minimal)


def test_twenty_five_parties_at_once() -> None:
    shares = {f"P{number}": 3 + number * 7 % 23 for number in range(25)}
    assert sum(banzhaf(shares, majority(sum(shares.values()))).values()) == 1
