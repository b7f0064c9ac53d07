"""Words that are also other words (May, March, Sun, fall): taken as time only beside a date word."""

from __future__ import annotations

from tidings.reading.times.items import OTHER, Item
from tidings.vocabulary.times import TimesTable

_BEFORE = frozenset(
    "in since until till by from during through last next this early late mid of before after -".split()
)
_SHORT = 3


def settled(items: list[Item], table: TimesTable) -> list[Item]:
    """The same items; an ambiguous one without a date word beside it becomes an ordinary word."""
    return [
        item if item.letter not in "MWS" or item.text not in table.ambiguous or _dated(items, at) else _other(item)
        for at, item in enumerate(items)
    ]


def _other(item: Item) -> Item:
    return item.made(letter=OTHER, sense=None)


def _dated(items: list[Item], at: int) -> bool:
    item = items[at]
    before = items[at - 1] if at else None
    after = items[at + 1] if at + 1 < len(items) else None
    if item.letter == "W":
        return after is not None and after.letter in "cM" and at + 2 < len(items) and items[at + 2].letter in "Mn"
    if item.letter == "S":
        return before is not None and before.letter in "pDBEobV"
    numbered = (after is not None and after.letter in "nOY") or (before is not None and before.letter in "nO")
    long = len(item.text) > _SHORT or item.text == "may"
    return numbered or (long and before is not None and before.text in _BEFORE)
