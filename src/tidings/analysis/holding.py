"""Whether a post or tie holds on a day, as far as reports tell.

What a report says to hold is known to hold on the day of that report and no more (issue of R8 and R13: no date is
better than a wrong one). Only where the text says since or until when does it hold on other days too.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from tidings.model.edtf import Window, window
from tidings.model.known import Post, Tie

Hold = Literal[
    "known", "told about then", "told before and after", "told before", "told after", "no day told", "not then"
]
_NEAR = 15  # days that a report may be from, for it to be told of as from about then
MAY: tuple[Hold, ...] = ("told about then", "told before and after", "told before", "told after", "no day told")


def holds(held: Post | Tie, on: Window, ended: Iterable[str] = ()) -> Hold:
    """Whether it holds on a day (or on some day of a month or year).

    "known": a report of that day says so; or the text says since when, and the day lies between that and the latest
    report that says it still holds (or the stated end); or the text says until when, and the day lies between the first
    report and that. "not then": known to begin after, or to be over. Else it may hold: "told about then" in a report that
    is from that day or a day near it ("27 or 28 Nov"), "told before", "told after", both, or "no day told".

    Args:
        held: the post or tie.
        on: the day.
        ended: EDTF, the days of the reports that say it is over ("former").
    """
    since, until = (window(edtf) if edtf else None for edtf in (held.since, held.until))
    days = [window(day) for day in held.held_on]
    if _not_then(since, until, [window(day) for day in ended], on):
        return "not then"
    if any(_inside(day, on) for day in days) or _between(since, until, days, on):
        return "known"
    if any(day.overlaps(on) and (day.days or _NEAR) < _NEAR for day in days):
        return "told about then"
    before = any(day.last and on.first and day.last <= on.first for day in days)
    after = any(day.first and on.last and day.first >= on.last for day in days)
    if before and after:
        return "told before and after"
    return "told before" if before else "told after" if after else "no day told"


def _not_then(since: Window | None, until: Window | None, over: list[Window], on: Window) -> bool:
    late = since and since.first and on.last and since.first > on.last
    ended = [end.last for end in (until, *over) if end is not None and end.last]
    return bool(late or (on.first and any(end < on.first for end in ended)))


def _inside(day: Window, on: Window) -> bool:
    """Whether the day of a report, whichever of its window it is, lies on the day asked for."""
    return bool(day.first and day.last and on.first and on.last and on.first <= day.first and day.last <= on.last)


def _between(since: Window | None, until: Window | None, days: list[Window], on: Window) -> bool:
    """Whether the day lies between a stated end and the other end, stated or told."""
    if since is None and until is None:
        return False
    first = since.last if since else min((day.last for day in days if day.last), default=None)
    last = until.first if until else max((day.first for day in days if day.first), default=None)
    return bool(first and last and on.last and on.first and first <= on.last and on.first <= last)
