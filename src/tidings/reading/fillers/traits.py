"""What a candidate is judged by beside the others of its report, and what tells whether two stand for one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from math import log

import numpy as np
from numpy.typing import NDArray

from tidings.reading.fillers.candidates import ROLES, Candidate, Noun

Numbers = NDArray[np.float32]
_LEAST = 1e-4
_NONE = 0.001
_SURE = 0.3
_DETERMINERS = frozenset(
    {"the", "a", "an", "his", "her", "their", "its", "some", "several", "this", "that", "these", "those", "another", "other"}
)  # fmt: skip
_NUMBERS = frozenset("one two three four five six seven eight nine ten eleven twelve".split())
_SMALL = frozenset({"of", "the", "for", "and"})


def odds(chance: float) -> float:
    """The logarithm of the odds."""
    kept = min(max(chance, _LEAST), 1 - _LEAST)
    return log(kept / (1 - kept))


class Room:
    """The candidates and nouns of a report of ``size`` sentences. ``topic``: the chance that it has fillers at all."""

    def __init__(
        self,
        nouns: Sequence[Sequence[Noun]],
        candidates: Sequence[Sequence[Candidate]],
        size: int,
        topic: NDArray[np.float64],
    ) -> None:
        self.topic = [odds(chance) for chance in topic.tolist()]
        self.candidates = candidates
        self.size = max(size, 1)
        self.heads = [{noun.head: noun.chance for noun in mine} for mine in nouns]
        self.most = [max(heads.values(), default=0.01) for heads in self.heads]
        self.sums = [sum(heads.values()) for heads in self.heads]
        self.sure = [sum(chance > _SURE for chance in heads.values()) for heads in self.heads]
        self.chains = [_by(mine, lambda noun: noun.chain) for mine in nouns]
        self.lemmas = [_by(mine, lambda noun: noun.lemma) for mine in nouns]

    def traits(self) -> list[Numbers]:
        """A row for each candidate, role after role."""
        return [
            np.array([*_own(one), *self._beside(one), *self._elsewhere(one, rank), *self.topic], np.float32)
            for mine in self.candidates
            for rank, one in enumerate(mine)
        ]

    def _beside(self, one: Candidate) -> list[float]:
        """Other cuts of the same nouns, longer and shorter words, other candidates of the role."""
        mine, parts = self.candidates[one.role], set(one.parts)
        same = [other for other in mine if other is not one and other.heads & one.heads]
        others = [other for other in mine if not other.heads & one.heads]
        longer = [other for other in mine if parts < set(other.parts)]
        shorter = [other for other in mine if parts > set(other.parts)]
        return [
            *(odds(max((other.any for other in group), default=_NONE)) for group in (same, longer, shorter, others)),
            len(same),
            len(longer),
            len(shorter),
            sum(other.any > one.any for other in others),
        ]

    def _elsewhere(self, one: Candidate, rank: int) -> list[float]:
        """The same actor and the same noun elsewhere in the report; how sure the report is of each role."""
        role, noun = one.role, one.noun
        chains = [self.chains[role][chain] for chain in one.chains]
        lemmas = [self.lemmas[role][lemma] for lemma in one.lemmas]
        return [
            max(max(group) for group in chains),
            min(max(sum(group) for group in chains), 5),
            max(max(group) for group in lemmas),
            min(max(sum(group) for group in lemmas), 5),
            max(len(group) for group in lemmas),
            *(odds(max(heads.get(head, _NONE) for head in one.heads)) for heads in self.heads),
            *(odds(most) for most in self.most),
            sum(self.sums),
            self.sums[role],
            self.sure[role],
            min(rank, 10),
            noun.sentence / self.size,
            self.size,
        ]


def _by(nouns: Iterable[Noun], key: Callable[[Noun], object]) -> dict[object, list[float]]:
    found: dict[object, list[float]] = defaultdict(list)
    for noun in nouns:
        found[key(noun)].append(noun.chance)
    return found


def _own(one: Candidate) -> list[float]:
    chances = [noun.chance for noun in one.nouns]
    first = one.parts[0]
    return [
        odds(one.most),
        odds(one.any),
        odds(max(chances)),
        max(one.shares),
        sum(one.shares) / len(one.shares),
        min(one.ranks),
        len(chances),
        min(sum(chances), 4),
        *(odds(chance) for chance in one.noun.all_chances),
        one.noun.sentence,
        min(noun.sentence for noun in one.nouns),
        len(one.parts),
        len(one.words),
        first in _DETERMINERS,
        first in _NUMBERS or first.isdigit(),
        "of" in one.parts,
        "," in one.words,
        one.noun.named,
        one.noun.plural,
        *(one.role == role for role in range(ROLES)),
    ]


def pair_traits(one: Candidate, other: Candidate) -> Numbers:
    """What tells whether two candidates of a role stand for the same."""
    mine, theirs = set(one.parts), set(other.parts)
    within = mine <= theirs or theirs <= mine
    lemmas = bool(one.lemmas & other.lemmas)
    apart = min(abs(a.sentence - b.sentence) for a in one.nouns for b in other.nouns)
    role = [one.role == number for number in range(ROLES)]
    return np.array(
        [
            bool(one.heads & other.heads),
            within,
            bool(one.chains & other.chains),
            lemmas,
            one.parts[-1] == other.parts[-1],
            len(mine & theirs) / len(mine | theirs),
            min(apart, 10),
            apart == 0,
            one.noun.named + other.noun.named,
            one.noun.plural == other.noun.plural,
            _shortens(one.parts, other.parts),
            within and one.noun.named,
            *role,
            *(same and within for same in role),
            *(same and lemmas for same in role),
        ],
        np.float32,
    )


def _shortens(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one is the initials of the other."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    initials = "".join(word[0] for word in long if word not in _SMALL)
    return len(short) == 1 and len(long) > 1 and short[0].replace("-", "") == initials
