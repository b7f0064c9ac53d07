"""What a word makes of the event that hangs under it, by table."""

from __future__ import annotations

from tidings.reading.factuality.grammar import NOUNS, to_of
from tidings.reading.tree import Tree
from tidings.vocabulary.factuality import FactualityTable

_BESIDE = frozenset({"during", "after", "in", "at", "following", "amid", "since", "before", "on", "by", "over", "near"})
_UNDER_NOUN = frozenset({"prep", "acl", "advcl", "xcomp", "ccomp", "compound", "amod", "nmod", "relcl"})


def meaning_of(tree: Tree, below: int, head: int, table: FactualityTable) -> str | None:
    """What a governing word says of what hangs under it by ``below``, with its particle, adverb or preposition."""
    lemma, dep = tree.lemma[head], tree.dep[below]
    if tree.pos[head] in NOUNS:
        if dep not in _UNDER_NOUN or (dep == "prep" and tree.lower[below] in _BESIDE):
            return None
        if dep == "prep" and (found := table.heads.get(f"{lemma} {tree.lower[below]}")) is not None:
            return found
        return table.heads.get(lemma)
    if dep == "prep":
        return _with_preposition(tree, below, head, table)
    if to_of(tree, below) is not None and (found := table.governors.get(f"{lemma} to do")) is not None:
        return found
    for kid in tree.kids[head]:
        if tree.dep[kid] in ("prt", "advmod") and (found := table.governors.get(f"{lemma} {tree.lower[kid]}")):
            return found
    if lemma in table.announcing and tree.pos[head] == "VERB":
        if dep == "oprd":  # "called a march", but not "what they called a march"
            return "planned" if tree.child(head, "dobj", "nsubjpass") is None else None
        return "planned" if dep == "dobj" else "demanded" if dep in ("xcomp", "acl", "advcl", "ccomp") else None
    return table.governors.get(lemma)


def _with_preposition(tree: Tree, below: int, head: int, table: FactualityTable) -> str | None:
    lemma, word = tree.lemma[head], tree.lower[below]
    if (found := table.governors.get(f"{lemma} {word}")) is not None:
        return found
    if word == "of" and tree.dep[head] == "advmod":  # "stopped short of"
        return table.governors.get(f"{tree.lemma[tree.head[head]]} {tree.lower[head]}")
    adverbs = (tree.lower[kid] for kid in tree.children(head, "prt", "advmod"))
    return next((meaning for adverb in adverbs if (meaning := table.governors.get(f"{lemma} {adverb}"))), None)
