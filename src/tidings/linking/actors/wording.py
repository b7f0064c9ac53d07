"""The words that a report uses for somebody unnamed, with what tells whose or which they are ("Sadr's supporters")."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tidings.model.mentions import ActorMention
from tidings.model.spans import Span

_OWNED = re.compile(r"['’]s?\s+")
_OF = re.compile(r"\s+(?:of|for|within|inside|in|from)\s+(?:the\s+|some\s+|several\s+)?(?:[\w’'-]+\s+){0,4}")
_COUNTRY = re.compile(r"(?:[A-Z][\w.]+\s)?[A-Z][\w.]+['’]s?\s+\Z")
_PAIR = re.compile(r"(?<![\w'’-])(?P<first>[A-Z][\w'’-]+)\s+and\s+\Z")
# "militias affiliated with Iran": what follows a group and says with whom it stands.
_SIDED = re.compile(
    r"\s+(?:with\s+(?:\w+\s+){0,2}(?:ties|links|connections|relations)\s+to|(?:affiliated|allied|aligned|linked|loyal|tied|close|connected|backed|supported|bankrolled|funded|trained|armed)"
    r"\s+(?:with|to|by))\s+(?:the\s+)?((?:[A-Z]\.){2,}|[A-Z]\w+(?:\s[A-Z]\w+)?)"
)
# Bodies of which a country has one in each place.
_SEATED = re.compile(r"(?:embassy|consulate|mission)\Z", re.IGNORECASE)
_SEAT = re.compile(r"\s+in\s+[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?")
_BACK, _ON = 40, 60


def wording(text: str, mention: ActorMention, by_id: Mapping[str, ActorMention]) -> Span:
    """The span of a description from its possessor to what it is restricted by.

    Args:
        text: the text of the report.
        mention: a mention without a name.
        by_id: all mentions of the report.
    """
    start, end = mention.span.start, mention.span.end
    owner = by_id.get(mention.group_of) if mention.group_of is not None else None
    if owner is not None and owner.span.end <= start and _OWNED.fullmatch(text, owner.span.end, start):
        return Span(owner.span.start, end)
    if owner is not None and owner.span.start >= end and _OF.fullmatch(text, end, owner.span.start):
        return Span(start, owner.span.end)
    return Span(_opening(text, mention, by_id), _closing(text, mention))


def _opening(text: str, mention: ActorMention, by_id: Mapping[str, ActorMention]) -> int:
    start = mention.span.start
    before = text[max(0, start - _BACK) : start]
    found = _COUNTRY.search(before) if mention.country is not None else None
    if mention.country is None and mention.plural and mention.text[:1].isupper() and " " in mention.text:
        found = _PAIR.search(before)
        end = start - len(before) + found.end("first") if found is not None else 0
        # Two names or two communities make a pair; "X and Shia leaders" does not.
        named = [
            any(m.span.end == end for m in by_id.values() if m.name),
            any(m.span.start == start for m in by_id.values() if m.name),
        ]
        found = found if named[0] == named[1] else None
    return start - (len(before) - found.start()) if found is not None else start


def _closing(text: str, mention: ActorMention) -> int:
    whom = mention.plural or mention.type == "person"
    found = _SIDED.match(text, mention.span.end, mention.span.end + _ON) if whom else None
    return found.end() if found is not None else mention.span.end


def styles(text: str, mention: ActorMention) -> list[str]:
    """A name as the text has it with what belongs to it: "Ayatollah X", "the X Embassy in Y"."""
    start, end = mention.span.start, mention.span.end
    found = []
    before = text[max(0, start - _BACK) : start].rstrip()
    for honorific in mention.titles:
        if honorific[:1].isupper() and before.endswith(honorific):
            found.append(f"{honorific} {mention.text}")
    seat = _SEAT.match(text, end, end + _ON) if _SEATED.search(mention.text) else None
    if seat is not None:
        found.append(mention.text + seat[0])
    return [" ".join(style.split()) for style in found]


def patron(words: str) -> tuple[str, str | None]:
    """A description without what restricts it, and the one with whom it stands ("militias affiliated with Iran")."""
    found = _SIDED.search(words)
    return (words[: found.start()], found[1]) if found is not None else (words, None)
