"""The content of a verb of saying: the clause under it, the sentence around it, the quotation beside it."""

from __future__ import annotations

import re

from tidings.model.spans import Span
from tidings.reading.attribution.cues import Cue
from tidings.reading.attribution.drafts import Source
from tidings.reading.attribution.page import Page

_BLANK = re.compile(r"[\s,:;.–—-]*(?:that\s*)?")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_CONTENT = frozenset({"ccomp", "conj", "cc", "punct", "parataxis", "advcl"})
_RIGHT = ("ccomp",)


def block_of(page: Page, cue: Cue, source: Source | None) -> tuple[int, int]:
    """The first and last token of the cue with its source, addressee, time and manner: what is no content."""
    tree, verb = page.tree, cue.token
    held = {verb, cue.first, cue.last}
    if source is not None and abs(source.head - verb) < 60 and tree.sentence[source.head] == tree.sentence[verb]:
        held.update((source.first, source.last))
    for kid in tree.kids[verb]:
        if tree.dep[kid] not in _CONTENT and page.quote_at[kid] == page.quote_at[verb]:
            low, high = page.edges(kid)
            held.update((low, high))
    return min(held), max(held)


def clause_after(page: Page, cue: Cue) -> Span | None:
    """The finite clause that hangs under the cue, to its right."""
    tree, verb = page.tree, cue.token
    for kid in tree.kids[verb]:
        if kid > verb and tree.dep[kid] in _RIGHT:
            first, last = page.edges(kid)
            return page.trimmed(max(first, cue.last + 1), last)
    return None


def beside(page: Page, cue: Cue, block: tuple[int, int]) -> tuple[Span, ...]:
    """The quotations right before and right after the cue and its source; more of the sentence where it leads up to one."""
    tree = page.tree
    start, end = tree.start[block[0]], tree.end[block[1]]
    before = _before(page, cue, start)
    after = _after(page, end)
    if before is not None:
        return (before,) if after is None else (before, after)
    return (after,) if after is not None else ()


def _before(page: Page, cue: Cue, start: int) -> Span | None:
    for quote in reversed(page.quotes):
        if quote.span.end <= start:
            gap = page.view[quote.span.end : start]
            if gap.strip(" ,") or "\n" in gap or quote.words < 2:
                return None
            first, _ = page.bounds(cue.token)
            return Span(min(page.tree.start[first], quote.span.start), quote.span.end)
    return None


def _after(page: Page, end: int) -> Span | None:
    for quote in page.quotes:
        if quote.span.start >= end:
            gap = page.view[end : quote.span.start]
            if _BLANK.fullmatch(gap) is None or (quote.words < 2) or ("\n" in gap and ":" not in gap):
                return None
            return quote.span
    return None


def around(page: Page, cue: Cue, block: tuple[int, int]) -> tuple[Span, ...]:
    """The sentence around an inserted or closing "X said": what stands before it, and what it interrupts."""
    tree = page.tree
    first, last = page.bounds(cue.token)
    if block[0] <= first:
        return ()
    comma = tree.lower[block[0] - 1]
    if comma not in (",", "—", "–", "--", "-", "'", '"', "”", "''", "(", "»", "?", "!", ")"):
        return ()
    parts = [page.trimmed(first, block[0] - 1)]
    governed = _governed(page, cue.token)
    rest = block[1] + 1
    if rest <= last and governed is not None and governed[1] > block[1]:
        parts.append(page.trimmed(rest, min(last, governed[1])))
    return tuple(part for part in parts if part is not None)


def _governed(page: Page, verb: int) -> tuple[int, int] | None:
    """The edges of the clause that an inserted cue interrupts."""
    tree = page.tree
    for kid in tree.kids[verb]:
        if kid < verb and tree.dep[kid] == "ccomp":
            return page.edges(kid)
    if tree.dep[verb] in ("parataxis", "ccomp", "advcl", "dep") and tree.head[verb] != verb:
        return page.edges(tree.head[verb])
    return None


def rest_of_sentence(page: Page, cue: Cue, block: tuple[int, int]) -> Span | None:
    """What follows the cue in its sentence, where the parse gives it no clause but it holds a finite verb."""
    tree = page.tree
    _, last = page.bounds(cue.token)
    first = block[1] + 1
    if last - first < 2 or not any(tree.tag[token] in _FINITE for token in range(first, last + 1)):
        return None
    if tree.lower[first] in (",", "and", "but", "as", "when", "while", "after", "before", "who", "which", "in"):
        return None
    return page.trimmed(first, last)
