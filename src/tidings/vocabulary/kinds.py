"""Kinds of happening: families of PLOVER types and modes, which of them may be one episode, words for sides (R1, R2)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypedDict, cast

from tidings.vocabulary.tables import Raw

Needs = Literal["", "victims"]


@dataclass(frozen=True, slots=True)
class Family:
    """Kinds that tell the same sort of happening.

    ``acts``: between named parties, told without a place. ``occasion``: a country has one in a month.
    ``wave``: told of a country without a town, those of one month or year are one.
    """

    name: str
    group: str
    acts: bool = False
    occasion: bool = False
    wave: bool = False


@dataclass(frozen=True, slots=True)
class Kinds:
    """The table ``kinds``, folded to lower case."""

    families: Mapping[str, Family]
    statements: frozenset[str]
    practices: frozenset[str]
    meets: Mapping[frozenset[str], Needs]
    apart: Mapping[str, frozenset[str]]
    parts: Mapping[str, frozenset[str]]
    sides: Mapping[str, str]
    anything: frozenset[str]
    empty: frozenset[str]
    held: frozenset[str]
    ground: frozenset[str]
    counts: frozenset[str]
    care: frozenset[str]
    sites: frozenset[str]
    nobody: frozenset[str]
    whose: frozenset[str]

    def family(self, kind: str, mode: str | None) -> Family:
        """The family of a type and mode; one of its own for a type in no family."""
        kind = kind.casefold()
        found = self.families.get(f"{kind}.{mode.casefold()}") if mode else None
        return found or self.families.get(kind) or Family(kind, kind)

    def is_statement(self, kind: str, mode: str | None) -> bool:
        """Whether a type and mode are something said (R1)."""
        named = mode is not None and f"{kind}.{mode}".casefold() in self.families
        return kind.casefold() in self.statements and not named

    def is_practice(self, kind: str, mode: str | None) -> bool:
        """Whether a type and mode, told without a day, are what goes on and no single happening (R1)."""
        return f"{kind}.{mode}".casefold() in self.practices

    def compatible(self, a: str, b: str) -> Needs | None:
        """What two families need beside all else to be one happening; None where they cannot be."""
        return "" if a == b else self.meets.get(frozenset((a, b)))


class _RawFamily(TypedDict, total=False):
    name: str
    group: str
    acts: bool
    occasion: bool
    wave: bool
    kinds: list[str]


class _RawPair(TypedDict, total=False):
    families: list[str]
    needs: Needs


def load_kinds(raw: Raw) -> Kinds:
    """The typed table; raises KeyError, TypeError or ValueError where the raw one is misshapen."""
    families: dict[str, Family] = {}
    for entry in cast("Sequence[_RawFamily]", raw["family"]):
        marks = entry.get("acts", False), entry.get("occasion", False), entry.get("wave", False)
        family = Family(entry["name"], entry["group"], *marks)
        families.update({kind.casefold(): family for kind in entry["kinds"]})
    meets: dict[frozenset[str], Needs] = {}
    for pair in cast("Sequence[_RawPair]", raw["compatible"]):
        if len(pair["families"]) != 2:
            raise ValueError(f"compatible families {pair['families']!r}: two are wanted")
        meets[frozenset(pair["families"])] = pair.get("needs", "")
    things = _sets(raw["things"])
    return Kinds(
        families=families,
        statements=frozenset(kind.casefold() for kind in cast("Sequence[str]", raw["statements"])),
        practices=frozenset(kind.casefold() for kind in cast("Sequence[str]", raw["practices"])),
        meets=meets,
        apart=_sets(raw["apart"]),
        parts=_sets(raw["parts"]),
        anything=things["anything"],
        empty=things["empty"],
        held=things["held"],
        ground=things["ground"],
        counts=things["counts"],
        care=things["care"],
        sites=things["sites"],
        nobody=things["nobody"],
        whose=things["whose"],
        sides={word: side for side, words in _sets(raw["sides"]).items() for word in words},
    )


def _sets(table: object) -> dict[str, frozenset[str]]:
    lists = cast("Mapping[str, Sequence[str]]", table)
    return {name.casefold(): frozenset(word.casefold() for word in words) for name, words in lists.items()}
