"""A text as words that keep their identity, whatever is done to it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, Protocol

AlteredKind = Literal["name", "number", "attribution", "quotation", "qualifier", "negation", "swap", "wording"]

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}(?=\W|$)|\d[\d,.]*\d|[^\W_]+(?:['’][^\W_]+)*")
_MARKS = re.compile(r"^.*\s", re.DOTALL)
_ENDS = re.compile(r"^[^\w\n]*[.!?]")
_SHORTENED = frozenset(
    "mr mrs ms dr gen col lt sen rep gov st no vs jr sr sgt maj capt rev jan feb aug sept oct nov dec".split()
)
_ids = itertools.count(1)


@dataclass(frozen=True, slots=True)
class Word:
    """A word: its number, which no other word of any text has; how it is written; what stands between it and the next."""

    id: int
    form: str
    gap: str

    @property
    def folded(self) -> str:
        """The word without case and apostrophes."""
        return self.form.casefold().translate(_BARE)


_BARE = str.maketrans("", "", ".'’")


@dataclass(frozen=True, slots=True)
class Edit:
    """One alteration: the words that went, the words that came, and those on both sides of the place, by number."""

    kind: AlteredKind
    old: tuple[int, ...]
    new: tuple[int, ...]
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class Text:
    """What stands before the first word, the words, and every alteration since the original, the latest last."""

    opening: str
    words: tuple[Word, ...]
    edits: tuple[Edit, ...] = ()

    def __str__(self) -> str:
        return self.opening + "".join(word.form + word.gap for word in self.words)

    def places(self) -> tuple[tuple[int, int], ...]:
        """Where each word starts and ends in the string."""
        found: list[tuple[int, int]] = []
        at = len(self.opening)
        for word in self.words:
            found.append((at, at + len(word.form)))
            at += len(word.form) + len(word.gap)
        return tuple(found)

    def sentences(self) -> list[range]:
        """The words of each sentence, by position."""
        return list(_parts(self.words, _ends_sentence))

    def paragraphs(self) -> list[range]:
        """The words of each paragraph, by position."""
        return list(_parts(self.words, lambda word, _after: "\n\n" in word.gap))

    def cut(self, at: range) -> Text:
        """Only these words, with the marks that stand right before the first."""
        before = _MARKS.sub("", self.words[at.start - 1].gap) if at.start else self.opening
        return replace(self, opening=before, words=self.words[at.start : at.stop])


def parsed(text: str) -> Text:
    """The text as words, each with a new number."""
    matches = list(_WORD.finditer(text))
    starts = [match.start() for match in matches[1:]] + [len(text)]
    words = (
        Word(next(_ids), match.group(), text[match.end() : start]) for match, start in zip(matches, starts, strict=True)
    )
    return Text(text[: matches[0].start()] if matches else text, tuple(words))


def changed(text: Text, at: range, forms: Sequence[str], kind: AlteredKind, gap: str | None = None) -> Text:
    """The words at these positions replaced by others; by none where there are no forms.

    An empty range puts words in before its start. ``gap`` is what stands after the word before the place, where that
    is another than it was.
    """
    gone = text.words[at.start : at.stop]
    last = gone[-1].gap if gone else " "
    came = [Word(next(_ids), form, " ") for form in forms]
    if came:
        came[-1] = replace(came[-1], gap=last)
    before = list(text.words[: at.start])
    if before and gap is not None:
        before[-1] = replace(before[-1], gap=gap)
    edit = Edit(
        kind,
        tuple(word.id for word in gone),
        tuple(word.id for word in came),
        before[-1].id if before else None,
        text.words[at.stop].id if at.stop < len(text.words) else None,
    )
    return replace(text, words=(*before, *came, *text.words[at.stop :]), edits=(*text.edits, edit))


def ended(text: Text) -> Text:
    """The text with a full stop at its end and nothing after."""
    if not text.words:
        return text
    last = text.words[-1]
    marks = last.gap.strip()
    closed = marks if any(mark in marks for mark in ".!?") else f".{marks.strip(',;:-–—')}"
    return replace(text, words=(*text.words[:-1], replace(last, gap=closed)))


class _Ends(Protocol):
    """Whether a part ends between two words."""

    def __call__(self, word: Word, after: Word, /) -> bool: ...


def _parts(words: Sequence[Word], ends: _Ends) -> Iterator[range]:
    start = 0
    for at, word in enumerate(words):
        after = words[at + 1] if at + 1 < len(words) else None
        if after is None or ends(word, after):
            yield range(start, at + 1)
            start = at + 1


def _ends_sentence(word: Word, after: Word) -> bool:
    if "\n\n" in word.gap:
        return True
    return (
        bool(_ENDS.match(word.gap))
        and any(char.isspace() for char in word.gap)
        and not after.form[0].islower()
        and len(word.form) > 1
        and word.form.casefold() not in _SHORTENED
    )
