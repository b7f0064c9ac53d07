from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.record import said, sample
from tests.record.sample import BOMBING, MARCH, RAID
from tidings.record import Record

Call = Callable[..., tuple[int, str, str]]


def test_timeline(tidings: Call, case: Path) -> None:
    code, out, err = tidings("timeline", case)
    assert (code, err) == (0, "")
    lines = [line for line in out.splitlines() if line[:2].strip().isdigit() and "incidents." not in line]
    assert [line.split()[0] for line in lines] == ["1", "2", "4", "3"]
    assert lines[0].split("  ")[-1] == "A roadside bomb killed policemen near Tamour bridge"
    assert "5+        9        3    2–3" in lines[0]
    assert "3–4 Mar 2021" in lines[1]
    assert "threatened" in lines[3]
    assert out.index("Without a date: 1") < out.index("Dockers") < out.index("Planned, threatened") < out.index("close")
    assert out.splitlines()[-1].startswith("4 incidents. ")
    assert max(map(len, out.splitlines())) <= 140


def test_timeline_filters(tidings: Call, case: Path) -> None:
    assert "\n 3  12 Mar" in tidings("timeline", case, "--place", "Belis", "--since", "2021-03")[1]
    assert "No incident fits" in tidings("timeline", case, "--since", "2030")[1]
    assert "no actor" in tidings("timeline", case, "--actor", "Nobody")[2]
    code, _, err = tidings("timeline", case, "--since", "yesterday")
    assert code == 2
    assert "EDTF" in err


def test_a_country_by_its_name(tidings: Call, case: Path) -> None:
    held = replace(MARCH, place=replace(sample.BELIS, country="FJ"))
    with Record.open(case, write=True) as record, record.transaction():
        record.replace([MARCH.id], [held])
    assert "Dockers marched" in tidings("timeline", case, "--place", "Fiji")[1]
    assert "No incident fits" in tidings("timeline", case, "--place", "Nowhere at all")[1]


def test_timeline_in_json(tidings: Call, case: Path) -> None:
    held = json.loads(tidings("timeline", case, "--json")[1])
    assert [entry["number"] for entry in held] == [1, 2, 3, 4]
    assert held[0]["incident"]["id"] == BOMBING.id


@pytest.mark.parametrize("named", ["1", BOMBING.id, BOMBING.id[:10], BOMBING.id[4:12], "--most-told"])
def test_incident(tidings: Call, case: Path, named: str) -> None:
    code, out, err = tidings("incident", case, named)
    assert (code, err) == (0, "")
    for words in (
        "A roadside bomb killed policemen near Tamour bridge", "who did it  Dawn Front (so Police chief Idris Vellan)",
        "10.5000, 20.2500, the point of Tamour", "within some 25 km of it", "3 Mar 2021, as the reports state it", "1 x roadside bomb",
        "Killed police: 5+", "best 5, high open: some reports set no upper bound", "gave way to “Five”", "a copy (R4.1)", "Dawn Front: denies", "Linked with",
        "HARBOUR, 3 Mar 2021, rep-", "Five policemen died in Wednesday's bombing at Tamour bridge", "any part in it", "Disputed: denial",
    ):  # fmt: skip
        assert words in out


def test_an_incident_without_a_date_and_one_that_may_be_another(tidings: Call, case: Path) -> None:
    assert "not known" in tidings("incident", case, MARCH.id)[1]
    assert "Possibly the same as" in tidings("incident", case, RAID.id)[1]


def test_incident_in_json(tidings: Call, case: Path) -> None:
    held = json.loads(tidings("incident", case, "1", "--json")[1])
    assert held["number"] == 1
    assert [one["id"] for one in held["statements"]] == [sample.DENIAL.id]
    assert [one["kind"] for one in held["disputes"]] == ["denial"]


def test_actor(tidings: Call, case: Path) -> None:
    out = tidings("actor", case, "dawn front")[1]
    for words in (
        "armed group",
        "Mira Sandoz: spokeswoman",
        "Dawn Front: backed by Sea Council",
        "[threatened]",
        "Said",
    ):
        assert words in out


@pytest.mark.parametrize(
    ("day", "held"), [("2020-12-31", False), ("2021-01", True), ("2021-06-30", True), ("2021-07-01", False)]
)
def test_posts_on_a_day(tidings: Call, case: Path, day: str, held: bool) -> None:
    assert (
        "spokeswoman of Dawn Front (since Jan 2021, until Jun 2021" in tidings("actor", case, "Sandoz", "--on", day)[1]
    ) == held


def test_actors_several_and_none(tidings: Call, case: Path) -> None:
    code, _, err = tidings("actor", case, "Idris")
    assert code == 2
    assert sample.VELLAN.id in err
    assert sample.MAHL.id in err
    code, _, err = tidings("actor", case, "Sandos")
    assert code == 2
    assert "Mira Sandoz" in err
    assert err.count("\n") == 1


def test_actor_in_json(tidings: Call, case: Path) -> None:
    held = json.loads(tidings("actor", case, "Dawn Front", "--json")[1])
    assert held["actor"]["name"] == "Dawn Front"
    assert held["posts"][0]["from"] == "2021-01"
    assert held["incidents"][0] == BOMBING.id


def test_search(tidings: Call, case: Path) -> None:
    out = tidings("search", case, "hospital")[1]
    assert "a doctor at Tamour [hospital] told" in out
    assert "Nothing" in tidings("search", case, "nowhere")[1]
    assert tidings("search", case, "x", "--kind", "letters")[0] == 2
    hits = json.loads(tidings("search", case, "hospital", "--json")[1])
    span = hits[0]["matches"][0]
    assert sample.TOLL.text[span["start"] : span["end"]] == "hospital"


def test_status(tidings: Call, case: Path) -> None:
    with Record.open(case, write=True) as record, record.transaction():
        record.remove_source(sample.SOURCES["dockers.txt"].id)
        record.put_reader("a later reader")
    out = tidings("status", case)[1]
    for words in (
        "scan.pdf: 12 pages",
        "run OCR",
        "Decisions whose words are gone: 1",
        "read by an earlier reader: 4",
        "schema 2",
    ):
        assert words in out
    held = json.loads(tidings("status", case, "--json")[1])
    assert held["counts"]["reports"] == 4
    assert held["out_of_date"] == 4


@pytest.mark.parametrize(
    ("thing", "words"),
    [
        (
            BOMBING.id,
            (
                "R1, R2",
                "the same day, Tamour bridge",
                "R4",
                "gave way to clm-",
                "R8",
                "R9",
                "R11",
                "[A roadside bomb",
            ),
        ),
        ("2", ("one claim alone", "soldiers raided")),
        (sample.VELLAN.id, ("R12", "the same full name in both reports", "[Idris Vellan]")),
        (sample.CHIEF.id, ("police chief", "R12")),
        (sample.BACKED.id, ("R13", "backed by Sea Council")),
        (sample.DENIAL.id, ("R10", "speaker: The Dawn Front")),
        (sample.ROADS.id, ("a total, series or practice",)),
        (sample.COPY.id, ("80% of its words", "“killing at least three officers” became", "R6")),
        (sample.DISPUTE.id, ("disputed denial", "the Dawn Front did it")),
        (sample.RULING.id, ("ana", "other surname")),
        (said.KILLED_2.id, ("killed “Five”", "What rests on it", "killed police: 5+", "two medical officials")),
        (said.BACKED.id, ("tie claim", "R13")),
        (sample.BRIDGE.id, ("case/bridge.txt", "rewrite", "event claim")),
        (sample.BRIDGE.source, ("text/plain", "HARBOUR")),
    ],
)
def test_explain(tidings: Call, case: Path, thing: str, words: tuple[str, ...]) -> None:
    code, out, err = tidings("explain", case, thing)
    assert (code, err) == (0, "")
    flat = " ".join(out.split())
    for word in words:
        assert word in flat
    assert json.loads(tidings("explain", case, thing, "--json")[1])


def test_explaining_an_id_that_was_merged(tidings: Call, case: Path) -> None:
    with Record.open(case, write=True) as record, record.transaction():
        record.replace([RAID.id, BOMBING.id], [replace(BOMBING, claims=(*BOMBING.claims, *RAID.claims))])
    out = tidings("explain", case, RAID.id)[1]
    assert out.startswith(f"{RAID.id} was merged into {BOMBING.id}")


def test_words_of_reports_do_not_drive_the_terminal(tidings: Call, case: Path) -> None:
    with Record.open(case, write=True) as record, record.transaction():
        record.replace([MARCH.id], [replace(MARCH, summary="a \x1b[31mred\x07 herring")])
    assert "\x1b" not in tidings("timeline", case)[1]


def test_sources(tidings: Call, case: Path) -> None:
    out = tidings("status", case, "--sources")[1]
    assert "case/bridge.txt: text/plain" in out
    assert "HARBOUR, 3 Mar 2021" in out
    assert len(json.loads(tidings("status", case, "--sources", "--json")[1])["sources"]) == 5
