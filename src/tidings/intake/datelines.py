"""The dateline: where a report was filed from, by which agency, on which day."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tidings.intake.dates import find_dates, short_date
from tidings.vocabulary.outlets import OutletsTable

_UPPER = r"[A-ZÀ-ÖØ-Þ]"
_CAPS = rf"{_UPPER}[{_UPPER[1:-1]}’'`.\-]+(?:[ /\-]{_UPPER}[{_UPPER[1:-1]}’'`.\-]+){{0,4}}"
_NAME = rf"{_UPPER}[\w’'.\-]+(?:[ \-](?:(?:al|el|as|ar|ad|an|of|de|la|the)[ \-])?{_UPPER}[\w’'.\-]+){{0,3}}"
_MONTH = r"(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
_DATE = rf"(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+(?:\d{{4}}|\d\d))?|\d{{1,2}}\s+{_MONTH}(?:,?\s+(?:\d{{4}}|\d\d))?)(?!\w)"
_REGION = rf"(?:\s\({_NAME}\)(?=,))?(?:,\s*(?!(?:{_DATE})\b){_NAME}){{0,2}}"
_PAREN = r"\((?P<paren>[^()\n]{1,40})\)"
_DASH = r"(?:--+|[–—―]|-(?=\s))"

# PLACE, Region, Month 3 (AGENCY) - : the place in capitals, a dash or a colon; an agency in brackets may be missing.
_CAPITALS = re.compile(
    rf"[\[(“\"]?(?P<place>{_CAPS}{_REGION})\]?\s*(?:,\s*)?(?P<date>{_DATE})?\s*,?\s*(?:{_PAREN})?\s*(?P<dash>{_DASH}|:)[\s\u00a0]*"
)
# Place, Region (AGENCY) - : the place in small letters wants an agency in brackets or a full dash after it.
_SMALL = re.compile(
    rf"(?P<place>{_NAME}{_REGION})\s*(?:,\s*)?(?P<date>{_DATE})?\s*,?\s*(?:{_PAREN}\s*(?:{_DASH}|:)|[–—―](?=[\s\u00a0]*[{_UPPER[1:-1]}“\"‘']))[\s\u00a0]*"
)
# (AGENCY) PLACE - and (AGENCY) -
_AGENCY_FIRST = re.compile(rf"{_PAREN}\s*(?:(?P<place>{_CAPS}{_REGION})\s*)?{_DASH}[\s\u00a0]*")
# Month 3 (AGENCY) -
_NO_PLACE_AT_ALL = re.compile(rf"(?P<place>)(?P<date>{_DATE})\s*{_PAREN}\s*{_DASH}[\s\u00a0]*")
_AGENCY_LIKE = re.compile(r"[A-Z][\w.&’'/ \-\[\]]+\Z")
_NO_PLACE = frozenset(
    "UPDATE UPDATED EXCLUSIVE BREAKING ANALYSIS OPINION WATCH VIDEO PHOTOS LIVE NOTE CORRECTION FACTBOX TIMELINE EXPLAINER INTERVIEW ALERT URGENT "
    "SOURCE DATE TITLE BYLINE LENGTH SECTION HEADLINE DATELINE COPYRIGHT LANGUAGE PHOTO IMAGE FILE CAPTION Q A BY FROM TO SUBJECT ENDS READ".split()
)
_NO_START = frozenset(
    "A An As At But By For From He His How If In It Its No Not On Or She So That The Their They This To We What When Who Why With".split()
)
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d")
_TAGS = re.compile(rf"(?:\[{_UPPER}[{_UPPER[1:-1]}\d ,.’'\-]*\]\s*)+")  # monitors of broadcasts: "[REPORT] [TEXT]"
_LONGEST = 240


@dataclass(frozen=True, slots=True)
class Dateline:
    """What stands before the first sentence. ``end`` is where the sentence starts, from the start of the line.

    ``weak`` says that it may be something else: a speaker ("SMITH: I knew it."), a name before a dash.
    """

    place: str | None
    agency: str | None
    published: str | None
    end: int
    weak: bool = False


def find_dateline(line: str, outlets: OutletsTable) -> Dateline | None:
    """The dateline that a paragraph opens with; None where it opens with none."""
    head = line[:_LONGEST]
    for form in (_CAPITALS, _AGENCY_FIRST, _NO_PLACE_AT_ALL, _SMALL):
        match = form.match(head)
        if match and _sound(match, line, outlets):
            return _made(match, outlets)
    return None


def _sound(match: re.Match[str], line: str, outlets: OutletsTable) -> bool:
    place, paren = match["place"] or None, match["paren"]
    rest = line[match.end() :]
    if len(rest) < 15 or (place and place.split(",")[0].strip(" .:") in _NO_PLACE):
        return False
    if match.re is _SMALL and place and place.split()[0] in _NO_START:
        return False
    if match.re is _SMALL and paren and not _may_credit(paren, match, outlets):
        return False
    if paren and not (outlets.find(paren) or _AGENCY_LIKE.match(paren) or _CLOCK.match(paren)):
        return False
    if match.re in (_AGENCY_FIRST, _NO_PLACE_AT_ALL) and place is None:
        return outlets.agency(paren) is not None
    if match.re is _SMALL and paren is None:
        return not match["date"] and _opens_sentence(rest)
    if match.re is _CAPITALS and paren is None and match["dash"] == "-":
        return _opens_sentence(rest)
    return match.re is not _CAPITALS or match["dash"] != ":" or _opens_sentence(rest)


def _may_credit(paren: str, match: re.Match[str], outlets: OutletsTable) -> bool:
    """After a place in small letters, brackets hold an agency that is known or spelled in capitals, not "R-S.C."."""
    capitals = paren.isupper() and paren.replace("-", "").replace(" ", "").isalpha() and len(paren) > 3
    return bool(outlets.find(paren) or match["date"] or capitals or _CLOCK.match(paren))


def _opens_sentence(rest: str) -> bool:
    """A dateline stands before a paragraph, a label ("IRAQ: 12 killed in raid") before a title."""
    return len(rest) > 60 and rest.rstrip()[-1:] in ".!?”\"’'…)"


def _made(match: re.Match[str], outlets: OutletsTable) -> Dateline:
    place, paren = match["place"] or None, match["paren"]
    day = match.groupdict().get("date")
    dates = find_dates(day) if day else []
    published = dates[0].value if dates else short_date(day) if day else None
    agency = None
    if paren and not find_dates(paren) and not _CLOCK.match(paren):
        agency = outlets.outlet(paren) or paren.strip()
    weak = paren is None and day is None and (match.re is _SMALL or match["dash"] == ":")
    tags = _TAGS.match(match.string, match.end())
    return Dateline(place.strip(" ,") if place else None, agency, published, tags.end() if tags else match.end(), weak)
