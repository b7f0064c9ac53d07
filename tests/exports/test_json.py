from __future__ import annotations

import io
import json
import typing
from pathlib import Path

import msgspec
import pytest

from tests.record import said, sample
from tests.record.sample import BRIDGE, REPORTS, REWRITE
from tidings.exports import json as export
from tidings.exports.known_rows import RecordRow
from tidings.record import Record

KEYS = {
    "sources": "id media_type size encoding origins",
    "reports": "id source source_start source_end headline headline_as_published outlet agency byline dateline published published_basis language text extractor",
    "copies": "report of kind share share_of origin altered evidence",
    "claims": "id report kind value evidence attribution factuality polarity status",
    "actors": "id aliases name names type descriptors external_ids evidence",
    "posts": "id actor title body body_text from to status claims evidence attribution",
    "ties": "id subject type object sign from to claims evidence attribution factuality polarity",
    "incidents": "id aliases type mode summary date date_basis place participants weapons figures status factuality reports lines part_of linked possible_duplicates grades position_of_accused claims evidence",
    "aggregates": "id type summary period place participants figures claims evidence",
    "statements": "id report kind act text speaker actor source_kind named cue chain about evidence attribution",
    "figures": "actor kind low best high of date attribution evidence",
    "disputes": "id about kind sides",
    "decisions": "id at by kind anchor value why",
}
INSIDE = {
    ("copies", "altered"): "from to count kind evidence",
    ("incidents", "place"): "name coordinates_of geonames_id country admin1 lat lon precision",
    ("incidents", "participants"): "actor description role evidence attribution",
    ("incidents", "weapons"): "name count evidence",
    (
        "incidents",
        "figures",
    ): "kind of_whom side low best high high_open as_of part_of best_lines best_attribution reports report_count lines",
    ("incidents", "lines"): "certain possible counted",
    ("incidents", "grades"): "of reliability credibility reasons",
    ("incidents", "position_of_accused"): "actor position evidence",
    ("disputes", "sides"): "position reports lines attribution evidence",
    ("actors", "descriptors"): "text count outlets",
}
REPORTED = "report low high approximate wording as_of part_of superseded_by attribution evidence"
ATTRIBUTION = "kind source cue content actor named chain"


@pytest.fixture
def exported(tmp_path: Path) -> dict[str, list[dict[str, typing.Any]]]:
    with Record.open(tmp_path / "case.tidings", create=True) as record:
        sample.fill(record)
        file = io.BytesIO()
        export.write(record, file, "1.2.3")
    msgspec.json.decode(file.getvalue(), type=RecordRow)  # every key, every type
    return json.loads(file.getvalue())


def _all(exported: typing.Any, key: str) -> typing.Iterator[typing.Any]:
    """Every value under a key, however deep."""
    if isinstance(exported, dict):
        for name, value in exported.items():
            if name == key:
                yield value
            yield from _all(value, key)
    elif isinstance(exported, list):
        for value in exported:
            yield from _all(value, key)


def test_every_key_of_the_design(exported: dict[str, list[dict[str, typing.Any]]]) -> None:
    for part, keys in KEYS.items():
        assert exported[part], part
        for row in exported[part]:
            assert set(keys.split()) <= row.keys(), part
    for (part, key), keys in INSIDE.items():
        inside = [
            one for row in exported[part] for one in (row[key] if isinstance(row[key], list) else [row[key]]) if one
        ]
        assert inside, key
        assert all(set(keys.split()) <= one.keys() for one in inside), key
    reported = [
        one for incident in exported["incidents"] for figure in incident["figures"] for one in figure["reports"]
    ]
    assert all(set(REPORTED.split()) <= one.keys() for one in reported)
    said_by = [one for one in _all(exported["claims"], "attribution") if one]
    assert said_by
    assert all(set(ATTRIBUTION.split()) <= one.keys() for one in said_by)


def test_evidence_is_always_the_words_of_a_report(exported: dict[str, list[dict[str, typing.Any]]]) -> None:
    texts = {report["id"]: report["text"] for report in exported["reports"]}
    assert texts == {report.id: report.text for report in REPORTS.values()}
    count = 0
    for key in ("evidence", "source", "cue", "content", "anchor", "published_evidence"):
        for value in _all(exported, key):
            for one in value if isinstance(value, list) else ():
                assert set(one) == {"report", "start", "end", "text"}
                assert texts[one["report"]][one["start"] : one["end"]] == one["text"]
                count += 1
    assert count > 50


def test_values_of_claims(exported: dict[str, list[dict[str, typing.Any]]]) -> None:
    by_id = {claim["id"]: claim for claim in exported["claims"]}
    assert by_id[said.BLAME.id]["value"]["participants"] == [
        {"text": "Dawn Front", "role": "agent", "actor": sample.FRONT.id}
    ]
    assert by_id[said.BLAME.id]["attribution"]["actor"] == sample.VELLAN.id
    assert by_id[said.BACKED.id]["value"]["object"] == {"text": "Sea Council", "actor": sample.SEA.id}
    assert by_id[said.BACKED.id]["attribution"] is None
    assert by_id[said.KILLED_1.id]["value"]["high"] is None
    assert {claim["kind"] for claim in exported["claims"]} == {"event", "post", "tie", "figure", "statement"}


def test_derived_dates_and_origins(exported: dict[str, list[dict[str, typing.Any]]]) -> None:
    rewrite = next(report for report in exported["reports"] if report["id"] == REWRITE.id)
    assert (rewrite["published"], rewrite["published_basis"]) == ("[2021-03-03..2021-03-04]", "derived")
    source = next(source for source in exported["sources"] if source["id"] == BRIDGE.source)
    assert source["origins"] == [{"path": "case/bridge.txt", "retrieved": "2021-04-01T08:00:00Z"}]


def test_an_empty_record_has_every_list(tmp_path: Path) -> None:
    file = io.BytesIO()
    with Record.open(tmp_path / "case.tidings", create=True) as record:
        export.write(record, file, "1.2.3")
    held = json.loads(file.getvalue())
    assert set(KEYS) < held.keys()
    assert not any(held[part] for part in KEYS)


def test_the_same_record_is_the_same_text(tmp_path: Path) -> None:
    texts = []
    for name in ("a", "b"):
        file = io.BytesIO()
        with Record.open(tmp_path / name, create=True) as record:
            sample.fill(record)
            export.write(record, file, "1")
        texts.append(file.getvalue())
    assert texts[0] == texts[1]


def test_it_does_not_hold_the_record_in_memory(tmp_path: Path) -> None:
    held: list[int] = []

    class Pieces(io.RawIOBase):
        def write(self, piece: typing.Any) -> int:
            held.append(len(piece))
            return len(piece)

    with Record.open(tmp_path / "case.tidings", create=True) as record:
        sample.fill(record)
        export.write(record, Pieces(), "1")
    assert max(held) < sum(held) / 5
