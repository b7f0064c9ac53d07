"""Which sentence of one text stands for which of another: equal ones first, then the most alike, in order where possible."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel, LCSseq

Folded = tuple[str, ...]

# Likeness is the share of words in common, in order, of both sentences together. Unrelated sentences of news English
# share some three words in ten (the, of, in, said).
_ALIKE = 0.5
_SHORT_ALIKE = 0.65
_MOVED = 0.6
_SHORT = 4
# A sentence that stands almost whole in a longer one is its like, too: sentences are split and merged.
_INSIDE = 0.8
_INSIDE_LEAST = 6
# How many places of one sentence are looked at: of equal ones, and by rare words in common.
_EQUALS = 4
_NEAREST = 6
_POSTINGS = 240
_TOGETHER = 6  # sentences that one is split into


@dataclass(frozen=True, slots=True, order=True)
class Pair:
    """Sentences ``at`` to ``end`` of one text are the like of ``at_of`` to ``end_of`` of the other."""

    at: int
    end: int
    at_of: int
    end_of: int
    likeness: float
    moved: bool = False


def pairs(texts: Sequence[Folded], texts_of: Sequence[Folded]) -> list[Pair]:
    """The pairs, in the order of the first text; no sentence in two of them."""
    found = [*_equal(texts, texts_of), *_similar(texts, texts_of)]
    kept = _heaviest_chain(found, texts, texts_of)
    moved = _moved(found, kept, texts)
    return sorted(_grown([*kept, *moved], texts, texts_of))


def _equal(texts: Sequence[Folded], texts_of: Sequence[Folded]) -> Iterable[Pair]:
    """Equal sentences; of one that stands in both many times, each with those of about the same number."""
    places = _places(texts_of)
    seen: Counter[Folded] = Counter()
    for at, words in enumerate(texts):
        held = places.get(words, ())
        rank = seen[words]
        seen[words] += 1
        near = held if len(held) <= _EQUALS else held[max(0, rank - 1) : rank + 2]
        for at_of in near:
            yield Pair(at, at + 1, at_of, at_of + 1, 1.0)


def _places(texts: Sequence[Folded]) -> Mapping[Folded, list[int]]:
    places: dict[Folded, list[int]] = defaultdict(list)
    for at, words in enumerate(texts):
        places[words].append(at)
    return places


def _similar(texts: Sequence[Folded], texts_of: Sequence[Folded]) -> Iterable[Pair]:
    """Of sentences without an equal, those that are alike enough, found by the rarer words they share."""
    equal, equal_of = set(texts), set(texts_of)
    holding: dict[str, list[int]] = defaultdict(list)
    for at_of, words in enumerate(texts_of):
        if words not in equal:
            for word in set(words):
                holding[word].append(at_of)
    for at, words in enumerate(texts):
        if words in equal_of:
            continue
        for at_of in _nearest(words, holding):
            likeness = _likeness(words, texts_of[at_of])
            if likeness:
                yield Pair(at, at + 1, at_of, at_of + 1, likeness)


def _nearest(words: Folded, holding: Mapping[str, Sequence[int]]) -> list[int]:
    """The sentences that share most of its words, a rare one counting more."""
    votes: Counter[int] = Counter()
    left = _POSTINGS
    for word in sorted({one for one in words if one in holding}, key=lambda one: (len(holding[one]), one)):
        held = holding[word]
        left -= len(held)
        if left < 0 and votes:
            break
        for at_of in held[:_POSTINGS]:
            votes[at_of] += 1.0 / len(held)  # type: ignore[assignment]  # counts that are weighed
    return [at_of for at_of, _ in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))[:_NEAREST]]


def _likeness(words: Folded, words_of: Folded) -> float:
    """How alike two sentences are, from 0 to 1; 0 where it is too little to put them side by side."""
    shared = LCSseq.similarity(words, words_of)
    small = min(len(words), len(words_of))
    whole = 2 * shared / (len(words) + len(words_of))
    if whole >= (_ALIKE if small >= _SHORT else _SHORT_ALIKE):
        return whole
    return _ALIKE if small >= _INSIDE_LEAST and shared >= _INSIDE * small else 0.0


def _heaviest_chain(found: Sequence[Pair], texts: Sequence[Folded], texts_of: Sequence[Folded]) -> list[Pair]:
    """The pairs in the same order in both texts that together are the most alike: a heaviest increasing subsequence.

    By a tree of maxima over the places in the other text (Fenwick 1994), in n log n steps.
    """
    size = len(texts_of) + 1
    best: list[int] = [-1] * (size + 1)
    ordered = sorted(found, key=lambda pair: (pair.at, -pair.at_of))
    weights: list[float] = []
    before: list[int] = []
    top = -1
    for number, pair in enumerate(ordered):
        last = _highest(best, weights, pair.at_of)
        own = pair.likeness**2 * (len(texts[pair.at]) + len(texts_of[pair.at_of]))
        weights.append(own + (weights[last] if last >= 0 else 0.0))
        before.append(last)
        _raise(best, weights, pair.at_of + 1, number)
        if top < 0 or weights[number] > weights[top]:
            top = number
    chain: list[Pair] = []
    while top >= 0:
        chain.append(ordered[top])
        top = before[top]
    return chain[::-1]


def _highest(best: Sequence[int], weights: Sequence[float], at: int) -> int:
    """The heaviest chain that ends before a place."""
    top = -1
    while at > 0:
        held = best[at]
        if held >= 0 and (top < 0 or weights[held] > weights[top]):
            top = held
        at -= at & -at
    return top


def _raise(best: list[int], weights: Sequence[float], at: int, number: int) -> None:
    while at < len(best):
        if best[at] < 0 or weights[number] > weights[best[at]]:
            best[at] = number
        at += at & -at


def _moved(found: Sequence[Pair], kept: Sequence[Pair], texts: Sequence[Folded]) -> list[Pair]:
    """Pairs out of order among what is left, the most alike first."""
    taken, taken_of = {pair.at for pair in kept}, {pair.at_of for pair in kept}
    moved: list[Pair] = []
    for pair in sorted(found, key=lambda pair: (-pair.likeness, abs(pair.at - pair.at_of), pair)):
        enough = pair.likeness >= _MOVED and len(texts[pair.at]) >= _SHORT
        if enough and pair.at not in taken and pair.at_of not in taken_of:
            taken.add(pair.at)
            taken_of.add(pair.at_of)
            moved.append(Pair(pair.at, pair.end, pair.at_of, pair.end_of, pair.likeness, moved=True))
    return moved


def _grown(found: Sequence[Pair], texts: Sequence[Folded], texts_of: Sequence[Folded]) -> list[Pair]:
    """With the sentences beside a pair that belong to it: one was split into several, or several were merged."""
    free = set(range(len(texts))).difference(*(range(pair.at, pair.end) for pair in found))
    free_of = set(range(len(texts_of))).difference(*(range(pair.at_of, pair.end_of) for pair in found))
    return [pair if pair.likeness == 1 else _grow(pair, free, free_of, texts, texts_of) for pair in sorted(found)]


def _grow(pair: Pair, free: set[int], free_of: set[int], texts: Sequence[Folded], texts_of: Sequence[Folded]) -> Pair:
    while True:
        wider = [
            *(_widened(pair, at, at + 1, pair.at_of, pair.at_of) for at in (pair.at - 1, pair.end) if at in free),
            *(_widened(pair, pair.at, pair.at, at, at + 1) for at in (pair.at_of - 1, pair.end_of) if at in free_of),
        ]
        better = [one for one in (_weighed(each, pair, texts, texts_of) for each in wider) if one]
        if not better:
            return pair
        pair = max(better, key=lambda one: one.likeness)
        free.difference_update(range(pair.at, pair.end))
        free_of.difference_update(range(pair.at_of, pair.end_of))


def _widened(pair: Pair, at: int, end: int, at_of: int, end_of: int) -> Pair:
    return Pair(
        min(pair.at, at), max(pair.end, end), min(pair.at_of, at_of), max(pair.end_of, end_of), 0.0, moved=pair.moved
    )


def _weighed(wider: Pair, pair: Pair, texts: Sequence[Folded], texts_of: Sequence[Folded]) -> Pair | None:
    """The wider pair, where most words of the sentence it took in stand in the other text's."""
    if max(wider.end - wider.at, wider.end_of - wider.at_of) > _TOGETHER:
        return None
    words, words_of = _joined(texts, wider.at, wider.end), _joined(texts_of, wider.at_of, wider.end_of)
    narrow, narrow_of = _joined(texts, pair.at, pair.end), _joined(texts_of, pair.at_of, pair.end_of)
    gained = LCSseq.similarity(words, words_of) - LCSseq.similarity(narrow, narrow_of)
    taken_in = len(words) + len(words_of) - len(narrow) - len(narrow_of)
    likeness = Indel.normalized_similarity(words, words_of)
    if gained < _MOVED * taken_in or likeness <= Indel.normalized_similarity(narrow, narrow_of):
        return None
    return Pair(wider.at, wider.end, wider.at_of, wider.end_of, likeness, moved=wider.moved)


def _joined(texts: Sequence[Folded], at: int, end: int) -> Folded:
    return tuple(word for words in texts[at:end] for word in words)
