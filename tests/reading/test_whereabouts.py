"""Places of a happening come from what says where, not from every place of its sentence (R9)."""

import pytest

from tests.reading.told import read


def places(text: str, word: str) -> set[str]:
    """The places of the event that is told by this word."""
    reading = read(text)
    held = {mention.id: mention.name for mention in reading.places}
    (claim,) = [one for one in reading.events if one.trigger.of(text) == word]
    return {held[place] for place in claim.places}


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        ("The envoy visited Norway in March and threatened Sweden.", "visited", {"Norway"}),
        ("The minister fired the police chief of Oslo, now under fresh Norwegian pressure.", "fired", set()),
        ("Gunmen attacked a police station in Bergen.", "attacked", {"Bergen"}),
        ("Eight farmers near Hamar, to the north of Oslo, were killed.", "killed", {"Hamar"}),
        ("Protesters stormed the Bergen camp on Friday.", "stormed", {"Bergen"}),
        ("Thousands gathered in Oslo ahead of the raid in June.", "raid", set()),
        ("In Hamar, where 34 villagers were shot dead, the school has been closed.", "shot", {"Hamar"}),
        ("Students in London marched in support of the people of Bergen.", "marched", {"London"}),
        ("They raided a militia base near Tromso used for launching rockets.", "raided", {"Tromso"}),
        ("To the people in Denmark the call was raised by fighters who killed protesters.", "killed", set()),
        (
            "To our people in Denmark the call was raised by fighters of the League who killed protesters.",
            "killed",
            set(),
        ),
        ("Rebels shelled the outskirts of Bergen.", "shelled", {"Bergen"}),
        ("The two ministers met in Stockholm for talks on Denmark.", "met", {"Stockholm"}),
        ("The talks on Denmark were held in Stockholm.", "talks", {"Stockholm"}),
    ],
)
def test_where_is_what_the_words_say(text: str, word: str, wanted: set[str]) -> None:
    assert places(text, word) == wanted


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        (
            "The guards of Karl Square in Bergen slept. Militiamen stormed the square at dawn.",
            "stormed",
            {"Karl Square"},
        ),
        ("Soldiers left Tromso in May. Rebels attacked the city on Friday.", "attacked", {"Tromso"}),
        ("Soldiers left Tromso in May. Rebels attacked the northern city on Friday.", "attacked", set()),
        ("Soldiers left Tromso in May. Rebels attacked a city on Friday.", "attacked", set()),
    ],
)
def test_a_noun_points_back_to_the_place_named_before(text: str, word: str, wanted: set[str]) -> None:
    assert places(text, word) == wanted
