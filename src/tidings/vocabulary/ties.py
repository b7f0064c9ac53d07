"""What a sentence says of two actors: cues with type, direction and sign (R13)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from tidings.model.claims import TieType
from tidings.vocabulary.shapes import entries, flag, lowered, part, word, words
from tidings.vocabulary.tables import Raw

Sign = Literal["+", "-", "0"]


@dataclass(frozen=True, slots=True)
class TieCue:
    """A type and sign; ``reversed`` where the grammar's first actor is the tie's object."""

    type: TieType
    sign: Sign
    reversed: bool = False


@dataclass(frozen=True, slots=True)
class TieTable:
    """Cues by their word: lemmas for verbs and nouns, "lemma preposition" for phrases, adjectives and havings.

    ``light`` verbs say nothing by themselves ("have ties"), ``ending`` ones of these that it is over, ``denials`` that
    it is not so; ``charges`` say it of their object ("accused X of backing Y"). ``doings`` are what an actor does: who
    supports his campaign supports him. ``acts`` are nouns of a verb ("the appointment of X by Y").
    ``opening``: the first words of all but compounds and plain verbs, so that others are passed over.
    """

    compounds: Mapping[str, TieCue]
    prefixes: Mapping[str, TieCue]
    verbs: Mapping[str, TieCue]
    phrases: Mapping[str, TieCue]
    nouns: Mapping[str, TieCue]
    adjectives: Mapping[str, TieCue]
    having: Mapping[str, TieCue]
    light: frozenset[str]
    ending: frozenset[str]
    denials: frozenset[str]
    charges: frozenset[str]
    doings: frozenset[str]
    acts: Mapping[str, str]
    opening: frozenset[str]


def load_ties(raw: Raw) -> TieTable:
    """The typed table of ``ties.toml``."""
    acts = {noun: verb for verb in part(raw, "acts") for noun in words(part(raw, "acts"), verb)}
    phrases, adjectives = _cues(raw, "phrase"), _cues(raw, "adjective")
    nouns, having = _cues(raw, "noun"), _cues(raw, "having")
    return TieTable(
        compounds=_cues(raw, "compound"),
        prefixes=_cues(raw, "prefix"),
        verbs=_cues(raw, "verb"),
        phrases=phrases,
        nouns=nouns,
        adjectives=adjectives,
        having=having,
        light=lowered(raw, "light") | lowered(raw, "ending") | lowered(raw, "denials"),
        ending=lowered(raw, "ending"),
        denials=lowered(raw, "denials"),
        charges=lowered(raw, "charges"),
        doings=lowered(raw, "doings"),
        acts=acts,
        opening=frozenset(told.split()[0] for told in (*phrases, *adjectives, *nouns, *having, *acts)),
    )


def _cues(raw: Raw, key: str) -> Mapping[str, TieCue]:
    types: dict[str, TieType] = {kind: kind for kind in get_args(TieType)}
    signs: dict[str, Sign] = {sign: sign for sign in get_args(Sign)}
    found: dict[str, TieCue] = {}
    for entry in entries(raw, key):
        kind, sign = word(entry, "type"), word(entry, "sign")
        if kind not in types or sign not in signs:
            raise ValueError(
                f"{kind!r} with sign {sign!r} is no tie; the types are {', '.join(types)}, the signs + - 0"
            )
        for form in words(entry, "words"):
            found[form] = TieCue(types[kind], signs[sign], flag(entry, "reversed"))
    return found
