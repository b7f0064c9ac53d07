"""The dead and the wounded where they are what is counted: "the wounded numbered 46", "the dead were nine men"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tidings.model.claims import FigureKind
from tidings.reading.figures.victims import Victims, count
from tidings.reading.figures.words import Words
from tidings.vocabulary.casualties import PersonWord

_COUNTING = frozenset({"number", "total", "reach", "exceed"})
_PUTTING = frozenset({"put", "estimate", "place", "set"})
_SIDES = frozenset({"soldier", "police", "militant", "officer", "guard"})  # sons and friends are lost in other ways
_NOBODY = PersonWord(None, True)
_OWN = frozenset({"own", "them", "their"})


def numbered(words: Words, token: int) -> Iterator[tuple[FigureKind, Victims]]:
    """What a word for all the dead or all the wounded is said to come to; nothing for any other use of it."""
    tree, table = words.tree, words.table
    word = tree.lower[token]
    killed = word in table.toll_killed
    if not killed and word not in table.toll_wounded:
        return
    if not any(tree.lower[kid] == "the" for kid in tree.kids[token]):
        return
    measure: FigureKind = "killed" if killed else "wounded"
    for head in _among(words, token):
        found = count(words, head)
        if found is not None and not found.again:
            yield measure, replace(found, of_them=True)
    for head in _numbers(words, token):
        found = count(words, head)
        if found is not None and not found.derived:
            yield measure, replace(found, others=False)


def _among(words: Words, token: int) -> list[int]:
    """ "three civilians were among the dead"."""
    tree = words.tree
    over = tree.head[token]
    verb = tree.head[over]
    if tree.dep[token] != "pobj" or tree.lower[over] not in ("among", "amongst") or tree.lemma[verb] != "be":
        return []
    return [one for subject in tree.children(verb, "nsubj") for one in tree.conjuncts(subject)]


def _numbers(words: Words, token: int) -> list[int]:
    tree = words.tree
    verb, dep = tree.head[token], tree.dep[token]
    if dep == "nsubj" and tree.lemma[verb] in _COUNTING:
        return tree.children(verb, "dobj", "attr")
    if dep == "nsubj" and tree.lemma[verb] == "be":
        listed = [one for attr in tree.children(verb, "attr") for one in (attr, *tree.children(attr, "appos"))]
        return [one for head in listed for one in tree.conjuncts(head)]
    if dep == "dobj" and tree.lemma[verb] in _PUTTING:
        return tree.objects(verb, "at", "to") + tree.objects(token, "at", "to")
    return []


def losses(words: Words, verb: int) -> list[Victims]:
    """Whom a side lost: "lost seven men", "lost four of their own"; no seats, limbs or relatives."""
    tree = words.tree
    found = []
    for goal in tree.children(verb, "dobj"):
        number = goal in words.numbers or any(kid in words.numbers for kid in tree.kids[goal])
        own = any(tree.lower[noun] in _OWN for noun in tree.objects(goal, "of"))
        fighters = tree.tag[goal] == "NNS" and (
            (words.person(goal) or _NOBODY).of_whom in _SIDES or tree.lower[goal] == "men"
        )
        if number and (own or fighters) and (one := count(words, goal)) is not None:
            found.append(replace(one, of_them=False))
    return found
