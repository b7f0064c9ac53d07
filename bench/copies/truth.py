"""What is true of two pages: how much they share, and which words were altered between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from bench.copies.families import Page
from bench.copies.texts import AlteredKind, Edit, Text

THIRD = 1 / 3


def shared(a: Text, b: Text) -> float:
    """The words of one that stand in the other, as a share of the shorter. A misread word is still the word."""
    own = {word.id for word in a.words}
    return sum(word.id in own for word in b.words) / min(len(a.words), len(b.words))


@dataclass(frozen=True, slots=True)
class Altered:
    """Words altered between an original and a copy, by position in each."""

    kind: AlteredKind
    old: frozenset[int]
    new: frozenset[int]


class Between:
    """A copy beside what it is taken to derive from."""

    def __init__(self, copy: Page, of: Page) -> None:
        self.copy, self.of = copy.text, of.text

    @cached_property
    def _at(self) -> dict[int, int]:
        return {word.id: at for at, word in enumerate(self.copy.words)}

    @cached_property
    def _at_of(self) -> dict[int, int]:
        return {word.id: at for at, word in enumerate(self.of.words)}

    def altered(self) -> list[Altered]:
        """What was altered on the way from one to the other, as far as its place stands in both."""
        mine, theirs = set(self.copy.edits), set(self.of.edits)
        found = [self._seen(edit, edit.old, edit.new) for edit in self.copy.edits if edit not in theirs]
        found += [self._seen(edit, edit.new, edit.old) for edit in self.of.edits if edit not in mine]
        return [one for one in found if one]

    def _seen(self, edit: Edit, old: Sequence[int], new: Sequence[int]) -> Altered | None:
        here = [self._at[one] for one in new if one in self._at]
        there = [self._at_of[one] for one in old if one in self._at_of]
        sides = {one for one in (edit.before, edit.after) if one is not None}
        if (new and not here) or (old and not there):
            return None
        if not (old and new) and not (sides <= self._at.keys() and sides <= self._at_of.keys()):
            return None
        return Altered(
            edit.kind,
            frozenset(slid(there, self.of) if not new else there),
            frozenset(slid(here, self.copy) if not old else here),
        )

    def free(self) -> tuple[set[int], set[int]]:
        """Words of the original and of the copy that only one of them has for another reason than an alteration."""
        edits = {*self.copy.edits, *self.of.edits}
        touched = {one for edit in edits for one in (*edit.old, *edit.new)}
        return (
            {at for one, at in self._at_of.items() if one not in self._at and one not in touched},
            {at for one, at in self._at.items() if one not in self._at_of and one not in touched},
        )


def slid(positions: Sequence[int], text: Text) -> list[int]:
    """Words put in or left out, as early as the words around them allow: "the army said the" may be cut at either "the"."""
    held = sorted(positions)
    if not held or held[-1] - held[0] != len(held) - 1:
        return held
    first, last = held[0], held[-1]
    while first > 0 and text.words[first - 1].folded == text.words[last].folded:
        first, last = first - 1, last - 1
    return list(range(first, last + 1))


def pairs(pages: Sequence[Page]) -> Iterator[tuple[Page, Page]]:
    """Every two pages of one family."""
    families: dict[int, list[Page]] = {}
    for page in pages:
        for other in families.setdefault(page.family, []):
            yield page, other
        families[page.family].append(page)
