"""Countries as actors: names, adjectives, peoples, capitals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from tidings.vocabulary.shapes import entries, lowered, word, words
from tidings.vocabulary.tables import Raw

Form = Literal["name", "adjective", "people", "capital"]


@dataclass(frozen=True, slots=True)
class StateWord:
    """One word or phrase for a country: its code, the country's usual name, and which kind of word it is."""

    iso: str
    country: str
    form: Form


@dataclass(frozen=True, slots=True)
class States:
    """``words`` maps a form as written to its country; ``starts`` are the first words of forms of several words.

    ``acts`` are what a country does or has as an actor, ``where`` and ``going`` the prepositions and verbs that make it
    a place, ``ground`` what it has as a place.
    """

    words: Mapping[str, StateWord]
    starts: Mapping[str, int]
    names: Mapping[str, str]
    acts: frozenset[str]
    where: frozenset[str]
    going: frozenset[str]
    ground: frozenset[str]

    def of(self, text: str) -> StateWord | None:
        """The country that a word or phrase stands for."""
        return self.words.get(text)


def load_states(raw: Raw) -> States:
    """The typed table of ``states.toml``."""
    found: dict[str, StateWord] = {}
    starts: dict[str, int] = {}
    names: dict[str, str] = {}
    for entry in entries(raw, "state"):
        iso = word(entry, "iso")
        named = words(entry, "names")
        names[iso] = named[0]
        forms: tuple[tuple[Form, str], ...] = (
            ("capital", "capitals"), ("people", "people"), ("adjective", "adjectives"), ("name", "names"),
        )  # fmt: skip
        for form, key in forms:
            for text in words(entry, key):
                found[text] = StateWord(iso, named[0], form)
                first, *rest = text.split()
                starts[first] = max(starts.get(first, 0), 1 + len(rest))
    lists = (lowered(raw, key) for key in ("acts", "where", "going", "ground"))
    return States(found, starts, names, *lists)
