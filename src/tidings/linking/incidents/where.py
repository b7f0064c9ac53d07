"""Places as incidents are compared by them: equal, one inside the other, or apart (R2, R9)."""

from __future__ import annotations

from functools import lru_cache
from math import cos, hypot, radians

from tidings.model.known import Place

# UCDP where_prec 4 and above is a first-level division or larger.
_LOOSE = 4
_SITE = "site"
# Fewer consonants than this do not tell two names apart.
_TELLING = 3
# Quarters of a city, and sites at its edge, lie this near (km): chosen, not measured.
_BESIDE = 10
_KM_A_DEGREE = 111.2


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """A name as it is compared: no case, no article, no apostrophes."""
    words = name.casefold().replace("’", "").replace("'", "").replace("‘", "").replace("-", " ").split()
    return " ".join(word for word in words if word not in ("the", "al", "el"))


def site(place: Place) -> str:
    """The folded name of a square, bridge or camp; "" for a town."""
    return fold(place.name) if place.kind == _SITE else ""


def town(place: Place) -> str:
    """A key for the town a place is or lies in; "" where only a division or country is told."""
    if loose(place):
        return ""
    if place.geonames_id is not None:
        return str(place.geonames_id)
    return skeleton(fold(place.coordinates_of or (place.within[0] if site(place) and place.within else place.name)))


def town_keys(place: Place) -> frozenset[str]:
    """Keys by which a town meets its other spellings and its quarters: the gazetteer's number, the consonants of names."""
    if loose(place):
        return frozenset()
    names = {place.name, place.coordinates_of or place.name, *place.within[:1]}
    return frozenset(key for key in (town(place), *(skeleton(fold(name)) for name in names)) if key)


def loose(place: Place) -> bool:
    """Whether it is a division, a country or larger."""
    return (place.precision or 0) >= _LOOSE or place.kind in ("country", "division", "water", "demonym")


def same_town(a: Place, b: Place) -> bool:
    """Whether both are, or lie in, one town."""
    return bool(town(a)) and town(a) == town(b)


def same_site(a: Place, b: Place) -> bool:
    """Whether both name one site, in towns that do not differ."""
    return bool(site(a)) and _same_words(site(a), site(b)) and (not town(a) or not town(b) or fits(a, b))


def fits(a: Place, b: Place) -> bool:
    """Whether they are equal or one lies in the other. Spellings may differ where the gazetteer does not know both."""
    if a is b or same_town(a, b) or _names(a) & _names(b):
        return True
    if not (located(a) and located(b)) and _same_words(fold(a.name), fold(b.name)):
        return True
    return _inside(a, b) or _inside(b, a)


def located(place: Place) -> bool:
    """Whether the gazetteer knows it, so that it can be told from another."""
    return place.geonames_id is not None or place.lat is not None


def _inside(inner: Place, outer: Place) -> bool:
    """Whether the outer is a container of the inner; "Hazmar road" and "Hazmar bridge" are of Hazmar."""
    name = fold(outer.name)
    if site(inner) and not site(outer) and f" {name} " in f" {site(inner)} " and not town(inner).isdigit():
        return True
    if name in {fold(container) for container in inner.within} or (inner.admin1 and name == fold(inner.admin1)):
        return True
    if outer.kind == "country" or (outer.precision or 0) >= 6:
        return outer.country is not None and outer.country == inner.country
    return loose(outer) and bool(outer.admin1) and outer.admin1 == inner.admin1


def _names(place: Place) -> set[str]:
    names = {fold(place.name)}
    if place.coordinates_of and not loose(place):
        names.add(fold(place.coordinates_of))
    return names


def _same_words(a: str, b: str) -> bool:
    """Equal, or equal but for a doubled letter or an added vowel (one site, two transliterations)."""
    return a == b or (bool(a and b) and a[0] == b[0] and len(skeleton(a)) >= _TELLING and skeleton(a) == skeleton(b))


@lru_cache(maxsize=65536)
def skeleton(name: str) -> str:
    """Consonants alone, doubled ones once: transliterations of one site fall together."""
    letters: list[str] = []
    for letter in name:
        if letter not in "aeiou" and letters[-1:] != [letter]:
            letters.append(letter)
    return "".join(letters)


def words(place: Place) -> str:
    """The name with what it lies in, for a reason."""
    return f"{place.name} ({place.coordinates_of})" if place.coordinates_of and site(place) else place.name


def fits_any(ours: tuple[Place, ...], theirs: tuple[Place, ...]) -> bool:
    """Whether any place of the one fits any of the other; a country says nothing where a town of it is told too."""
    return any(fits(a, b) for a in finest(ours) for b in finest(theirs))


def finest(places: tuple[Place, ...]) -> tuple[Place, ...]:
    """The sites and towns; all where none is told."""
    return tuple(place for place in places if not loose(place)) or places


def apart(ours: tuple[Place, ...], theirs: tuple[Place, ...]) -> bool:
    """Whether no place of the one can be, hold or lie in one of the other; only places that the gazetteer knows."""
    if not ours or not theirs or not all(located(place) for place in (*ours, *theirs)):
        return False
    return not fits_any(ours, theirs) and not any(_beside(a, b) for a in ours for b in theirs)


def _beside(a: Place, b: Place) -> bool:
    """Whether their points are so near that the one may be a quarter of the other, or a site at its edge."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None or loose(a) or loose(b):
        return False
    north, east = a.lat - b.lat, (a.lon - b.lon) * cos(radians((a.lat + b.lat) / 2))
    return hypot(north, east) * _KM_A_DEGREE <= _BESIDE


def country_only(places: tuple[Place, ...]) -> bool:
    """Whether nothing finer than a division is told."""
    return all(loose(place) for place in places)


def rank_of_place(place: Place) -> tuple[bool, bool, int, str]:
    """Sorts places: sites, then towns, then larger ones."""
    return not site(place), loose(place) or not town(place), place.precision or 9, place.name
