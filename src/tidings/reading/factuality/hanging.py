"""How an event hangs under the word above it: close, beside it, apart from it, presumed by it, undone by it."""

from __future__ import annotations

from tidings.reading.factuality.grammar import NOUNS, VERBS, is_denied, is_finite, is_infinitive, to_of
from tidings.reading.tree import Tree
from tidings.vocabulary.factuality import FactualityTable

# prepositions that set a happening beside what the verb says, not under it ("during one call he urged")
_APART = frozenset({"during", "after", "following", "amid", "since", "before", "despite", "because", "until"})
_BY_MEANS = frozenset({"through", "by", "via", "with"})


def is_own_side(tree: Tree, clause: int) -> bool:
    """Whether a warning is of what the speaker's side will do: "warned that his men would attack"."""
    subject = tree.child(clause, "nsubj")
    if subject is None or not any(tree.lower[kid] in ("will", "would") for kid in tree.children(clause, "aux")):
        return False
    return tree.pos[subject] == "PRON" or tree.child(subject, "poss") is not None


def is_close(tree: Tree, below: int, head: int) -> bool:
    """An infinitive or gerund right after the verb is its complement, whatever the parse calls it."""
    particle = tree.child(head, "prt")
    first = below if tree.tag[below] == "VBG" else to_of(tree, below)
    return first is not None and first - 1 in (head, particle)


def is_apart(tree: Tree, below: int, head: int, table: FactualityTable) -> bool:
    """Whether what stands above says nothing of it: a clause of its own, a phrase beside the verb."""
    dep = tree.dep[below]
    if dep == "parataxis":
        return True
    if dep == "acl" and tree.tag[below] in ("VBN", "VBD") and tree.child(below, "mark", "nsubj") is None:
        return not is_infinitive(tree, below)  # "two, killed by a bomb, had not been buried"
    if dep == "conj" and tree.child(below, "nsubj", "nsubjpass") is not None:
        return True
    if dep == "advcl" and is_finite(tree, below):
        return any(
            tree.lower[kid] in table.telling and tree.dep[kid] in ("mark", "advmod") and kid < below
            for kid in tree.kids[below]
        )
    if dep in ("prep", "pcomp") and tree.lower[head] in ("due", "owing") and tree.lower[below] == "to":
        return True
    return dep == "prep" and tree.lower[below] in _APART


def is_presumed(tree: Tree, below: int, head: int, table: FactualityTable) -> bool:
    """What is condemned, investigated or answered has happened."""
    if tree.lemma[head] not in table.presuming or tree.dep[below] not in ("dobj", "prep", "nsubjpass", "pobj"):
        return False
    return tree.pos[head] in NOUNS or tree.dep[below] != "prep" or tree.lower[below] in ("to", "for", "of", "against")


def is_undone(tree: Tree, head: int, table: FactualityTable) -> bool:
    """A verb that did not come off: "did not stop", "failed to prevent", "could not avert", "was unable to stop"."""
    if tree.pos[head] not in VERBS:
        return False
    if is_denied(tree, head, table):
        return True
    above = tree.head[head]
    if tree.dep[head] in ("xcomp", "acl", "advcl") and is_infinitive(tree, head):
        return tree.lemma[above] in ("fail", "unable", "powerless", "failure", "inability", "little")
    return False


def hangs_beside(tree: Tree, below: int, head: int) -> bool:
    """A phrase that no table joins to its verb; what is done by means of it shares the verb's lot."""
    return tree.dep[below] == "prep" and tree.pos[head] in VERBS and tree.lower[below] not in _BY_MEANS


def is_set_for(tree: Tree, noun: int, verb: int) -> bool:
    """ "announced a march for Friday"."""
    return tree.lemma[verb] in ("announce", "declare", "set", "fix") and any(
        tree.ent[date] in ("DATE", "TIME") for at in (noun, verb) for date in tree.objects(at, "for")
    )


def is_helper(tree: Tree, head: int) -> bool:
    """An auxiliary that the parse takes for the verb: "Never before had the rebels attacked"."""
    return tree.lemma[head] in ("have", "do") and tree.child(head, "nsubj", "nsubjpass") is None
