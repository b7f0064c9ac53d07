"""Weapons and means, with how many of them."""

from __future__ import annotations

from tidings.model.mentions import WeaponMention
from tidings.reading.parsed import Parsed
from tidings.reading.quantities import find_quantities
from tidings.reading.tree import Tree, tree_of
from tidings.vocabulary.quantities import load_quantities
from tidings.vocabulary.tables import Vocabulary
from tidings.vocabulary.weapons import WeaponsTable, WeaponWord, load_weapons

_SETS = {"pair": 2, "trio": 3}
_ONE = frozenset({"a", "an", "another", "single", "lone"})
_NO_ZONE = frozenset({"byline", "credit", "outlet", "furniture", "date"})


def find_weapons(parsed: Parsed, vocabulary: Vocabulary) -> tuple[WeaponMention, ...]:
    """The weapons that a report names, in the order of the text."""
    tree, table = tree_of(parsed), vocabulary.table("weapons", load_weapons)
    counted = {
        token: found.quantity
        for found in find_quantities(tree, vocabulary.table("quantities", load_quantities))
        for token in range(found.number, found.last + 1)
    }
    mentions = []
    token, size = 0, len(tree)
    while token < size:
        match = _match(tree, token, table)
        if match is None:
            token += 1
            continue
        length, weapon = match
        span = tree.span(token, token + length - 1)
        number = _number(tree, token, token + length - 1)
        quantity = counted.get(number) if number is not None else None
        low, high = (quantity.low, quantity.high) if quantity else _few(tree, token + length - 1)
        mentions.append(
            WeaponMention(
                parsed.mention("weapon", span), parsed.report.id, span, parsed.text(span), weapon.name, weapon.mode,
                low, high,
            )
        )  # fmt: skip
        token += length
    return tuple(mentions)


def _match(tree: Tree, token: int, table: WeaponsTable) -> tuple[int, WeaponWord] | None:
    """The longest weapon that starts at a token: its length in tokens, and what it is."""
    rows = table.by_first.get(tree.lower[token])
    if rows is None or tree.zone(token) in _NO_ZONE:
        return None
    for words, weapon in rows:
        last = token + len(words) - 1
        if last < len(tree) and tuple(tree.lower[token : last + 1]) == words and _is_thing(tree, last, weapon, table):
            return len(words), weapon
    return None


def _is_thing(tree: Tree, token: int, weapon: WeaponWord, table: WeaponsTable) -> bool:
    """Whether the word is a noun here, no name of a firm or place, and, for stones, thrown; for others, words beside it."""
    if tree.pos[token] not in ("NOUN", "PROPN", "ADJ") or tree.ent[token] in ("ORG", "GPE", "PERSON", "FAC"):
        return False
    first, last = tree.around(token)
    if weapon.beside and weapon.beside.isdisjoint(tree.lower[first:last]):
        return False
    if not weapon.thrown:
        return True
    return any(word in table.thrown for word in tree.lower[max(first, token - 8) : min(last, token + 8)])


def _few(tree: Tree, last: int) -> tuple[int, int] | tuple[None, None]:
    """How many without a number: "a rocket" is one, "a pair of rockets" two; "a drone strike" does not say."""
    head = tree.head[last]
    of = tree.head[head] if tree.dep[last] == "pobj" and tree.lower[head] == "of" else last
    if (many := _SETS.get(tree.lower[of])) is not None:
        return many, many
    if (
        of == last
        and tree.tag[last] == "NN"
        and any(tree.lower[kid] in _ONE for kid in tree.children(last, "det", "amod"))
    ):
        return 1, 1
    return None, None


def _number(tree: Tree, first: int, last: int) -> int | None:
    """The token of the number that counts a weapon: before it, or "dozens of rockets"."""
    kid = tree.child(last, "nummod", "amod")
    if kid is not None and kid < first:
        return kid
    head = tree.head[last]
    if tree.dep[last] == "pobj" and tree.lower[head] == "of":
        return tree.head[head]
    return None
