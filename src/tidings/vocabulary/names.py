"""How personal names are built and spelt, and what makes two spellings one name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import zip_longest

from anyascii import anyascii

from tidings.vocabulary.shapes import groups, lowered, part, words
from tidings.vocabulary.tables import Raw

_DROPPED = re.compile(r"[^a-z]")
# "Abdulkarim", "Abdurrahman", but not "Abdullah", whose end is a word of its own only in Arabic.
_SERVANT = re.compile(r"abd(?:[aeou]l|[aeou]?([rnszd])(?=\1))?(?P<rest>(?!lah|[aeou]l)[a-z]{4,})")
_SYLLABLE = 5


@dataclass(frozen=True, slots=True)
class Names:
    """Particles, given names and the rules of spelling. ``canon`` maps a folded given name to that of its variants.

    ``loose`` rules hold for words that are no usual given name (``folded``). ``faith`` is "of the faith" in compounds
    ("Salah ad-Din"), ``between`` stands small between two surnames, ``two_surnames`` the given names of languages in which the father's surname is the last but one, ``middle`` what is no surname behind them.
    """

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
    folded: frozenset[str]
    rules: tuple[tuple[re.Pattern[str], str], ...]
    loose: tuple[tuple[re.Pattern[str], str], ...]
    faith: frozenset[str]
    between: frozenset[str]
    two_surnames: frozenset[str]
    middle: frozenset[str]
    _folded: dict[str, str] = field(default_factory=dict)
    _parts: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def fold(self, word: str) -> str:
        """The spelling-free form of one word: equal for the usual romanisations of one name."""
        found = self._folded.get(word)
        if found is None:
            found = self._folded[word] = self._fold(word)
        return found

    def _fold(self, word: str) -> str:
        plain = _fold(word, self.rules)
        if plain in self.canon:
            return self.canon[plain]
        return plain if plain in self.folded else _apply(plain, self.loose)

    def parts(self, name: str) -> tuple[str, ...]:
        """The folded words of a name: articles dropped, "Abd al-", "Abu" joined to what follows."""
        found = self._parts.get(name)
        if found is None:
            found = self._parts[name] = tuple(self._joined(name))
        return found

    def family_last(self, name: str) -> tuple[str, ...]:
        """The parts with the surname that stands alone for the person at the end: "Maduro" of "Nicolás Maduro Moros"."""
        parts, first = self.parts(name), name.split(" ", 1)[0]
        if first not in self.two_surnames or len(parts) < 3 or (len(parts) == 3 and parts[1] in self.middle):
            return parts
        return (*parts[:-2], parts[-1], parts[-2])

    def is_given(self, word: str) -> bool:
        """Whether a word is a usual given name."""
        return word in self.given

    def _joined(self, name: str) -> list[str]:
        held = ""
        found: list[str] = []
        pieces = self._pieces(name)
        for piece, after in zip_longest(pieces, pieces[1:], fillvalue=""):
            lower = anyascii(piece).lower()
            if not lower or lower in self.suffixes or piece in self.between:
                continue
            if lower in self.servant:
                held = "abdul"
            elif lower in self.kunya:
                held = "abu" if lower.startswith("a") else "um"
            elif lower in self.articles or (lower in self.descent and not self._own(piece, after, not found)):
                continue
            elif not held and (compound := _SERVANT.fullmatch(lower)) is not None:
                found.append("abdul" + self.fold(compound["rest"]))
            else:
                found.append(held + self.fold(piece))
                held = ""
        return found

    def _pieces(self, name: str) -> list[str]:
        """The words of a name; syllables of one given name ("Jong-un", "Jong Un") and "of the faith" put together."""
        written = name.replace(".", " ").split()
        if len(written) == 3 and written[0] in self.family_first and all(len(word) <= _SYLLABLE for word in written):
            written = [written[0], "-".join((written[1], written[2].lower()))]
        found: list[str] = []
        for word in written:
            pieces = [piece for piece in word.split("-") if piece]
            small = len(pieces) == 2 and pieces[0][0].isupper() and pieces[1][0].islower()
            if small and not self._particle(pieces[0]) and pieces[1].lower() not in self.faith:
                pieces = ["".join(pieces)]
            for piece in pieces:
                if piece.lower() in self.faith and any(not self._particle(one) for one in found):
                    while self._particle(found[-1]):
                        found.pop()
                    found[-1] += "uddin"
                else:
                    found.append(piece)
        return found

    def _own(self, piece: str, after: str, first: bool) -> bool:
        """Whether "Ben", "Bin" is a name of its own: "Ben Wallis" but "Ben Ali", "Zhu Bin", "Bin Zhu"."""
        if not piece[0].isupper():
            return False
        return not after or after in self.family_first or (first and piece == "Ben" and after not in self.given)

    def _particle(self, piece: str) -> bool:
        return piece.lower() in self.articles or piece.lower() in self.servant or piece.lower() in self.descent


def load_names(raw: Raw) -> Names:
    """The typed table of ``names.toml``."""
    rules, loose = _rules(raw, "fold"), _rules(raw, "loose")
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
        folded=frozenset(_fold(name, rules) for language in given for name in str(given[language]).split()),
        rules=rules,
        loose=loose,
        faith=lowered(raw, "faith"),
        between=frozenset(words(raw, "between")),
        middle=frozenset(_fold(name, rules) for name in str(given["spanish"]).split()),
        two_surnames=frozenset(str(given["spanish"]).split()) - frozenset(str(given["european"]).split()),
    )


def _fold(word: str, rules: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    return _apply(_DROPPED.sub("", anyascii(word).lower()), rules)


def _apply(text: str, rules: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    for old, new in rules:
        text = old.sub(new, text)
    return text


def _rules(raw: Raw, key: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(group[0]), group[1]) for group in groups(raw, key))
