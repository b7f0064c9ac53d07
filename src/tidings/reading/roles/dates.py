"""When a post began and ended: the dates that its words bear."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.model.mentions import TimeMention
from tidings.model.spans import Span
from tidings.reading.actors.page import Page
from tidings.reading.roles.held import Holding

_BESIDE = 2  # characters between "until now" and the title that it goes with
_REACH = 60  # characters between a word of taking or leaving office and its date

Times = tuple[str | None, str | None]


def times_of(page: Page, holding: Holding, times: Sequence[TimeMention]) -> Times:
    """Since and until, as ids of time mentions."""
    if holding.rank:
        return (None, None) if holding.event is None else _of_event(page, holding.event, holding, times)
    since, until = _stretch(page, holding, times)
    if since is not None or until is not None:
        return since, until
    return _of_event(page, holding.event, holding, times) if holding.event is not None else (None, None)


def _of_event(page: Page, event: Span, holding: Holding, times: Sequence[TimeMention]) -> Times:
    """The nearest date of the sentence; one before the word less near than one behind it."""
    sentence = page.parsed.sentence_span(event.start)
    near = sorted(
        (time.span.start - event.end if time.span.start >= event.end else event.start - time.span.end + 5, time.id)
        for time in times
        if sentence.contains(time.span) and time.type in ("DATE", "TIME")
    )
    if not near or near[0][0] > _REACH:
        return None, None
    over = holding.state == "former" and not holding.begins
    return (None, near[0][1]) if over else (near[0][1], None)


def _stretch(page: Page, holding: Holding, times: Sequence[TimeMention]) -> Times:
    """ "has led X since 2015", "directed the police until last year": a date behind its preposition, near the post."""
    sentence = page.parsed.sentence_span(holding.span.start)
    for time in times:
        before = page.lower(page.word_at(time.span.start) - 1)
        near = 0 <= time.span.start - holding.said.end <= _REACH or 0 <= holding.said.start - time.span.end <= _BESIDE
        if not near or time.type != "DATE" or before not in ("since", "until") or not sentence.contains(time.span):
            continue
        return (time.id, None) if before == "since" else (None, time.id)
    return None, None
