"""The table of weapons and means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypedDict, cast

from tidings.vocabulary.inflection import noun_forms
from tidings.vocabulary.tables import Raw


@dataclass(frozen=True, slots=True)
class WeaponWord:
    """A weapon: its canonical name and PLOVER mode.

    ``thrown``: a weapon only beside a verb of throwing; ``beside``: only with one of these words in its sentence.
    """

    name: str
    mode: str | None
    thrown: bool = False
    beside: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class WeaponsTable:
    """Weapons by their words: ``by_first[word]`` lists (words, weapon), longest first."""

    by_first: Mapping[str, tuple[tuple[tuple[str, ...], WeaponWord], ...]]
    thrown: frozenset[str]


class _RawWeapon(TypedDict, total=False):
    name: str
    mode: str
    words: list[str]
    thrown: bool
    beside: list[str]


def load_weapons(raw: Raw) -> WeaponsTable:
    """The typed table; raises KeyError or TypeError where the raw one is misshapen."""
    irregular = cast("Mapping[str, Sequence[str]]", raw["irregular"])
    by_first: dict[str, list[tuple[tuple[str, ...], WeaponWord]]] = {}
    for entry in cast("Sequence[_RawWeapon]", raw["weapon"]):
        weapon = WeaponWord(
            entry["name"], entry.get("mode"), entry.get("thrown", False), frozenset(entry.get("beside", ()))
        )
        for words in entry["words"]:
            for form in noun_forms(words, irregular):
                # hyphens are tokens of their own in the parse
                split = tuple(form.replace("-", " - ").split())
                by_first.setdefault(split[0], []).append((split, weapon))
                if form != words or "-" not in form:
                    continue
                by_first.setdefault(form, []).append(((form,), weapon))
    ordered = {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in by_first.items()}
    thrown = frozenset(cast("Mapping[str, list[str]]", raw["thrown"])["words"])
    return WeaponsTable(ordered, thrown)
