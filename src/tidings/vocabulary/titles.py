"""Titles, posts and honorifics."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from tidings.model.claims import PostStatus
from tidings.vocabulary.shapes import groups, lowered, part, words
from tidings.vocabulary.tables import Raw

_MOVES = ("dismisses", "resigns", "deaths", "dies", "enters", "leaves", "takes")
_MOST_KNOWN = 100_000
MARKS = ("-designate", "-elect")
HeadKind = Literal["office", "leader", "deputy", "member", "spokesperson", "rank", "role", "royal"]


@dataclass(frozen=True, slots=True)
class Titles:
    """What may stand before or beside a name. All words are in small letters.

    ``phrases`` are the titles of several words under their first word, longest first. ``same`` gives a title its usual
    words ("premier": "prime minister"). ``courtesy`` honorifics tell nothing of who somebody is.
    """

    honorifics: frozenset[str]
    courtesy: frozenset[str]
    sacred: frozenset[str]
    phrases: Mapping[str, tuple[tuple[str, ...], ...]]
    sole: frozenset[str]
    same: Mapping[str, str]
    heads: Mapping[str, HeadKind]
    domains: frozenset[str]
    colours: frozenset[str]
    communities: frozenset[str]
    states: Mapping[str, PostStatus]
    takes: frozenset[str]
    appoints: frozenset[str]
    dismisses: frozenset[str]
    resigns: frozenset[str]
    leads: Mapping[str, str]
    serves: frozenset[str]
    deaths: frozenset[str]
    dies: frozenset[str]
    enters: frozenset[str]
    leaves: frozenset[str]
    offices: frozenset[str]
    endings: frozenset[str]
    moves: frozenset[str]
    _opens: dict[str, bool] = field(default_factory=dict)

    def head(self, lower: str) -> tuple[HeadKind, bool] | None:
        """The kind of a title's head, and whether the word is its plural."""
        kind = self.heads.get(lower)
        if kind is not None:
            return kind, False
        singular = lower[:-3] + "man" if lower.endswith("men") else lower.removesuffix("s")
        kind = self.heads.get(singular) if singular != lower else None
        return (kind, True) if kind is not None else None

    def opens(self, lower: str) -> bool:
        """Whether a title may begin with a word; remembered, as nearly none may."""
        found = self._opens.get(lower)
        if found is None:
            if len(self._opens) >= _MOST_KNOWN:
                self._opens.clear()
            bare = unmarked(lower)
            found = self._opens[lower] = bare in self.phrases or self.head(bare.rstrip(".")) is not None
        return found


def unmarked(lower: str) -> str:
    """A word without what marks who is to hold an office ("president-elect")."""
    for mark in MARKS:
        lower = lower.removesuffix(mark)
    return lower


def _verbs(verbs: Raw, key: str) -> frozenset[str]:
    return frozenset(verb.split()[0] for verb in lowered(verbs, key))


def load_titles(raw: Raw) -> Titles:
    """The typed table of ``titles.toml``."""
    heads: dict[str, HeadKind] = {}
    for kind in reversed(get_args(HeadKind)):
        for word in words(part(raw, "heads"), kind):
            heads[word.lower()] = kind
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for phrase in words(raw, "phrases"):
        first, *rest = phrase.split()
        phrases.setdefault(first, []).append((first, *rest))
    states = part(raw, "states")
    verbs = part(raw, "verbs")
    return Titles(
        honorifics=lowered(raw, "honorifics"),
        courtesy=lowered(raw, "courtesy"),
        sacred=lowered(raw, "sacred"),
        phrases={first: tuple(sorted(found, key=len, reverse=True)) for first, found in phrases.items()},
        sole=lowered(raw, "sole"),
        same={other: group[0] for group in groups(raw, "same") for other in group},
        heads=heads,
        domains=lowered(part(raw, "words"), "domains"),
        colours=lowered(part(raw, "words"), "colours"),
        communities=lowered(part(raw, "words"), "communities"),
        states={word.lower(): state for state in get_args(PostStatus) for word in words(states, state)},
        takes=lowered(verbs, "takes"),
        appoints=lowered(verbs, "appoints"),
        dismisses=lowered(verbs, "dismisses"),
        resigns=lowered(verbs, "resigns"),
        leads={verb: title for title in part(verbs, "leads") for verb in words(part(verbs, "leads"), title)},
        serves=lowered(verbs, "serves"),
        deaths=lowered(verbs, "deaths"),
        dies=lowered(verbs, "dies"),
        enters=lowered(verbs, "enters"),
        leaves=lowered(verbs, "leaves"),
        offices=lowered(raw, "offices"),
        endings=lowered(raw, "endings"),
        moves=frozenset().union(*(_verbs(verbs, key) for key in _MOVES)),
    )
