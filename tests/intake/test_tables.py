from __future__ import annotations

from pathlib import Path

import pytest

from tests.intake.helpers import STORY, VOCABULARY
from tidings.errors import VocabularyError
from tidings.intake import Received, receive
from tidings.intake.altered import compare, is_altered
from tidings.intake.language import foreign_language
from tidings.vocabulary.mastheads import load_mastheads
from tidings.vocabulary.outlets import load_outlets
from tidings.vocabulary.tables import Vocabulary

OUTLETS = VOCABULARY.table("outlets", load_outlets)
MASTHEADS = VOCABULARY.table("mastheads", load_mastheads)


def test_every_outlet_is_found_by_its_names_and_hosts() -> None:
    for publisher in OUTLETS.publishers:
        for spelling in (publisher.name, *publisher.spellings):
            found = OUTLETS.find(spelling)
            assert found is not None
            assert found.name == publisher.name, spelling
        for domain in publisher.domains:
            assert OUTLETS.host(f"www.{domain}") == publisher.name
        assert publisher.country is None or (len(publisher.country) == 2 and publisher.country.isupper())


@pytest.mark.parametrize(
    ("printed", "name"),
    [("(AP)", "Associated Press"), ("REUTERS", "Reuters"), ("al jazeera", "Al Jazeera"), ("ap", None), ("Salt", None)],
)
def test_spellings(printed: str, name: str | None) -> None:
    assert OUTLETS.outlet(printed) == name


def test_agencies_are_told_from_outlets() -> None:
    assert OUTLETS.agency("AFP") == "Agence France-Presse"
    assert OUTLETS.agency("Le Monde") is None
    assert OUTLETS.host("edition.cnn.com") == "CNN"
    assert OUTLETS.host("com") is None


def test_a_user_adds_outlets(tmp_path: Path) -> None:
    extra = tmp_path / "mine.toml"
    extra.write_text('[[outlets.agency]]\nname = "Tarva News"\nspellings = ["TARVA"]\ndomains = ["tarva.example"]\n')
    report = tmp_path / "report.txt"
    report.write_text(f"Gunmen kill nine\n\nTESSALY (TARVA) — {STORY}")
    [item] = receive([report], vocabulary=Vocabulary([extra]))
    assert isinstance(item, Received)
    assert item.reports[0].agency == "Tarva News"


def test_a_mistake_in_a_users_file_is_named(tmp_path: Path) -> None:
    extra = tmp_path / "mine.toml"
    extra.write_text('[[outlets.agency]]\nspelling = "TARVA"\n')
    with pytest.raises(VocabularyError, match=r"mine\.toml"):
        Vocabulary([extra]).table("outlets", load_outlets)


@pytest.mark.parametrize(
    ("upper", "lower", "altered"),
    [
        ("Five dead in clash with bandits", "Five dead in clash with police", True),
        ("Seven killed in raid on Wolf’s camp", "At least 7 killed in army raid on camp near Sarn, medics say", True),
        ("50 killed in raid on camp near Sarn", "5 killed in raid on camp near Sarn", True),
        ("Five dead in clash with police", "Five dead in clash with police", False),
        ("Seven dead in clash with police", "7 dead in clashes with police", False),
        ("Army raid kills seven", "Medics say most of the dead were shepherds", False),
        ("Blast kills nine at market", "Hospital says toll at market may rise", False),
        ("Dastari sacks minister", "Opposition calls for new elections after Dastari sacks minister of the interior", False),
    ],
)  # fmt: skip
def test_rewordings_and_standfirsts(upper: str, lower: str, altered: bool) -> None:
    assert is_altered(compare(upper, lower, frozenset())) is altered


@pytest.mark.parametrize("text", [STORY, STORY.upper(), "Nine killed.", "Army: 12 dead", "VW", ""])
def test_english(text: str) -> None:
    assert foreign_language(text, MASTHEADS.languages) is None
