"""What the words around a place say that it lies in."""

from __future__ import annotations

from dataclasses import dataclass

from tidings.gazetteer.gazetteer import Gazetteer
from tidings.gazetteer.nesting import nested
from tidings.model.mentions import PlaceRelation
from tidings.reading.places.candidate import OWNERS, Candidate
from tidings.reading.places.columns import Columns
from tidings.reading.places.relations import fillers, relation_of
from tidings.vocabulary.sites import SiteWords

DEEPEST = 4
_BETWEEN = 7
_MOST, _FEW = 60, 12  # entries of a name that are looked at: the most populous
_ENDS = frozenset(
    "in at on near of to from and or but that which who where is was are were has had have said into over through with for by as".split()
)


@dataclass(frozen=True, slots=True)
class Context:
    """What the words say of one place."""

    within: tuple[str, ...] = ()
    relation: PlaceRelation = "in"
    offset: str | None = None
    country: str | None = None


class Surroundings:
    """Reads the words around the places of a report.

    Args:
        columns: the words.
        gazetteer: places by name.
        words: nouns and relations.
        places: the accepted candidates, demonyms included, in the order of the text.
    """

    def __init__(self, columns: Columns, gazetteer: Gazetteer, words: SiteWords, places: list[Candidate]) -> None:
        self.columns = columns
        self.gazetteer = gazetteer
        self.words = words
        self.places = places
        self._names = {place.name for place in places if place.kind == "name"}
        self._nouns = words.settlements | words.divisions | words.districts | words.sites
        self._fillers = fillers(words)
        self._parents = [self._parent(number) for number in range(len(places))]

    def of(self, number: int) -> Context:
        """What the words say of the place of that number."""
        relation, offset = relation_of(self.places, number, self.columns, self.words)
        return Context(self._chain(number), relation, offset, self._country(number))

    def _chain(self, number: int) -> tuple[str, ...]:
        names: list[str] = []
        seen = {number}
        parent = self._parents[number]
        while parent >= 0 and parent not in seen and len(names) < DEEPEST:
            names.append(self.places[parent].name)
            seen.add(parent)
            parent = self._parents[parent]
        return tuple(names) or self._namesake(self.places[number])

    def _namesake(self, place: Candidate) -> tuple[str, ...]:
        """The town that a site is called by: "Balad air base", "Baghdad International Airport"."""
        columns = self.columns
        if place.kind != "site" or place.entries or columns.lower[place.last] not in self.words.town_named:
            return ()
        for last in range(place.last - 1, place.first - 1, -1):
            rest = columns.lower[last + 1 : place.last]
            if all(word in self.words.bodies or word in self.words.sites for word in rest):
                name = columns.surface(place.first, last)
                if name.lower() not in self.words.before and (name in self._names or self.gazetteer.holds(name)):
                    return (name,)
        return ()

    def _parent(self, number: int) -> int:
        """The place that the words put this one into; -1 where they put it into none."""
        inner = self.places[number]
        if inner.demonym is not None:
            return -1
        if number + 1 < len(self.places):
            outer = self.places[number + 1]
            if outer.demonym is None and outer.first - inner.last <= _BETWEEN and self._joined(inner, outer, number):
                return self._innermost(number + 1)
        if number > 0:
            outer = self.places[number - 1]
            if outer.demonym is None and 0 < inner.first - outer.last <= 6 and self._owned(outer, inner):
                return number - 1
        return -1

    def _innermost(self, number: int) -> int:
        """ "in Syria's Latakia province": what the next place owns is the nearer container."""
        if number + 1 < len(self.places):
            inner = self.places[number + 1]
            if inner.demonym is None and inner.kind != "site" and self._owned(self.places[number], inner):
                return number + 1
        return number

    def _joined(self, inner: Candidate, outer: Candidate, number: int) -> bool:
        between = self.columns.lower[inner.last + 1 : outer.first]
        noun = bool(inner.noun)
        while between and between[0] in self._nouns:
            between, noun = between[1:], True
        if between in ([","], ["("], [",", "in"]):
            return self._after_comma(inner, outer, number)
        if not between or between[0] not in {"in", "of"} or (between == ["of"] and not noun and inner.kind != "site"):
            return False
        part = noun and inner.noun in self.words.districts and bool(outer.entries)  # "the X district of Y"
        said = not inner.entries or inner.kind == "site" or part or _can_lie_in(inner, outer)
        return said and outer.kind != "site" and all(word in self._fillers for word in between[1:])

    def _after_comma(self, inner: Candidate, outer: Candidate, number: int) -> bool:
        """ "Nasiriyah, Dhi Qar", "Springfield, Ill.", and no list."""
        if outer.noun == "state" and inner.kind != "country":
            return True
        if _can_lie_in(inner, outer) and (_nests(inner, outer) or not self._listed(outer, number)):
            return True
        if not inner.entries and not outer.entries:
            headed = inner.name.isupper() and not outer.name.isupper()
            return (headed or outer.kind == "division") and not self._listed(outer, number)
        return self._put_into(inner, outer) and not self._listed(outer, number)

    def _listed(self, outer: Candidate, number: int) -> bool:
        """Whether the next place is one more of a list ("Baghdad, Basra and Mosul")."""
        if self.columns.at(outer.last + 1) not in {"and", "or", "&", ","} or number + 2 >= len(self.places):
            return False
        third = self.places[number + 2]
        return third.first in {outer.last + 2, outer.last + 3} and not _nests(outer, third)

    def _put_into(self, inner: Candidate, outer: Candidate) -> bool:
        """ "in Stroud, Ontario, ...": between a preposition and a comma, whatever the gazetteer knows."""
        holds = outer.entries and outer.entries[0].kind in {"country", "division"} and not _is_country(inner)
        closed = self.columns.at(outer.last + 1) in {",", ".", ")", ""}
        return bool(holds) and closed and self.columns.at(inner.first - 1) in {"in", "of", "from", "near", "at"}

    def _owned(self, outer: Candidate, inner: Candidate) -> bool:
        """ "Baghdad's crowded Tahrir Square", "Iraq's southern city of Nasiriyah", "Baghdad Tahrir Square"."""
        between = self.columns.lower[outer.last + 1 : inner.first]
        owns = bool(between) and between[0] in OWNERS
        # a town's own quarter may have a namesake elsewhere ("Damascus' Old City")
        own = owns and len(between) == 1 and _is_town(outer) and not _is_country(inner)
        if not own and not _can_lie_in(inner, outer):
            return False
        if not between:
            return inner.kind == "site"
        if not owns:
            return False
        if inner.kind == "site" and len(between) < 5:
            return all(word.isalpha() and word not in _ENDS for word in between[1:])
        return all(word in self._fillers for word in between[1:])

    def _country(self, number: int) -> str | None:
        """ "the Iraqi city of Nasiriyah"."""
        demonym = self.places[number - 1].demonym if number else None
        if demonym is None:
            return None
        between = self.columns.lower[self.places[number - 1].last + 1 : self.places[number].first]
        named = any(word in self.words.settlements for word in between)
        return (
            demonym.country if named and len(between) <= 6 and all(word in self._fillers for word in between) else None
        )


def _can_lie_in(inner: Candidate, outer: Candidate) -> bool:
    """Whether one can be the container of the other by what the gazetteer knows of both."""
    if inner.kind == "country" or outer.kind == "site" or outer.demonym is not None:
        return False
    if _is_country(inner) and _is_country(outer):
        return False
    if not inner.entries or inner.kind == "site":
        return bool(outer.entries)
    return _nests(inner, outer)


def _is_town(place: Candidate) -> bool:
    return any(entry.kind == "town" for entry in place.entries) and not _is_country(place)


def _is_country(place: Candidate) -> bool:
    return any(entry.kind == "country" for entry in place.entries)


def _nests(inner: Candidate, outer: Candidate) -> bool:
    """Whether an entry of the inner name lies in an entry of the outer."""
    return bool(nested(inner.entries[:_MOST], outer.entries[:_FEW]))
