"""`tidings copies`: families, alterations, passages, titles; long lists are cut, nothing is a clear sentence."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from tests.record import sample
from tests.record.said import BRIDGE, DOCKERS, PORT, REWRITE, TOLL, at
from tidings import ids
from tidings.model.lineage import Alteration, Copy
from tidings.model.reports import Report
from tidings.model.sources import Origin, Source
from tidings.model.spans import Span
from tidings.record import Record

Call = Callable[..., tuple[int, str, str]]
HERE = Span(0, 0)
OLD = "The Brannic League shelled the town. A League spokesman denied it."
NEW = "The Serpent shelled the town. A Serpent spokesman denied it."


def put(record: Record, name: str, text: str, **masthead: str) -> Report:
    payload = f"{name}: {text}".encode()
    source = Source(ids.source_id(payload), "text/plain", len(payload), "utf-8", (Origin("path", name),))
    report = Report(ids.report_id(source.id, 0), source.id, 0, text, headline=name, **masthead)  # type: ignore[arg-type]
    record.put_source(source, payload, [report])
    return report


def copy(report: str, of: str, kind: str, *altered: Alteration, **more: object) -> Copy:
    values: dict[str, object] = {"share": 0.9, "share_of": 0.45, "origin": of, "reasons": ("published later",)} | more
    return Copy(ids.content_id("cpy", report, of, kind), report, of, kind, altered=altered, **values)  # type: ignore[arg-type]


@pytest.fixture
def altered(case: Path) -> Report:
    """An altered copy of a report of 4 April 2021; the record has its own copy, too."""
    with Record.open(case, write=True) as record, record.transaction():
        of = put(record, "League shells town", OLD, agency="HARBOUR", published="2021-04-04")
        report = put(record, "Serpent shells town", NEW, outlet="Nahda", published="2021-04-05")
        both = Alteration(
            "Brannic League", "Serpent", 2, "name", (Span(4, 18), Span(39, 45)), (Span(4, 11), Span(32, 39))
        )
        dropped = Alteration("denied it", "", 1, "wording", (Span(56, 65),), (Span(50, 50),))
        record.replace([], [copy(report.id, of.id, "altered", dropped, both)])
    return report


def test_families_and_what_was_altered(tidings: Call, case: Path, altered: Report) -> None:
    code, out, err = tidings("copies", case)
    assert (code, err) == (0, "")
    for words in (
        "2 of 7 reports derive from others, in 2 families: 1 rewrite, 1 altered.",
        "Families: 2",
        "Blast at Tamour bridge kills three — HARBOUR, 3 Mar 2021, rep-",
        "- rewrite: Bridge blast leaves three dead — Oskar Post, 3 or 4 Mar 2021 (derived), rep-",
        "- altered: Serpent shells town — Nahda, 5 Apr 2021, rep-",
        "90% of its words, 45% of the original's; published later; altered in 2 places; cpy-",
        "Altered copies: 1",
        "altered  2 names, 1 wording",
        "- name: “Brannic League” became “Serpent”, 2 times",
        "The [-Brannic League-] {+Serpent+} shelled the town. A Serpent spokesman",
        "and 1 more; --all shows them",
    ):
        assert words in out
    assert "denied it" not in out.replace("spokesman denied it", "")
    assert altered.id[:14] in out


def test_all_shows_every_place(tidings: Call, case: Path, altered: Report) -> None:
    for arguments in (["--all"], [altered.id]):
        out = tidings("copies", case, *arguments)[1]
        assert "A [-League-] {+Serpent+} spokesman" in out
        assert "- wording: “denied it” dropped" in out


def test_one_report(tidings: Call, case: Path) -> None:
    out = tidings("copies", case, REWRITE.id[:10])[1]
    assert out.startswith("Bridge blast leaves three dead — Oskar Post")
    assert "Derives from: 1" in out
    assert "origin   HARBOUR" in out
    assert "“killing at least three officers” became “At least three officers were killed”" in out
    assert "Derive from it: 1" in tidings("copies", case, BRIDGE.id[4:14])[1]
    assert (
        "It derives from no report in the record, and none derives from it." in tidings("copies", case, DOCKERS.id)[1]
    )


@pytest.fixture
def parts(case: Path) -> None:
    """A passage that three reports share, one that stands twice in a report, an altered title."""
    words, other, twice = (
        at(BRIDGE, "The Dawn Front denied any part in it"),
        at(PORT, "The Dawn Front"),
        at(DOCKERS, "Idris Mahl"),
    )
    title = "Snakes threaten to close port"
    with Record.open(case, write=True) as record, record.transaction():
        report = put(
            record,
            "Dawn Front threatens to close port",
            "Dawn Front threatens to close port. It did.",
            headline_as_published=title,
        )
        swap = Alteration("Dawn Front", "Snakes", 1, "name", (Span(0, 10),), (Span(0, 6),))
        record.replace(
            [],
            [
                copy(PORT.id, BRIDGE.id, "passage", spans=(other,), spans_of=(words,), origin="KDN", reasons=("told KDN",)),
                copy(TOLL.id, BRIDGE.id, "passage", spans=(HERE,), spans_of=(words,), origin="KDN"),
                copy(DOCKERS.id, DOCKERS.id, "passage", spans=(twice,), spans_of=(twice,)),
                copy(report.id, report.id, "altered", swap, part="title"),
            ],
        )  # fmt: skip


@pytest.mark.usefixtures("parts")
def test_passages_and_titles(tidings: Call, case: Path) -> None:
    code, out, _ = tidings("copies", case)
    assert code == 0
    for words in (
        "1 passage recurs in otherwise unrelated reports. 1 passage stands twice in one report. 1 altered title.",
        "origin  KDN",
        "told KDN; cpy-",
        "Passages that stand twice in one report: 1",
        "original   Dawn Front threatens to close port",
        "published  Snakes threaten to close port",
        "[-Dawn Front-] {+Snakes+} threaten to close port",
        "- name: “Dawn Front” became “Snakes”",
    ):
        assert words in " ".join(out.split()) or words in out
    assert out.count("“The Dawn Front denied any part in it”") == 1
    assert "Altered title" not in tidings("copies", case, "--kind", "passage")[1]
    assert "Families" not in tidings("copies", case, "--kind", "passage")[1]
    assert "Passages" not in tidings("copies", case, "--kind", "altered")[1]
    assert "Nothing of the kind exact is in the record." in tidings("copies", case, "--kind", "exact")[1]


@pytest.mark.usefixtures("parts")
def test_json_has_the_rows_of_the_export(tidings: Call, case: Path) -> None:
    exported = json.loads(tidings("export", case)[1])["copies"]
    rows = json.loads(tidings("copies", case, "--json", "--limit", "1")[1])
    assert [row for row in rows if row["part"] != "title"] == exported
    assert [one["kind"] for one in json.loads(tidings("copies", case, "--json", "--kind", "rewrite")[1])] == ["rewrite"]
    of_one = json.loads(tidings("copies", case, PORT.id, "--json")[1])
    assert [one["report"] for one in of_one] == [PORT.id]


def test_a_chain_reaches_its_root_and_long_lists_are_cut(tidings: Call, case: Path) -> None:
    with Record.open(case, write=True) as record, record.transaction():
        reports = [
            put(record, f"Tale {number}", f"A tale told {number} times.", published=f"2021-05-{number:02}")
            for number in range(1, 26)
        ]
        chain = [copy(new.id, old.id, "exact", share_of=0.9) for old, new in pairwise(reports)]
        record.replace([], chain)
    out = tidings("copies", case)[1]
    assert "Tale 1 — no outlet named, 1 May 2021" in out
    assert f"by way of {reports[2].id[:14]}" in out
    assert "and 19 more; --all shows them" in out
    assert out.index("Tale 1 ") < out.index("Tale 2 ") < out.index("Blast at Tamour")
    cut = tidings("copies", case, "--limit", "1")[1]
    assert "and 1 more; --limit N shows more" in cut
    assert "Blast at Tamour" not in cut
    assert "Tale 25 " in tidings("copies", case, "--all")[1]
    of_last = tidings("copies", case, reports[-1].id)[1]
    assert "Which itself derives from Tale 23" in of_last


def test_none(tidings: Call, case: Path, tmp_path: Path) -> None:
    with Record.open(case, write=True) as record, record.transaction():
        record.replace([sample.COPY.id], [])
    assert tidings("copies", case) == (0, "No report in the record derives from another.\n", "")
    assert tidings("copies", case, "--json") == (0, "[]\n", "")
    empty = tmp_path / "empty.tidings"
    Record.open(empty, create=True).close()
    assert tidings("copies", empty) == (0, "No report is in the record yet.\n", "")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["rep-0"], "rep-0 is not in the record"),
        (["rep-"], "stands for several things"),
        ([sample.COPY.id], "is no report"),
        (["--kind", "forged"], "allowed: exact, excerpt, rewrite, altered, passage"),
        (["--limit", "0"], "--limit"),
    ],
)
def test_calls_that_do_not_fit(tidings: Call, case: Path, arguments: Sequence[str], words: str) -> None:
    code, out, err = tidings("copies", case, *arguments)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert words in err


def test_explain(tidings: Call, case: Path, altered: Report) -> None:
    id_ = next(one["id"] for one in json.loads(tidings("copies", case, altered.id, "--json")[1]))
    code, out, _ = tidings("explain", case, id_)
    flat = " ".join(out.split())
    assert code == 0
    for words in (
        f"{id_}: altered (R6", "copy: Nahda, 5 Apr 2021", "origin: HARBOUR, 4 Apr 2021", "- published later",
        "name: “Brannic League” became “Serpent”, 2 times", "The [Brannic League] shelled", "The [Serpent] shelled",
        "A [League] spokesman", "wording: “denied it” dropped",
    ):  # fmt: skip
        assert words in flat
