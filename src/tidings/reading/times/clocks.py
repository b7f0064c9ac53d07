"""A clock time whose day stands behind a bracket: "shortly before 9:20 a.m. (0620 GMT) Friday"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tidings.model.mentions import TimeMention

_BETWEEN = re.compile(r"\s*(?:\([^()\n]{1,40}\)|local time)?\s*,?\s*(?:on\s+)?")
_DAY = len("2019-10-01")


def with_their_days(times: Sequence[TimeMention], view: str) -> list[TimeMention]:
    """The same times; a clock time without a day of its own has that of the date right after it."""
    found = list(times)
    for at, (time, after) in enumerate(pairwise(times)):
        if time.anchor == "narrative" and time.type == "TIME" and time.value[_DAY : _DAY + 1] == "T" and _is_day(after):
            between = view[time.span.end : after.span.start]
            if _BETWEEN.fullmatch(between):
                part = time.value[_DAY:]
                shift = f"{after.shift}@{part}" if after.shift else None
                found[at] = replace(time, value=after.value + part, anchor=after.anchor, shift=shift)
    return found


def _is_day(time: TimeMention) -> bool:
    return time.type == "DATE" and time.mod is None and len(time.value) == _DAY
