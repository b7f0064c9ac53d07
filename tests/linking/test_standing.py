"""What makes an incident, what is only named in passing, and protests of a whole country."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.linking.made import ARADIA, CHIEF, GOVERNOR, LEAGUE, PROTESTERS, STAGE, VELDA, killed, telling
from tidings.linking.incidents import Happening
from tidings.linking.incidents.happening import Party
from tidings.linking.incidents.standing import stands

CROWD = Party("target", "villagers", side="civilians")


@pytest.mark.parametrize(
    ("item", "wanted"),
    [
        (telling("a", None, parties=(CROWD,)), False),  # "after the killing of villagers"
        (telling("a", None, ARADIA, parties=(CROWD,)), False),
        (telling("a", None, VELDA), False),
        (telling("a", None, VELDA, parties=(CROWD,)), True),
        (telling("a", "2031-05-09", parties=(CROWD,)), True),
        (telling("a", None, parties=(CROWD,), figures=(killed("a", 3),)), True),
        (telling("a", None, parties=(CHIEF,)), True),  # "the killing of Odo Flint"
        (telling("a", None, parties=(LEAGUE, CROWD)), True),
        (telling("a", None, parties=(CROWD,), lead=True), True),
        (telling("a", None, parties=(GOVERNOR,), kind="CONSULT"), False),  # met whom, where, when?
        (telling("a", None, parties=(LEAGUE, CROWD), status="planned"), False),
        (telling("a", "2031-06", parties=(LEAGUE, CROWD), status="planned"), True),
    ],
)
def test_two_answers_make_an_incident_three_make_a_plan(item: Happening, wanted: bool) -> None:
    assert stands((item,)) is wanted


def test_tellings_answer_together() -> None:
    assert stands((telling("a", None, VELDA), telling("b", None, parties=(CROWD,))))


def test_protests_of_a_country_in_one_month_are_one_where_no_town_is_named() -> None:
    def wave(name: str, date: str, *places: object, **more: object) -> Happening:
        made = telling(name, date, *places, kind="PROTEST", parties=(PROTESTERS,), **more)  # type: ignore[arg-type]
        return replace(made, wave=True, parties=(replace(PROTESTERS, role="agent"),))

    first, year = wave("a", "2031-10", ARADIA), wave("b", "2031", setting=(ARADIA,))
    assert STAGE.verdict(first, year).same
    assert set(STAGE.keys(first)) & set(STAGE.keys(year))
    assert not STAGE.verdict(first, wave("c", "2031-12", setting=(ARADIA,))).same
    town = replace(wave("d", "2031-10", VELDA), wave=False)
    assert not STAGE.verdict(first, town).same
