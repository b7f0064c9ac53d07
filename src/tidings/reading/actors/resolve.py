"""Which descriptions and pronouns are somebody named before (R12): titles, appositions, "the cleric", "he"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from tidings.reading.actors.drafts import Draft
from tidings.reading.actors.page import Page

_MARKS = frozenset({",", "–", "—"})
_GROUPS = frozenset({"armed_group", "party", "coalition", "government", "organization", "company", "outlet"})
_PRONOUNS = frozenset({"he", "she"})


def resolve(page: Page, named: Sequence[Draft], described: Sequence[Draft]) -> None:
    """Gives every description its key: that of a name where that is safe, else its own."""
    starts = {draft.start: draft for draft in named}
    ends = {draft.end: draft for draft in named}
    holders = _holders(named, page.lexicon.titles.sole)
    joined: dict[int, Draft] = {}
    for draft in described:
        if draft.plural or draft.type != "person":
            continue
        if (apposed := _apposed(page, draft, starts, ends) or _coordinate(page, draft, joined)) is not None:
            joined[draft.end] = apposed
            draft.key = apposed.key
            text = page.text(draft.start, draft.end)
            apposed.descriptors.append(text)
            holders[_title(page, draft)].add(apposed.key)
    _bodies(page, described, ends)
    for draft in described:
        if not draft.key and draft.type == "person" and not draft.plural and _definite(page, draft):
            found = holders.get(_title(page, draft), set())
            if len(found) == 1 and (draft.owner is None or draft.owner.key not in found):
                draft.key = next(iter(found))
    _dashed(page, described)
    _own_keys(page, described)


def _bodies(page: Page, described: Sequence[Draft], ends: Mapping[int, Draft]) -> None:
    """ "the Units (PDU), a militia that", "the Units are a militia": a description with an article behind a body's name."""
    for draft in described:
        at = draft.start - 1
        if draft.plural or draft.type not in _GROUPS or page.lower(at) not in ("a", "an", "the"):
            continue
        at -= 1
        if page.lower(at) in ("is", "are", "was", "were"):
            at -= page.lower(at - 1) == ","
        elif page.lower(at) != ",":
            continue
        named = ends.get(at) or (ends.get(at - 1) if page.lower(at - 1) == ")" else None)
        if named is not None and named.name is not None and named.type in _GROUPS:
            draft.key = named.key
            named.descriptors.append(page.text(draft.start, draft.end))


def _dashed(page: Page, described: Sequence[Draft]) -> None:
    """ "the cleric – also head of the X Coalition": in apposition to a description that is somebody named."""
    known = {draft.end: draft for draft in described if draft.key}
    for draft in described:
        if not draft.key and draft.type == "person" and not draft.plural:
            before = _apposed(page, draft, {}, known)
            if before is not None:
                draft.key = before.key


def _holders(named: Sequence[Draft], sole: frozenset[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for draft in named:
        for title in draft.titles:
            found[title].add(draft.key)
            if not any(title.endswith(phrase) for phrase in sole):
                found[title.rpartition(" ")[2]].add(draft.key)
    return found


def _title(page: Page, draft: Draft) -> str:
    title = page.title_ends.get(draft.end)
    return title.text if title is not None else page.lower(draft.end - 1)


def _definite(page: Page, draft: Draft) -> bool:
    if page.lower(draft.end) in ("of", "with", "who", "whose", "for") or (
        draft.end < len(page.words) and page.words[draft.end].tag == "VBN"
    ):
        return False
    return page.lower(draft.start - 1) in ("the", "this") or page.lower(draft.start - 1) in ("'s", "'")


def _apposed(page: Page, draft: Draft, starts: dict[int, Draft], ends: dict[int, Draft]) -> Draft | None:
    """The person's name that this title stands beside, between commas."""
    at = draft.start - 1
    while at > 0 and (page.words[at].tag in ("DT", "JJ", "CD", "PRP$") or page.lower(at) in page.lexicon.titles.states):
        at -= 1
    at = _past_body(page, _past_owner(page, at))
    while page.words[at].tag == "RB" and at > 0:
        at -= 1
    before = ends.get(at) if page.lower(at) in _MARKS else None
    if before is not None and before.type == "person":
        return before
    at = draft.end
    if page.lower(at) in ("who", "whose"):
        return _past_clause(page, at, starts)
    for step in range(14):
        lower = page.lower(at + step)
        if lower in (",", "–", "—", ":"):
            after = starts.get(at + step + 1)
            return after if after is not None and after.type == "person" else None
        if not lower or lower in (".", ";", '"', "”") or page.words[at + step].tag in ("VBD", "VBZ", "VBP", "MD", "CC"):
            return None
    return None


def _past_owner(page: Page, at: int) -> int:
    """ "Marouk, the party's leader": the comma before whose leader it is."""
    if page.lower(at) not in ("'s", "'"):
        return at
    back = at - 1
    while back > 0 and at - back < 6 and page.words[back].tag in ("NN", "NNS", "NNP", "NNPS", "JJ", "DT"):
        back -= 1
    return back if page.lower(back) in _MARKS else at


def _past_body(page: Page, at: int) -> int:
    """ "Daher, the Land Party (LP) lawmaker": the comma before the name of the body whose title it is."""
    back = at
    while (
        back > 0
        and at - back < 9
        and (
            page.words[back].tag in ("NNP", "NNPS", "DT", "-LRB-", "-RRB-") or page.lower(back) in ("and", "of", "for")
        )
    ):
        back -= 1
    return back if back < at and page.lower(back) == "," else at


def _past_clause(page: Page, at: int, starts: dict[int, Draft]) -> Draft | None:
    """ "The commander who led them through the city, X, still": the name behind the first comma, between two."""
    for step in range(2, 16):
        if page.lower(at + step) in (".", ";", ""):
            return None
        if page.lower(at + step) == ",":
            after = starts.get(at + step + 1)
            closed = after is not None and page.lower(after.end) == ","
            return after if after is not None and closed and after.type == "person" else None
    return None


def _coordinate(page: Page, draft: Draft, joined: dict[int, Draft]) -> Draft | None:
    """The second of two in apposition: "X, a former spy chief and U.S. ally"."""
    at = draft.start - 1
    if page.lower(at) in ("a", "an"):
        at -= 1
    return joined.get(at) if page.lower(at) == "and" else None


def _own_keys(page: Page, described: Sequence[Draft]) -> None:
    """Descriptions of nobody named: alike ones are one chain, "the officials" takes up "two medical officials"."""
    latest: dict[str, str] = {}
    for draft in sorted(described, key=lambda d: d.start):
        if draft.key:
            continue
        text = page.text(draft.start, draft.end).lower()
        head = f"{page.lower(draft.end - 1)} {draft.type}"
        owner = f" of {draft.owner.key}" if draft.owner is not None else ""
        if draft.type == "person" and not draft.plural and not _definite(page, draft):
            draft.key = latest[head] = f"one {text} at {draft.start}"
        elif draft.start == draft.end - 1 and _definite(page, draft) and head in latest and not owner:
            draft.key = latest[head]
        else:
            draft.key = latest[head] = f"some {text}{owner}"


def pronouns(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """ "He" and "she" where one person only can be meant: the sole person since the last sentence began, or its subject."""
    persons = sorted((d for d in drafts if d.type == "person" and not d.plural), key=lambda d: d.start)
    found: list[Draft] = []
    for at, word in enumerate(page.words):
        if word.lower not in _PRONOUNS or word.tag != "PRP":
            continue
        sentence = page.sentence(at)
        since = page.bounds[max(0, sentence - 1)][0]
        known = [d for d in persons if since <= d.start < at] + [d for d in found if since <= d.start < at]
        keys = {d.key for d in known}
        chosen = known[0] if len(keys) == 1 else _subject(page, known, sentence)
        if chosen is not None:
            found.append(
                Draft(at, at + 1, word.span, chosen.key, type="person", cues=(f"pronoun: {word.lower}",), pronoun=True)
            )
    return found


def _subject(page: Page, known: Sequence[Draft], sentence: int) -> Draft | None:
    """The subject of the sentence before, where it alone is one of the persons known."""
    first, limit = page.bounds[max(0, sentence - 1)]
    subjects = {d.key: d for d in known if first <= d.start < limit and _is_subject(page, d)}
    here = [d for d in known if d.start >= limit]
    return next(iter(subjects.values())) if len(subjects) == 1 and not here else None


def _is_subject(page: Page, draft: Draft) -> bool:
    tree, token = page.tree, page.words[draft.end - 1].token
    return tree.dep[token] == "nsubj" and tree.dep[tree.head[token]] == "ROOT"
