"""How values are weighed: ranks of attribution, words for anybody, cues of late deaths and corrections (R4 to R6)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tidings.model.claims import Attribution
from tidings.vocabulary.tables import Raw


@dataclass(frozen=True, slots=True)
class Weighing:
    """The table ``weighing``. ``ranks`` holds, for a kind of source, the rank where it is named and where it is not."""

    ranks: Mapping[str, tuple[int, int]]
    anybody: frozenset[str]
    late_death: tuple[str, ...]
    own_reporter: tuple[str, ...]
    correction: tuple[str, ...]
    pronouns: frozenset[str]

    def rank(self, attribution: Attribution | None) -> int:
        """How well a value is attributed, R4.4; 0 where nobody is."""
        if attribution is None:
            return 0
        named, unnamed = self.ranks.get(attribution.kind, (0, 0))
        return named if attribution.named else unnamed


def load_weighing(raw: Raw) -> Weighing:
    """The typed table."""
    ranks, words = raw["ranks"], raw["words"]
    if not isinstance(ranks, Mapping) or not isinstance(words, Mapping):
        raise TypeError("ranks and words are tables")
    return Weighing(
        ranks={str(kind): _pair(kind, pair) for kind, pair in ranks.items()},
        anybody=frozenset(_words(words, "anybody")),
        late_death=_words(words, "late_death"),
        own_reporter=_words(words, "own_reporter"),
        correction=_words(words, "correction"),
        pronouns=frozenset(_words(words, "pronouns")),
    )


def _pair(kind: str, pair: object) -> tuple[int, int]:
    if not (isinstance(pair, list) and len(pair) == 2 and all(isinstance(rank, int) for rank in pair)):
        raise ValueError(f"ranks.{kind} is {pair!r}: [named, unnamed] is wanted")
    return pair[0], pair[1]


def _words(words: Mapping[str, object], name: str) -> tuple[str, ...]:
    listed = words[name]
    if not isinstance(listed, list):
        raise TypeError(f"words.{name} is {listed!r}: a list is wanted")
    return tuple(str(word).casefold() for word in listed)
