"""Which happening a quantity belongs to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from tidings.model.claims import EventClaim, FigureKind
from tidings.reading.tree import Tree

_VIOLENT = ("ASSAULT", "PROTEST", "COERCE")
_OF_MEASURE: dict[FigureKind, tuple[tuple[str, str | None], ...]] = {
    "detained": (("COERCE", "arrest"), ("COERCE", None)),
    "abducted": (("ASSAULT", "abduct"),),
    "released": (("RETREAT", "release"),),
    "participants": (("PROTEST", None),),
    "displaced": (("ASSAULT", None), ("COERCE", None)),
}  # fmt: skip


class Ties:
    """The event claims of a report by sentence and token."""

    def __init__(self, tree: Tree, events: Sequence[EventClaim]) -> None:
        self.tree = tree
        self.by_id = {event.id: event for event in events}
        self.at: dict[int, EventClaim] = {}
        self.by_sentence: dict[int, list[tuple[int, EventClaim]]] = {}
        for event in events:
            token = bisect_left(tree.start, event.trigger.start)
            self.at[token] = event
            self.by_sentence.setdefault(tree.sentence[token], []).append((token, event))
        self.violent = [event for event in events if event.type == "ASSAULT"]

    def home(self, event: EventClaim) -> str:
        """The id of the first claim that tells the same happening."""
        return event.same_as or event.id

    def of(self, token: int, measure: FigureKind) -> EventClaim | None:
        """The event of a casualty word: its own, else the nearest fitting one of its sentence, else of those before."""
        sentence = self.tree.sentence[token]
        here = [pair for pair in self.by_sentence.get(sentence, ()) if _fits(pair[1], measure)]
        own = self.at.get(token)
        if own is not None and (own.same_as is not None or not here or _fits(own, measure)):
            return own
        if here:
            return min(here, key=lambda pair: (self._rank(pair[1]), abs(pair[0] - token)))[1]
        return self._before(sentence, measure)

    def _rank(self, event: EventClaim) -> int:
        return 0 if event.type == "ASSAULT" and event.polarity == "+" else 1

    def _before(self, sentence: int, measure: FigureKind) -> EventClaim | None:
        """The last fitting happening of the two sentences before, else the report's first violent one of the news."""
        for number in (sentence - 1, sentence - 2):
            fitting = [event for _, event in self.by_sentence.get(number, ()) if _fits(event, measure)]
            if fitting:
                return fitting[-1]
        if measure not in ("killed", "wounded"):
            return None
        return next((event for event in self.violent if not event.background and event.extent == "incident"), None)


def _fits(event: EventClaim, measure: FigureKind) -> bool:
    wanted = _OF_MEASURE.get(measure)
    if wanted is None:
        return event.type in _VIOLENT and event.mode != "arrest"
    return any(event.type == kind and mode in (None, event.mode) for kind, mode in wanted)
