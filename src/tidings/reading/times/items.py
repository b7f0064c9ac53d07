"""The words of a text as the rules see them: one item a word, one letter a class."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from tidings.model.mentions import Anchor, TimexType
from tidings.vocabulary.times import TimesTable, Word

OTHER = "."
# Letters beside those of the vocabulary's classes.
DAY_NUMBER, NUMBER, YEAR, CLOCK, MERIDIEM, ZONE, NUMERIC, DECADE, COUNTED = "n", "N", "Y", "C", "z", "Z", "i", "F", "T"
STREET = "v"
_PLAIN = {
    "the": "D", "a": "A", "an": "A", ",": "c", "-": "H", "–": "H", "of": "o", "in": "p", "on": "p", "at": "p",
    "'s": "s", "'": "s", "each": "V", "every": "V", "and": "&", "or": "&", "to": "t", "half": "h", "fiscal": "f",
    "more": "j", "additional": "j", "full": "j", "whole": "j", "entire": "j", "consecutive": "j", "straight": "j",
    "another": "A", "old": "X", "o'clock": "z", "year-end": "e", "long": "l", "trading": "j", "working": "j",
    "its": "I", "per": "V", "twice": "%", "once": "%", "times": "%", "about": "k",
}  # fmt: skip
_TOKEN = re.compile(
    r"(?! )(?:(?P<meridiem>[ap]\.m\.|[apAP][mM]\b|[ap]\.m\b)|(?P<word>o'clock|[^\W\d_]+(?:\.(?=\s?,?\s?\d))?)|(?P<mark>[^\s\w'])"
    r"|(?P<iso>\d{4}-\d\d-\d\d)(?!\d)|(?P<numeric>\d{1,2}(?P<sign>[/.])\d{1,2}(?P=sign)\d{4}|\d{1,2}/\d{1,2}/\d\d)(?![\d/])"
    r"|(?P<clock>\d{1,2}[:.]\d\d(?::\d\d)?(?=\s*(?:[ap]\.?m\b|hrs|hours))|(?:[01]?\d|2[0-3]):[0-5]\d(?::\d\d)?)(?![\d:])"
    r"|(?P<decade>(?:1[5-9]|20)\d0'?s|'\d0s)\b|(?P<ordinal>\d{1,2}(?:st|nd|rd|th))\b"
    r"|(?P<number>\d+(?:,\d{3})*(?:\.\d+)?)(?:\s+(?P<half>1/2)|(?P<glyph>½))?"
    r"|(?P<own>'s?(?![a-z0-9]))|(?P<apostrophe>')|(?P<end>\n))"
)
_MOST_SHARED = 50_000
_WHOLE = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Sense:
    """What a time expression means before it is hung on a day.

    ``value`` is a TIMEX3 value, or one with X for what is not said; ``shift`` as in model/shifts.py, with ``?`` for a
    direction that the tense decides; ``part`` a part of day or a clock time; ``counted`` tells "a year ago" from "last year".
    """

    type: TimexType
    value: str
    anchor: Anchor = "absolute"
    shift: str | None = None
    mod: str | None = None
    part: str = ""
    counted: bool = False


@dataclass(slots=True)
class Item:
    """A word, a mark, or an expression that the rules made of several."""

    letter: str
    start: int
    end: int
    text: str
    number: int | None = None
    code: str = ""
    half: bool = False
    others: tuple[Word, ...] = ()
    sense: Sense | None = None

    def made(self, **changes: object) -> Item:
        """The same item, otherwise classed."""
        return replace(self, **changes)  # type: ignore[arg-type]


def items_of(view: str, table: TimesTable, shared: dict[str, Item]) -> list[Item]:
    """The items of a text, phrases joined.

    Most words are no word of time: those share one item, over all reports, whose place is never asked for.
    """
    if len(shared) > _MOST_SHARED:
        shared.clear()
    items = []
    for match in _TOKEN.finditer(view):
        text = match.group()
        item = shared.get(text)
        if item is None:
            item = _item(match, text, table)
            if item.letter == OTHER and item.text not in table.phrase_words:
                shared[text] = item
        items.append(item)
    return _joined(items, table)


def _item(match: re.Match[str], text: str, table: TimesTable) -> Item:
    kind, (start, end) = match.lastgroup or "", match.span()
    if kind == "word":
        return _word(text, start, end, table)
    if kind in ("mark", "own", "apostrophe", "end"):
        return Item(_PLAIN.get(text, OTHER), start, end, text)
    return _figure(match, kind, Item(OTHER, start, end, text))


def _figure(match: re.Match[str], kind: str, item: Item) -> Item:
    if kind in ("number", "half", "glyph"):
        return _number(match, item)
    if kind in ("iso", "numeric"):
        return item.made(letter=NUMERIC)
    if kind == "ordinal":
        return item.made(letter="O", number=int(item.text[:-2]))
    if kind == "decade":
        return item.made(letter=DECADE, number=int(re.sub(r"\D", "", item.text)))
    return item.made(letter={"clock": CLOCK, "meridiem": MERIDIEM}[kind])


def _number(match: re.Match[str], item: Item) -> Item:
    digits = match["number"].replace(",", "")
    half = bool(match["half"] or match["glyph"])
    if not _WHOLE.fullmatch(digits):
        return item.made(letter=NUMBER, number=int(float(digits)), half=digits.endswith(".5"), code=digits)
    value = int(digits)
    plain = digits == match["number"] and not half
    if plain and len(digits) <= 2 and 1 <= value <= 31:
        return item.made(letter=DAY_NUMBER, number=value)
    if plain and len(digits) == 4 and 1000 <= value <= 2100:
        return item.made(letter=YEAR, number=value)
    return item.made(letter=NUMBER, number=value, half=half)


def _word(text: str, start: int, end: int, table: TimesTable) -> Item:
    word = text.lower().rstrip(".")
    plain = _PLAIN.get(word)
    if plain:
        return Item(plain, start, end, word)
    found = table.words.get(word)
    if found is None:
        if word in table.streets:
            return Item(STREET, start, end, word)
        letter = ZONE if word in table.zones and text[:2].isupper() else COUNTED if word in table.counted else OTHER
        return Item(letter, start, end, word)
    if found[0].letter in "MW" and text[0].islower() and word in table.other_in_lower_case:
        return Item(OTHER, start, end, word)
    first = found[0]
    return Item(first.letter, start, end, word, first.number, first.code, others=found[1:])


def _joined(items: list[Item], table: TimesTable) -> list[Item]:
    """Phrases made one item, the longest first."""
    phrases, made, until = table.phrases, list[Item](), 0
    for at in [at for at, item in enumerate(items) if item.text in phrases]:
        size, word = _phrase(items, at, table) if at >= until else (1, None)
        if word:
            own = items[at : at + size]
            text = " ".join(part.text for part in own)
            made += items[until:at]
            made.append(Item(word.letter, own[0].start, own[-1].end, text, word.number, word.code))
            until = at + size
    return made + items[until:]


def _phrase(items: list[Item], at: int, table: TimesTable) -> tuple[int, Word | None]:
    following = items[at + 1].text if at + 1 < len(items) else ""
    for parts, word in table.phrases[items[at].text]:
        if parts[1] == following and tuple(item.text for item in items[at : at + len(parts)]) == parts:
            return len(parts), word
    return 1, None
