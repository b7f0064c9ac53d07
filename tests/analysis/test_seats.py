"""Houses, shares, majorities: what is told, and what follows."""

from __future__ import annotations

from itertools import permutations

from tests.analysis import made
from tidings.analysis.houses import houses
from tidings.analysis.seats import Chamber, chamber
from tidings.analysis.sides import Told
from tidings.model.edtf import window
from tidings.model.known import Measure

OUTLETS = {"rep-1": "Herald", "rep-2": "Courier", "rep-3": "Herald"}


def read(measures: list[Measure], on: str | None = None, ties: tuple[Told, ...] = ()) -> Chamber:
    (house,) = houses(measures)
    made_ = chamber(house, window(on) if on else None, OUTLETS, ties)
    assert made_ is not None
    return made_


def test_the_majority_is_of_the_house_where_its_size_is_told_and_else_of_the_sum() -> None:
    held = [made.seats("A", 40, "2021-05"), made.seats("B", 30, "2021-05")]
    by_sum = read(held)
    assert (by_sum.size, by_sum.quota, by_sum.untold, by_sum.size_told) == (70, 36, 0, ())
    told = read([*held, made.seats(None, 101, "2021-05", out_of=101, total=True)])
    assert (told.size, told.quota, told.untold) == (101, 51, 31)
    assert [one.coalition.parties for one in told.majorities] == [("A", "B")]


def test_low_and_high_where_outlets_differ_and_the_latest_is_best() -> None:
    held = [
        made.seats("A", 40, "2021-05-01", "rep-1"),
        made.seats("A", 44, "2021-05-02", "rep-2"),
        made.seats("A", 42, "2021-05-03", "rep-3"),
    ]
    for order in permutations(held):
        (share,) = read(list(order)).shares
        assert (share.low, share.best, share.high) == (42, 42, 44)  # the Herald's 40 gave way to its own 42
        assert [one.best for one in share.earlier] == [40]
    assert read(held, "2021-05-01").shares[0].best == 40


def test_an_earlier_election_does_not_widen_the_range() -> None:
    held = [made.seats("A", 12, "2017-05-01", "rep-2"), made.seats("A", 40, "2021-05-01", "rep-1")]
    (share,) = read(held).shares
    assert (share.low, share.best, share.high) == (40, 40, 40)
    assert read(held, "2019").shares[0].best == 12


def test_at_least() -> None:
    one = Measure("A", "seats", 40, None, None, "seat", "2021-05", "clm-1", None, (made.words("rep-1", "at least 40"),))
    (share,) = read([one, made.seats("B", 10, "2021-05", body=None)]).shares[:1]
    assert (share.low, share.best, share.high) == (40, 40, None)


def test_a_party_within_a_coalition_is_not_counted_twice() -> None:
    within = made.told(made.tie("B", "+", "A", kind="part_of"))
    told = read(
        [made.seats("A", 40, "2021-05"), made.seats("B", 30, "2021-05"), made.seats("C", 5, "2021-05")], ties=(within,)
    )
    assert (told.size, {share.party: share.within for share in told.shares}["B"]) == (45, "A")
    assert "B" not in told.power


def test_members_said_to_be_opposed_are_marked() -> None:
    opposed = made.told(made.tie("A", "-", "B"))
    told = read([made.seats(p, n, "2021-05") for p, n in (("A", 40), ("B", 30), ("C", 29))], ties=(opposed,))
    marks = {one.coalition.parties: [tie.tie.id for tie in one.opposed] for one in told.majorities}
    assert marks == {("A", "B"): ["tie-A-B+"], ("A", "C"): [], ("B", "C"): []}


def test_houses_apart_and_a_plain_name_with_the_only_one() -> None:
    council = made.seats("A", 7, "2021-05", body="Tamour city council", out_of=15)
    assembly = made.seats("A", 40, "2021-05", out_of=101)
    plain = made.seats("B", 30, "2021-05", body="parliament", out_of=101)
    found = houses([council, assembly, plain])
    assert [(house.name, len(house.measures)) for house in found] == [
        ("Assembly of Oskaria", 2),
        ("Tamour city council", 1),
    ]
    assert len(houses([assembly, made.seats("C", 3, "2021-05", body=None)])) == 1


def test_no_party_told_of() -> None:
    (house,) = houses([made.seats(None, 101, "2021-05", out_of=101, total=True)])
    assert chamber(house, None, {}, ()) is None
