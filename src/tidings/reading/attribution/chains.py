"""Who passed it on: "X told Reuters", "X said, the Post reported", "Reuters reported, citing X"."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import replace

from tidings.model.claims import Attribution
from tidings.model.spans import Span
from tidings.reading.attribution.drafts import Draft
from tidings.reading.attribution.page import Page
from tidings.vocabulary.outlets import OutletsTable

_CARRIERS = frozenset({"agency", "outlet"})
_NOT_CARRIERS = frozenset({"deny", "decline"})
_HEARERS = ("dobj", "dative", "iobj")
_WITH = ("to", "with", "by", "on", "for")
_WORDS = 5


def passed_on(page: Page, draft: Draft, outlets: OutletsTable) -> tuple[str, ...]:
    """The agency or outlet that cites the source of a draft, else those that its source spoke to."""
    if draft.via is None:
        return _heard_by(page, draft, outlets)
    via = draft.via
    return (publisher(page, via.head, outlets) or page.parsed.text(page.tree.span(via.first, via.last)),)


def _heard_by(page: Page, draft: Draft, outlets: OutletsTable) -> tuple[str, ...]:
    """The agencies and outlets that the words were said to."""
    tree = page.tree
    heads = [kid for kid in tree.children(draft.token, *_HEARERS) if kid > draft.token]
    heads += tree.objects(draft.token, *_WITH)
    for noun in tree.objects(draft.token, "in"):  # "in an interview with X"
        heads += tree.objects(noun, *_WITH)
    names = (publisher(page, head, outlets) or _medium(page, head) for head in heads if page.quote_at[head] < 0)
    return tuple(dict.fromkeys(name for name in names if name is not None))


def _medium(page: Page, head: int) -> str | None:
    """An agency or outlet that no table knows, by its words ("told state news agency KANA", "told the Oshran Post")."""
    tree = page.tree
    first, last = page.edges(head)
    nouns = [at for at in range(first, min(last, head) + 1) if tree.pos[at] in ("NOUN", "PROPN")]
    named = tree.tag[head] == "NNP" and tree.lower[head] in page.table.names and len(nouns) > 1
    if not named and not any(tree.lower[at] in page.table.hearing for at in nouns):
        return None
    while first < head and tree.lower[first] in ("the", "a", "an"):
        first += 1
    while head + 1 <= last and tree.pos[head + 1] == "PROPN":
        head += 1
    return page.parsed.text(tree.span(first, head))


def publisher(page: Page, head: int, outlets: OutletsTable) -> str | None:
    """The agency or outlet that a noun phrase names: the longest run of words up to its head that is in the table."""
    tree = page.tree
    if tree.pos[head] not in ("PROPN", "NOUN") or not page.view[tree.start[head]].isupper():
        return None
    first = max(head - _WORDS, tree.around(head)[0])
    for start in range(first, head + 1):
        if tree.lower[start] not in ("the", "of") and tree.pos[start] in ("PROPN", "NOUN", "ADJ"):
            found = outlets.find(tree.span(start, head).of(page.view))
            if found is not None:
                return found.name
    return None


def with_carriers(page: Page, attributions: Sequence[Attribution], outlets: OutletsTable) -> tuple[Attribution, ...]:
    """Adds who passed a word on: those whose own words hold another attribution ("X said ..., the Post reported").

    One sweep over the text: a carrier is open from where its content begins to where it ends.
    """
    carriers = sorted((one for one in attributions if _may_carry(one)), key=lambda one: one.content[0].start)
    carried: dict[int, tuple[str, ...]] = {}
    opened: list[Attribution] = []
    waiting = deque(carriers)
    for at, one in sorted(enumerate(attributions), key=lambda item: item[1].source[:1]):
        if not one.source:
            continue
        start = one.source[0].start
        while waiting and waiting[0].content[0].start <= start:
            opened.append(waiting.popleft())
        opened = [outer for outer in opened if outer.content[-1].end > start]
        inner_first = sorted((outer for outer in opened if outer is not one and _passes_on(outer, one)), key=_length)
        if inner_first:
            carried[at] = tuple(_name(page, outer, outlets) for outer in inner_first)
    return tuple(
        replace(one, chain=tuple(dict.fromkeys((*one.chain, *carried[at])))) if at in carried else one
        for at, one in enumerate(attributions)
    )


def _may_carry(one: Attribution) -> bool:
    """Only agencies and outlets pass a word on: what a person tells of another is that person's own word (R6)."""
    return one.kind in _CARRIERS and bool(one.source) and one.stance == "said" and one.act not in _NOT_CARRIERS


def _length(one: Attribution) -> int:
    return sum(span.end - span.start for span in one.content)


def _passes_on(outer: Attribution, one: Attribution) -> bool:
    """Whether the outer one's words hold the inner one's, and another speaks."""
    if not one.source or not one.cue or (one.actor is not None and one.actor == outer.actor):
        return False
    return _holds(outer, one.source[0]) and _holds(outer, one.cue[0])


def _holds(outer: Attribution, span: Span) -> bool:
    return any(content.contains(span) for content in outer.content)


def _name(page: Page, one: Attribution, outlets: OutletsTable) -> str:
    words = page.parsed.text(one.source[0])
    found = outlets.find(words.removeprefix("The ").removeprefix("the ")) or outlets.find(words)
    return found.name if found is not None else words.partition(",")[0]
