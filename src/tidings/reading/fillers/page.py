"""One report laid out for the trained part on fillers: its columns, its mentions, and the nouns that may fill a role."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tidings.model.mentions import ActorMention, PlaceMention, WeaponMention
from tidings.reading.parsed import Parsed
from tidings.reading.phrases.seen import Seen
from tidings.reading.tree import Tree, tree_of
from tidings.vocabulary.events import EventsTable

_NOUNS = frozenset({"NOUN", "PROPN"})
_NOUN_LIKE = frozenset({"NUM", "ADJ", "VERB", "ADV", "X"})  # what the tagger makes of nouns in upper-case text
_NOUN_PLACES = frozenset(
    {"nsubj", "nsubjpass", "dobj", "pobj", "appos", "attr", "dep", "poss", "npadvmod", "oprd", "dative"}
)
_LOST_NOUNS = frozenset({("ADJ", "conj"), ("ADJ", "ROOT"), ("NUM", "conj")})
_BEFORE_NOUN = frozenset({"compound", "amod", "nmod", "poss"})


@dataclass(frozen=True, slots=True)
class Page:
    """What the trained part sees of a report. ``heads`` are the tokens that may stand for a filler, in order."""

    parsed: Parsed
    tree: Tree
    seen: Seen
    events: EventsTable
    actors: Sequence[ActorMention]
    places: Sequence[PlaceMention]
    weapons: Sequence[WeaponMention]
    heads: tuple[int, ...]


def page_of(
    parsed: Parsed,
    events: EventsTable,
    actors: Sequence[ActorMention],
    places: Sequence[PlaceMention],
    weapons: Sequence[WeaponMention],
) -> Page | None:
    """The page of a report; None where the parse keeps no vectors or holds no noun."""
    seen = parsed.kept.get(Seen)
    if not isinstance(seen, Seen):
        return None
    tree = tree_of(parsed)
    heads = set(_heads(tree))
    spans = [one.span for one in actors if not one.pronoun] + [one.span for one in weapons]
    for span in spans:
        tokens = parsed.tokens(span)
        if tokens and heads.isdisjoint(tokens):
            heads.add(tokens[-1])
    if not heads:
        return None
    return Page(parsed, tree, seen, events, actors, places, weapons, tuple(sorted(heads)))


def tells_violence(page: Page) -> bool:
    """Whether a word of violence stands in it at all, by the table of events."""
    verbs, nouns = page.events.verbs, page.events.nouns
    rules = (rule for word in set(page.tree.lower) for rule in (*verbs.get(word, ()), *nouns.get(word, ())))
    return any(rule.type == "ASSAULT" or rule.mode == "abduct" for rule in rules)


def _heads(tree: Tree) -> Iterator[int]:
    """Nouns that no other noun follows in their phrase, and names before a noun ("Dawn Front fighters")."""
    for token, (pos, dep) in enumerate(zip(tree.pos, tree.dep, strict=True)):
        if pos in _NOUNS:
            if dep != "compound" or _names_next(tree, token):
                yield token
        elif (pos in _NOUN_LIKE and dep in _NOUN_PLACES) or (pos, dep) in _LOST_NOUNS:
            yield token


def _names_next(tree: Tree, token: int) -> bool:
    return (
        tree.pos[token] == "PROPN"
        and tree.dep[token] in _BEFORE_NOUN
        and token + 1 < len(tree)
        and tree.pos[token + 1] != "PROPN"
    )
