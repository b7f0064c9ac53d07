"""Altered words found against those that were altered, by position in the copy and in the original."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bench.copies.families import Page
from bench.copies.pairing import COPIES, Tally
from bench.copies.texts import Text
from bench.copies.truth import Between, slid
from tidings.model.lineage import Alteration, Copy
from tidings.model.reports import Report
from tidings.model.spans import Span

Token = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Wrong:
    """A copy whose altered words were found badly: how many wrong and missed, and which."""

    page: Page
    of: Page
    missed: tuple[str, ...]
    put: tuple[str, ...]


@dataclass(slots=True)
class Words:
    """Altered words over all copies: overall, without re-flowed pages, by kind; how often the kind was named right; errors.

    Re-flowed pages are told apart because a line that intake takes for a heading is no text to compare any more.
    """

    all: Tally = field(default_factory=Tally)
    flowing: Tally = field(default_factory=Tally)
    kinds: dict[str, Tally] = field(default_factory=dict)
    named: Counter[tuple[str, str]] = field(default_factory=Counter)
    wrong: list[Wrong] = field(default_factory=list)
    misnamed: list[str] = field(default_factory=list)

    def tally(self, kind: str) -> Tally:
        """Of one kind."""
        return self.kinds.setdefault(kind, Tally())

    def naming(self) -> dict[str, float]:
        """Of the alterations found, how many have their kind right, by kind."""
        asked, right = Counter[str](), Counter[str]()
        for (true, told), count in self.named.items():
            asked[true] += count
            right[true] += count * (true == told)
        return {kind: right[kind] / asked[kind] for kind in sorted(asked)} | {
            "all": right.total() / max(1, asked.total())
        }


class Places:
    """Spans of a report to positions of words of its page."""

    def __init__(self, text: Text, start: int) -> None:
        self._text = text
        self._places = text.places()
        self._ends = [end for _start, end in self._places]
        self._start = start

    def words(self, span: Span) -> list[int]:
        """The words that a span touches."""
        start, end = span.start + self._start, span.end + self._start
        found = []
        for at in range(bisect_left(self._ends, start + 1), len(self._places)):
            if self._places[at][0] >= end:
                break
            found.append(at)
        return found


def altered_words(
    pages: Mapping[str, Page], copies: Iterable[Copy], urls: Mapping[str, str], reports: Mapping[str, Report]
) -> Words:
    """Every copy beside what it was found to derive from; copies that were not found, beside what they were made from.

    Bad scans are left out, and pages that were received as more than one report. Words that only one of two texts has for another reason (a cut, an own lead, a footer, another
    story) are neither right nor wrong.
    """
    result = Words()
    taken = Counter(urls.values())
    fair = {page.url for page in pages.values() if not page.noisy and taken[page.url] == 1}
    found: set[str] = set()
    for copy in copies:
        page, of = pages[urls[copy.report]], pages[urls[copy.of]]
        if copy.kind not in COPIES or copy.part != "text" or page is of or page.family != of.family:
            continue
        found |= {page.url, of.url}
        if {page.url, of.url} <= fair:
            starts = [reports[id_].source_start or 0 for id_ in (copy.report, copy.of)]
            _add(
                result,
                page,
                of,
                _told(copy.altered, Places(of.text, starts[1]), Places(page.text, starts[0]), page, of),
            )
    for page in pages.values():
        if page.parent and page.url not in found and page.url in fair:
            _add(result, page, pages[page.parent], [])
    return result


@dataclass(frozen=True, slots=True)
class _Told:
    kind: str
    tokens: frozenset[Token]


def _told(altered: Sequence[Alteration], olds: Places, news: Places, page: Page, of: Page) -> list[_Told]:
    found = []
    for one in altered:
        for span_of, span in zip(one.spans_of, one.spans, strict=True):
            old, new = olds.words(span_of), news.words(span)
            old, new = (old if new else slid(old, of.text)), (new if old else slid(new, page.text))
            found.append(_Told(one.kind, _tokens(old, new)))
    return found


def _tokens(old: Iterable[int], new: Iterable[int]) -> frozenset[Token]:
    return frozenset({*(("old", at) for at in old), *(("new", at) for at in new)})


def _add(result: Words, page: Page, of: Page, told: Sequence[_Told]) -> None:
    between = Between(page, of)
    free_of, free = between.free()
    true = [(one.kind, _tokens(one.old, one.new)) for one in between.altered()]
    put = {token for one in told for token in one.tokens} - _tokens(free_of, free)
    wanted = {token for _kind, tokens in true for token in tokens}
    for kind, tokens in true:
        tally = result.tally(kind)
        tally.right += len(tokens & put)
        tally.missed += len(tokens - put)
        names = sorted({one.kind for one in told if one.tokens & tokens})
        if names:
            # A light rewriting that always puts one word for another has, in that, swapped a wording throughout.
            known = kind if kind in names or (kind == "wording" and names == ["swap"]) else names[0]
            result.named[kind, known] += 1
            if known != kind:
                result.misnamed.append(f"{kind} taken for {known}: {' '.join(_shown(tokens, page, of))}")
    for one in told:
        stray = (one.tokens & put) - wanted
        near = next((kind for kind, tokens in true if tokens & one.tokens), one.kind)
        result.tally(near).wrong += len(stray)
    for tally in (result.all, *([] if page.reflowed or of.reflowed else [result.flowing])):
        tally.right += len(put & wanted)
        tally.wrong += len(put - wanted)
        tally.missed += len(wanted - put)
    if put != wanted:
        result.wrong.append(Wrong(page, of, _shown(wanted - put, page, of), _shown(put - wanted, page, of)))


def _shown(tokens: Iterable[Token], page: Page, of: Page) -> tuple[str, ...]:
    return tuple(
        f"{'-' if side == 'old' else '+'}{(of if side == 'old' else page).text.words[at].form}"
        for side, at in sorted(tokens)
    )
