"""Posts over all reports: who held what, merged by holder, title and body."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tidings.ids import component_id
from tidings.model.claims import Attribution, PostClaim, PostStatus
from tidings.model.edtf import window
from tidings.model.known import Post
from tidings.model.spans import Evidence

_APART: frozenset[PostStatus] = frozenset({"acting", "designate"})
_SAME = {"pm": "prime minister", "premier": "prime minister", "gen.": "general", "lt.": "lieutenant", "col.": "colonel"}


@dataclass(frozen=True, slots=True)
class Telling:
    """A claim in its report: what the report resolves for it. ``actors`` maps mention ids, ``dates`` time ids to EDTF."""

    claim: PostClaim
    evidence: tuple[Evidence, ...]
    published: str | None
    actors: Mapping[str, str]
    dates: Mapping[str, str]


Key = tuple[str, str, str | None, str]


def link_posts(tellings: Iterable[Telling]) -> tuple[Post, ...]:
    """The posts that these claims state, by id: one for each holder, title and body.

    A post that a report gives as held is ``held_on`` the day that report was published; one said to be former has no
    such day. Reports that give a post as held and later ones that say it is over tell of one post, which has ended;
    a report that gives it as held after that tells of another, a second term. Acting and designate stand apart. A
    title without a body joins the same holder's post of that title where there is one body only.
    """
    grouped: dict[Key, list[Telling]] = {}
    for one in sorted(tellings, key=lambda telling: telling.claim.id):
        holder = one.actors.get(one.claim.holder)
        if holder is None or one.claim.polarity == "-":
            continue
        body = one.actors.get(one.claim.body) if one.claim.body else None
        state = one.claim.state if one.claim.state in _APART else "held"
        grouped.setdefault((holder, canonical(one.claim.title), body, state), []).append(one)
    _settle_bodies(grouped)
    terms = ((key, term) for key, told in grouped.items() for term in _terms(told))
    return tuple(sorted((_post(key, term) for key, term in terms), key=lambda post: post.id))


def canonical(title: str) -> str:
    """One spelling for a title."""
    words = title.lower().replace("advisor", "adviser").replace("defense", "defence").replace("-", " ").split()
    return " ".join(_SAME.get(word, word) for word in words)


def _settle_bodies(grouped: dict[Key, list[Telling]]) -> None:
    for key in [key for key in grouped if key[2] is None]:
        bodies = sorted({k[2] for k in grouped if k[:2] == key[:2] and k[2] is not None})
        target = (key[0], key[1], bodies[0], key[3]) if len(bodies) == 1 else None
        if target is not None:
            grouped.setdefault(target, []).extend(grouped.pop(key))


def _terms(told: Sequence[Telling]) -> Iterator[Sequence[Telling]]:
    """One term, or two where it is given as held by a report after it was over."""
    over = sorted(day for one in told if one.claim.state == "former" and (day := _end(one)) is not None)
    ended = {one.claim.report for one in told if one.claim.state == "former"}
    again = [one for one in told if over and one.claim.report not in ended and _held_after(one, over[0])]
    first = [one for one in told if one not in again]
    yield from (term for term in (first, again) if term)


def _end(one: Telling) -> date | None:
    """The last day on which a post that is over can have been held, as far as its report tells."""
    until = one.dates.get(one.claim.until) if one.claim.until else None
    text = until or one.published
    return window(text).last if text else None


def _held_after(one: Telling, over: date) -> bool:
    """One without a date is kept apart: nothing says that it came before."""
    first = window(one.published).first if one.published else None
    return one.claim.state != "former" and (first is None or first > over)


def _post(key: Key, told: Sequence[Telling]) -> Post:
    holder, _, body, _ = key
    titles = [one.claim.title for one in told]
    days = sorted({one.published for one in told if one.published and one.claim.state != "former"})
    texts = [one.claim.body_text for one in told if one.claim.body_text]
    over = any(one.claim.state == "former" for one in told)
    return Post(
        id=component_id("pst", [one.claim.id for one in told]),
        actor=holder,
        title=min(titles, key=lambda title: (-titles.count(title), title)),
        body=body,
        body_text=min(texts, key=lambda text: (-texts.count(text), text)) if texts else None,
        since=_best(one.dates.get(one.claim.since) for one in told if one.claim.since),
        until=_best(one.dates.get(one.claim.until) for one in told if one.claim.until),
        status="former" if over else told[0].claim.state,
        held_on=tuple(days),
        claims=tuple(one.claim.id for one in told),
        evidence=tuple(evidence for one in told for evidence in one.evidence),
        attribution=attribution([one.claim.attribution for one in told]),
    )


def attribution(each: Sequence[Attribution | None]) -> Attribution | None:
    """None (a report's own account) where any report says it itself, else the first in order of claims."""
    return None if any(one is None for one in each) else each[0]


def _best(dates: Iterable[str | None]) -> str | None:
    """The narrowest date, the earliest of equals."""
    known = sorted({date for date in dates if date})
    return min(known, key=lambda text: (window(text).days or 10**6, text), default=None)
