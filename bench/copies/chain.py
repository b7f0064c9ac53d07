"""New reports that read like old ones: a chain of words over real texts, and families of copies among them.

Each word follows the two before it as some real report has them, or, two times in five, the last one alone: over as many
reports as there are real ones, a report then shares as many of its five-word shingles with others (5.3% on average) as
the real ones do (4.5%), so stock phrases are as frequent as in the news and no long passage is repeated by accident.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from bench.common import Item
from bench.copies.families import ALTERING, SHAPING, Derive
from bench.copies.lists import lists
from bench.copies.texts import Text, parsed

WORDS = 400
COPIES = 0.2
FOOTER = 0.1
# Families: how large, and how often.
_SIZES, _OFTEN = (2, 3, 5, 8, 15, 40, 100, 200), (40, 25, 15, 8, 6, 3, 2, 1)
_POOL = 5000
_BOTH = 0.6
_BREAK = "\n\n"
_DERIVED: tuple[Derive, ...] = tuple((ALTERING | SHAPING).values())
_FIRST_DAY = date(2021, 1, 4)


class Chain:
    """What follows what in a set of texts."""

    def __init__(self, texts: Iterable[str]) -> None:
        # In mixed case: a line that opens with a town in capitals would start another report.
        self._words = [
            word.capitalize() if len(word) > 3 and word.isupper() else word for text in texts for word in text.split()
        ]
        self._after: dict[str, list[str]] = {}
        self._after_both: dict[tuple[str, str], list[str]] = {}
        for a, b in zip(self._words, self._words[1:], strict=False):
            self._after.setdefault(a, []).append(b)
        for a, b, c in zip(self._words, self._words[1:], self._words[2:], strict=False):
            self._after_both.setdefault((a, b), []).append(c)

    def text(self, chance: random.Random, size: int = WORDS) -> str:
        """A text of that many words, in paragraphs."""
        at = chance.randrange(len(self._words) - 2)
        a, b = self._words[at], self._words[at + 1]
        made: list[str] = []
        while len(made) < size:
            next_ = self._after_both.get((a, b)) if chance.random() < _BOTH else None
            next_ = next_ or self._after.get(b) or self._words
            a, b = b, next_[int(chance.random() * len(next_))]
            made.append(f"{b}{_BREAK}" if b.endswith(".") and len(b) > 4 and chance.random() < 0.4 else b)
        return " ".join(made).replace(f"{_BREAK} ", _BREAK).strip()


def rows(chain: Chain, count: int, seed: int = 1) -> Iterator[Item]:
    """That many reports as rows of JSON Lines, a fifth of them copies, a tenth with one outlet's footer."""
    chance = random.Random(f"speed {seed}")
    pool: list[Item] = []
    for row in _in_families(chain, count, chance):
        pool.append(row)
        if len(pool) > _POOL:
            at = chance.randrange(len(pool))
            pool[at], pool[-1] = pool[-1], pool[at]
            yield pool.pop()
    chance.shuffle(pool)
    yield from pool


def _in_families(chain: Chain, count: int, chance: random.Random) -> Iterator[Item]:
    left, family, copies = count, 0, 0
    while left:
        made = count - left
        size = 1
        if copies < COPIES * made:
            size = min(left, chance.choices(_SIZES, _OFTEN)[0], max(2, count // 20))
        yield from _family(chain, family, size, chance)
        left, family, copies = left - size, family + 1, copies + size - 1


def _family(chain: Chain, family: int, size: int, chance: random.Random) -> Iterator[Item]:
    day = _FIRST_DAY + timedelta(days=chance.randrange(300))
    text = chain.text(chance)
    yield _row(family, 0, text, day, chance)
    root = parsed(text) if size > 1 else None
    for number in range(1, size):
        if root:
            later = day + timedelta(days=chance.randint(1, 5))
            yield _row(family, number, str(derived(root, chance)), later, chance)


def derived(root: Text, chance: random.Random, least: int = WORDS // 3) -> Text:
    """A copy made in one of all ways, with a third of the words or more."""
    while True:
        made = chance.choice(_DERIVED)(root, chance)
        if made and len(made.words) >= least:
            return made


def _row(family: int, number: int, text: str, day: date, chance: random.Random) -> Item:
    outlet = chance.choice(lists().outlets)
    if chance.random() < FOOTER:
        outlet = next(iter(lists().footers))
        text = f"{text}\n\n{lists().footers[outlet]}"
    url = f"https://speed.example/{family}/{number}"
    return {"url": url, "text": text, "outlet": outlet, "published": day.isoformat()}


def pair_figures(clusters: Sequence[tuple[int, int]]) -> dict[str, float]:
    """Precision and recall over pairs, from the cluster and the family of each report."""

    def count(groups: Iterable[object]) -> int:
        sizes: dict[object, int] = {}
        for group in groups:
            sizes[group] = sizes.get(group, 0) + 1
        return sum(size * (size - 1) // 2 for size in sizes.values())

    both = count(clusters)
    found, true = count(cluster for cluster, _ in clusters), count(family for _, family in clusters)
    return {"pairs_p": round(both / max(1, found), 4), "pairs_r": round(both / max(1, true), 4)}
