"""The table of what happens: PLOVER types and modes by the words that say them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypedDict, cast

from tidings.vocabulary.inflection import noun_forms, verb_forms
from tidings.vocabulary.tables import Raw

OfRole = Literal["agent", "target"]


@dataclass(frozen=True, slots=True)
class EventRule:
    """A type and mode, and what must hold for a word to say it. See data/events.toml for each field."""

    type: str
    mode: str | None
    object: frozenset[str] = frozenset()
    subject: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    light: bool = False
    of: OfRole = "target"
    mutual: bool = False
    generic: bool = False
    occasion: bool = False
    beside: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()
    context: tuple[str, ...] = ()
    whose: frozenset[str] = frozenset()
    failed: bool = False


@dataclass(frozen=True, slots=True)
class EventsTable:
    """Rules by lower-case form.

    ``phrases[verb form]`` lists (words that must follow, rule), ``compounds[last word]`` (words before it, rule);
    ``forms`` are the keys of all four. ``figures``, ``figurative``, ``measures`` and ``media`` tell what is meant otherwise.
    """

    verbs: Mapping[str, tuple[EventRule, ...]]
    nouns: Mapping[str, tuple[EventRule, ...]]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], EventRule], ...]]
    compounds: Mapping[str, tuple[tuple[tuple[str, ...], EventRule], ...]]
    forms: frozenset[str]
    light: frozenset[str]
    kinds: Mapping[str, frozenset[str]]
    figures: frozenset[str]
    figurative: frozenset[str]
    measures: frozenset[str]
    media: frozenset[str]


class _RawEvent(TypedDict, total=False):
    type: str
    mode: str
    verbs: list[str]
    phrases: list[str]
    nouns: list[str]
    object: list[str]
    subject: list[str]
    before: list[str]
    after: list[str]
    unless: list[str]
    light: bool
    of: OfRole
    mutual: bool
    generic: bool
    occasion: bool
    beside: list[str]
    apart: list[str]
    context: list[str]
    whose: list[str]
    failed: bool


def load_events(raw: Raw) -> EventsTable:
    """The typed table; raises KeyError or TypeError where the raw one is misshapen."""
    irregular = cast("Mapping[str, Sequence[str]]", raw["irregular"])
    verbs: dict[str, list[EventRule]] = {}
    nouns: dict[str, list[EventRule]] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], EventRule]]] = {}
    compounds: dict[str, list[tuple[tuple[str, ...], EventRule]]] = {}
    for entry in cast("Sequence[_RawEvent]", raw["event"]):
        rule = _rule(entry)
        for verb in entry.get("verbs", ()):
            for form in verb_forms(verb, irregular):
                verbs.setdefault(form, []).append(rule)
        for phrase in entry.get("phrases", ()):
            verb, *rest = _tokens(phrase)
            for form in verb_forms(verb, irregular):
                phrases.setdefault(form, []).append((tuple(rest), rule))
        for noun in entry.get("nouns", ()):
            *first, last = _tokens(noun)
            for form in _nouns(last):
                (
                    compounds.setdefault(form, []).append((tuple(first), rule))
                    if first
                    else nouns.setdefault(form, []).append(rule)
                )
    light = cast("Mapping[str, list[str]]", raw["light"])["verbs"]
    figurative = cast("Mapping[str, list[str]]", raw["figurative"])
    return EventsTable(
        verbs={form: tuple(rules) for form, rules in verbs.items()},
        nouns={form: tuple(rules) for form, rules in nouns.items()},
        phrases={form: tuple(rows) for form, rows in phrases.items()},
        compounds={form: tuple(rows) for form, rows in compounds.items()},
        forms=frozenset((*verbs, *nouns, *phrases, *compounds)),
        light=frozenset(form for verb in light for form in verb_forms(verb, irregular)),
        kinds=_kinds(cast("Mapping[str, list[str]]", raw["kinds"])),
        figures=frozenset(form for word in figurative["words"] for form in _nouns(word)),
        figurative=frozenset(figurative["modifiers"]),
        measures=frozenset(form for word in figurative["measures"] for form in _nouns(word)),
        media=frozenset(form for word in figurative["media"] for form in _nouns(word)),
    )


def _tokens(words: str) -> list[str]:
    """The tokens of an entry: hyphens stand alone in running text."""
    return words.replace("-", " - ").split()


def _rule(entry: _RawEvent) -> EventRule:
    return EventRule(
        entry["type"],
        entry.get("mode"),
        frozenset(entry.get("object", ())),
        frozenset(entry.get("subject", ())),
        frozenset(entry.get("before", ())),
        frozenset(entry.get("after", ())),
        frozenset(entry.get("unless", ())),
        entry.get("light", False),
        entry.get("of", "target"),
        entry.get("mutual", False),
        entry.get("generic", False),
        entry.get("occasion", False),
        _forms(entry.get("beside", ())),
        _forms(entry.get("apart", ())),
        tuple(entry.get("context", ())),
        frozenset(entry.get("whose", ())),
        entry.get("failed", False),
    )


def _forms(words: Sequence[str]) -> frozenset[str]:
    return frozenset(form for word in words for form in noun_forms(word, {}))


def _nouns(word: str) -> tuple[str, ...]:
    return noun_forms(word, {"hostilities": ["hostilities"], "talks": ["talks"], "fighting": ["fighting"]})


def _kinds(lists: Mapping[str, list[str]]) -> dict[str, frozenset[str]]:
    """Kinds by word form: which kinds of thing a noun may stand for."""
    found: dict[str, set[str]] = {}
    for kind, words in lists.items():
        for word in words:
            for form in noun_forms(word, {}):
                found.setdefault(form, set()).add(kind)
    return {form: frozenset(kinds) for form, kinds in found.items()}
