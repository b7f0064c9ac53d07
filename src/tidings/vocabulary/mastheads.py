"""Cues for what stands around the running text of a report (table ``mastheads``)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tidings.vocabulary.tables import Raw

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Keys:
    """Field names of JSON objects by what they hold."""

    text: Words
    title: Words
    url: Words
    published: Words
    outlet: Words
    byline: Words
    agency: Words
    language: Words
    inner: Words
    wrappers: Words


@dataclass(frozen=True, slots=True)
class CreditLines:
    """What tells a line that is nothing but a credit: how it opens or closes.

    ``openers`` are all that open one: ``helpers`` a line that names who helped with the report, ``naming`` one whose name
    may be of any outlet. ``closers`` are in small letters.
    """

    openers: re.Pattern[str]
    helpers: re.Pattern[str]
    closers: Words
    naming: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class MastheadsTable:
    """Cue words and, compiled from them, the patterns that lines are matched with.

    The patterns match at the start of a line unless their name says otherwise.
    """

    byline: re.Pattern[str]
    joints: frozenset[str]
    desk: re.Pattern[str]
    footer: re.Pattern[str]
    writers: re.Pattern[str]
    caption: re.Pattern[str]
    caption_end: re.Pattern[str]
    furniture: re.Pattern[str]
    sections: frozenset[str]
    published_stamp: re.Pattern[str]
    updated_stamp: re.Pattern[str]
    other_stamp: re.Pattern[str]
    fields: Mapping[str, str]
    keys: Keys
    html_published: frozenset[str]
    masthead_words: frozenset[str]
    credit: re.Pattern[str]
    credit_lines: CreditLines
    hanging: frozenset[str]
    languages: Mapping[str, frozenset[str]]

    def field(self, key: str) -> str | None:
        """What a "KEY: value" line holds (``headline``, ``byline``, ... ``other``); None where the key is unknown."""
        return self.fields.get(key.strip().casefold())


def load_mastheads(raw: Raw) -> MastheadsTable:
    """The typed table of ``mastheads.toml``."""
    words, captions, stamps = _table(raw, "words"), _table(raw, "captions"), _table(raw, "stamps")
    furniture, names = _table(raw, "furniture"), _table(raw, "names")
    return MastheadsTable(
        byline=_opener(words["byline"]),
        joints=frozenset(words["byline_joints"]),
        desk=re.compile(rf"\b(?:{_any(words['desk'])})\b", re.IGNORECASE),
        footer=re.compile(rf"[(\[—–\-*_\s]*(?:{_any(words['footer'])})\b", re.IGNORECASE),
        writers=_opener(words["writers"]),
        caption=re.compile(rf"[(\[*_]?\s*(?:{_any(captions['openers'])})(?!\w)", re.IGNORECASE),
        caption_end=re.compile(rf"\b(?:{_any(captions['marks'])})\b", re.IGNORECASE),
        furniture=re.compile(rf"[•*>\-–—\s]*(?:{_any(furniture['openers'])})(?!\w)", re.IGNORECASE),
        sections=frozenset(furniture["sections"]),
        published_stamp=_opener(stamps["published"]),
        updated_stamp=_opener(stamps["updated"]),
        other_stamp=_opener(stamps["not_published"]),
        fields={key: name for name, keys in _table(raw, "fields").items() for key in keys},
        keys=Keys(**_table(raw, "keys")),
        html_published=frozenset(_table(raw, "html")["published"]),
        masthead_words=frozenset(names["masthead"]),
        credit=_credit(names["credit_verbs"], names["credit_follows"]),
        credit_lines=_credit_lines(_table(raw, "credits")),
        hanging=frozenset(_table(raw, "wrapping")["hanging"]),
        languages={code: frozenset(held) for code, held in _table(raw, "languages").items()},
    )


def _credit_lines(words: Mapping[str, Words]) -> CreditLines:
    opening = r"[(\[—–\-*_\s]*(?:{})(?!\w)"
    return CreditLines(
        openers=re.compile(
            opening.format(_any((*words["openers"], *words["helpers"], *words["naming"]))), re.IGNORECASE
        ),
        helpers=re.compile(opening.format(_any(words["helpers"])), re.IGNORECASE),
        closers=tuple(word.casefold() for word in words["closers"]),
        naming=re.compile(opening.format(_any(words["naming"])), re.IGNORECASE),
    )


def _credit(before: Words, after: Words) -> re.Pattern[str]:
    """A name that a cue stands before ("told NAME") or after ("NAME reported")."""
    name = r"(?:the |The )?((?:[A-Z][\w’'&/.-]*)(?: (?:al|el|de|of|the|and|[A-Z0-9][\w’'&/.-]*)){0,3})"
    return re.compile(
        rf"(?:\b(?:{_either_case(before)})\s+{name})|(?:\b((?:[A-Z][\w&/-]*)(?: [A-Z0-9][\w&/-]*){{0,2}})(?:’s|'s)? (?:{_any(after)})\b)"
    )


def _table(raw: Raw, name: str) -> dict[str, Words]:
    held = raw[name]
    if not isinstance(held, Mapping):
        raise TypeError(f"{name}: a table of lists is wanted")
    return {str(key): tuple(str(item) for item in value) for key, value in held.items()}


def _any(openers: Iterable[str]) -> str:
    """Alternatives, the longest first, so that "photo credit" is not cut to "photo"."""
    return "|".join(re.escape(item) for item in sorted(openers, key=len, reverse=True))


def _either_case(cues: Iterable[str]) -> str:
    """Alternatives that may open a sentence ("Citing", "citing"), by their first letter: half the time of a flat list."""
    by_letter: dict[str, list[str]] = {}
    for item in cues:
        by_letter.setdefault(item[0].lower(), []).append(item[1:])
    return "|".join(f"[{letter.upper()}{letter}](?:{_any(rest)})" for letter, rest in sorted(by_letter.items()))


def _opener(openers: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:{_any(openers)})(?!\w)[:\s]*", re.IGNORECASE)
