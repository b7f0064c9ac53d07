"""The contracts of a build: nothing is read twice, order does not matter, an interrupt loses nothing, removal undoes."""

from __future__ import annotations

import pytest

import tidings
from tests.pipeline.conftest import exported

PASSES = ("receiving", "reading", "copies", "dates", "actors", "linking", "incidents", "statements")


def test_building_again_reads_nothing_and_changes_nothing(files, whole, tmp_path):
    case = tmp_path / "case.tidings"
    first = tidings.build(files, record=case)
    assert first.read == len(whole["reports"]) > 10
    again = tidings.build(files, record=case)
    assert (again.read, again.known) == (0, first.read)
    assert exported(case) == whole


def test_neither_order_nor_the_number_of_builds_matters(files, whole, tmp_path):
    case = tmp_path / "case.tidings"
    tidings.build(files[4:][::-1], record=case)
    tidings.build(files[:4][::-1], record=case)
    assert exported(case) == whole


def test_two_processes_give_what_one_gives(files, whole, tmp_path):
    case = tmp_path / "case.tidings"
    tidings.build(files, record=case, jobs=2)
    assert exported(case) == whole


@pytest.mark.parametrize("stage", PASSES)
def test_an_interrupt_leaves_a_record_that_the_next_build_completes(stage, files, whole, tmp_path):
    case = tmp_path / "case.tidings"

    def interrupt(progress):
        if progress.stage == stage:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        tidings.build(files, record=case, progress=interrupt)
    with tidings.open(case) as record:
        list(record.reports())
    tidings.build(files, record=case)
    assert exported(case) == whole


def test_what_is_removed_leaves_no_trace(files, whole, tmp_path):
    case, without = tmp_path / "case.tidings", tmp_path / "without.tidings"
    tidings.build(files, record=case)
    tidings.remove(case, str(files[1]))
    tidings.build([file for file in files if file != files[1]], record=without)
    assert exported(case) == exported(without)
    tidings.build(files, record=case)
    assert exported(case) == whole


def test_every_piece_of_evidence_is_a_slice_of_its_report(whole):
    texts = {report["id"]: report["text"] for report in whole["reports"]}

    def check(value):
        if isinstance(value, dict):
            if {"report", "start", "end", "text"} == value.keys():
                assert texts[value["report"]][value["start"] : value["end"]] == value["text"]
            for inner in value.values():
                check(inner)
        elif isinstance(value, list):
            for inner in value:
                check(inner)

    check(whole)


def test_lines_never_exceed_reports_and_low_best_high_are_in_order(whole):
    for incident in whole["incidents"]:
        assert incident["lines"]["certain"] + incident["lines"]["possible"] <= len(incident["reports"])
        for figure in incident["figures"]:
            known = [figure[key] for key in ("low", "best", "high") if figure[key] is not None]
            assert known == sorted(known)


def test_what_cannot_be_kept_is_left_out_and_the_others_go_on(files, tmp_path):
    odd = tmp_path / "odd.jsonl"
    text = "The ferry between Tolm and Arrand was stopped on Monday, and two men were arrested, police said. " * 3
    odd.write_text('{"title": "half \\ud800 a character", "text": "' + text + '"}\n', encoding="utf-8")
    case = tmp_path / "case.tidings"
    done = tidings.build([odd, files[0]], record=case)
    assert done.left_out >= 1
    assert done.reports >= 1
    with tidings.open(case) as record:
        assert any("odd.jsonl" in left.origin.location for left in record.left_out())
