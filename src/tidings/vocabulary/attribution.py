"""The table of words that say on whose word something is told (R10)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, cast, get_args

from tidings.model.claims import Act, Stance
from tidings.vocabulary.inflection import noun_forms, verb_forms
from tidings.vocabulary.shapes import entries, lowered, part, word, words
from tidings.vocabulary.tables import Raw

Frame = str
KindWord = Literal[
    "witness", "medical", "observers", "spokesperson", "analyst", "document", "social_media", "agency", "outlet",
    "warring_party", "official",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class CueWord:
    """What a cue does: the act and stance of each of its frames."""

    lemma: str
    frames: Mapping[Frame, tuple[Act, Stance]]


@dataclass(frozen=True, slots=True)
class AttributionTable:
    """Everything by lower-case form. ``kinds`` maps a word in a source to its kind, with its rank (lower wins)."""

    verbs: Mapping[str, CueWord]
    addressed: frozenset[str]
    perceiving: frozenset[str]
    perceivers: frozenset[str]
    tallying: frozenset[str]
    tallied: frozenset[str]
    showing: frozenset[str]
    implicative: frozenset[str]
    nouns: Mapping[str, tuple[Act, Stance]]
    hearsay: frozenset[str]
    citing: frozenset[str]
    quoting: frozenset[str]
    kinds: Mapping[str, tuple[int, KindWord]]
    names: Mapping[str, tuple[int, KindWord]]
    issuing: frozenset[str]
    hearing: frozenset[str]
    unnamed: frozenset[str]
    reply_verbs: frozenset[str]
    not_replying: frozenset[str]
    not_reached: frozenset[str]
    not_available: frozenset[str]
    answers: frozenset[str]
    having: frozenset[str]
    requests: frozenset[str]
    unanswered: frozenset[str]
    failing: frozenset[str]
    denying: re.Pattern[str]
    owning: frozenset[str]
    owned: frozenset[str]
    nobody: frozenset[str]
    dismissed: frozenset[str]
    anonymity: tuple[str, ...]
    barred: frozenset[str]
    reasons: tuple[str, ...]
    starters: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """Gather the words that each look but that for verbs begins with: a report is gone through once for all of them."""
        heard = self.not_replying | self.not_reached | self.not_available | self.answers | self.unanswered
        seen = self.perceiving | self.tallying | self.citing | self.hearsay | self.nouns.keys()
        object.__setattr__(self, "starters", heard | seen)


def load_attribution(raw: Raw) -> AttributionTable:
    """The typed table; raises KeyError, TypeError or ValueError where the raw one is misshapen."""
    refusals, anonymity = part(raw, "refusals"), part(raw, "anonymity")
    irregular = {name: words(part(raw, "irregular"), name) for name in part(raw, "irregular")}
    return AttributionTable(
        verbs=_verbs(raw, irregular),
        addressed=lowered(part(raw, "addressed"), "words"),
        perceiving=_forms(words(part(raw, "perceiving"), "verbs"), irregular),
        perceivers=lowered(part(raw, "perceiving"), "kinds"),
        tallying=_forms(words(part(raw, "tallies"), "verbs"), irregular),
        tallied=lowered(part(raw, "tallies"), "nouns"),
        implicative=_forms(words(part(raw, "implicative"), "words"), irregular),
        showing=_forms(words(part(raw, "showing"), "words"), irregular),
        nouns=_nouns(part(raw, "nouns")),
        hearsay=lowered(part(raw, "hearsay"), "words"),
        citing=lowered(part(raw, "citing"), "words"),
        quoting=_forms(words(part(raw, "citing"), "verbs"), irregular),
        kinds=_kinds(part(raw, "kinds")),
        names=_kinds(part(raw, "names"), plural=False),
        hearing=lowered(part(raw, "hearing"), "words"),
        issuing=_forms(words(part(raw, "issuing"), "verbs"), irregular),
        unnamed=_plurals(lowered(part(raw, "unnamed"), "words")),
        reply_verbs=_forms(words(refusals, "reply_verbs"), irregular),
        not_replying=_forms(words(refusals, "not_replying"), irregular),
        not_reached=_forms(words(refusals, "not_reached"), irregular),
        not_available=lowered(refusals, "not_available"),
        answers=lowered(refusals, "answers"),
        having=_forms(words(refusals, "having"), irregular) | {"has"},
        requests=_plurals(lowered(refusals, "requests")),
        unanswered=lowered(refusals, "unanswered"),
        failing=_forms(words(refusals, "failing"), irregular),
        denying=re.compile("|".join(re.escape(phrase.lower()) for phrase in words(part(raw, "denying"), "phrases"))),
        owning=_forms(words(part(raw, "owning"), "verbs"), irregular),
        owned=lowered(part(raw, "owning"), "nouns"),
        nobody=lowered(part(raw, "nobody"), "words"),
        dismissed=lowered(part(raw, "dismissed"), "words"),
        anonymity=tuple(phrase.lower() for phrase in words(anonymity, "phrases")),
        barred=lowered(anonymity, "barred"),
        reasons=tuple(phrase.lower() for phrase in words(anonymity, "reasons")),
    )


def _verbs(raw: Raw, irregular: Mapping[str, tuple[str, ...]]) -> dict[str, CueWord]:
    frames: dict[str, dict[Frame, tuple[Act, Stance]]] = {}
    for entry in entries(raw, "verb"):
        act, stance = word(entry, "act"), word(entry, "stance", "said")
        if act not in get_args(Act):
            raise ValueError(f"act {act!r} is not one of {get_args(Act)}")
        for lemma in words(entry, "words"):
            for frame in words(entry, "frames"):
                frames.setdefault(lemma, {}).setdefault(frame, (cast("Act", act), _stance(stance)))
    gerunds = part(raw, "gerunds")
    found: dict[str, CueWord] = {}
    for lemma, mine in frames.items():
        cue = CueWord(lemma, mine)
        extra = (word(gerunds, lemma),) if lemma in gerunds else ()
        for form in (*verb_forms(lemma, irregular), *extra):
            found.setdefault(form, cue)
    return found


def _nouns(lists: Raw) -> dict[str, tuple[Act, Stance]]:
    found: dict[str, tuple[Act, Stance]] = {}
    for name in lists:
        meaning = (cast("Act", name), "said") if name in get_args(Act) else ("say", _stance(name))
        for lemma in words(lists, name):
            found.update(dict.fromkeys(noun_forms(lemma, {}), cast("tuple[Act, Stance]", meaning)))
    return found


def _kinds(lists: Raw, *, plural: bool = True) -> dict[str, tuple[int, KindWord]]:
    found: dict[str, tuple[int, KindWord]] = {}
    for rank, name in enumerate(get_args(KindWord)):
        for lemma in words(lists, name) if plural or name in lists else ():
            for form in noun_forms(lemma, {}) if plural else (lemma,):
                found.setdefault(form, (rank, name))
    return found


def _stance(name: str) -> Stance:
    if name not in get_args(Stance):
        raise ValueError(f"stance {name!r} is not one of {get_args(Stance)}")
    return cast("Stance", name)


def _forms(lemmas: tuple[str, ...], irregular: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    return frozenset(form for lemma in lemmas for form in verb_forms(lemma, irregular))


def _plurals(singulars: frozenset[str]) -> frozenset[str]:
    return frozenset(form for lemma in singulars for form in noun_forms(lemma, {}))
