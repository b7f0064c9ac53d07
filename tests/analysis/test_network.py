"""Bonds, measures, groups and balance, on networks small enough to reckon by hand."""

from __future__ import annotations

from itertools import permutations

from tests.analysis import made
from tidings.analysis.balance import triangles
from tidings.analysis.network import bonds, network


def test_a_pair_with_both_signs_is_a_conflict_and_no_side_of_a_triangle() -> None:
    held = bonds(
        [made.told(made.tie(*one)) for one in (("A", "+", "B"), ("B", "-", "A"), ("A", "+", "C"), ("B", "+", "C"))]
    )
    assert [bond.sign for bond in held] == ["±", "+", "+"]
    assert [bond.ends for bond in network(held).conflicts] == [("A", "B")]
    assert triangles(held) == []


def test_denied_ties_make_no_bond() -> None:
    assert bonds([made.told(made.tie("A", "+", "B", polarity="-"))]) == ()


def test_balance() -> None:
    shapes = {}
    for signs in ("+++", "++-", "+--", "---"):
        ties = [made.tie("A", signs[0], "B"), made.tie("A", signs[1], "C"), made.tie("B", signs[2], "C")]
        (one,) = triangles(bonds(map(made.told, ties)))
        shapes[signs] = (one.shape, one.strained)
    assert shapes == {
        "+++": ("three friends", False),
        "++-": ("enemies with a common friend", True),
        "+--": ("a common enemy", False),
        "---": ("three enemies", True),
    }


def test_measures_of_a_star_with_two_groups() -> None:
    ties = [
        made.tie(*one) for one in (("A", "+", "B"), ("A", "+", "C"), ("A", "-", "D"), ("D", "+", "E"), ("A", "0", "E"))
    ]
    orders = [network(bonds(map(made.told, order))) for order in permutations(ties)]
    assert all(one.members == orders[0].members and one.groups == orders[0].groups for one in orders)
    first = orders[0].members[0]
    assert (first.actor, first.degree, first.friends, first.enemies) == ("A", 4, 2, 1)
    assert round(first.betweenness, 9) == round(5 / 6, 9)  # of six pairs of others, only D and E do not need A
    assert orders[0].groups == (("A", "B", "C"), ("D", "E"))  # what A merely does to E binds them not


def test_a_leader_belongs_to_what_he_leads() -> None:
    assert network(bonds([made.told(made.tie("A", "0", "B", kind="leads"))])).groups == (("A", "B"),)


def test_nothing() -> None:
    assert network(()).members == ()
