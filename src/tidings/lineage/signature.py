"""What is kept of a report to find what it shares with others: shingles, a thinned set of them as keys, and sentences.

Shingles of five words (Broder 1997), hashed with blake2b to 64 bits; thinned by winnowing (Schleimer, Wilkerson and
Aiken 2003): of every twenty-four shingles in a row the smallest is a key. A copied stretch of sixty words has five of
them on average. Whole sentences are keys too, so that a quotation alone brings two reports together.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

from tidings.ids import digest
from tidings.lineage.words import Words, body, words_in
from tidings.model.edtf import window
from tidings.model.reports import Report
from tidings.model.spans import Span

SHINGLE = 5
WINDOW = 24
# The least number of words that make a passage, and a sentence worth a key.
PASSAGE = 16
SENTENCE = 8
# Two shingles in common, or a sentence, or the whole text: less is a turn of phrase.
LEAST = 2
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s+|\n+")


@dataclass(frozen=True, slots=True)
class Signature:
    """A report as lineage sees it.

    ``stretches`` are the spans of running text in ``text``; ``length`` counts their words; ``body`` names the folded
    words by digest, so exact copies have it in common; ``minima`` are the winnowed shingles, sorted, and ``starts`` the
    number of the word that each begins with; ``sentences`` are digests of its longer sentences.
    ``first`` and ``last`` bound the day of publication as ISO dates, None where open or unknown.
    """

    report: str
    text: str
    stretches: tuple[Span, ...]
    length: int
    body: str
    minima: tuple[str, ...]
    starts: tuple[int, ...] = ()
    sentences: tuple[str, ...] = ()
    first: str | None = None
    last: str | None = None
    outlet: str | None = None
    agency: str | None = None
    credits: tuple[str, ...] = ()


def signature(report: Report) -> Signature:
    """The signature of a report."""
    stretches = body(report)
    words = words_in(report.text, stretches)
    minima = _winnow(shingles(words.folded))
    published = window(report.published) if report.published else None
    return Signature(
        report=report.id,
        text=report.text,
        stretches=stretches,
        length=len(words.folded),
        body=digest(" ".join(words.folded)),
        minima=tuple(sorted(minima)),
        starts=tuple(minima[one] for one in sorted(minima)),
        sentences=tuple(sorted(set(_sentences(report.text, stretches, words)))),
        first=published.first.isoformat() if published and published.first else None,
        last=published.last.isoformat() if published and published.last else None,
        outlet=report.outlet,
        agency=report.agency,
        credits=report.credits,
    )


def keys(item: Signature) -> tuple[str, ...]:
    """Reports that share enough of these are compared: thinned shingles, sentences, the digest of the whole body."""
    if not item.length:
        return ()
    return (*item.minima, *(f"sentence:{one}" for one in item.sentences), f"body:{item.body}")


def enough_shared(shared: Iterable[str]) -> bool:
    """Whether these keys in common make a comparison worth its cost."""
    held = list(shared)
    return len(held) >= LEAST or any(":" in key for key in held)


def words_of(item: Signature) -> Words:
    """The words of a signature, folded again from its text: they would double what is kept."""
    return _words_of(item.text, item.stretches)


@lru_cache(maxsize=512)
def _words_of(text: str, stretches: tuple[Span, ...]) -> Words:
    return words_in(text, stretches)


def shingles(folded: Sequence[str]) -> list[str]:
    """The hash of every run of five words, in order; one of the whole where there are fewer."""
    if not folded:
        return []
    starts = range(max(1, len(folded) - SHINGLE + 1))
    return [blake2b(" ".join(folded[i : i + SHINGLE]).encode(), digest_size=8).hexdigest() for i in starts]


def _winnow(hashes: Sequence[str]) -> dict[str, int]:
    """The smallest of every twelve shingles in a row, and where each stands first."""
    found: dict[str, int] = {}
    for at in range(max(1, len(hashes) - WINDOW + 1)) if hashes else ():
        smallest = min(hashes[at : at + WINDOW])
        if smallest not in found:
            found[smallest] = hashes.index(smallest, at)
    return found


def _sentences(text: str, stretches: Iterable[Span], words: Words) -> Iterable[str]:
    """Digests of the sentences of eight words and more, the words as they are folded already."""
    starts = [start for start, _ in words.spans]
    for stretch in stretches:
        ends = [match.end() for match in _SENTENCE_END.finditer(text, stretch.start, stretch.end)]
        first = bisect_left(starts, stretch.start)
        for end in (*ends, stretch.end):
            last = bisect_left(starts, end, first)
            if last - first >= SENTENCE:
                yield blake2b(" ".join(words.folded[first:last]).encode(), digest_size=8).hexdigest()
            first = last
