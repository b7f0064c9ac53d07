"""What is kept of a report to find what it shares with others: shingles, a thinned set of them as keys, and sentences.

Shingles of five words (Broder 1997), thinned by winnowing (Schleimer, Wilkerson and Aiken 2003): of every twenty-four
shingles in a row the smallest is a key. A copied stretch of sixty words has five of them on average. Whole sentences
are keys too, so that a quotation alone brings two reports together.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from tidings.lineage.hashing import Hashes, hashes, named, names, winnowed
from tidings.lineage.repeats import repeats, told
from tidings.lineage.runs import Runs
from tidings.lineage.units import SENTENCE, Units, units
from tidings.lineage.words import WORD, body
from tidings.model.edtf import window
from tidings.model.reports import Report
from tidings.model.spans import Span

WINDOW = 24
# A report of fewer words has too few keys so; the smallest of twenty-four is the smallest of some eight among them, too.
SHORT = 120
SHORT_WINDOW = 8
# The least number of words that make a passage.
PASSAGE = 16
# Two shingles in common, or a sentence, or the whole text: less is a turn of phrase.
LEAST = 2


@dataclass(frozen=True, slots=True)
class Signature:
    """A report as lineage sees it.

    ``stretches`` are the spans of running text in ``text``, without what its outlet puts on every page; ``length``
    counts their words; ``body`` names the folded words, so exact copies have it in common; ``minima`` are the winnowed
    shingles, sorted, and ``starts`` the number of the word that each begins with; ``sentences`` name its longer
    sentences; ``boilerplate`` those that were cut out. ``repeats`` are passages that stand in the report twice, the
    later place first. ``first`` and ``last`` bound the day of publication as ISO dates, None where open or unknown;
    ``title`` is where the headline stands, ``title_as_published`` an altered one that was put above it.
    """

    report: str
    text: str
    stretches: tuple[Span, ...]
    length: int
    body: str
    minima: tuple[int, ...]
    starts: tuple[int, ...] = ()
    sentences: tuple[int, ...] = ()
    boilerplate: tuple[int, ...] = ()
    repeats: tuple[tuple[Span, Span], ...] = ()
    first: str | None = None
    last: str | None = None
    outlet: str | None = None
    agency: str | None = None
    credits: tuple[str, ...] = ()
    title: Span | None = None
    title_as_published: str | None = None


def signature(report: Report, boilerplate: Collection[int] = ()) -> Signature:
    """The signature of a report.

    Args:
        report: the report.
        boilerplate: names of sentences that its outlet puts on every page (:mod:`tidings.lineage.boilerplate`).
    """
    stretches = body(report)
    found = units(report.text, stretches)
    words = hashes(found.words)
    sentences = _sentences(found, words)
    cut = sentences & set(boilerplate)
    if cut:
        stretches = _without(stretches, found, words, cut)
        words = hashes(units(report.text, stretches).words)
    runs = Runs.of(words)
    minima, starts = winnowed(runs.each, runs.order, WINDOW if len(words) >= SHORT else SHORT_WINDOW)
    whole = told(report)
    published = window(report.published) if report.published else None
    return Signature(
        report=report.id,
        text=report.text,
        stretches=stretches,
        length=len(words),
        body=f"{named(words):016x}",
        minima=tuple(minima.tolist()),
        starts=tuple(starts.tolist()),
        sentences=tuple(sorted(sentences - cut)),
        boilerplate=tuple(sorted(cut)),
        repeats=repeats(report.text, whole, runs if whole == stretches else None, PASSAGE),
        first=published.first.isoformat() if published and published.first else None,
        last=published.last.isoformat() if published and published.last else None,
        outlet=report.outlet,
        agency=report.agency,
        credits=report.credits,
        title=_title(report),
        title_as_published=report.headline_as_published,
    )


def keys(item: Signature) -> tuple[str, ...]:
    """Reports that share enough of these are compared: thinned shingles, sentences, the name of the whole body."""
    if not item.length:
        return ()
    thinned = (f"{one:x}" for one in item.minima)
    return (*thinned, *(f"sentence:{one:x}" for one in item.sentences), f"body:{item.body}")


def enough_shared(shared: Iterable[str]) -> bool:
    """Whether these keys in common make a comparison worth its cost."""
    held = list(shared)
    return len(held) >= LEAST or any(":" in key for key in held)


@dataclass(frozen=True, slots=True)
class Hashed:
    """The words of a signature as numbers, and its runs of five words."""

    words: Hashes
    runs: Runs


def hashed(item: Signature) -> Hashed:
    """The words of a signature as numbers."""
    return _hashed(item.text, item.stretches)


@lru_cache(maxsize=4096)
def _hashed(text: str, stretches: tuple[Span, ...]) -> Hashed:
    words = hashes([word for span in stretches for word in WORD.findall(text, span.start, span.end)])
    return Hashed(words, Runs.of(words))


def _sentences(found: Units, words: Hashes) -> set[int]:
    """The names of the units of eight words and more."""
    named_so = names(words, np.asarray(found.first, np.intp)).tolist()
    return {name for name, size in zip(named_so, found.sizes(), strict=True) if size >= SENTENCE}


def _without(stretches: Iterable[Span], found: Units, words: Hashes, cut: Collection[int]) -> tuple[Span, ...]:
    """Stretches without the units of these names."""
    named_so = names(words, np.asarray(found.first, np.intp)).tolist()
    gone = [span for span, name in zip(found.spans, named_so, strict=True) if name in cut]
    kept: list[Span] = []
    for stretch in stretches:
        start = stretch.start
        for first, end in gone:
            if stretch.start <= first and end <= stretch.end:
                kept.append(Span(start, first))
                start = end
        kept.append(Span(start, stretch.end))
    return tuple(span for span in kept if span.end > span.start)


def _title(report: Report) -> Span | None:
    """Where the headline stands."""
    if not report.headline:
        return None
    at = report.text.find(report.headline)
    return Span(at, at + len(report.headline)) if at >= 0 else None
