"""Whether the verb that governs an expression tells of the past or of what is to come."""

from __future__ import annotations

from dataclasses import dataclass

from tidings.model.spans import Span
from tidings.reading.parsed import Parsed
from tidings.reading.tree import Tree, tree_of

PAST, UNSAID, FUTURE = -1, 0, 1


@dataclass(frozen=True, slots=True)
class Tense:
    """``direction`` is -1 past, 1 future, 0 where the verb does not say; ``nominal``: a noun stands in between."""

    direction: int
    nominal: bool = False


_FUTURE_WORDS = frozenset({"will", "'ll", "shall", "wo"})
_AHEAD = frozenset(
    "plan schedule expect set due intend begin start want aim agree prepare hope need have promise vow threaten ask urge".split()
)
_SCHEDULED = frozenset({"scheduled", "slated", "planned", "expected", "due", "set", "upcoming", "forthcoming"})
_MOST_STEPS = 8


def tense_at(parsed: Parsed, span: Span) -> Tense:
    """What the verb that governs an expression says of its time."""
    tree, tokens = tree_of(parsed), parsed.tokens(span)
    if not tokens:
        return Tense(UNSAID)
    token = _root(tree, tokens)
    nominal = tree.dep[token] in ("compound", "nmod", "poss", "amod", "nummod")
    for _ in range(_MOST_STEPS):
        if tree.lower[token] in _SCHEDULED:
            return Tense(FUTURE, nominal)
        said = _tense(tree, token) if tree.pos[token] in ("VERB", "AUX") else None
        if said is not None:
            return Tense(said, nominal)
        token = tree.head[token]
        nominal = nominal or tree.pos[token] in ("NOUN", "PROPN", "ADJ")
    return Tense(UNSAID, nominal)


def _root(tree: Tree, tokens: range) -> int:
    """The token with the shortest way up, the first of several."""
    return min(tokens, key=lambda token: sum(1 for _ in tree.above(token)))


def _tense(tree: Tree, verb: int) -> int | None:
    """The tense of a verb group; None where only the verb above it can say."""
    helpers = tree.children(verb, "aux", "auxpass")
    words = {tree.lower[child] for child in helpers}
    if words & _FUTURE_WORDS:
        return FUTURE
    tag, head = tree.tag[verb], tree.head[verb]
    if "to" in words:
        return FUTURE if tree.lemma[head] in _AHEAD or tree.tag[head] == "VBZ" else None
    if tag == "VBD" or any(tree.tag[child] == "VBD" for child in helpers) or words & {"has", "have"}:
        return PAST
    if tag in ("VBN", "VBG") and not helpers:
        return PAST if tag == "VBN" else None
    if tag in ("VBZ", "VBP") or helpers:
        return UNSAID
    return None
