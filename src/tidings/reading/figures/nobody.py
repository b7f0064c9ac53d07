"""Where a report says that nobody came to harm: zero is a value, silence is none (R4.7)."""

from __future__ import annotations

from tidings.reading.figures.victims import Victims
from tidings.reading.figures.words import Words


def denied(words: Words, noun: int) -> Victims | None:
    """Zero, where a word for casualties is denied: "no casualties", "no reports of deaths", "without injuries"."""
    tree, table = words.tree, words.table
    over = tree.head[noun]
    no = next((kid for kid in tree.kids[noun] if tree.lower[kid] in table.no_determiners), None)
    if no is None and tree.dep[noun] in ("pobj", "conj") and tree.lower[over] == "of":
        report = tree.head[over]
        if tree.lower[report] in table.reports:
            no = next((kid for kid in tree.kids[report] if tree.lower[kid] in table.no_determiners), None)
    if no is None and tree.lower[over] == "without" and tree.dep[noun] == "pobj":
        no = over
    if no is None or tree.lower[no] == "neither" or is_partial(words, noun):
        return None
    span = tree.span(min(no, noun), max(no, noun))
    return Victims(noun, span, 0, 0, wording=tree.parsed.text(span))


def is_partial(words: Words, token: int) -> bool:
    """Whether zero is told of some only: "nobody else", "no further deaths", "no serious injuries", "not at first"."""
    tree, table = words.tree, words.table
    held = {tree.lower[kid] for kid in (token, *tree.kids[token])}
    over = tree.head[token]
    if tree.dep[token] == "pobj":
        held |= {tree.lower[kid] for kid in tree.kids[tree.head[over]]}
    if tree.dep[token] in ("nsubj", "nsubjpass", "dobj"):
        held |= {tree.lower[kid] for kid in tree.kids[over] if tree.dep[kid] in ("advmod", "amod", "acomp")}
    return not held.isdisjoint(table.no_others | table.degrees | table.silent)
