import time
from pathlib import Path

import pytest

from tidings.gazetteer.gazetteer import Gazetteer
from tidings.gazetteer.nesting import lies_in, nested
from tidings.vocabulary.tables import Vocabulary


def test_a_town_by_its_name(gazetteer: Gazetteer) -> None:
    town = gazetteer.lookup("Mosul")[1]
    assert (town.kind, town.country, town.admin1, town.geonames_id) == ("town", "IQ", "Nīnawá", 99072)
    assert (town.lat, town.lon) == pytest.approx((36.335, 43.1189), abs=0.01)


@pytest.mark.parametrize("name", ["Nasiriya", "an-Nasiriyah", "Al Nasiriyah", "Nassiriyya", "AN NASIRIYAH"])
def test_a_town_by_other_spellings(gazetteer: Gazetteer, name: str) -> None:
    assert gazetteer.lookup(name, loose=True)[0].name == "Nasiriyah"


def test_the_loose_key_is_for_countries_that_write_so(gazetteer: Gazetteer) -> None:
    assert not any(entry.country in {"US", "FR", "DE"} for entry in gazetteer.lookup("Nasiriyyah", loose=True))


def test_the_most_populous_comes_first(gazetteer: Gazetteer) -> None:
    towns = [entry for entry in gazetteer.lookup("Springfield") if entry.kind == "town"]
    assert len(towns) > 10
    assert [town.population for town in towns] == sorted((town.population for town in towns), reverse=True)


@pytest.mark.parametrize("name", ["U.S.", "US", "America", "United States", "the United States"])
def test_informal_names_of_a_country(gazetteer: Gazetteer, name: str) -> None:
    assert gazetteer.lookup(name)[0].country == "US"


def test_a_country_has_its_point(gazetteer: Gazetteer) -> None:
    iraq = gazetteer.country("IQ")
    assert iraq is not None
    assert (iraq.name, iraq.kind, iraq.lat, iraq.lon, iraq.geonames_id) == ("Iraq", "country", 33.0, 44.0, 99237)
    assert gazetteer.country("ZZ") is None


def test_a_division_has_a_point_and_its_error(gazetteer: Gazetteer) -> None:
    division = gazetteer.lookup("Dhi Qar")[0]
    assert (division.kind, division.country) == ("division", "IQ")
    assert 30.5 < division.lat < 32
    assert 20 < division.radius < 150


def test_american_counties_are_called_with_their_type(gazetteer: Gazetteer) -> None:
    assert {entry.kind for entry in gazetteer.lookup("Butler County")} == {"district"}
    assert not any(entry.kind == "district" and entry.country == "US" for entry in gazetteer.lookup("Butler"))


def test_regions_and_waters(gazetteer: Gazetteer) -> None:
    assert gazetteer.lookup("Middle East")[0].kind == "region"
    assert gazetteer.lookup("Persian Gulf")[0].kind == "water"


def test_what_lies_in_what(gazetteer: Gazetteer) -> None:
    town = gazetteer.lookup("Nasiriyah")[0]
    division, iraq = gazetteer.lookup("Dhi Qar")[0], gazetteer.lookup("Iraq")[0]
    assert lies_in(town, division)
    assert lies_in(town, iraq)
    assert lies_in(division, iraq)
    assert not lies_in(division, town)
    assert [entry.country for entry in nested(gazetteer.lookup("Paris"), gazetteer.lookup("Texas"))] == ["US"]


def test_what_nobody_holds(gazetteer: Gazetteer) -> None:
    assert gazetteer.lookup("Qwertyville on the Zz") == ()
    assert not gazetteer.holds("Qwertyville")
    assert gazetteer.lookup("") == ()
    assert gazetteer.lookup("...") == ()


@pytest.mark.usefixtures("gazetteer")
def test_it_opens_and_looks_up_fast() -> None:
    begin = time.perf_counter()
    opened = Gazetteer.open(Vocabulary())
    assert time.perf_counter() - begin < 0.5  # 15 to 50 ms on a quiet machine, tables included
    begin = time.perf_counter()
    for number in range(2000):
        opened.holds(f"Nowhere {number}")
    assert time.perf_counter() - begin < 0.5


def test_a_users_region_is_found(tmp_path: Path) -> None:
    extra = tmp_path / "mine.toml"
    extra.write_text('[regions.regions]\n"Hamrin Basin" = { at = [34.2, 45.0, 40], in = ["IQ"] }\n', encoding="utf-8")
    found = Gazetteer.open(Vocabulary([extra])).lookup("the Hamrin basin")
    assert [(entry.name, entry.country) for entry in found] == [("Hamrin Basin", "IQ")]
