"""The generator of copies keeps its word: what it says was altered was altered, and the same seed makes the same copies."""

from __future__ import annotations

import csv
import json
import random
from datetime import date

import pytest

from bench import copies_real
from bench.common import SHARED
from bench.copies import altering, chain, shaping
from bench.copies.__main__ import main
from bench.copies.families import ALTERING, SHAPING, Page, corpus
from bench.copies.originals import Original, apart, shingles, tidied
from bench.copies.pairing import Truth, scored, together
from bench.copies.texts import parsed
from bench.copies.truth import Between, shared, slid

STORY = """A bus left the road near Velm on Tuesday and at least 12 travellers were hurt, the town's mayor said.

"Nobody saw the bend in the fog," Mayor Anna Dorrel said. "We asked for a fence two years ago." Dorrel was not at the scene.

According to the rescue service, three guerrillas stood at the roadside and several guerrillas fled. The bus was ten years old, and Dorrel has seen it before.

The road was closed until noon. Repairs will start next week, and the mayor said that the fence would be built in May."""


def others(count: int) -> list[Original]:
    words = "stone river cloud market engine ladder winter copper garden signal harbour pencil".split()
    chance = random.Random(3)
    return [
        Original(
            "own", str(at), ". ".join(" ".join(chance.choices(words, k=12)) for _ in range(16)) + f". {STORY[:40]}"
        )
        for at in range(count)
    ]


def page(url: str, text, family: int = 0, **held) -> Page:
    return Page(f"{url}", text, "Delta Herald", date(2021, 5, 1), family, **held)


def test_a_text_is_its_words_and_what_stands_between_them():
    text = parsed(STORY)
    assert str(text) == STORY
    assert [STORY[start:end] for start, end in text.places()] == [word.form for word in text.words]
    assert len(text.paragraphs()) == 4
    assert len(text.sentences()) == 8


@pytest.mark.parametrize("kind", sorted(ALTERING))
@pytest.mark.parametrize("seed", range(5))
def test_altered_words_are_where_the_truth_says(kind, seed):
    root = parsed(STORY)
    made = ALTERING[kind](root, random.Random(seed))
    if made is None:
        pytest.skip("the story has none of that kind")
    assert str(made) != STORY
    found = Between(page("b", made), page("a", root)).altered()
    assert found
    kept = [word.form for at, word in enumerate(root.words) if all(at not in one.old for one in found)]
    left = [word.form for at, word in enumerate(made.words) if all(at not in one.new for one in found)]
    assert [form.casefold() for form in kept] == [form.casefold() for form in left]


@pytest.mark.parametrize("kind", sorted(SHAPING))
def test_a_shaped_copy_has_no_altered_words(kind):
    root = parsed(STORY)
    made = SHAPING[kind](root, random.Random(1))
    assert made is not None
    assert not Between(page("b", made), page("a", root)).altered()
    assert shared(made, root) > 0.5


def test_a_name_is_swapped_throughout():
    made = altering.name(parsed(STORY), random.Random(2))
    assert made is not None
    assert "Dorrel" not in str(made)
    assert {edit.kind for edit in made.edits} == {"name"}


def test_words_left_out_are_placed_as_early_as_they_can_be():
    text = parsed("The army said the army fled.")
    assert slid([2, 3, 4], text) == [0, 1, 2]
    assert slid([3, 4], text) == [3, 4]


def test_a_cut_keeps_the_marks_before_its_first_word():
    text = parsed(STORY)
    second = text.paragraphs()[1]
    assert str(text.cut(second)).startswith('"Nobody saw')


def test_merged_pages_share_with_both_stories():
    first, second = (parsed(one.text) for one in others(2))
    made = shaping.merged(first, second, random.Random(1))
    assert shared(made, first) > 0.4
    assert shared(made, second) > 0.2


def test_the_same_seed_makes_the_same_pages():
    made = [[page.row() for page in corpus(others(30), 5)] for _ in range(2)]
    assert made[0] == made[1]
    assert len({row["url"] for row in made[0]}) == len(made[0])


def test_texts_that_share_much_are_no_two_originals():
    held = others(3)
    again = Original("own", "again", held[0].text.replace("stone", "pebble", 1))
    assert [one.name for one in apart([*held, again])] == ["0", "1", "2"]


def test_pairs_are_scored_over_any_number_of_links():
    root = parsed(STORY)
    pages = [page("a", root), page("b", root), page("c", root), page("d", parsed("Quite another thing."), family=1)]
    truth = Truth.of(pages)
    result = scored(truth, together([("a", "b"), ("b", "c")]))
    assert (result.clean.right, result.clean.wrong, result.clean.missed) == (3, 0, 0)
    result = scored(truth, together([("a", "d")]))
    assert (result.clean.right, result.clean.wrong, result.clean.missed) == (0, 1, 3)


def test_tokenised_text_is_set_as_it_was():
    assert (
        tidied('He said , " we wait , " and left . They , too , left .')
        == 'He said, "we wait," and left. They, too, left.'
    )


def test_the_chain_makes_as_many_reports_as_asked_and_a_fifth_of_them_copies():
    rows = list(chain.rows(chain.Chain(one.text for one in others(40)), 300))
    copies = [row for row in rows if not str(row["url"]).endswith("/0")]
    assert len(rows) == 300
    assert 0.15 <= len(copies) / 300 <= 0.3
    assert rows == list(chain.rows(chain.Chain(one.text for one in others(40)), 300))


def test_figures_over_pairs():
    assert chain.pair_figures([(1, 1), (1, 1), (2, 2), (3, 2)]) == {"pairs_p": 1.0, "pairs_r": 0.5}


def test_labels_are_ids_without_text():
    if not copies_real.LABELS.exists():
        pytest.skip("no labels yet")
    with copies_real.LABELS.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert {row["set"] for row in rows} <= set(copies_real.SETS)
    assert {row["label"] for row in rows} <= {"copy", "passage", "independent"}
    assert all(" " not in row["a"] + row["b"] for row in rows)


def test_shingles_are_five_words():
    assert shingles("a b c d e f") == {("a", "b", "c", "d", "e"), ("b", "c", "d", "e", "f")}


FLOORS = [
    ("copies: pairs", "f", 0.97),
    ("copies: noisy pairs", "f", 0.90),
    ("copies: descent", "direction_right", 0.97),
]


@pytest.mark.shared
def test_no_figure_of_generated_copies_falls_below_its_floor(capsys):
    if not (SHARED / "muc4").is_dir():
        pytest.skip(f"{SHARED} is missing: the measures want ../shared beside the checkout")
    assert main(["--data", str(SHARED), "--every", "16", "--seeds", "1", "--alone"]) == 0
    told = {(line := json.loads(row))["measure"]: line for row in capsys.readouterr().out.splitlines()}
    reached = {(part, name): told[part][name] for part, name, _ in FLOORS}
    assert all(reached[part, name] >= least for part, name, least in FLOORS), reached


@pytest.mark.shared
def test_independent_reports_of_one_event_are_no_copies(capsys):
    if not (SHARED / "ecbplus").is_dir():
        pytest.skip(f"{SHARED} is missing: the measures want ../shared beside the checkout")
    assert copies_real.main(["--data", str(SHARED), "--every", "4"]) == 0
    whole = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert whole["false_in_100"] < 1, whole
