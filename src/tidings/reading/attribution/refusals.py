"""Who did not answer: no answer is no denial (R10)."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.model.spans import Span
from tidings.reading.attribution.cues import group_start
from tidings.reading.attribution.drafts import Draft
from tidings.reading.attribution.page import Page
from tidings.reading.attribution.sources import phrase, source_of

_FOR = ("for", "to", "on", "about")


def by_refusals(page: Page) -> Iterator[Draft]:
    """The attributions of "did not respond", "could not be reached", "was not available for comment"."""
    table, tree = page.table, page.tree
    for token, lower in enumerate(tree.lower):
        if lower in table.not_replying or lower in table.not_reached or lower in table.not_available:
            verb = _verb(page, token, lower)
            if verb is not None and not page.is_quoted(token):
                yield from _draft(page, token, verb)


def _verb(page: Page, token: int, lower: str) -> int | None:
    """The verb that is negated, where the word does say that somebody was not heard."""
    table, tree = page.table, page.tree
    if lower in table.not_available:
        verb = tree.head[token]
        told = any(tree.lower[kid] in _FOR for kid in tree.kids[token]) or tree.lower[token + 1 : token + 2] == ["for"]
        return verb if told and (lower.startswith("un") or _negated(page, verb)) else None
    if not _negated(page, token):
        return None
    if lower in table.not_reached:
        return token if tree.passive(token) else None
    return token


def _negated(page: Page, verb: int) -> bool:
    return any(page.tree.dep[kid] == "neg" for kid in page.tree.kids[verb])


def _draft(page: Page, token: int, verb: int) -> Iterator[Draft]:
    tree = page.tree
    subject = tree.child(verb, "nsubjpass")
    source = source_of(page, verb) if subject is None else phrase(page, subject)
    kids = [
        kid
        for kid in (*tree.kids[token], *tree.kids[verb])
        if kid > token and tree.dep[kid] in ("prep", "dobj", "xcomp")
    ]
    spans = [page.trimmed(*page.edges(kid)) for kid in kids[:1]]
    content = tuple(span for span in spans if span is not None) or (_end(page, token),)
    yield Draft(token, (tree.span(group_start(page, verb), token),), content, "decline", "said", source)


def _end(page: Page, token: int) -> Span:
    return page.tree.span(token, token)
