"""The annotated messages of MUC-4 for the trained part on fillers, read as ``build`` reads them.

A noun is marked with a role where a phrase of the keys hangs on it, wherever in the message that phrase stands. A sixth
mark, victims by name or description, only helps the net to learn what happens to people.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from bench.common import SHARED, items
from bench.muc4_roles import report_of
from tidings.gazetteer.gazetteer import Gazetteer
from tidings.reading.fillers.cues import Cues, cues_of
from tidings.reading.fillers.page import Page, page_of
from tidings.reading.fillers.topics import topic_rows
from tidings.reading.names import find_actors
from tidings.reading.parsed import Parsed
from tidings.reading.phrases.cues import Words
from tidings.reading.places import find_places
from tidings.reading.reader import Reader
from tidings.reading.weapons import find_weapons
from tidings.vocabulary.events import load_events
from tidings.vocabulary.outlets import load_outlets
from tidings.vocabulary.tables import Vocabulary

ROLES = ("PerpInd", "PerpOrg", "Target", "Victim", "Weapon")
DATA = SHARED / "muc4" / "dev.jsonl"
Item = Mapping[str, Any]


class Marked(NamedTuple):
    """A noun that fills a role: its place among the heads, the role, and which of the role's fillers."""

    noun: int
    role: int
    filler: int


class Told(NamedTuple):
    """A message: its key, its page and cues, and its marks; ``marks`` is a row for each noun; ``topic`` rows of the whole."""

    id: str
    gold: Mapping[str, list[list[str]]]
    page: Page
    cues: Cues
    marks: NDArray[np.float32]
    nouns: tuple[Marked, ...]
    topic: NDArray[np.int64]

    def strings(self, role: int) -> frozenset[str]:
        """All words that fill a role."""
        return frozenset(words for filler in self.gold[ROLES[role]] for words in filler)


def told(words: Words, every: int = 1) -> list[Told]:
    """The messages that hold a noun."""
    return [_told(item, page, words) for item, page in _pages(every) if page is not None]


def _pages(every: int) -> Iterator[tuple[Item, Page | None]]:
    vocabulary = Vocabulary()
    gazetteer = Gazetteer.open(vocabulary)
    reader = Reader(vocabulary, gazetteer)
    outlets, events = vocabulary.table("outlets", load_outlets), vocabulary.table("events", load_events)
    kept = list(items(DATA, every))
    for item, parsed in zip(kept, reader.parse(report_of(item, outlets) for item in kept), strict=True):
        places = find_places(parsed, gazetteer, vocabulary)
        actors = find_actors(parsed, places, vocabulary)
        yield item, page_of(parsed, events, actors, places, find_weapons(parsed, vocabulary))


def _told(item: Item, page: Page, words: Words) -> Told:
    at = {head: number for number, head in enumerate(page.heads)}
    marks = np.zeros((len(page.heads), len(ROLES) + 1), np.float32)
    nouns = set()
    for role, name in enumerate(ROLES):
        for number, filler in enumerate(item["role_filler_entities"][name]):
            for head in _heads(page, filler, last_name=True):
                nouns.add(Marked(at[head], role, number))
                marks[at[head], role] = 1
    marks[:, -1] = marks[:, ROLES.index("Victim")]
    for head in _heads(page, _described(item)):
        marks[at[head], -1] = 1
    return Told(
        item["id"],
        item["role_filler_entities"],
        page,
        cues_of(page, words),
        marks,
        tuple(sorted(nouns)),
        topic_rows(page),
    )


def _described(item: Item) -> list[str]:
    fills = (fill for template in item["templates"] for fill in template.get("hum_tgt_description") or [])
    return [value for fill in fills for value in fill["values"]]


def _heads(page: Page, phrases: Iterable[str], last_name: bool = False) -> Iterator[int]:
    """The heads of all places where the phrases stand."""
    tree, heads = page.tree, frozenset(page.heads)
    for phrase in phrases:
        for tokens in _places(page.parsed, phrase):
            tops = [at for at in tokens if at in heads and (tree.head[at] not in tokens or tree.head[at] == at)]
            if tops:
                yield tops[-1] if last_name and tree.pos[tops[-1]] == "PROPN" else tops[0]


def _places(parsed: Parsed, phrase: str) -> Iterator[range]:
    words = r"\s+".join(re.escape(word) for word in phrase.split())
    for found in re.finditer(rf"(?<![^\W_]){words}(?![^\W_])", parsed.view, re.IGNORECASE):
        tokens = parsed.tokens(parsed.trimmed(found.start(), found.end()))
        if tokens:
            yield tokens
