"""What tells of each token whether it opens or goes on with a phrase: rows of a table of weights, and plain numbers.

A cue is a word, a tag, a place in the syntax, a label, what the tables of the record say of the token (a place, an
actor of a type), or two of these together; each is hashed to a row of the table.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeVar, get_args

import numpy as np
from numpy.typing import NDArray

from tidings.model.mentions import ActorMention, ActorType, PlaceKind, PlaceMention
from tidings.reading.parsed import Parsed
from tidings.reading.phrases.seen import Matrix, Numbers, Seen

Column = TypeVar("Column", Numbers, Matrix)

ROWS = 1 << 13
_SHIFT = np.uint64(64 - 13)
_MIX = np.uint64(0x9E3779B97F4A7C15)
_HALF = np.uint64(29)
_SALT = np.uint64(7919)
_TYPES = {kind: number for number, kind in enumerate(get_args(ActorType), start=1)}
_PLACES = {kind: number for number, kind in enumerate(get_args(PlaceKind), start=1)}


class Cues(NamedTuple):
    """For each token: ``rows`` of the table of weights, and ``plain`` numbers."""

    rows: NDArray[np.int64]
    plain: Matrix


class Words(NamedTuple):
    """Vectors of English words: ``keys`` are spaCy's numbers of the words, sorted; the last of ``vectors`` is for none."""

    keys: Numbers
    vectors: Matrix

    def of(self, lower: Numbers, lemma: Numbers) -> Matrix:
        """A row for each token: of the word, else of its lemma, else zeros."""
        found = self._find(lower)
        return self.vectors[np.where(found < 0, self._find(lemma), found)]

    def _find(self, words: Numbers) -> NDArray[np.int64]:
        at = np.minimum(np.searchsorted(self.keys, words), len(self.keys) - 1)
        return np.where(self.keys[at] == words, at, -1)


def cues_of(
    parsed: Parsed, seen: Seen, words: Words, actors: Sequence[ActorMention], places: Sequence[PlaceMention]
) -> Cues:
    """The cues of all tokens."""
    known = place_codes(parsed, places), actor_codes(parsed, actors)
    return Cues(_hashed([*_syntax(seen), *_record(seen, *known)]), _plain(seen, words))


def _syntax(seen: Seen) -> list[Numbers]:
    lower, tag, dep, ent, head = seen.lower, seen.tag, seen.dep, seen.ent, seen.head
    label = mixed(ent, seen.iob)
    before, after = moved(tag, 1), moved(tag, -1)
    return [
        lower,
        mixed(moved(lower, 1)),
        moved(lower, -1),
        moved(lower, 2),
        moved(lower, -2),
        tag,
        before,
        after,
        mixed(tag, after, before),
        mixed(dep, tag),
        label,
        moved(label, 1),
        moved(label, -1),
        seen.lemma[head],
        mixed(dep, tag[head]),
        seen.shape,
        seen.suffix,
        mixed(lower, moved(lower, 1)),
        mixed(lower, moved(lower, -1)),
        mixed(ent[head], dep),
        mixed(before, moved(tag, 2)),
        mixed(after, moved(tag, -2)),
        mixed(dep[head], dep, tag),
    ]


def _record(seen: Seen, place: Numbers, actor: Numbers) -> list[Numbers]:
    dep, head = seen.dep, seen.head
    return [
        place,
        actor,
        mixed(place, actor),
        mixed(place, moved(seen.lower, 1)),
        moved(place, 1),
        moved(place, -1),
        moved(actor, 1),
        moved(actor, -1),
        mixed(actor[head], dep),
        mixed(place[head], dep),
    ]


def place_codes(parsed: Parsed, places: Sequence[PlaceMention]) -> Numbers:
    """For each token what kind of place it is in, and whether it opens it; 0 for none."""
    found = np.zeros(len(parsed.columns), np.uint64)
    for place in places:
        _mark(found, parsed.tokens(place.span), _PLACES[place.kind])
    return found


def actor_codes(parsed: Parsed, actors: Sequence[ActorMention]) -> Numbers:
    """For each token what type of actor it is of, whether by name, and whether it opens it; 0 for none."""
    found = np.zeros(len(parsed.columns), np.uint64)
    for actor in sorted(actors, key=lambda one: one.name is not None):  # names over descriptions around them
        form = 2 if actor.pronoun else 1 if actor.name is None else 0
        _mark(found, parsed.tokens(actor.span), 1 + form + 3 * _TYPES.get(actor.type or "", 0))
    return found


def _mark(found: Numbers, tokens: range, code: int) -> None:
    if tokens:
        found[tokens.start : tokens.stop] = 2 * code + 1
        found[tokens.start] = 2 * code


def _plain(seen: Seen, words: Words) -> Matrix:
    vectors = words.of(seen.lower, seen.lemma)
    model = seen.vectors
    return np.concatenate(
        [model, moved(model, 1), moved(model, -1), vectors, moved(vectors, 1), moved(vectors, -1), vectors[seen.head]],
        axis=1,
    )  # fmt: skip


def _hashed(columns: Sequence[Numbers]) -> NDArray[np.int64]:
    salted = np.stack(columns, axis=1) + np.arange(1, len(columns) + 1, dtype=np.uint64) * _SALT
    salted *= _MIX
    salted ^= salted >> _HALF
    return ((salted * _MIX) >> _SHIFT).astype(np.int64)


def mixed(*columns: Numbers) -> Numbers:
    """Several columns as one."""
    found = np.zeros(len(columns[0]), np.uint64)
    for column in columns:
        found = (found ^ column) * _MIX
        found ^= found >> _HALF
    return found


def moved(column: Column, by: int) -> Column:
    """The column as seen from ``by`` tokens further on; zeros beyond the ends."""
    found = np.zeros_like(column)
    if by > 0:
        found[by:] = column[:-by]
    else:
        found[:by] = column[-by:]
    return found
