"""Pronouns that can mean one person only."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.reading.actors.drafts import Draft
from tidings.reading.actors.page import Page

_PRONOUNS = frozenset({"he", "she"})
_HERS = frozenset(
    {"ms", "mrs", "miss", "lady", "dame", "queen", "princess", "mother", "sister", "wife", "widow", "daughter"}
)
_HIS = frozenset(
    {
        "mr",
        "sir",
        "lord",
        "king",
        "prince",
        "father",
        "brother",
        "husband",
        "son",
        "imam",
        "sheikh",
        "sayyed",
        "ayatollah",
    }
)
_ALONE = "the only person since the sentence before"
_SUBJECT = "the subject of the sentence before"


def pronouns(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """ "He" and "she" where one person only can be meant: the sole person since the last sentence began, or its subject."""
    persons = sorted((d for d in drafts if d.type == "person" and not d.plural), key=lambda d: d.start)
    found: list[Draft] = []
    called = {d.key: said for d in persons for title in d.titles if (said := _pronoun_of(title)) is not None}
    for at, word in enumerate(page.words):
        if word.lower not in _PRONOUNS or word.tag != "PRP":
            continue
        sentence = page.sentence(at)
        since = page.bounds[max(0, sentence - 1)][0]
        known = [d for d in [*persons, *found] if since <= d.start < at]
        known = [d for d in known if called.get(d.key, word.lower) == word.lower]
        alone = len({d.key for d in known}) == 1
        chosen = known[0] if alone else _subject(page, known, sentence)
        if chosen is not None:
            called[chosen.key] = word.lower
            found.append(_pronoun(page, at, chosen, f"{word.lower}: {_ALONE if alone else _SUBJECT}"))
    return found


def _pronoun_of(title: str) -> str | None:
    """ "She" for a spokeswoman and a Ms, "he" for a spokesman and a Mr; None for a minister."""
    last = title.lower().rstrip(".").rpartition(" ")[2]
    if last.endswith("woman") or last in _HERS:
        return "she"
    return "he" if last.endswith("man") or last in _HIS else None


def _pronoun(page: Page, at: int, chosen: Draft, reason: str) -> Draft:
    word = page.words[at]
    cues = (f"pronoun: {word.lower}",)
    return Draft(at, at + 1, word.span, chosen.key, type="person", cues=cues, pronoun=True, reason=reason)


def _subject(page: Page, known: Sequence[Draft], sentence: int) -> Draft | None:
    """The subject of the sentence before, where it alone is one of the persons known."""
    first, limit = page.bounds[max(0, sentence - 1)]
    subjects = {d.key: d for d in known if first <= d.start < limit and _is_subject(page, d)}
    here = [d for d in known if d.start >= limit]
    return next(iter(subjects.values())) if len(subjects) == 1 and not here else None


def _is_subject(page: Page, draft: Draft) -> bool:
    tree, token = page.tree, page.words[draft.end - 1].token
    if tree.child(token, "conj") is not None:
        return False
    return tree.dep[token] == "nsubj" and tree.dep[tree.head[token]] == "ROOT"
