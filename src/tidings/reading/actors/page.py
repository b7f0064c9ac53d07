"""One report laid out for the reading of actors: words, sentences, titles, places."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from tidings.model.mentions import PlaceMention
from tidings.model.reports import ZoneKind
from tidings.model.spans import Span
from tidings.reading.actors.lexicon import Lexicon
from tidings.reading.actors.titles import Title, find_titles
from tidings.reading.actors.words import Word, words_of
from tidings.reading.parsed import Parsed
from tidings.reading.tree import Tree, tree_of

# What stands in these is about the report, not in its story.
_SKIPPED: frozenset[ZoneKind] = frozenset({"byline", "dateline", "date", "credit", "outlet", "furniture"})
_HEADED: frozenset[ZoneKind] = frozenset({"headline", "crosshead"})


class Page:
    """What the modules of this folder share about one report.

    Args:
        parsed: the report with its syntax.
        lexicon: the tables.
        places: the place mentions found in it.
    """

    def __init__(self, parsed: Parsed, lexicon: Lexicon, places: Sequence[PlaceMention] = ()) -> None:
        self.parsed = parsed
        self.tree: Tree = tree_of(parsed)
        self.lexicon = lexicon
        self.words: list[Word] = words_of(parsed)
        self.titles: list[Title] = find_titles(self.words, lexicon)
        self.title_ends = {title.end: title for title in self.titles}
        self.title_starts: dict[int, Title] = {}
        for title in self.titles:
            self.title_starts.setdefault(title.start, title)
            self.title_starts.setdefault(title.head, title)
        self.places = {place.span: place for place in places}
        self._ordered = sorted(places, key=lambda place: (place.span.start, place.span.end))
        self._place_starts = [place.span.start for place in self._ordered]
        self.placed = {place.name.casefold(): place for place in places}
        self._starts = [word.start for word in self.words]
        self.bounds = self._sentences()
        self._bound_starts = [bound[0] for bound in self.bounds]
        self.tokens = {word.token: at for at, word in enumerate(self.words)}

    def _sentences(self) -> list[tuple[int, int]]:
        firsts = [at for at, word in enumerate(self.words) if word.starts or at == 0]
        return list(zip(firsts, [*firsts[1:], len(self.words)], strict=False))

    def read_bounds(self) -> list[tuple[int, int]]:
        """The sentences that tell the story, as first and past-the-last word; headings last."""
        told: list[tuple[int, int]] = []
        headings: list[tuple[int, int]] = []
        for first, end in self.bounds:
            zone = self.parsed.zone(self.words[first].start)
            if zone in _HEADED:
                headings.append((first, end))
            elif zone not in _SKIPPED:
                told.append((first, end))
        return told + headings

    def sentence(self, at: int) -> int:
        """The index of the sentence that a word stands in."""
        return bisect_right(self._bound_starts, at) - 1

    def word_at(self, offset: int) -> int:
        """The index of the word at an offset, or before it."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def span(self, start: int, end: int) -> Span:
        """From the first to the last of these words."""
        return Span(self.words[start].start, self.words[end - 1].end)

    def text(self, start: int, end: int) -> str:
        """The words as the view has them, with one blank for each gap."""
        return " ".join(self.parsed.view[self.words[start].start : self.words[end - 1].end].split())

    def place_over(self, span: Span) -> PlaceMention | None:
        """The place mention that a span lies in or equals."""
        at = bisect_right(self._place_starts, span.start) - 1
        return self._ordered[at] if at >= 0 and self._ordered[at].span.contains(span) else None

    def lower(self, at: int) -> str:
        """The small-lettered word here; empty beyond the ends."""
        return self.words[at].lower if 0 <= at < len(self.words) else ""
