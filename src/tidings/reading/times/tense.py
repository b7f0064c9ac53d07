"""Whether the verb that governs an expression tells of the past or of what is to come."""

from __future__ import annotations

from spacy.tokens import Token

from tidings.model.spans import Span
from tidings.reading.parsed import Parsed

PAST, UNSAID, FUTURE = -1, 0, 1
_FUTURE_WORDS = frozenset({"will", "'ll", "shall", "wo"})
_AHEAD = frozenset(
    "plan schedule expect set due intend begin start want aim agree prepare hope need have promise vow threaten ask urge".split()
)
_SCHEDULED = frozenset({"scheduled", "slated", "planned", "expected", "due", "set", "upcoming", "forthcoming"})
_MOST_STEPS = 8


def tense_at(parsed: Parsed, span: Span) -> int:
    """-1 past, 1 future, 0 where the verb does not say."""
    tokens = parsed.tokens(span)
    if tokens is None:
        return UNSAID
    token = tokens.root
    for _ in range(_MOST_STEPS):
        if token.lower_ in _SCHEDULED:
            return FUTURE
        if token.pos_ in ("VERB", "AUX"):
            said = _tense(token)
            if said is not None:
                return said
        if token.head is token:
            return UNSAID
        token = token.head
    return UNSAID


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
