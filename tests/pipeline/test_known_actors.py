"""A list of known actors: whenever it comes, the record is the same; it stays in force; an empty one takes it back."""

from __future__ import annotations

import pytest

import tidings
from tests.pipeline.conftest import exported

LIST = """
- name: Tariq al-Munjid
  names: [Dawn Works]
  ids: {test: TM}
- name: United Oshran Front
  names: [Haras al-Jabal]
  type: coalition
  ids: {test: UOF}
"""


@pytest.fixture(scope="module")
def known(tmp_path_factory):
    path = tmp_path_factory.mktemp("list") / "who.yaml"
    path.write_text(LIST)
    return path


@pytest.fixture(scope="module")
def listed(files, known, tmp_path_factory):
    path = tmp_path_factory.mktemp("listed") / "case.tidings"
    tidings.build(files, record=path, actors=known)
    return exported(path)


def front(record):
    (one,) = [actor for actor in record["actors"] if "United Oshran Front" in actor["names"]]
    return one


def test_names_join_with_type_ids_and_reason(listed, whole):
    one = front(listed)
    assert one["type"] == "coalition"
    assert one["external_ids"] == ["test:UOF"]
    assert {"United Oshran Front", "Haras al-Jabal"} <= set(one["names"])
    assert one["reasons"][0].startswith("listed in who.yaml: ")
    assert "Haras al-Jabal" not in front(whole)["names"]


def test_a_list_that_comes_later_changes_the_same_and_stays(files, known, listed, whole, tmp_path):
    case = tmp_path / "case.tidings"
    tidings.build(files[:4], record=case)
    assert tidings.build(files[:4], record=case, actors=known).read == 0
    tidings.build(files[4:], record=case)
    assert exported(case) == listed
    empty = tmp_path / "nobody.yaml"
    empty.write_text("")
    tidings.build(files[:1], record=case, actors=empty)
    assert exported(case) == whole


def test_a_list_with_a_mistake_changes_nothing(files, known, listed, tmp_path):
    case, bad = tmp_path / "case.tidings", tmp_path / "bad.yaml"
    tidings.build(files, record=case, actors=known)
    bad.write_text(LIST + "- name: X\n")
    with pytest.raises(tidings.UsageError, match="line 9, column 9"):
        tidings.build(files, record=case, actors=bad)
    assert exported(case) == listed


def test_removal_keeps_to_the_list(files, known, tmp_path):
    case, without = tmp_path / "case.tidings", tmp_path / "without.tidings"
    tidings.build(files, record=case, actors=known)
    tidings.remove(case, str(files[1]))
    tidings.build([file for file in files if file != files[1]], record=without, actors=known)
    assert exported(case) == exported(without)
