"""The table of words that turn what is told into what may be, is planned or is denied (R10)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from tidings.vocabulary.tables import Raw

Cues = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class FactualityTable:
    """What each cue makes of the event: ``planned``, ``negated``, ``possible``... by word, per place it may stand."""

    modals: Cues
    governors: Cues
    modifiers: Cues
    heads: Cues
    markers: Cues
    implicative: frozenset[str]
    saying: frozenset[str]
    legal: frozenset[str]
    crimes: frozenset[str]
    elsewhere: frozenset[str]
    happening: frozenset[str]
    rounds: frozenset[str]
    announcing: frozenset[str]


def load_factuality(raw: Raw) -> FactualityTable:
    """The typed table; raises KeyError or TypeError where the raw one is misshapen."""
    lists = cast("Mapping[str, Mapping[str, list[str]]]", raw)
    return FactualityTable(
        modals=_cues(lists["modals"]),
        governors=_cues(lists["governors"]),
        modifiers=_cues(lists["modifiers"]),
        heads=_cues(lists["heads"]),
        markers=_cues(lists["markers"]),
        implicative=frozenset(lists["implicative"]["words"]),
        saying=frozenset(lists["saying"]["words"]),
        legal=frozenset(lists["legal"]["words"]),
        crimes=frozenset(lists["legal"]["crimes"]),
        elsewhere=frozenset(lists["elsewhere"]["words"]),
        happening=frozenset(lists["happening"]["words"]),
        rounds=frozenset(lists["happening"]["rounds"]),
        announcing=frozenset(lists["announcing"]["words"]),
    )


def _cues(lists: Mapping[str, list[str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for meaning, words in lists.items():
        for word in words:
            found.setdefault(word, meaning)
    return found
