"""Agencies and credits: whose text it is, and from where its matter comes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.intake.helpers import STORY, read_text, received
from tidings.model.reports import Report


def read(tmp_path: Path, text: str) -> Report:
    [report] = read_text(tmp_path, text)
    return report


@pytest.mark.parametrize(
    ("line", "agency", "credited"),
    [
        ("The Associated Press contributed to this report.", None, ("Associated Press",)),
        ("(The Associated Press and Reuters contributed to this report.)", None, ("Associated Press", "Reuters")),
        ("Information from The Associated Press was used in this report.", None, ("Associated Press",)),
        ("Additional reporting by Reuters", None, ("Reuters",)),
        ("With reporting by Reuters and AFP", None, ("Reuters", "Agence France-Presse")),
        ("(With inputs from PTI)", None, ("Press Trust of India",)),
        ("With inputs from agencies", None, ()),
        ("Source: Xinhua", None, ("Xinhua",)),
        ("Via Reuters", None, ("Reuters",)),
        ("h/t: The Lantern", None, ("The Lantern",)),
        ("Hat tip: Reuters", None, ("Reuters",)),
        ("This article was first published by Al-Monitor.", None, ("Al-Monitor",)),
        ("This story first appeared in The Guardian.", None, ("The Guardian",)),
        ("Republished with permission from The Arab Weekly.", None, ("The Arab Weekly",)),
        ("Reuters/AFP", None, ("Reuters", "Agence France-Presse")),
        ("(AFP, Reuters)", None, ("Agence France-Presse", "Reuters")),
        ("© 2016 AFP", "Agence France-Presse", ()),
        ("Copyright 2016 The Associated Press. All rights reserved.", "Associated Press", ()),
        ("The Associated Press", "Associated Press", ()),
        ("PTI", "Press Trust of India", ()),
        ("X.", None, ()),
        ("Two of them were brothers, according to a report in The Guardian.", None, ("The Guardian",)),
        ("A second report made by Arab Weekly told of ten dead.", None, ("The Arab Weekly",)),
        ("Citing Al-Monitor, a party official said that talks went on.", None, ("Al-Monitor",)),
        ("A Reuters photographer saw two bodies.", None, ("Reuters",)),
        ("“We saw them run,” a shepherd told Reuters.", None, ("Reuters",)),
    ],
)
def test_credits_and_agencies_below_a_report(
    tmp_path: Path, line: str, agency: str | None, credited: tuple[str, ...]
) -> None:
    report = read(tmp_path, f"Gunmen kill nine at bus station\n\n{STORY}\n\n{STORY}\n\n{line}")
    assert (report.agency, report.credits) == (agency, credited)


@pytest.mark.parametrize(
    ("author", "byline", "agency"),
    [
        ("AP", None, "Associated Press"),
        ("By THE ASSOCIATED PRESS", None, "Associated Press"),
        ("By Jane Roe, Associated Press", "Jane Roe", "Associated Press"),
        ("JANE ROE Associated Press", "JANE ROE", "Associated Press"),
        ("Jane Roe | AFP", "Jane Roe", "Agence France-Presse"),
        ("Reuters Staff", None, "Reuters"),
        ("Jane Roe", "Jane Roe", None),
    ],
)
def test_an_agency_in_the_field_of_the_author(
    tmp_path: Path, author: str, byline: str | None, agency: str | None
) -> None:
    path = tmp_path / "reports.jsonl"
    path.write_text(json.dumps({"title": "Gunmen kill nine at bus station", "author": author, "text": STORY}))
    (source,) = received(path)
    (report,) = source.reports
    assert (report.byline, report.agency) == (byline, agency)


def test_a_name_alone_above_more_paragraphs_is_a_picture_credit(tmp_path: Path) -> None:
    report = read(tmp_path, f"Gunmen kill nine\n\n{STORY}\n\n{STORY}\n\nASSOCIATED PRESS.\n\n{STORY}\n\n{STORY}")
    assert report.agency is None


def test_a_dateline_before_a_question(tmp_path: Path) -> None:
    report = read(tmp_path, f"Gate falls\n\nTESSALY (AP) — Was that the mayor on the bridge at dawn?\n\n{STORY}")
    assert (report.dateline, report.agency) == ("TESSALY", "Associated Press")
