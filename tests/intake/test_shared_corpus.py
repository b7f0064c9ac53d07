"""The reports of ../shared/corpus against the marks of ../shared/gold-public.yaml: structure only, no words of them here."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.intake.helpers import VOCABULARY, reports, run
from tidings.intake import Received, receive
from tidings.model.reports import Report

SHARED = Path(__file__).parents[2].parent / "shared"
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not (SHARED / "corpus").is_dir(), reason="../shared/corpus is not beside the checkout"),
]


@pytest.fixture(scope="module")
def found() -> list[Report]:
    return reports(run(SHARED / "corpus"))


@pytest.fixture(scope="module")
def marks() -> list[dict[str, Any]]:
    held: list[dict[str, Any]] = yaml.safe_load((SHARED / "gold-public.yaml").read_text())["reports"]
    return held


def pair(found: list[Report], marks: list[dict[str, Any]]) -> list[tuple[Report, dict[str, Any]]]:
    pairs = []
    for mark in marks:
        [report] = [report for report in found if plain(mark["first_words"]) in plain(report.text)]
        pairs.append((report, mark))
    return pairs


def plain(text: str) -> str:
    return text.replace("\\_", "\u00a0").replace("\u00a0", " ")


def test_fourteen_reports(found: list[Report], marks: list[dict[str, Any]]) -> None:
    assert len(found) == len(marks) == 14
    assert len({report.id for report, _ in pair(found, marks)}) == 14


def test_ten_altered_titles(found: list[Report]) -> None:
    altered = [report for report in found if report.headline_as_published]
    assert len(altered) == 10
    assert len({report.source for report in altered}) == 1
    for report in altered:
        assert report.headline is not None
        assert report.text.startswith(report.headline)
        assert report.headline_as_published != report.headline


@pytest.mark.parametrize("key", ["headline", "doctored_title", "dateline_place", "byline", "outlet"])
def test_masthead(found: list[Report], marks: list[dict[str, Any]], key: str) -> None:
    names = {"doctored_title": "headline_as_published", "dateline_place": "dateline"}
    for report, mark in pair(found, marks):
        if "headline" in mark:
            wanted = mark.get(key)
            value = getattr(report, names.get(key, key))
            assert (plain(value) if value else None) == (plain(wanted.split(" (")[0]) if wanted else None), mark["id"]


def test_agency(found: list[Report], marks: list[dict[str, Any]]) -> None:
    for report, mark in pair(found, marks):
        if "headline" in mark:
            assert report.agency == (mark["agency"].split(" (")[0] if mark["agency"] else None), mark["id"]


def test_published(found: list[Report], marks: list[dict[str, Any]]) -> None:
    for report, mark in pair(found, marks):
        if "published" in mark:
            stated = mark["published"]["basis"] == "stated"
            assert report.published == (mark["published"]["date"] if stated else None), mark["id"]
            assert report.published_basis == ("stated" if stated else "unknown")


def test_offsets() -> None:
    for item in receive([SHARED / "corpus"], vocabulary=VOCABULARY):
        assert isinstance(item, Received)
        text = item.payload.decode()
        assert all(report.text == text[report.source_start : report.source_end] for report in item.reports)


def test_time_for_a_report() -> None:
    run(SHARED / "corpus")
    start = time.process_time()
    words = sum(len(report.text.split()) for report in reports(run(SHARED / "corpus")))
    spent = time.process_time() - start
    assert spent / words * 200 < 0.004  # seconds for 200 words; 0.0008 measured on two cores of 2026
