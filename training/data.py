"""The annotated texts: re3d without its BBC collection, MEANTIME, and the sentences of this folder; all read as ``build`` reads.

Licences and attributions: README.md. Only what ../shared/bench/README.md allows is trained on.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from tidings.gazetteer.gazetteer import Gazetteer
from tidings.ids import report_id
from tidings.model.mentions import PhraseKind
from tidings.model.reports import Report
from tidings.reading.names import find_actors
from tidings.reading.parsed import Parsed
from tidings.reading.phrases.cues import Cues, Words, cues_of
from tidings.reading.phrases.path import KINDS
from tidings.reading.phrases.seen import Seen
from tidings.reading.places import find_places
from tidings.reading.reader import Reader
from tidings.vocabulary.tables import Vocabulary
from training.marked import Marked, Text
from training.net import Example, Rows

SHARED = Path(__file__).resolve().parents[2] / "shared" / "bench"
_RE3D: dict[str, PhraseKind] = {"Person": "person", "Organisation": "organization", "Location": "place"}
_MEANTIME: dict[str, PhraseKind] = {"PER": "person", "ORG": "organization", "LOC": "place"}
_CLOSED = "BBC Online"  # CC BY-NC: measured on, not trained on


class Read(NamedTuple):
    """An annotated text as read: the cues of its tokens, its parse, its tags."""

    text: Text
    parsed: Parsed
    cues: Cues
    tags: Rows

    def examples(self) -> list[Example]:
        """Its sentences."""
        return [
            Example(Cues(self.cues.rows[a:b], self.cues.plain[a:b]), self.tags[a:b], self.text.weight)
            for a, b in self.parsed.columns.sentences()
        ]


def re3d(path: Path = SHARED / "re3d" / "dev.jsonl") -> Iterator[Text]:
    """Entities of confidence 0.5 and above."""
    for item in _items(path):
        marked = {
            Marked(entity["begin"], entity["end"], _RE3D[entity["type"]])
            for entity in item["entities"]
            if entity["confidence"] >= 0.5 and entity["type"] in _RE3D
        }
        yield Text(item["id"], item["text"], tuple(sorted(marked)), open=item["collection"] != _CLOSED)


def meantime(path: Path = SHARED / "meantime" / "dev.jsonl", weight: float = 0.3) -> Iterator[Text]:
    """Entity mentions of persons, organizations and places; business news, so they count less."""
    for item in _items(path):
        marked = {
            Marked(one["begin"], one["end"], kind)
            for one in item["mentions"]
            if one["kind"] == "ENTITY_MENTION" and (kind := _MEANTIME.get(str(one.get("cluster"))[:3])) is not None
        }
        yield Text(item["id"], item["text"], tuple(sorted(marked)), weight)


def _items(path: Path) -> Iterator[dict]:  # type: ignore[type-arg]
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def read(texts: Iterable[Text], words: Words) -> list[Read]:
    """The texts as the reader sees them: its parse, its places, its actors."""
    vocabulary = Vocabulary()
    gazetteer = Gazetteer.open(vocabulary)
    reader = Reader(vocabulary, gazetteer)
    kept = list(texts)
    found = []
    for text, parsed in zip(kept, reader.parse(_report(text) for text in kept), strict=True):
        places = find_places(parsed, gazetteer, vocabulary)
        actors = find_actors(parsed, places, vocabulary)
        seen = parsed.kept[Seen]
        if isinstance(seen, Seen):
            found.append(Read(text, parsed, cues_of(parsed, seen, words, actors, places), tags_of(parsed, text.marked)))
    return found


def _report(text: Text) -> Report:
    return Report(report_id(text.id, 0), text.id, 0, text.text)


def tags_of(parsed: Parsed, marked: Sequence[Marked]) -> Rows:
    """The tags of all tokens; of spans in each other the longest."""
    tags = np.zeros(len(parsed.columns), np.int64)
    for one in sorted(marked, key=lambda one: one.start - one.end):
        tokens = parsed.tokens(parsed.trimmed(one.start, one.end))
        if tokens and not tags[tokens.start : tokens.stop].any():
            opens = 1 + 2 * KINDS.index(one.kind)
            tags[tokens.start : tokens.stop] = opens + 1
            tags[tokens.start] = opens
    return tags
