"""Who has how many seats: lists in which the word and the verb stand once."""

from __future__ import annotations

import pytest

from tests.reading.told import read


def seats(text: str) -> set[tuple[str, int | None]]:
    reading = read(text)
    names = {mention.id: mention.name for mention in reading.actors}
    return {(names.get(one.actor or "") or "", one.low) for one in reading.figures if one.measure == "seats"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Liberal Party won 54 seats, the National Party 47 and the Labour Party 25.", {("Liberal Party", 54), ("National Party", 47), ("Labour Party", 25)}),
        ("The Liberal Party took 12 seats, the National Party with 9.", {("Liberal Party", 12), ("National Party", 9)}),
        ("Officials said on Monday that 30 seats went to the Labour Party.", {("Labour Party", 30)}),
        ("The Liberal Party won 54 seats in the 329-seat parliament, followed by the National Alliance with 47 and the Victory Alliance (42).", {("Liberal Party", 54), ("National Alliance", 47), ("Victory Alliance", 42)}),
        ("The Liberal Party won 54 seats on May 12, 2018.", {("Liberal Party", 54)}),
    ],
)  # fmt: skip
def test_lists(text: str, found: set[tuple[str, int]]) -> None:
    assert seats(text) == found
