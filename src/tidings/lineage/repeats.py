"""Passages that stand in one report twice: a standfirst taken from the body, a caption printed again."""

from __future__ import annotations

from itertools import groupby

import numpy as np

from tidings.lineage.hashing import SHINGLE, hashes
from tidings.lineage.runs import Runs
from tidings.lineage.words import WORD, Words, outside, words_in
from tidings.model.reports import Report, ZoneKind
from tidings.model.spans import Span

_TOLD: tuple[ZoneKind | None, ...] = (None, "standfirst", "caption", "crosshead")


def told(report: Report) -> tuple[Span, ...]:
    """The stretches of a report that tell something: its running text, standfirst, captions and crossheads."""
    return outside(report, _TOLD)


def repeats(text: str, stretches: tuple[Span, ...], runs: Runs | None, least: int) -> tuple[tuple[Span, Span], ...]:
    """Each later place of ``least`` words and more that stand earlier in the text too, with the earlier place.

    Args:
        text: a report's text.
        stretches: what of it is looked at.
        runs: the runs of five words of those stretches, where they are known already.
        least: the least number of words.
    """
    if runs is None:
        runs = Runs.of(hashes([word for span in stretches for word in WORD.findall(text, span.start, span.end)]))
    twice = runs.sorted[1:] == runs.sorted[:-1]
    if np.count_nonzero(twice) < least - SHINGLE + 1:
        return ()
    return tuple(_places(runs, words_in(text, stretches), least))


def _places(runs: Runs, words: Words, least: int) -> list[tuple[Span, Span]]:
    first = runs.order[np.searchsorted(runs.sorted, runs.each)]
    at = np.nonzero(first < np.arange(len(first)))[0]
    found = []
    # neighbours that repeat neighbours, just as far apart, are one passage
    for _, same in groupby(enumerate(at.tolist()), key=lambda pair: (pair[1] - pair[0], pair[1] - int(first[pair[1]]))):
        members = [place for _, place in same]
        length = len(members) + SHINGLE - 1
        start, before = members[0], int(first[members[0]])
        length = min(length, start - before)
        if length >= least:
            found.append((words.cover(start, start + length - 1), words.cover(before, before + length - 1)))
    return found
