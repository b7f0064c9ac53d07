"""What is kept of a report to find what it shares with others: shingles, and a thinned set of them as keys.

Shingles of five words (Broder 1997), hashed with blake2b to 64 bits; thinned by winnowing (Schleimer, Wilkerson and
Aiken 2003): of every twelve shingles in a row the smallest is a key, so any passage of sixteen words or more that two
reports share gives them a common key, wherever it stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

from tidings.ids import digest
from tidings.lineage.words import Words, body, words_in
from tidings.model.edtf import window
from tidings.model.reports import Report
from tidings.model.spans import Span

SHINGLE = 5
WINDOW = 12
PASSAGE = SHINGLE + WINDOW - 1


@dataclass(frozen=True, slots=True)
class Signature:
    """A report as lineage sees it.

    ``stretches`` are the spans of running text in ``text``; ``length`` counts their words; ``body`` names the folded
    words by digest, so exact copies have it in common; ``minima`` are the winnowed shingles, sorted, and ``starts`` the
    number of the word that each begins with.
    ``first`` and ``last`` bound the day of publication as ISO dates, None where open or unknown.
    """

    report: str
    text: str
    stretches: tuple[Span, ...]
    length: int
    body: str
    minima: tuple[str, ...]
    starts: tuple[int, ...] = ()
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
        first=published.first.isoformat() if published and published.first else None,
        last=published.last.isoformat() if published and published.last else None,
        outlet=report.outlet,
        agency=report.agency,
        credits=report.credits,
    )


def keys(item: Signature) -> tuple[str, ...]:
    """Reports that share a key are compared: the thinned shingles, and the digest of the whole body."""
    return (*item.minima, f"body:{item.body}") if item.length else ()


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
