"""Tables in the place of the slowest rules of the pipeline: the same answers."""

from __future__ import annotations

import spacy
from spacy.language import Language

from tidings.reading.fingerprint import DEFAULT_MODEL, model_folder
from tidings.reading.lemmas import lemmas_by_table
from tidings.reading.reader import load
from tidings.reading.ruled import ruled_by_table

TEXT = """It's gonna be what he'd been doin' & they ain't sure.

There are two of y'all; let's go, there's one. They weren't in Mosul, but have got ta leave: the rebels' own fighters
have been killed, "wounding" others -- that which it saw did hurt. I do, too!  She has."""
SEEN = ["TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD", "ENT_TYPE", "ENT_IOB", "SENT_START"]


def stock() -> Language:
    folder = next(model_folder(DEFAULT_MODEL).glob("*/config.cfg")).parent
    return spacy.load(folder)


def test_same_as_the_rules() -> None:
    rules, tables = stock(), stock()
    ruled_by_table(tables)
    lemmas_by_table(tables)
    for text in (TEXT, TEXT[::-1], "", "got", TEXT):
        assert (rules(text).to_array(SEEN) == tables(text).to_array(SEEN)).all()


def test_the_reader_has_them() -> None:
    assert {"tidings_ruled", "tidings_lemmas"} <= set(load().pipe_names)


def test_rules_of_another_kind_stay() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("attribute_ruler").add([[{"SHAPE": "dd"}]], {"POS": "NUM"})  # type: ignore[attr-defined]
    nlp.add_pipe("lemmatizer", config={"mode": "lookup"})
    ruled_by_table(nlp)
    lemmas_by_table(nlp)
    assert nlp.pipe_names == ["attribute_ruler", "lemmatizer"]
