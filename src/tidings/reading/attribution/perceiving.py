""" "An agency's reporter saw three bodies": what eyewitnesses perceived is on their word (R6)."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.reading.attribution.cues import group_start
from tidings.reading.attribution.drafts import Draft
from tidings.reading.attribution.page import Page
from tidings.reading.attribution.sources import source_of

_SEEN = ("dobj", "ccomp")


def by_perception(page: Page) -> Iterator[Draft]:
    """The attributions of "saw", "heard" and "counted" where a witness or reporter did."""
    tree = page.tree
    for verb in page.places(page.table.perceiving):
        if tree.tag[verb] not in ("VBD", "VBN") or page.is_quoted(verb):
            continue
        subject, seen = tree.child(verb, "nsubj"), tree.child(verb, *_SEEN)
        if subject is None or seen is None or seen < verb or tree.child(verb, "neg") is not None:
            continue
        told = page.table.kinds.get(tree.lower[subject])
        source = source_of(page, verb)
        if told is None or told[1] not in page.table.perceivers or source is None:
            continue
        last = max(
            page.edges(kid)[1] for kid in tree.children(verb, *_SEEN, "prep", "advmod", "npadvmod") if kid >= seen
        )
        content = page.trimmed(page.edges(seen)[0], last)
        if content is not None:
            yield Draft(verb, (tree.span(group_start(page, verb), verb),), (content,), source=source)
