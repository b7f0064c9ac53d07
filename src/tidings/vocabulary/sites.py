"""Words that make, frame or spoil the name of a place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

from tidings.model.mentions import PlaceKind
from tidings.vocabulary.tables import Raw

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class SiteWords:
    """The table ``sites``, list by list (what each is for: the table's comments)."""

    sites: Words
    landforms: Words
    waters: Words
    before: Words
    divisions: Words
    districts: Words
    settlements: Words
    settled: Words
    qualifiers: Words
    named_divisions: Words
    unlike: Words
    links: Words
    not_first: Words
    locatives: Words
    motions: Words
    directions: Words
    near: Words
    generics: Words
    distances: Words
    residents: Words
    town_named: Words
    bodies: Words
    spoilers: Words
    everyday: Words

    def kind_after(self, noun: str) -> PlaceKind | None:
        """The kind of place that a noun after a name makes; None where it makes none."""
        if noun in self.sites:
            return "site"
        if noun in self.waters:
            return "water"
        if noun in self.divisions or noun in self.districts:
            return "division"
        return "name" if noun in self.landforms else None


def load_sites(raw: Raw) -> SiteWords:
    """The table ``sites``."""
    return SiteWords(**{field.name: _words(raw, field.name) for field in fields(SiteWords)})


def _words(raw: Mapping[str, object], key: str) -> Words:
    words = raw[key]
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise ValueError(f"{key} = {words!r}")
    return frozenset(word.lower() for word in words)
