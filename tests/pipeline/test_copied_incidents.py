"""What a copy tells is the happening that its original tells, altered or not: one incident, counted once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import tidings
from tidings.cli import main
from tidings.model.known import Incident
from tidings.record.record import Record

ORIGINAL = """BERGEN (Reuters) - Gunmen of the Harrow Front attacked a police post in the Norwegian city of Bergen on Tuesday and killed four officers, the city council said.

Doctors at the harbour clinic treated eleven wounded guards through the night, while engineers repaired the water main that a grenade had broken near the customs shed.

The attackers burned two patrol cars and fled across the bridge with several rifles before army units could reach the quay, witnesses told the agency.

Police arrested a baker on Wednesday who is said to have driven the gunmen to the post, and searched nine houses in the old quarter without finding any of the weapons.

The council asked residents to stay at home until the weekend and closed the ferry terminal, where hundreds of passengers had been waiting since the early morning."""
ELSEWHERE = "HAMAR (AFP) - A lorry driver was shot dead by masked men near a quarry outside Hamar on 3 May 2031, the mayor said."


def row(title: str, text: str, date: str, outlet: str) -> dict[str, str]:
    return {"title": title, "text": text, "date": date, "outlet": outlet}


FIRST = row("Gunmen attack police post", ORIGINAL, "2031-03-05", "Fjord Courier")
COPY = row("Gunmen attack police post", ORIGINAL.split("\n\nThe council")[0], "2031-03-06", "Northern Mail")
ALTERED = row(
    "Harrow Front attacks",
    ORIGINAL.replace("killed four officers", "killed forty officers").replace(
        "Norwegian city of Bergen", "Norwegian city of Tromso"
    ),
    "2031-03-07",
    "Plain Truth Weekly",
)
REWORDED = row(
    "Four officers killed",
    "Sources in the town hall had feared this for weeks. "
    + ORIGINAL.replace("Gunmen of the Harrow Front", "Harrow Front gunmen").replace("attackers", "assailants"),
    "2031-03-06",
    "Evening Ledger",
)
OTHER = row("Driver shot dead", ELSEWHERE, "2031-05-04", "Hamar Post")
ROWS = (FIRST, COPY, ALTERED, REWORDED, OTHER)


def add(record: Path, *rows: dict[str, str]) -> None:
    name = record.with_suffix("." + "-".join(one["outlet"].split()[0] for one in rows) + ".jsonl")
    name.write_text("\n".join(json.dumps(one) for one in rows))
    tidings.build([name], record=record)


def min_report(one: Incident) -> str:
    """The report that tells it first in its text."""
    return min(one.evidence, key=lambda item: item.span.start).report


def incidents(record: Path) -> list[Incident]:
    with Record.open(record) as held:
        return sorted(held.incidents(), key=lambda one: one.id)


@pytest.fixture(scope="module")
def together(tmp_path_factory) -> list[Incident]:
    record = tmp_path_factory.mktemp("together") / "case.tidings"
    add(record, *ROWS)
    return incidents(record)


def test_every_happening_of_the_original_stands_once_with_all_its_copies(together, tmp_path):
    add(tmp_path / "alone.tidings", FIRST, OTHER)
    alone = incidents(tmp_path / "alone.tidings")
    assert sorted(one.summary for one in together) == sorted(one.summary for one in alone)
    told = [one for one in together if one.date != "2031-05-03"]
    last = ORIGINAL.index("The council asked")  # what one copy left out
    for one in told:
        whole = all(item.span.start < last for item in one.evidence if item.report == min_report(one))
        assert len(one.reports) == (4 if whole else 3)


def test_what_a_copy_altered_parts_nothing_and_counts_for_nothing(together):
    (attack,) = [one for one in together if one.date == "2031-03-04"]
    assert attack.place is not None
    assert attack.place.name == "Bergen"
    (killed,) = [one for one in attack.figures if one.kind == "killed" and not one.part_of]
    assert (killed.low, killed.best, killed.high) == (4, 4, 4)
    assert attack.lines.certain + attack.lines.possible == 1
    assert not attack.possible_duplicates


@pytest.mark.parametrize("order", [(0, 1, 2, 3, 4), (4, 3, 2, 1, 0), (2, 4, 0, 3, 1)])
def test_neither_order_nor_the_number_of_builds_matters(order, together, tmp_path):
    for number in order:
        add(tmp_path / "case.tidings", ROWS[number])
    bare = [
        (one.id, one.summary, one.date, one.place, len(one.reports)) for one in incidents(tmp_path / "case.tidings")
    ]
    assert bare == [(one.id, one.summary, one.date, one.place, len(one.reports)) for one in together]


def test_without_its_original_a_copy_tells_for_itself(tmp_path):
    add(tmp_path / "both.tidings", FIRST)
    add(tmp_path / "both.tidings", ALTERED)
    with Record.open(tmp_path / "both.tidings") as held:
        gone = next(report.source for report in held.reports() if report.outlet == "Fjord Courier")
    tidings.remove(tmp_path / "both.tidings", gone)
    (attack,) = [one for one in incidents(tmp_path / "both.tidings") if one.date == "2031-03-04"]
    assert attack.place is not None
    assert attack.place.name == "Tromso"


def test_the_page_shows_what_a_copy_altered(tmp_path, capsys, monkeypatch):
    add(tmp_path / "case.tidings", FIRST, ALTERED)
    (attack,) = [one for one in incidents(tmp_path / "case.tidings") if one.date == "2031-03-04"]
    capsys.readouterr()
    monkeypatch.setattr("sys.argv", ["tidings", "incident", str(tmp_path / "case.tidings"), attack.id])
    with pytest.raises(SystemExit):
        main()
    words = " ".join(capsys.readouterr().out.split())
    assert "Altered in copies" in words
    assert "“Bergen” became “Tromso”" in words
    assert "“four” became “forty”" in words
