from __future__ import annotations

import json
import textwrap
from pathlib import Path

import pytest

from tests.intake.helpers import VOCABULARY, read_text, reports, run
from tidings.intake.lines import split_lines
from tidings.intake.receiving import tables_of
from tidings.intake.wrapping import unwrap
from tidings.model.reports import Report

PARAGRAPHS = (
    "Nine people were shot dead on Monday evening when men on two motorcycles opened fire on passengers waiting at the "
    "main bus station in Tessaly, the town’s mayor said.",
    "Mayor Ottokar Brenn said that the attackers, whom nobody had seen in the town before, rode off towards the salt "
    "flats before the police arrived. Fourteen people were taken to the District Hospital in Sarn, where Dr Ilse Vorn "
    "said that two of them were unlikely to live.",
    "The Growers’ Union of Karvania called off its rally — the third this month — and asked members to stay at home. "
    "Its chairwoman, Petra Olin, said that the Union Council would meet on Thursday.",
)
CROSSHEAD = "No claim so far"


def lines_of(text: str) -> list[str]:
    hanging = tables_of(VOCABULARY).mastheads.hanging
    return [" ".join(line.text.split()) for line in unwrap(text, split_lines(text), hanging)]


def row(tmp_path: Path, text: str) -> Report:
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps({"text": text, "title": "Nine shot dead"}))
    [report] = reports(run(path))
    return report


def wrapped(paragraph: str, width: int, indent: str = "") -> str:
    return textwrap.fill(paragraph, width, initial_indent=indent)


def eager(paragraph: str, width: int) -> str:
    """Broken at the first blank past the column, so that lines differ by the length of their last word."""
    lines = [""]
    for word in paragraph.split():
        lines[-1] = f"{lines[-1]} {word}".strip()
        if len(lines[-1]) > width:
            lines.append("")
    return "\n".join(line for line in lines if line)


@pytest.mark.parametrize("width", [50, 60, 70, 80, 100])
def test_wrapped_paragraphs_are_put_together(width: int) -> None:
    text = "\n\n".join(wrapped(paragraph, width) for paragraph in PARAGRAPHS)
    assert lines_of(text) == list(PARAGRAPHS)


@pytest.mark.parametrize("width", [55, 62, 70])
def test_lines_broken_past_a_column(width: int) -> None:
    assert lines_of("\n\n".join(eager(paragraph, width) for paragraph in PARAGRAPHS)) == list(PARAGRAPHS)


def test_paragraphs_told_by_their_indent() -> None:
    assert lines_of("\n".join(wrapped(paragraph, 70, "    ") for paragraph in PARAGRAPHS)) == list(PARAGRAPHS)


def test_double_spacing() -> None:
    text = "\n\n\n".join(wrapped(paragraph, 70).replace("\n", "\n\n") for paragraph in PARAGRAPHS)
    assert lines_of(text) == list(PARAGRAPHS)


def test_capitals() -> None:
    capitals = [paragraph.upper() for paragraph in PARAGRAPHS]
    assert lines_of("\n\n".join(wrapped(paragraph, 70) for paragraph in capitals)) == capitals


@pytest.mark.parametrize("at", range(3))
def test_one_wrapped_paragraph_among_whole_ones(at: int) -> None:
    held = list(PARAGRAPHS)
    held[at] = wrapped(held[at], 66)
    assert lines_of("\n\n".join(held)) == list(PARAGRAPHS)


def test_a_crosshead_stands_alone(tmp_path: Path) -> None:
    for width in (60, 70, 80):
        text = "\n\n".join(wrapped(part, width) for part in (*PARAGRAPHS[:2], CROSSHEAD, PARAGRAPHS[2]))
        [zone] = row(tmp_path, text).zones
        assert (zone.kind, zone.span.of(text)) == ("crosshead", CROSSHEAD)


def test_a_crosshead_without_blank_lines_around_it() -> None:
    text = "\n".join(wrapped(part, 70) for part in (*PARAGRAPHS[:2], CROSSHEAD, PARAGRAPHS[2]))
    assert CROSSHEAD in lines_of(text)


def test_a_crosshead_under_a_full_last_line() -> None:
    full = "The police said that nobody had been arrested in the town so far, sir."
    text = f"{wrapped(PARAGRAPHS[0], 70)}\n{full}\n{CROSSHEAD}\n{wrapped(PARAGRAPHS[2], 70)}"
    assert CROSSHEAD in lines_of(text)


def test_masthead_of_a_wrapped_text(tmp_path: Path) -> None:
    head = "Nine shot dead at Tessaly bus station\nBy Jane Roe\nMarch 4, 2019\n\nPhoto: Anna Veld\n\n"
    text = head + "\n\n".join(wrapped(paragraph, 70) for paragraph in PARAGRAPHS)
    [report] = read_text(tmp_path, text)
    assert (report.headline, report.byline, report.published) == (
        "Nine shot dead at Tessaly bus station",
        "Jane Roe",
        "2019-03-04",
    )
    assert [zone.kind for zone in report.zones] == ["headline", "byline", "date", "caption"]


def test_no_zone_is_made_of_wrapped_prose(tmp_path: Path) -> None:
    for width in range(50, 101, 5):
        assert row(tmp_path, "\n\n".join(wrapped(paragraph, width) for paragraph in PARAGRAPHS)).zones == ()


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen kill nine at bus station in Tessaly town\nFire destroys flour mill near Sarn\nGrowers call off rally",
        "- bread and salt for the poor of the district\n- a new road to the flats\n- wells in every village of the coast",
        "Gunmen kill nine at Tessaly bus station\nal-Nur fighters say they did it\n\n" + PARAGRAPHS[0],
    ],
)
def test_titles_and_lists_are_not_wrapped_prose(text: str) -> None:
    assert lines_of(text) == [line for line in text.split("\n") if line]


def test_an_address_above_the_title_is_furniture(tmp_path: Path) -> None:
    for address in ("https://herald.example/2019/03/04/nine-dead", "http : / / www . herald . example / nine - dead"):
        text = f"{address}\nNine shot dead at Tessaly bus station\nMarch 4, 2019\n" + "\n".join(PARAGRAPHS)
        report = row(tmp_path, text)
        assert (report.headline, report.published) == ("Nine shot dead at Tessaly bus station", "2019-03-04")
        assert report.zones[0].kind == "furniture"
