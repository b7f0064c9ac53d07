"""How far a time expression lies from the news: of these days, earlier, to come, or a period."""

from __future__ import annotations

from datetime import date
from typing import Literal

from tidings.errors import UsageError
from tidings.model.edtf import Window, window
from tidings.model.mentions import TimeMention

Age = Literal["now", "earlier", "later", "period", "unknown"]

_FEW_DAYS = 6
_MONTH = len("2019-10")
_FRESH_DAYS = 10  # a happening told this long after it is still the news of weekly papers and undated wires
_COARSE = frozenset({"month", "month-name", "year", "quarter", "season", "decade", "century", "week"})


def age_of(time: TimeMention, published: date | None) -> Age:
    """How old what happened then is, as seen from the report's own date where it is known."""
    if time.type == "SET":
        return "period"
    if time.type == "DURATION":
        return "period" if _is_long(time.value) else "unknown"
    if time.anchor == "narrative":
        return "unknown"
    shift = (time.shift or "").partition(":")
    if shift[0] in _COARSE:
        return "earlier" if shift[2].startswith("-") else "later" if not shift[2].startswith("0") else "now"
    if shift[0] in ("weekday", "overnight", "day", "other-weekday"):
        return "later" if shift[2][:1].isdigit() and shift[2][0] != "0" else "now"
    when = day_window(time)
    return "unknown" if when is None else _age(when, published)


def _age(when: Window, published: date | None) -> Age:
    if when.last is None or when.first is None:
        return "unknown"
    if published is None:
        return "earlier" if (when.days or 0) > 1 else "unknown"
    if when.first > published:
        return "later"
    return "earlier" if (published - when.last).days > _FRESH_DAYS else "now"


def is_year(time: TimeMention) -> bool:
    """Whether an expression names a whole year and no more ("in 2015", "this year", "last year")."""
    value = time.value.partition("T")[0]
    return time.type == "DATE" and len(value) == 4 and (value.isdigit() or value == "XXXX")


def is_long_ago(time: TimeMention) -> bool:
    """Whether an expression names a month or year outright, or counts months or years back."""
    if time.anchor == "absolute":
        return len(time.value) <= _MONTH
    unit, _, rest = (time.shift or "").partition(":")
    return unit in ("month", "year", "quarter", "decade", "century") and rest.startswith("-")


def day_window(time: TimeMention) -> Window | None:
    """The days that a resolved expression means; None while it is unresolved or no date."""
    if time.type in ("DURATION", "SET") or "X" in time.value[:4]:
        return None
    try:
        return window(time.value.partition("T")[0])
    except UsageError:
        return None


def is_day(time: TimeMention) -> bool:
    """Whether an expression names a day, or a few."""
    when = day_window(time)
    if when is not None:
        return when.days is not None and when.days <= _FEW_DAYS
    return (time.shift or "").startswith(("weekday", "other-weekday", "day", "overnight", "month-day"))


def weekday(time: TimeMention) -> int | None:
    """The day of the week that an unresolved expression names, 1 to 7."""
    value = time.value
    if value.startswith("XXXX-WXX-") and value[9:10].isdigit():
        return int(value[9])
    return None


def _is_long(value: str) -> bool:
    """Whether a duration counts in weeks, months or years."""
    return (value.startswith("P") and not value.startswith("PT") and value[-1:] in ("Y", "M", "W")) or value.endswith(
        ("DE", "CE")
    )


def published_day(published: str | None) -> date | None:
    """The last day that a report's own date may mean."""
    return None if published is None else window(published).last
