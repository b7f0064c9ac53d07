"""Things that are counted: seats, votes, members, vehicles, weapons."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from tidings.model.claims import FigureKind
from tidings.reading.figures.words import Words
from tidings.reading.quantities import Counted

_MEASURED = frozenset({"seats", "votes", "members", "turnout"})


@dataclass(frozen=True, slots=True)
class Measured:
    """A number of things: its kind, the noun counted, and for seats and the like the token of who has them.

    ``unit`` is what is counted where the number stands alone (then ``noun`` is the number).
    """

    kind: FigureKind
    noun: int
    number: Counted
    owner: int | None = None
    unit: str | None = None


def find_measured(words: Words, taken: Collection[int]) -> list[Measured]:
    """Numbers before the nouns of the table, except where a casualty word has counted them."""
    found: list[Measured] = []
    for number in words.quantities:
        noun = _noun(words, number)
        if noun is None or noun in taken or number.number in taken:
            continue
        kind = words.table.counted.get(words.tree.lower[noun])
        if kind is None:
            continue
        if kind not in _MEASURED and any(one.noun == noun for one in found):  # "two of three drones"
            found = [one for one in found if one.noun != noun]
        if kind == "killed" and any(words.tree.lower[kid] == "the" for kid in words.tree.kids[noun]):
            continue  # "the three bodies" have been told of
        owner = _owner(words, noun) if kind in _MEASURED else None
        if kind == "members" and (
            words.tree.zone(noun) == "headline"
            or words.tree.dep[noun] not in ("dobj", "pobj", "attr", "nsubj")
            or owner in (noun, number.last)
        ):
            continue
        found.append(Measured(kind, noun, number, owner))
    return found


def _noun(words: Words, number: Counted) -> int | None:
    """The noun that a number counts: its head, or what "of" adds ("dozens of seats")."""
    tree = words.tree
    head = tree.head[number.last]
    of = tree.objects(number.last, "of")
    if of:
        return of[0]
    if tree.dep[number.last] in ("nummod", "amod", "quantmod") and head > number.last:
        while tree.dep[head] in ("nummod", "quantmod") and tree.head[head] > head:
            head = tree.head[head]
        return head
    return None


def _owner(words: Words, noun: int) -> int | None:
    """Who has the seats: the subject of the verb, or the "of X" after the noun."""
    tree = words.tree
    of = tree.objects(noun, "of", "for")
    if of:
        return of[0]
    for head in tree.above(noun):
        if tree.pos[head] in ("VERB", "AUX"):
            return tree.subject(head)
    return None
