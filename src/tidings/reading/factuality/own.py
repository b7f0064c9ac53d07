"""Cues on the event's word itself: auxiliaries, modifiers, denials, subordinators."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.reading.factuality.grammar import (
    NOUNS,
    VERBS,
    has_modal,
    is_denied,
    is_finite,
    is_no,
    is_past,
)  # fmt: skip
from tidings.reading.tree import Tree
from tidings.vocabulary.factuality import FactualityTable

_MODIFYING = frozenset({"advmod", "amod", "neg", "det", "preconj", "compound", "predet"})
_OF_VERBS = frozenset({"probable", "possible", "negated", "failed"})  # what an adverb may say of a verb
_ABLE = frozenset({"could", "can", "would"})


def own(tree: Tree, token: int, table: FactualityTable) -> Iterator[str]:
    """What auxiliaries, modifiers and subordinators make of a word, or of the verb it is joined to."""
    before = _before(tree, token, table) or _when(tree, token)
    if before != "failed":
        yield from _modals(tree, token, table)
    yield from _modifiers(tree, token, table)
    if tree.pos[token] not in NOUNS and is_denied(tree, token, table):
        yield "negated"
    yield from _markers(tree, token, table)
    if before is not None:
        yield before
    yield from _shared(tree, token, table)


def _modals(tree: Tree, token: int, table: FactualityTable) -> Iterator[str]:
    kids = tree.kids[token]
    perfect = any(tree.lower[kid] == "have" for kid in kids)
    for kid in kids:
        if tree.dep[kid] not in ("aux", "auxpass"):
            continue
        word = tree.lower[kid]
        meaning = table.modals.get(word)
        if meaning == "possible":
            yield meaning
            if not perfect:
                yield "hypothetical"
        elif word == "must" and perfect:
            yield "probable"
        elif word == "would" and not perfect and _is_reported(tree, token, table):
            yield "planned"
        elif meaning is not None:
            yield meaning


def _is_reported(tree: Tree, token: int, table: FactualityTable) -> bool:
    """The future as seen from the past: "said they would march", without a condition."""
    while tree.dep[token] == "conj":
        token = tree.head[token]
    head = tree.head[token]
    if tree.dep[token] != "ccomp" or tree.lemma[head] not in table.saying or not is_past(tree, head):
        return False
    return not any(
        table.markers.get(tree.lower[mark]) == "condition"
        for clause in tree.children(token, "advcl")
        for mark in tree.children(clause, "mark")
    )


def _modifiers(tree: Tree, token: int, table: FactualityTable) -> Iterator[str]:
    verb = tree.pos[token] in VERBS
    for kid in tree.kids[token]:
        dep, word = tree.dep[kid], tree.lower[kid]
        meaning = table.modifiers.get(word)
        if dep == "compound" and table.governors.get(tree.lemma[kid]) == "failed":
            yield "failed"  # "Police foil attack", as headlines are parsed
        if dep in _MODIFYING and meaning is not None:
            if verb and dep == "advmod" and meaning not in _OF_VERBS:
                continue
            if meaning == "maybe":
                yield "possible"
                yield "hypothetical"
            elif meaning != "negated" or is_no(tree, kid, table):
                yield meaning
        elif dep == "acl" or (dep == "prep" and meaning == "planned"):
            if meaning in ("planned", "threatened", "failed") and tree.child(kid, "agent") is None:
                yield meaning
        elif dep == "advmod" and word == "longer" and any(tree.lower[no] == "no" for no in tree.kids[kid]):
            yield "negated"


def _markers(tree: Tree, token: int, table: FactualityTable) -> Iterator[str]:
    for kid in tree.kids[token]:
        word = tree.lower[kid]
        if tree.dep[kid] == "mark":
            meaning = table.markers.get(word)
            if meaning == "asked" or (word == "if" and _asks(tree, token, table)):
                yield "underspecified"
                yield "condition"
            elif meaning == "condition":
                yield meaning
            elif word == "than" and tree.lower[kid - 1] == "rather":
                yield "refused"
        elif word == "case" and tree.dep[kid] == "pobj":
            yield "condition"
    if _is_inverted(tree, token):
        yield "condition"


def _asks(tree: Tree, token: int, table: FactualityTable) -> bool:
    """ "asked if he had signed": no condition but a question."""
    head = tree.head[token]
    if tree.dep[token] not in ("ccomp", "advcl") or head > token:
        return False
    words = [tree.lemma[head], *(tree.lower[kid] for kid in tree.children(head, "acomp", "attr"))]
    return tree.dep[token] == "ccomp" and any(word in table.asking for word in words)


def _is_inverted(tree: Tree, token: int) -> bool:
    """ "Had the guards run, the crowd would have stormed it": a condition without a word for it."""
    if tree.dep[token] not in ("advcl", "ccomp"):
        return False
    subject = tree.child(token, "nsubj", "nsubjpass")
    if subject is None or not has_modal(tree, tree.head[token]):
        return False
    return any(
        tree.lower[kid] in ("had", "were", "should") and kid < subject < token
        for kid in tree.children(token, "aux", "auxpass")
    )


def _before(tree: Tree, token: int, table: FactualityTable) -> str | None:
    """ "before he could detonate it" failed; "until they leave" is to come; "before they attacked" is told."""
    if not any(tree.dep[kid] == "mark" and table.markers.get(tree.lower[kid]) == "planned" for kid in tree.kids[token]):
        return None
    if any(tree.lower[kid] in _ABLE for kid in tree.children(token, "aux")):
        return "failed"
    if tree.tag[token] == "VBG" or is_past(tree, token) or not is_finite(tree, token):
        return None
    return "planned"


def _when(tree: Tree, token: int) -> str | None:
    """ "Once it has been seized, talks will begin": no more has happened than what it is the time of."""
    if tree.dep[token] != "advcl" or not (has_modal(tree, tree.head[token]) and is_finite(tree, token)):
        return None
    words = {tree.lower[kid] for kid in tree.kids[token] if kid < token and tree.dep[kid] in ("mark", "advmod")}
    helpers = {tree.lower[kid] for kid in tree.children(token, "aux", "auxpass")}
    present = tree.tag[token] in ("VBZ", "VBP") or not helpers.isdisjoint({"has", "have", "is", "are"})
    return "planned" if present and not words.isdisjoint({"when", "once", "after"}) else None


def _shared(tree: Tree, token: int, table: FactualityTable) -> Iterator[str]:
    """What is said of the first of two joined words holds for the second: "no arrests or raids", "may attack and burn"."""
    if tree.dep[token] != "conj":
        return
    head = tree.head[token]
    between = {tree.lower[kid] for kid in tree.kids[head] if head < kid < token and tree.dep[kid] == "cc"}
    if "nor" in between:
        yield "negated"
    if tree.pos[token] in NOUNS:
        if any(is_no(tree, kid, table) for kid in tree.children(head, "det")):
            yield "negated"
    elif tree.pos[head] in VERBS and tree.child(token, "nsubj", "nsubjpass") is None:
        yield from (cue for cue in own(tree, head, table) if cue != "negated" or "or" in between)
