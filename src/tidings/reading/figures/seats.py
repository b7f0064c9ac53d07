"""Whose seats: lists of parties with numbers, where the word and the verb stand once ("A won 54 seats, B 47, C with 42")."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from tidings.model.mentions import ActorMention, ActorType, Quantity
from tidings.reading.figures.counted import Measured
from tidings.reading.figures.words import Words
from tidings.reading.quantities import Counted

_HOLDERS: frozenset[ActorType | None] = frozenset({"party", "coalition", "organization", "armed_group", None})
_BETWEEN = frozenset(
    {
        "with",
        "won",
        "took",
        "got",
        "gained",
        "holds",
        "has",
        "had",
        "on",
        "at",
        "(",
        ",",
        "'s",
        "’s",
        "a",
        "its",
        "just",
        "only",
    }
)
_AFTER = frozenset({",", ";", ".", ")", "and", "seats", "seat", "in"})
_TO = frozenset({"to", "for"})
_NEAR = 3  # tokens between a party and its number


def settle_seats(words: Words, actors: Mapping[int, ActorMention], measured: Sequence[Measured]) -> list[Measured]:
    """What was measured, seats with the party before their number, and the bare numbers of the same list."""
    told = {one.number.number: one for one in measured if one.kind == "seats"}
    if not told:
        return list(measured)
    sentences = {words.tree.sentence[at] for at in told}
    found = [one for one in measured if one.kind != "seats"]
    others = {one.number.number for one in found}
    bare = {at: number for at in _digits(words, sentences) if (number := _bare(words, at)) is not None}
    stop = told.keys() | bare.keys()
    for at in sorted(stop - others):
        one = told.get(at)
        if one is not None:
            found.append(_owned(words, actors, one, stop))
        elif (owner := _listed(words, actors, at)) is not None:
            found.append(Measured("seats", at, bare[at], owner, "seat"))
    return found


def _digits(words: Words, sentences: Collection[int]) -> Iterator[int]:
    """Tokens of these sentences that are numbers of at most three digits."""
    for sentence in sorted(sentences):
        first, last = words.tree.bounds[sentence]
        yield from (
            at for at in range(first, last) if words.tree.lower[at].isdecimal() and len(words.tree.lower[at]) < 4
        )


def _bare(words: Words, at: int) -> Counted | None:
    """A number that nothing follows which it could count."""
    tree = words.tree
    following = tree.lower[at + 1] if at + 1 < len(tree) else "."
    if following not in _AFTER:
        return None
    span = tree.span(at, at)
    value = int(tree.lower[at])
    return Counted(at, at, at, Quantity(span, span.of(tree.parsed.report.text), value, value))


def _owned(words: Words, actors: Mapping[int, ActorMention], one: Measured, numbers: Collection[int]) -> Measured:
    """With the party before the number, or after "went to", where grammar gives none."""
    if one.owner is not None and _holds(actors, one.owner):
        return one
    tree = words.tree
    first, last = tree.around(one.noun)
    for at in range(one.noun + 1, min(last, one.noun + 2 + _NEAR)):
        if tree.lower[at] in _TO and (after := _first(actors, range(at + 1, min(last, at + 2 + _NEAR)))) is not None:
            return replace(one, owner=after)
    before = _first(actors, _back(one.number.first - 1, first, numbers))
    return one if before is None else replace(one, owner=before)


def _listed(words: Words, actors: Mapping[int, ActorMention], number: int) -> int | None:
    """The party that a bare number follows: "the Victory Alliance with 42", "Fatah (47)"."""
    tree = words.tree
    first, _ = tree.around(number)
    at = number - 1
    while at >= first and number - at <= _NEAR and at not in actors and tree.lower[at] in _BETWEEN:
        at -= 1
    return at if at >= first and _holds(actors, at) else None


def _back(at: int, first: int, numbers: Collection[int]) -> Iterator[int]:
    """Tokens before this one, up to the sentence's first or the number before."""
    while at >= first and at not in numbers:
        yield at
        at -= 1


def _first(actors: Mapping[int, ActorMention], tokens: Iterator[int] | range) -> int | None:
    return next((at for at in tokens if _holds(actors, at)), None)


def _holds(actors: Mapping[int, ActorMention], token: int) -> bool:
    """Whether a token is of a named group that may have seats."""
    mention = actors.get(token)
    return mention is not None and mention.name is not None and mention.type in _HOLDERS
