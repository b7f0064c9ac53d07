"""What is asked, and not told."""

from __future__ import annotations

from tidings.reading.factuality.grammar import VERBS, WH, is_given
from tidings.reading.tree import Tree

_ENDS = frozenset({"?", ".", "!", ";"})
_PRESUMING = WH | {"what"}  # "who killed him?": he was killed
_OPENERS = 3  # tokens in which a question word stands
_LATER = frozenset({"relcl", "parataxis"})


def is_asked(tree: Tree, token: int) -> bool:
    """Whether the sentence asks if it happened: "Did rebels attack?", but not "Who attacked?", "They attacked; why?"."""
    first, last = tree.around(token)
    end = next((at for at in range(token + 1, last) if tree.lower[at] in _ENDS), None)
    if end is None or tree.lower[end] != "?":
        return False
    verbs = [at for at in range(first, end) if tree.pos[at] in VERBS and _is_inverted(tree, at)]
    if verbs and not any(_is_under(tree, token, verb) for verb in verbs):
        return False
    if is_given(tree, token) and tree.dep[token] not in ("nsubj", "nsubjpass", "attr"):
        return False
    opening = [word for word in tree.lower[first:end] if word.isalpha()][:_OPENERS]
    return "if" in opening or not any(word in _PRESUMING for word in opening)


def _is_inverted(tree: Tree, verb: int) -> bool:
    """ "did they know", "is it so": the auxiliary, or the verb itself, before its subject."""
    subject = tree.child(verb, "nsubj", "nsubjpass", "expl")
    if subject is None:
        return False
    if any(kid < subject < verb for kid in tree.children(verb, "aux", "auxpass")):
        return True
    return tree.lemma[verb] == "be" and verb < subject


def _is_under(tree: Tree, token: int, verb: int) -> bool:
    at = token
    while at != verb:
        if tree.dep[at] in _LATER or tree.head[at] == at:
            return False
        at = tree.head[at]
    return True
