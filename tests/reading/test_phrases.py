"""Phrases: what the trained part finds, and the rules that it keeps."""

from __future__ import annotations

import numpy as np
import pytest

from tidings.gazetteer.gazetteer import Gazetteer
from tidings.model.mentions import Phrase
from tidings.model.reports import Report
from tidings.reading.phrases.path import TAGS, allowed_first, allowed_steps, best_tags
from tidings.reading.reader import Reader
from tidings.vocabulary.tables import Vocabulary


@pytest.fixture(scope="module")
def reader() -> Reader:
    vocabulary = Vocabulary()
    return Reader(vocabulary, Gazetteer.open(vocabulary))


def phrases(reader: Reader, text: str) -> dict[str, str]:
    reading = next(reader.read([Report("rep_1", "src_1", 0, text)]))
    return {phrase.span.of(text): phrase.kind for phrase in reading.phrases}


def test_names_descriptions_and_pronouns(reader: Reader) -> None:
    found = phrases(reader, "Foreign Minister Tariq Haddad said the rebels had left Aleppo. He thanked the residents.")
    assert found["Foreign Minister Tariq Haddad"] == "person"
    assert found["the rebels"] == "organization"
    assert found["Aleppo"] == "place"
    assert found["He"] == "person"
    assert found["the residents"] == "organization"


@pytest.mark.parametrize("text", ["", " ", "\n\n", "x", "…", "Aleppo", "\u202eabc", "على", "word " * 3000])
def test_any_text_can_be_read(reader: Reader, text: str) -> None:
    reading = next(reader.read([Report("rep_1", "src_1", 0, text)]))
    assert all(isinstance(phrase, Phrase) and phrase.span.end <= len(text) for phrase in reading.phrases)


def test_the_company_of_other_reports_changes_nothing(reader: Reader) -> None:
    one = Report("rep_1", "src_1", 0, "The militia attacked the town, a doctor in Mosul said.")
    other = Report("rep_2", "src_2", 0, "Prices rose. " * 90)
    alone = next(reader.read([one])).phrases
    assert next(iter(reader.read([one, other]))).phrases == alone
    assert list(reader.read([other, one]))[1].phrases == alone


def test_no_row_of_tags_breaks_the_rules() -> None:
    chance = np.random.default_rng(0)
    scores = chance.normal(size=(60, TAGS)).astype(np.float32) * 5
    bounds = [(0, 1), (1, 1), (1, 40), (40, 60)]
    steps = chance.normal(size=(TAGS, TAGS)).astype(np.float32)
    tags = best_tags(scores, steps, np.zeros(TAGS, np.float32), bounds)
    for start, end in bounds:
        assert start == end or allowed_first()[tags[start]]
        assert all(allowed_steps()[tags[at], tags[at + 1]] for at in range(start, end - 1))


def test_without_a_parse_there_are_no_tags() -> None:
    empty = np.zeros((0, TAGS), np.float32)
    assert best_tags(empty, np.zeros((TAGS, TAGS), np.float32), np.zeros(TAGS, np.float32), []) == []
