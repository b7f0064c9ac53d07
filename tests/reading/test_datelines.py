"""The first sentence after a dateline is read like any other, whatever mark ends the dateline."""

from __future__ import annotations

import pytest

from tests.reading.told import reader
from tidings.model.reports import Report, Zone
from tidings.model.spans import Span

STORY = "The Liberal Party won 54 seats, the National Party 47, officials said."


@pytest.mark.parametrize(
    "dateline", ["TAMOUR, June 20, 2021 (HARBOUR) - ", "TAMOUR (HARBOUR) — ", "TAMOUR - ", "TAMOUR, Sanja Province – "]
)
def test_actors_of_the_lead(dateline: str) -> None:
    zones = (Zone(Span(0, len(dateline)), "dateline"),)
    (reading,) = reader().read([Report("rep-1", "src-1", 0, dateline + STORY, zones=zones)])
    assert {"Liberal Party", "National Party"} <= {mention.name for mention in reading.actors}
    assert not any(mention.span.start < len(dateline) for mention in reading.actors)
