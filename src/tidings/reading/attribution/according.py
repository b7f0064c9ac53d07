""" "According to X": the sentence around it, or the clause that it stands in."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.model.spans import Span
from tidings.reading.attribution.drafts import Draft
from tidings.reading.attribution.page import Page
from tidings.reading.attribution.sources import phrase

_SINGLE = frozenset({"per"})
_RATES = frozenset({"cent", "capita", "diem", "se", "annum"})


def by_prepositions(page: Page) -> Iterator[Draft]:
    """The attributions of "according to" and "per"."""
    tree = page.tree
    for token, lower in enumerate(tree.lower):
        if lower == "according" and token + 1 < len(tree) and tree.lower[token + 1] == "to":
            found = _draft(page, token, token + 1)
        elif (
            lower in _SINGLE
            and page.tree.lower[token - 1] == ","
            and tree.lower[token + 1 : token + 2] not in [[word] for word in _RATES]
        ):
            found = _draft(page, token, token)
        else:
            continue
        if found is not None and not page.is_quoted(token):
            yield found


def _draft(page: Page, first: int, last: int) -> Draft | None:
    tree = page.tree
    nouns = [kid for kid in tree.kids[last] if tree.dep[kid] == "pobj"]
    head = nouns[0] if nouns else _next_noun(page, last)
    if head is None:
        return None
    source = phrase(page, head, last)
    content = _content(page, first, source.last)
    if not content:
        return None
    return Draft(token=first, cue=(tree.span(first, last),), content=content, source=source)


def _next_noun(page: Page, token: int) -> int | None:
    _, last = page.bounds(token)
    nouns = (at for at in range(token + 1, last + 1) if page.tree.pos[at] in ("NOUN", "PROPN", "PRON"))
    return next(nouns, None)


def _content(page: Page, first: int, last: int) -> tuple[Span, ...]:
    """Before it, after it, or both, in its sentence."""
    start, end = page.bounds(first)
    lower = page.tree.lower
    before = page.trimmed(start, first - 1) if first > start else None
    after = page.trimmed(last + 1, end) if last < end else None
    if before is not None and after is not None:
        if lower[last + 1] != "," or lower[first - 1] != ",":
            if lower[first - 1] in (",", ";", "and", "but") and first - start <= 2:
                before = None
            elif lower[last + 1] in (";", "and", "but", "."):
                after = None
        elif first - start <= 2:
            before = None
    return tuple(page.whole(part) for part in (before, after) if part is not None)
