"""Every phrase of a report that stands for a person, a body or a place: "the Velmian carpenter", "our forces", "the camp".

The record's actors and places are names and descriptions that the tables know; phrases are all of them, with articles
and titles, found by what was learnt from annotated news. Pronouns are phrases too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tidings.model.mentions import ActorMention, Phrase, PlaceMention
from tidings.reading.parsed import Parsed
from tidings.reading.phrases.cues import cues_of
from tidings.reading.phrases.head import Head
from tidings.reading.phrases.path import KINDS, best_tags
from tidings.reading.phrases.seen import Seen


def find_phrases(
    parsed: Parsed, actors: Sequence[ActorMention], places: Sequence[PlaceMention], head: Head | None
) -> tuple[Phrase, ...]:
    """The phrases, in the order of the text; none where the parse has no vectors to judge by."""
    seen = parsed.kept.get(Seen)
    if head is None or not isinstance(seen, Seen):
        return ()
    scores = head.scores(cues_of(parsed, seen, head.words, actors, places))
    tags = best_tags(scores, head.steps, head.first, parsed.columns.sentences())
    return tuple(phrases_in(parsed, tags))


def phrases_in(parsed: Parsed, tags: Sequence[int]) -> Iterator[Phrase]:
    """The phrases that a row of tags spells out."""
    columns, first = parsed.columns, -1
    for token, tag in enumerate([*tags, 0]):
        if first >= 0 and (tag == 0 or tag % 2):
            yield Phrase(parsed.trimmed(columns.start[first], columns.end[token - 1]), KINDS[(tags[first] - 1) // 2])
            first = -1
        if tag % 2:
            first = token
