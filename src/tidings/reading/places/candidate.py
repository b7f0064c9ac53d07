"""Words that may name a place."""

from __future__ import annotations

from dataclasses import dataclass

from tidings.gazetteer.entry import Entry
from tidings.gazetteer.gazetteer import Gazetteer
from tidings.model.mentions import PlaceKind
from tidings.vocabulary.abbreviations import Abbreviations
from tidings.vocabulary.demonyms import Demonym, Demonyms
from tidings.vocabulary.sites import SiteWords

ARTICLES = frozenset({"al", "el", "an", "as", "ad", "ar", "az", "ash", "at", "ez", "es", "ed"})
MARKS = frozenset({"-", "'", "’", ".", ","})
OWNERS = frozenset({"'s", "’s", "'", "’"})


@dataclass(slots=True)
class Candidate:
    """Tokens ``first`` to ``last`` (both included) that may name a place, and what the gazetteer has under the name.

    ``noun`` is a noun for a kind of place that stands after it (or before: "the city of ...").
    """

    first: int
    last: int
    name: str
    kind: PlaceKind
    entries: tuple[Entry, ...] = ()
    demonym: Demonym | None = None
    noun: str = ""


@dataclass(frozen=True, slots=True)
class Tables:
    """What names are looked up in: places by name, nouns that make places, names of peoples, abbreviations."""

    gazetteer: Gazetteer
    words: SiteWords
    demonyms: Demonyms
    abbreviations: Abbreviations


def kind_of(entries: tuple[Entry, ...]) -> PlaceKind:
    """The kind of a mention by what its name may mean."""
    kinds = {entry.kind for entry in entries[:2]}
    if kinds == {"country"}:
        return "country"
    if kinds and kinds <= {"division", "district"} and not _has_town(entries):
        return "division"
    if kinds == {"site"}:
        return "site"
    return "water" if kinds == {"water"} else "name"


def _has_town(entries: tuple[Entry, ...]) -> bool:
    """Whether a town of the same name lies in the division that the name may mean ("Vienna")."""
    return any(entry.kind == "town" and entry.division in {entries[0].number, entries[0].division} for entry in entries)


def divisions_of(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Those that are divisions of either level."""
    return tuple(entry for entry in entries if entry.kind in {"division", "district"})
