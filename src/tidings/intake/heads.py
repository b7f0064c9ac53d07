"""The head of a report: which of its first lines is the headline, the standfirst, the byline, a caption."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tidings.intake.kinds import Kind, Seen, Tables, ends_sentence
from tidings.model.reports import ZoneKind

_LONGEST_HEAD = 24
_LONGEST_SENTENCE_TITLE = 24
_STANDFIRST_WORDS, _STANDFIRST_BEFORE_CAPTION = 48, 32
_STAMPS = frozenset({Kind.DATE, Kind.BYLINE, Kind.UPDATED, Kind.OUTLET, Kind.FIELD})
_PLAIN: dict[Kind, ZoneKind] = {
    Kind.DATE: "date",
    Kind.UPDATED: "date",
    Kind.BYLINE: "byline",
    Kind.CAPTION: "caption",
    Kind.FOOTER: "credit",
    Kind.FURNITURE: "furniture",
    Kind.SEPARATOR: "furniture",
    Kind.MARKER: "furniture",
    Kind.OUTLET: "outlet",
}
_FIELD_ZONES: dict[str, ZoneKind] = {
    "headline": "headline", "byline": "byline", "outlet": "outlet", "published": "date", "dateline": "dateline",
}  # fmt: skip
_PARTICLES = frozenset("al el bin bint ibn abu de da di del la le van von der den dos ter".split())
_INITIALS = re.compile(r"\s\([A-Z][A-Za-z]{1,7}\)\Z")
_LETTERS = re.compile(r"[^\W\d_]+")
_NAME_WORD = re.compile(r"[^\W\d_][\w’'.\-]*\Z")


@dataclass(frozen=True, slots=True)
class Role:
    """A line and the part it plays."""

    seen: Seen
    zone: ZoneKind


@dataclass(frozen=True, slots=True)
class Head:
    """The lines above the running text with their parts. ``body`` is the place of the first paragraph."""

    roles: tuple[Role, ...]
    headline: Seen | None
    body: int

    def all(self, zone: ZoneKind) -> list[Seen]:
        """The lines that play one part."""
        return [role.seen for role in self.roles if role.zone == zone]


def read_head(lines: Sequence[Seen], tables: Tables, text: str) -> Head:
    """Gives each line above the running text its part.

    Args:
        lines: the lines of one report.
        tables: cues and outlets.
        text: the text that the lines are of, to see whether a name comes back in it.
    """
    roles: list[Role] = []
    headline: Seen | None = None
    for at, seen in enumerate(lines[:_LONGEST_HEAD]):
        zone = _part(at, lines, headline, roles, tables, text)
        if zone is None:
            return Head(tuple(roles), headline, at)
        if zone == "headline" and headline is None:
            headline = seen
        roles.append(Role(seen, zone))
    return Head(tuple(roles), headline, min(len(lines), _LONGEST_HEAD))


def _part(
    at: int, lines: Sequence[Seen], headline: Seen | None, roles: list[Role], tables: Tables, text: str
) -> ZoneKind | None:
    """The part of a line; None where the running text starts with it."""
    seen = lines[at]
    if seen.kind is Kind.FIELD:
        return _FIELD_ZONES.get(seen.field, "furniture")
    if seen.kind in _PLAIN:
        return _PLAIN[seen.kind]
    if seen.kind is Kind.TITLE:
        return _title(at, lines, headline, roles, tables, text)
    if seen.kind is Kind.DATELINE:
        return None
    return _paragraph(at, lines, headline, roles, tables)


def _title(
    at: int, lines: Sequence[Seen], headline: Seen | None, roles: list[Role], tables: Tables, text: str
) -> ZoneKind | None:
    seen, below = lines[at], lines[at + 1] if at + 1 < len(lines) else None
    if headline is None:
        if at == 0 and below is not None and _above_headline(seen, below, lines, tables, text):
            return "outlet"
        return "furniture" if _tagline(seen, below, roles) else "headline"
    if seen.text == headline.text:
        return "furniture"
    if roles and roles[-1].zone == "caption" and below is not None and below.kind is Kind.DATELINE:
        return "caption"
    if is_name(seen.text, tables):
        return "outlet" if seen.text.startswith("The ") else "byline"
    if any(role.zone in ("standfirst", "caption") for role in roles) and len(seen.text.split()) <= 3:
        return None  # a crosshead that opens the running text
    return "standfirst"


def _above_headline(seen: Seen, below: Seen, lines: Sequence[Seen], tables: Tables, text: str) -> bool:
    """A short name in capitals above a longer title names who publishes."""
    words = seen.text.split()
    titles = [line for line in lines[1:4] if line.kind is Kind.TITLE]
    if len(words) > 7 or not titles or len(titles[0].text.split()) <= min(5, len(words)):
        return False
    if not all(word[0].isupper() or word in ("of", "and", "the", "for") or word[0] == "(" for word in words):
        return False
    if _INITIALS.search(seen.text):
        return True
    named = words[0] == "The" or text.count(seen.text.title()) + text.count(seen.text) > 1
    return (named and len(words) <= 5) or (
        seen.text.isupper() and below.kind is not Kind.TEXT and not is_name(seen.text, tables)
    )


def _tagline(seen: Seen, below: Seen | None, roles: list[Role]) -> bool:
    """A line glued to the outlet's name, with a blank line and a title under it."""
    glued = bool(roles) and roles[-1].zone == "outlet" and seen.line.gap == 0
    return glued and below is not None and below.kind is Kind.TITLE and below.line.gap > 0


def is_name(text: str, tables: Tables) -> bool:
    """Two to four capitalised words that can be a person's name, or "The" and one or two (an outlet's)."""
    words = text.split()
    if not 2 <= len(words) <= 5 or text.isupper():
        return False
    capital = [word for word in words if word[0].isupper()]
    if len(capital) < 2 or not all(word[0].isupper() or word in _PARTICLES for word in words):
        return False
    if text.casefold() in tables.mastheads.sections:
        return False
    return all(_NAME_WORD.match(word) for word in words)


def _paragraph(
    at: int, lines: Sequence[Seen], headline: Seen | None, roles: list[Role], tables: Tables
) -> ZoneKind | None:
    """A paragraph above the running text is a standfirst or a caption; what follows it tells."""
    seen = lines[at]
    below = lines[at + 1] if at + 1 < len(lines) else None
    if below is None:
        return None
    words = len(seen.text.split())
    if words == 1 and (roles or headline):
        return "furniture"
    last = roles[-1].zone if roles else None
    if last == "caption" and below.kind in (Kind.DATELINE, Kind.CAPTION) and words < 90:
        return "caption"
    if headline is None:
        return _sentence_headline(seen, below, words)
    stamped = below.kind in _STAMPS or (below.kind is Kind.TITLE and is_name(below.text, tables))
    dated = below.dateline is not None and not below.dateline.weak
    if words <= _STANDFIRST_WORDS and (stamped or dated):
        return "standfirst"
    if words <= _STANDFIRST_BEFORE_CAPTION and below.kind is Kind.CAPTION and last in ("headline", None):
        return "standfirst"
    return None


def _in_title_case(text: str) -> bool:
    """Every longer word has a capital, and not all are capitals."""
    longer = [word for word in _LETTERS.findall(text) if len(word) >= 4]
    return len(longer) >= 3 and not text.isupper() and sum(word[0].isupper() for word in longer) >= 0.85 * len(longer)


def _sentence_headline(seen: Seen, below: Seen, words: int) -> ZoneKind | None:
    """A headline that closes with a full stop: in title case, or one sentence above a dateline or a stamp."""
    if words > _LONGEST_SENTENCE_TITLE or not ends_sentence(seen.text):
        return None
    if below.kind is Kind.DATELINE or (words >= 4 and _in_title_case(seen.text)):
        return "headline"
    if words > 16 or ". " in seen.text or seen.text[0] in "“\"'‘":
        return None
    return "headline" if below.kind in _STAMPS or below.kind is Kind.CAPTION else None
