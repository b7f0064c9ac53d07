"""The words that the MUC-4 keys go by: lists of muc4_keys.toml, typed."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Words:
    """What the keys make of words; see muc4_keys.toml for each list."""

    mutual: frozenset[str]
    modes_out: frozenset[str]
    rebels: frozenset[str]
    forces: frozenset[str]
    military: frozenset[str]
    anybody: frozenset[str]
    people: frozenset[str]
    grounds: frozenset[str]
    doubt: frozenset[str]
    articles: frozenset[str]
    ranks: frozenset[str]
    no_weapons: frozenset[str]
    armies: frozenset[str]
    counts: frozenset[str]
    empty: frozenset[str]
    small: frozenset[str]
    of_people: frozenset[str]
    parts: frozenset[str]

    @classmethod
    def load(cls) -> Words:
        """The lists beside this file."""
        raw = tomllib.loads(Path(__file__).with_name("muc4_keys.toml").read_text(encoding="utf-8"))
        return cls(**{field.name: frozenset(raw[field.name]) for field in fields(cls)})


def plain(words: str) -> str:
    """Words on one line, in small letters."""
    return " ".join(words.lower().split())
