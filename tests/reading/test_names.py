from __future__ import annotations

import pytest

from tests.reading.spoken import parsed, said
from tidings.model.reports import Zone
from tidings.model.spans import Span


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Interior Minister Qasim al-Dulami resigned.", "Qasim al-Dulami", "person"),
        ("Officials met Sheikh Nasser bin Talal in the town.", "Nasser bin Talal", "person"),
        ("The Harakat Nasr militia shelled the village.", "Harakat Nasr", "armed_group"),
        ("The most powerful faction, Kataib Tarva, denied it.", "Kataib Tarva", "armed_group"),
        ("The leader of the Merrash Democratic Party spoke.", "Merrash Democratic Party", "party"),
        ("The State of Order coalition won.", "State of Order coalition", "coalition"),
        ("The Ministry of Water and Irrigation closed its doors.", "Ministry of Water and Irrigation", "government"),
        ("The Red Cross sent aid.", "Red Cross", "organization"),
        ("He told Reuters that it was over.", "Reuters", "outlet"),
    ],
)
def test_types_come_from_titles_nouns_and_tables(text: str, name: str, kind: str) -> None:
    found = said(text)
    assert found.of(name).type == kind
    assert found.of(name).type_cues


def test_surname_honorific_and_title_chain_to_the_full_name() -> None:
    found = said(
        "Prime Minister Omar al-Rashidi visited the town. Rashidi spoke to residents. "
        "Mr Al Rashidi left at noon. The prime minister did not answer questions."
    )
    assert found.chain("Omar al-Rashidi") >= {"Rashidi", "Al Rashidi", "prime minister"}


def test_two_people_with_one_surname_stay_two() -> None:
    found = said("Ahmed al-Jabari and Salma al-Jabari met. Jabari said nothing.")
    assert found.of("Ahmed al-Jabari").chain != found.of("Salma al-Jabari").chain
    assert found.of("Jabari").chain not in {found.of("Ahmed al-Jabari").chain, found.of("Salma al-Jabari").chain}


def test_acronym_in_brackets_joins() -> None:
    found = said("The Merrash Liberation Front (MLF) attacked. The MLF denied it.")
    assert found.of("MLF").chain == found.of("Merrash Liberation Front").chain
    assert found.of("Merrash Liberation Front").acronym == "MLF"


def test_alias_joins() -> None:
    found = said("Abdul Karim al-Zubair, alias Abu Layth, still holds the office.")
    assert found.of("Abu Layth").chain == found.of("Abdul Karim al-Zubair").chain


def test_a_capital_is_a_government_only_where_it_acts() -> None:
    found = said("Washington threatened to close its embassy. The diplomat lives in Washington.")
    assert [a.type for a in found.actors if a.text == "Washington"] == ["state"]


def test_supporters_are_not_the_leader() -> None:
    found = said("Supporters of Karim al-Tamimi marched. Tamimi's followers shouted.")
    crowd = found.of("Supporters")
    assert crowd.type == "crowd"
    assert crowd.group_word == "supporters"
    assert found.called(crowd.group_of) == "Karim al-Tamimi"
    assert crowd.chain != found.of("Karim al-Tamimi").chain


def test_adherents_made_of_a_name() -> None:
    found = said("Cleric Karim al-Sabr called for calm. Sabrists filled the square.")
    assert found.called(found.of("Sabrists").group_of) == "Karim al-Sabr"


def test_a_name_inside_a_longer_name_is_no_mention() -> None:
    assert "Baghdad" not in {a.text for a in said("He told the Baghdad Post that it was over.").actors}


def test_bylines_and_credits_are_not_of_the_story() -> None:
    text = "By Hamid Noor\n\nMinister Adel Salman resigned on Monday."
    zones = (Zone(Span(0, 13), "byline"),)
    assert said(text, zones=zones).names() == {"Adel Salman"}


def test_a_picture_credit_in_brackets_is_no_actor() -> None:
    assert "Ahmad Rubai" not in said("Protesters gather in the square [Ahmad Rubai/AFP]").names()


def test_small_letters_make_no_party() -> None:
    assert not said("They do not want a state of law.").names()


def test_pronoun_only_where_one_person_can_be_meant() -> None:
    one = said("President Barham Nouri spoke on Monday. He promised elections.")
    assert one.of("He").chain == one.of("Barham Nouri").chain
    two = said("The talks were between Adel Salman and Omar Haddad. He promised elections.")
    assert not [a for a in two.actors if a.pronoun]


def test_spans_hold_in_the_text() -> None:
    text = "U.S. Secretary of State Mike Miller met Kurdish leader Azad Barwari\u2019s aides.\nAl-Barwari left."
    page = parsed(text)
    for actor in said(text).actors:
        assert page.report.text[actor.span.start : actor.span.end] == actor.text


def test_empty_and_strange_texts() -> None:
    assert said("").actors == ()
    assert said("@@ -- (al-) ... \u2019s").names() == set()


@pytest.mark.parametrize(
    "text",
    [
        "Pilgrims who perform Umrah must register. Umrah was suspended. The Umrah season opens in May.",
        "They shelled the stronghold of Dair Halun. The Dair Halun hills were quiet.",
        "Guns stood in the hills around Umm Tarij at dawn.",
    ],
)
def test_rites_and_places_are_no_persons(text: str) -> None:
    assert [actor.name for actor in said(text).actors if actor.type == "person"] == []


def test_the_noun_of_a_body_with_the_article_is_that_body() -> None:
    found = said("The Merrash Liberation Front denied it. The Front had no men in the town.")
    assert found.chain("Merrash Liberation Front") >= {"Front"}


def test_the_noun_of_two_bodies_is_neither() -> None:
    found = said("The Merrash Front met the Badr Front. The Front denied it.")
    assert found.chain("Merrash Front") == {"Merrash Front"}


def test_a_general_is_not_the_deputy_of_his_surname() -> None:
    found = said("Opposition deputy Karim Daher spoke. Mr Daher left. General Daher had checked the guns.")
    chains = {actor.chain for actor in found.actors if actor.text == "Daher"}
    assert len(chains) == 2
    assert found.of("Karim Daher").chain in chains


def test_fighters_of_a_body_make_it_an_armed_group() -> None:
    assert said("Two fighters of the Merrash Front died in the town.").of("Merrash Front").type == "armed_group"


def test_a_party_of_somebody_is_named_without_him() -> None:
    assert "Land Party" in said("The Land Party of Ahmed Noor has 52 seats.").names()
