"""Alterations: a name, a figure, a denial and their like, changed in a text. Each gives None where a text has none."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from bench.copies.lists import lists
from bench.copies.texts import AlteredKind, Edit, Text, Word, changed

_FIGURE = re.compile(r"\d[\d,.]*")
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december".split()
)
_OPENS, _CLOSES = re.compile(r"[\"“]$"), re.compile(r"^[,.!?]?[\"”]")

# A place to change: positions, what is put there, and what stands before it then (None: as it was).
Change = tuple[range, Sequence[str], str | None]


def _made(text: Text, changes: Iterable[Change], kind: AlteredKind) -> Text | None:
    """All changes, the last place first, so that positions hold."""
    found = sorted(changes, key=lambda change: change[0].start, reverse=True)
    for at, forms, gap in found:
        text = changed(text, at, forms, kind, gap)
    return text if found else None


def _some(chance: random.Random, found: Sequence[Change], most: int) -> list[Change]:
    picked: list[Change] = []
    for change in chance.sample(found, len(found)):
        clear = all(change[0].stop + 2 <= other[0].start or other[0].stop + 2 <= change[0].start for other in picked)
        if clear and len(picked) < most:
            picked.append(change)
    return picked


def name(text: Text, chance: random.Random) -> Text | None:
    """One name becomes another throughout."""
    first = {sentence.start for sentence in text.sentences()}
    inside = {word.form for at, word in enumerate(text.words) if at not in first and _is_name(word.form)}
    counts = Counter(_stem(word.form) for word in text.words)
    small = {word.form for word in text.words}
    names = sorted(one for one in inside if counts[one] >= 2 and one.casefold() not in small)
    if not names:
        return None
    old, new = chance.choice(names), chance.choice(lists().family)
    changes = [
        (range(at, at + 1), [new + word.form[len(old) :]], None)
        for at, word in enumerate(text.words)
        if _stem(word.form) == old
    ]
    return _made(text, changes, "name")


def _is_name(form: str) -> bool:
    return form.isalpha() and len(form) > 3 and form.istitle() and form.casefold() not in _CALENDAR


def _stem(form: str) -> str:
    return form[:-2] if form.endswith(("'s", "’s")) else form


def number(text: Text, chance: random.Random) -> Text | None:
    """One to three figures, in digits or words, become others."""
    found: list[Change] = []
    for at, word in enumerate(text.words):
        if _FIGURE.fullmatch(word.form):
            found.append((range(at, at + 1), [_other_figure(word.form, chance)], None))
        elif word.form in lists().numerals:
            found.append((range(at, at + 1), [chance.choice([n for n in lists().numerals if n != word.form])], None))
    return _made(text, _some(chance, found, chance.randint(1, 3)), "number")


def _other_figure(form: str, chance: random.Random) -> str:
    digits = [at for at, char in enumerate(form) if char.isdigit()]
    at = chance.choice(digits)
    new = chance.choice([digit for digit in "123456789" if digit != form[at]])
    return form[:at] + new + form[at + 1 :]


def swap(text: Text, chance: random.Random) -> Text | None:
    """One wording replaced by another throughout."""
    counts = Counter(word.form.casefold() for word in text.words)
    found = sorted(old for old in lists().swaps if counts[old] >= 2)
    if not found:
        return None
    old = chance.choice(found)
    changes = [
        (range(at, at + 1), [_as(word.form, lists().swaps[old])], None)
        for at, word in enumerate(text.words)
        if word.form.casefold() == old
    ]
    return _made(text, changes, "swap")


def synonyms(text: Text, chance: random.Random) -> Text | None:
    """A light rewriting: up to one word in twelve."""
    found: list[Change] = [
        (range(at, at + 1), _as(word.form, lists().synonyms[word.form.casefold()]).split(), None)
        for at, word in enumerate(text.words)
        if word.form.casefold() in lists().synonyms
    ]
    return _made(text, _some(chance, found, max(2, len(text.words) // 12)), "wording")


def _as(form: str, new: str) -> str:
    return new.upper() if form.isupper() and len(form) > 1 else new.capitalize() if form[0].isupper() else new


def negation(text: Text, chance: random.Random) -> Text | None:
    """One or two denials taken out or put in."""
    found: list[Change] = []
    for at, word in enumerate(text.words[:-1]):
        after = text.words[at + 1]
        if word.form == "not" and at:
            found.append((range(at, at + 1), [], None))
        elif word.form in lists().contractions:
            found.append((range(at, at + 1), lists().contractions[word.form].split(), None))
        elif word.form in lists().auxiliaries and word.gap == " " and after.form.islower() and after.form != "not":
            found.append((range(at + 1, at + 1), ["not"], None))
    return _made(text, _some(chance, found, chance.randint(1, 2)), "negation")


def qualifier(text: Text, chance: random.Random) -> Text | None:
    """One or two qualifiers taken out, or put before a figure where there is none."""
    gone: list[Change] = [
        (range(at, at + size), [], None) for at, size in _phrases(text.words, lists().qualifiers) if at
    ]
    if gone:
        return _made(text, _some(chance, gone, 2), "qualifier")
    bare = [at for at, word in enumerate(text.words) if at and word.form in lists().numerals]
    new = chance.choice(lists().before_figures).split()
    return _made(text, _some(chance, [(range(at, at), new, None) for at in bare], 1), "qualifier")


def _phrases(words: Sequence[Word], phrases: Iterable[str]) -> list[tuple[int, int]]:
    """Where one of the phrases stands, and how many words it has."""
    split = [phrase.split() for phrase in phrases]
    forms = [word.form.casefold() for word in words]
    inner = [word.gap == " " for word in words]
    return [
        (at, len(phrase))
        for at in range(len(words))
        for phrase in split
        if forms[at : at + len(phrase)] == phrase and all(inner[at : at + len(phrase)])
    ]


def attribution(text: Text, chance: random.Random) -> Text | None:
    """One or two attributions at the end of a sentence, or at its start, dropped; or one put in."""
    found = [change for sentence in text.sentences() for change in _attributions(text, sentence)]
    if found:
        return _made(text, _some(chance, found, chance.randint(1, 2)), "attribution")
    ends = [
        sentence.stop
        for sentence in text.sentences()
        if len(sentence) > 7 and text.words[sentence.stop - 1].gap.startswith(". ")
    ]
    new = chance.choice(lists().sayers).split()
    puts = [_put_in(text, at, new) for at in ends]
    return chance.choice(puts) if puts else None


def _put_in(text: Text, at: int, new: Sequence[str]) -> Text:
    """Words put in before the full stop that stands before a word."""
    full = text.words[at - 1].gap
    put = changed(text, range(at, at), new, "attribution", ", ")
    words = list(put.words)
    words[at + len(new) - 1] = replace(words[at + len(new) - 1], gap=full)
    return replace(put, words=tuple(words))


def _attributions(text: Text, sentence: range) -> Iterable[Change]:
    words = text.words[sentence.start : sentence.stop]
    commas = [at for at, word in enumerate(words[:-1]) if "," in word.gap]
    if not commas or len(words) < 8:
        return
    first, last = commas[0], commas[-1]
    tail = [word.form.casefold() for word in words[last + 1 :]]
    says = tail[-1] in lists().says or tail[0] in lists().says or tail[:2] == ["according", "to"]
    if says and 2 <= len(tail) <= 9 and last >= 4 and "\n" not in words[last].gap:
        gap = _closing(words[last].gap, words[-1].gap)
        yield range(sentence.start + last + 1, sentence.stop), [], gap
    elif words[0].form == "According" and 2 <= first <= 8 and sentence.start:
        yield range(sentence.start, sentence.start + first + 1), [], None


def _closing(comma: str, full: str) -> str:
    """What stands at the end of a sentence whose tail, after a comma, was dropped."""
    quote = comma.replace(",", "").strip()
    return f".{quote}{full.lstrip('.')}" if full.startswith(".") else f"{quote}{full}"


def quotation(text: Text, chance: random.Random) -> Text | None:
    """The marks of one or two quotations dropped; or put around the words after "said that"."""
    paragraphs = [held for held in text.paragraphs() if _balanced(str(text.cut(held)))]
    found = [held for paragraph in paragraphs for held in _quoted(text, paragraph) if 3 <= len(held) <= 40]
    if found:
        for held in chance.sample(found, min(len(found), chance.randint(1, 2))):
            text = _marked(text, held, _unmarked)
        return text
    said = [
        range(sentence.start + at + 2, sentence.stop)
        for sentence in text.sentences()
        if not any(mark in str(text.cut(sentence)) for mark in '"“”')
        for at in range(len(sentence) - 5)
        if [word.form for word in text.words[sentence.start + at : sentence.start + at + 2]] == ["said", "that"]
    ]
    return _marked(text, chance.choice(said), _quote_marked) if said else None


def _balanced(text: str) -> bool:
    """Whether it can be told which marks open and which close."""
    return text.count('"') % 2 == 0 and text.count("“") == text.count("”")


def _quoted(text: Text, paragraph: range) -> Iterable[range]:
    opened: int | None = None
    for at in paragraph:
        before = text.words[at - 1].gap if at else text.opening
        if opened is None and _OPENS.search(before):
            opened = at
        if opened is not None and _CLOSES.search(text.words[at].gap):
            yield range(opened, at + 1)
            opened = None


def _marked(text: Text, held: range, mark: Callable[[str, str], tuple[str, str]]) -> Text:
    """The gaps around a quotation rewritten; its words are the altered ones, on both sides."""
    before = text.words[held.start - 1].gap if held.start else text.opening
    opened, closed = mark(before, text.words[held.stop - 1].gap)
    words = list(text.words)
    words[held.stop - 1] = replace(words[held.stop - 1], gap=closed)
    if held.start:
        words[held.start - 1] = replace(words[held.start - 1], gap=opened)
    inside = tuple(word.id for word in words[held.start : held.stop])
    edit = Edit("quotation", inside, inside, None, None)
    opening = text.opening if held.start else opened
    return replace(text, opening=opening, words=tuple(words), edits=(*text.edits, edit))


def _unmarked(before: str, after: str) -> tuple[str, str]:
    return _OPENS.sub("", before), re.sub(r"[\"”]", "", after, count=1)


def _quote_marked(before: str, after: str) -> tuple[str, str]:
    return f'{before}"', f'{after[:1]}"{after[1:]}'
