"""Who and what fills the roles of the violence that a report tells of, by what was learnt from annotated news."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.model.mentions import ActorMention, Filler, FillerRole, PlaceMention, WeaponMention
from tidings.reading.fillers.cues import cues_of
from tidings.reading.fillers.head import FillerHead
from tidings.reading.fillers.page import page_of, tells_violence
from tidings.reading.parsed import Parsed
from tidings.vocabulary.events import load_events
from tidings.vocabulary.tables import Vocabulary

NAMES: tuple[FillerRole, ...] = ("perpetrator", "body", "target", "victim", "weapon")


def find_fillers(
    parsed: Parsed,
    vocabulary: Vocabulary,
    head: FillerHead | None,
    *,
    actors: Sequence[ActorMention],
    places: Sequence[PlaceMention],
    weapons: Sequence[WeaponMention],
) -> tuple[Filler, ...]:
    """The fillers of a report, role after role, the best first; none without a head, or where no word of violence stands."""
    if head is None:
        return ()
    events = vocabulary.table("events", load_events)
    page = page_of(parsed, events, actors, places, weapons)
    if page is None or not tells_violence(page):
        return ()
    found = []
    for one, chance in head.fillers(page, cues_of(page, head.words)):
        first, last = one.extents[one.best]
        span = page.tree.span(first, last)
        spans = tuple(page.tree.span(*extent) for extent in one.extents)
        found.append(Filler(NAMES[one.role], span, parsed.text(span), chance, spans))
    return tuple(found)
