from dataclasses import replace

import pytest

from tidings.gazetteer.gazetteer import Gazetteer
from tidings.linking.places import resolve_places
from tidings.model.claims import Reading
from tidings.model.known import Place
from tidings.model.mentions import PlaceMention
from tidings.model.reports import Report
from tidings.model.spans import Span


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.open()


def place(name: str, at: int = 0, **more: object) -> PlaceMention:
    mention = PlaceMention(f"men-{at}", "rep-0", Span(at, at + len(name)), name, name)
    return replace(mention, **more)  # type: ignore[arg-type]


def people(name: str, country: str, at: int = 0) -> PlaceMention:
    return place(name, at, kind="demonym", country=country)


def resolve(gazetteer: Gazetteer, *mentions: PlaceMention, **report: object) -> list[Place | None]:
    base = replace(Report("rep-0", "src-0", 0, " " * 2000), **report)  # type: ignore[arg-type]
    reading = Reading("rep-0", "reader", (Span(0, 1000), Span(1000, 2000)), places=mentions)
    return list(resolve_places(base, reading, gazetteer))


def one(gazetteer: Gazetteer, *mentions: PlaceMention, **report: object) -> Place:
    found = resolve(gazetteer, *mentions, **report)[0]
    assert found is not None
    return found


def test_a_town(gazetteer: Gazetteer) -> None:
    found = one(gazetteer, place("Nasiriya"), people("Iraqi", "IQ", 50))
    assert (found.name, found.coordinates_of, found.country, found.admin1) == ("Nasiriya", "Nasiriyah", "IQ", "Dhī Qār")
    assert (found.precision, found.kind) == (1, "name")
    assert found.geonames_id is not None


@pytest.mark.parametrize(
    ("mention", "precision"),
    [
        (place("Mosul", country="IQ"), 1),
        (place("Mosul", country="IQ", relation="near"), 2),
        (place("Mosul", country="IQ", relation="near", offset="20 km south of"), 2),
        (place("Mosul", country="IQ", relation="between"), 5),
        (place("Butler County", kind="division", within=("Ohio",)), 3),
        (place("Dhi Qar", kind="division"), 4),
        (place("Middle East"), 5),
        (place("southern Iraq"), 5),
        (place("Iraq", kind="country"), 6),
        (place("Iraq", kind="country", offset="southern"), 5),
        (place("Persian Gulf", kind="water"), 7),
    ],
)
def test_precision(gazetteer: Gazetteer, mention: PlaceMention, precision: int) -> None:
    assert one(gazetteer, mention).precision == precision


def test_a_demonym_is_its_country(gazetteer: Gazetteer) -> None:
    assert one(gazetteer, people("Iraqis", "IQ")).coordinates_of == "Iraq"
    assert one(gazetteer, place("European", kind="demonym", within=("Europe",))).coordinates_of == "Europe"
    assert resolve(gazetteer, place("Martian", kind="demonym")) == [None]


def test_an_unknown_site_keeps_its_name_and_takes_its_towns_point(gazetteer: Gazetteer) -> None:
    found = one(gazetteer, place("Zaytun Square", kind="site", within=("Nasiriyah",)))
    assert (found.name, found.coordinates_of, found.precision) == ("Zaytun Square", "Nasiriyah", 2)
    assert found.geonames_id == 98854  # of the place whose coordinates they are


def test_a_quarter_is_of_the_town_that_owns_it_and_no_namesake(gazetteer: Gazetteer) -> None:
    found, street = resolve(
        gazetteer,
        place("Old City", within=("Damascus",)),
        place("Mill Street", kind="site", within=("Old City", "Damascus")),
    )
    assert found is not None
    assert (found.name, found.coordinates_of, found.country, found.precision) == ("Old City", "Damascus", "SY", 2)
    assert street is not None
    assert street.country == "SY"


def test_a_site_without_a_word_is_in_the_town_of_its_sentence_then_of_the_dateline(gazetteer: Gazetteer) -> None:
    site = place("Martyrs Square", 100, kind="site")
    same, other = place("Tripoli", 150, country="LY"), place("Tripoli", 1500, country="LY")
    assert one(gazetteer, site, same).coordinates_of == "Tripoli"
    assert one(gazetteer, site, other, dateline="BENGHAZI, Libya").coordinates_of == "Benghazi"
    assert one(gazetteer, site).lat is None


def test_a_site_said_to_be_somewhere_is_there_throughout(gazetteer: Gazetteer) -> None:
    said = place("al-Habbubi Square", 1200, kind="site", within=("Nasiriyah",))
    first, *_ = resolve(gazetteer, place("Habboubi Square", kind="site"), said, dateline="BAGHDAD")
    assert first is not None
    assert first.coordinates_of == "Nasiriyah"


def test_a_name_is_never_moved_to_a_namesake(gazetteer: Gazetteer) -> None:
    found = one(gazetteer, place("Springfield", within=("Iraq",)))
    assert (found.name, found.country, found.lat, found.coordinates_of) == ("Springfield", "IQ", None, None)


def test_an_unknown_village_takes_the_point_of_the_division_that_the_words_name(gazetteer: Gazetteer) -> None:
    found = one(gazetteer, place("Umm Zarqun", within=("Dhi Qar",)))
    assert (found.name, found.coordinates_of, found.country, found.precision) == ("Umm Zarqun", "Dhī Qār", "IQ", 4)


def test_an_unknown_village_alone_stays_named(gazetteer: Gazetteer) -> None:
    assert one(gazetteer, place("Qwertyville")) == Place("Qwertyville")


def test_a_village_known_by_another_spelling_alone_wants_its_country_spoken_of(gazetteer: Gazetteer) -> None:
    spelling = place("Haditheh")
    assert one(gazetteer, spelling).lat is None
    assert one(gazetteer, spelling, people("Iraqi", "IQ", 50)).coordinates_of == "Ḩadīthah"
    assert one(gazetteer, place("Nasirriyyeh")).coordinates_of == "Nasiriyah"  # large enough to be known by itself


def test_context_decides_between_namesakes(gazetteer: Gazetteer) -> None:
    assert one(gazetteer, place("Tripoli"), place("Beirut", 20), people("Lebanese", "LB", 40)).country == "LB"
    assert one(gazetteer, place("Tripoli"), place("Benghazi", 20), people("Libyan", "LY", 40)).country == "LY"
    assert one(gazetteer, place("Paris", within=("Texas",))).country == "US"
    assert one(gazetteer, place("Paris")).country == "FR"


def test_one_sense_in_a_report(gazetteer: Gazetteer) -> None:
    first, second = resolve(gazetteer, place("Paris", within=("Texas",)), place("Paris", 1000))
    assert first is not None
    assert second is not None
    assert (first.admin1, second.admin1) == ("Texas", "Texas")


def test_a_country_is_not_its_namesake(gazetteer: Gazetteer) -> None:
    texan = [place("Houston", 10), place("Dallas", 20), place("Austin", 30), place("Texas", 40)]
    assert one(gazetteer, place("China"), *texan).country == "CN"
    assert one(gazetteer, place("Mexico"), *texan).kind == "country"


def test_a_town_is_meant_rather_than_the_division_called_like_it(gazetteer: Gazetteer) -> None:
    assert one(gazetteer, place("Qom", country="IR")).precision == 1
    assert one(gazetteer, place("Baghdad")).precision == 1


def test_the_order_of_other_mentions_does_not_matter(gazetteer: Gazetteer) -> None:
    others = [place("Richmond", 10), place("Indiana", 30), place("Dayton", 50), place("Ohio", 70)]
    forth = resolve(gazetteer, *others)
    back = resolve(gazetteer, *reversed(others))
    assert forth == list(reversed(back))


def test_a_national_domain_is_weak_evidence(gazetteer: Gazetteer) -> None:
    ours = one(gazetteer, place("Hamilton"), url="https://paper.example.ca/1")
    assert ours.country == "CA"


def test_nothing_from_nothing(gazetteer: Gazetteer) -> None:
    assert resolve(gazetteer) == []
