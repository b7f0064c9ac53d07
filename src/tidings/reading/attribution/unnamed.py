"""Anonymity told in a sentence of its own: "The officials spoke on condition of anonymity because ..."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tidings.model.claims import Attribution
from tidings.model.spans import Span
from tidings.reading.attribution.kinds import asked_for
from tidings.reading.attribution.page import Page

_PRONOUNS = frozenset({"he", "she", "they"})


def with_anonymity(page: Page, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Gives the reason to the sources that such a sentence speaks of: those of its noun, for a pronoun the last before it."""
    found = list(attributions)
    for sentence, told in _told(page, found):
        meant = _meant(page, sentence, found)
        for at in meant:
            found[at] = replace(found[at], anonymity=page.parsed.text(told))
    return tuple(found)


def _told(page: Page, attributions: Sequence[Attribution]) -> Iterator[tuple[int, Span]]:
    """The sentences that say so, by number, where no source of theirs has it already."""
    if not page.unnamed:
        return
    for number, (first, end) in enumerate(page.tree.bounds):
        span = page.tree.span(first, end - 1)
        told = asked_for(page, span)
        if told is not None and not any(
            one.anonymity and one.source and span.overlaps(one.source[0]) for one in attributions
        ):
            yield number, told


def _meant(page: Page, number: int, attributions: Sequence[Attribution]) -> list[int]:
    tree = page.tree
    first, end = tree.bounds[number]
    head = next((at for at in range(first, end) if tree.dep[at] in ("nsubj", "nsubjpass")), None)
    if head is None:
        return []
    unnamed = [at for at, one in enumerate(attributions) if not one.named and one.source and not one.anonymity]
    start = tree.start[first]
    if tree.lower[head] in _PRONOUNS:
        one_only = tree.lower[head] != "they"
        before = [
            at
            for at in unnamed
            if attributions[at].source[0].start < start and (attributions[at].number == 1) == one_only
        ]
        return [max(before, key=lambda at: attributions[at].source[0])] if before else []
    nouns = {tree.lemma[head], *(tree.lemma[noun] for noun in tree.objects(head, "of"))}
    return [at for at in unnamed if nouns & _nouns(page, attributions[at].source[0])]


def _nouns(page: Page, source: Span) -> set[str]:
    """The words for the source, without what is told of it after a comma."""
    tree = page.tree
    return {tree.lemma[at] for at in page.tokens_in(source) if tree.pos[at] == "NOUN"}
