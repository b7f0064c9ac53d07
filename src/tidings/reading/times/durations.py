"""Spans of time, what lies so far before or after, and what comes again and again."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.model.mentions import Anchor
from tidings.reading.times.calendar import UNIT_SHIFT, UNKNOWN
from tidings.reading.times.cascade import CLOSED, PERIOD, Match, Rule
from tidings.reading.times.items import Item, Sense

_NUMBERS = "(?:[nNY]|A?w(?:H?w|&w)*)"
_COUNT = f"(?:{_NUMBERS}&Ah|{_NUMBERS}(?:[t&]|Ht){_NUMBERS}|{_NUMBERS}|q|hA|A)"
_YEARS = {"DE": 10, "CE": 100, "ML": 1000}
_SPAN_CUES = frozenset("for in over within after during of takes taking took last lasted many".split())
AGE = Sense("DURATION", "")


def counted(items: Sequence[Item]) -> tuple[int, bool]:
    """The number that spelled or written figures make, and whether a half is added."""
    total = current = 0
    for item in items:
        value = item.number or 0
        if item.letter == "w" and value == 100:
            current = max(current, 1) * 100
        elif item.letter == "w" and value == 1000:
            total, current = total + max(current, 1) * 1000, 0
        else:
            current += value
    return total + current, any(item.half for item in items)


def duration(number: int | None, half: bool, unit: str) -> str:
    """The TIMEX3 value of so many units; None is an unknown number."""
    if number is not None and unit in _YEARS:
        number, unit = number * _YEARS[unit] + (half and _YEARS[unit] // 2), "Y"
    if unit[0].isdigit():
        number, unit = (number or 1) * int(unit[0]), unit[1:]
    clock, letter = ("T", unit[1]) if unit in ("TH", "TM", "TS") else ("", unit)
    halves = {"Y": "6M", "TH": "30M", "TM": "30S", "M": "15D", "D": "T12H"}
    count = "X" if number is None else str(number)
    return f"P{clock}{count}{letter}" + (halves.get(unit, "") if half else "")


def _amount(match: Match) -> tuple[int | None, bool]:
    """How many units: None where no number is said."""
    numbers = [item for item in match.own if item.letter in "nNwY"]
    vague, halved = match.first("q"), match.first("h") is not None
    if any(item.letter == "t" for item in match.own):
        return None, False
    if any(item.letter == "&" for item in match.own) and len(numbers) > 1 and not halved and numbers[-1].letter != "w":
        return None, False
    if numbers:
        number, half = counted(numbers)
        return number, half or halved
    if vague is not None:
        return vague.number or None, False
    if match.first("A"):
        return (1, True) if match.first("&") else (0, True) if halved else (1, False)
    return None, False


def _span(match: Match) -> Sense | None:
    unit = match.last("Uu")
    if unit is None or unit.code in ("WE", "PD") or (unit.code == "Q" and match.after == "of"):
        return None
    if match.first("X"):
        return AGE
    number, half = _amount(match)
    if number == 0 and half:
        number, half, value = 0, False, {"Y": "P6M", "TH": "PT30M", "D": "PT12H"}.get(unit.code, "PX" + unit.code)
    else:
        value = duration(number, half, unit.code)
    approximator = match.first("k")
    mod = approximator.code or "APPROX" if approximator else None
    direction = match.last("g")
    if direction is None or direction is not match.own[-1]:
        return Sense("DURATION", value, "none", mod=mod)
    return _moved(direction, unit.code, None if half else number, Sense("DURATION", value, "none", mod=mod))


def _moved(direction: Item, unit: str, number: int | None, span: Sense) -> Sense:
    """So long ago, so much later: the unit is as exact as it is said."""
    anchor: Anchor = "publication" if direction.code.startswith("publication") else "narrative"
    sign = int(direction.code.partition(":")[2] or 1)
    if number is None:
        past = Sense("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF", "none", mod=span.mod)
        return past if anchor == "publication" else span
    if unit not in UNIT_SHIFT:
        return span
    shift = f"{UNIT_SHIFT[unit]}:{sign * number}"
    if unit in _YEARS:
        shift = f"year:{sign * number * _YEARS[unit]}"
    return Sense("DATE", UNKNOWN[unit], anchor, shift, span.mod, counted=True)


def _bare(match: Match) -> Sense | None:
    """For years, in decades, weeks ago; a plural alone is said of no span."""
    unit, direction = match.last("u"), match.last("g")
    if unit is None or unit.code == "WE" or (unit.code == "Q" and match.after == "of"):
        return None
    span = Sense("DURATION", duration(None, False, unit.code), "none")
    if direction is not None:
        return _moved(direction, unit.code, None, span)
    return span if match.before in _SPAN_CUES or match.after in ("of", "after", "before") else None


def _long(match: Match) -> Sense | None:
    unit = match.last("Uu")
    if unit is None:
        return None
    return Sense("DURATION", duration(1 if unit.letter == "U" else None, False, unit.code), "none")


def _year_earlier(match: Match) -> Sense | None:
    """Year-earlier, the year-ago quarter."""
    unit, last = match.first("U"), match.last("U")
    if unit is None or last is None or unit.code != "Y":
        return None
    if last is not unit and last.code not in ("Q", "PD"):
        return None
    return Sense("DATE", UNKNOWN["Y"], "narrative", "year:-1", counted=True)


def _each(match: Match) -> Sense | None:
    number, _half = _amount(match)
    unit, weekday, month, part = match.last("Uu"), match.last("W"), match.last("M"), match.last("P")
    if unit is not None:
        return Sense("SET", duration(number or 1, False, unit.code), "none") if unit.code != "WE" else None
    if weekday is not None:
        return Sense("SET", f"XXXX-WXX-{weekday.number}", "none")
    if month is not None:
        return Sense("SET", f"XXXX-{month.number:02}", "none")
    return Sense("SET", f"XXXX-XX-XX{part.code}", "none") if part is not None else None


def _often(match: Match) -> Sense | None:
    unit = match.last("U")
    return Sense("SET", duration(1, False, unit.code), "none") if unit is not None else None


def _adverb(match: Match) -> Sense | None:
    code = match.own[0].code
    return Sense("SET", code, "none") if code else None


RULES = (
    Rule(f"k?D?[BOR]?j?{_COUNT}H?j?[Uu]H?X", CLOSED, _span),
    Rule("[Uu]HX", CLOSED, lambda _: AGE),
    Rule("(?:D|DB)?UHgH?[OfU]?U?", PERIOD, _year_earlier),
    Rule("VO?(?:[nw])?j?[UuWMP]", CLOSED, _each),
    Rule("(?:[nw])?%(?:A|p?V)U", CLOSED, _often),
    Rule("Q", CLOSED, _adverb),
    Rule("[Uu]Hl", CLOSED, _long),
    Rule("k?AU&Ahg?", PERIOD, _span),
    Rule(f"k?D?[BO]*j?k?{_COUNT}H?j*f?H?[Uu]g", PERIOD, _span),
    Rule(f"k?D?[BO]*j?k?{_COUNT}H?j*f?H?[Uu](?!HM)", CLOSED, _span),
    Rule("ug?", CLOSED, _bare),
)
