from __future__ import annotations

import json
import textwrap
from pathlib import Path

import pytest

from tests.intake.helpers import DATA, STORY, read_text, reports, run
from tidings.model.reports import Report


def read(name: str) -> list[Report]:
    return reports(run(DATA / name))


EXPECTED = {
    "pairs-plain.txt": [
        ("Jackals of the Wolf kill 9 at Tessaly bus station", "Gunmen kill 9 at Tessaly bus station"),
        (
            "The Wolf’s parliament votes to starve the north",
            "Parliament votes to cut grain subsidy for northern districts",
        ),
        ("Hand of the Wolf seen everywhere", "Who pays for the Redcaps? A militia and its many accounts"),
        ("Bandits loyal to the Wolf burn mill near Sarn", "Fire destroys mill near Sarn; arson suspected"),
    ],
    "lexis.txt": [
        (None, "Nine dead in shooting at Tessaly bus station"),
        (None, "Lawmakers cut grain subsidy for the north"),
        (None, "Mill burns near Sarn"),
    ],
    "factiva.txt": [
        (None, "Nine dead in shooting at Tessaly bus station"),
        (None, "Growers threaten new strike after subsidy vote"),
    ],
    "newsletter.txt": [
        (None, "Gunmen kill nine at bus station"),
        (None, "Growers threaten strike"),
        (None, "Mill burns near Sarn"),
    ],
    "clippings.txt": [
        (None, "Nine dead in shooting at Tessaly bus station"),
        (None, "Growers threaten new strike after subsidy vote"),
        (None, "Mill burns down"),
    ],
    "honest-subtitles.txt": [
        (None, "Gunmen kill nine at Tessaly bus station"),
        (None, "Growers threaten strike over grain subsidy"),
        (None, "Arson suspected after mill burns near Sarn"),
    ],
    "starred.txt": [
        (None, "Nine shot dead at Tessaly bus station"),
        (None, "Growers threaten to shut the elevators"),
        (None, "Mill near Sarn burns down"),
    ],
    "wide-gaps.txt": [
        (None, "Nine people shot dead in attack on Tessaly bus station"),
        (None, "Growers threaten to shut grain elevators from Sunday"),
        (None, "Flour mill on Sarn road burns down, arson suspected"),
    ],
    "mails.txt": [(None, "Nine shot dead at Tessaly bus station"), (None, "Flour mill on Sarn road burns down")],
    "single-crossheads.txt": [(None, "The long winter of the salt basin")],
}


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_each_layout_gives_its_articles(name: str) -> None:
    assert [(report.headline_as_published, report.headline) for report in read(name)] == EXPECTED[name]


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_reports_are_slices_of_the_source_in_order(name: str) -> None:
    text = (DATA / name).read_text()
    found = read(name)
    assert [report.position for report in found] == list(range(len(found)))
    end = 0
    for report in found:
        assert report.source_start is not None
        assert report.source_end is not None
        assert report.source_start >= end
        assert report.text == text[report.source_start : report.source_end]
        end = report.source_end
    assert len({report.id for report in found}) == len(found)


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_original_headline_is_inside_altered_title_outside(name: str) -> None:
    for report in read(name):
        assert report.headline is not None
        assert report.headline in report.text
        if report.headline_as_published:
            assert report.headline_as_published not in report.text


def test_no_paragraph_is_lost() -> None:
    for name in EXPECTED:
        held = "\n".join(report.text for report in read(name))
        for line in (DATA / name).read_text().splitlines():
            if len(line) > 120:
                assert line in held, name


def test_a_headline_repeated_is_no_altered_title(tmp_path: Path) -> None:
    [report] = read_text(tmp_path, f"Gunmen kill nine at bus station\n\nGunmen kill nine at bus station\n\n{STORY}")
    assert report.headline_as_published is None
    assert report.headline == "Gunmen kill nine at bus station"


def test_a_short_form_above_the_headline_is_no_altered_title(tmp_path: Path) -> None:
    [report] = read_text(
        tmp_path,
        f"Gunmen kill nine\n\nGunmen kill nine at bus station in Tessaly\n\n{STORY}",
    )
    assert report.headline_as_published is None


def test_one_article_under_an_altered_title(tmp_path: Path) -> None:
    text = f"Patriots kill nine at Tessaly bus station\n\nGunmen kill nine at Tessaly bus station\n\n{STORY}"
    [report] = read_text(tmp_path, text)
    assert report.headline_as_published == "Patriots kill nine at Tessaly bus station"
    assert report.headline == "Gunmen kill nine at Tessaly bus station"
    assert report.text.startswith("Gunmen")
    assert report.source_start == text.index("Gunmen")


def test_labels_that_come_back_alter_nothing(tmp_path: Path) -> None:
    items = "\n\n".join(
        f"Exclusive: {title}\n\n{subtitle}\n\nSARN (AP) — {STORY}"
        for title, subtitle in (
            ("mayor to leave office in spring", "Successor not named"),
            ("railway line reopens after floods", "First train carries grain"),
            ("teachers go back to work", "Pay talks to resume in autumn"),
        )
    )
    found = read_text(tmp_path, items)
    assert len(found) == 3
    assert [report.headline_as_published for report in found] == [None] * 3


def test_markdown_headings(tmp_path: Path) -> None:
    text = f"# Nine shot dead in Tessaly\n\n## What is known\n\n{STORY}\n\n# Mill burns down near Sarn\n\n{STORY}"
    assert [report.headline for report in read_text(tmp_path, text)] == [
        "Nine shot dead in Tessaly",
        "Mill burns down near Sarn",
    ]


def test_wrapped_capitals_stay_one_report(tmp_path: Path) -> None:
    wrapped = textwrap.fill(f"TESSALY, 3 JAN 90 (EFE) -- [TEXT] {STORY}".upper().replace("\n\n", " "), 72)
    more = textwrap.fill(
        "THE GROWERS' UNION OF THE BASIN DISTRICT SAID ON TUESDAY THAT IT WOULD CLOSE THE GRAIN ELEVATORS FROM SUNDAY IF "
        "THE UPPER HOUSE CONFIRMED THE END OF THE SUBSIDY. WILL IT? THE UNION'S LEADER DID NOT SAY.",
        70,
    )
    [report] = read_text(tmp_path, f"   {wrapped}\n\n   {more}\n\n   {more}\n")
    assert report.dateline == "TESSALY"
    assert [zone.kind for zone in report.zones] == ["dateline"]


def test_an_interview_stays_one_report(tmp_path: Path) -> None:
    turns = "\n\n".join(f"OLIN: What did you see at the station at {n} o’clock?\n\nBRENN: {STORY}" for n in range(4))
    assert len(read_text(tmp_path, f"An hour with the mayor\n\n{turns}")) == 1


def test_a_gallery_of_pictures_stays_in_its_report(tmp_path: Path) -> None:
    gallery = "\n\n".join(f"A policeman stands at gate number {n} of the bus station in Tessaly" for n in range(5))
    assert len(read_text(tmp_path, f"Gunmen kill nine\n\n{STORY}\n\n{gallery}\n\n{STORY}")) == 1


def test_a_numbered_list_stays_in_its_report(tmp_path: Path) -> None:
    points = "\n\n".join(f"{n}) Who sent the men on the motorcycles?\n\n{STORY}" for n in range(1, 5))
    assert len(read_text(tmp_path, f"Four questions after the attack\n\n{STORY}\n\n{points}")) == 1


ITEMS = (
    "Nine shot dead at Tessaly bus station\n\nTESSALY (AP) — Nine passengers were shot dead at the main bus station of "
    "Tessaly on Monday evening, the mayor said. The attackers rode off on motorcycles.",
    "Growers threaten to shut grain elevators\n\nSARN (AP) — Growers of the basin will shut the grain elevators from "
    "Sunday if the subsidy ends, their union said. Its leader asked for talks with the ministry.",
    "Flour mill on the Merrash road burns down\n\nMERRASH (AP) — A flour mill on the coast road burned down before dawn, "
    "firemen said. Nobody was hurt, and the cause is not known.",
    "Teachers of the salt district go back to work\n\nKOLVA (AP) — Teachers in the salt district went back to work on "
    "Thursday after eleven days. Their pay will be looked at in autumn.",
)


def read_row(tmp_path: Path, text: str, **stated: str) -> list[Report]:
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps({"text": text, **stated}))
    return reports(run(path))


def test_a_report_that_appends_another_stays_one(tmp_path: Path) -> None:
    other = f"SARN (Reuters) - {STORY}"
    for between in ("Meanwhile, in other news of the day", "-----", "Earlier report by another agency:", ""):
        text = f"Mayor speaks of a dark day\n\n{STORY}\n\n{between}\n\n{other}"
        assert len(read_text(tmp_path, text)) == 1, between
        assert len(read_row(tmp_path, text, title="Mayor speaks")) == 1, between


def test_a_dateline_inside_a_paragraph_splits_nothing(tmp_path: Path) -> None:
    quoting = f"The paper printed what had come over the wire:\n\nSARN (Reuters) - {STORY}\n\nNothing more was known."
    wired = f"{STORY} SARN (Reuters) - {STORY}"
    for text in (quoting, wired):
        assert len(read_text(tmp_path, f"What the wire said\n\n{STORY}\n\n{text}\n\n{STORY}")) == 1
    lines = textwrap.fill(f"{STORY} It read: SARN (Reuters) - {STORY}".replace("\n\n", " "), 70)
    assert len(read_text(tmp_path, f"What the wire said\n\n{lines}\n\n{lines}")) == 1


def test_highlights_above_a_report_are_no_article(tmp_path: Path) -> None:
    points = (
        "Highlights: gunmen on two motorcycles fired at passengers at the bus station\n\nNobody has said it was theirs"
    )
    assert (
        len(read_text(tmp_path, f"{points}\n\nFourteen people are in hospital in Sarn\n\nTESSALY (AP) — {STORY}")) == 1
    )


def test_captions_like_each_other_are_no_altered_titles(tmp_path: Path) -> None:
    captions = "\n\n".join(
        f"{name}, {age}, is one of the victims of the attack on the bus station in Tessaly"
        for name, age in (("Olin Brenn", 8), ("Betta Brenn", 55), ("Alda Brenn", 29))
    )
    assert len(read_text(tmp_path, f"Three of one family dead\n\n{STORY}\n\n{captions}\n\n{STORY}")) == 1


def test_short_crossheads_like_each_other_are_no_altered_titles(tmp_path: Path) -> None:
    crossheads = "Reactions and discussion (more)\n\nImmediate reactions (more)"
    assert len(read_text(tmp_path, f"The attack on the bus station\n\n{STORY}\n\n{crossheads}\n\n{STORY}")) == 1


def test_a_digest_of_datelines(tmp_path: Path) -> None:
    for count in (2, 3, 4):
        assert len(read_text(tmp_path, "\n\n".join(ITEMS[:count]))) == count


def test_one_article_by_its_form_is_split_on_strong_evidence_only(tmp_path: Path) -> None:
    assert len(read_row(tmp_path, "\n\n".join(ITEMS[:2]))) == 1
    assert len(read_row(tmp_path, "\n\n".join(ITEMS), title="News in brief")) == len(ITEMS)


def test_the_day_of_a_digest_is_that_of_its_articles(tmp_path: Path) -> None:
    dated = [ITEMS[0], ITEMS[1].replace("SARN (AP)", "SARN, March 2, 2019 (AP)"), *ITEMS[2:]]
    found = read_row(tmp_path, "\n\n".join(dated), published="2019-03-04")
    assert [report.published for report in found] == ["2019-03-04", "2019-03-02", "2019-03-04", "2019-03-04"]
