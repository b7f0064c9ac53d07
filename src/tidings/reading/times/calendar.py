"""Days, months, years, quarters and seasons, said outright or by their place next to now."""

from __future__ import annotations

import re
from datetime import date

from tidings.reading.times.cascade import (
    CLOSED,
    DAY,
    MONTH,
    NEAR_DAY,
    PERIOD,
    SEASON,
    WEEKDAY,
    YEAR_MADE,
    Match,
    Rule,
)
from tidings.reading.times.items import OTHER, STREET, Sense

UNKNOWN = {"Y": "XXXX", "M": "XXXX-XX", "W": "XXXX-WXX", "D": "XXXX-XX-XX", "Q": "XXXX-QX", "WE": "XXXX-WXX-WE",
           "DE": "XXXX", "CE": "XXXX"}  # fmt: skip
UNIT_SHIFT = {"Y": "year", "M": "month", "W": "week", "D": "day", "Q": "quarter", "WE": "weekend", "DE": "decade",
              "CE": "century"}  # fmt: skip
_FOLLOWING, _THAT = 2, 3
_YEAR_CUES = frozenset(
    "in since of by from until till to through during after before early late mid year spring summer fall autumn winter "
    "the around about circa and between post pre - ( / –".split()
)
_LEAST_PLAIN_YEAR = 1900
_IN = frozenset("in since until by during from before after".split())
# As many words as the name of a street may have; its words are no words of time.
_STREET_NAME = 4
_TO_STREET = re.compile(rf"[{re.escape(OTHER)}WMSO]+{STREET}")
_NUMERIC = re.compile(r"(\d+)\D(\d+)\D(\d+)")


def _numeric(match: Match) -> Sense | None:
    """26/09/2020 and 9/26/2020; where day and month could change places only the year is known (R8)."""
    found = _NUMERIC.fullmatch(match.own[0].text)
    if not found:
        return None
    one, two, three = (int(part) for part in found.groups())
    if one > 31:
        return _dated(one, two, three)
    year = three if three > 99 else three + (2000 if three < 60 else 1900)
    if one > 12 or one == two:
        return _dated(year, two, one)
    if two > 12:
        return _dated(year, one, two)
    return Sense("DATE", f"{year:04}-XX-XX")


def _dated(year: int, month: int, day: int) -> Sense | None:
    try:
        return Sense("DATE", date(year, month, day).isoformat())
    except ValueError:
        return None


def _full(match: Match) -> Sense | None:
    month, day, year = match.first("M"), match.first("nO"), match.last("Y")
    if month is None or day is None or year is None:
        return None
    return _dated(year.number or 0, month.number or 0, day.number or 0)


def _month_day(match: Match) -> Sense | None:
    """A weekday beside the date picks the year."""
    month, day, weekday, place = match.first("M"), match.first("nO"), match.first("W"), match.first("B")
    if month is None or day is None or _dated(2020, month.number or 0, day.number or 0) is None:
        return None
    detail = f"{month.number:02}-{day.number:02}"
    if weekday is not None:
        return Sense("DATE", f"XXXX-{detail}", "publication", f"dated-weekday:{weekday.number}:{detail}")
    direction = place.number if place is not None and place.number in (-1, 1) else "?"
    return Sense("DATE", f"XXXX-{detail}", "publication", f"month-day:{direction}:{detail}")


def _holiday(match: Match) -> Sense:
    detail = match.own[0].code
    return Sense("DATE", f"XXXX-{detail}", "publication", f"month-day:?:{detail}")


def _month_year(match: Match) -> Sense | None:
    month, year = match.first("M"), match.last("Y")
    return Sense("DATE", f"{year.number:04}-{month.number:02}") if month and year else None


def _month(match: Match) -> Sense | None:
    month, place = match.last("M"), match.first("B")
    if month is None:
        return None
    unit = "month-name:?"
    if place is not None:
        unit = {-1: "far-month-name:-1", 0: "month-name:0"}.get(place.number or 0, "month-name:1")
    return Sense("DATE", f"XXXX-{month.number:02}", "publication", f"{unit}:{month.number:02}")


def _year(match: Match) -> Sense | None:
    year = match.first("Y")
    if year is None or not year.number:
        return None
    after = match.items[match.end].letter if match.end < len(match.items) else ""
    if match.before in ("$", "£", "€", "no", "nos", "+") or match.after == "%" or (after and after in "uhwXT"):
        return None
    if match.before not in _IN and _is_address(match):
        return None
    fiscal = match.first("f") is not None
    if fiscal or match.before in _YEAR_CUES or year.number >= _LEAST_PLAIN_YEAR:
        return Sense("DATE", f"{year.number:04}")
    return None


def _is_address(match: Match) -> bool:
    """A number before the name of a street ("1900 Garden Street", "2010 North Elm Ave.")."""
    letters = "".join(item.letter for item in match.items[match.end : match.end + _STREET_NAME])
    return _TO_STREET.match(letters) is not None


def _spelled_year(match: Match) -> Sense | None:
    """Nineteen ninety-six, two thousand and four."""
    numbers = [item.number or 0 for item in match.own if item.letter == "w"]
    if numbers[0] in (17, 18, 19, 20) and len(numbers) > 1 and 10 <= numbers[1] <= 90 and sum(numbers[1:]) <= 99:
        return Sense("DATE", f"{numbers[0]}{sum(numbers[1:]):02}")
    if numbers[:2] == [2, 1000] and match.before in ("in", "year", "since", "of") and sum(numbers[2:]) < 100:
        return Sense("DATE", str(2000 + sum(numbers[2:])))
    return None


def _decade(match: Match) -> Sense | None:
    item = match.last("F")
    if item is None or item.number is None:
        return None
    first = item.number if item.number >= 1000 else 1900 + item.number
    return Sense("DATE", f"{first // 10}X")


def _ordinal_unit(match: Match) -> Sense | None:
    """The third quarter, the 20th century; no other unit is numbered."""
    ordinal, unit = match.first("O"), match.last("U")
    number = ordinal.number if ordinal and ordinal.number else 0
    if unit is None:
        return None
    if unit.code == "CE" and number > 1:
        return Sense("DATE", f"{number - 1:02}XX")
    if unit.code != "Q" or not 1 <= number <= 4:
        return None
    year, place = match.first("Y"), match.first("B")
    if year:
        return Sense("DATE", f"{year.number:04}-Q{number}")
    direction = place.number if place and (place.number or 0) < _FOLLOWING else "?"
    return Sense("DATE", f"XXXX-Q{number}", "publication", f"quarter-name:{direction}:{number}")


def _year_and_unit(match: Match) -> Sense | None:
    year, unit = match.first("Y"), match.last("U")
    if year is None or unit is None or unit.code not in ("Q", "PD"):
        return None
    return Sense("DATE", f"{year.number:04}", "narrative", f"quarter-of:{year.number}")


def _placed_unit(match: Match) -> Sense | None:
    """Last week, this year, the following month, that year."""
    place, unit = match.last("B"), match.last("U")
    if place is None or unit is None:
        return None
    number, code = place.number or 0, unit.code
    if code == "PD":
        code, number = "Q", _THAT
        if place.text not in ("latest", "same", "corresponding", "comparable"):
            return None
    if code not in UNIT_SHIFT:
        return None
    if (
        place.text in ("past", "previous")
        and match.before in ("over", "within", "during", "in")
        and place.text == "past"
    ):
        return Sense("DURATION", "P10Y" if code == "DE" else f"P1{code}", "none") if code in "YMWDE" else None
    if place.text == "latest" and code == "Q":
        number = _THAT
    if number < _FOLLOWING:
        if code == "D":
            return None
        if code == "WE" and place.text == "last":
            return Sense("DATE", UNKNOWN[code], "publication", "past-weekend:-1")
        return Sense("DATE", UNKNOWN[code], "publication", f"{UNIT_SHIFT[code]}:{number}")
    return Sense("DATE", UNKNOWN[code], "narrative", f"{UNIT_SHIFT[code]}:{1 if number == _FOLLOWING else 0}")


def _the_unit(match: Match) -> Sense | None:
    """The year, the quarter, the weekend: the one that is talked about."""
    unit = match.last("U")
    if unit is None or unit.code not in ("Y", "Q", "WE", "W"):
        return None
    if unit.code == "WE":
        return Sense("DATE", UNKNOWN["WE"], "publication", "weekend:-1")
    if match.after in ("ended", "ending") and unit.code == "Y":
        return Sense("DURATION", "P1Y", "none")
    return Sense("DATE", UNKNOWN[unit.code], "narrative", f"{UNIT_SHIFT[unit.code]}:0")


def _the_past(match: Match) -> Sense | None:
    after = match.items[match.end].letter if match.end < len(match.items) else ""
    return Sense("DATE", "PAST_REF", "none") if match.own[-1].text == "past" and after not in "nNwqUuYj" else None


def _named_year(match: Match) -> Sense | None:
    """The year 2000."""
    unit, year = match.first("U"), match.last("Y")
    if unit is None or year is None or unit.code != "Y" or len(match.own) < 3:
        return None
    return Sense("DATE", f"{year.number:04}")


def _weekday(match: Match) -> Sense | None:
    item, place = match.last("W"), match.first("B")
    if item is None:
        return None
    unit = "weekday:?"
    if place is not None:
        unit = {-1: "other-weekday:-1", 1: "other-weekday:1", 0: "weekday:0"}.get(place.number or 0, "weekday:?")
    return Sense("DATE", f"XXXX-WXX-{item.number}", "publication", f"{unit}:{item.number}")


def _near_day(match: Match) -> Sense:
    item = match.own[-1]
    part = item.code.partition("@")[2] or ("TNI" if item.text == "overnight" else "")
    return Sense("DATE", "XXXX-XX-XX", "publication", item.code.partition("@")[0], part=part)


def _season(match: Match) -> Sense | None:
    item, place, year = match.last("S"), match.first("B"), match.last("Y")
    if item is None:
        return None
    if year:
        return Sense("DATE", f"{year.number:04}-{item.code}")
    direction = place.number if place and (place.number or 0) < _FOLLOWING else "?"
    if place is not None and direction == -1:
        return Sense("DATE", f"XXXX-{item.code}", "publication", f"season-name:-1:{item.code}")
    if place is not None and direction == 0:
        return Sense("DATE", f"XXXX-{item.code}", "publication", f"year:0:{item.code}")
    return Sense("DATE", f"XXXX-{item.code}", "publication", f"season-name:{direction}:{item.code}")


def _year_end(_: Match) -> Sense:
    return Sense("DATE", "XXXX", "publication", "year:0", mod="END")


EARLY = (
    Rule("DYf?H?OH?U", SEASON, _ordinal_unit),
    Rule("DYU", SEASON, _year_and_unit),
)
RULES = (
    Rule("i", DAY, _numeric),
    Rule("(?:Wc?)?M[nO]c?Y", DAY, _full),
    Rule("(?:Wc?)?(?:D?Oo?|n)Mc?Y", DAY, _full),
    Rule("(?:D?BWc?|Wc?D?|D?B)?M[nO](?![uh%])", DAY, _month_day),
    Rule("(?:Wc?)?(?:D?Oo?|n)M", DAY, _month_day),
    Rule("x", DAY, _holiday),
    Rule("M[co]?Y", MONTH, _month_year),
    Rule("(?:D?B)?M", MONTH, _month),
    Rule("[DBI]?f?H?OH?U", SEASON, _ordinal_unit),
    Rule("D?UY", YEAR_MADE, _named_year),
    Rule("f?Y", YEAR_MADE, _year),
    Rule("ww(?:H?w|&w)*", YEAR_MADE, _spelled_year),
    Rule("D?F", YEAR_MADE, _decade),
    Rule("D?B[Bf]*U", PERIOD, _placed_unit),
    Rule("(?:D?B)?W", WEEKDAY, _weekday),
    Rule("r", NEAR_DAY, _near_day),
    Rule("(?:D|B)?So?Y", SEASON, _season),
    Rule("(?:D|B|(?<=[pEob]))S(?!o)", SEASON, _season),
    Rule("D?UHb|U's?b|Usb", YEAR_MADE, _year_end),
    Rule("Df?U(?!H|s)|IfU", PERIOD, _the_unit),
    Rule("DB(?!\\.*[u])", CLOSED, _the_past),
)
