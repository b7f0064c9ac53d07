"""Which two pages are copies of one another: what was found against what is true."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from bench.copies.families import Page
from bench.copies.truth import THIRD, pairs, shared
from tidings.model.lineage import Copy

COPIES = frozenset({"exact", "excerpt", "rewrite", "altered"})
# A group of more than this comes of a threshold so low that everything hangs together; its pairs are not counted out.
_MOST = 400

Pair = frozenset[str]


@dataclass(slots=True)
class Tally:
    """Right, wrong and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def figures(self) -> dict[str, float]:
        """Precision, recall and F1, and how many there are to find."""
        precision = self.right / max(1, self.right + self.wrong)
        recall = self.right / max(1, self.right + self.missed)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        return {"p": precision, "r": recall, "f": f1, "there": self.right + self.missed}


@dataclass(frozen=True, slots=True)
class Truth:
    """The pairs to be found, clean and noisy; those that are neither right nor wrong; the pages by address."""

    pages: Mapping[str, Page]
    clean: frozenset[Pair]
    noisy: frozenset[Pair]
    little: frozenset[Pair]

    @staticmethod
    def of(pages: Sequence[Page]) -> Truth:
        """Pages of one family that share a third of the shorter; noisy where one of the two is a bad scan."""
        clean: set[Pair] = set()
        noisy: set[Pair] = set()
        little: set[Pair] = set()
        for a, b in pairs(pages):
            held = little if shared(a.text, b.text) < THIRD else noisy if a.noisy or b.noisy else clean
            held.add(frozenset((a.url, b.url)))
        return Truth({page.url: page for page in pages}, frozenset(clean), frozenset(noisy), frozenset(little))

    def is_open(self, pair: Pair) -> bool:
        """Neither right nor wrong: too little shared, or a merged page beside the family of its other story."""
        if pair in self.little:
            return True
        a, b = (self.pages[url] for url in pair)
        stories = ({a.family, a.second} - {None}, {b.family, b.second} - {None})
        return a.family != b.family and bool(stories[0] & stories[1])

    def joining(self, links: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
        """Without links of a merged page to the family of its other story: they are right, and join no families."""
        for a, b in links:
            if self.pages[a].family == self.pages[b].family or not self.is_open(frozenset((a, b))):
                yield a, b


@dataclass(slots=True)
class Pairs:
    """How well pairs were found, clean and noisy, with the wrong and the missed ones."""

    clean: Tally = field(default_factory=Tally)
    noisy: Tally = field(default_factory=Tally)
    false: list[Pair] = field(default_factory=list)
    lost: list[Pair] = field(default_factory=list)


def scored(truth: Truth, found: Iterable[Pair]) -> Pairs:
    """Pairs found against the truth."""
    held, result = set(found), Pairs()
    for wanted, tally in ((truth.clean, result.clean), (truth.noisy, result.noisy)):
        tally.right, tally.missed = len(wanted & held), len(wanted - held)
        result.lost += sorted(wanted - held, key=sorted)
    for pair in held - truth.clean - truth.noisy:
        if not truth.is_open(pair):
            noisy = any(truth.pages[url].noisy for url in pair)
            (result.noisy if noisy else result.clean).wrong += 1
            result.false.append(pair)
    return result


def linked(copies: Iterable[Copy], urls: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The two pages of each copy of a text."""
    for copy in copies:
        if copy.kind in COPIES and copy.part == "text" and copy.report != copy.of:
            yield urls[copy.report], urls[copy.of]


def together(links: Iterable[tuple[str, str]]) -> Iterator[Pair]:
    """Every two pages that hang together, over any number of links."""
    head: dict[str, str] = {}

    def root(url: str) -> str:
        while head.setdefault(url, url) != url:
            head[url] = url = head[head[url]]
        return url

    for a, b in links:
        head[root(a)] = root(b)
    groups: dict[str, list[str]] = {}
    for url in list(head):
        groups.setdefault(root(url), []).append(url)
    for group in groups.values():
        if len(group) <= _MOST:
            yield from (frozenset(pair) for pair in combinations(group, 2))


def recall_by_kind(truth: Truth, found: Iterable[Pair]) -> dict[str, float]:
    """Of the copies made in each way that share a third with their original, how many were put together with it."""
    held = set(found)
    roots = {page.family: page.url for page in truth.pages.values() if page.parent is None}
    asked, right = Counter[str](), Counter[str]()
    for page in truth.pages.values():
        pair = frozenset((page.url, roots[page.family]))
        if page.parent and pair not in truth.little:
            asked[page.kind] += 1
            right[page.kind] += pair in held
    return {kind: right[kind] / asked[kind] for kind in sorted(asked)}
