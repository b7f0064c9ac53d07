"""Values in words: dates, figures, lines, places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from tidings.model.edtf import Window, window
from tidings.model.known import Figure, Incident, Place, Statement
from tidings.model.lineage import Lines
from tidings.model.sources import LeftOut

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")
_PRECISIONS = {
    1: "the place itself",
    2: "within some 25 km of it",
    3: "somewhere in its district",
    4: "somewhere in its province",
    5: "somewhere in a larger region, or between places",
    6: "somewhere in the country",
    7: "on water or in the air",
}
OWN_ACCOUNT = "the report's own account"
_SOURCES = {
    "named_official": "a named official", "unnamed_official": "an official not named", "spokesperson": "a spokesperson",
    "witness": "a witness", "medical": "medical staff", "analyst": "an analyst", "document": "a document",
    "social_media": "a post on social media", "agency": "a news agency", "outlet": "another outlet",
    "observers": "observers", "warring_party": "one of the warring parties", "person": "a person",
    "organization": "an organisation", "unnamed": "a source not named", "reportedly": "hearsay (“reportedly”)",
}  # fmt: skip
_ACTS = {
    "say": "says", "deny": "denies", "accuse": "accuses", "threaten": "threatens", "demand": "demands",
    "promise": "promises", "predict": "predicts", "confirm": "confirms", "decline": "declines to speak",
}  # fmt: skip
_MANY = {"deny": "deny", "decline": "decline to speak"}
_ROLES = {
    "agent": "who did it", "target": "to whom", "instrument": "by what means", "beneficiary": "for whom", "other": "also there",
}  # fmt: skip
_MARKS = {"planned": "planned", "threatened": "threatened", "hypothetical": "hypothetical", "failed": "failed"}


def day(edtf: str | None) -> str:
    """An EDTF date in words: "27 or 28 Nov 2020"; "no date" for None."""
    if edtf is None:
        return "no date"
    meant = window(edtf)
    about = "about " if meant.approximate else ""
    return about + _span(meant)


def _span(meant: Window) -> str:
    first, last = meant.first, meant.last
    if first is None or last is None:
        return f"by {_day(last)}" if last else f"from {_day(first)}" if first else "any time"
    if first == last:
        return _day(first)
    whole = _whole(first, last) if meant.shape == "date" or _full_months(first, last) else None
    if whole:
        return whole
    if meant.shape == "interval":
        return _pair(first, last, "–")
    return _pair(first, last, " or ") if (last - first).days == 1 else f"between {_pair(first, last, ' and ')}"


def _full_months(first: date, last: date) -> bool:
    return first.day == 1 and (last + timedelta(days=1)).day == 1


def _whole(first: date, last: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"{_MONTHS[first.month - 1]} {first.year}"
    if (first.month, last.month) == (1, 12):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    return f"{_MONTHS[first.month - 1]}–{_MONTHS[last.month - 1]} {last.year}"


def _pair(first: date, last: date, joint: str) -> str:
    if first.year != last.year:
        return f"{_day(first)}{joint}{_day(last)}"
    if first.month != last.month:
        return f"{first.day} {_MONTHS[first.month - 1]}{joint}{_day(last)}"
    return f"{first.day}{joint}{_day(last)}"


def _day(value: date) -> str:
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def figure(low: int | None, best: int | None, high: int | None, high_open: bool) -> str:
    """Low, best and high, said once where equal, "+" where open above: "5–7+"; empty where nothing is stated."""
    values = sorted({value for value in (low, best, high) if value is not None})
    if not values:
        return ""
    if low is None and best is None:
        return f"up to {values[-1]:,}"
    return "–".join(f"{value:,}" for value in values) + ("+" if high_open else "")


def toll(figures: Sequence[Figure], kind: str) -> str:
    """The total of one kind; where there is none over all, those of each side or class."""
    totals = [one for one in figures if one.kind == kind and one.part_of is None]
    over_all = [one for one in totals if one.side is None and one.of_whom is None]
    said = [(one, figure(one.low, one.best, one.high, one.high_open)) for one in over_all or totals]
    held = [(one, value) for one, value in said if value]
    if len(held) == 1:
        return held[0][1]
    return ", ".join(" ".join(part for part in (value, one.side or one.of_whom) if part) for one, value in held)


def lines(count: Lines) -> str:
    """Independent lines in words: "2 to 3 lines", "at most 1 line", "no independent line"."""
    if not count.certain:
        return f"at most {many(count.possible, 'line')}" if count.possible else "no independent line"
    if not count.possible:
        return f"{count.certain} line{_s(count.certain)}"
    return f"{count.certain} to {count.certain + count.possible} lines"


def told(reports: int, count: Lines) -> str:
    """How many reports and how many lines: "4 reports, 2 to 3 lines"."""
    return f"{many(reports, 'report')}, {lines(count)}"


def many(number: int, noun: str) -> str:
    """A number with its noun: "1 report", "4 reports"."""
    return f"{number:,} {noun}{_s(number)}"


def place(where: Place | None) -> str:
    """The name of a place and what is around it: "Haboubi Square, Nasiriyah"."""
    if where is None:
        return ""
    near = where.coordinates_of if where.precision in (1, 2) else None
    around = where.within[:1] or ((near,) if near else ())
    return ", ".join(dict.fromkeys((where.name, *around)))


def where_exactly(where: Place) -> str:
    """Coordinates, what they are of, and how precise in the words of UCDP's where_prec."""
    if where.lat is None or where.lon is None:
        return "no coordinates"
    of = f", the point of {where.coordinates_of}" if where.coordinates_of else ""
    inside = (
        where.kind == "site" and where.coordinates_of and where.coordinates_of != where.name and where.precision == 2
    )
    how = (
        f"{where.name} is somewhere in it, within some 25 km of it"
        if inside
        else _PRECISIONS.get(where.precision or 0, "precision unknown")
    )
    region = ", ".join(part for part in (where.admin1, where.country) if part)
    return f"{where.lat:.4f}, {where.lon:.4f}{of}{f' ({region})' if region else ''}: {how} (where_prec {where.precision or '?'})"


def when(meant: Window) -> str:
    """A window of time in words."""
    return _span(meant)


def said(statement: Statement) -> str:
    """What somebody did with words, and the words, in quotation marks where they are the speaker's own."""
    direct = statement.kind == "direct"
    words = " ".join(statement.text.strip(" ,“”" if direct else " ,").split())
    if statement.act == "decline" and statement.cue:
        return " ".join(statement.cue.split()) + (f" {words}" if words not in statement.cue else "")
    return f"{_does(statement)}: {f'“{words}”' if direct else words}"


def _does(statement: Statement) -> str:
    """The verb of an act, in the plural for several speakers."""
    told = statement.attribution
    if told is None or not told.source or told.number == 1:
        return _ACTS[statement.act]
    return _MANY.get(statement.act, _ACTS[statement.act].removesuffix("s"))


def source_kind(kind: str) -> str:
    """A kind of source in words."""
    return _SOURCES.get(kind, kind.replace("_", " "))


def role(name: str) -> str:
    """A role in words."""
    return _ROLES.get(name, name)


def happened(incident: Incident) -> bool:
    """Whether it is told as a happening: not planned, threatened, hypothetical or denied."""
    return incident.status not in ("planned", "threatened", "hypothetical") and incident.polarity == "+"


def mark(incident: Incident) -> str:
    """What sets an incident apart from what happened: planned, threatened, denied, possible; empty for the others."""
    marks = [_MARKS[incident.status]] if incident.status in _MARKS else []
    if incident.polarity == "-":
        marks.append("denied")
    if incident.factuality != "certain":
        marks.append(incident.factuality)
    return ", ".join(marks)


def left_out(left: LeftOut) -> str:
    """What was left out, why, what would have been right, and what to do, on one line."""
    parts = (
        f"{left.origin.location}: {left.found}",
        f"allowed: {left.allowed}" if left.allowed else "",
        f"to do: {left.do}" if left.do else "",
    )
    return printable(" ".join("; ".join(part for part in parts if part).split()))


def printable(text: str) -> str:
    """Without control characters: the words of a report or a file's name must not drive the reader's terminal."""
    return _CONTROL.sub(" ", text)


def _s(number: int) -> str:
    return "" if number == 1 else "s"
