"""Words that tell what kind of body a name or a description stands for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import get_args

from tidings.model.mentions import ActorType
from tidings.vocabulary.shapes import entries, groups, lowered, part, word, words
from tidings.vocabulary.tables import Raw


@dataclass(frozen=True, slots=True)
class Body:
    """A body of world standing: full name, type, and its country where it is one's own."""

    name: str
    type: ActorType
    country: str | None


@dataclass(frozen=True, slots=True)
class ForeignWord:
    """A common noun of another language: what it means in English, and the type it implies, if any."""

    means: str
    type: ActorType | None


@dataclass(frozen=True, slots=True)
class Groups:
    """All words are in small letters but those of ``bodies``, which are as written. ``introducers`` go by their first word.

    ``whole`` nouns behind a name describe the body itself, others a part of it. ``armed`` nouns mean a militia where a patron stands before them; ``civic`` crowds are one actor in a country.
    ``seated`` bodies are another one in each country. ``arms`` and ``politics`` before a noun say what kind of group it is.
    ``nested`` nouns stand for one group of a country, ``eponymous`` ones for the followers of whom the name is made.
    """

    heads: Mapping[str, ActorType]
    tails: frozenset[str]
    openers: frozenset[str]
    synonyms: Mapping[str, str]
    droppable: frozenset[str]
    introducers: Mapping[str, tuple[tuple[str, ...], ...]]
    foreign: Mapping[str, ForeignWord]
    bodies: Mapping[str, Body]
    described: Mapping[str, ActorType]
    followers: frozenset[str]
    members: frozenset[str]
    sole: frozenset[str]
    armed: frozenset[str]
    whole: frozenset[str]
    civic: frozenset[str]
    seated: frozenset[str]
    eponymous: frozenset[str]
    nested: frozenset[str]
    politics: frozenset[str]
    arms: frozenset[str]


def _by_first(phrases: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in phrases:
        parts = tuple(phrase.split())
        found[parts[0]] = (*found.get(parts[0], ()), parts)
    return found


def load_groups(raw: Raw) -> Groups:
    """The typed table of ``groups.toml``."""
    shape = part(raw, "shape")
    belonging = part(raw, "belonging")
    bodies: dict[str, Body] = {}
    for entry in entries(raw, "body"):
        body = Body(word(entry, "name"), _type(word(entry, "type")), word(entry, "country", "") or None)
        for form in (body.name, *words(entry, "short")):
            bodies[form] = body
    foreign: dict[str, ForeignWord] = {}
    for entry in entries(raw, "word"):
        kind = word(entry, "type", "")
        for form in words(entry, "forms"):
            foreign[form] = ForeignWord(word(entry, "means"), _type(kind) if kind else None)
    return Groups(
        heads=_typed(part(raw, "heads")),
        tails=lowered(shape, "tails"),
        openers=lowered(shape, "openers"),
        synonyms={form: group[0] for group in groups(shape, "synonyms") for form in group},
        droppable=lowered(shape, "droppable"),
        introducers=_by_first(words(shape, "introducers")),
        foreign=foreign,
        bodies=bodies,
        described=_typed(part(raw, "described")),
        followers=lowered(belonging, "followers"),
        members=lowered(belonging, "members"),
        sole=lowered(belonging, "sole"),
        armed=lowered(belonging, "armed"),
        whole=lowered(belonging, "whole"),
        civic=lowered(belonging, "civic"),
        seated=lowered(belonging, "seated"),
        eponymous=lowered(belonging, "eponymous"),
        nested=lowered(belonging, "nested"),
        politics=lowered(belonging, "politics"),
        arms=lowered(belonging, "arms"),
    )


def _typed(raw: Raw) -> Mapping[str, ActorType]:
    return {item: _type(kind) for kind in raw for item in words(raw, kind)}


def _type(name: str) -> ActorType:
    kinds: dict[str, ActorType] = {kind: kind for kind in get_args(ActorType)}
    if name not in kinds:
        raise ValueError(f"{name!r} is no type of actor; the types are {', '.join(kinds)}")
    return kinds[name]
