from __future__ import annotations

import pytest

from tests.reading.spoken import said


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Iran-backed militias fired rockets.", ("Iran-backed militias", "backed_by", "Iran", "+")),
        ("Pro-Iran militias fired rockets.", ("Pro-Iran militias", "close_to", "Iran", "+")),
        ("The Turkey-backed Merrash Party won.", ("Merrash Party", "backed_by", "Turkey", "+")),
        ("He is in the U.S.-trained Tarva Brigade.", ("Tarva Brigade", "trained_by", "United States", "+")),
        ("Kataib Tarva is sanctioned by Washington.", ("Kataib Tarva", "sanctioned_by", "United States", "-")),
        ("Karim al-Sabr, a long-time adversary of the United States, spoke.", ("Karim al-Sabr", "opposed_to", "United States", "-")),
        ("Qasim Dulami is a member of the Badr Union.", ("Qasim Dulami", "member_of", "Badr Union", "+")),
        ("The leader of the Badr Union, Hadi al-Omari, left.", ("Hadi al-Omari", "leads", "Badr Union", "0")),
        ("Militias affiliated with Iran fired rockets.", ("Militias", "close_to", "Iran", "+")),
        ("The Merrash Party broke away from the Badr Union.", ("Merrash Party", "split_from", "Badr Union", "-")),
        ("They met the Merrash Front (MF), a militia financed by the Badr Union.", ("Merrash Front", "backed_by", "Badr Union", "+")),
        ("Turkey on Monday imposed sanctions on Qasim Dulami.", ("Qasim Dulami", "sanctioned_by", "Turkey", "-")),
        ("The Merrash Party (MP) of President Omar Rashidi won.", ("Omar Rashidi", "member_of", "Merrash Party", "+")),
        ("The Badr Union denied it, said its spokesman, Hadi al-Omari.", ("Hadi al-Omari", "spokesperson_of", "Badr Union", "+")),
        ("He met Selim Qasimi, the commander of the rebel group Kataib Tarva.", ("Selim Qasimi", "leads", "Kataib Tarva", "0")),
    ],
)  # fmt: skip
def test_ties(text: str, tie: tuple[str, str, str, str]) -> None:
    assert tie in said(text).tied()


def test_standing_side_by_side_is_nothing() -> None:
    assert said("Karim al-Sabr and Omar Rashidi were in the same town. Iran and Turkey border it.").ties == ()


def test_a_negated_tie_is_kept_as_negated() -> None:
    found = said("Iran does not support the Merrash Party.").ties
    assert [tie.polarity for tie in found] == ["-"]


def test_a_former_tie_is_marked() -> None:
    found = said("Qais Khalaf is a former ally of Karim al-Sabr.").ties
    assert [(tie.type, tie.former) for tie in found] == [("allied_with", True)]


def test_its_leader_is_of_nobody_where_two_could_be_meant() -> None:
    assert said("The Badr Union met the Merrash Front, said its spokesman, Hadi al-Omari.").ties == ()


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Two leaders known for their close ties with Iran, namely Qasim Dulami and Omar Rashidi, left.", ("Omar Rashidi", "close_to", "Iran", "+")),
        ("Qasim Dulami's campaign has the support of the Badr Union.", ("Qasim Dulami", "backed_by", "Badr Union", "+")),
        ("Russia's support for the Badr Union grew.", ("Badr Union", "backed_by", "Russia", "+")),
        ("Turkey imposed sanctions on Qasim Dulami and Omar Rashidi.", ("Omar Rashidi", "sanctioned_by", "Turkey", "-")),
        ("The Badr Union fights on. Its commander is Hassan Bozan.", ("Hassan Bozan", "leads", "Badr Union", "0")),
        ("The Merrash Units are a militia financed by the Badr Union.", ("Merrash Units", "backed_by", "Badr Union", "+")),
        ("Talks between the Badr Union and the Merrash Party failed.", ("Badr Union", "negotiating_with", "Merrash Party", "0")),
        ("Qasim Dulami, a nephew of Omar Rashidi, spoke.", ("Qasim Dulami", "other", "Omar Rashidi", "0")),
    ],
)  # fmt: skip
def test_more_ways_to_say_a_tie(text: str, tie: tuple[str, str, str, str]) -> None:
    assert tie in said(text).tied()


def test_a_deputy_leader_does_not_lead() -> None:
    assert all(tie.type != "leads" for tie in said("Qasim Dulami is the deputy leader of the Badr Union.").ties)


def test_a_denial_and_an_accusation_are_somebodys_word() -> None:
    denied = said("The Badr Union denied any links to Iran.").ties
    accused = [
        tie for tie in said("The army accused Qasim Dulami of backing the Badr Union.").ties if tie.type == "backed_by"
    ]
    assert [(tie.polarity, tie.attribution.act) for tie in denied if tie.attribution] == [("-", "deny")]
    assert [(tie.polarity, tie.attribution.act) for tie in accused if tie.attribution] == [("+", "accuse")]
