"""What outlets do to a whole text: cut it, open it anew, set it differently, scan it badly."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace

from bench.copies.lists import lists
from bench.copies.texts import Text, ended, parsed

_LINE = 70
# Letters that recognition takes for each other.
_LOOKS = {
    "l": "1", "e": "c", "o": "0", "h": "b", "i": "l", "a": "o", "m": "rn", "n": "u", "s": "5", "t": "f", "g": "q",
    "c": "e", "u": "v", "r": "n", "d": "cl", "S": "5", "I": "l", "O": "0", "B": "8", "E": "F",
}  # fmt: skip
_CURLY = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "—": "--", "–": "-"})


def same(text: Text, _chance: random.Random) -> Text | None:
    """The text as it is."""
    return text


def cut_paragraphs(text: Text, chance: random.Random) -> Text | None:
    """The first paragraphs."""
    parts = text.paragraphs()
    if len(parts) < 3:
        return None
    return ended(text.cut(range(parts[chance.randint(1, len(parts) - 2)].stop)))


def cut_sentences(text: Text, chance: random.Random) -> Text | None:
    """The first sentences: a third of them or more, so that a text is left."""
    parts = text.sentences()
    if len(parts) < 4:
        return None
    return ended(text.cut(range(parts[chance.randint(max(2, len(parts) // 3), len(parts) - 2)].stop)))


def lead(text: Text, chance: random.Random) -> Text | None:
    """The first paragraph replaced by the outlet's own, which names somebody of the old one."""
    parts = text.paragraphs() if len(text.paragraphs()) > 2 else text.sentences()
    if len(parts) < 3:
        return None
    names = [text.words[at].form for at in parts[0] if text.words[at].form.istitle() and at > 0]
    named = chance.choice(names) if names else "the region"
    own = "".join(chance.choice(part) for part in (lists().openings, lists().middles))
    written = f"{own}. {chance.choice(lists().closes)}".format(name=named, place=named)
    rest = text.cut(range(parts[0].stop, len(text.words)))
    return joined(parsed(written), rest)


def joined(first: Text, second: Text) -> Text:
    """One text after the other, with an empty line between them."""
    last = first.words[-1]
    opened = replace(last, gap=f"{last.gap.rstrip()}\n\n{second.opening.lstrip()}")
    return Text(first.opening, (*first.words[:-1], opened, *second.words), (*first.edits, *second.edits))


def reflowed(text: Text, chance: random.Random) -> Text | None:
    """Other line breaks: wrapped at 70, wrapped and indented, a paragraph a sentence, or all in one."""
    return chance.choice((_wrapped, _indented, _by_sentence, _in_one))(text)


def _gaps(text: Text, gap: Callable[[int, str], str]) -> Text:
    words = (replace(word, gap=gap(at, word.gap)) for at, word in enumerate(text.words))
    return replace(text, words=tuple(words))


def _wrapped(text: Text) -> Text:
    width = len(text.opening)
    widths: list[bool] = []
    for word in text.words:
        width += len(word.form) + len(word.gap)
        widths.append(width > _LINE - 8)
        width = 0 if "\n" in word.gap or width > _LINE - 8 else width
    return _gaps(text, lambda at, gap: gap.replace(" ", "\n", 1) if widths[at] and "\n" not in gap else gap)


def _indented(text: Text) -> Text:
    return _gaps(_wrapped(text), lambda _at, gap: gap.replace("\n\n", "\n    "))


def _by_sentence(text: Text) -> Text:
    ends = {sentence.stop - 1 for sentence in text.sentences()[:-1]}
    return _gaps(text, lambda at, gap: gap.replace(" ", "\n\n", 1) if at in ends and "\n" not in gap else gap)


def _in_one(text: Text) -> Text:
    return _gaps(text, lambda _at, gap: gap.replace("\n\n", " "))


def reencoded(text: Text, chance: random.Random) -> Text | None:
    """Straight marks for curly ones or the other way round, other dashes and spaces, letters taken apart (NFD)."""
    ways = [_straight if any(mark in str(text) for mark in "“”’—") else _curly]
    ways += chance.sample([_no_break, _apart, _dashes], 2)
    for way in ways:
        text = way(text)
    return text


def _written(text: Text, write: Callable[[str], str]) -> Text:
    words = (replace(word, form=write(word.form), gap=write(word.gap)) for word in text.words)
    return replace(text, opening=write(text.opening), words=tuple(words))


def _straight(text: Text) -> Text:
    return _written(text, lambda part: part.translate(_CURLY))


def _curly(text: Text) -> Text:
    text = _written(text, lambda part: re.sub(r"(?<=[\s(\"])'", "‘", part).replace("'", "’"))
    opening = text.opening.replace('"', "“")
    words = []
    for word in text.words:
        head, mark, rest = word.gap.partition('"')
        closes = (
            bool(mark)
            and not head[-1:].isspace()
            and (bool(head) or not rest or rest[0].isspace() or rest[0] in ",.;:!?")
        )
        gap = f"{head}{'”' if closes else '“'}{rest.replace(chr(34), '“')}" if mark else word.gap
        words.append(replace(word, gap=gap))
    return replace(text, opening=opening, words=tuple(words))


def _no_break(text: Text) -> Text:
    return _gaps(text, lambda at, gap: "\u00a0" if gap == " " and at % 7 == 0 else gap)


def _apart(text: Text) -> Text:
    return _written(text, lambda part: unicodedata.normalize("NFD", part))


def _dashes(text: Text) -> Text:
    return _written(text, lambda part: part.replace("--", "—") if "--" in part else part.replace(" - ", " — "))


def upper_lead(text: Text, _chance: random.Random) -> Text | None:
    """The first sentence in capitals."""
    first = text.sentences()[0]
    words = (replace(word, form=word.form.upper()) if at in first else word for at, word in enumerate(text.words))
    return replace(text, words=tuple(words))


def ocr(text: Text, chance: random.Random) -> Text | None:
    """Two to four characters in a hundred misread, lost or split off."""
    rate = chance.uniform(0.02, 0.04)
    words = (replace(word, form=_misread(word.form, rate, chance)) for word in text.words)
    return replace(text, words=tuple(words))


def _misread(form: str, rate: float, chance: random.Random) -> str:
    out = []
    for char in form:
        roll = chance.random()
        if roll < rate * 0.7:
            out.append(_LOOKS.get(char, char if char.isdigit() else chance.choice("aeimrst")))
        elif roll < rate * 0.85 and len(form) > 2:
            continue
        elif roll < rate:
            out.append(f"{char} ")
        else:
            out.append(char)
    return "".join(out).strip() or form


def footer(text: Text, outlet: str, chance: random.Random) -> Text:
    """The outlet's own paragraph at the end, or in the middle."""
    own = parsed(lists().footers[outlet])
    parts = text.paragraphs()
    if len(parts) < 4 or chance.random() < 0.6:
        return joined(text, own)
    stop = parts[len(parts) // 2].stop
    first = joined(text.cut(range(stop)), own)
    return replace(joined(first, text.cut(range(stop, len(text.words)))), edits=text.edits)


def merged(first: Text, second: Text, chance: random.Random) -> Text:
    """Most of one story, and under a line of its own the first part of another."""
    parts = first.sentences()
    kept = ended(first.cut(range(parts[max(2, round(len(parts) * chance.uniform(0.7, 1))) - 1].stop)))
    others = second.sentences()
    room = min(0.7, 0.8 * len(kept.words) / len(second.words))
    told = ended(second.cut(range(others[max(1, round(len(others) * room * chance.uniform(0.5, 1))) - 1].stop)))
    return joined(joined(kept, parsed(chance.choice(lists().joints))), told)
