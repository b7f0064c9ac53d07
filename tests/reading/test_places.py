from collections.abc import Callable

import pytest

from tidings.gazetteer.gazetteer import Gazetteer
from tidings.model.mentions import PlaceMention
from tidings.model.reports import Report
from tidings.reading.places import find_places
from tidings.reading.reader import Reader
from tidings.vocabulary.tables import Vocabulary

Find = Callable[[str], list[PlaceMention]]


@pytest.fixture(scope="module")
def find() -> Find:
    vocabulary = Vocabulary()
    gazetteer = Gazetteer.open(vocabulary)
    reader = Reader(vocabulary, gazetteer)

    def found(text: str) -> list[PlaceMention]:
        (parsed,) = reader.parse([Report("rep-0", "src-0", 0, text)])
        mentions = find_places(parsed, gazetteer, vocabulary)
        assert all(mention.span.of(text) == mention.text for mention in mentions)
        return list(mentions)

    return found


def names(mentions: list[PlaceMention]) -> list[str]:
    return [mention.name for mention in mentions if mention.kind != "demonym"]


def the(mentions: list[PlaceMention], name: str) -> PlaceMention:
    return next(mention for mention in mentions if mention.name == name)


def test_a_town_a_division_and_a_country(find: Find) -> None:
    mentions = find("Gunmen attacked a checkpoint in Samarra, in Salahuddin province, officials in Iraq said.")
    assert names(mentions) == ["Samarra", "Salahuddin", "Iraq"]
    assert the(mentions, "Salahuddin").kind == "division"
    assert the(mentions, "Samarra").within == ("Salahuddin",)


def test_a_site_is_in_the_town_the_words_say(find: Find) -> None:
    mentions = find("Crowds gathered at Baghdad's crowded Firdos Square on Monday.")
    site = the(mentions, "Firdos Square")
    assert (site.kind, site.within) == ("site", ("Baghdad",))


@pytest.mark.parametrize(
    ("text", "name", "within"),
    [
        ("A bomb exploded at Sarafiya Bridge in Baghdad.", "Sarafiya Bridge", ("Baghdad",)),
        ("He was shot in Palmyra, Homs province, Syria.", "Palmyra", ("Homs", "Syria")),
        ("Shells fell on Haditha, Iraq, at dawn.", "Haditha", ("Iraq",)),
        ("Rockets hit Balad air base overnight.", "Balad air base", ("Balad",)),
        (
            "He died in Umm Zarqun. Umm Zarqun General Hospital was full.",
            "Umm Zarqun General Hospital",
            ("Umm Zarqun",),
        ),
        ("A fire broke out in Springfield, Ill., on Sunday.", "Springfield", ("Illinois",)),
        ("A car burned in Aleppo’s Zarqun area on Sunday.", "Zarqun", ("Aleppo",)),
        ("They shelled the al-Zarqun district of Aleppo.", "al-Zarqun", ("Aleppo",)),
        ("A drone hit Zarqun air base in Syria's Latakia province.", "Zarqun air base", ("Latakia", "Syria")),
        ("Shells hit the Saif al-Zarqun quarter of Aleppo.", "Saif al-Zarqun quarter", ("Aleppo",)),
    ],
)
def test_containers(find: Find, text: str, name: str, within: tuple[str, ...]) -> None:
    assert the(find(text), name).within == within


def test_a_demonym_before_a_town_gives_its_country(find: Find) -> None:
    mentions = find("Three people died in the southern Iraqi city of Amara.")
    assert the(mentions, "Amara").country == "IQ"
    assert (the(mentions, "Iraqi").kind, the(mentions, "Iraqi").country) == ("demonym", "IQ")


def test_a_list_is_no_container(find: Find) -> None:
    mentions = find("Protests were held in Baghdad, Basra and Mosul.")
    assert names(mentions) == ["Baghdad", "Basra", "Mosul"]
    assert all(mention.within == () for mention in mentions)


def test_a_list_of_counties(find: Find) -> None:
    mentions = find("Flooding closed roads in Butler, Warren and Hamilton counties.")
    assert names(mentions) == ["Butler County", "Warren County", "Hamilton County"]


@pytest.mark.parametrize(
    ("text", "relation", "offset"),
    [
        ("The convoy was hit near Tikrit on Friday.", "near", None),
        ("The convoy was hit 20 km south of Tikrit on Friday.", "near", "20 km south of"),
        ("The convoy was hit some 15 miles from Tikrit on Friday.", "near", "some 15 miles from"),
        ("The convoy drove from Tikrit on Friday.", "from", None),
        ("The convoy drove to Tikrit on Friday.", "to", None),
        ("The convoy was hit on the road between Tikrit and Samarra on Friday.", "between", None),
        ("The force is backed by Tikrit on Friday.", "in", None),
        ("The convoy was hit in southern Tikrit on Friday.", "in", "southern"),
    ],
)
def test_relations(find: Find, text: str, relation: str, offset: str | None) -> None:
    place = the(find(text), "Tikrit")
    assert (place.relation, place.offset) == (relation, offset)


def test_a_dateline_in_capitals(find: Find) -> None:
    assert names(find("RAMADI, Iraq (Agency) - Two soldiers were killed on Sunday."))[:2] == ["RAMADI", "Iraq"]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The Bank of England raised its rate.", "England"),
        ("The report appeared in the Baghdad Post on Monday.", "Baghdad"),
        ("George Washington said nothing.", "Washington"),
        ("Paul Lebanon spoke first. Then Lebanon said that he would leave.", "Lebanon"),
        ("Police said the man was nice.", "Police"),
        ("Nothing of the sort happened there.", "Of"),
    ],
)
def test_what_is_no_place(find: Find, text: str, wrong: str) -> None:
    assert wrong not in names(find(text))


def test_an_unknown_village_is_a_place_where_the_words_say_so(find: Find) -> None:
    place = the(find("Mortars struck the village of Umm Zarqun in Diyala province."), "Umm Zarqun")
    assert place.within == ("Diyala",)


def test_a_police_force_names_its_town(find: Find) -> None:
    assert "Kirkuk" in names(find("Kirkuk police arrested two men."))


def test_nothing_in_nothing(find: Find) -> None:
    assert find("") == []
    assert find("it rained.\n\n") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two shepherds died in a pasture near Dorv Tarak, a doctor said.", "Dorv Tarak"),
        ("A drone strike at Umm Sarnij killed four people.", "Umm Sarnij"),
        ("Thousands marched through the centre of Velmash on Friday.", "Velmash"),
        ("Rockets were fired from the Umm Sarnij hills on Tuesday.", "Umm Sarnij"),
    ],
)
def test_a_name_no_gazetteer_holds_where_a_noun_of_places_says_so(find: Find, text: str, name: str) -> None:
    assert name in names(find(text))


def test_a_name_told_to_be_a_place_is_one_again(find: Find) -> None:
    mentions = find(
        "Shells fell in a field near Dorv Tarak. The people of Dorv Tarak fled. Radio Dorv Tarak went silent."
    )
    assert names(mentions).count("Dorv Tarak") == 2
