"""Ages as they are told beside people."""

from __future__ import annotations

import pytest

from tidings.linking.incidents.ages import age_of
from tidings.model.spans import Span

NUMBERS = {"two": 2, "twenty": 20, "one": 1}


@pytest.mark.parametrize(
    ("who", "after", "age"),
    [
        ("a 9-year-old boy", " was shot", "9 years"),
        ("a two-year-old girl", " was hurt", "2 years"),
        ("a twenty-one-year-old man", " died", "21 years"),
        ("a 9-month-old baby", " was killed", "9 months"),
        ("Sela Orrin", ", 19, was shot", "19 years"),
        ("Sela Orrin", " (34) was shot", "34 years"),
        ("Sela Orrin", ", aged 40", "40 years"),
        ("Sela Orrin", ", 300 metres away,", ""),
        ("an old man", " was shot", ""),
        ("the 12 men", " were shot", ""),
    ],
)
def test_age(who: str, after: str, age: str) -> None:
    assert age_of(Span(0, len(who)), who + after, NUMBERS) == age
