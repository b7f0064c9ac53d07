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

_PHRASE = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "PART"})
_MEDIA = frozenset({"agency", "outlet"})


def with_citations(page: Page, drafts: Iterable[Draft], outlets: OutletsTable) -> Iterator[Draft]:
    """The drafts, and for each agency or outlet that cites somebody one more, with the cited as the source."""
    cited = {page.tree.sentence[token]: token for token in page.places(page.table.citing)}
    held = list(drafts)
    if not cited:
        yield from held
        return
    through = {
        token
        for draft in held
        if (token := cited.get(page.tree.sentence[draft.token])) is not None and _cites(page, draft, token, outlets)
    }
    for draft in held:
        token = cited.get(page.tree.sentence[draft.token])
        if token is None or not _cites(page, draft, token, outlets):
            if draft.token not in through:  # "citing X" is told by the draft of X
                yield draft
            continue
        cited_one = _cited(page, token)
        end = token if cited_one is None else cited_one.last
        content = tuple(part for span in draft.content for part in _without(page, span, token, end))
        whole = replace(draft, content=content or draft.content)
        yield whole
        if cited_one is not None:
            cue = (page.tree.span(token, token),)
            yield replace(whole, token=token, cue=cue, source=cited_one, via=draft.source)


def _cited(page: Page, token: int) -> Source | None:
    """Who is cited: the object, or the phrase right after the word where the parse has no such object."""
    tree = page.tree
    held = tree.child(token, "dobj")
    if held is not None and page.edges(held)[0] == token + 1:
        return phrase(page, held, token)
    last = token
    while last + 1 < len(tree) and tree.pos[last + 1] in _PHRASE:
        last += 1
    nouns = [at for at in range(token + 1, last + 1) if tree.pos[at] in ("NOUN", "PROPN")]
    return Source(nouns[-1], token + 1, last) if nouns else None


def _cites(page: Page, draft: Draft, token: int, outlets: OutletsTable) -> bool:
    """Whether it is this draft's agency or outlet that cites."""
    if draft.source is None or draft.act != "say" or draft.token == token or page.is_quoted(token):
        return False
    return _is_medium(page, draft.source, outlets) or _passes_on(page, draft, token)


def _passes_on(page: Page, draft: Draft, token: int) -> bool:
    """Whether a body that reports cites people: an agency or outlet that no table knows."""
    tree, held = page.tree, _cited(page, token)
    if held is None or draft.source is None or tree.lemma[draft.token] != "report":
        return False
    name = draft.source.head
    if tree.ent[name] == "PERSON" and not tree.span(name, name).of(page.view).isupper():
        return False
    told = page.table.kinds.get(tree.lower[held.head])
    return tree.lower[held.head] in page.table.unnamed or (told is not None and told[1] != "document")


def _without(page: Page, span: Span, first: int, last: int) -> Iterator[Span]:
    """A content without the citation that the parse has hung into it."""
    start, end = page.tree.start[first], page.tree.end[last]
    if not span.start <= start < span.end:
        yield span
        return
    for part in (Span(span.start, start), Span(min(end, span.end), span.end)):
        words = page.view[part.start : part.end]
        lead, tail = len(words) - len(words.lstrip(" ,;")), len(words) - len(words.rstrip(" ,;"))
        if part.start + lead < part.end - tail:
            yield Span(part.start + lead, part.end - tail)


def _is_medium(page: Page, source: Source, outlets: OutletsTable) -> bool:
    words = page.tree.lower[source.first : source.head + 1]
    kinds = {told[1] for word in words if (told := page.table.kinds.get(word)) is not None}
    return bool(kinds & _MEDIA) or publisher(page, source.head, outlets) is not None
