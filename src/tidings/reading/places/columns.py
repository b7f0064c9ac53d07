"""The words of a report as plain columns, for finding places."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from tidings.model.spans import Span
from tidings.reading.parsed import Parsed

PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
PERSON_LABELS = frozenset({"PERSON"})


_QUOTES = frozenset("\"'“”‘’([—–-")


class Columns:
    """Parallel lists over the tokens of one report, and its named entities as token ranges.

    ``entity[i]`` is the number of the entity that token ``i`` is in (-1: none); ``entities`` are (first, last, label)
    with both ends included, articles, possessives and marks left out. ``surnames`` are last words of full names.
    """

    def __init__(self, parsed: Parsed) -> None:
        tokens = parsed.columns
        self.view = parsed.view
        self.text, self.lower, self.pos = tokens.text, tokens.lower, tokens.pos
        self.start, self.end = tokens.start, tokens.end
        self.capital = [text[0].isupper() for text in self.text]
        self.opens = {sentence.start for sentence in parsed.sentences}
        self.opens |= {start + 1 for start in self.opens if self.text[start] in _QUOTES}
        self.shouted = _shouted(self, parsed)
        self.entities = [_trimmed(self, first, last, label) for first, last, label in tokens.entities()]
        self.entity = [-1] * len(tokens)
        for number, (first, last, _) in enumerate(self.entities):
            for token in range(first, last + 1):
                self.entity[token] = number
        self.surnames = {
            self.text[last] for first, last, label in self.entities if label in PERSON_LABELS and last > first
        }

    def __len__(self) -> int:
        return len(self.text)

    def surface(self, first: int, last: int) -> str:
        """The words from one token to another, both included, as the view has them."""
        return self.view[self.start[first] : self.end[last]]

    def at(self, token: int) -> str:
        """The lower-cased word at a position; empty beyond the ends."""
        return self.lower[token] if 0 <= token < len(self.lower) else ""

    def is_capital(self, token: int) -> bool:
        """Whether the word there starts with a capital."""
        return 0 <= token < len(self.capital) and self.capital[token]

    def is_noun(self, token: int) -> bool:
        """Whether the language model takes the word there for a noun."""
        return self.pos[token] in {"NOUN", "PROPN"}

    def first_in(self, span: Span) -> int | None:
        """The first word that starts in a span."""
        at = bisect_left(self.start, span.start)
        return at if at < len(self.start) and self.start[at] < span.end else None

    def label(self, first: int, last: int) -> tuple[str, bool]:
        """The label of the entity that holds these tokens, or that they hold; and whether the ends agree."""
        for token in (first, last):
            number = self.entity[token]
            if number >= 0:
                start, stop, label = self.entities[number]
                return label, (start, stop) == (first, last)
        return "", False


def _trimmed(columns: Columns, first: int, last: int, label: str) -> tuple[int, int, str]:
    while first < last and columns.lower[first] in {"the", "a", "an", "-", "'s"}:
        first += 1
    while first < last and columns.lower[last] in {"'s", "'", ",", ".", "-", "the"}:
        last -= 1
    return first, last, label


def _shouted(columns: Columns, parsed: Parsed) -> frozenset[int]:
    """Tokens of sentences in capitals throughout, where a capital tells nothing."""
    found: set[int] = set()
    for sentence in parsed.sentences:
        span = range(sentence.start, sentence.end)
        letters = [
            columns.text[token] for token in span if columns.text[token].isalpha() and len(columns.text[token]) > 1
        ]
        if len(letters) > 3 and _share_upper(letters) > 0.7:
            found.update(span)
    return frozenset(found)


def _share_upper(words: Iterable[str]) -> float:
    held = list(words)
    return sum(word.isupper() for word in held) / len(held)
