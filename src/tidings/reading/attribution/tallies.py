""" "Hospital officials put the toll at 12": a number on somebody's word without a verb of saying."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.reading.attribution.cues import group_start
from tidings.reading.attribution.drafts import Draft
from tidings.reading.attribution.page import Page
from tidings.reading.attribution.sources import source_of


def by_tallies(page: Page) -> Iterator[Draft]:
    """The attributions of "put the toll at"."""
    tree = page.tree
    for verb in page.places(page.table.tallying):
        if page.is_quoted(verb):
            continue
        held = tree.child(verb, "dobj")
        if held is None or held < verb or tree.lower[held] not in page.table.tallied:
            continue
        at = next((kid for kid in (*tree.kids[verb], *tree.kids[held]) if kid > held and tree.lower[kid] == "at"), None)
        source = source_of(page, verb)
        if at is None or source is None:
            continue
        content = page.trimmed(page.edges(held)[0], page.edges(at)[1])
        if content is not None:
            yield Draft(verb, (tree.span(group_start(page, verb), verb),), (content,), source=source)
