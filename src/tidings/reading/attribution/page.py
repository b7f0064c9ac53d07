"""One report as the modules of this package see it: columns of the parse, quotations, the table of cues."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container
from functools import cached_property

from tidings.model.spans import Span
from tidings.reading.attribution.quotes import Quote, find_quotes
from tidings.reading.parsed import Parsed
from tidings.reading.tree import Tree, tree_of
from tidings.vocabulary.attribution import AttributionTable

_TRAILING = frozenset(",.;:—–-…") | {"--", "...", "?"}
_LEADING = frozenset(",.;:—–-") | {"--", "..."}


class Page:
    """``quote_at[i]`` is the index of the quotation that token ``i`` stands in, or -1."""

    def __init__(self, parsed: Parsed, table: AttributionTable) -> None:
        self.parsed = parsed
        self.view = parsed.view
        self.table = table
        self.tree: Tree = tree_of(parsed)
        self.quotes: tuple[Quote, ...] = find_quotes(parsed)
        self.quote_at = self._quote_at()
        self._datelines = [
            zone.span for zone in parsed.report.zones if zone.kind in ("dateline", "byline", "date", "credit")
        ]
        self._at: dict[str, list[int]] = {}
        for token, lower in enumerate(self.tree.lower):
            if lower in table.starters:
                self._at.setdefault(lower, []).append(token)
        self._token_at = {start: token for token, start in enumerate(self.tree.start)}

    def _quote_at(self) -> list[int]:
        found = [-1] * len(self.tree)
        for at, quote in enumerate(self.quotes):
            inside = self.tokens_in(quote.span)
            found[inside.start : inside.stop] = [at] * len(inside)
        return found

    def places(self, words: Container[str]) -> list[int]:
        """The tokens that are one of these words, all of them starters of the table, in order."""
        return sorted(token for word, tokens in self._at.items() if word in words for token in tokens)

    @cached_property
    def unnamed(self) -> bool:
        """Whether any source of the report wants no name: most reports have none, and their sentences need no look."""
        view = self.view.lower()
        return any(phrase in view for phrase in self.table.anonymity)

    def token_at(self, offset: int) -> int | None:
        """The token that begins at an offset."""
        return self._token_at.get(offset)

    def tokens_in(self, span: Span) -> range:
        """The tokens that begin inside a span."""
        return range(bisect_left(self.tree.start, span.start), bisect_left(self.tree.start, span.end))

    def is_quoted(self, token: int) -> bool:
        """Whether a token stands inside a quotation with both its marks: what is said there is the speaker's words."""
        at = self.quote_at[token]
        return at >= 0 and self.quotes[at].opened and self.quotes[at].closed

    def edges(self, token: int) -> tuple[int, int]:
        """The first and the last token of all that hangs under a token, inside its sentence."""
        below = list(self.tree.below(token))
        return min(below), max(below)

    def bounds(self, token: int) -> tuple[int, int]:
        """The first and the last token of a token's sentence that are not blank."""
        first, end = self.tree.around(token)
        last = end - 1
        while first < last and (not self.tree.lower[first].strip() or self._is_dateline(first)):
            first += 1
        while last > first and not self.tree.lower[last].strip():
            last -= 1
        return first, last

    def _is_dateline(self, token: int) -> bool:
        """Whether a token belongs to the place and agency that a report opens with: nobody says those."""
        return bool(self._datelines) and any(
            span.start <= self.tree.start[token] < span.end for span in self._datelines
        )

    def edges_in_sentence(self, token: int) -> tuple[int, int]:
        """The edges of a token, without a dateline before it."""
        first, last = self.edges(token)
        while first < token and self._is_dateline(first):
            first += 1
        return first, last

    def trimmed(self, first: int, last: int) -> Span | None:
        """The words from one token to another, without commas and full stops at the ends; whole quotations stay whole."""
        lower = self.tree.lower
        while first <= last and (lower[first] in _LEADING or not lower[first].strip()):
            first += 1
        while last >= first and (lower[last] in _TRAILING or not lower[last].strip()) and not self._ends_quote(last):
            last -= 1
        return self.tree.span(first, last) if first <= last else None

    def _ends_quote(self, token: int) -> bool:
        return self.quote_at[token] >= 0

    def whole(self, span: Span) -> Span:
        """A span that holds the quotations whole that it cuts."""
        start, end = span.start, span.end
        for quote in self.quotes:
            if quote.span.start >= end:
                break
            if quote.span.end > start and not quote.span.contains(Span(start, end)):
                start, end = min(start, quote.span.start), max(end, quote.span.end)
            elif start in (quote.span.start, quote.inner[0].start) and end == quote.inner[-1].end:
                start, end = quote.span.start, quote.span.end
        return Span(start, end)
