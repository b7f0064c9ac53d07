"""What happens in a work of fiction or an exercise only."""

from __future__ import annotations

from tidings.reading.factuality.grammar import NOUNS, VERBS
from tidings.reading.tree import Tree
from tidings.vocabulary.factuality import FactualityTable

_GAMES = frozenset({"computer", "video", "war", "board", "online", "card"})
_STEPS = 5
_INSIDE = frozenset({"in", "during", "as", "for"})
_WITHIN = frozenset(
    {"ccomp", "relcl", "acl", "advcl", "pcomp", "xcomp", "conj", "dobj", "prep", "pobj", "attr", "nsubj", "nsubjpass"}
)


def is_made_up(tree: Tree, token: int, table: FactualityTable) -> bool:
    """ "the novel tells how a clerk shoots him", "in the exercise, a battalion stormed a mock village"."""
    goal = tree.child(token, "dobj")
    if goal is not None and any(
        table.modifiers.get(tree.lower[kid]) == "imagined" for kid in tree.children(goal, "amod")
    ):
        return True
    real = tree.lemma[token] in table.made_up.even_so
    at = token
    for _ in range(_STEPS):
        if tree.pos[at] in VERBS and _is_set_in(tree, at, token, table, real):
            return True
        head = tree.head[at]
        if head == at or tree.dep[at] not in _WITHIN:
            return False
        if tree.dep[at] in ("relcl", "acl", "pobj") and _is_setting(tree, head, table, real):
            return True
        at = head
    return False


def _is_set_in(tree: Tree, verb: int, token: int, table: FactualityTable, real: bool) -> bool:
    """Whether a verb's subject is a work that shows it, or its clause is set in a work or an exercise."""
    subject = tree.child(verb, "nsubj")
    shows = subject is not None and tree.lemma[verb] in table.made_up.showing and subject < verb < token
    if shows and subject is not None and _is_setting(tree, subject, table, real=False):
        return True
    for preposition in tree.children(verb, "prep"):
        if tree.lower[preposition] not in _INSIDE:
            continue
        for noun in tree.children(preposition, "pobj"):
            if tree.lower[preposition] == "in" and _is_work(tree, noun, table):
                return True
            if not real and _is_exercise(tree, noun, table):
                return True
            if any(table.modifiers.get(tree.lower[kid]) == "imagined" for kid in tree.children(noun, "amod")):
                return True
    return False


def _is_setting(tree: Tree, noun: int, table: FactualityTable, real: bool) -> bool:
    return _is_work(tree, noun, table) or (not real and _is_exercise(tree, noun, table))


def _is_work(tree: Tree, noun: int, table: FactualityTable) -> bool:
    if tree.pos[noun] not in NOUNS or tree.lemma[noun] not in table.made_up.works:
        return False
    if tree.lemma[noun] == "series" and tree.objects(noun, "of"):
        return False
    return tree.lemma[noun] != "game" or any(tree.lower[kid] in _GAMES for kid in tree.kids[noun])


def _is_exercise(tree: Tree, noun: int, table: FactualityTable) -> bool:
    """An exercise, no exercise of power."""
    if tree.lemma[noun] == "game" and any(tree.lower[kid] == "war" for kid in tree.kids[noun]):
        return True
    return tree.pos[noun] in NOUNS and tree.lemma[noun] in table.made_up.exercises and not tree.objects(noun, "of")
