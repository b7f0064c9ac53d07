"""Demonyms: "Iraqi", "Iraqis", "Gazans" and what they point to. Read from the tables of countries and regions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tidings.vocabulary.countries import Country, load_countries
from tidings.vocabulary.regions import Region, load_regions
from tidings.vocabulary.tables import Vocabulary


@dataclass(frozen=True, slots=True)
class Demonym:
    """An adjective or noun for the people of a place: the place (a region's name, a country's code) and its country."""

    word: str
    place: str
    country: str | None


class Demonyms:
    """All demonyms, singular and plural.

    Args:
        countries: the countries of the table.
        regions: the regions of the table.
    """

    def __init__(self, countries: Iterable[Country], regions: Iterable[Region]) -> None:
        self._words: dict[str, Demonym] = {}
        for region in regions:
            self._add(region.people, region.name, region.countries[0] if len(region.countries) == 1 else None)
        for country in countries:
            self._add(country.people, country.code, country.code)
        self.longest = max(len(word.split()) for word in self._words)
        self.firsts = frozenset(word.split()[0] for word in self._words)

    def _add(self, people: Iterable[str], place: str, country: str | None) -> None:
        for word in people:
            for form in (word, plural(word)):
                self._words.setdefault(form, Demonym(word, place, country))
                self._words.setdefault(form.upper(), Demonym(word, place, country))

    def find(self, words: str) -> Demonym | None:
        """The demonym that these words are, in the case they are written in."""
        return self._words.get(words)


def plural(word: str) -> str:
    """The plural of a demonym; those that end in a hiss or are plural already stay."""
    if word.endswith(("ese", "ss", "sh", "ch", "men", "s", "x")):
        return word
    return word[:-3] + "men" if word.endswith("man") and not word.endswith(("German", "Roman", "Oman")) else word + "s"


def load_demonyms(vocabulary: Vocabulary) -> Demonyms:
    """The demonyms of the tables, the user's additions included."""
    return Demonyms(vocabulary.table("countries", load_countries), vocabulary.table("regions", load_regions))
