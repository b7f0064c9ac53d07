"""Hangs an expression on the day it is counted from: the report's own date, or what the text talks about."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from tidings.errors import UsageError
from tidings.model.edtf import window
from tidings.model.shifts import edtf_of, timex
from tidings.reading.times.items import Sense
from tidings.reading.times.tense import Tense

_AHEAD = re.compile(
    r"(?:\b(?:until|till|by|before|through|to|effective|payable|due|from|as (?:early|soon) as)|-)\s*(?:the\s+)?$", re.I
)
_SURE = re.compile(r"\b(?:until|till|as (?:early|soon) as)\s*$", re.I)
_REACH = 24


def words_before(view: str, start: int) -> str:
    """The last words before an offset."""
    return view[max(0, start - _REACH) : start]


def directed(sense: Sense, tense: Tense, before: str) -> Sense:
    """A bare weekday or month lies behind in a telling of the past, ahead where verb or preposition says so (R8).

    A day of the month that no verb governs ("the Jan. 14 deadline") is the nearest.
    """
    unit = (sense.shift or "").partition(":")[0]
    ahead = _AHEAD.search(before) is not None
    if unit == "month-day":
        direction = max(tense.direction + ahead, 0) if ahead or tense.nominal else tense.direction
    elif unit == "quarter-name":
        direction = tense.direction
    else:
        direction = 1 if tense.direction > 0 or (ahead and tense.direction >= 0) or _SURE.search(before) else -1
    return replace(sense, shift=(sense.shift or "").replace("?", str(direction)))


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

    def hold(self, sentence: int, value: str, sense: Sense) -> None:
        """Keeps a resolved value as what is talked about from here on; what it is compared with is not."""
        if edtf_of(value) is not None and not _compared(sense):
            self._held.append((sentence, value))

    def day(self, sentence: int, reach: int = 1) -> date | None:
        """The last day named in this sentence or ``reach`` before."""
        for at, value in reversed(self._held):
            if sentence - at > reach:
                return None
            if len(value) >= 10 and value[4] == value[7] == "-" and value[8].isdigit():
                return date.fromisoformat(value[:10])
        return None

    def quarter(self, sentence: int, reach: int = 5) -> str | None:
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
        """The value of an expression: on the day of publication, or on what is talked about."""
        quarter = self.quarter(sentence)
        if quarter is not None and _compared(sense):
            return f"{int(quarter[:4]) - 1}{quarter[4:]}"
        if sense.anchor != "narrative":
            return resolved(sense, self.published)
        unit, _, amount = (sense.shift or "").partition(":")
        if unit == "quarter-of":
            return f"{amount}{quarter[4:]}" if quarter else amount
        if unit == "quarter":
            return self._quarter(quarter, int(amount))
        anchor = self.year(sentence) if unit in ("year", "decade") else self.day(sentence)
        return resolved(sense, anchor or self.published)

    def _quarter(self, quarter: str | None, amount: int) -> str:
        if quarter is not None and amount == 0:
            return quarter
        if self.published is None:
            return "XXXX-QX"
        first = date(self.published.year, (self.published.month - 1) // 3 * 3 + 1, 1)
        return timex(f"quarter:{amount}", first - timedelta(days=1)) or "XXXX-QX"


def _compared(sense: Sense) -> bool:
    """A year ago, a year earlier: what a quarter is held against."""
    return sense.shift == "year:-1" and sense.counted
