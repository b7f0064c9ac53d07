"""Numbers that count nothing: ages, dates, sums, shares, measures, and parts of names."""

from __future__ import annotations

from tidings.reading.tree import Tree
from tidings.vocabulary.quantities import Uncounted

_DATED = frozenset({"DATE", "TIME"})
_PRICED = frozenset({"MONEY", "PERCENT"})
_HYPHENS = frozenset({"-", "–"})
_SIGNS = frozenset({":", "/"})
_LARGE = frozenset({"million", "billion", "millions", "billions", "trillion"})
_ADJECTIVES = 2  # between a number and its noun


def is_uncounted(tree: Tree, token: int, stop: int, table: Uncounted) -> bool:
    """Whether the number from a token up to ``stop`` counts nothing, by what stands beside it."""
    return (
        _is_measured(tree, token, stop, table)
        or _is_dated(tree, token, stop, table)
        or _is_compound(tree, token, stop, table)
        or _is_named(tree, token, table)
        or _is_parent(tree, token, table)
        or _is_apposed(tree, token, stop)
        or _is_listed(tree, token, stop)
        or _is_year(tree, token)
    )


def _is_measured(tree: Tree, token: int, stop: int, table: Uncounted) -> bool:
    """ "15 kilometres", "9 p.m.", "$40", "article 14"."""
    if tree.lower[stop : stop + 1] and (tree.lower[stop] in table.measure or tree.lower[stop] in table.time):
        return True
    if token > 2 and tree.lower[token - 1] == "and" and tree.lower[token - 3] in table.before:
        return tree.lower[token].isdecimal()  # "ages 40 and 38"
    return bool(token) and tree.lower[token - 1] in table.before


def _is_dated(tree: Tree, token: int, stop: int, table: Uncounted) -> bool:
    """Days, times and prices; the entity tagger takes many a toll for a date, so the noun decides."""
    if token and tree.lower[token - 1] in table.months and tree.pos[token - 1] == "PROPN":
        return stop - token == 1 and tree.lower[token].isdecimal()
    label = tree.ent[stop - 1]
    if label not in _DATED and label not in _PRICED:
        return False
    if label == "MONEY" and not _is_priced(tree, token, table):
        return False
    if _counts(tree, stop, table, dated=label in _DATED) or tree.lemma[tree.head[token]] == "number":
        return False
    return not _is_between(tree, token, stop, table)


def _is_priced(tree: Tree, token: int, table: Uncounted) -> bool:
    """Whether the entity names a currency: the tagger takes "no fewer than 11" for money too."""
    first = last = token
    while first and tree.ent[first - 1] == tree.ent[token]:
        first -= 1
    while last + 1 < len(tree) and tree.ent[last + 1] == tree.ent[token]:
        last += 1
    around = tree.lower[max(0, first - 1) : last + 2]
    return any(word in table.measure or word in table.before or word in _LARGE for word in around)


def _counts(tree: Tree, stop: int, table: Uncounted, dated: bool) -> bool:
    """Whether a noun that is no unit follows."""
    at = stop
    while at < len(tree) and at - stop < _ADJECTIVES and tree.pos[at] == "ADJ":
        at += 1
    if at >= len(tree) or tree.pos[at] not in ("NOUN", "ADJ"):
        return False
    return (dated or not tree.ent[at]) and tree.lower[at] not in table.time and tree.lower[at] not in table.measure


def _is_between(tree: Tree, token: int, stop: int, table: Uncounted) -> bool:
    """ "between 31 and 36 people", which the entity tagger takes for a date."""
    if token == 0 or tree.lower[token - 1] != "between" or tree.lower[stop : stop + 1] != ["and"]:
        return False
    return stop + 2 < len(tree) and tree.pos[stop + 1] == "NUM" and _counts(tree, stop + 2, table, dated=True)


def _is_compound(tree: Tree, token: int, stop: int, table: Uncounted) -> bool:
    """ "a 19-year-old", "a two-storey house", "F-16", "a 3-1 win", "9:30": a number joined to another word."""
    size = len(tree)
    if any(
        1 <= at < size - 1 and tree.lower[at] in _SIGNS and _touch(tree, at - 1, at, at + 1) for at in (token - 1, stop)
    ):
        return True
    if stop + 1 < size and tree.lower[stop] in _HYPHENS and _touch(tree, stop - 1, stop, stop + 1):
        word = tree.lower[stop + 1]
        return (word.isalpha() and word not in table.hyphened) or (
            word.isdecimal() and tree.lower[stop - 1].isdecimal() and int(word) <= int(tree.lower[stop - 1])
        )
    if token > 1 and tree.lower[token - 1] in _HYPHENS and _touch(tree, token - 2, token - 1, token):
        return tree.lower[token].isdecimal()
    return False


def _touch(tree: Tree, first: int, second: int, third: int) -> bool:
    return tree.end[first] == tree.start[second] and tree.end[second] == tree.start[third]


def _is_named(tree: Tree, token: int, table: Uncounted) -> bool:
    """ "Resolution 1701", "the Group of Seven"."""
    return bool(token) and tree.ent[token] in table.names and tree.ent[token - 1] == tree.ent[token]


def _is_parent(tree: Tree, token: int, table: Uncounted) -> bool:
    """ "a father of four"."""
    return token > 1 and tree.lower[token - 1] == "of" and tree.lower[token - 2] in table.parents


def _is_apposed(tree: Tree, token: int, stop: int) -> bool:
    """An age: "Omar Halim, 42, said", "Omar Halim (42)"."""
    word = tree.lower[token]
    if stop - token != 1 or not token or not word.isdecimal() or len(word) > 2:
        return False
    before, after = tree.lower[token - 1], tree.lower[stop] if stop < len(tree) else "."
    if before == "(" and after == ")":
        return token > 1 and tree.pos[token - 2] == "PROPN"
    return before == "," and after in (",", ".", ";", ")")


def _is_listed(tree: Tree, token: int, stop: int) -> bool:
    """The number of a paragraph: "2. The army ...", "3) ..."."""
    opens = token == tree.around(token)[0] and stop - token == 1 and tree.lower[token].isdecimal()
    return opens and tree.lower[stop : stop + 1] in ([")"], ["."]) and stop + 1 < len(tree)


def _is_year(tree: Tree, token: int) -> bool:
    word = tree.lower[token]
    return word.isdecimal() and len(word) == 4 and 1900 <= int(word) <= 2100 and tree.dep[token] != "nummod"
