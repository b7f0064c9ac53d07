"""Copies as build finds them, on inputs that go wrong elsewhere: short, doubled, quoted whole, full of boilerplate."""

from __future__ import annotations

import json
import random
import time
from pathlib import Path

import pytest

from tidings.intake import Options
from tidings.model.lineage import Copy
from tidings.pipeline.build import settle
from tidings.pipeline.case import Case
from tidings.pipeline.copying import find_copies
from tidings.pipeline.progress import silent
from tidings.pipeline.receiving import receive_all
from tidings.record.record import Record
from tidings.vocabulary.tables import Vocabulary

TABLES = Vocabulary()
PLACES = "harbour market bridge station school mill quarry ferry tower court bakery depot garden chapel".split()
WHO = "farmers clerks nurses sailors guards drivers teachers masons porters weavers judges cooks".split()
DID = "closed opened blocked repaired searched left guarded measured painted counted cleared sold".split()


def story(seed: int, sentences: int = 12) -> str:
    """An invented report that shares no five words with another, save by a rare chance."""
    chance = random.Random(seed)

    def one() -> str:
        names = [f"{chance.choice(WHO)} of {chance.choice(PLACES)} {chance.randrange(9000)}" for _ in range(2)]
        return f"The {names[0]} {chance.choice(DID)} the {chance.choice(PLACES)} before {names[1]} {chance.choice(DID)} it again near {chance.choice(PLACES)} {chance.randrange(9000)}."

    return " ".join(one() for _ in range(sentences))


def add(record: Path, *rows: dict[str, str]) -> None:
    """Receives rows as a build does, and finds copies; nothing is read."""
    inputs = record.with_suffix(f".{random.randrange(1 << 30)}.jsonl")
    inputs.write_text("\n".join(json.dumps(row) for row in rows))
    with Record.open(record, create=True, write=True) as held:
        case = Case(held, TABLES)
        receive_all(held, [inputs], TABLES, Options(), case.signing, silent)
        find_copies(case, silent)


def found(record: Path) -> list[tuple[str, str, str, str]]:
    """Each copy by the titles of its two reports, and of its origin."""
    with Record.open(record) as held:
        titles = {report.id: str(report.headline) for report in held.reports()}
        return sorted(
            (copy.kind, titles[copy.report], titles[copy.of], titles.get(copy.origin, copy.origin))
            for copy in held.copies()
        )


def copies(record: Path) -> list[Copy]:
    with Record.open(record) as held:
        return list(held.copies())


def row(title: str, text: str, **more: str) -> dict[str, str]:
    return {"title": title, "text": text, **more}


@pytest.fixture
def record(tmp_path: Path) -> Path:
    return tmp_path / "copies.tidings"


def test_reports_of_three_words_are_copies_only_where_they_are_the_same(record):
    add(
        record,
        row("A", "Nobody was hurt."),
        row("B", "Three were hurt."),
        row("C", story(1)),
        row("D", "Nobody was hurt."),
    )
    assert [(kind, {of, copy}) for kind, copy, of, _ in found(record)] == [("exact", {"A", "D"})]


def test_one_file_under_two_names_is_one_source_and_no_copy(tmp_path, record):
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(story(1))
    with Record.open(record, create=True, write=True) as held:
        case = Case(held, TABLES)
        receive_all(held, [tmp_path / "one.txt", tmp_path / "two.txt"], TABLES, Options(), case.signing, silent)
        find_copies(case, silent)
        assert len(list(held.sources())) == 1
        assert len(next(iter(held.sources())).origins) == 2
    assert copies(record) == []


def test_a_report_that_quotes_another_whole_has_a_passage_of_it(record):
    inner = story(1, 5)
    add(
        record,
        row("Quoted", inner, date="2031-03-04"),
        row("Quoting", f"{story(2, 8)} {inner} {story(3, 8)}", date="2031-03-06"),
    )
    assert found(record) == [("passage", "Quoting", "Quoted", "Quoted")]
    assert copies(record)[0].share_of == 1.0


def test_two_stories_merged_derive_from_both(record):
    first, second = story(1, 10), story(2, 9)
    add(
        record,
        row("First", first, date="2031-03-04"),
        row("Second", second, date="2031-03-04"),
        row("Merged", f"{first}\n\n{second}", date="2031-03-06"),
    )
    assert [(copy, of) for _, copy, of, _ in found(record)] == [("Merged", "First"), ("Merged", "Second")]


FOOTER = (
    "Subscribe to our letter for news of the harbour every morning and every evening. "
    "All rights reserved, and no part of this page may be printed or sold without leave.\n"
    "Read more\nShare this\nFollow us\nWrite to the editor\nAbout this paper"
)


def test_what_an_outlet_puts_on_every_page_makes_no_copies(record):
    pages = [row(f"Page {n}", f"{story(n, 6)}\n\n{FOOTER}", outlet="Velda Courier") for n in range(8)]
    add(record, *pages)
    assert found(record) == []


def test_boilerplate_is_found_whenever_its_pages_come(tmp_path):
    pages = [row(f"Page {n}", f"{story(n, 6)}\n\n{FOOTER}", outlet="Velda Courier") for n in range(4)]
    pages.append(row("Copy", f"{story(0, 6)}\n\n{FOOTER}", outlet="Morvane Post"))
    outcomes = []
    for name, order in (
        ("once", [pages]),
        ("singly", [[one] for one in pages]),
        ("back", [[one] for one in pages[::-1]]),
    ):
        for some in order:
            add(tmp_path / f"{name}.tidings", *some)
        outcomes.append(
            [(copy.kind, copy.report, copy.of, copy.share) for copy in copies(tmp_path / f"{name}.tidings")]
        )
    assert [{copy, of} for _, copy, of, _ in found(tmp_path / "once.tidings")] == [{"Page 0", "Copy"}]
    assert outcomes[0] == outcomes[1] == outcomes[2]


def test_what_showed_boilerplate_may_be_removed_again(record, tmp_path):
    pages = [row(f"Page {n}", f"{story(n, 6)}\n\n{FOOTER}", outlet="Velda Courier") for n in range(3)]
    for page in pages:
        add(record, page)
    add(tmp_path / "two.tidings", *pages[:2])
    with Record.open(record, write=True) as held:
        gone = next(report for report in held.reports() if report.headline == "Page 2")
        case = Case(held, TABLES)
        with held.transaction():
            case.forget([gone.id])
            held.remove_source(gone.source)
        settle(case, silent)
    assert found(record) == found(tmp_path / "two.tidings") != []


def test_versions_of_one_story_in_one_outlet_are_no_boilerplate(record):
    text = story(1, 10)
    versions = [row(f"Version {n}", f"{text} {story(100 + n, 2)}", outlet="Velda Courier") for n in range(5)]
    add(record, *versions)
    assert len([kind for kind, *_ in found(record) if kind != "passage"]) == 4


def test_a_thousand_copies_of_one_text_take_a_moment(record):
    text = story(1)
    start = time.perf_counter()
    add(record, *(row(f"Copy {n}", text) for n in range(1000)))
    assert time.perf_counter() - start < 30
    made = copies(record)
    assert len(made) == 999
    assert len({copy.origin for copy in made}) == 1
    start = time.perf_counter()
    add(record, row("One more", text))
    assert time.perf_counter() - start < 5
    assert len(copies(record)) == 1000


def test_two_copies_of_one_day_tell_no_direction_and_say_so(record):
    add(record, row("A", story(1), date="2031-03-04"), row("B", story(1), date="2031-03-04"))
    (copy,) = copies(record)
    assert any("direction not told" in reason for reason in copy.reasons)


def test_a_copy_of_a_copy_has_the_same_origin_and_strangers_change_nothing(record, tmp_path):
    text = story(1, 14)
    sentences = text.split(". ")
    family = [
        row("Original", text, date="2031-03-01"),
        row("Copy", ". ".join(sentences[:9]) + ".", date="2031-03-02"),
        row("Copy of the copy", ". ".join(sentences[:5]) + ".", date="2031-03-03"),
        row("Altered", text.replace("harbour", "Orsa Pell").replace("market", "Orsa Pell"), date="2031-03-04"),
    ]
    add(record, *family)
    assert {origin for *_, origin in found(record)} == {"Original"}
    assert [copy for _, copy, *_ in found(record)] == ["Altered", "Copy", "Copy of the copy"]
    other = tmp_path / "other.tidings"
    for one in (row("Stranger", story(9)), *family[::-1], row("Another", story(8))):
        add(other, one)
    assert found(other) == found(record)
