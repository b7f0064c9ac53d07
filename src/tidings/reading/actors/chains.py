"""Which candidates of one report are one name: full names, surnames, short forms, acronyms, aliases (R12)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tidings.model.mentions import ActorType
from tidings.reading.actors.candidates import Candidate, title_before
from tidings.reading.actors.page import Page

_MODEL = "language model: "  # says the same of every mention: counted once
_VERBS = frozenset({("called",), ("named",), ("dubbed",), ("nicknamed",)})  # right after a name: what somebody did
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
    _join_shorter(page, groups)
    chains = list({id(group): group for group in groups.values()}.values())
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
            again = 0.0 if sign.cue.startswith(_MODEL) else 0.2
            weights[sign.type] += sign.weight * (1.0 if fresh else again)
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
    if after == "in" and page.lower(c.end + 2) == "(" and page.lower(c.end + 4) == ")":
        inner, first = page.words[c.end + 3].text, page.words[c.start].text[0]
        return c.end + 3 if inner.isupper() and 3 <= len(inner) <= 7 and inner[0] == first else None
    at = c.end + (after in (",", "("))
    if page.words[at].text in ('"', "“", "'") if at < len(page.words) else False:
        return at + 1
    for words in page.lexicon.groups.introducers.get(page.lower(at), ()):
        if words in _VERBS and at == c.end:
            continue  # "X called Y": what X did
        if words != ("namely",) and all(page.lower(at + k) == word for k, word in enumerate(words)):
            at += len(words)
            return at + (page.lower(at) in ('"', "“", "the", "by"))
    return None


def _join_nouns(page: Page, groups: dict[tuple[str, ...], Chain]) -> None:
    """ "The Front", "the Observatory": the only body of the report whose name has that noun for its kind."""
    heads = page.lexicon.groups.heads
    nouns: dict[str, dict[int, tuple[str, ...]]] = defaultdict(dict)
    for key, group in groups.items():
        if len(key) > 1 and not group.merged and group.type not in ("person", None):
            for noun in _kinds_of(page, group.longest):
                nouns[noun][id(group)] = key
    for key in [key for key in groups if len(key) == 1 and not groups[key].merged]:
        noun = page.words[groups[key].longest.start].lower
        preceded = [page.lower(c.start - 1) == "the" and c.end - c.start == 1 for c in groups[key].candidates]
        if noun in heads and all(preceded) and len(nouns[noun]) == 1:
            _merge(groups, next(iter(nouns[noun].values())), key)


def _kinds_of(page: Page, c: Candidate) -> set[str]:
    """The nouns of kind in a name: its last word, and those before "of" or "for"."""
    last = page.words[c.end - 1].lower
    inner = {page.words[at].lower for at in range(c.start, c.end - 1) if page.words[at + 1].lower in ("of", "for")}
    return {last, *inner} & page.lexicon.groups.heads.keys()


def _join_shorter(page: Page, groups: dict[tuple[str, ...], Chain]) -> None:
    """Surnames to full names, first words to bodies; nothing where two would fit."""
    lasts: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    firsts: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for key in groups:
        if len(key) > 1:
            lasts[key[-1]].append(key)
            firsts[key[0]].append(key)
            family = page.lexicon.names.family_last(groups[key].longest.name) if groups[key].candidates else key
            if family[-1] != key[-1]:  # "Carlos Valencia" is Carlos Valencia Garcia
                lasts[family[-1]].append(key)
    _join_nouns(page, groups)
    for key in sorted(groups, key=lambda parts: (-len(parts), parts)):
        if groups[key].merged:
            continue
        fits = _fitting(key, groups, lasts, firsts)
        owners = {id(groups[other]): other for other in fits}
        if len(owners) == 1:
            owner = next(iter(owners.values()))
            if apart := _other_ranks(page, groups[owner], groups[key]):
                groups[key].candidates = [c for c in groups[key].candidates if c not in apart]
                groups[*key, "of another rank"] = Chain(apart)
            _merge(groups, owner, key)


def _other_ranks(page: Page, owner: Chain, short: Chain) -> list[Candidate]:
    """Mentions as "General X" where the X of the report is a deputy and no general: somebody else of that surname."""
    told = [title for c in owner.candidates if (title := title_before(page, c.start)) is not None]
    if owner.type != "person" or not told or any(title.kind == "rank" for title in told):
        return []
    return [c for c in short.candidates if (title := title_before(page, c.start)) is not None and title.kind == "rank"]


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
