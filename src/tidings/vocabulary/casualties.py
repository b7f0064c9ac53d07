"""The table of what happens to people, and of the words for people (R4, R5)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypedDict, cast

from tidings.model.claims import FigureKind
from tidings.vocabulary.inflection import noun_forms, verb_forms
from tidings.vocabulary.tables import Raw

Victim = Literal["subject", "patient", "goods"]
CueForm = Literal["transitive", "intransitive", "state", "noun", "body", "loss"]


@dataclass(frozen=True, slots=True)
class CasualtyCue:
    """A word that says what happened to people. ``hit``: hit by a bullet, dead or not; ``people``: things too."""

    measure: FigureKind
    form: CueForm
    hit: bool = False
    people: bool = False


@dataclass(frozen=True, slots=True)
class CasualtyPhrase:
    """What a verb says with one of these words beside it; ``victim`` is where the people stand."""

    words: frozenset[str]
    cue: CasualtyCue
    victim: Victim


@dataclass(frozen=True, slots=True)
class PersonWord:
    """A word for people: its class (None where the word gives none), and whether it is a plural."""

    of_whom: str | None
    plural: bool


@dataclass(frozen=True, slots=True)
class CasualtiesTable:
    """Everything by lower-case form; ``cues`` are all words that can say what happened to people."""

    verbs: Mapping[str, CasualtyCue]
    nouns: Mapping[str, CasualtyCue]
    states: Mapping[str, CasualtyCue]
    lethal: frozenset[str]
    missed: frozenset[str]
    toll_nouns: frozenset[str]
    toll_killed: frozenset[str]
    toll_wounded: frozenset[str]
    toll_numbers: frozenset[str]
    raising: frozenset[str]
    no_determiners: frozenset[str]
    no_pronouns: frozenset[str]
    no_nouns: frozenset[str]
    reports: frozenset[str]
    silent: frozenset[str]
    no_others: frozenset[str]
    degrees: frozenset[str]
    persons: Mapping[str, PersonWord]
    counted: Mapping[str, FigureKind]
    cues: frozenset[str]
    phrases: Mapping[str, tuple[CasualtyPhrase, ...]]
    beside: Mapping[str, CasualtyPhrase]
    crowds: frozenset[str]
    drawing: frozenset[str]
    marches: frozenset[str]
    broad: frozenset[str]
    bodies: Mapping[str, str]
    things: frozenset[str]
    collectives: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]


class _RawCue(TypedDict, total=False):
    measure: FigureKind
    form: CueForm
    words: list[str]
    hit: bool
    people: bool


class _RawPhrase(TypedDict, total=False):
    measure: FigureKind
    verbs: list[str]
    nouns: list[str]
    words: list[str]
    prepositions: list[str]
    victim: Victim
    hit: bool


def load_casualties(raw: Raw) -> CasualtiesTable:
    """The typed table; raises KeyError or TypeError where the raw one is misshapen."""
    lists = cast("Mapping[str, Mapping[str, list[str]]]", raw)
    irregular, plurals = lists["irregular"], {**lists["irregular"], **lists["plurals"]}
    verbs, nouns, states = _cues(cast("Sequence[_RawCue]", raw["cue"]), irregular, plurals)
    phrases = _phrases(cast("Sequence[_RawPhrase]", raw["phrase"]), irregular)
    beside = _beside(cast("Sequence[_RawPhrase]", raw["beside"]), plurals)
    nobody = _all_forms(lists["nobody"]["nouns"], plurals)
    toll_words = _all_forms([*lists["toll"]["nouns"], *lists["toll"]["numbers"]], plurals)
    return CasualtiesTable(
        verbs=verbs,
        nouns=nouns,
        states=states,
        lethal=frozenset(lists["lethal"]["words"]),
        missed=frozenset(lists["missed"]["words"]),
        toll_nouns=_all_forms(lists["toll"]["nouns"], plurals),
        toll_killed=frozenset(lists["toll"]["killed"]),
        toll_wounded=frozenset(lists["toll"]["wounded"]),
        toll_numbers=_all_forms(lists["toll"]["numbers"], plurals),
        raising=frozenset(lists["toll"]["raising"]),
        no_determiners=frozenset(lists["nobody"]["determiners"]),
        no_pronouns=frozenset(lists["nobody"]["pronouns"]),
        no_nouns=nobody,
        reports=frozenset(lists["nobody"]["reports"]),
        silent=frozenset(lists["nobody"]["silent"]),
        no_others=frozenset(lists["nobody"]["others"]),
        degrees=frozenset(lists["nobody"]["degrees"]),
        persons=_persons(lists["classes"], plurals),
        counted=_counted(lists["counted"], plurals),
        cues=frozenset(("fatally", *verbs, *nouns, *states, *toll_words, *phrases, *beside, *nobody)),
        phrases=phrases,
        beside=beside,
        broad=frozenset(lists["broad"]["classes"]),
        bodies={word: name for name, words in lists["bodies"].items() for word in words},
        things=frozenset(lists["things"]["words"]),
        collectives=frozenset(lists["collectives"]["words"]),
        male=frozenset(lists["sex"]["male"]),
        female=frozenset(lists["sex"]["female"]),
        marches=frozenset(lists["crowd"]["marches"]),
        drawing=frozenset(lists["crowd"]["drawing"]),
        crowds=frozenset((*lists["crowd"]["words"], *lists["crowd"]["demands"], *lists["crowd"]["drawing"])),
    )


def _cues(
    entries: Sequence[_RawCue], irregular: Mapping[str, Sequence[str]], plurals: Mapping[str, Sequence[str]]
) -> tuple[dict[str, CasualtyCue], dict[str, CasualtyCue], dict[str, CasualtyCue]]:
    """Cues by form of verb, by form of noun, and those that say a state."""
    verbs: dict[str, CasualtyCue] = {}
    nouns: dict[str, CasualtyCue] = {}
    states: dict[str, CasualtyCue] = {}
    for entry in entries:
        cue = CasualtyCue(entry["measure"], entry["form"], entry.get("hit", False), entry.get("people", False))
        for word in entry["words"]:
            if cue.form == "state":
                states[word] = cue
            elif cue.form in ("noun", "body"):
                nouns.update(dict.fromkeys(noun_forms(word, plurals), cue))
            else:
                verbs.update(dict.fromkeys(verb_forms(word, irregular), cue))
    return verbs, nouns, states


def _phrases(
    entries: Sequence[_RawPhrase], irregular: Mapping[str, Sequence[str]]
) -> dict[str, tuple[CasualtyPhrase, ...]]:
    """What a verb form may say, with what must stand beside it."""
    found: dict[str, tuple[CasualtyPhrase, ...]] = {}
    for entry in entries:
        hit, victim = entry.get("hit", False), entry.get("victim", "subject")
        cue = CasualtyCue(entry["measure"], "transitive", hit, people=hit)
        for verb in entry["verbs"]:
            for form in verb_forms(verb, irregular):
                found[form] = (*found.get(form, ()), CasualtyPhrase(frozenset(entry["words"]), cue, victim))
    return found


def _beside(entries: Sequence[_RawPhrase], plurals: Mapping[str, Sequence[str]]) -> dict[str, CasualtyPhrase]:
    return {
        form: CasualtyPhrase(
            frozenset(entry["prepositions"]),
            CasualtyCue(entry["measure"], "noun", entry.get("hit", False)),
            "patient",
        )
        for entry in entries
        for noun in entry["nouns"]
        for form in noun_forms(noun, plurals)
    }


def _all_forms(words: list[str], plurals: Mapping[str, Sequence[str]]) -> frozenset[str]:
    return frozenset(form for word in words for form in noun_forms(word, plurals))


def _persons(classes: Mapping[str, list[str]], plurals: Mapping[str, Sequence[str]]) -> dict[str, PersonWord]:
    found: dict[str, PersonWord] = {}
    for name, words in classes.items():
        for word in words:
            singular, *others = noun_forms(word, plurals)
            found.setdefault(singular, PersonWord(name or None, False))
            for form in others:
                found.setdefault(form, PersonWord(name or None, True))
                if form == singular:
                    found[form] = PersonWord(name or None, True)
    return found


def _counted(lists: Mapping[str, list[str]], plurals: Mapping[str, Sequence[str]]) -> dict[str, FigureKind]:
    found: dict[str, FigureKind] = {}
    for kind, words in lists.items():
        for form in _all_forms(words, plurals):
            found.setdefault(form, cast("FigureKind", kind))
    return found
