from __future__ import annotations

from dataclasses import replace

import pytest

from tests.record import sample
from tests.record.sample import BRIDGE, SOURCES, says
from tidings.model.spans import Evidence, Span
from tidings.record import Record, decision


def test_replay_is_sorted_by_time_and_id(record: Record) -> None:
    earlier = decision("value", [says(BRIDGE, "at least three")], "3", at="2021-04-01T00:00:00Z", by="ben", why="count")
    twins = [
        decision("same", [says(BRIDGE, "Idris Vellan")], value, at="2021-04-02T10:00:00Z", by="ana", why="x")
        for value in ("a", "b", "c")
    ]
    with record.transaction():
        for ruling in (*reversed(twins), earlier, earlier):
            record.add_decision(ruling)
    held = record.decisions()
    assert list(held) == sorted([earlier, *twins, sample.RULING])
    assert held[0] == earlier


def test_decisions_cannot_be_changed_or_taken_away(record: Record) -> None:
    for statement in ("DELETE FROM decisions", "UPDATE decisions SET decided_at = ''"):
        with pytest.raises(Exception, match="append-only"), record.transaction():
            record._connection.exec_driver_sql(statement)
    assert record.decisions() == (sample.RULING,)


def test_a_ruling_whose_words_are_gone_is_told(record: Record) -> None:
    assert record.decisions_adrift() == ()
    moved = Evidence(BRIDGE.id, Span(0, 12), "Idris Vellan")
    wrong = replace(sample.RULING, id="dec-1", anchor=(moved,))
    with record.transaction():
        record.add_decision(wrong)
    assert record.decisions_adrift() == (wrong,)
    with record.transaction():
        record.remove_source(SOURCES["dockers.txt"].id)
    assert {ruling.id for ruling in record.decisions_adrift()} == {"dec-1", sample.RULING.id}
