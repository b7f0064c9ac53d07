"""Parts, classes, sides, totals over a period, and numbers that count nobody (R1, R4, R5)."""

import pytest

from tests.reading.told import read

_PEOPLE = frozenset(
    {"killed", "wounded", "detained", "abducted", "missing", "displaced", "released", "attackers", "participants"}
)
_THINGS = frozenset({"vehicles", "weapons", "buildings"})

# sentence, measure, total, a part of it, class of the part
PARTS = [
    ("The blast wounded 51 people, nine of them by gunfire.", "wounded", 51, 9, None),
    ("Fourteen people were killed, including two children.", "killed", 14, 2, "child"),
    ("Fourteen people were killed, among them three policemen.", "killed", 14, 3, "police"),
    ("Twelve people were wounded, three of them critically.", "wounded", 12, 3, None),
    (
        "The strike killed 20 people, most of them civilians, and four of the dead were children.",
        "killed",
        20,
        4,
        "child",
    ),
    ("Eight people died, five of whom were students.", "killed", 8, 5, "student"),
    ("Police arrested 30 protesters, 12 of them women.", "detained", 30, 12, "woman"),
    ("The raid killed nine people: five soldiers and four civilians.", "killed", 9, 5, "soldier"),
    ("Two soldiers and three civilians were killed in the raid.", "killed", 5, 3, "civilian"),
    ("A suicide bomber killed ten people, three of them policemen.", "killed", 10, 3, "police"),
]

CLASSES = [
    ("Three civilians were killed in the strike.", "killed", "civilian"),
    ("Police shot dead two protesters.", "killed", "protester"),
    ("Two police officers were wounded in the clash.", "wounded", "police"),
    ("Five members of the Red Dawn militia were killed.", "killed", "militant"),
    ("The mine killed two children.", "killed", "child"),
    ("Two suicide bombers were killed.", "killed", "attacker"),
    ("The attackers killed a priest.", "killed", "clergy"),
    ("Security forces killed seven militants.", "killed", "militant"),
]

# totals over a period
TOTALS = [
    ("Nearly 500 people have been killed since October.", "killed", (450, 500)),
    ("More than 2,000 people were killed in 2019.", "killed", (2000, None)),
    ("At least 60 people have been killed this year in attacks on the road.", "killed", (60, None)),
    ("Over the past decade, 300 journalists have been murdered.", "killed", (300, 300)),
    ("The war has killed 12,000 people and displaced two million.", "killed", (12000, 12000)),
    ("In total, 45 activists have been abducted in the last six months.", "abducted", (45, 45)),
    ("So far this month 80 people have been arrested.", "detained", (80, 80)),
    ("Alcohol causes 520,000 deaths a year.", "killed", (520000, 520000)),
    ("During January there were 170 deaths in the province.", "killed", (170, 170)),
    ("About 12,000 villagers have been killed as a consequence of the insurgency.", "killed", (12000, 12000)),
    ("Five people were killed in separate shootings around the capital.", "killed", (5, 5)),
    ("Last year over 600 farmers were murdered in the province.", "killed", (600, None)),
    ("The militia is accused of the murder of priests.", "killed", (2, None)),
]

# ages, dates, measures, names, and deaths of which nobody says how many
NOBODY = [
    "A man aged 34 was seen near the fence.",
    "The driver, 34, was unhurt, his lawyer said on Friday.",
    "Karim Soufan, 42, spoke to reporters.",
    "It happened in 1998.",
    "The village lies 15 kilometres from Karvan.",
    "The convoy was hit 300 metres from the gate.",
    "Soldiers carried a 107mm launcher.",
    "The 7.62 mm round was kept as evidence.",
    "Damage was put at 3 million dollars.",
    "The ransom was $40,000.",
    "Flight 714 was delayed.",
    "He cited article 14 of the constitution.",
    "Leaders of the Group of Seven met in Karvan.",
    "The law was passed after September 11.",
    "The 9/11 commission published its report.",
    "The 25-year-old singer gave a concert.",
    "The 12th brigade moved to Talmar.",
    "Unit 450 was disbanded.",
    "Turnout rose by 4 percent.",
    "The meeting began at 10 a.m. and lasted 3 hours.",
    "He was sentenced to 12 years in prison.",
    "Resolution 1701 was adopted.",
    "Police did not say whether anyone was hurt.",
    "It was not clear how many people had been killed.",
    "The number of dead was not known.",
    "Route 66 was closed for 2 days.",
    "Police caught no one.",
    "Rebels captured two villages.",
    "A father of four opened the gate.",
    "He turned himself in to the police.",
    "The bridge is in poor condition.",
    "The cards for the men, ages 40 and 38, were lost.",
    "There was no immediate word on casualties.",
    "There were no immediate reports of casualties.",
    "Some people were killed or wounded, the paper said, without a number.",
    "Image 26 of 111 shows the gate.",
    "The MiG-29 landed at noon.",
    "Karvan United won 3-1.",
    "A two-storey house stood by the road.",
    "Two thirds of the vote was counted.",
    "He was born on 7 March 1980.",
    "The factory costs nearly 30 million euros.",
    "It was the first such meeting in ten years.",
    "The 19th session opened on Friday.",
]


@pytest.mark.parametrize(("text", "measure", "whole", "low", "of_whom"), PARTS)
def test_parts_are_no_further_people(text: str, measure: str, whole: int, low: int, of_whom: str | None) -> None:
    claims = [claim for claim in read(text).figures if claim.measure == measure]
    total = next(claim for claim in claims if claim.part_of is None)
    parts = {(claim.low, claim.of_whom) for claim in claims if claim.part_of == total.id}
    assert total.low == whole
    assert (low, of_whom) in parts
    assert sum(claim.part_of is None for claim in claims) == 1


@pytest.mark.parametrize(("text", "measure", "of_whom"), CLASSES)
def test_of_whom(text: str, measure: str, of_whom: str) -> None:
    assert [claim.of_whom for claim in read(text).figures if claim.measure == measure] == [of_whom]


@pytest.mark.parametrize(("text", "measure", "bounds"), TOTALS)
def test_totals_over_a_period(text: str, measure: str, bounds: tuple[int, int | None]) -> None:
    claims = [claim for claim in read(text).figures if claim.measure == measure]
    assert [(claim.low, claim.high) for claim in claims if claim.extent == "aggregate"] == [bounds]


@pytest.mark.parametrize("text", NOBODY)
def test_numbers_that_count_nobody(text: str) -> None:
    told = (claim for claim in read(text).figures if claim.measure in _PEOPLE | _THINGS)
    assert [claim for claim in told if claim.status == "actual"] == []


def test_dead_attackers_count_under_their_side() -> None:
    claims = read("Two attackers and a policeman were killed.").figures
    assert {(claim.low, claim.side, claim.of_whom) for claim in claims} == {
        (2, "attackers", "attacker"),
        (1, None, "police"),
    }
    assert all(claim.part_of is None for claim in claims)


def test_two_happenings_of_one_sentence_keep_their_dead() -> None:
    text = "A day after a bomb killed 30 people in Talmar, gunmen shot dead two policemen in Karvan."
    dead = {claim.low: claim.event for claim in read(text).figures if claim.measure == "killed"}
    assert set(dead) == {30, 2}
    assert dead[30] != dead[2]


def test_the_names_of_the_dead_are_parts() -> None:
    text = "Two men were killed in the raid. The dead were identified as Omar Halim, 30, and Said Karim, 25."
    claims = [claim for claim in read(text).figures if claim.measure == "killed"]
    assert sorted((claim.low, claim.part_of is None) for claim in claims) == [(1, False), (1, False), (2, True)]


def test_nobody_else_is_no_zero_of_the_whole() -> None:
    text = "A blast in Karvan wounded four people. None of those inside was hurt in the blast."
    assert [claim.low for claim in read(text).figures if claim.measure == "wounded"] == [4]


def test_a_denial_stays_beside_the_toll() -> None:
    text = "The army said that four fighters died in the strike on Karvan. There were no casualties, a spokesman said."
    assert {claim.low for claim in read(text).figures if claim.measure == "killed"} == {0, 4}


def test_a_dead_victim_is_no_wounded_one() -> None:
    text = "A boy, 9, was wounded in a shooting in Talmar on Monday. The boy died on Friday."
    assert {claim.measure for claim in read(text).figures if claim.part_of is None} == {"killed"}
