"""Countries, capitals and peoples where they act, as states (R12): "Washington threatened", "Iran-backed"."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from tidings.model.spans import Span
from tidings.reading.actors.page import Page
from tidings.vocabulary.states import StateWord

_TALKED = frozenset({"with", "against", "by", "between", "for", "toward", "towards", "on", "like", "including"})
_GOVERNED = frozenset({"to", "of", "from", "behind", "under"})
_NAMED = "owns a named body"
_JOINED = frozenset({"conj", "nsubj", "pobj", "dobj", "agent", "nsubjpass"})


@dataclass(frozen=True, slots=True)
class StateMention:
    """A word for a country that acts. ``compound`` is the rest of a hyphened word ("backed"), else None."""

    start: int
    end: int
    span: Span
    word: StateWord
    cue: str
    compound: str | None = None


def find_states(page: Page, taken: Container[int]) -> list[StateMention]:
    """The countries that act in the story; words in ``taken`` belong to names."""
    found = []
    for first, limit in page.read_bounds():
        at = first
        while at < limit:
            mention = None if at in taken else _at(page, at, limit)
            if mention is not None:
                found.append(mention)
            at = mention.end if mention is not None else at + 1
    return found


def _at(page: Page, at: int, limit: int) -> StateMention | None:
    word = page.words[at]
    if "-" in word.text:
        return _compound(page, at)
    longest = page.lexicon.states.starts.get(word.text, 0)
    for length in range(min(longest, limit - at), 0, -1):
        state = page.lexicon.states.of(page.text(at, at + length))
        if state is not None:
            cue = _acting(page, at, at + length, state)
            return StateMention(at, at + length, page.span(at, at + length), state, cue) if cue else None
    return None


def _compound(page: Page, at: int) -> StateMention | None:
    word = page.words[at]
    first, _, rest = word.text.partition("-")
    ties = page.lexicon.ties
    state = page.lexicon.states.of(first)
    if state is not None and rest in ties.compounds:
        return StateMention(
            at, at + 1, Span(word.start, word.start + len(first)), state, f"compound: {word.text}", rest
        )
    state = page.lexicon.states.of(rest)
    if state is not None and first.lower() in ties.prefixes:
        span = Span(word.end - len(rest), word.end)
        return StateMention(at, at + 1, span, state, f"compound: {word.text}", first.lower())
    return None


def _acting(page: Page, start: int, end: int, state: StateWord) -> str | None:
    """Why this word acts here; None where it is a place or mere colour."""
    token = page.words[end - 1].token
    states = page.lexicon.states
    before = page.lower(start - 1) if page.lower(start - 1) != "the" else page.lower(start - 2)
    owned = _owning(page, end + 1, state) if page.lower(end) in ("'s", "'") else None
    if owned is not None and (before not in states.where or owned.startswith(_NAMED)):
        return owned
    if before in states.where or page.lower(end) in ("'s", "'"):
        return None
    following = page.words[end] if end < len(page.words) else None
    if (
        following is not None
        and following.lower in states.acts
        and following.tag in ("NN", "NNS", "NNP")
        and state.form != "people"
    ):
        return f"{state.form} before what it does: {following.lower}" if state.form != "capital" else None
    if state.form == "adjective":
        titled = page.title_starts.get(end)
        return (
            "adjective before a title"
            if titled is not None and not titled.plural and titled.kind in ("office", "leader")
            else None
        )
    if state.form == "people" and page.lower(start - 1) != "the":
        return None
    return _grammar(page, token, state, before)


def _owning(page: Page, at: int, state: StateWord) -> str | None:
    if (named := _named_body(page, at)) is not None and state.form == "name":
        return f"{_NAMED}: {named}"
    for step in range(4):
        lower, tag = page.lower(at + step), page.words[at + step].tag if at + step < len(page.words) else ""
        if lower in page.lexicon.states.acts:
            return f"owns what an actor has: {lower}"
        if lower in page.lexicon.states.ground or not tag.startswith(("J", "N", "V", "R")):
            return None
        title = page.title_starts.get(at + step)
        if title is not None and state.form == "name":
            return f"owns an office: {title.text}"
        described = page.lexicon.groups.described.get(lower)
        if described in ("government", "armed_group", "party", "coalition", "organization") and state.form == "name":
            return f"owns a body: {lower}"
    return None


def _named_body(page: Page, at: int) -> str | None:
    """The name that starts here with a capital and ends in a noun of bodies."""
    for end in range(at + 1, min(at + 4, len(page.words))):
        if (
            page.words[at].cap
            and page.lower(end) in page.lexicon.groups.heads
            and page.lower(end + 1) not in page.lexicon.groups.heads
        ):
            return page.text(at, end + 1)
        if page.words[end].tag[:1] not in ("N", "J"):
            return None
    return None


def _grammar(page: Page, token: int, state: StateWord, before: str) -> str | None:
    tree = page.tree
    dep, head = tree.dep[token], tree.head[token]
    while dep == "conj" and head < token and tree.dep[head] in _JOINED:
        dep, head = tree.dep[head], tree.head[head]
    lemma = tree.cased_lemma[head]
    if dep in ("compound", "amod", "nmod") or (state.form == "capital" and before == "in"):
        return None
    if dep in ("nsubj", "nsubjpass"):
        static = lemma in ("be", "have", "remain", "lie", "see", "become") and state.form != "people"
        return None if static and state.form == "capital" else f"subject of {lemma}"
    if before in _TALKED and (state.form != "capital" or before in ("by", "with", "against", "between")):
        return f"after {before}"
    if before in _GOVERNED:
        return _governed(page, token, before)
    if dep in ("dobj", "dative") and state.form != "capital" and tree.pos[head] == "VERB":
        return None if lemma in page.lexicon.states.going else f"object of {lemma}"
    return None


def _governed(page: Page, token: int, before: str) -> str | None:
    """ "ties to Iran", "a threat from Washington", "allies of X": the word before the preposition must be a matter of actors."""
    at = page.tokens.get(token)
    if at is None:
        return None
    for back in range(at, max(0, at - 7), -1):
        if page.lower(back) == before:
            governor = page.lower(back - 1)
            ties = page.lexicon.ties
            related = governor in page.lexicon.states.acts or governor in ties.nouns or governor in ties.having
            related = related or f"{governor} {before}" in ties.adjectives
            return f"after {governor} {before}" if related else None
    return None
