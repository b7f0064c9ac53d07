"""Whether the verb that governs an expression tells of the past or of what is to come."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from tidings.model.spans import Span
from tidings.reading.parsed import Parsed

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
    tokens = parsed.tokens(span)
    if tokens is None:
        return Tense(UNSAID)
    token, nominal = tokens.root, tokens.root.dep_ in ("compound", "nmod", "poss", "amod", "nummod")
    for _ in range(_MOST_STEPS):
        if token.lower_ in _SCHEDULED:
            return Tense(FUTURE, nominal)
        said = _tense(token) if token.pos_ in ("VERB", "AUX") else None
        if said is not None:
            return Tense(said, nominal)
        if token.head is token:
            break
        token = token.head
        nominal = nominal or token.pos_ in ("NOUN", "PROPN", "ADJ")
    return Tense(UNSAID, nominal)


def _tense(verb: Token) -> int | None:
    """The tense of a verb group; None where only the verb above it can say."""
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    words = {child.lower_ for child in helpers}
    if words & _FUTURE_WORDS:
        return FUTURE
    if "to" in words:
        return FUTURE if verb.head is verb or verb.head.lemma_.lower() in _AHEAD or verb.head.tag_ == "VBZ" else None
    if verb.tag_ == "VBD" or any(child.tag_ == "VBD" for child in helpers) or words & {"has", "have"}:
        return PAST
    if verb.tag_ in ("VBN", "VBG") and not helpers:
        return PAST if verb.tag_ == "VBN" else None
    if verb.tag_ in ("VBZ", "VBP") or helpers:
        return UNSAID
    return None
