"""The best allowed row of tags for each sentence: a phrase goes on only where it has begun (Viterbi's algorithm)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from tidings.model.mentions import PhraseKind
from tidings.reading.phrases.seen import Matrix

KINDS: tuple[PhraseKind, ...] = ("person", "organization", "place")
# Tag 0 is no phrase, 1 + 2 k opens one of kind k, 2 + 2 k goes on with it.
TAGS = 1 + 2 * len(KINDS)
FORBIDDEN = np.float32(-1e4)
_GOES_ON = range(2, TAGS, 2)


def allowed_steps() -> NDArray[np.bool_]:
    """Which tag may follow which: going on with a kind follows that kind only."""
    allowed = np.ones((TAGS, TAGS), bool)
    for tag in _GOES_ON:
        allowed[:, tag] = False
        allowed[[tag - 1, tag], tag] = True
    return allowed


def allowed_first() -> NDArray[np.bool_]:
    """Which tags may open a sentence."""
    allowed = np.ones(TAGS, bool)
    allowed[list(_GOES_ON)] = False
    return allowed


def best_tags(scores: Matrix, steps: Matrix, first: Matrix, bounds: Sequence[tuple[int, int]]) -> list[int]:
    """The tags of all tokens, sentence by sentence; all sentences at once, the longest first.

    Args:
        scores: a row for each token.
        steps: tag after tag, forbidden ones included.
        first: the first tag of a sentence.
        bounds: first token and one past the last of each sentence.
    """
    order = sorted((one for one in bounds if one[1] > one[0]), key=lambda one: one[0] - one[1])
    starts = np.array([start for start, _ in order], np.int64)
    sizes = np.array([end - start for start, end in order], np.int64)
    best, back = _forward(scores, np.where(allowed_steps(), steps, FORBIDDEN), first, (starts, sizes))
    tags = [0] * len(scores)
    for at, (start, end) in enumerate(order):
        tag = int(best[at].argmax())
        for step in range(end - start - 1, -1, -1):
            tags[start + step] = tag
            if step:
                tag = back[step - 1][at][tag]
    return tags


def _forward(
    scores: Matrix, steps: Matrix, first: Matrix, sentences: tuple[NDArray[np.int64], NDArray[np.int64]]
) -> tuple[Matrix, list[list[list[int]]]]:
    starts, sizes = sentences
    best = np.where(allowed_first(), first, FORBIDDEN) + scores[starts]
    back = []
    for step in range(1, int(sizes[0]) if len(sizes) else 0):
        live = int(np.searchsorted(-sizes, -step, side="left"))  # sentences longer than this many tokens
        ways = best[:live, :, None] + steps
        came = ways.argmax(axis=1)
        best[:live] = np.take_along_axis(ways, came[:, None], axis=1)[:, 0] + scores[starts[:live] + step]
        back.append(came.tolist())
    return best, back
