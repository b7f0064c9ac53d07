""" "The agency said, citing a hospital": the hospital is the source, the agency passes it on (R6)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tidings.model.spans import Span
from tidings.reading.attribution.chains import publisher
from tidings.reading.attribution.drafts import Draft, Source
from tidings.reading.attribution.page import Page
from tidings.reading.attribution.sources import phrase
from tidings.vocabulary.outlets import OutletsTable

_MEDIA = frozenset({"agency", "outlet"})


def with_citations(page: Page, drafts: Iterable[Draft], outlets: OutletsTable) -> Iterator[Draft]:
    """The drafts, and for each agency or outlet that cites somebody one more, with the cited as the source."""
    cited = {
        page.tree.sentence[token]: token for token, word in enumerate(page.tree.lower) if word in page.table.citing
    }
    for draft in drafts:
        token = cited.get(page.tree.sentence[draft.token])
        if token is None or not _cites(page, draft, token, outlets):
            yield draft
            continue
        whole = replace(draft, content=tuple(_before(page, span, token) for span in draft.content))
        yield whole
        held = page.tree.child(token, "dobj")
        if held is not None:
            cue = (page.tree.span(token, token),)
            yield replace(whole, token=token, cue=cue, source=phrase(page, held, token), via=draft.source)


def _cites(page: Page, draft: Draft, token: int, outlets: OutletsTable) -> bool:
    """Whether it is this draft's agency or outlet that cites."""
    if draft.source is None or draft.act != "say" or draft.token == token or page.is_quoted(token):
        return False
    return _is_medium(page, draft.source, outlets)


def _before(page: Page, span: Span, token: int) -> Span:
    """A content without the citation that the parse has hung into it."""
    at = page.tree.start[token]
    if not span.start < at < span.end:
        return span
    return page.parsed.trimmed(span.start, len(page.view[:at].rstrip(" ,")))


def _is_medium(page: Page, source: Source, outlets: OutletsTable) -> bool:
    told = page.table.kinds.get(page.tree.lower[source.head])
    return (told is not None and told[1] in _MEDIA) or publisher(page, source.head, outlets) is not None
