import pytest

from tests.reading.told import events, homes, read, roles


@pytest.mark.parametrize(
    ("text", "kind", "mode"),
    [
        ("Gunmen shot two farmers near the village.", "ASSAULT", "firearms"),
        ("Rebels stormed the army base on Monday.", "ASSAULT", None),
        ("A suicide bombing hit the market.", "ASSAULT", "suicide-attack"),
        ("The militia fired rockets at the embassy.", "ASSAULT", "heavy-weapons"),
        ("Masked men kidnapped an engineer.", "ASSAULT", "abduct"),
        ("The assassination of the judge shocked the town.", "ASSAULT", "targeted"),
        ("Protesters torched two offices.", "ASSAULT", "destroy"),
        ("Police arrested six activists.", "COERCE", "arrest"),
        ("Troops raided the headquarters of the party.", "COERCE", "seize"),
        ("The governor imposed a curfew on the town.", "COERCE", "curfew"),
        ("Thousands of people took to the streets of the capital.", "PROTEST", "demo"),
        ("The army deployed troops along the border.", "MOBILIZE", "troops"),
        ("The rebels released three hostages.", "RETREAT", "release"),
        ("Both sides declared a ceasefire.", "RETREAT", "ceasefire"),
        ("The president visited the town on Tuesday.", "CONSULT", "visit"),
        ("The ministers met rebel leaders on Tuesday.", "CONSULT", None),
        ("The two governments signed an agreement.", "AGREE", None),
        ("The president dismissed the interior minister.", "tidings:appoint", "dismiss"),
        ("The prime minister resigned on Sunday.", "tidings:appoint", "resign"),
        ("Parliament elected the speaker.", "tidings:elect", None),
    ],
)
def test_words_give_type_and_mode(text: str, kind: str, mode: str | None) -> None:
    assert (kind, mode) in {(claim.type, claim.mode) for claim in events(text)}


@pytest.mark.parametrize(
    ("text", "agent", "target"),
    [
        ("Rebels attacked the convoy.", "Rebels", "convoy"),
        ("The convoy was attacked by rebels.", "rebels", "convoy"),
        ("Students were shot at by soldiers.", "soldiers", "Students"),
        ("Gunmen ambushed a patrol, killing two officers.", "Gunmen", "patrol"),
        ("The attack on the police station was carried out by militants.", "militants", "police station"),
        ("The gunmen who kidnapped the engineer fled.", "gunmen", "engineer"),
    ],
)
def test_participants_by_role(text: str, agent: str, target: str) -> None:
    claim = next(iter(events(text, "ASSAULT")))
    assert agent in roles(claim, "agent")
    assert target in roles(claim, "target")


def test_both_sides_of_a_clash_act() -> None:
    claim = next(iter(events("Clashes between students and soldiers erupted on Friday.", "ASSAULT")))
    assert roles(claim, "agent") == ["students", "soldiers"]


def test_supporters_are_not_their_leader() -> None:
    claim = next(iter(events("Supporters of Karim Doval attacked the station.", "ASSAULT")))
    assert roles(claim, "agent") == ["Supporters of Karim Doval"]


@pytest.mark.parametrize(
    ("text", "status", "polarity"),
    [
        ("Rebels attacked the base.", "actual", "+"),
        ("Rebels plan to attack the base.", "planned", "+"),
        ("Rebels threatened to attack the base.", "threatened", "+"),
        ("Rebels failed to attack the base.", "failed", "+"),
        ("Rebels could attack the base.", "hypothetical", "+"),
        ("Rebels did not attack the base.", "actual", "-"),
        ("The army foiled an attack.", "failed", "+"),
        ("The president will visit the town.", "planned", "+"),
        ("If rebels attack the base, the army is ready.", "hypothetical", "+"),
        ("Rebels denied attacking the base.", "actual", "-"),
        ("Did rebels attack the base?", "hypothetical", "+"),
        ("He called for an end to the attacks on students.", "actual", "+"),
    ],
)
def test_status_and_polarity(text: str, status: str, polarity: str) -> None:
    claim = events(text)[0]
    assert (claim.status, claim.polarity) == (status, polarity)


def test_what_somebody_says_is_no_event() -> None:
    assert events("The minister said the talks had gone well, and accused the party of lying.", "ACCUSE") == []


def test_a_happening_told_three_times_is_one() -> None:
    text = (
        "Rebels attacked a police post near Tikwa on Monday, officials said. The attack lasted an hour. "
        "Two officers were killed in the assault."
    )
    assert homes(text, "ASSAULT") == 1
    assert len(events(text, "ASSAULT")) > 2


def test_one_sentence_can_tell_two() -> None:
    text = "The attack came two days after violent clashes in Lorna between soldiers and students."
    assert homes(text, "ASSAULT") == 2


def test_earlier_happenings_are_background() -> None:
    text = (
        "Rebels attacked the base on Monday. Eleven people died after rebels stormed the same base in February. "
        "Last year, soldiers raided the camp."
    )
    claims = {claim.trigger.of(text): claim.background for claim in events(text, published="2021-06-08")}
    assert claims["attacked"] is False
    assert claims["stormed"] is True
    assert claims["raided"] is True


@pytest.mark.parametrize(
    ("text", "extent"),
    [
        ("The militia frequently fires rockets at the embassy.", "aggregate"),
        ("The militia has fired dozens of rockets at the embassy.", "aggregate"),
        ("The militia fired two rockets at the embassy on Sunday.", "incident"),
        ("A series of attacks hit the north.", "aggregate"),
        ("Police have arrested 40 activists since March.", "aggregate"),
    ],
)
def test_series_and_practices_are_aggregates(text: str, extent: str) -> None:
    assert {claim.extent for claim in events(text)} == {extent}


def test_weapons_places_and_times_go_to_their_event() -> None:
    text = "Rebels fired three rockets at the airport in Baghdad on Friday."
    reading = read(text)
    claim = reading.events[0]
    held = {mention.id: mention.text for mention in (*reading.places, *reading.times, *reading.weapons)}
    assert "Baghdad" in [held[place] for place in claim.places]
    assert [held[time] for time in claim.times] == ["Friday"]
    assert [held[weapon] for weapon in claim.weapons] == ["rockets"]
    assert [(weapon.name, weapon.low) for weapon in reading.weapons] == [("rocket", 3)]


def test_a_place_of_speech_is_no_place_of_the_event() -> None:
    text = "Rebels attacked the base, the minister said in Paris."
    assert read(text).events[0].places == ()


def test_the_arrest_after_the_attack_is_linked() -> None:
    text = "Following the attack on the party headquarters, soldiers arrested four men."
    attack, arrest = read(text).events
    assert attack.linked == (arrest.id,)
    assert arrest.linked == (attack.id,)


@pytest.mark.parametrize(
    "text",
    [
        "The two leaders fear more violence.",
        "His followers called for a demonstration.",
        "The party prepares ahead of next year's elections.",
        "The minister spoke of the truce.",
        "The hospital had received 17 bodies.",
        "They launched an electronic battle against the clerics.",
        "Opposition deputies attacked the proposal.",
        "The clerics rallied supporters behind this idea.",
        "Nobody has let go of the old privileges.",
        "The kidnapped will be freed from ignorance one day.",
        "The charity named them as Adil Sorro and Nadia Behr.",
        "Nothing has been heard since March.",
    ],
)
def test_what_is_only_named_or_meant_otherwise_is_no_event(text: str) -> None:
    assert [claim for claim in events(text) if claim.type != "RETREAT" or claim.status == "actual"] == []


@pytest.mark.parametrize(
    ("text", "status", "polarity"),
    [
        ("The second round of talks, due to open in Vienna on Wednesday, will not take place.", "planned", "-"),
        ("An offensive against the town that was to begin on Monday has been postponed.", "planned", "+"),
        ("A march announced by the students for Friday was called off.", "planned", "+"),
        ("The opposition has called a march in the capital for Friday.", "planned", "+"),
        ("The police foiled a plot to attack the base.", "failed", "+"),
        ("The ministry called it an attempt to blow up the building.", "failed", "+"),
        ("The planned attack was thwarted by police.", "failed", "+"),
        ("The rebel leader threatened to strike the airport unless the flights end.", "threatened", "+"),
        ("She warned that civilians were targeted by militias.", "actual", "+"),
        ("The two, killed by a bomb on Tuesday, had not been buried yet.", "actual", "+"),
    ],
)
def test_what_comes_of_plans(text: str, status: str, polarity: str) -> None:
    claim = events(text)[-1]
    assert (claim.status, claim.polarity) == (status, polarity)


def test_other_victims_are_another_happening() -> None:
    text = (
        "Rockets hit the market of Tarlen and killed 19 people.\n\nThree policemen were shot dead on the edge of the "
        "town.\n\nSeven soldiers died in an ambush in the hills."
    )
    assert homes(text, "ASSAULT") == 3


def test_a_retelling_goes_with_what_it_retells() -> None:
    text = "Gunmen attacked the station in Tarlen on Monday. It was the deadliest attack in the province this year."
    first, second = events(text, "ASSAULT")
    assert second.same_as == first.id
    assert second.extent == "incident"
    assert not second.times


def test_they_are_those_who_acted_before() -> None:
    text = "Supporters of the cleric marched to the square. They fired gunshots at the tents."
    claim = events(text, "ASSAULT")[0]
    assert roles(claim, "agent") == ["Supporters of the cleric"]


def test_a_clause_of_its_own_keeps_its_dates() -> None:
    text = "Karim Doval, who governed the town through six years of war, resigned on Monday."
    claim = next(one for one in events(text) if one.mode == "resign")
    assert claim.extent == "incident"
    assert len(claim.times) == 1


@pytest.mark.parametrize(
    ("text", "extent"),
    [
        ("At least 300 people were killed in fighting between 1 March and 14 May 2023.", "aggregate"),
        ("Mines have killed 53 people in the province since the start of 2022.", "aggregate"),
        ("The monitors logged 60 rocket strikes in May 2023.", "aggregate"),
        ("Fighting has killed 11 people in the town since Friday evening.", "incident"),
    ],
)
def test_totals_since_and_between(text: str, extent: str) -> None:
    assert {claim.extent for claim in events(text, "ASSAULT", published="2023-05-20")} == {extent}
