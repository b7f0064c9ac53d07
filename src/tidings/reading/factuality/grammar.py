"""What the parse says of verbs and nouns, as the modules on factuality ask it."""

from __future__ import annotations

from tidings.reading.tree import Tree
from tidings.vocabulary.factuality import FactualityTable

NOUNS = frozenset({"NOUN", "PROPN"})
VERBS = frozenset({"VERB", "AUX"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_PAST = frozenset({"was", "were", "has", "have", "had", "'ve", "did"})
_BUT = frozenset({"only", "just", "merely", "simply"})
WH = frozenset({"who", "why", "when", "where", "how", "which", "whom", "whose"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_TIMES = frozenset(
    {"time", "point", "way", "circumstance", "circumstances", "stage", "moment"}
)  # "at no time did they"
_NO = ("det", "preconj", "neg", "cc")


def is_finite(tree: Tree, verb: int) -> bool:
    """Whether a clause has a tense of its own ("said that he went", not "to go")."""
    if tree.tag[verb] in _FINITE:
        return True
    return any(tree.tag[kid] in _FINITE or tree.tag[kid] == "MD" for kid in tree.children(verb, "aux", "auxpass"))


def has_modal(tree: Tree, verb: int) -> bool:
    """Whether a clause is of what will, would, could or might be."""
    return any(tree.tag[kid] == "MD" for kid in tree.children(verb, "aux"))


def is_past(tree: Tree, verb: int) -> bool:
    """Whether a verb tells of what has been ("came", "has come", "was held"), not of what is or would be."""
    if has_modal(tree, verb) or is_infinitive(tree, verb):
        return False
    if tree.tag[verb] == "VBD":
        return True
    return any(tree.lower[kid] in _PAST for kid in tree.children(verb, "aux", "auxpass"))


def is_infinitive(tree: Tree, token: int) -> bool:
    """A "to" infinitive, the passive one ("to be freed") too, but not "to have freed"."""
    if tree.tag[token] not in ("VB", "VBN"):
        return False
    words = [tree.lower[kid] for kid in tree.children(token, "aux", "auxpass")]
    if "to" not in words and tree.dep[token] == "conj" and (not words or words == ["be"]):
        return is_infinitive(tree, tree.head[token])  # "to leave or be bombed"
    return "to" in words and "have" not in words


def to_of(tree: Tree, token: int) -> int | None:
    """The "to" of an infinitive."""
    return next((kid for kid in tree.children(token, "aux") if tree.lower[kid] == "to"), None)


def is_no(tree: Tree, kid: int, table: FactualityTable) -> bool:
    """Whether a word denies what it stands with: "no", "not", "never", but not "not only"."""
    if table.modifiers.get(tree.lower[kid]) != "negated":
        return False
    return tree.lower[min(kid + 1, len(tree) - 1)] not in _BUT


def is_nobody(tree: Tree, noun: int, table: FactualityTable) -> bool:
    """ "nobody", "no one", "not a single house", "neither the army nor the militia"."""
    if tree.lower[noun] in table.nobody:
        return True
    return any(tree.dep[kid] in _NO and kid < noun and is_no(tree, kid, table) for kid in tree.kids[noun])


def is_denied(tree: Tree, verb: int, table: FactualityTable) -> bool:
    """Whether a verb is said not to hold of anybody: "did not", "nobody did"."""
    for kid in tree.kids[verb]:
        dep = tree.dep[kid]
        if (dep in ("neg", "advmod", "preconj") or (dep == "cc" and kid < verb)) and is_no(tree, kid, table):
            return True
        if dep in ("nsubj", "nsubjpass", "dobj", "attr") and is_nobody(tree, kid, table):
            return True
        if dep == "prep" and any(
            tree.lower[noun] in _TIMES and is_nobody(tree, noun, table) for noun in tree.children(kid, "pobj")
        ):
            return True
    return False


def is_given(tree: Tree, token: int) -> bool:
    """A definite noun takes what it names for a fact, whatever is said of it: "called for an end to the violence"."""
    if tree.pos[token] not in NOUNS:
        return False
    kids = tree.kids[token]
    return any(tree.lower[kid] in _DEFINITE or tree.dep[kid] == "poss" for kid in kids)


def is_wh_clause(tree: Tree, verb: int) -> bool:
    """ "who attacked", "why soldiers had raided it": what such a clause tells is taken for granted."""
    return any(tree.lower[kid] in WH and kid < verb for kid in tree.kids[verb])


def relative_clauses(tree: Tree, noun: int) -> list[int]:
    """The verbs of the clauses that tell more of a noun."""
    return tree.children(noun, "relcl")
