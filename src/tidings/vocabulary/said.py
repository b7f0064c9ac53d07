"""The table of what is done by saying something: PLOVER's verbal types."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypedDict, cast

from tidings.vocabulary.inflection import noun_forms, verb_forms
from tidings.vocabulary.tables import Raw


@dataclass(frozen=True, slots=True)
class SaidRule:
    """A type and mode, and what a statement must have for it: a word or act of the cue, a word of the content."""

    type: str
    mode: str | None
    words: frozenset[str]
    acts: frozenset[str]
    content: frozenset[str]


@dataclass(frozen=True, slots=True)
class SaidTable:
    """Rules in order; ``modes[type]`` is the mode by the type of an event in the content ("TYPE" or "TYPE.mode")."""

    rules: tuple[SaidRule, ...]
    modes: Mapping[str, Mapping[str, str]]


class _RawSaid(TypedDict, total=False):
    type: str
    mode: str
    verbs: list[str]
    nouns: list[str]
    acts: list[str]
    content: list[str]


def load_said(raw: Raw) -> SaidTable:
    """The typed table; raises KeyError or TypeError where the raw one is misshapen."""
    irregular = cast("Mapping[str, Sequence[str]]", raw["irregular"])
    rules = [_rule(entry, irregular) for entry in cast("Sequence[_RawSaid]", raw["said"])]
    return SaidTable(tuple(rules), cast("Mapping[str, Mapping[str, str]]", raw["modes"]))


def _rule(entry: _RawSaid, irregular: Mapping[str, Sequence[str]]) -> SaidRule:
    verbs = (form for verb in entry.get("verbs", ()) for form in verb_forms(verb, irregular))
    nouns = (form for noun in entry.get("nouns", ()) for form in noun_forms(noun, {}))
    return SaidRule(
        entry["type"],
        entry.get("mode"),
        frozenset((*verbs, *nouns)),
        frozenset(entry.get("acts", ())),
        frozenset(entry.get("content", ())),
    )
