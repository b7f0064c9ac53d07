"""Quotations that no cue has claimed: by the verb over them, by a dash and a name, or by whoever was speaking."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tidings.model.spans import Span
from tidings.reading.attribution.cues import group_start
from tidings.reading.attribution.drafts import Draft, Source
from tidings.reading.attribution.page import Page
from tidings.reading.attribution.quotes import Quote
from tidings.reading.attribution.sources import is_empty, phrase, source_of

_DASH = re.compile(r"\s*[—–―-]{1,2}\s*(?=[A-Z@])")
_NAMED = re.compile(r"\s*((?:[A-Z][\w.'-]+ ){0,4}[A-Z][\w.'-]+):\s*")
_LEAST, _LEAST_LOOSE = 3, 1
_NAME = 80
_ADJUNCTS = frozenset({"nsubj", "nsubjpass", "csubj", "npadvmod", "advmod", "punct"})


def with_orphans(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, with those of the quotations that stand under none of them."""
    found = sorted(drafts, key=lambda draft: draft.start)
    for quote in page.quotes:
        if quote.words < _LEAST_LOOSE or quote.title or any(_covers(draft, quote) for draft in found):
            continue
        made = _by_dash(page, quote) or _by_colon(page, quote) or _by_verb(page, quote)
        if made is not None:
            found.append(made)
        elif quote.words >= _LEAST:
            _continue(page, quote, found)
    return found


def _covers(draft: Draft, quote: Quote) -> bool:
    middle = (quote.span.start + quote.span.end) // 2
    return any(span.start <= middle < span.end for span in draft.content)


def _by_dash(page: Page, quote: Quote) -> Draft | None:
    """A quotation with its speaker behind a dash."""
    dash = _DASH.match(page.view, quote.span.end)
    if dash is None:
        return None
    line = page.view.find("\n", dash.end())
    end = line if line >= 0 else len(page.view)
    if end - dash.end() > _NAME or "\n\n\n" in dash.group():
        return None
    head = page.token_at(dash.end())
    if head is None:
        return None
    source = phrase(page, _name_head(page, head, end))
    mark = page.parsed.trimmed(quote.span.end, dash.end())
    return Draft(token=head - 1, cue=(mark,), content=(quote.span,), source=source)


def _by_colon(page: Page, quote: Quote) -> Draft | None:
    """A quotation after a name and a colon that open its line."""
    line = page.view.rfind("\n", 0, quote.span.start) + 1
    named = _NAMED.fullmatch(page.view[line : quote.span.start])
    first = page.token_at(line + named.start(1)) if named is not None else None
    if named is None or first is None:
        return None
    head = _name_head(page, first, line + named.end(1))
    colon = Span(line + named.end(1), line + named.end(1) + 1)
    return Draft(head + 1, (colon,), (quote.span,), source=Source(head, first, head))


def _name_head(page: Page, token: int, end: int) -> int:
    """The last word of the name that begins at a token."""
    while token + 1 < len(page.tree) and page.tree.start[token + 1] < end and page.tree.pos[token + 1] == "PROPN":
        token += 1
    return token


def _by_verb(page: Page, quote: Quote) -> Draft | None:
    """A quotation inside a sentence: the verb that its words hang under, with its subject."""
    tree = page.tree
    top = _top(page, quote)
    if top is None:
        return None
    below = top
    for head in tree.above(top):
        if tree.pos[head] in ("VERB", "AUX") and tree.dep[below] not in _ADJUNCTS:
            if tree.tag[head] == "VB" or (quote.words < _LEAST and tree.lower[head] not in page.table.verbs):
                return None
            source = source_of(page, head)
            span = page.trimmed(*page.edges(below))
            if source is None or span is None or is_empty(page, source, head) or not _is_right(page, head, span):
                return None
            return Draft(head, (tree.span(group_start(page, head), head),), (page.whole(span),), source=source)
        if tree.dep[below] in ("nsubj", "nsubjpass"):
            return None
        below = head
    return None


def _is_right(page: Page, verb: int, span: Span) -> bool:
    end: int = page.tree.end[verb]
    return span.start >= end


def _top(page: Page, quote: Quote) -> int | None:
    """A word of the quotation whose head stands outside it."""
    tree, at = page.tree, page.quotes.index(quote)
    for token in page.tokens_in(quote.span):
        if tree.pos[token] not in ("PUNCT", "SPACE") and page.quote_at[tree.head[token]] != at:
            return token
    return None


def _continue(page: Page, quote: Quote, found: list[Draft]) -> None:
    """A quotation that fills a paragraph goes on where the speaker of the paragraph before left off."""
    before = page.view[: quote.span.start].rstrip(" ")
    if before and not before.endswith("\n"):
        return
    last = len(before.rstrip())
    paragraph = Span(before.rfind("\n", 0, last) + 1, last)
    quoted = [one.span for one in page.quotes if one.span.overlaps(paragraph)]
    for at in range(len(found) - 1, -1, -1):
        content = found[at].content
        if any(span.overlaps(paragraph) for span in content) and any(
            span.overlaps(one) for span in content for one in quoted
        ):
            found[at] = replace(found[at], content=(*content, quote.span))
            return


def transcripts(page: Page) -> Iterator[Draft]:
    """Lines of a conversation: a name in capitals and a colon, then what is said."""
    for line in _LINE.finditer(page.view):
        head = page.token_at(line.start(1))
        if head is None:
            continue
        end = page.view.find("\n", line.end())
        content = page.parsed.trimmed(line.end(), end if end >= 0 else len(page.view))
        name = page.token_at(line.start(1) + len(line[1]) - len(line[1].split()[-1]))
        if content.end - content.start > 2 and name is not None:
            colon = Span(line.end(1), line.end(1) + 1)
            yield Draft(name + 1, (colon,), (content,), source=Source(name, head, name))


_LINE = re.compile(r"^[\"“ ]*([A-Z][A-Z.'-]{2,}(?: [A-Z][A-Z.'-]+){0,3}):[ \"“]+(?=\S)", re.MULTILINE)
