""" "Reportedly", "allegedly": somebody says so, nobody says who."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.reading.attribution.drafts import Draft
from tidings.reading.attribution.page import Page


def by_hearsay(page: Page) -> Iterator[Draft]:
    """The clauses that such a word marks: the words before it and after it."""
    tree = page.tree
    for token in page.places(page.table.hearsay):
        if page.is_quoted(token):
            continue
        head = tree.head[token]
        first, last = page.edges(head)
        if tree.pos[head] not in ("VERB", "AUX") or tree.dep[head] == "amod":
            first, last = token, max(last, token)
        before = page.trimmed(first, token - 1) if first < token else None
        after = page.trimmed(token + 1, last) if last > token else None
        content = tuple(span for span in (before, after) if span is not None)
        if content:
            yield Draft(token, (tree.span(token, token),), content, hearsay=True)
