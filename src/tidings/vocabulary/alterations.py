"""Words by which a copy's alterations are told apart: negations, qualifiers, cues of attribution."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tidings.vocabulary.tables import Raw


@dataclass(frozen=True, slots=True)
class AlterationWords:
    """The table ``alterations``; words are folded as :func:`tidings.lineage.words.fold` folds them.

    ``weak`` qualifiers make a qualifier only beside another word of the list, or alone before a number.
    """

    negations: frozenset[str]
    qualifiers: frozenset[str]
    weak: frozenset[str]
    cues: frozenset[str]
    function: frozenset[str]


def load_alterations(raw: Raw) -> AlterationWords:
    """The typed table."""
    words = raw["words"]
    if not isinstance(words, Mapping):
        raise TypeError(f"words is {words!r}: a table is wanted")
    return AlterationWords(
        negations=_words(words, "negations"),
        qualifiers=_words(words, "qualifiers"),
        weak=_words(words, "weak"),
        cues=_words(words, "cues"),
        function=_words(words, "function"),
    )


def _words(words: Mapping[str, object], name: str) -> frozenset[str]:
    listed = words[name]
    if not isinstance(listed, list):
        raise TypeError(f"words.{name} is {listed!r}: a list is wanted")
    return frozenset(str(word) for word in listed)
