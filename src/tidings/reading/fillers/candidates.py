"""The words that may fill each role of a report: every cut of every noun that has a chance, the same words taken together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from tidings.reading.fillers.cues import Cues
from tidings.reading.fillers.extents import Cutter, Extent, cut_chances, words_of
from tidings.reading.fillers.page import Page
from tidings.reading.phrases.seen import Matrix

ROLES = 5
LEAST_NOUN, LEAST_CUT, MOST_CUTS = 0.03, 0.04, 5
_PLURAL = frozenset({"NNS", "NNPS"})


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun that may fill a role, with the chance of each output of the net."""

    head: int
    role: int
    chance: float
    all_chances: tuple[float, ...]
    chain: int
    lemma: str
    sentence: int
    named: bool
    plural: bool


@dataclass(slots=True)
class Candidate:
    """Words that may fill a role, with the nouns they were cut from: ``shares`` how likely the cut, ``ranks`` its place."""

    words: str
    role: int
    nouns: list[Noun] = field(default_factory=list)
    shares: list[float] = field(default_factory=list)
    ranks: list[int] = field(default_factory=list)
    extents: list[Extent] = field(default_factory=list)
    parts: tuple[str, ...] = ()
    heads: frozenset[int] = frozenset()
    chains: frozenset[int] = frozenset()
    lemmas: frozenset[str] = frozenset()
    best: int = 0
    most: float = 0.0
    any: float = 0.0

    def settle(self) -> None:
        """Sums up, once all nouns are in. ``most`` is the best chance of noun and cut, ``any`` that of any of them."""
        chances = [noun.chance * share for noun, share in zip(self.nouns, self.shares, strict=True)]
        self.best = int(np.argmax(chances))
        self.most = chances[self.best]
        self.any = 1 - float(np.prod([1 - chance for chance in chances]))
        self.parts = tuple(self.words.split())
        self.heads = frozenset(noun.head for noun in self.nouns)
        self.chains = frozenset(noun.chain for noun in self.nouns)
        self.lemmas = frozenset(noun.lemma for noun in self.nouns)

    @property
    def noun(self) -> Noun:
        """The noun with the best chance."""
        return self.nouns[self.best]


def nouns_of(page: Page, cues: Cues, chances: Matrix) -> list[list[Noun]]:
    """For each role the nouns that have a chance."""
    tree = page.tree
    found: list[list[Noun]] = [[] for _ in range(ROLES)]
    for number in np.flatnonzero(chances[:, :ROLES].max(1) >= LEAST_NOUN):
        head, row = page.heads[number], tuple(chances[number].tolist())
        for role in range(ROLES):
            if row[role] >= LEAST_NOUN:
                found[role].append(
                    Noun(
                        head, role, row[role], row, int(cues.chain[number]), tree.lemma[head],
                        int(cues.sentence[number]), tree.pos[head] == "PROPN", tree.tag[head] in _PLURAL,
                    )
                )  # fmt: skip
    return found


def candidates_of(page: Page, nouns: Sequence[Sequence[Noun]], weights: NDArray[np.float32]) -> list[list[Candidate]]:
    """For each role the words that may fill it, the likeliest first."""
    cutter, found = Cutter(page), []
    cuts = {head: cutter.cuts(head) for head in {noun.head for role in nouns for noun in role}}
    words = {head: [words_of(page.tree, extent) for extent in one.extents] for head, one in cuts.items()}
    for role, mine in enumerate(nouns):
        kept: dict[str, Candidate] = {}
        for noun in mine:
            shares = cut_chances(weights, cuts[noun.head], role)
            for rank, number in enumerate(np.argsort(-shares, kind="stable")[:MOST_CUTS]):
                if rank and shares[number] < LEAST_CUT:
                    break
                text = words[noun.head][number]
                one = kept.setdefault(text, Candidate(text, role))
                if noun in one.nouns:
                    continue
                one.nouns.append(noun)
                one.shares.append(float(shares[number]))
                one.ranks.append(rank)
                one.extents.append(cuts[noun.head].extents[number])
        for one in kept.values():
            one.settle()
        found.append(sorted(kept.values(), key=lambda one: (-one.any, one.words)))
    return found
