"""Commands on ties, networks, seats and labels, on the sample case with more ties and seats."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.record import sample
from tests.record.said import PORT, says
from tidings.model.claims import TieType
from tidings.model.known import Actor, Measure, Tie
from tidings.record import Record

Call = Callable[..., tuple[int, str, str]]
WORDS = says(PORT, "The Dawn Front is backed by the Sea Council")


def tie(number: int, ends: tuple[Actor, Actor], kind: TieType, sign: str, *days: str, verb: str | None = None) -> Tie:
    return Tie(f"tie-{number:020d}", ends[0].id, kind, ends[1].id, sign, None, None, days, verb, (), (WORDS,))  # type: ignore[arg-type]


TIES = (
    tie(1, (sample.SANDOZ, sample.FRONT), "spokesperson_of", "+", "2021-03-10"),
    tie(2, (sample.SANDOZ, sample.SEA), "opposed_to", "-", "2021-03-01"),
    tie(3, (sample.LIST, sample.FRONT), "allied_with", "+", "2021-03-10"),
    tie(4, (sample.LIST, sample.FRONT), "rival_of", "-", "2021-03-12"),
    tie(5, (sample.VELLAN, sample.FRONT), "other", "0", verb="blame"),
)
SEATS = (
    replace(sample.SEATS, body_text="parliament", out_of=120),
    Measure(sample.FRONT.id, "seats", 25, None, None, "seat", "2021-02", "clm-seats-2", None, (WORDS,), body_text="parliament"),
    Measure(sample.SEA.id, "seats", 20, 20, 20, "seat", "2021-02", "clm-seats-3", None, (WORDS,), body_text="parliament"),
)  # fmt: skip


@pytest.fixture
def full(case: Path) -> Path:
    with Record.open(case, write=True) as record, record.transaction():
        record.replace((), (*TIES, *SEATS))
    return case


def test_ties_with_sign_report_and_words(tidings: Call, full: Path) -> None:
    code, out, _ = tidings("ties", full)
    assert code == 0
    assert out.startswith("6 ties: 3 friendly (+), 2 hostile (-), 1 neither (0).")
    assert "Dawn Front: backed by Sea Council (+); told on 10 Mar 2021" in out
    assert "“The Dawn Front is backed by the Sea Council.”" in out
    assert "Idris Vellan: “blame” Dawn Front (0); no day told" in out


def test_ties_as_of_a_day_say_how_it_is_reckoned(tidings: Call, full: Path) -> None:
    out = tidings("ties", full, "--on", "2021-03-10")[1]
    assert out.startswith("As of 10 Mar 2021: 3 known to hold, 3 may hold. Known to hold: a report of that day says so")
    known, _, may = out.partition("May hold, ")
    assert "backed by" in known
    assert "rival of" in may
    rows = json.loads(tidings("ties", full, "--on", "2021-03-10", "--json")[1])
    assert sorted(row["holds"] for row in rows) == ["known"] * 3 + ["no day told", "told after", "told before"]


@pytest.mark.parametrize(
    ("options", "number"),
    [
        (["--sign", "-"], 2),
        (["--type", "leads"], 0),
        (["--type", "rival of"], 1),
        (["--type", "blame"], 1),
        (["--actor", "Sandoz"], 2),
    ],
)
def test_some_ties(tidings: Call, full: Path, options: list[str], number: int) -> None:
    assert len(json.loads(tidings("ties", full, *options, "--json")[1])) == number
    assert tidings("ties", full, *options)[0] == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["ties", "--type", "zzz"], "verbs in the record: blame"),
        (["ties", "--sign", "x"], "sign"),
        (["ties", "--on", "soon"], "no date"),
        (["ties", "--actor", "Nobody Here"], "no actor is named"),
        (["network", "--on", "2021-13-45"], "no date"),
        (["network", "--known"], "--on DATE"),
        (["seats", "--house", "senate"], "no house is named 'senate'; allowed: parliament"),
        (["seats", "--on", ""], ""),
    ],
)
def test_calls_that_do_not_fit(tidings: Call, full: Path, arguments: list[str], words: str) -> None:
    code, out, err = tidings(arguments[0], full, *arguments[1:])
    if words:
        assert (code, out, err.count("\n")) == (2, "", 1)
        assert words in err
    else:
        assert code == 0


def test_network(tidings: Call, full: Path) -> None:
    out = tidings("network", full)[1]
    assert out.startswith("Over all days: 6 ties between 5 pairs of actors.")
    assert "Said to be both friends and enemies: 1 pair" in out
    assert "Triangles of friends and enemies: 1, strained: 1" in out
    assert "- enemies with a common friend: " in out
    assert "  - Mira Sandoz: opposed to Sea Council (-); told on 1 Mar 2021" in out
    row = json.loads(tidings("network", full, "--json")[1])
    assert row["actors"][0]["name"] == "Dawn Front"
    assert [len(one["ties"]) for one in row["conflicts"]] == [2]


def test_a_network_of_too_few_ties(tidings: Call, case: Path, full: Path) -> None:
    out = tidings("network", full, "--on", "2021-03-10", "--known", "--asserted")[1]
    assert "3 ties between 3 pairs" in out
    out = tidings("network", full, "--on", "2021-03-01", "--known")[1]
    assert "Too few ties for a network: 1 pair of actors." in out
    assert "Left out: " in out
    assert tidings("network", case, "--on", "1999")[0] == 0


def test_graphml(tidings: Call, full: Path, tmp_path: Path) -> None:
    path = tmp_path / "net.graphml"
    assert tidings("network", full, "--graphml", path) == (0, "", "")
    found = [element.tag.rpartition("}")[2] for element in ET.parse(path).iter()]
    assert (found.count("node"), found.count("edge")) == (5, 6)
    code, _, err = tidings("network", full, "--graphml", full)
    assert (code, "the record itself" in err) == (2, True)
    assert tidings("network", full, "--graphml", tmp_path / "no" / "net.graphml")[0] == 2


def test_seats(tidings: Call, full: Path) -> None:
    out = tidings("seats", full, "--on", "2021-03-12")[1]
    assert out.startswith(
        "Parliament as of 12 Mar 2021: 120 seats, majority 61\nOf 34 seats no report tells whose they are."
    )
    assert "People's List     41  34.2%" in out
    assert "25+  20.8%" in out
    assert "- People's List + Sea Council: 61 seats, none to spare" in out
    assert "- People's List + Dawn Front: 66 seats, 5 more than needed; members are said to be opposed:" in out
    (row,) = json.loads(tidings("seats", full, "--json")[1])
    assert (row["size"], row["basis"], row["majority"]) == (120, "told", 61)
    assert sum(share["power"] for share in row["shares"]) == pytest.approx(1)
    assert [len(one["opposed"]) for one in row["coalitions"]] == [0, 1]


def test_no_seats(tidings: Call, full: Path) -> None:
    assert tidings("seats", full, "--on", "1999")[1] == "No report tells by 1999 how many seats a party has.\n"


def test_labels(tidings: Call, case: Path) -> None:
    code, out, _ = tidings("actor", case, "Idris Vellan", "--labels")
    assert code == 0
    assert "police chief: " in out
    assert "HARBOUR" in out
    row = json.loads(tidings("actor", case, "Idris Vellan", "--labels", "--json")[1])
    assert set(row) == {"actor", "labels"}
    assert "anything but its names" in tidings("actor", case, "Sea Council", "--labels")[1]
