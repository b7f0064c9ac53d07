"""The table of what the case of a word would tell: names beside names, and bodies named by ordinary words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from tidings.vocabulary.tables import Raw


@dataclass(frozen=True, slots=True)
class Casing:
    """All words in small letters; ``known`` are names of bodies by their first word."""

    surnames: frozenset[str]
    given: frozenset[str]
    inner: frozenset[str]
    bodies: frozenset[str]
    known: Mapping[str, tuple[tuple[str, ...], ...]]


def load_casing(raw: Raw) -> Casing:
    """The typed table; raises KeyError or TypeError where the raw one is misshapen."""
    lists = cast("Mapping[str, Sequence[str]]", raw)
    known: dict[str, tuple[tuple[str, ...], ...]] = {}
    for name in lists["known"]:
        first, *rest = name.lower().split()
        known[first] = (*known.get(first, ()), (first, *rest))
    return Casing(
        surnames=_small(lists["surnames"]),
        given=_small(lists["given"]),
        inner=_small(lists["inner"]),
        bodies=_small(lists["bodies"]),
        known=known,
    )


def _small(words: Sequence[str]) -> frozenset[str]:
    return frozenset(word.lower() for word in words)
