"""What an answer is about that does not say it again: "the group denied it", "the ministry did not respond" (R10)."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.model.claims import Act, Attribution, EventClaim
from tidings.model.spans import Span
from tidings.reading.parsed import Parsed

ANSWERS = frozenset({"deny", "confirm", "decline"})
_BACK = 2  # paragraphs before the answer's own in which the question stands


def answered(
    parsed: Parsed, one: Attribution, act: Act, attributions: Sequence[Attribution], events: Sequence[EventClaim]
) -> tuple[str, ...]:
    """The events that an answer without any in its words is about, by id: the last accusation, else what was last told."""
    if act not in ANSWERS or not one.cue:
        return ()
    here = one.cue[0].start
    start = _reach(parsed, here)
    before = [event for event in events if start <= event.trigger.start < here and not event.background]
    accused = [
        said for said in attributions if said.act == "accuse" and said is not one and start <= said.cue[0].start < here
    ] if before else []  # fmt: skip
    for said in sorted(accused, key=lambda said: said.cue, reverse=True):
        held = tuple(event.id for event in before if any(span.contains(event.trigger) for span in said.content))
        if held:
            return held
    if not before:
        return ()
    last = max(before, key=lambda event: event.trigger.start).sentence
    return tuple(event.id for event in before if event.sentence == last)


def _reach(parsed: Parsed, here: int) -> int:
    """Where the text begins that an answer may be about."""
    at = here
    for _ in range(_BACK + 1):
        at = parsed.view.rfind("\n", 0, at)
        while at > 0 and parsed.view[at - 1].isspace():
            at -= 1
        if at < 0:
            return 0
    return at


def inside(span: Span, one: Attribution) -> bool:
    """Whether words lie in what an attribution says."""
    return any(content.start <= span.start and span.end <= content.end for content in one.content)
