"""Which candidates of one report are one name: full names, surnames, short forms, acronyms, aliases (R12)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tidings.model.mentions import ActorType
from tidings.reading.actors.candidates import Candidate
from tidings.reading.actors.page import Page

_LEAST = 1.5
_LEAST_OF_TWO = 1.0


@dataclass(slots=True)
class Chain:
    """Candidates that are one actor. ``type`` is None where the signs say place or nothing."""

    candidates: list[Candidate] = field(default_factory=list)
    type: ActorType | None = None
    cues: tuple[str, ...] = ()
    merged: bool = False

    @property
    def longest(self) -> Candidate:
        """The candidate with the fullest name."""
        return max(self.candidates, key=lambda c: (len(c.parts), -c.start))


def chain(page: Page, candidates: Sequence[Candidate]) -> list[Chain]:
    """The chains of a report that are actors."""
    groups: dict[tuple[str, ...], Chain] = {}
    for candidate in candidates:
        groups.setdefault(candidate.parts or (candidate.name,), Chain()).candidates.append(candidate)
    chains = list(groups.values())
    for group in chains:
        _judge(group)
    _join_stated(page, groups)
    _join_shorter(groups)
    for group in chains:
        if not group.merged:
            _judge(group)
    return [group for group in chains if not group.merged and group.type is not None and _stands(group)]


def _judge(group: Chain) -> None:
    """Adds up the signs: the heaviest type wins, unless place and other readings outweigh it."""
    weights: dict[ActorType | None, float] = defaultdict(float)
    cues: dict[ActorType | None, dict[str, float]] = defaultdict(dict)
    for candidate in group.candidates:
        for sign in candidate.signs:
            fresh = sign.cue not in cues[sign.type]
            weights[sign.type] += sign.weight if fresh else 0.2 * sign.weight
            cues[sign.type][sign.cue] = sign.weight
    against = weights.pop(None, 0.0)
    if weights.get("organization"):
        _refine(weights)
    best = max(weights, key=lambda kind: (weights[kind], str(kind)), default=None)
    least = _LEAST if all(len(candidate.parts) < 2 for candidate in group.candidates) else _LEAST_OF_TWO
    if best is None or weights[best] < least or weights[best] <= against:
        group.type, group.cues = None, ()
        return
    group.type, group.cues = best, tuple(cues[best] or cues["organization"])


def _refine(weights: dict[ActorType | None, float]) -> None:
    """A general sign of a body speaks for the particular kind that others name."""
    kinds: tuple[ActorType, ...] = ("armed_group", "party", "coalition", "government", "company", "outlet")
    named = [kind for kind in kinds if weights.get(kind)]
    if named:
        best = max(named, key=lambda kind: weights[kind])
        weights[best] += weights.pop("organization")


def _stands(group: Chain) -> bool:
    """A name that only headings have must be plain by itself."""
    if all(candidate.heading for candidate in group.candidates):
        return sum(sign.weight for sign in group.longest.signs if sign.type == group.type) >= 2.5
    return True


def _join_stated(page: Page, groups: dict[tuple[str, ...], Chain]) -> None:
    """Acronyms in brackets, "alias", "known as", a nickname in quotation marks."""
    at_word = {candidate.start: (key, candidate) for key, group in groups.items() for candidate in group.candidates}
    for key, group in list(groups.items()):
        for candidate in list(group.candidates):
            place = _stated_after(page, candidate)
            other = at_word.get(place) if place is not None else None
            if other is None or other[0] == key:
                continue
            if other[1].name.isupper() and len(other[1].name) < 8:
                candidate.acronym = other[1].name
            else:
                candidate.aliases.append(other[1].name)
            _merge(groups, key, other[0])


def _stated_after(page: Page, c: Candidate) -> int | None:
    """The word at which another name of the same actor starts, where the text says so."""
    after = page.lower(c.end)
    if after == "(" and page.lower(c.end + 2) == ")":
        inner = page.words[c.end + 1].text
        initials = [word.text[0].upper() for word in page.words[c.start : c.end] if word.text[0].isalpha()]
        fits = inner.isupper() and 2 <= len(inner) <= 7 and len(initials) > 1 and inner[0] in initials
        return c.end + 1 if fits else None
    at = c.end + (after in (",", "("))
    if page.words[at].text in ('"', "“", "'") if at < len(page.words) else False:
        return at + 1
    for phrase in page.lexicon.groups.introducers:
        words = phrase.split()
        if phrase != "namely" and all(page.lower(at + k) == word for k, word in enumerate(words)):
            at += len(words)
            return at + (page.lower(at) in ('"', "“", "the", "by"))
    return None


def _join_shorter(groups: dict[tuple[str, ...], Chain]) -> None:
    """Surnames to full names, first words to bodies; nothing where two would fit."""
    lasts: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    firsts: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for key in groups:
        if len(key) > 1:
            lasts[key[-1]].append(key)
            firsts[key[0]].append(key)
    for key in sorted(groups, key=lambda parts: (-len(parts), parts)):
        if groups[key].merged:
            continue
        fits = _fitting(key, groups, lasts, firsts)
        owners = {id(groups[other]): other for other in fits}
        if len(owners) == 1:
            _merge(groups, next(iter(owners.values())), key)


def _fitting(
    key: tuple[str, ...],
    groups: dict[tuple[str, ...], Chain],
    lasts: dict[str, list[tuple[str, ...]]],
    firsts: dict[str, list[tuple[str, ...]]],
) -> list[tuple[str, ...]]:
    persons = [k for k in lasts.get(key[-1], ()) if len(k) > len(key) and groups[k].type == "person"]
    if len(key) > 1:
        persons = [k for k in persons if _within(key, k)]
    if persons:
        return persons
    fits = [k for k in firsts.get(key[0], ()) if len(k) > len(key) and k[: len(key)] == key]
    mine = groups[key].type
    bodies = [
        k for k in fits if groups[k].type not in ("person", None) and mine in (None, "organization", groups[k].type)
    ]
    if bodies or len(key) > 1:
        return bodies
    alone = groups[key].candidates
    if any(sign.type == "person" for c in alone for sign in c.signs):
        return [k for k in fits if groups[k].type == "person"]
    return []


def _within(short: Sequence[str], long: Iterable[str]) -> bool:
    """Whether all words of the short name stand in the long one, in that order."""
    rest = iter(long)
    return all(part in rest for part in short)


def _merge(groups: dict[tuple[str, ...], Chain], into: tuple[str, ...], other: tuple[str, ...]) -> None:
    target, source = groups[into], groups[other]
    if target is source:
        return
    target.candidates.extend(source.candidates)
    for key, group in groups.items():
        if group is source:
            groups[key] = target
    source.merged = True
    source.candidates = []
    _judge(target)
