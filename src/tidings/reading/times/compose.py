"""Clock times and parts of a day, and what becomes of expressions that stand together."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from tidings.reading.times.cascade import CLOSED, DAY, PART, SEASON, TIME, WEEKDAY, YEAR_MADE, Match, Rule
from tidings.reading.times.items import Item, Sense

_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d\d))?")
_UNSAID_DAY: Final = "XXXX-XX-XX"


def _clock(match: Match) -> Sense | None:
    """9:43 am EST, 10 p.m., noon: on the day that is talked about."""
    point = match.first("K")
    if point is not None:
        return Sense("TIME", _UNSAID_DAY, "narrative", "day:0", part=point.code)
    item, meridiem = match.own[0], match.first("z")
    if item.letter == "w":
        hour, minute = item.number or 0, None
    else:
        found = _CLOCK.match(item.text)
        if not found:
            return None
        hour, minute = int(found[1]), found[2]
    if meridiem is not None and meridiem.text[0] in "pP" and hour < 12:
        hour += 12
    elif meridiem is not None and meridiem.text[0] in "aA" and hour == 12:
        hour = 0
    if hour > 24 or (meridiem is None and not match.first("Z") and match.before not in ("at", "by", "around", "until")):
        return None
    return Sense("TIME", _UNSAID_DAY, "narrative", "day:0", part=f"T{hour:02}:{minute or '00'}")


def _part(match: Match) -> Sense | None:
    """Last night, this morning, in the evening."""
    part, place = match.last("P"), match.first("B")
    if part is None:
        return None
    if place is None:
        return Sense("TIME", _UNSAID_DAY, "narrative", "day:0", part=part.code)
    number = place.number or 0
    if number > 1:
        return Sense("TIME", _UNSAID_DAY, "narrative", f"day:{3 - number}", part=part.code)
    return Sense("TIME", _UNSAID_DAY, "publication", f"day:{number}", part=part.code)


def _hour_of_part(match: Match) -> Sense | None:
    """Four in the morning."""
    number, part = match.first("nw"), match.last("P")
    if number is None or part is None or not 1 <= (number.number or 0) <= 12:
        return None
    hour = (number.number or 0) % 12 + (12 if part.code in ("TAF", "TEV") else 0)
    return Sense("TIME", _UNSAID_DAY, "narrative", "day:0", part=f"T{hour:02}:00")


FIRST = (
    Rule("Cz?Z?", TIME, _clock),
    Rule("[nw]zZ?", TIME, _clock),
    Rule("[nw]pDP", TIME, _hour_of_part),
    Rule("D?BP", PART, _part),
    Rule("(?<=p)DP", PART, _part),
    Rule("K", TIME, _clock),
)


def _sensed(match: Match) -> list[Item]:
    return [item for item in match.own if item.sense is not None]


def _day_and_part(match: Match) -> Sense | None:
    """Friday night, 10 p.m. Wednesday, the night of June 25."""
    held = _sensed(match)
    days = [item for item in held if item.letter not in (TIME, PART)]
    parts = [item for item in held if item.letter in (TIME, PART)]
    if not days or days[0].sense is None:
        return None
    part = "".join(item.sense.part for item in parts[:1] if item.sense) or "".join(
        item.code for item in match.own if item.letter in "PK"
    )
    if days[0].sense.part and not part.startswith("T"):
        return None
    return replace(days[0].sense, type="TIME", part=part)


def _within_year(match: Match) -> Sense | None:
    """November 28 last year, May of last year, the third quarter of 2019, Friday last week."""
    held = _sensed(match)
    small = next((item.sense for item in held if item.sense and item.letter in "0134"), None)
    large = next((item.sense for item in held if item.sense and item.letter in "26"), None)
    if small is None or large is None or large.counted or not small.value.startswith("XXXX-"):
        return None
    detail = small.value[5:]
    if large.shift is None:
        return (
            replace(small, value=f"{large.value}-{detail}", anchor="absolute", shift=None)
            if large.value[-1] != "X"
            else None
        )
    unit = large.shift.partition(":")[0]
    if unit == "week" and detail.startswith("WXX-"):
        return replace(small, anchor=large.anchor, shift=f"{large.shift}:{detail[4:]}")
    if unit == "year" and not detail.startswith("W"):
        return replace(small, anchor=large.anchor, shift=f"{large.shift}:{detail}")
    return None


def _modified(match: Match) -> Sense | None:
    """Early May, mid-2019, the end of 2020, earlier this week."""
    mod = match.first("EbBg")
    sense = _sensed(match)[-1].sense
    if mod is None or sense is None:
        return None
    if mod.code in ("H1", "H2"):
        return _half(sense, mod.code)
    if mod.letter == "g":
        code = "START" if mod.text == "earlier" else "END"
        return replace(sense, mod=code) if mod.text in ("earlier", "later") else None
    return replace(sense, mod=mod.code)


def _half(sense: Sense, half: str) -> Sense:
    if sense.shift is None and len(sense.value) == 4:
        return replace(sense, value=f"{sense.value}-{half}")
    if sense.shift is not None and sense.shift.startswith("year:") and sense.shift.count(":") == 1:
        return replace(sense, shift=f"{sense.shift}:{half}")
    return replace(sense, mod="START" if half == "H1" else "END")


def _week_of(match: Match) -> Sense | None:
    sense = _sensed(match)[-1].sense
    unit = match.first("U")
    return replace(sense, mod="WEEK") if sense is not None and unit is not None and unit.code == "W" else None


SECOND = (
    Rule("[045]c?p?[87]", DAY, _day_and_part),
    Rule("[045]H?[PK]", DAY, _day_and_part),
    Rule("D?EH?PD?[045]|D?[PK][op]?[045]", DAY, _day_and_part),
    Rule("[78]c?[op]?[045]", DAY, _day_and_part),
    Rule("[01]c?[op]?[26]|4[26]", DAY, _within_year),
    Rule("3[op]?[26]|[26]s?3", SEASON, _within_year),
)
THIRD = (
    Rule("D?EH?p?[0-6]|gp?[0-6]", YEAR_MADE, _modified),
    Rule("D?bo[0-6]", YEAR_MADE, _modified),
    Rule("D?Uo0", YEAR_MADE, _week_of),
)
__all__ = ["CLOSED", "FIRST", "SECOND", "THIRD", "WEEKDAY"]
