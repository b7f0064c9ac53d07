"""A user's file adds to the tables; one with a mistake says where, and nothing of it is taken."""

from __future__ import annotations

from pathlib import Path

import pytest

from tidings.errors import VocabularyError
from tidings.vocabulary.tables import Raw, Vocabulary, _merge


def write(folder: Path, text: str) -> Path:
    path = folder / "mine.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_lists_are_appended_to_tables_merged_and_values_replaced():
    base: Raw = {"cues": ["a"], "kinds": {"x": 1}, "limit": 3}
    assert _merge(base, {"cues": ["b"], "kinds": {"y": 2}, "limit": 4}, "t") == {
        "cues": ["a", "b"],
        "kinds": {"x": 1, "y": 2},
        "limit": 4,
    }


def test_a_value_of_another_shape_is_refused():
    with pytest.raises(VocabularyError, match=r"t\.cues is 'b'"):
        _merge({"cues": ["a"]}, {"cues": "b"}, "t")


def test_an_unknown_table_is_refused_with_the_known_ones(tmp_path):
    with pytest.raises(VocabularyError, match="there is no table"):
        Vocabulary([write(tmp_path, "[nosuch]\na = 1\n")])


def test_broken_toml_names_file_and_line(tmp_path):
    with pytest.raises(VocabularyError, match=r"mine\.toml.*line 2"):
        Vocabulary([write(tmp_path, "a = 1\nb = = 2\n")])


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(VocabularyError, match="No such file"):
        Vocabulary([tmp_path / "gone.toml"])


def test_the_digest_changes_with_what_the_user_adds(tmp_path):
    assert Vocabulary().digest == Vocabulary().digest
    assert Vocabulary([write(tmp_path, "")]).digest != Vocabulary().digest
