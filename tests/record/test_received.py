from __future__ import annotations

from dataclasses import replace

import pytest

from tests.record import said, sample
from tests.record.sample import BRIDGE, DOCKERS, REPORTS, REWRITE, SOURCES, TEXTS
from tidings.errors import NotInRecord, UnreadableInput
from tidings.model.sources import LeftOut, Origin
from tidings.record import Record

SOURCE = SOURCES["bridge.txt"]


def test_everything_comes_back_as_it_was(record: Record) -> None:
    assert sorted(record.sources(), key=lambda source: source.id) == sorted(
        SOURCES.values(), key=lambda source: source.id
    )
    assert {report.id: report for report in record.reports(stated=True)} == {
        report.id: report for report in REPORTS.values()
    }
    assert record.payload(SOURCE.id) == TEXTS["bridge.txt"].encode()
    assert {id_: record.reading(id_) for id_ in record.report_ids()} == said.READINGS
    assert record.left_out() == (sample.LEFT,)


def test_a_derived_day_stands_in_for_a_missing_one_and_beside_a_stated_one(record: Record) -> None:
    derived = record.report(REWRITE.id)
    assert (derived.published, derived.published_basis) == ("[2021-03-03..2021-03-04]", "derived")
    assert next(record.reports([REWRITE.id], stated=True)) == REWRITE
    with record.transaction():
        record.put_published(REWRITE.id, None, "unknown")
    assert record.report(REWRITE.id).published is None


def test_a_known_source_gets_the_new_origin(record: Record) -> None:
    page = Origin("url", "https://example.org/a", "2021-04-03T00:00:00Z")
    with record.transaction():
        again = replace(SOURCE, origins=(page, *SOURCE.origins))
        assert not record.put_source(again, TEXTS["bridge.txt"].encode(), [BRIDGE])
        assert not record.put_source(again, TEXTS["bridge.txt"].encode(), [BRIDGE])
    assert record.source(SOURCE.id).origins == (*SOURCE.origins, page)
    assert record.sources_at("https://example.org/a") == (SOURCE.id,)


def test_removing_a_source_takes_its_reports_readings_and_claims(record: Record) -> None:
    claim = said.MARCH.id
    with record.transaction():
        gone = record.remove_source(SOURCES["dockers.txt"].id)
    assert gone == (DOCKERS.id,)
    assert record.reading(DOCKERS.id) is None
    assert not record.search("dockers", kind="report")
    for id_ in (DOCKERS.id, claim):
        with pytest.raises(NotInRecord, match="withdrawn"):
            record.resolve(id_)
    with record.transaction():
        record.put_source(SOURCES["dockers.txt"], TEXTS["dockers.txt"].encode(), [DOCKERS])
    assert record.report(DOCKERS.id) == DOCKERS


def test_unread_reports_and_readings_put_meanwhile(record: Record) -> None:
    assert list(record.unread(said.READER)) == []
    unread = []
    with record.transaction():
        for report in record.unread("another-reader"):
            unread.append(report)
            record.put_reading(replace(said.READINGS[report.id], reader="another-reader"), "key")
    assert unread == sorted(REPORTS.values(), key=lambda report: report.id)
    assert list(record.unread("another-reader")) == []
    assert record.standing().out_of_date == 5


def test_a_new_reading_withdraws_the_claims_it_no_longer_has(record: Record) -> None:
    assert record.claim(said.BLAME.id) == said.BLAME
    with record.transaction():
        record.put_reading(replace(said.READINGS[BRIDGE.id], events=(said.BOMB_1,)), "key-2")
    assert record.reading_key(BRIDGE.id) == "key-2"
    with pytest.raises(NotInRecord, match="withdrawn"):
        record.claim(said.BLAME.id)
    with record.transaction():
        record.put_reading(said.READINGS[BRIDGE.id], "key")
    assert record.claim(said.BLAME.id) == said.BLAME


def test_an_input_that_is_read_at_last_is_no_longer_left_out(record: Record) -> None:
    origin = Origin("path", "case/late.txt")
    left = LeftOut(origin, "unreadable", "no permission")
    with record.transaction():
        record.put_left_out(left)
        record.put_left_out(left)
    assert record.left_out() == (left, sample.LEFT)
    path = record.path
    record.close()
    with Record.open(path, write=True) as later, later.transaction():
        part = LeftOut(origin, "oversized", "article 3")
        later.put_left_out(part)
        later.put_source(replace(SOURCE, origins=(origin,)), b"", [])
        assert later.left_out() == (part, sample.LEFT)


def test_a_text_that_cannot_be_kept_is_told_before_anything_is_written(record: Record) -> None:
    for broken in (replace(BRIDGE, text="half \ud800"), replace(BRIDGE, headline="half \ud800")):
        with record.transaction(), pytest.raises(UnreadableInput, match="lone surrogate"):
            record.put_source(replace(SOURCE, id="src-broken"), b"", [replace(broken, id="rep-broken")])
    assert record.standing().counts["sources"] == 5


def test_a_file_whose_name_is_no_utf8(record: Record) -> None:
    origin = Origin("path", "caf\udce9.txt")
    with record.transaction():
        record.put_source(replace(SOURCE, origins=(origin,)), b"", [])
        record.put_left_out(LeftOut(origin, "empty", "nothing in caf\udce9.txt"))
    assert record.sources_at("caf\udce9.txt") == (SOURCE.id,)
    assert "caf\\udce9.txt" in [left.origin.location for left in record.left_out()]
