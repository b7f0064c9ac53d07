"""Dates as they are printed on reports, and what they mean (R8: a doubtful one means nothing)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from tidings.model.spans import Span

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august",
         "sep sept september", "oct october", "nov november", "dec december"), start=1,
    )
    for name in names.split()
}  # fmt: skip
_WEEKDAYS = {"mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6}
_MONTH = r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?(?![A-Za-z])"
_WEEKDAY = r"(?P<weekday>(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?)"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
# A month may be glued to the word before it ("ContentOct 21, 2020"), as pages lose the blank between two elements.
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?:\b{_WEEKDAY},?\s+)?(?:(?<=[a-z])(?=(?-i:[A-Z]))|\b){_MONTH}\s+(?:the\s+)?{_DAY}\s*,?\s+(?:at\s+)?{_YEAR}(?:,?\s+\(?(?P<after>(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*)\b)?",
        rf"(?:\b{_WEEKDAY}\s*,?\s+)?(?:the\s+)?(?<!\d){_DAY}(?:\s+of)?[\s.\-/]+{_MONTH}[\s,.\-/]*{_YEAR}(?:,?\s+\(?(?P<after>(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*)\b)?",
        rf"(?:\b{_WEEKDAY}\s*,?\s+)?(?<![\d./-]){_YEAR}[-/.](?P<monthno>[01]?\d)[-/.](?P<day>[0-3]?\d)(?![\d/])",
        rf"(?:\b{_WEEKDAY}\s*,?\s+)?(?<![\d./-])(?P<one>[0-3]?\d)(?P<mark>[/.\-])(?P<two>[0-3]?\d)(?P=mark){_YEAR}(?:,?\s+\(?(?P<after>(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*)\b)?",
    )
)  # fmt: skip
_SHORT_YEAR = re.compile(rf"{_DAY}\s+{_MONTH}\s+(?P<short>\d\d)\Z", re.IGNORECASE)
_ISO = re.compile(r"\s*((?:19|20)\d\d)(?:-?([01]\d)(?:-?([0-3]\d)(?=$|[T\s\d+Z]))?)?")
_MAY_HOLD = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date in a text. ``value`` is EDTF, None where its day and month cannot be told apart.

    ``day_first`` is what the form itself shows of its order (26/09/2020: True), None where it shows nothing.
    """

    span: Span
    value: str | None
    numeric: bool = False
    day_first: bool | None = None


def find_dates(text: str, offset: int = 0, day_first: bool | None = None) -> list[PrintedDate]:
    """All full dates (with a year) in a text, in order.

    Args:
        text: where to look.
        offset: what to add to the places found.
        day_first: the order that other evidence gives for a numeric date that could be read both ways.
    """
    if not _MAY_HOLD.search(text):
        return []
    found: list[PrintedDate] = []
    for form in _FORMS:
        for match in form.finditer(text):
            span = Span(match.start() + offset, match.end() + offset)
            if any(span.overlaps(other.span) for other in found):
                continue
            made = _printed(match, span, day_first)
            if made:
                found.append(made)
    return sorted(found, key=lambda item: item.span)


def _printed(match: re.Match[str], span: Span, day_first: bool | None) -> PrintedDate | None:
    parts = match.groupdict()
    year = int(parts["year"])
    weekday = _weekday(parts.get("weekday") or parts.get("after"))
    if "one" in parts:
        return _numeric(span, (int(parts["one"]), int(parts["two"]), year), weekday, day_first)
    month = int(parts["monthno"]) if parts.get("monthno") else _MONTHS[parts["month"].lower()]
    made = _day(year, month, int(parts["day"]))
    return PrintedDate(span, made.isoformat()) if made else None


def _numeric(
    span: Span, parts: tuple[int, int, int], weekday: int | None, day_first: bool | None
) -> PrintedDate | None:
    """Which of two numbers is the day: an impossible month decides, then the weekday, then what others show."""
    one, two, year = parts
    first, second = _day(year, two, one), _day(year, one, two)  # day first, month first
    if first and second and first != second and weekday is not None:
        first, second = (made if made.weekday() == weekday else None for made in (first, second))
    if first and second and first != second:
        chosen = None if day_first is None else (first if day_first else second)
        return PrintedDate(span, chosen.isoformat() if chosen else None, numeric=True)
    made = first or second
    if made is None:
        return None
    return PrintedDate(span, made.isoformat(), numeric=True, day_first=None if first == second else first is not None)


def day_order(texts: Iterable[str]) -> bool | None:
    """Whether the numeric dates of these texts put the day first; None where they show nothing or disagree."""
    shown = {item.day_first for text in texts for item in find_dates(text) if item.day_first is not None}
    return shown.pop() if len(shown) == 1 else None


def short_date(text: str) -> str | None:
    """A day with two digits of its year, as old despatches have it in the dateline ("3 JAN 90"): 1950 to 2049."""
    match = _SHORT_YEAR.match(text.strip())
    if not match:
        return None
    year = int(match["short"])
    made = _day(year + (2000 if year < 50 else 1900), _MONTHS[match["month"].lower()], int(match["day"]))
    return made.isoformat() if made else None


def metadata_date(value: object, day_first: bool | None = None) -> str | None:
    """The EDTF of a date as metadata state it: ISO 8601, RFC 822, seconds or milliseconds since 1970, or printed."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return _epoch(float(value))
    text = str(value).strip()
    if text.isdigit() and len(text) in (10, 13):
        return _epoch(float(text))
    return _iso(text) or _rfc(text) or _found(text, day_first)


def _iso(text: str) -> str | None:
    match = _ISO.match(text)
    if not match:
        return None
    year, month, day = match.groups()
    rest = text[match.end() :]
    if day:
        made = _day(int(year), int(month), int(day))
        return made.isoformat() if made else None
    if rest.strip():
        return None
    if month:
        return f"{year}-{month}" if 1 <= int(month) <= 12 else None
    return year


def _rfc(text: str) -> str | None:
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _found(text: str, day_first: bool | None) -> str | None:
    dates = find_dates(text, day_first=day_first)
    return dates[0].value if len(dates) == 1 else None


def _epoch(seconds: float) -> str | None:
    if seconds > 1e11:
        seconds /= 1000
    if not 1e8 < seconds < 4e9:  # 1973 to 2096: a smaller number is a year or a count
        return str(int(seconds)) if 1900 <= seconds <= 2100 and seconds == int(seconds) else None
    return datetime.fromtimestamp(seconds, UTC).date().isoformat()


def _weekday(printed: str | None) -> int | None:
    return _WEEKDAYS.get(printed[:3].lower()) if printed else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
