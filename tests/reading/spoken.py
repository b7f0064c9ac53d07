"""Small invented reports, parsed once per test session, and what the reading of actors makes of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from tidings.model.claims import PostClaim, TieClaim
from tidings.model.mentions import ActorMention
from tidings.model.reports import Report, Zone
from tidings.reading.names import find_actors
from tidings.reading.parsed import Parsed
from tidings.reading.reader import Reader
from tidings.reading.roles import find_posts
from tidings.reading.ties import find_ties
from tidings.vocabulary.tables import Vocabulary


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    return Vocabulary()


@lru_cache(maxsize=1)
def reader() -> Reader:
    return Reader(vocabulary())


def report(text: str, number: int = 0, zones: tuple[Zone, ...] = ()) -> Report:
    return Report(
        id=f"rep-{number:020d}", source="src-x", position=number, text=text, zones=zones, published="2021-03-04"
    )


@lru_cache(maxsize=256)
def parsed(text: str, number: int = 0, zones: tuple[Zone, ...] = ()) -> Parsed:
    return next(iter(reader().parse([report(text, number, zones)])))


@dataclass(frozen=True)
class Said:
    """Mentions of a text with ways to ask for them."""

    actors: tuple[ActorMention, ...]
    posts: tuple[PostClaim, ...]
    ties: tuple[TieClaim, ...]

    def names(self) -> set[str]:
        return {actor.name for actor in self.actors if actor.name}

    def of(self, text: str) -> ActorMention:
        return next(actor for actor in self.actors if actor.text == text)

    def chain(self, text: str) -> set[str]:
        return {actor.text for actor in self.actors if actor.chain == self.of(text).chain}

    def called(self, mention: str | None) -> str | None:
        """The longest name of the chain of a mention, or its words."""
        found = next((actor for actor in self.actors if actor.id == mention), None)
        if found is None:
            return None
        names = [actor.name for actor in self.actors if actor.chain == found.chain and actor.name]
        return max(names, key=len) if names else found.text

    def held(self) -> set[tuple[str | None, str, str, str | None]]:
        return {(self.called(p.holder), p.title, p.state, self.called(p.body)) for p in self.posts}

    def tied(self) -> set[tuple[str | None, str, str | None, str]]:
        return {(self.called(t.subject), t.type, self.called(t.object), t.sign) for t in self.ties}


def said(text: str, number: int = 0, zones: tuple[Zone, ...] = ()) -> Said:
    page = parsed(text, number, zones)
    actors = find_actors(page, (), vocabulary())
    posts = find_posts(page, vocabulary(), actors=actors, times=(), attributions=())
    return Said(actors, posts, find_ties(page, vocabulary(), actors=actors, times=(), attributions=()))
