"""How personal names are built and spelt, and what makes two spellings one name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from anyascii import anyascii

from tidings.vocabulary.shapes import groups, lowered, part, words
from tidings.vocabulary.tables import Raw

_SPLIT = re.compile(r"[-\s]+")
_DROPPED = re.compile(r"[^a-z]")


@dataclass(frozen=True, slots=True)
class Names:
    """Particles, given names and the rules of spelling. ``canon`` maps a folded given name to that of its variants."""

    particles: frozenset[str]
    small: frozenset[str]
    articles: frozenset[str]
    kunya: frozenset[str]
    servant: frozenset[str]
    descent: frozenset[str]
    suffixes: frozenset[str]
    family_first: frozenset[str]
    given: frozenset[str]
    canon: Mapping[str, str]
    rules: tuple[tuple[re.Pattern[str], str], ...]
    _folded: dict[str, str] = field(default_factory=dict)
    _parts: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def fold(self, word: str) -> str:
        """The spelling-free form of one word: equal for the usual romanisations of one name."""
        found = self._folded.get(word)
        if found is None:
            found = _fold(word, self.rules)
            found = self._folded[word] = self.canon.get(found, found)
        return found

    def parts(self, name: str) -> tuple[str, ...]:
        """The folded words of a name: articles dropped, "Abd al-", "Abu" joined to what follows."""
        found = self._parts.get(name)
        if found is None:
            found = self._parts[name] = tuple(self._joined(name))
        return found

    def is_given(self, word: str) -> bool:
        """Whether a word is a usual given name."""
        return word in self.given

    def _joined(self, name: str) -> list[str]:
        held = ""
        found = []
        for piece in _SPLIT.split(name.replace(".", " ").strip()):
            lower = anyascii(piece).lower()
            if not lower or lower in self.suffixes:
                continue
            if lower in self.servant:
                held = "abdul"
            elif lower in self.kunya:
                held = "abu" if lower.startswith("a") else "um"
            elif lower in self.articles or lower in self.descent:
                continue
            else:
                found.append(held + self.fold(piece))
                held = ""
        return found


def load_names(raw: Raw) -> Names:
    """The typed table of ``names.toml``."""
    rules = tuple((re.compile(old), new) for old, new in _pairs(raw, "fold"))
    canon: dict[str, str] = {}
    for group in groups(raw, "variants"):
        for name in group:
            canon.setdefault(_fold(name, rules), _fold(group[0], rules))
    given = part(raw, "given")
    return Names(
        particles=lowered(raw, "particles"),
        small=lowered(raw, "small"),
        articles=lowered(raw, "articles"),
        kunya=lowered(raw, "kunya"),
        servant=lowered(raw, "servant"),
        descent=lowered(raw, "descent"),
        suffixes=lowered(raw, "suffixes"),
        family_first=frozenset(words(raw, "family_first")),
        given=frozenset(name for language in given for name in str(given[language]).split()),
        canon=canon,
        rules=rules,
    )


def _fold(word: str, rules: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    text = _DROPPED.sub("", anyascii(word).lower())
    for old, new in rules:
        text = old.sub(new, text)
    return text


def _pairs(raw: Raw, key: str) -> list[tuple[str, str]]:
    return [(group[0], group[1]) for group in groups(raw, key)]
