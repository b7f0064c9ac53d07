"""What is said of the taking place of a happening that a noun names."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.reading.factuality.governing import meaning_of
from tidings.reading.factuality.grammar import NOUNS, is_denied, is_infinitive, is_past, relative_clauses
from tidings.reading.factuality.own import own
from tidings.reading.tree import Tree
from tidings.vocabulary.factuality import FactualityTable

_COMING = frozenset({"imminent", "inevitable", "unavoidable", "near", "close"})
_BARE = frozenset({"planned", "threatened", "hypothetical", "demanded", "failed"})
_ITSELF = frozenset({"fail", "misfire", "backfire", "struggle"})
_NEW = frozenset({"a", "an", "another", "any"})


def whole(tree: Tree, token: int, table: FactualityTable) -> int:
    """The word that stands for a happening: "round" in "the second round of talks"."""
    while tree.dep[token] == "pobj" and tree.lemma[tree.head[tree.head[token]]] in table.rounds:
        token = tree.head[tree.head[token]]
    return token


def took_place(tree: Tree, token: int, table: FactualityTable) -> bool:
    """Whether it is said to have been held or to have begun, whatever else is said of it."""
    if tree.pos[token] not in NOUNS:
        return False
    token = whole(tree, token, table)
    verbs = relative_clauses(tree, token)
    if tree.dep[token] in ("nsubj", "nsubjpass"):
        verbs = [tree.head[token], *verbs]
    return any(
        tree.lemma[verb] in table.happening
        and is_past(tree, verb)
        and not is_denied(tree, verb, table)
        and not _is_after(tree, verb)
        for verb in verbs
    )


def of_happening(tree: Tree, token: int, table: FactualityTable) -> Iterator[str]:
    """ "elections will take place", "the talks are to open", "a clash would cost", "an attack that never took place"."""
    if tree.pos[token] not in NOUNS and tree.dep[token] not in ("nsubj", "nsubjpass"):
        return
    if (noun := whole(tree, token, table)) != token:
        token = noun
        yield from own(tree, token, table)
    for verb in relative_clauses(tree, token):
        if tree.lemma[verb] in table.happening and is_denied(tree, verb, table):
            yield "negated"
        elif _is_to_be(tree, verb) or (tree.lemma[verb] == "be" and _has_due(tree, verb)):
            yield "planned"
    verb = tree.head[token]
    if tree.dep[token] not in ("nsubj", "nsubjpass"):
        return
    if tree.lemma[verb] == "have" and (must := tree.child(verb, "xcomp")) is not None:  # "had to be put off"
        meaning = meaning_of(tree, token, must, table)
        if meaning == "planned":
            yield meaning
    if tree.lemma[verb] in table.happening:
        yield from own(tree, verb, table)
    elif _is_to_be(tree, verb):
        yield "planned"
    elif tree.lemma[verb] == "be" and any(
        tree.lower[kid] in table.accounts.unsure
        or tree.lower[kid] in table.accounts.likely
        or tree.lower[kid] in _COMING
        for kid in tree.children(verb, "acomp")
    ):
        yield "hypothetical"  # "a coup is unlikely"
    elif _is_generic(tree, token, verb, table):
        yield "hypothetical"
    elif any(tree.lower[kid] in _NEW for kid in tree.kids[token]):
        yield from (cue for cue in own(tree, verb, table) if cue in ("hypothetical", "possible", "condition"))
    meaning = meaning_of(tree, token, verb, table)
    if tree.dep[token] == "nsubjpass" and meaning == "planned":
        yield meaning
    bare = tree.dep[token] == "nsubj" and tree.child(verb, "dobj", "xcomp", "ccomp", "aux") is None
    if tree.dep[token] == "nsubjpass" and _ended_first(tree, verb):
        yield "failed"
    if meaning == "failed" and tree.lemma[verb] in _ITSELF and tree.lemma[token] not in table.undone:
        return  # an offensive that failed was one
    if bare and meaning in _BARE:
        yield meaning  # headlines leave the auxiliary out: "talks postponed"


def _is_generic(tree: Tree, noun: int, verb: int, table: FactualityTable) -> bool:
    """ "Attacks on hospitals are war crimes", "kidnapping is punished by death"."""
    if any(tree.dep[kid] in ("det", "nummod", "poss", "amod") for kid in tree.kids[noun]):
        return False
    words = {tree.lemma[verb], *(tree.lemma[kid] for kid in tree.children(verb, "attr", "acomp", "dobj"))}
    present = tree.tag[verb] in ("VBZ", "VBP") or any(
        tree.lower[kid] in ("is", "are") for kid in tree.children(verb, "auxpass")
    )
    return present and not words.isdisjoint(table.generic)


def _ended_first(tree: Tree, verb: int) -> bool:
    """ "was put down before it began" """
    return any(
        tree.lemma[clause] in ("begin", "start", "take") and _is_after(tree, clause)
        for clause in tree.children(verb, "advcl")
    )


def _is_to_be(tree: Tree, verb: int) -> bool:
    """ "is to open", "was to be signed"."""
    return tree.lemma[verb] == "be" and any(is_infinitive(tree, kid) for kid in tree.children(verb, "xcomp"))


def _has_due(tree: Tree, verb: int) -> bool:
    return any(tree.lower[kid] in ("due", "scheduled", "slated") for kid in tree.children(verb, "acomp", "attr"))


def _is_after(tree: Tree, verb: int) -> bool:
    """ "was stopped before it began" """
    return any(tree.lower[kid] in ("before", "until") for kid in tree.children(verb, "mark"))
