"""Who did it, to whom, for whom: sentences told as tables. A row: the text, the trigger, agents, targets."""

import pytest

from tests.reading.told import events, roles
from tidings.model.claims import EventClaim

Row = tuple[str, str, list[str], list[str]]

VERBS: list[Row] = [
    ("Gunmen shot the mayor of Sorna.", "shot", ["Gunmen"], ["mayor of Sorna"]),
    ("The mayor was shot dead in front of his house by a man on a motorcycle.", "shot", ["man"], ["mayor"]),
    ("Rebels and smugglers attacked a convoy and a police post.", "attacked", ["Rebels", "smugglers"], ["convoy", "police post"]),
    ("The governor's convoy was ambushed by the Tarlen Brigades.", "ambushed", ["Tarlen Brigades"], ["The governor's convoy"]),
    ("Members of the Tarlen Brigades ambushed a patrol.", "ambushed", ["Members of the Tarlen Brigades"], ["patrol"]),
    ("Supporters of Karim Doval attacked the embassy.", "attacked", ["Supporters of Karim Doval"], ["embassy"]),
    ("Soldiers tried to kill the mayor of Sorna.", "kill", ["Soldiers"], ["mayor of Sorna"]),
    ("The gunmen were ordered to kill the senator.", "kill", ["gunmen"], ["senator"]),
    ("The men who burned the school fled to the hills.", "burned", ["men"], ["school"]),
    ("After killing the guard, the robbers fled.", "killing", ["robbers"], ["guard"]),
    ("Gunmen attacked the bus, killing the driver and wounding six passengers.", "killing", ["Gunmen"], ["driver"]),
    ("Gunmen attacked the bus, killing the driver and wounding six passengers.", "wounding", ["Gunmen"], ["six passengers"]),
    ("Government troops shelled the rebel-held town of Marla.", "shelled", ["Government troops"], ["rebel-held town of Marla"]),
    ("The pylons were blown up by guerrillas on Friday.", "blown up", ["guerrillas"], ["pylons"]),
    ("The guerrillas destroyed the town hall, a petrol station and the post office.", "destroyed", ["guerrillas"], ["town hall", "petrol station", "post office"]),
    ("A group of armed men set fire to a warehouse and two trucks.", "set fire", ["group of armed men"], ["warehouse", "two trucks"]),
    ("Gunmen fired at the mayor's car.", "fired at", ["Gunmen"], ["the mayor's car"]),
    ("Unidentified men threw two grenades at the office of the newspaper.", "threw", ["Unidentified men"], ["office of the newspaper"]),
    ("The attackers, members of the Red Column, killed the guards.", "killed", ["attackers"], ["guards"]),
    ("A US drone killed the commander of the group in Marla.", "killed", [], ["commander of the group"]),
    ("Police say the bomb was planted by separatists.", "planted", ["separatists"], []),
    ("The group kidnapped a young couple, Adan Perro and Mila Toss.", "kidnapped", ["group"], ["young couple", "Adan Perro", "Mila Toss"]),
    ("The rebels released three hostages, including the consul.", "released", ["rebels"], ["three hostages", "consul"]),
    ("He was attacked by a crowd.", "attacked", ["crowd"], ["He"]),
    ("The senator was killed at the airport.", "killed", [], ["senator"]),
]  # fmt: skip

NOUNS: list[Row] = [
    ("The storming of the courthouse by masked men shocked the town.", "storming", ["masked men"], ["courthouse"]),
    ("The assassination of Judge Elmir Tova by two gunmen was condemned.", "assassination", ["two gunmen"], ["Judge Elmir Tova"]),
    ("The militia carried out a strike on the refinery.", "strike", ["militia"], ["refinery"]),
    ("A strike was carried out by the militia on the refinery.", "strike", ["militia"], ["refinery"]),
    ("The attack, which was carried out by the Red Column, killed a nurse.", "attack", ["Red Column"], []),
    ("Karim Doval ordered the attack on the bank.", "attack", ["Karim Doval"], ["bank"]),
    ("Doval, the leader of the Red Column, ordered the attack on the bank.", "attack", ["Doval"], ["bank"]),
    ("The president condemned the attack on the mosque.", "attack", [], ["mosque"]),
    ("Clashes between police and students left two dead.", "Clashes", ["police", "students"], []),
    ("Israeli strikes hit the camp on Sunday.", "strikes", ["Israeli"], []),
    ("Five people died in the attack on the hotel.", "attack", [], ["Five people", "hotel"]),
    ("The minister survived an assassination attempt by gunmen.", "assassination", ["gunmen"], ["minister"]),
    ("An assassination attempt against General Ivo Marn was carried out by gunmen.", "assassination", ["gunmen"], ["General Ivo Marn"]),
    ("The house was the target of a bomb attack.", "attack", [], ["house"]),
    ("The shooting of the nurse at the market drew crowds.", "shooting", [], ["nurse"]),
    ("The shelling of Marla by the army continued.", "shelling", ["army"], ["Marla"]),
    ("The murder of the priest at the airport was condemned.", "murder", [], ["priest"]),
]  # fmt: skip

BLASTS: list[Row] = [
    ("A bomb exploded inside a bus in Sorna, killing three passengers.", "exploded", [], ["bus"]),
    ("A car bomb went off in front of the Danver Bank.", "went off", [], ["Danver Bank"]),
    ("The explosion occurred outside the Ministry of Finance.", "explosion", [], ["Ministry of Finance"]),
    ("A bomb exploded in a street of the town.", "exploded", [], []),
]

BLAMED: list[Row] = [
    ("Responsibility for the attack on the barracks was claimed by the Free Tarlen Army.", "attack", ["Free Tarlen Army"], ["barracks"]),
    ("The Free Tarlen Army claimed responsibility for the bombing of the bank.", "bombing", ["Free Tarlen Army"], ["bank"]),
    ("The attack on the market was attributed to the Red Column.", "attack", ["Red Column"], ["market"]),
    ("The army blamed the rebels for the killing of four teachers.", "killing", ["rebels"], ["four teachers"]),
    ("The army accused the rebels of killing four teachers.", "killing", ["rebels"], ["four teachers"]),
    ("The killing was blamed on the Red Column.", "killing", ["Red Column"], []),
    ("Three officers accused of murdering the priest were arrested.", "murdering", ["Three officers"], ["priest"]),
    ("The police arrested ten men suspected of bombing the station.", "bombing", ["ten men"], ["station"]),
    ("The Red Column is suspected of carrying out the attack.", "attack", ["Red Column"], []),
    ("The rebels were behind the attack on the bus.", "attack", ["rebels"], ["bus"]),
    ("The colonel is responsible for the massacre of the villagers.", "massacre", ["colonel"], ["villagers"]),
    ("The soldiers involved in the killing of the priests were not named.", "killing", ["soldiers"], ["priests"]),
    ("The judge sentenced Ivo Marn to ten years for the murder of the nurse.", "murder", ["Ivo Marn"], ["nurse"]),
    ("The kidnapping of the engineer was the work of the Red Column.", "kidnapping", ["Red Column"], ["engineer"]),
    ("The Red Column denied responsibility for the attack on the bus.", "attack", [], ["bus"]),
    ("The general was acquitted of killing the teachers.", "killing", [], ["teachers"]),
]  # fmt: skip


def told_by(text: str, trigger: str) -> EventClaim:
    return next(claim for claim in events(text) if claim.trigger.of(text) == trigger)


@pytest.mark.parametrize(("text", "trigger", "agents", "targets"), [*VERBS, *NOUNS, *BLASTS, *BLAMED])
def test_sides(text: str, trigger: str, agents: list[str], targets: list[str]) -> None:
    claim = told_by(text, trigger)
    assert (roles(claim, "agent"), roles(claim, "target")) == (agents, targets)


@pytest.mark.parametrize(
    ("text", "trigger", "named"),
    [
        ("Rebels kidnapped two engineers. The hostages were named as Adan Perro and Mila Toss.", "kidnapped", ["Adan Perro", "Mila Toss"]),
        ("Gunmen attacked a hotel on Monday. Among the dead was Colonel Ivo Marn.", "attacked", ["Ivo Marn"]),
        ("A bomb killed two guards. The victims were Adan Perro and Mila Toss.", "killed", ["Adan Perro", "Mila Toss"]),
    ],
)  # fmt: skip
def test_names_told_after_the_deed(text: str, trigger: str, named: list[str]) -> None:
    assert set(named) <= set(roles(told_by(text, trigger), "target"))


def test_an_agent_told_in_the_next_sentence_is_one_of_the_same_happening() -> None:
    text = "Gunmen attacked a hotel in Sorna on Monday. The attack was attributed to the Red Column."
    first, second = events(text)
    assert second.same_as == first.id
    assert roles(second, "agent") == ["Red Column"]


def test_whom_aid_is_for() -> None:
    claim = told_by("Norway sent aid to the refugees in Marla.", "sent aid")
    assert (roles(claim, "agent"), roles(claim, "beneficiary")) == (["Norway"], ["refugees"])


def test_who_stands_for_the_people_of_a_body() -> None:
    text = "They were supporters of the Renewal Movement who killed protesters in Velda on Friday."
    (claim,) = [claim for claim in events(text, "ASSAULT") if claim.trigger.of(text) == "killed"]
    assert [one.split()[0] for one in roles(claim, "agent")] == ["supporters"]


def test_each_other_is_nobody_in_particular() -> None:
    text = "Rockets hit Velda. The army and the rebels accuse each other of that attack."
    found = events(text, "ASSAULT")
    assert found
    assert all(one.role != "agent" for claim in found for one in claim.participants)
