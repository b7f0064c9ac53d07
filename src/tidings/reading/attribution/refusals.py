"""Who did not answer: no answer is no denial (R10)."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.model.spans import Span
from tidings.reading.attribution.acts import negated
from tidings.reading.attribution.cues import group_start
from tidings.reading.attribution.drafts import Draft, Source
from tidings.reading.attribution.page import Page
from tidings.reading.attribution.sources import phrase, source_of

_FOR = ("for", "to", "on", "about")
_OF = ("from", "by")
_TO = ("to", "with", "for", "of", "from")


def by_refusals(page: Page) -> Iterator[Draft]:
    """The attributions of "did not respond", "could not be reached", "had no comment", "calls went unanswered"."""
    table, tree = page.table, page.tree
    for token in page.places(table.starters):
        lower, found = tree.lower[token], None
        if lower in table.not_replying or lower in table.not_reached or lower in table.not_available:
            found = _not_heard(page, token, lower)
        if found is None and lower in table.answers:
            found = _no_answer(page, token)
        if found is None and lower in table.unanswered:
            found = _not_returned(page, tree.head[token], token)
        if found is not None and not page.is_quoted(token):
            yield found


def _not_heard(page: Page, token: int, lower: str) -> Draft | None:
    """The verb that is negated, where the word does say that somebody was not heard."""
    table, tree = page.table, page.tree
    if lower in table.not_available:
        verb = tree.head[token]
        told = any(tree.lower[kid] in _FOR for kid in tree.kids[token]) or tree.lower[token + 1 : token + 2] == ["for"]
        return _draft(page, token, verb) if told and (lower.startswith("un") or negated(page, verb)) else None
    if not negated(page, token):
        return None
    if lower not in table.not_reached:
        return (_not_returned(page, token, token) if tree.passive(token) else None) or _draft(page, token, token)
    if tree.passive(token):
        return _draft(page, token, token)
    whom = tree.child(token, "dobj")
    return None if whom is None else _made(page, token, token, phrase(page, whom, token))


def _no_answer(page: Page, noun: int) -> Draft | None:
    """ "No comment from X", "X had no immediate comment"."""
    tree = page.tree
    if not any(tree.lower[kid] == "no" for kid in tree.children(noun, "det")):
        return None
    verb = tree.head[noun]
    given = tree.objects(noun, *_OF) or (tree.objects(verb, *_OF) if verb != noun else [])
    if given:
        return _made(page, noun, noun, phrase(page, given[0]))
    if tree.dep[noun] != "dobj" or tree.lower[verb] not in page.table.having:
        return None
    return _made(page, noun, verb, source_of(page, verb))


def _not_returned(page: Page, verb: int, token: int) -> Draft | None:
    """ "Calls to X were not returned": X did not answer."""
    tree = page.tree
    asked = tree.child(verb, "nsubjpass", "nsubj")
    if asked is None or tree.lower[asked] not in page.table.requests:
        return None
    under = [kid for kid in tree.kids[asked] if tree.dep[kid] == "acl"]
    whom = next((found[0] for head in (asked, *under) if (found := tree.objects(head, *_TO))), None)
    return None if whom is None else _made(page, token, verb, phrase(page, whom, verb))


def _draft(page: Page, token: int, verb: int) -> Draft:
    subject = page.tree.child(verb, "nsubjpass")
    return _made(page, token, verb, source_of(page, verb) if subject is None else phrase(page, subject))


def _made(page: Page, token: int, verb: int, source: Source | None) -> Draft:
    tree = page.tree
    kids = [
        kid
        for kid in (*tree.kids[token], *tree.kids[verb])
        if kid > token and tree.dep[kid] in ("prep", "dobj", "xcomp") and not _is_in(source, kid, tree.lower[kid])
    ]
    spans = [page.trimmed(*page.edges(kid)) for kid in kids[:1]]
    content = tuple(span for span in spans if span is not None) or (_end(page, token),)
    first = min(group_start(page, verb), min(tree.children(token, "det", "amod"), default=token), token)
    return Draft(token, (tree.span(first, token),), content, "decline", "said", source)


def _is_in(source: Source | None, kid: int, word: str) -> bool:
    """Whether a word leads to the one who did not answer."""
    return source is not None and (source.first <= kid <= source.last or (word in _OF and kid < source.first))


def _end(page: Page, token: int) -> Span:
    return page.tree.span(token, token)
