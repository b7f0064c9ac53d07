"""Files of known actors: three forms, the same list; every mistake with its line and column, and nothing taken."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tidings.errors import KnownActorsError
from tidings.intake.actor_files import read_known_actors
from tidings.model.known_actors import KnownActor

FRONT = KnownActor(("Dawn Front", "Jabhat al-Fajr"), "armed_group", ("wikidata:Q1",), "IQ")
YAML = "- name: Dawn Front\n  names: [Jabhat al-Fajr]\n  type: armed group\n  ids: {wikidata: Q1}\n  country: iq\n  note: x\n"
CSV = 'name,names,type,ids,country\n"Dawn Front",Jabhat al-Fajr; Dawn Front,armed_group,wikidata:Q1,IQ\n'
ENTITY = {
    "id": "NK-1", "schema": "Organization",
    "properties": {"name": ["Dawn Front"], "alias": ["Jabhat al-Fajr"], "weakAlias": ["Front"], "wikidataId": ["Q1"], "topics": ["mil"]},
}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.yaml", YAML),
        ("a.yml", f"actors:\n{YAML}"),
        ("a.csv", CSV),
        ("a.tsv", CSV.replace(",", "\t")),
        ("b.csv", "\ufeff" + CSV),
    ],
)
def test_one_list_in_several_forms(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(text)
    assert read_known_actors(path).actors == (FRONT,)
    assert read_known_actors(path).file == name


def test_semicolons_between_cells(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("name;names\nDawn Front;Fajr Front|Jabhat al-Fajr\n")
    assert read_known_actors(path).actors[0].names == ("Dawn Front", "Fajr Front", "Jabhat al-Fajr")


def entities(path: Path, *held: object) -> tuple[KnownActor, ...]:
    path.write_text("".join(json.dumps(one) + "\n" for one in held) + "\n")
    return read_known_actors(path).actors


def test_follow_the_money(tmp_path: Path) -> None:
    person = {"id": "P", "schema": "Person", "properties": {"name": ["Idris Vellan", "Vellan"], "country": ["iq"]}}
    post = {"id": "O", "schema": "Occupancy", "properties": {"holder": ["P"]}}
    assert entities(tmp_path / "a.jsonl", ENTITY, person, post) == (
        KnownActor(("Dawn Front", "Jabhat al-Fajr"), "government", ("ftm:NK-1", "wikidata:Q1")),
        KnownActor(("Idris Vellan",), "person", ("ftm:P",), "IQ"),
    )


def test_a_name_that_two_entities_have_is_neither_s(tmp_path: Path) -> None:
    other = {"id": "NK-2", "schema": "Company", "properties": {"name": ["Dawn Works", "Dawn Front"]}}
    names = [one.names for one in entities(tmp_path / "a.ftm", ENTITY, other)]
    assert names == [("Jabhat al-Fajr",), ("Dawn Works",)]


@pytest.mark.parametrize("text", ["", "\n", "[]", "# nobody yet\n", "actors: []"])
def test_nobody(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(text)
    assert read_known_actors(path).actors == ()


@pytest.mark.parametrize(
    ("name", "text", "where", "found"),
    [
        ("a.yaml", "- name: Dawn Front\n  type: militia\n", "line 2, column 9", "the type 'militia'"),
        ("a.yaml", "- name: Dawn Front\n- name: X\n", "line 2, column 9", "the name 'X'"),
        ("a.yaml", f"- name: {'x' * 300}\n", "line 1, column 9", "300 characters"),
        ("a.yaml", '- name: "a\\x1bb"\n', "line 1, column 9", "control character"),
        ("a.yaml", "- name: Dawn\n  nmaes: [x]\n", "line 2, column 3", "'nmaes'"),
        ("a.yaml", "- name: Dawn\n  name: Front\n", "line 2, column 3", "again"),
        ("a.yaml", "- names: []\n", "line 1, column 3", "without a name"),
        ("a.yaml", "- name: {a: b}\n", "line 1, column 9", "a list or table"),
        ("a.yaml", "- name: Dawn\n  ids: [Q1]\n", "line 2, column 9", "'Q1'"),
        ("a.yaml", "- name: Dawn\n  country: Iraq\n", "line 2, column 12", "'Iraq'"),
        ("a.yaml", "- name: Dawn Front\n- name: Sea\n  names: [dawn-front]\n", "line 3, column 11", "line 1 too"),
        ("a.yaml", "- name: [Dawn\n", "line 2, column 1", "expected"),
        ("a.yaml", "\x00", "line 1, column 1", "does not allow"),
        ("a.yaml", "Dawn Front\n", "line 1, column 1", "no list"),
        ("a.yaml", "- Dawn Front\n", "line 1, column 3", "where an entry should be"),
        ("a.yaml", "people: []\n", "line 1, column 1", "people"),
        ("a.csv", "nom,type\n", "line 1, column 1", "'nom'"),
        ("a.csv", "type\nparty\n", "line 1, column 1", "without the column name"),
        ("a.csv", "name\nDawn,Front\n", "line 2, column 2", "2 cells"),
        ("a.csv", 'name\nDawn\n"Sea\n', "line 3, column 1", "end of data"),
        ("a.csv", "name,type\nDawn,\nSea,navy\n", "line 3, column 2", "'navy'"),
        ("a.jsonl", '{"id": "x"\n', "line 1, column", "Expecting"),
        ("a.jsonl", "\n[]\n", "line 2, column 1", "no FollowTheMoney entity"),
        ("a.jsonl", '{"id": "x", "schema": "Person", "properties": {"name": "Dawn"}}', "line 1, column 1", "name is 'Dawn'"),
    ],
)  # fmt: skip
def test_mistakes(tmp_path: Path, name: str, text: str, where: str, found: str) -> None:
    path = tmp_path / name
    path.write_bytes(text.encode())
    with pytest.raises(KnownActorsError) as caught:
        read_known_actors(path)
    assert f"{path}, {where}" in str(caught.value)
    assert found in str(caught.value)
    assert "allowed: " in str(caught.value)
    assert "to do: " in str(caught.value)


def test_bytes_that_are_no_utf8(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"name\nDawn\nS\xe9a\n")
    with pytest.raises(KnownActorsError, match="line 3, column 2"):
        read_known_actors(path)


@pytest.mark.parametrize("name", ["none.yaml", "list.txt", "folder.csv"])
def test_files_that_are_none(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder.csv").mkdir()
    (tmp_path / "list.txt").write_text("Dawn Front")
    with pytest.raises(KnownActorsError, match="allowed: YAML"):
        read_known_actors(tmp_path / name)


def test_the_examples_of_the_docs(tmp_path: Path) -> None:
    page = (Path(__file__).parents[2] / "docs" / "actors.md").read_text(encoding="utf-8")
    (tree,) = re.findall(r"^```yaml\n(.*?)^```", page, re.DOTALL | re.MULTILINE)
    (sheet,) = re.findall(r"^```text\n(name,.*?)^```", page, re.DOTALL | re.MULTILINE)
    (tmp_path / "who.yaml").write_text(tree)
    (tmp_path / "who.csv").write_text(sheet)
    listed = read_known_actors(tmp_path / "who.yaml").actors
    assert listed == read_known_actors(tmp_path / "who.csv").actors
    assert listed[0].names == ("United Oshran Front", "the Lamplight Front", "UOF")
