"""Single changes inside a passage: the words between two runs that differ, and quotation marks that went or came."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from tidings.lineage.align import Run
from tidings.lineage.words import Words
from tidings.model.spans import Span

LONGEST = 8  # words of a change in either text: more is another sentence
ONE_SIDED = 14  # words that were only dropped, or only put in
_MARKS = "\"“”„«»‘’'"
_OPENING, _CLOSING = frozenset("\"“„«‘'"), frozenset("\"”“»’'")
_ENDS = re.compile(r"[.!?…][\"'”’)\]]*\s|\n|[.!?…][\"'”’)\]]*$")
_QUOTED = 2  # words: a shorter one in marks is a name, a title or a scare quote


@dataclass(frozen=True)
class Text:
    """A text and its words."""

    text: str
    words: Words

    @cached_property
    def lower(self) -> frozenset[str]:
        """The words that stand somewhere in small letters."""
        return frozenset(word for start, end in self.words.spans if (word := self.text[start:end])[0].islower())

    def begins(self, at: int) -> bool:
        """Whether a sentence begins with this word."""
        return at == 0 or bool(_ENDS.search(self.between(at - 1, at)))

    def between(self, last: int, following: int) -> str:
        """What stands between word ``last`` and word ``following``, spaces and punctuation."""
        start = self.words.spans[last][1] if last >= 0 else 0
        end = self.words.spans[following][0] if following < len(self.words.spans) else len(self.text)
        return self.text[start:end]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words ``first`` to ``end`` of a text, the last not included; none where both are the same."""

    text: Text
    first: int
    end: int

    @property
    def folded(self) -> tuple[str, ...]:
        """The words."""
        return self.text.words.folded[self.first : self.end]

    @property
    def span(self) -> Span:
        """Where they stand."""
        return self.text.words.stretch(self.first, self.end)

    @property
    def written(self) -> str:
        """The words as they are written, spaces evened."""
        return " ".join(self.span.of(self.text.text).split())

    @property
    def following(self) -> str:
        """The word after them; empty at the end."""
        folded = self.text.words.folded
        return folded[self.end] if self.end < len(folded) else ""

    def moved(self, step: int) -> Stretch:
        """As many words, so many words further on."""
        return Stretch(self.text, self.first + step, self.end + step)

    def awkward(self) -> tuple[bool, bool]:
        """Whether a sentence ends inside, and whether no punctuation stands before."""
        inside = any(self.text.begins(at) for at in range(self.first + 1, self.end))
        before = self.text.between(self.first - 1, self.first) if self.first else "."
        return inside, not before.strip()

    def whole_sentence(self) -> bool:
        """Whether they are one sentence or more, from end to end."""
        ends = self.end == len(self.text.words.spans) or self.text.begins(self.end)
        return self.text.begins(self.first) and ends


@dataclass(frozen=True, slots=True)
class Change:
    """Words of the original and what stands in their place in the copy."""

    old: Stretch
    new: Stretch
    quotation: bool = False


def differences(copy: Text, of: Text, block: tuple[Run, ...]) -> Iterator[Change]:
    """Every stretch between two runs of a passage, however long."""
    for before, after in pairwise(block):
        change = Change(Stretch(of, before.end_of, after.at_of), Stretch(copy, before.end, after.at))
        if change.old.folded or change.new.folded:
            yield _placed(change, before.length, after.length)


def _placed(change: Change, before: int, after: int) -> Change:
    """Words that one text alone has, where they were most likely put in or dropped.

    "... the north, the master said. The ..." without ", the master said" lost four words: "the master said" and not
    "master said. The", though the letters allow both. No sentence may end inside, punctuation should stand before.

    Args:
        change: the change.
        before: how many words in common stand before it, and
        after: after it.
    """
    if change.old.folded and change.new.folded:
        return change
    told = change.old if change.old.folded else change.new
    folded = told.text.words.folded
    left = right = 0
    while left < before and folded[told.first - left - 1] == folded[told.end - left - 1]:
        left += 1
    while right < after and told.end + right < len(folded) and folded[told.first + right] == folded[told.end + right]:
        right += 1
    best = min(range(-left, right + 1), key=lambda step: (*told.moved(step).awkward(), abs(step)))
    return Change(change.old.moved(best), change.new.moved(best))


def changes(copy: Text, of: Text, passages: Iterable[tuple[Run, ...]]) -> Iterator[Change]:
    """Every change inside the passages, in order of the copy within each."""
    for block in passages:
        yield from (one for one in differences(copy, of, block) if _short(one) and not _sentence(one))
        for run in block:
            yield from _unquoted(copy, of, run)


def _short(change: Change) -> bool:
    old, new = change.old.end - change.old.first, change.new.end - change.new.first
    return 0 < max(old, new) <= (LONGEST if old and new else ONE_SIDED)


def _sentence(change: Change) -> bool:
    """Whether a whole sentence was dropped or put in: that alters no sentence."""
    if change.old.folded and change.new.folded:
        return False
    return (change.old if change.old.folded else change.new).whole_sentence()


def _unquoted(copy: Text, of: Text, run: Run) -> Iterator[Change]:
    """The words of a run that only one of the texts has between quotation marks."""
    quoted, quoted_of = set(_quoted(copy, run.at, run.end)), set(_quoted(of, run.at_of, run.end_of))
    for first, last in sorted(quoted ^ quoted_of):
        if any(first <= other_last and other_first <= last for other_first, other_last in quoted & quoted_of):
            continue
        if last - first + 1 < _QUOTED or _partly(quoted if (first, last) in quoted_of else quoted_of, first, last):
            continue
        old = Stretch(of, run.at_of + first, run.at_of + last + 1)
        yield Change(old, Stretch(copy, run.at + first, run.at + last + 1), quotation=True)


def _partly(others: set[tuple[int, int]], first: int, last: int) -> bool:
    """Whether the other text quotes some of these words too: its marks stand elsewhere, or a run cuts the quotation."""
    return any(first <= other_last and other_first <= last for other_first, other_last in others)


def _quoted(text: Text, first: int, end: int) -> Iterator[tuple[int, int]]:
    """First and last word, counted from ``first``, of each stretch that opens and closes with a mark inside the run."""
    opened: int | None = None
    for at in range(first, end):
        start, stop = text.words.spans[at]
        if opened is None and start > 0 and _opens(text.text, start):
            opened = at
        if opened is not None and _closes(text.text, stop):
            yield opened - first, at - first
            opened = None


def _opens(text: str, start: int) -> bool:
    return text[start - 1] in _OPENING and (start < 2 or not text[start - 2].isalnum())


def _closes(text: str, stop: int) -> bool:
    """A mark after the word, or after the point or comma after it; an apostrophe inside a word is none."""
    after = text[stop : stop + 2]
    for at, mark in enumerate(after):
        if mark in _CLOSING:
            following = text[stop + at + 1 : stop + at + 2]
            return not following.isalnum()
        if mark not in ",.!?…;:":
            return False
    return False
