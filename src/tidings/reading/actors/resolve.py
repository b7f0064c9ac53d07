"""Which descriptions and pronouns are somebody named before (R12): titles, appositions, "the cleric", "he"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from tidings.reading.actors.bodies import bodies
from tidings.reading.actors.drafts import Draft
from tidings.reading.actors.page import Page

_MARKS = frozenset({",", "–", "—"})
# "The next prime minister" is nobody yet, "the new prime minister" may be another.
_TO_COME = frozenset({"next", "future", "new", "prospective", "would-be", "incoming", "potential", "possible", "first"})
_TIES = frozenset({"ties", "links", "connections", "relations"})
_TIED = frozenset({"tied", "linked", "close", "loyal", "allied", "aligned", "connected", "affiliated"})
_HEADINGS = frozenset({"headline", "crosshead"})


def resolve(page: Page, named: Sequence[Draft], described: Sequence[Draft]) -> None:
    """Gives every description its key: that of a name where that is safe, else its own."""
    starts = {draft.start: draft for draft in named}
    ends = {draft.end: draft for draft in named}
    holders = _holders(page, named)
    joined: dict[int, Draft] = {}
    for draft in described:
        if draft.plural or draft.type != "person":
            continue
        if (apposed := _apposed(page, draft, starts, ends) or _coordinate(page, draft, joined)) is not None:
            joined[draft.end] = apposed
            draft.key = apposed.key
            text = page.text(draft.start, draft.end)
            apposed.descriptors.append(text)
            draft.reason = f"apposition: {apposed.name}, {text}"
            holders[_title(page, draft)].add(apposed.key)
    bodies(page, described, named, ends)
    for draft in described:
        if not draft.key and draft.type == "person" and not draft.plural and _definite(page, draft):
            _held(page, draft, holders)
    _dashed(page, described)
    _own_keys(page, described)


def _held(page: Page, draft: Draft, holders: Mapping[str, set[str]]) -> None:
    """A title that the report gives to one person stands for that person."""
    if any(page.lower(at) in _TO_COME for at in range(draft.start, draft.end)):
        return
    title = _title(page, draft)
    found = holders.get(title, set())
    if len(found) == 1 and (draft.owner is None or draft.owner.key not in found):
        draft.key = next(iter(found))
        draft.reason = f"the only {title} of the report: {page.text(draft.start, draft.end)}"


def _dashed(page: Page, described: Sequence[Draft]) -> None:
    """ "the cleric – also head of the X Coalition": in apposition to a description that is somebody named."""
    known = {draft.end: draft for draft in described if draft.key}
    for draft in described:
        if not draft.key and draft.type == "person" and not draft.plural:
            before = _apposed(page, draft, {}, known)
            if before is not None:
                draft.key = before.key
                draft.reason = f"apposition to words for the same person: {page.text(draft.start, draft.end)}"


def _holders(page: Page, named: Sequence[Draft]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    sole = page.lexicon.titles.sole
    for draft in named:
        for title in draft.titles:
            usual = _usual(page, title)
            found[usual].add(draft.key)
            if not any(usual.endswith(phrase) for phrase in sole):
                found[usual.rpartition(" ")[2]].add(draft.key)
    return found


def _usual(page: Page, title: str) -> str:
    """A title in the words that are usual for it ("premier" is prime minister)."""
    same = page.lexicon.titles.same
    before, _, last = title.rpartition(" ")
    usual = same.get(title) or same.get(last, last)
    return usual if title in same or not before else f"{before} {usual}"


def _title(page: Page, draft: Draft) -> str:
    title = page.title_ends.get(draft.end)
    if title is None:
        return _usual(
            page,
            page.words[draft.end - 1].text if page.words[draft.end - 1].text.isupper() else page.lower(draft.end - 1),
        )
    return _usual(page, title.text if title.state in ("current", "acting") else f"{title.state} {title.text}")


def _definite(page: Page, draft: Draft) -> bool:
    if page.lower(draft.end) in ("of", "with", "who", "whose", "for") or (
        draft.end < len(page.words) and page.words[draft.end].tag == "VBN"
    ):
        return False
    if page.lower(draft.start - 1) in ("the", "this", "'s", "'"):
        return True
    heading = page.parsed.zone(page.words[draft.start].start) in _HEADINGS
    return heading and _title(page, draft) in page.lexicon.titles.sole


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
        tie = _tie(page, draft) if draft.type == "person" and not draft.plural else None
        if tie is not None:
            _tied(page, draft, f"{head} with ties to {tie}", latest)
        elif draft.type == "person" and not draft.plural and not _definite(page, draft):
            draft.key = latest[head] = f"one {text} at {draft.start}"
        elif draft.start == draft.end - 1 and _definite(page, draft) and head in latest and not owner:
            draft.key = latest[head]
        else:
            draft.key = latest[head] = f"some {text}{owner}"


def _tied(page: Page, draft: Draft, told: str, latest: dict[str, str]) -> None:
    """Somebody unnamed told by whom he stands with: taken up by whatever words say the same, unless with "a"."""
    known = latest.get(told)
    if known is None or page.lower(draft.start - 1) in ("a", "an", "another"):
        draft.key = latest[told] = f"one {told} at {draft.start}"
    else:
        draft.key = known
        draft.reason = f"the only one with such ties in the report: {page.text(draft.start, draft.end)}"


def _tie(page: Page, draft: Draft) -> str | None:
    """The one that a description says somebody has ties to: "with strong ties to X", "tied to X"."""
    at = draft.end
    if page.lower(at) == "with":
        at = next((step for step in range(at + 1, at + 4) if page.lower(step) in _TIES), -2) + 1
        linked = at > 0
    else:
        linked = page.lower(at) in _TIED
        at += 1
    if not linked or page.lower(at) not in ("to", "with") or at + 1 >= len(page.words):
        return None
    return page.words[at + 1].text if page.words[at + 1].cap else None
