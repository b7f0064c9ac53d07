"""How something lies to a place: in it, near it, 20 km south of it, between it and another, from or to it."""

from __future__ import annotations

import re
from functools import lru_cache

from tidings.model.mentions import PlaceRelation
from tidings.reading.places.candidate import Candidate
from tidings.reading.places.columns import Columns
from tidings.vocabulary.sites import SiteWords

_FILLERS = frozenset(
    "the a an 's of and own - largest second capital restive war-torn holy main major mainly old historic remote nearby neighboring "
    "neighbouring rebel held disputed third once former busy small large".split()
)
_PARTS = frozenset(
    "northern southern eastern western northeastern northwestern southeastern southwestern north-eastern north-western".split()
)
_NUMBER = r"(?:[\d.,]+|a few|several|dozens of|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty)"
_UNIT = r"(?:km|kms|kilomet(?:er|re)s?|miles?|met(?:er|re)s|yards)"
_WORDS = r"(?:(?:about|some|around|nearly|roughly|just|only|less than|more than)\s+)?"
_OFFSET = re.compile(
    rf"({_WORDS}{_NUMBER}[\s-]*{_UNIT}\b[^.;()\n]{{0,40}}?|(?:just\s+)?(?:north|south|east|west)(?:[- ]?(?:east|west))?(?:ern)?\s+)"
    r"\b(?:of|from)\s+(?:the\s+)?(?:[a-z' -]{0,40}\s)?$",
    re.IGNORECASE,
)
_MEASURES = re.compile(
    r"km|mile|kilomet|met[er]|yards|[nN]orth|[sS]outh|[eE]ast|[wW]est|KM|M(?i:ile|et)|K(?i:m|ilomet)|Y(?i:ards)"
)
_LOOK_BACK = 90


@lru_cache(maxsize=4)
def fillers(words: SiteWords) -> frozenset[str]:
    """Words that may stand between a preposition and the name of a place ("near the besieged town of")."""
    return _FILLERS | words.settlements | words.divisions | words.districts | words.locatives | words.directions


def relation_of(
    places: list[Candidate], number: int, columns: Columns, words: SiteWords
) -> tuple[PlaceRelation, str | None]:
    """How something lies to the place of that number, and the offset ("20 km south of") or part ("southern") in its words."""
    first = places[number].first
    begin = columns.start[first]
    head = columns.view[max(0, begin - _LOOK_BACK) : begin]
    match = _OFFSET.search(head) if (" of" in head or " from" in head) and _MEASURES.search(head) else None
    if match:
        return "near", " ".join(match.group().split())
    if columns.at(first - 1) in _PARTS:
        return "in", columns.lower[first - 1]
    at = _preposition(first, columns, words)
    word = columns.at(at)
    if word == "between" or _closes_between(places, number, columns):
        return "between", None
    if word in words.near or (word == "to" and columns.at(at - 1) in {"close", "next"}):
        return "near", None
    if word == "from":
        return "from", None
    return ("to", None) if word in {"to", "into"} else ("in", None)


def _preposition(first: int, columns: Columns, words: SiteWords) -> int:
    at, between = first - 1, fillers(words)
    while at >= 0 and first - at < 6 and columns.lower[at] in between and columns.lower[at] not in words.near | {"in"}:
        at -= 1
    return at


def _closes_between(places: list[Candidate], number: int, columns: Columns) -> bool:
    """Whether it is the second place of "between A and B"."""
    if number == 0:
        return False
    first, second = places[number - 1], places[number]
    joint = columns.lower[first.last + 1 : second.first]
    return joint[:1] == ["and"] and len(joint) <= 3 and columns.at(first.first - 1) == "between"
