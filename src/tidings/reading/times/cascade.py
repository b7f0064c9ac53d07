"""Rules that make one item of several: regular expressions over the items' letters, tried together in one pass."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tidings.reading.times.items import Item, Sense

# The letters of what rules have made: a day, month, year, part of a year, weekday, relative day, relative period,
# clock time, part of a day; and what takes part in nothing more.
DAY, MONTH, YEAR_MADE, SEASON, WEEKDAY, NEAR_DAY, PERIOD, TIME, PART, CLOSED = "0123456789"


@dataclass(frozen=True, slots=True)
class Match:
    """The items that a rule matched, and all around them."""

    items: Sequence[Item]
    start: int
    end: int

    @property
    def own(self) -> Sequence[Item]:
        """The items matched."""
        return self.items[self.start : self.end]

    def first(self, letters: str) -> Item | None:
        """The first matched item of one of these classes."""
        return next((item for item in self.own if item.letter in letters), None)

    def last(self, letters: str) -> Item | None:
        """The last matched item of one of these classes."""
        return next((item for item in reversed(self.own) if item.letter in letters), None)

    @property
    def before(self) -> str:
        """The word before, in lower case; empty at the start."""
        return self.items[self.start - 1].text.lower() if self.start else ""

    @property
    def after(self) -> str:
        """The word after, in lower case; empty at the end."""
        return self.items[self.end].text.lower() if self.end < len(self.items) else ""


Build = Callable[[Match], Sense | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """What a run of letters becomes: an item of ``letter`` with the sense that ``build`` makes, or nothing."""

    pattern: str
    letter: str
    build: Build


class Cascade:
    """Rules compiled into one expression; the earlier rule wins where two match at one place."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = tuple(rules)
        # Three items in four are ordinary words: the look ahead passes over them.
        any_rule = "|".join(f"(?P<r{at}>{rule.pattern})" for at, rule in enumerate(self.rules))
        self._any = re.compile(f"(?=[^.])(?:{any_rule})")
        self._each = tuple(re.compile(rule.pattern) for rule in self.rules)

    def reduce(self, items: list[Item]) -> list[Item]:
        """The items with every match of a rule made one."""
        letters = "".join([item.letter for item in items])
        made: list[Item] = []
        at = 0
        while found := self._any.search(letters, at):
            item = self._item(found, items)
            end = found.end() if item else found.start() + 1
            made += items[at : found.start()]
            made += [item] if item else items[found.start() : end]
            at = end
        return made + items[at:]

    def _item(self, found: re.Match[str], items: list[Item]) -> Item | None:
        """The first rule from the matching one on that accepts, at this place."""
        tried: re.Match[str] | None = found
        number = int((found.lastgroup or "r0")[1:])
        while tried:
            rule = self.rules[number]
            match = Match(items, tried.start(), tried.end())
            sense = rule.build(match)
            if sense:
                return Item(rule.letter, match.own[0].start, match.own[-1].end, "", sense=sense)
            tried, number = self._next(found, number)
        return None

    def _next(self, found: re.Match[str], number: int) -> tuple[re.Match[str] | None, int]:
        for later in range(number + 1, len(self.rules)):
            if again := self._each[later].match(found.string, found.start()):
                return again, later
        return None, number
