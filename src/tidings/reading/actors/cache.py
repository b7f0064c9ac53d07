"""The page of a report, laid out once for actors, posts and ties."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.model.mentions import ActorMention, PlaceMention
from tidings.reading.actors.lexicon import Lexicon
from tidings.reading.actors.page import Page
from tidings.reading.parsed import Parsed
from tidings.vocabulary.tables import Vocabulary


def page_of(parsed: Parsed, vocabulary: Vocabulary, places: Sequence[PlaceMention] = ()) -> Page:
    """The page of a report; it goes when the parse goes."""
    page = parsed.kept.get(Page)
    if not isinstance(page, Page):
        page = parsed.kept[Page] = Page(parsed, Lexicon.of(vocabulary), places)
    return page


class Placed:
    """Mentions by the word they start and end at.

    Args:
        page: the report.
        actors: its actor mentions.
    """

    def __init__(self, page: Page, actors: Sequence[ActorMention]) -> None:
        self.starts: dict[int, ActorMention] = {}
        self.ends: dict[int, ActorMention] = {}
        self.covering: dict[int, ActorMention] = {}
        self.covering_names: dict[int, ActorMention] = {}
        self.by_id = {actor.id: actor for actor in actors}
        for actor in sorted(actors, key=lambda a: (a.name is None, -(a.span.end - a.span.start))):
            first, last = page.word_at(actor.span.start), page.word_at(actor.span.end - 1)
            self.starts.setdefault(first, actor)
            self.ends.setdefault(last + 1, actor)
            for at in range(first, last + 1):
                self.covering.setdefault(at, actor)
                if actor.name is not None:
                    self.covering_names.setdefault(at, actor)

    def end_of(self, page: Page, actor: ActorMention) -> int:
        """The word after a mention."""
        return page.word_at(actor.span.end - 1) + 1
