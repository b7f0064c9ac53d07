"""Two reports side by side."""

from __future__ import annotations

import random
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tidings.lineage.comparing import compare
from tidings.model.lineage import Comparison
from tidings.model.reports import Report, Zone
from tidings.model.spans import Span

RAID = "Soldiers raided two houses in Tamour overnight, witnesses said."
BRIDGE = "A roadside bomb struck a police patrol near the bridge on Wednesday, killing three officers."
CHIEF = 'Police chief Idris Vellan said "we will find them" before the week is out.'
PORT = "The closure of the port would be peaceful, a spokeswoman of the front told reporters."
DOCKS = "Hundreds of dockers marched through Belis at noon, led by the head of their union."


def report(*sentences: str, name: str = "a", joint: str = " ") -> Report:
    return Report(f"rep-{name}", f"src-{name}", 0, joint.join(sentences))


def rows(new: Report, old: Report) -> list[tuple[str, str, str]]:
    """Kind, words of the copy, words of the original."""
    return [
        (row.kind, row.span.of(new.text) if row.span else "", row.span_of.of(old.text) if row.span_of else "")
        for row in compare(new, old).rows
    ]


def kinds(new: Report, old: Report) -> list[str]:
    return [row.kind for row in compare(new, old).rows]


def changed(new: str, old: str) -> list[tuple[str, str]]:
    """Old and new words of the changes of one sentence."""
    (row,) = compare(report(new), report(old, name="b")).rows
    return [(before.of(old), after.of(new)) for after, before in row.changes]


def test_dropped_stands_where_it_was_and_added_where_it_is() -> None:
    new, old = report(RAID, CHIEF, DOCKS), report(RAID, BRIDGE, CHIEF, PORT, name="b")
    assert rows(new, old) == [
        ("same", RAID, RAID),
        ("dropped", "", BRIDGE),
        ("same", CHIEF, CHIEF),
        ("dropped", "", PORT),
        ("added", DOCKS, ""),
    ]


def test_moved() -> None:
    new, old = report(DOCKS, RAID, BRIDGE, CHIEF), report(RAID, BRIDGE, CHIEF, DOCKS, name="b")
    assert rows(new, old)[0] == ("moved", DOCKS, DOCKS)
    assert kinds(new, old) == ["moved", "same", "same", "same"]


def test_moved_and_changed() -> None:
    new = report(DOCKS.replace("Hundreds", "Thousands"), RAID, BRIDGE)
    found = compare(new, report(RAID, BRIDGE, DOCKS, name="b")).rows[0]
    assert found.kind == "moved"
    assert found.changes[0][0].of(new.text) == "Thousands"


@pytest.mark.parametrize(
    ("new", "old", "expected"),
    [
        ("At least 1,700 were killed.", "At least 1,500 were killed.", [("1,500", "1,700")]),
        ("Seven are dead, he said.", "At least seven are dead, he said.", [("At least", "")]),
        ("The army was not behind it.", "The army was behind it.", [("", "not")]),
        ("He said it was a lie.", "He said “it was a lie”.", [("“", ""), ("”", "")]),
        ("He said it was a lie.", "He said ‘it was a lie’.", [("‘", ""), ("’", "")]),
        ("Is the army behind it?", "Is the army behind it", [("", "?")]),
        ("It cost €5 million to build.", "It cost $5 million to build.", [("$", "€")]),
        ("The Serpent struck the town.", "The Dawn Front struck the town.", [("Dawn Front", "Serpent")]),
    ],
)
def test_what_counts_as_a_change(new: str, old: str, expected: list[tuple[str, str]]) -> None:
    assert changed(new, old) == expected


@pytest.mark.parametrize(
    ("new", "old"),
    [
        ("The Ceasefire held, he said.", "The cease-fire held he said"),
        ("“It held,” he said.", '"It held", he said.'),
        ("‘It held,’ he said.", "“It held,” he said."),
        ("The U.S. envoy left Bagram.", "The US envoy left Bagram"),
        ("The soldiers' homes burnt.", "The soldiers’ homes burnt."),
        ("Mr. Núñez left   the\ncapital.", "Mr Nunez left the capital."),
    ],
)
def test_what_counts_as_none(new: str, old: str) -> None:
    assert kinds(report(new), report(old, name="b")) == ["same"]


def test_a_place_without_length_where_nothing_stands() -> None:
    new, old = (
        report("We ran out of blood by noon,” he said."),
        report("We ran out of blood by noon yesterday,” he said.", name="b"),
    )
    (row,) = compare(new, old).rows
    ((place, words),) = row.changes
    assert (new.text[: place.start], place.end) == ("We ran out of blood by noon", place.start)
    assert words.of(old.text) == "yesterday"


def test_split_and_merged_sentences_are_one_row() -> None:
    long = "A bomb struck a patrol near the bridge on Wednesday, and three officers died of their wounds in hospital later."
    parts = (
        "A bomb struck a patrol near the bridge on Wednesday.",
        "Three officers died of their wounds in hospital later.",
    )
    split, whole = report(RAID, *parts, CHIEF), report(RAID, long, CHIEF, name="b")
    assert rows(split, whole)[1] == ("changed", " ".join(parts), long)
    assert kinds(split, whole) == kinds(whole, split) == ["same", "changed", "same"]


def test_wrapped_lines_are_no_sentences() -> None:
    wrapped = "Soldiers raided two houses in Tamour overnight,\nwitnesses said. They took a dozen men away in two\nlorries without plates."
    flowing = " ".join(wrapped.split())
    assert kinds(report(wrapped), report(flowing, name="b")) == ["same", "same"]


def test_masthead_and_abbreviations() -> None:
    text = "Blast kills three\n\nTAMOUR, March 3 (HARBOUR) - Gen. A. B. Vellan of the U.S. mission left. He said why."
    dateline = text.index("TAMOUR"), text.index("Gen.")
    zones = (Zone(Span(0, 17), "headline"), Zone(Span(*dateline), "dateline"))
    found = rows(Report("rep-a", "src-a", 0, text, zones=zones), report("Another.", name="b"))
    assert [words for kind, words, _ in found if kind == "added"] == [
        "Blast kills three", "TAMOUR, March 3 (HARBOUR)", "Gen. A. B. Vellan of the U.S. mission left.", "He said why.",
    ]  # fmt: skip


def test_nothing_in_common_and_nothing_at_all() -> None:
    assert kinds(report(RAID, CHIEF), report(DOCKS, name="b")) == ["dropped", "added", "added"]
    assert kinds(report(""), report("* * *", name="b")) == []
    assert kinds(report(""), report(DOCKS, name="b")) == ["dropped"]


def test_a_sentence_that_recurs() -> None:
    new, old = report(*[RAID] * 3), report(*[RAID] * 5, name="b")
    assert sorted(kinds(new, old)) == ["dropped", "dropped", "same", "same", "same"]


WORDS = st.sampled_from(
    "the army said a bomb killed nine men in Belis on Monday “we fled” not 7,000 U.S. front".split()
)
SENTENCES = st.lists(st.lists(WORDS, min_size=1, max_size=12).map(lambda words: " ".join(words) + "."), max_size=8)


def check(found: Comparison, new: Report, old: Report) -> None:
    spans = [row.span for row in found.rows if row.span]
    assert spans == sorted(spans)
    assert not any(one.overlaps(other) for one, other in pairwise(spans))
    others = sorted(row.span_of for row in found.rows if row.span_of)
    assert not any(one.overlaps(other) for one, other in pairwise(others))
    for spanned, text in ((spans, new.text), (others, old.text)):
        left = "".join(
            text[end:start]
            for end, start in zip([0, *(s.end for s in spanned)], [*(s.start for s in spanned), len(text)], strict=True)
        )
        assert not left.strip()
    for row in found.rows:
        assert (row.span is None, row.span_of is None) == (row.kind == "dropped", row.kind == "added")
        for after, before in row.changes:
            assert row.span
            assert row.span.contains(after)
            assert row.span_of
            assert row.span_of.contains(before)
            assert after.of(new.text) != before.of(old.text)


@settings(deadline=None, max_examples=150)
@given(SENTENCES, SENTENCES)
def test_every_word_stands_in_one_row(one: list[str], other: list[str]) -> None:
    new, old = report(*one), report(*other, name="b")
    check(compare(new, old), new, old)


@settings(deadline=None, max_examples=50)
@given(SENTENCES)
def test_a_report_beside_itself_is_the_same(one: list[str]) -> None:
    assert set(kinds(report(*one), report(*one, name="b"))) <= {"same"}


def _long(seed: int, sentences: int) -> list[str]:
    chance = random.Random(seed)
    rare = ["".join(chance.choices("abcdefghij", k=5)) for _ in range(5000)]
    common = "the of in a to and said on that was for by with at".split()
    return [
        " ".join(
            chance.choice(common if chance.random() < 0.5 else rare) for _ in range(chance.randint(5, 35))
        ).capitalize()
        + "."
        for _ in range(sentences)
    ]


@pytest.mark.parametrize("shape", ["altered", "unrelated", "one sentence throughout", "no stops"])
def test_long_texts_take_seconds(shape: str) -> None:
    old = _long(1, 5000)
    new = {
        "altered": [one.replace(" said ", " told ") for one in old[1000:] + old[:1000]],
        "unrelated": _long(2, 5000),
        "one sentence throughout": [old[0]] * 5000,
        "no stops": [one.rstrip(".") for one in old],
    }[shape]
    began = time.perf_counter()
    found = compare(report(*new), report(*old, name="b"))
    assert time.perf_counter() - began < 20  # one to two seconds on a quiet machine
    if shape == "altered":
        assert sum(row.kind in ("same", "changed") for row in found.rows) >= 3900
        assert sum(row.kind == "moved" for row in found.rows) >= 900
