"""Hangs an expression on the day it is counted from: the report's own date, or what the text talks about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from tidings.errors import UsageError
from tidings.model.edtf import window
from tidings.model.shifts import edtf_of, timex
from tidings.reading.times.items import Sense

_MONTHS_AHEAD = {"month-name", "quarter-name", "season-name"}


def directed(sense: Sense, tense: int) -> Sense:
    """A bare weekday or month lies behind in a telling of the past, ahead where the verb says so (R8)."""
    if sense.shift is None or "?" not in sense.shift:
        return sense
    unit = sense.shift.partition(":")[0]
    if unit == "weekday":
        direction = 1 if tense > 0 else -1
    elif unit in ("quarter-name", "month-day"):
        direction = tense
    else:
        direction = tense
    return replace(sense, shift=sense.shift.replace("?", str(direction)))


@lru_cache(maxsize=1024)
def day_of(published: str | None) -> date | None:
    """The day of publication where one day is known."""
    if not published:
        return None
    try:
        known = window(published[:10])
    except UsageError:
        return None
    return known.first if known.exact and known.first is not None else None


def resolved(sense: Sense, anchor: date | None) -> str:
    """The TIMEX3 value on that day; the unresolved one where no day is known."""
    value = sense.value
    if sense.shift is not None and anchor is not None:
        value = timex(sense.shift, anchor) or value
    if sense.mod == "WEEK":
        value = _week_of(value)
    if not sense.part:
        return value
    if sense.part == "TNI" and value.endswith("TNI"):
        return value
    return value + sense.part


def _week_of(value: str) -> str:
    try:
        year, week, _ = date.fromisoformat(value).isocalendar()
    except ValueError:
        return value
    return f"{year:04}-W{week:02}"


class Narrative:
    """What the text talks about: the last day, the last quarter, the last year that it named, and where."""

    def __init__(self, published: date | None) -> None:
        self.published = published
        self._held: list[tuple[int, str]] = []

    def hold(self, sentence: int, value: str) -> None:
        """Keeps a resolved value as what is talked about from here on."""
        if edtf_of(value) is not None:
            self._held.append((sentence, value))

    def day(self, sentence: int, reach: int = 1) -> date | None:
        """The last day named in this sentence or ``reach`` before."""
        for at, value in reversed(self._held):
            if sentence - at > reach:
                return None
            if len(value) >= 10 and value[4] == value[7] == "-" and value[8].isdigit():
                return date.fromisoformat(value[:10])
        return None

    def quarter(self, sentence: int, reach: int = 3) -> str | None:
        """The last quarter named."""
        return next(
            (value for at, value in reversed(self._held) if sentence - at <= reach and value[4:6] == "-Q"), None
        )

    def year(self, sentence: int, reach: int = 1) -> date | None:
        """The first day of the year that was last named or dated."""
        for at, value in reversed(self._held):
            if sentence - at <= reach and value[:4].isdigit():
                return date(int(value[:4]), 1, 1)
        return None

    def value(self, sense: Sense, sentence: int) -> str:
        """The value of an expression that hangs on what is talked about."""
        unit, _, amount = (sense.shift or "").partition(":")
        quarter = self.quarter(sentence)
        if unit == "quarter-of":
            return f"{amount}{quarter[4:]}" if quarter else amount
        if quarter is not None and unit == "year" and amount == "-1":
            return f"{int(quarter[:4]) - 1}{quarter[4:]}"
        if unit == "quarter":
            return self._quarter(quarter, int(amount))
        anchor = self.year(sentence) if unit in ("year", "decade") else self.day(sentence)
        if anchor is None and unit in ("year", "week", "day", "month"):
            anchor = self.published
        return resolved(sense, anchor)

    def _quarter(self, quarter: str | None, amount: int) -> str:
        if quarter is not None and amount == 0:
            return quarter
        if self.published is None:
            return "XXXX-QX"
        first = date(self.published.year, (self.published.month - 1) // 3 * 3 + 1, 1)
        return timex(f"quarter:{amount}", first - timedelta(days=1)) or "XXXX-QX"
