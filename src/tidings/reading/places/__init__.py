"""Places that a report names: names, sites, demonyms, what the words say they lie in (R9). Unresolved."""

from __future__ import annotations

from functools import lru_cache

from tidings.gazetteer.folding import plain_key
from tidings.gazetteer.gazetteer import Gazetteer
from tidings.model.mentions import PlaceMention
from tidings.model.spans import Span
from tidings.reading.parsed import Parsed
from tidings.reading.places.candidate import Candidate, Tables
from tidings.reading.places.candidates import Finder
from tidings.reading.places.columns import Columns
from tidings.reading.places.context import Surroundings
from tidings.reading.places.evidence import Scene, is_place
from tidings.reading.places.unknown import Unknown
from tidings.vocabulary.abbreviations import load_abbreviations
from tidings.vocabulary.demonyms import Demonyms, load_demonyms
from tidings.vocabulary.sites import SiteWords, load_sites
from tidings.vocabulary.tables import Vocabulary

__all__ = ["find_places"]


def find_places(parsed: Parsed, gazetteer: Gazetteer, vocabulary: Vocabulary) -> tuple[PlaceMention, ...]:
    """Every mention of a place, demonyms included, in the order of the text."""
    words = vocabulary.table("sites", load_sites)
    columns = Columns(parsed)
    candidates = Finder(columns, _tables(gazetteer, vocabulary)).find()
    filed = [zone.span for zone in parsed.report.zones if zone.kind == "dateline"]
    places = Unknown(columns, words, _accepted(candidates, columns, words), filed).find()
    around = Surroundings(columns, gazetteer, words, places)
    return tuple(_mention(parsed, columns, around, number) for number in range(len(places)))


def _tables(gazetteer: Gazetteer, vocabulary: Vocabulary) -> Tables:
    abbreviations = vocabulary.table("abbreviations", load_abbreviations)
    return Tables(gazetteer, vocabulary.table("sites", load_sites), _demonyms(vocabulary), abbreviations)


@lru_cache(maxsize=4)
def _demonyms(vocabulary: Vocabulary) -> Demonyms:
    return load_demonyms(vocabulary)


def _accepted(candidates: list[Candidate], columns: Columns, words: SiteWords) -> list[Candidate]:
    """Those with enough evidence; a name accepted once is believed more easily elsewhere in the same report."""
    starts = {item.first: item for item in candidates}
    scene = Scene(columns, words, starts=starts)
    sure = {id(item) for item in candidates if item.demonym is not None or is_place(item, scene)}
    keys = frozenset(plain_key(item.name) for item in candidates if item.demonym is None and id(item) in sure)
    scene = Scene(columns, words, keys, starts)
    return [item for item in candidates if id(item) in sure or is_place(item, scene)]


def _mention(parsed: Parsed, columns: Columns, around: Surroundings, number: int) -> PlaceMention:
    place = around.places[number]
    span = Span(columns.start[place.first], columns.end[place.last])
    said = around.of(number)
    country = place.demonym.country if place.demonym else said.country
    kind = (
        "division"
        if place.noun in around.words.divisions | around.words.districts and place.kind == "name"
        else place.kind
    )
    return PlaceMention(
        parsed.mention("place", span), parsed.report.id, span, parsed.text(span), _name(place), kind,
        _region(place) or said.within, said.relation, said.offset, country,
    )  # fmt: skip


def _region(place: Candidate) -> tuple[str, ...]:
    """The region that a demonym is of, where it is of no country ("European": Europe)."""
    return (place.demonym.place,) if place.demonym and place.demonym.place != place.demonym.country else ()


def _name(place: Candidate) -> str:
    return " ".join(place.name.split())
