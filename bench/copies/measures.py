"""One corpus measured: pairs, kinds, descent, altered words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bench.copies.built import Built, built
from bench.copies.descent import descent
from bench.copies.families import Page, corpus
from bench.copies.originals import Original
from bench.copies.pairing import Pair, Pairs, Truth, linked, recall_by_kind, scored, together
from bench.copies.words import Words, altered_words


@dataclass(frozen=True, slots=True)
class Measured:
    """What was found in one corpus, against what is true of it."""

    truth: Truth
    built: Built
    found: frozenset[Pair]
    pairs: Pairs
    words: Words

    def parts(self) -> dict[str, Mapping[str, float]]:
        """The figures, part by part."""
        kinds = {kind: tally.figures() for kind, tally in sorted(self.words.kinds.items())}
        return {
            "pairs": {"reports": len(self.built.reports), **self.pairs.clean.figures()},
            "noisy pairs": self.pairs.noisy.figures(),
            "recall by kind": recall_by_kind(self.truth, self.found),
            "descent": descent(self.truth.pages, self.built),
            "altered words": self.words.all.figures(),
            "altered words, re-flowed pages apart": self.words.flowing.figures(),
            **{f"altered words, {kind}": figures for kind, figures in kinds.items()},
            "kind of alteration right": self.words.naming(),
            "seconds": {"receiving": self.built.receiving_s, "copies": self.built.copies_s},
        }

    def worst(self, most: int) -> Iterator[str]:
        """The worst errors: pairs first, then copies by the number of words; addresses, kinds and words."""
        pages = self.truth.pages
        for title, held in (("missed", self.pairs.lost), ("false", self.pairs.false)):
            yield f"{title} pairs by kinds: {Counter(self._kinds(pair) for pair in held).most_common(most)}"
            yield from (f"  {title}: {sorted(pair)} {self._kinds(pair)}" for pair in held[:most])
        confused = Counter({pair: n for pair, n in self.words.named.items() if pair[0] != pair[1]})
        yield f"kinds taken for others: {confused.most_common(most)}"
        yield from (f"  {line} ({count})" for line, count in Counter(self.words.misnamed).most_common(most))
        chains = Counter(self._chain(one.page) for one in self.words.wrong)
        yield f"copies with wrong altered words, by kinds: {chains.most_common(most)}"
        for one in sorted(self.words.wrong, key=lambda one: -len(one.missed) - len(one.put))[:most]:
            yield f"  {one.page.url} ({self._chain(one.page)}) beside {pages[one.of.url].url} ({self._chain(one.of)})"
            yield f"    missed {' '.join(one.missed[:40])}"
            yield f"    put    {' '.join(one.put[:40])}"

    def _kinds(self, pair: Pair) -> str:
        return " / ".join(sorted(self._chain(self.truth.pages[url]) for url in pair))

    def _chain(self, page: Page) -> str:
        made = page.kind
        while page.parent:
            page = self.truth.pages[page.parent]
            made = f"{page.kind} > {made}" if page.parent else made
        return made


def measure(found: Sequence[Original], seed: int) -> Measured:
    """A corpus by that seed, received and compared."""
    pages = corpus(found, seed)
    truth = Truth.of(pages)
    made = built(page.row() for page in pages)
    urls = made.urls()
    joined = frozenset(together(truth.joining(linked(made.copies, urls))))
    reports = {report.id: report for report in made.reports}
    return Measured(truth, made, joined, scored(truth, joined), altered_words(truth.pages, made.copies, urls, reports))
