"""The words that lineage knows: what tells a figure, a denial or a hedge from mere wording."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tidings.ids import digest
from tidings.vocabulary.alterations import load_alterations
from tidings.vocabulary.quantities import load_quantities
from tidings.vocabulary.tables import Vocabulary


@dataclass(frozen=True, slots=True)
class Wording:
    """Number words with their values; words of denial, of hedging, of attribution; words without content.

    ``weak`` qualifiers stand in every other sentence; ``fixed`` words are never another word misspelt.
    """

    numbers: Mapping[str, int]
    negations: frozenset[str]
    qualifiers: frozenset[str]
    weak: frozenset[str]
    cues: frozenset[str]
    function: frozenset[str]
    fixed: frozenset[str]

    @property
    def digest(self) -> str:
        """Names what the tables hold."""
        words = (self.negations, self.qualifiers, self.weak, self.cues, self.function)
        return digest([sorted(self.numbers.items()), *(sorted(some) for some in words)])

    @classmethod
    def of(cls, vocabulary: Vocabulary) -> Wording:
        """From the tables ``alterations`` and ``quantities``."""
        quantities = vocabulary.table("quantities", load_quantities)
        words = vocabulary.table("alterations", load_alterations)
        numbers = {**quantities.units, **quantities.scales, **quantities.vague}
        return cls(
            numbers=numbers,
            negations=words.negations,
            qualifiers=words.qualifiers,
            weak=words.weak,
            cues=words.cues,
            function=words.function,
            fixed=frozenset({*numbers, *words.negations, *words.cues}),
        )
