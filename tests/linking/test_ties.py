"""What ties two tellings together."""

from __future__ import annotations

import pytest

from tests.linking.made import VELDA, telling
from tidings.linking.incidents.happening import Party
from tidings.linking.incidents.ties import Pair, same_act


@pytest.mark.parametrize(
    ("ours", "theirs", "tied"),
    [
        ("supporters of al-Sarn", "Sarn supporters", True),
        ("supporters of Ansen", "Ansen’s supporters", True),
        ("Allmar supporters", "supporters of Allmar", True),
        ("supporters of Ansen", "supporters of Belvar", False),
        ("Al Sarn supporters", "Al Belvar supporters", False),
        ("supporters", "supporters", False),
    ],
)
def test_an_act_a_day_apart_is_one_where_both_tell_whose_it_was(ours: str, theirs: str, tied: bool) -> None:
    a, b = (
        telling(name, day, VELDA, parties=(Party("agent", words, side="protesters"),), kind="PROTEST", mode="demo")
        for name, day, words in (("a", "2031-05-09", ours), ("b", "2031-05-10", theirs))
    )
    assert (same_act(Pair(a, b)) is not None) == tied
