"""Single changes inside a passage: the words between two runs that differ, and quotation marks that went or came."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, pairwise

from tidings.lineage.align import Run
from tidings.lineage.quotations import quotations
from tidings.lineage.words import Words, skeleton
from tidings.model.spans import Span

LONGEST = 8  # words of a change in either text: more is another sentence
ONE_SIDED = 14  # words that were only dropped, or only put in
_ENDS = re.compile(r"[.!?…][\"'”’)\]]*\s|\n|[.!?…][\"'”’)\]]*$")
_QUOTED = 2  # words: a shorter quotation is a name, a title or a scare quote
_CUT = 5  # words of a quotation that goes on outside the run


@dataclass(frozen=True)
class Text:
    """A text and its words; in a ``title`` any word with a capital may be a name."""

    text: str
    words: Words
    title: bool = False

    @cached_property
    def capitals(self) -> frozenset[str]:
        """The words, folded, that have a capital where no sentence begins."""
        return frozenset(
            word
            for at, (word, (start, _)) in enumerate(zip(self.words.folded, self.words.spans, strict=True))
            if self.text[start].isupper() and (self.title or not self.begins(at))
        )

    @cached_property
    def skeletons(self) -> Mapping[str, frozenset[str]]:
        """The words by their consonants."""
        held: dict[str, set[str]] = {}
        for word in set(self.words.folded):
            held.setdefault(skeleton(word), set()).add(word)
        return {bare: frozenset(words) for bare, words in held.items()}

    @cached_property
    def quoted(self) -> tuple[int, ...]:
        """For each word the number of the quotation that it stands in, 0 for none."""
        return tuple(quotations(self.text, self.words.spans))

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
    """The words of a run that only one of the texts has between quotation marks: a quotation whole, or cut by the run."""
    for first, end in _one_sided(copy.quoted[run.at : run.end], of.quoted[run.at_of : run.end_of]):
        new = Stretch(copy, run.at + first, run.at + end)
        old = Stretch(of, run.at_of + first, run.at_of + end)
        quoting = new if copy.quoted[new.first] else old
        cut = first == 0 or end == run.length
        whole = quoting.text.quoted[max(0, quoting.first - 1)] != quoting.text.quoted[quoting.first] or first == 0
        if end - first >= (_CUT if cut else _QUOTED) and whole:
            yield Change(old, new, quotation=True)


def _one_sided(quoted: Sequence[int], quoted_of: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Stretches of words of which one quotation, or part of one, stands in marks in one text and nothing in the other."""
    for _, same in groupby(enumerate(zip(quoted, quoted_of, strict=True)), key=lambda pair: pair[1]):
        members = list(same)
        if bool(members[0][1][0]) != bool(members[0][1][1]):
            yield members[0][0], members[-1][0] + 1
