"""Numbers as worded, with the bounds that R7 gives them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import floor

from tidings.model.mentions import Quantity
from tidings.reading.tree import Tree
from tidings.reading.uncounted import is_uncounted
from tidings.vocabulary.quantities import Bound, QuantitiesTable

_LONGEST_CUE = 4


@dataclass(frozen=True, slots=True)
class Counted:
    """A quantity and its tokens: ``first`` with what stands before it, ``number`` the first number word, ``last``."""

    first: int
    number: int
    last: int
    quantity: Quantity


@dataclass(frozen=True, slots=True)
class _Value:
    """A number read from tokens: one past its last token, and its bounds."""

    stop: int
    low: int | None
    high: int | None
    approximate: bool = False


@lru_cache(maxsize=2)
def _found(tree: Tree, table: QuantitiesTable) -> tuple[Counted, ...]:
    return tuple(_scan(tree, table))


def find_quantities(tree: Tree, table: QuantitiesTable) -> tuple[Counted, ...]:
    """Every number of a report that may count things, in the order of the text (no ages, years, sums or shares)."""
    return _found(tree, table)


def _scan(tree: Tree, table: QuantitiesTable) -> Iterator[Counted]:
    token, size = 0, len(tree)
    starts = table.starts
    while token < size:
        word = tree.lower[token]
        value = _value(tree, token, table) if word in starts or word[0].isdigit() else None
        if value is None or is_uncounted(tree, token, value.stop, table.uncounted):
            token = value.stop if value else token + 1
            continue
        value = _range(tree, token, value, table)
        yield _counted(tree, token, value, table)
        token = value.stop


def _may_start(tree: Tree, token: int, table: QuantitiesTable) -> bool:
    word = tree.lower[token]
    return word[0].isdigit() or word in table.starts


def _value(tree: Tree, token: int, table: QuantitiesTable) -> _Value | None:
    """The number that starts at a token."""
    words = tree.lower
    for length in (3, 2):
        if (low := table.vague_products.get(tuple(words[token : token + length]))) is not None:
            return _Value(token + length, low, None, True)
    word = words[token]
    if word in table.vague:
        return _vague(tree, token, table)
    return _exact(tree, token, table)


def _vague(tree: Tree, token: int, table: QuantitiesTable) -> _Value | None:
    words, word = tree.lower, tree.lower[token]
    if word == "few" and (token == 0 or words[token - 1] not in ("a", "last", "quite")):
        return None
    if word == "couple" and not (words[token + 1 : token + 2] == ["of"] and token and words[token - 1] == "a"):
        return None
    following = words[token + 1] if token + 1 < len(tree) else ""
    if word == "several" and following in table.vague:
        return _Value(token + 2, 3 * table.vague[following] // 2, None, True)
    if word == "several" and following in table.scales:
        return _Value(token + 2, 3 * table.scales[following], None, True)
    if word == "couple":
        return _Value(token + 1, 2, 2, True)
    return _Value(token + 1, table.vague[word], None, True)


def _exact(tree: Tree, token: int, table: QuantitiesTable) -> _Value | None:
    """Digits or number words: "1,200", "twenty-one", "two dozen", "3 million", "a hundred"."""
    words, size = tree.lower, len(tree)
    total, current, at, seen = 0.0, 0.0, token, False
    while at < size:
        word = words[at]
        part = _digits(word) if word[0].isdigit() else table.units.get(word)
        if part is not None:
            if seen and not _adds(current, part):
                break
            current, seen = current + part, True
        elif word in table.scales and word != "score":
            current = (current or 1) * table.scales[word]
            if table.scales[word] >= 1000:
                total, current = total + current, 0
            seen = True
        elif not (word in ("-", "and") and seen and _goes_on(words, at, table, current)):
            break
        at += 1
    if not seen:
        return None
    number = floor(total + current)
    return _Value(at, number, number)


def _goes_on(words: list[str], at: int, table: QuantitiesTable, current: float) -> bool:
    """Whether "-" or "and" joins two parts of one number ("twenty-one", "one hundred and five")."""
    following = words[at + 1] if at + 1 < len(words) else ""
    part = table.units.get(following)
    if words[at] == "-":
        return part is not None and part < 10 and current % 10 == 0 and current > 10
    return part is not None and current >= 100 and current % 100 == 0 and current % 1000 != 0


def _adds(current: float, part: float) -> bool:
    return (current >= 20 and current % 10 == 0 and part < 10) or (current >= 100 and current % 100 == 0 and part < 100)


def _digits(word: str) -> float | None:
    """The value of digits ("1,200", "2.5"); None for anything that is not a plain number."""
    plain = word.replace(",", "")
    if plain.isdecimal():
        groups = word.split(",")
        return float(plain) if len(groups) == 1 or all(len(group) == 3 for group in groups[1:]) else None
    left, _, right = plain.partition(".")
    return float(plain) if left.isdecimal() and right.isdecimal() and len(right) <= 2 else None


def _range(tree: Tree, token: int, value: _Value, table: QuantitiesTable) -> _Value:
    """ "five to seven", "five or six", "between 5 and 7", "5-7"; the value itself where no second number follows."""
    stop = value.stop
    if stop + 1 >= len(tree) or value.low is None or not _may_start(tree, stop + 1, table):
        return value
    joiner = tree.lower[stop]
    between = joiner == "and" and token and tree.lower[token - 1] == "between"
    if joiner not in ("to", "or", "-", "–") and not between:
        return value
    if joiner == "to" and _changes(tree, token, table):
        return value
    second = _value(tree, stop + 1, table)
    if second is None or second.high is None or value.high is None or not value.low < second.high <= 20 * value.low:
        return value
    return _Value(second.stop, value.low, second.high, value.approximate or second.approximate)


def _changes(tree: Tree, token: int, table: QuantitiesTable) -> bool:
    """ "rose from 11 to 14"."""
    if token == 0 or tree.lower[token - 1] != "from":
        return False
    return any(tree.lemma[over] in table.change for over in (token - 2, *tree.above(token)) if over >= 0)


def _counted(tree: Tree, token: int, value: _Value, table: QuantitiesTable) -> Counted:
    """The number with what stands around it."""
    first, bound = _cue_before(tree, token, table)
    last = value.stop - 1
    if (after := _cue_after(tree, value.stop, table)) is not None:
        last, bound = after
    if first == token and token and tree.lower[token - 1] in ("a", "an") and tree.lower[token] not in table.units:
        first = token - 1
    low, high, approximate = _bounded(value, bound, table)
    span = tree.span(first, last)
    wording = tree.parsed.text(span)
    return Counted(first, token, last, Quantity(span, wording, low, high, approximate))


def _cue_before(tree: Tree, token: int, table: QuantitiesTable) -> tuple[int, Bound | None]:
    lowest = tree.around(token)[0]
    for skip in (0, 1):  # "more than a dozen", "at least a hundred", "at least [9]"
        stop = token - skip
        if skip and not (stop >= lowest and tree.lower[stop] in ("a", "an", "[")):
            break
        for length in range(min(_LONGEST_CUE, stop - lowest), 0, -1):
            bound = table.before.get(tuple(tree.lower[stop - length : stop]))
            if bound is not None:
                return stop - length, bound
    return token, None


def _cue_after(tree: Tree, stop: int, table: QuantitiesTable) -> tuple[int, Bound] | None:
    for length in (2, 1):
        bound = table.after.get(tuple(tree.lower[stop : stop + length]))
        if bound is not None:
            return stop + length - 1, bound
    return None


def _bounded(value: _Value, bound: Bound | None, table: QuantitiesTable) -> tuple[int | None, int | None, bool]:
    """Low, high and whether approximate, after the wording (R7)."""
    low, high = value.low, value.high
    if bound == "floor":
        return low, None, value.approximate
    if bound == "ceiling":
        return None, high if high is not None else low, value.approximate
    if bound == "nearly" and low is not None:
        return round(table.nearly * low), low, True
    if bound == "about":
        return low, high, True
    return low, high, value.approximate
