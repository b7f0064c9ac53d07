"""The table of number words (R7)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, cast

from tidings.vocabulary.tables import Raw

Bound = Literal["floor", "ceiling", "nearly", "about"]
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Uncounted:
    """Words beside which a number counts nothing; see data/quantities.toml for each list."""

    time: frozenset[str]
    measure: frozenset[str]
    months: frozenset[str]
    before: frozenset[str]
    hyphened: frozenset[str]
    names: frozenset[str]
    parents: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class QuantitiesTable:
    """Number words by lower-case form; ``before`` and ``after`` by their words, as tuples; ``starts`` may open a number.

    ``change`` are lemmas of verbs that go from one number to another.
    """

    units: Mapping[str, int]
    scales: Mapping[str, int]
    vague: Mapping[str, int]
    vague_products: Mapping[Words, int]
    before: Mapping[Words, Bound]
    after: Mapping[Words, Bound]
    nearly: float
    starts: frozenset[str]
    uncounted: Uncounted
    change: frozenset[str]


def load_quantities(raw: Raw) -> QuantitiesTable:
    """The typed table; raises KeyError or TypeError where the raw one is misshapen."""
    whole = cast("Mapping[str, Mapping[str, int]]", raw)
    cues = cast("Mapping[str, Mapping[Bound, list[str]]]", raw)
    lists = cast("Mapping[str, Mapping[str, list[str]]]", raw)
    return QuantitiesTable(
        units=dict(whole["units"]),
        scales=dict(whole["scales"]),
        vague=dict(whole["vague"]),
        vague_products={tuple(words.split()): value for words, value in whole["vague_products"].items()},
        before=_cues(cues["before"]),
        after=_cues(cues["after"]),
        nearly=float(whole["share"]["nearly"]),
        starts=frozenset(("tens", *whole["units"], *whole["scales"], *whole["vague"])),
        uncounted=Uncounted(**{name: frozenset(words) for name, words in lists["uncounted"].items()}),
        change=frozenset(lists["change"]["verbs"]),
    )


def _cues(lists: Mapping[Bound, list[str]]) -> dict[Words, Bound]:
    return {tuple(words.split()): bound for bound, phrases in lists.items() for words in phrases}
