from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.intake.helpers import STORY, read_text, reports, run
from tidings.model.reports import Report


def read(tmp_path: Path, text: str) -> Report:
    [report] = read_text(tmp_path, text)
    return report


def zones(report: Report) -> list[tuple[str, str]]:
    return [(zone.kind, zone.span.of(report.text)) for zone in report.zones]


def test_a_full_masthead(tmp_path: Path) -> None:
    report = read(
        tmp_path,
        "ANSEL COURIER\nMonday, March 4, 2019\nHome > News > Basin\n\nGunmen kill nine at bus station\n\n"
        "Toll may rise, says hospital\n\nBy Petra Olin in Tessaly\n\n"
        "A policeman guards the bus station, March 4. [Lena Voss/AFP]\n\n"
        f"TESSALY, Basin District — {STORY}\n\n© Courier Printing Company 2019",
    )
    assert report.headline == "Gunmen kill nine at bus station"
    assert report.outlet == "Ansel Courier"
    assert report.byline == "Petra Olin"
    assert report.dateline == "TESSALY, Basin District"
    assert report.agency is None
    assert (report.published, report.published_basis) == ("2019-03-04", "stated")
    assert report.published_evidence is not None
    assert report.published_evidence.of(report.text) == "Monday, March 4, 2019"
    assert report.credits == ()
    assert [kind for kind, _ in zones(report)] == [
        "outlet", "date", "furniture", "headline", "standfirst", "byline", "caption", "dateline", "furniture",
    ]  # fmt: skip
    assert ("dateline", "TESSALY, Basin District — ") in zones(report)


@pytest.mark.parametrize(
    ("dateline", "place", "agency"),
    [
        ("TESSALY –", "TESSALY", None),
        ("TESSALY (AP) — ", "TESSALY", "Associated Press"),
        ("PORT ANSEL, Basin (Reuters) - ", "PORT ANSEL, Basin", "Reuters"),
        ("SARN, Basin District, March 4 (TARVA) - ", "SARN, Basin District", "TARVA"),
        ("Tessaly, 4 March (AFP) – ", "Tessaly", "Agence France-Presse"),
        ("AL-SARN/TESSALY, March 4 (UPI) -- ", "AL-SARN/TESSALY", "United Press International"),
        ("TESSALY: ", "TESSALY", None),
        ("(AFP) TESSALY — ", "TESSALY", "Agence France-Presse"),
        ("TESSALY, 3 JAN 90 (AFP) -- [REPORT] [TEXT] ", "TESSALY", "Agence France-Presse"),
    ],
)
def test_datelines(tmp_path: Path, dateline: str, place: str, agency: str | None) -> None:
    report = read(tmp_path, f"Gunmen kill nine at bus station\n\n{dateline}{STORY}")
    assert (report.dateline, report.agency) == (place, agency)
    assert ("dateline", dateline) in zones(report)


@pytest.mark.parametrize(
    "opening", ["UPDATE: ", "By Friday — or so they hoped — ", "The army – which denies it – said. "]
)
def test_openings_that_are_no_datelines(tmp_path: Path, opening: str) -> None:
    assert read(tmp_path, f"Gunmen kill nine at bus station\n\n{opening}{STORY}").dateline is None


@pytest.mark.parametrize(
    ("line", "byline", "agency", "outlet"),
    [
        ("By Petra Olin", "Petra Olin", None, None),
        ("By PETRA OLIN and Tomas Wrede in Sarn", "PETRA OLIN and Tomas Wrede", None, None),
        ("Petra Olin, Associated Press", "Petra Olin", "Associated Press", None),
        ("By Petra Olin, Ansel Courier", "Petra Olin", None, "Ansel Courier"),
        ("Petra Olin", "Petra Olin", None, None),
        ("By Petra Olin, special correspondent", "Petra Olin", None, None),
        ("From Petra Olin in Sarn", "Petra Olin", None, None),
        ("Reuters", None, "Reuters", None),
        ("Petra Olin | 4 March 2019", "Petra Olin", None, None),
    ],
)
def test_bylines(tmp_path: Path, line: str, byline: str | None, agency: str | None, outlet: str | None) -> None:
    report = read(tmp_path, f"Gunmen kill nine at bus station\n\n{line}\n\n{STORY}")
    assert (report.byline, report.agency, report.outlet) == (byline, agency, outlet)
    assert report.headline == "Gunmen kill nine at bus station"


def test_a_sentence_that_opens_with_by_is_no_byline(tmp_path: Path) -> None:
    report = read(tmp_path, f"Gunmen kill nine at bus station\n\nBy Friday the toll had risen to nine.\n\n{STORY}")
    assert report.byline is None


@pytest.mark.parametrize(
    ("footer", "byline", "agency"),
    [
        ("(Reporting by Ines Haldor; Editing by Paul Crewe)", "Ines Haldor", None),
        (
            "Reporting by Reuters Ansel newsroom; writing by Ines Haldor; Editing by Paul Crewe, Ann Toll",
            "Reuters Ansel newsroom; writing by Ines Haldor",
            "Reuters",
        ),
        ("(Editing by Paul Crewe)", None, None),
        ("(AFP)", None, "Agence France-Presse"),
        ("— Reuters", None, "Reuters"),
    ],
)
def test_footers(tmp_path: Path, footer: str, byline: str | None, agency: str | None) -> None:
    report = read(tmp_path, f"Gunmen kill nine at bus station\n\n{STORY}\n\n{footer}")
    assert (report.byline, report.agency) == (byline, agency)
    assert zones(report)[-1] == ("credit", footer)


def test_an_agency_that_is_only_cited_is_a_credit(tmp_path: Path) -> None:
    report = read(tmp_path, f"Gunmen kill nine at bus station\n\n{STORY}\n\n“It was over in a minute,” Brenn told AFP.")
    assert report.agency is None
    assert report.credits == ("Agence France-Presse",)


def test_names_behind_the_headline(tmp_path: Path) -> None:
    report = read(tmp_path, f"Gunmen kill nine at bus station | Petra Olin | AW\n\n{STORY}")
    assert (report.headline, report.byline, report.outlet) == (
        "Gunmen kill nine at bus station",
        "Petra Olin",
        "The Arab Weekly",
    )


def test_site_line(tmp_path: Path) -> None:
    report = read(tmp_path, f"Basin News - Local News - Saltpost\n\nGunmen kill nine at bus station\n\n{STORY}")
    assert (report.outlet, report.headline) == ("Saltpost", "Gunmen kill nine at bus station")


def test_outlet_and_tagline(tmp_path: Path) -> None:
    report = read(tmp_path, f"Basin Herald\nThe voice of the salt flats\n\nGunmen kill nine at bus station\n\n{STORY}")
    assert (report.outlet, report.headline) == ("Basin Herald", "Gunmen kill nine at bus station")


def test_captions_and_crossheads_inside(tmp_path: Path) -> None:
    report = read(
        tmp_path,
        f"Gunmen kill nine at bus station\n\n{STORY}\n\nThird attack\n\nIt was the third such attack this year.\n\n"
        "A burnt motorcycle lies beside the road in Tessaly. (REUTERS)\n\nNo one has claimed the attack.",
    )
    assert ("crosshead", "Third attack") in zones(report)
    assert ("caption", "A burnt motorcycle lies beside the road in Tessaly. (REUTERS)") in zones(report)
    assert report.agency is None


def test_photo_line_with_its_caption(tmp_path: Path) -> None:
    report = read(
        tmp_path,
        "Gunmen kill nine at bus station\n\nPhoto: Lena Voss, AP\n\nMourners gather outside the hospital in Tessaly, "
        f"Monday, March 4, 2019. Nine people died … more\n\nTESSALY (AP) — {STORY}",
    )
    assert [kind for kind, _ in zones(report)] == ["headline", "caption", "caption", "dateline"]
    assert report.published is None


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Monday 04/03/2019", "2019-03-04"),
        ("Saturday 13/04/2019", "2019-04-13"),
        ("04/13/2019", "2019-04-13"),
        ("9:43 am EST, Monday, March 4, 2019", "2019-03-04"),
        ("Syndicated ContentMar 4, 2019 6:18 AM", "2019-03-04"),
        ("Mar 4, 2019 6:18 AM", "2019-03-04"),
        ("2019-03-04T10:00:00+03:00", "2019-03-04"),
        ("Published: 4th March 2019, 18:05 GMT", "2019-03-04"),
        ("Ansel Courier, Monday 4 March 2019", "2019-03-04"),
        ("Updated: March 4th 2019, 1:26 PM", "2019-03-04"),
        ("Published 4 March 2019 | Updated 5 March 2019", "2019-03-04"),
    ],
)
def test_dates_of_publication(tmp_path: Path, line: str, published: str) -> None:
    report = read(tmp_path, f"Gunmen kill nine at bus station\n\n{line}\n\n{STORY}")
    assert (report.published, report.published_basis) == (published, "stated")
    assert report.published_evidence is not None
    assert report.published_evidence.of(report.text) in line


@pytest.mark.parametrize(
    "line",
    [
        "04/03/2019",
        "Retrieved: 4 March 2019",
        "Last-Modified: 4 March 2019",
        "© 2019 Courier Printing Company",
        "Copyright 4 March 2019 Courier",
        "Accessed on March 4, 2019",
    ],
)
def test_dates_that_are_not_taken(tmp_path: Path, line: str) -> None:
    report = read(tmp_path, f"Gunmen kill nine at bus station\n\n{line}\n\n{STORY}")
    assert (report.published, report.published_basis, report.published_evidence) == (None, "unknown", None)


def test_a_stamp_below_the_text(tmp_path: Path) -> None:
    report = read(tmp_path, f"Gunmen kill nine at bus station\n\n{STORY}\n\nUpdated: March 4th 2019, 1:26 PM")
    assert report.published == "2019-03-04"
    assert zones(report)[-1][0] == "date"


def test_text_without_headline(tmp_path: Path) -> None:
    report = read(tmp_path, STORY)
    assert report.headline is None
    assert report.zones == ()


@pytest.mark.parametrize(
    ("dateline", "place", "agency", "published"),
    [
        ("TESSALY, 3 JAN 90 (EFE) -- [TEXT] ", "TESSALY", "EFE", "1990-01-03"),
        ("TESSALY (ANSELIA), 18 APRIL 89 (AFP) -- ", "TESSALY (ANSELIA)", "Agence France-Presse", "1989-04-18"),
        ("TESSALY, Anselia, Jan. 3, 2020 (UPI) -- ", "TESSALY, Anselia", "United Press International", "2020-01-03"),
        ("Dec 29 (Reuters) - ", None, "Reuters", None),
        ("Rep. Dana Orloff (R-Sarn): ", None, None, None),
    ],
)
def test_datelines_with_dates(
    tmp_path: Path, dateline: str, place: str | None, agency: str | None, published: str | None
) -> None:
    report = read(tmp_path, f"Gunmen kill nine at bus station\n\n{dateline}{STORY}")
    assert (report.dateline, report.agency, report.published) == (place, agency, published)


def test_speakers_of_an_interview_are_no_places(tmp_path: Path) -> None:
    report = read(
        tmp_path,
        f"An hour with the mayor\n\nOLIN: You were at the station that evening. What did you see?\n\nBRENN: {STORY}\n\n"
        "OLIN: And then what happened in the town?\n\nBRENN: Nobody slept, and nobody has slept very much since that day.",
    )
    assert report.dateline is None


def test_a_footer_glued_to_the_last_paragraph(tmp_path: Path) -> None:
    report = read(tmp_path, f"Gunmen kill nine\n\n{STORY} (Reporting by Ines Haldor in Sarn; Editing by Paul Crewe.)")
    assert report.byline == "Ines Haldor in Sarn"
    assert zones(report)[-1] == ("credit", "(Reporting by Ines Haldor in Sarn; Editing by Paul Crewe.)")


@pytest.mark.parametrize("headline", ["Gunmen Kill Nine At Bus Station.", "Gunmen kill nine in St. Tessaly."])
def test_headlines_that_close_with_a_full_stop(tmp_path: Path, headline: str) -> None:
    assert read(tmp_path, f"{headline}\n\nTESSALY (AP) — {STORY}").headline == headline


def test_credits_are_where_the_words_come_from(tmp_path: Path) -> None:
    report = read(
        tmp_path,
        f"Gunmen kill nine at bus station\n\nPORT ANSEL (Reuters) – {STORY}\n\nThe mayor told The New York Times that he had "
        "asked for help, the Times said. A Reuters witness saw the bodies, and the news agency Basinpress reported a tenth "
        "death.\n\nMourners in Tessaly, March 4. [Lena Voss/AFP]\n\nNo one has claimed the attack.",
    )
    assert report.credits == ("The New York Times", "Basinpress")


@pytest.mark.parametrize(
    ("stated", "printed", "published", "evidence"),
    [
        ("2019-03-09", "March 4, 2019", "2019-03-09", False),
        ("2019-03-09T23:10:00Z", "Updated: March 10, 2019", "2019-03-09", False),
        ("2019-03-04", "March 4, 2019", "2019-03-04", True),
        ("2019-03", "March 4, 2019", "2019-03-04", True),
        ("2019", "March 4, 2019", "2019-03-04", True),
        ("2019-05", "March 4, 2019", "2019-05", False),
        (None, "March 4, 2019", "2019-03-04", True),
    ],
)
def test_a_stated_day_goes_before_one_in_the_text(
    tmp_path: Path, stated: str | None, printed: str, published: str, evidence: bool
) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps({"text": f"Gunmen kill nine\n\n{printed}\n\n{STORY}", "published": stated}))
    [report] = reports(run(path))
    assert (report.published, report.published_basis) == (published, "stated")
    assert (report.published_evidence is not None) == evidence


def test_a_stated_day_goes_before_one_in_the_tail(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps({"text": f"{STORY}\n\n— Olin (@olin) March 1, 2019", "published": "2019-03-04"}))
    [report] = reports(run(path))
    assert report.published == "2019-03-04"
