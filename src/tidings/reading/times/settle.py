"""Words that are also other words (May, March, Sun, fall): taken as time only beside a date word."""

from __future__ import annotations

from tidings.reading.times.items import OTHER, Item
from tidings.vocabulary.times import TimesTable

_BEFORE = frozenset(
    "in since until till by from during through last next this early late mid of before after - as for".split()
)
_SHORT = 3


def settled(items: list[Item], table: TimesTable, view: str) -> list[Item]:
    """The same items; an ambiguous one without a date word beside it becomes an ordinary word."""
    return [
        item.made(letter=OTHER)
        if item.letter in "MWS" and _unclear(item, table) and not _dated(items, at, table, view)
        else item
        for at, item in enumerate(items)
    ]


def _unclear(item: Item, table: TimesTable) -> bool:
    return item.text in table.ambiguous or item.text in table.given_names


def _dated(items: list[Item], at: int, table: TimesTable, view: str) -> bool:
    item = items[at]
    before = items[at - 1] if at else None
    after = items[at + 1] if at + 1 < len(items) else None
    if item.letter == "W":
        return after is not None and after.letter in "cM" and at + 2 < len(items) and items[at + 2].letter in "Mn"
    if item.letter == "S":
        return before is not None and before.letter in "pDBEobV"
    numbered = (after is not None and after.letter in "nOY") or (before is not None and before.letter in "nO")
    if item.text in table.given_names:
        return numbered or not view[item.end : item.end + 2].lstrip()[:1].isupper()
    long = len(item.text) > _SHORT or item.text == "may"
    return numbered or (long and before is not None and before.text in _BEFORE)
