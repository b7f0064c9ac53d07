"""Which descriptions are a body named before: appositions, "the X militia", the same words for the same body (R12)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from tidings.reading.actors.drafts import Draft
from tidings.reading.actors.page import Page

_GROUPS = frozenset({"armed_group", "party", "coalition", "government", "organization", "company", "outlet"})
# As few telling words before the noun as make a description one body's ("U.S.-trained counter-terrorism force").
_TELLING = 2


def bodies(page: Page, described: Sequence[Draft], named: Sequence[Draft], ends: Mapping[int, Draft]) -> None:
    """Gives the descriptions of named bodies their keys."""
    known = {draft.start: draft for draft in named if draft.type in _GROUPS}
    for draft in described:
        if draft.plural or draft.type not in _GROUPS:
            continue
        if (body := _apposed(page, draft, ends)) is not None:
            _join(page, draft, body, "apposition")
        elif (body := _inside(page, draft, known)) is not None:
            _join(page, draft, body, "noun behind the name")
    _alike(page, described)


def _join(page: Page, draft: Draft, body: Draft, why: str) -> None:
    text = page.text(draft.start, draft.end)
    draft.key = body.key
    draft.reason = f"{why}: {body.name}, {text}"
    body.descriptors.append(text)


def _apposed(page: Page, draft: Draft, ends: Mapping[int, Draft]) -> Draft | None:
    """ "The Units (PDU), a militia that", "the Units are a militia": a description with an article behind a body's name."""
    at = draft.start - 1
    if page.lower(at) not in ("a", "an", "the"):
        return None
    at -= 1
    if page.lower(at) in ("is", "are", "was", "were"):
        at -= page.lower(at - 1) == ","
    elif page.lower(at) != ",":
        return None
    named = ends.get(at) or (ends.get(at - 1) if page.lower(at - 1) == ")" else None)
    return named if named is not None and named.name is not None and named.type in _GROUPS else None


def _inside(page: Page, draft: Draft, known: Mapping[int, Draft]) -> Draft | None:
    """ "The X militia" is X: its name stands in the description, with nothing but small words up to the noun."""
    if page.lower(draft.end - 1) not in page.lexicon.groups.whole:
        return None
    for at in range(draft.start, draft.end - 1):
        body = known.get(at)
        if body is not None and body.end < draft.end:
            # "The Khamenei militia" is somebody's militia, not somebody.
            own = (
                body.end - body.start > 1
                or (body.name or "").isupper()
                or page.lower(at) in page.lexicon.groups.foreign
            )
            return body if own and not any(word.cap for word in page.words[body.end : draft.end]) else None
    return None


def _alike(page: Page, described: Sequence[Draft]) -> None:
    """A description whose telling words are those of a description of one named body is that body."""
    told: dict[tuple[str, frozenset[str]], set[str]] = defaultdict(set)
    texts: dict[str, str] = {}
    for draft in described:
        if draft.key and not draft.plural and draft.type in _GROUPS:
            told[_words(page, draft)].add(draft.key)
            texts.setdefault(draft.key, page.text(draft.start, draft.end))
    for draft in described:
        if draft.key or draft.plural or draft.type not in _GROUPS:
            continue
        words = _words(page, draft)
        keys = told.get(words, set())
        if len(keys) == 1 and len(words[1]) >= _TELLING:
            draft.key = next(iter(keys))
            draft.reason = f"described in the same words: {texts[draft.key]}, {page.text(draft.start, draft.end)}"


def _words(page: Page, draft: Draft) -> tuple[str, frozenset[str]]:
    """The noun of a description, and the words before it that are no names, with synonyms alike."""
    same = page.lexicon.groups.synonyms
    words = page.words[draft.start : draft.end]
    before = frozenset(
        same.get(word.lower, word.lower).replace(".", "")
        for word in words[:-1]
        if not word.cap or "-" in word.text or page.lexicon.states.of(word.text) is not None
    )
    return same.get(words[-1].lower, words[-1].lower), before
