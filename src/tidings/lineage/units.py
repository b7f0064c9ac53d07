"""A report cut into units: sentences, and runs of short lines such as the menu of a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tidings.lineage.words import WORD
from tidings.model.spans import Span

# A unit of fewer words is joined with the short ones beside it: "Read more", "Share this", "Follow us" are one unit.
SENTENCE = 8
SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s+|\n+")


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of text and its words as they are written."""

    span: Span
    words: tuple[str, ...]


def sentences(text: str, stretches: Iterable[Span]) -> Iterator[Span]:
    """The sentences and lines of those stretches, in order, with what separates them."""
    for stretch in stretches:
        start = stretch.start
        for match in SENTENCE_END.finditer(text, stretch.start, stretch.end):
            yield Span(start, match.end())
            start = match.end()
        if start < stretch.end:
            yield Span(start, stretch.end)


def units(text: str, stretches: Iterable[Span]) -> list[Unit]:
    """The units of those stretches, in order; every word is in one of them."""
    found: list[Unit] = []
    for stretch in stretches:
        short: list[Unit] = []
        for span in sentences(text, (stretch,)):
            unit = Unit(span, tuple(WORD.findall(text, span.start, span.end)))
            if len(unit.words) < SENTENCE:
                short.append(unit)
                continue
            found += [*_joined(short), unit]
            short = []
        found += _joined(short)
    return found


def _joined(short: list[Unit]) -> list[Unit]:
    """Short units in a row as one."""
    words = tuple(word for unit in short for word in unit.words)
    return [Unit(Span(short[0].span.start, short[-1].span.end), words)] if words else []
