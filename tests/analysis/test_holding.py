"""What holds on a day: what a report of that day says, and what lies between a stated end and the other."""

from __future__ import annotations

import pytest

from tests.analysis import made
from tidings.analysis.holding import holds
from tidings.model.edtf import window

DAY = "2021-05-10"


@pytest.mark.parametrize(
    ("days", "since", "until", "hold"),
    [
        ((DAY,), None, None, "known"),
        (("2021-05-09/2021-05-10",), None, None, "told about then"),
        (("[2021-05-09..2021-05-10]",), None, None, "told about then"),
        (("2021-05",), None, None, "no day told"),
        (("2021-05-01",), None, None, "told before"),
        (("2021-05-20",), None, None, "told after"),
        (("2021-05-01", "2021-05-20"), None, None, "told before and after"),
        ((), None, None, "no day told"),
        (("2021-05-20",), "2019", None, "known"),
        (("2021-05-01",), "2019", None, "told before"),
        (("2021-05-20",), "2021-05-12", None, "not then"),
        ((), "2019", "2021-06", "known"),
        ((), "2019", "2021-04", "not then"),
        (("2021-04-01",), None, "2021-06-01", "known"),
    ],
)
def test_a_day(days: tuple[str, ...], since: str | None, until: str | None, hold: str) -> None:
    one = made.tie("A", "+", "B", *days, since=since, until=until)
    assert holds(one, window(DAY)) == hold


def test_some_day_of_a_month() -> None:
    assert holds(made.tie("A", "+", "B", DAY), window("2021-05")) == "known"


def test_what_is_said_to_be_over() -> None:
    one = made.tie("A", "+", "B", "2021-04-01")
    assert holds(one, window(DAY), ["2021-05-01"]) == "not then"
    assert holds(one, window(DAY), ["2021-06-01"]) == "told before"
