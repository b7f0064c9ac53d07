"""Statements and claims: who said what, and on whose word an incident is told, on the sample case with answers and copies."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.record import said as s
from tests.record import sample
from tests.record.said import BRIDGE, PORT, REWRITE, TOLL, says
from tidings.model.claims import Attribution
from tidings.model.known import Statement
from tidings.model.lineage import Counted, Lines
from tidings.record import Record

Call = Callable[..., tuple[int, str, str]]
CHAIN = Attribution(
    "unnamed_official", s.DOCTOR.source, s.DOCTOR.cue, number=2, chain=("HARBOUR", "Daily Lantern"),
    anonymity="asked not to be named because he feared for his post",
)  # fmt: skip
BY_COPY = Lines(1, 0, (Counted(BRIDGE.id, 1, "a named source", True), Counted(REWRITE.id, 1, "a copy", True, sample.COPY.id)))  # fmt: skip


def statement(number: int, base: Statement, **more: object) -> Statement:
    return replace(base, id=f"stm-{number:020d}", **more)  # type: ignore[arg-type]


CAR = statement(
    1, sample.VOW, act="say", kind="indirect", text="the car was stolen in Belis", actor=None, speaker="two officials",
    named=False, source_kind="unnamed_official", attribution=CHAIN, date="2021-03-04", chain=CHAIN.chain,
)  # fmt: skip
ACCUSED = statement(
    2, sample.DENIAL, act="accuse", text="the Dawn Front of the attack", speaker="Police chief Idris Vellan",
    actor=sample.VELLAN.id, about=(sample.BOMBING.id, sample.FRONT.id), reports=(BRIDGE.id, REWRITE.id), lines=BY_COPY,
)  # fmt: skip
AGAIN = statement(
    3, ACCUSED, report=REWRITE.id, text="The Dawn Front of the attack", evidence=(says(REWRITE, "HARBOUR reported"),),
)  # fmt: skip
SILENT = statement(
    4, sample.DENIAL, act="decline", text="to comment", cue="declined", speaker="The army", actor=None, source_kind="unnamed_official",
    evidence=(says(BRIDGE, "any part in it"),),
)  # fmt: skip


@pytest.fixture
def full(case: Path) -> Path:
    with Record.open(case, write=True) as record, record.transaction():
        record.replace((), (CAR, ACCUSED, AGAIN, SILENT))
    return case


def rows(tidings: Call, *arguments: object) -> list[dict[str, object]]:
    code, out, _ = tidings(*arguments, "--json")
    assert code == 0
    found: list[dict[str, object]] = json.loads(out)
    return found


def test_statements_in_order_of_day_with_source_and_lines(tidings: Call, full: Path) -> None:
    code, out, _ = tidings("statements", full)
    assert code == 0
    assert out.startswith("5 statements by 2 actors in 3 reports: ")
    assert "4 Mar 2021: two officials say: the car was stolen in Belis" in out
    assert (
        "an official not named; 2 sources; not named: “asked not to be named because he feared for his post”"
        in " ".join(out.split())
    )
    assert "through  HARBOUR, then Daily Lantern" in out
    assert "no day told, published 4 Mar 2021: Idris Vellan promises: “we will find them”" in out
    assert out.index("accuses") < out.index("the car was stolen")


def test_the_same_words_in_a_copy_are_one_statement_and_no_line_more(tidings: Call, full: Path) -> None:
    (row,) = rows(tidings, "statements", full, "--act", "accuse")
    said = row["statement"]
    assert isinstance(said, dict)
    assert (said["id"], said["report"], row["same"]) == (ACCUSED.id, BRIDGE.id, [AGAIN.id])
    assert (said["lines"]["certain"], said["lines"]["possible"]) == (1, 0)
    carried = row["carried_by"]
    assert isinstance(carried, list)
    assert {(one["report"], one["copy"]) for one in carried} == {(BRIDGE.id, None), (REWRITE.id, sample.COPY.id)}
    assert "told by  2 reports, 1 line (1 copy)" in tidings("statements", full, "--act", "accuse")[1]


@pytest.mark.parametrize(
    ("options", "number"),
    [
        (["--by", "Idris Vellan"], 2),
        (["--by", sample.FRONT.id], 1),
        (["--about", "Dawn Front"], 3),
        (["--about", "Dawn Front", "--by", "Idris Vellan"], 1),
        (["--about", sample.BOMBING.id], 3),
        (["--kind", "direct"], 1),
        (["--since", "2021-03-04"], 2),
        (["--until", "2021-03-03"], 3),
        (["--since", "2022"], 0),
    ],
)
def test_some_statements(tidings: Call, full: Path, options: list[str], number: int) -> None:
    assert len(rows(tidings, "statements", full, *options)) == number
    assert tidings("statements", full, *options)[0] == 0


def test_about_somebody_says_whether_it_names_him_or_tells_of_his_incident(tidings: Call, full: Path) -> None:
    found = {
        str(row["statement"]["id"]): row["because"]
        for row in rows(tidings, "statements", full, "--about", "Dawn Front")
    }  # type: ignore[index]
    assert set(found[ACCUSED.id]) == {sample.FRONT.id, sample.BOMBING.id}  # type: ignore[call-overload]
    assert found[sample.DENIAL.id] == [sample.BOMBING.id]
    assert "names Dawn Front" in tidings("statements", full, "--about", "Dawn Front")[1]


def test_no_more_than_asked_for(tidings: Call, full: Path) -> None:
    out = tidings("statements", full, "--limit", "2")[1]
    assert "and 3 more; --limit N shows more of them, --all shows all" in out
    assert "--limit N" not in tidings("statements", full, "--all")[1]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["statements", "--by", "Nobody Here"], "no actor is named 'Nobody Here'"),
        (["statements", "--by", ""], "no actor is named ''"),
        (["statements", "--about", "Idris"], "2 actors are named 'Idris'"),
        (["statements", "--act", "shout"], "there is no act 'shout'; allowed: say, deny"),
        (["statements", "--kind", "loud"], "allowed: direct, indirect, mixed"),
        (["statements", "--since", "soon"], "soon"),
        (["claims"], "--about"),
        (["claims", "--about", "99"], "99 is not in the record"),
        (["claims", "--about", sample.FRONT.id], "is an actor; allowed: an incident"),
        (["claims", "--about", sample.ROADS.id], "is an aggregate"),
        (["claims", "--about", s.BOMB_1.id], "is a claim"),
        (["claims", "--about", "inc-zzz"], "inc-zzz is not in the record"),
    ],
)
def test_calls_that_do_not_fit(tidings: Call, full: Path, arguments: list[str], words: str) -> None:
    code, out, err = tidings(arguments[0], full, *arguments[1:])
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert words in err


def test_claims_by_topic_with_who_says_so(tidings: Call, full: Path) -> None:
    code, out, _ = tidings("claims", full, "--about", sample.BOMBING.id)
    assert code == 0
    assert "Claims on no 1: A roadside bomb killed policemen near Tamour bridge" in out
    headings = ["That it happened", "Who did it", "To whom", "Killed police: 5+"]
    assert [out.index(heading) for heading in headings] == sorted(out.index(heading) for heading in headings)
    assert "two medical officials; medical staff; 2 sources" in out
    assert "copy of HARBOUR, 3 Mar 2021" in out
    assert "gave way to " in out


def test_claims_have_the_accused_beside_the_accusation(tidings: Call, full: Path) -> None:
    out = tidings("claims", full, "--about", "1")[1]
    accused = out[out.index("Who did it") : out.index("To whom")]
    assert "Dawn Front denies: any part in it (1 report, 1 to 2 lines)" in accused
    assert "its own position: denies" in accused
    assert "The army declined to comment" in out


def test_claims_as_json_keep_every_claim_with_its_words(tidings: Call, full: Path) -> None:
    code, out, _ = tidings("claims", full, "--about", "1", "--json")
    told = json.loads(out)
    assert (code, told["incident"], told["claims"]) == (0, sample.BOMBING.id, 8)
    topics = {topic["title"]: topic for topic in told["topics"]}
    happened = [one for position in topics["That it happened"]["positions"] for one in position["claims"]]
    assert {one["claim"]["id"] for one in happened} == {s.BOMB_1.id, s.BOMB_2.id, s.BOMB_3.id, s.BLAME.id}
    copied = [one for one in happened if one["copy"]]
    assert [(one["claim"]["report"], one["copy"]["of"]) for one in copied] == [(REWRITE.id, BRIDGE.id)]
    for one in happened:
        for words in one["claim"]["evidence"]:
            report = next(report for report in (BRIDGE, TOLL, REWRITE, PORT) if report.id == words["report"])
            assert report.text[words["start"] : words["end"]] == words["text"]
    (front,) = [one for one in topics["Who did it"]["positions"] if one["actor"] == sample.FRONT.id]
    assert front["own_position"] == ["denies"]
    killed = [one for position in topics["Killed police"]["positions"] for one in position["claims"]]
    assert {(one["claim"]["id"], one["superseded_by"]) for one in killed} >= {(s.KILLED_1.id, s.KILLED_2.id)}
