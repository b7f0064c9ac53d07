"""What is said "today" is said on the speaker's day: in a quotation, the day that its own paragraph puts it on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tidings.model.mentions import TimeMention

_QUOTED = re.compile(r"[“\"«][^“”\"«»\n]*[”\"»]?")
_SPOKEN_DAY = re.compile(r"day:0(@.*)?")
_DAY = re.compile(r"weekday:-1:[1-7]|day:-?\d+|month-day:-1:\d\d-\d\d")


def spoken(mentions: Sequence[TimeMention], view: str) -> tuple[TimeMention, ...]:
    """The same mentions; a quoted "today" takes the day on which the paragraph says that it was said."""
    if not any(_SPOKEN_DAY.fullmatch(mention.shift or "") for mention in mentions):
        return tuple(mentions)
    return tuple(_said(mention, mentions, view) if _is_today(mention) else mention for mention in mentions)


def _is_today(mention: TimeMention) -> bool:
    return mention.anchor == "publication" and _SPOKEN_DAY.fullmatch(mention.shift or "") is not None


def _said(mention: TimeMention, mentions: Sequence[TimeMention], view: str) -> TimeMention:
    start = view.rfind("\n", 0, mention.span.start) + 1
    end = view.find("\n", mention.span.end)
    paragraph = view[start : end if end >= 0 else len(view)]
    quotes = [(start + match.start(), start + match.end()) for match in _QUOTED.finditer(paragraph)]
    if not any(first <= mention.span.start < last for first, last in quotes):
        return mention
    days = [
        other
        for other in mentions
        if start <= other.span.start < start + len(paragraph)
        and _DAY.fullmatch((other.shift or "").partition("@")[0])
        and not any(first <= other.span.start < last for first, last in quotes)
    ]
    if len({other.shift for other in days}) != 1:
        return mention
    part = (mention.shift or "").partition("@")[2]
    shift = (days[0].shift or "").partition("@")[0]
    value = days[0].value.partition("T")[0]
    return replace(mention, value=value + part, shift=f"{shift}@{part}" if part else shift)
