import pytest

from tests.reading.told import events, figures, read, totals


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("At least nine people died when a bomb exploded in the market.", (9, None)),
        ("Gunmen shot dead four villagers on Monday.", (4, 4)),
        ("The shelling left six people dead.", (6, 6)),
        ("The death toll rose to nineteen on Tuesday.", (19, 19)),
        ("The attack brought the number of dead to 12.", (12, 12)),
        ("A soldier was shot dead at the checkpoint.", (1, 1)),
        ("Rebels ambushed the convoy, killing the mayor and two guards.", (3, 3)),
        ("Five policemen and a civilian were killed in the blast.", (6, 6)),
        ("No one was killed in the blast.", (0, 0)),
        ("Three people were shot, one fatally, outside the station.", (1, 1)),
        ("Hundreds of villagers were killed in the bombardment on Sunday.", (200, None)),
    ],
)
def test_the_dead_are_counted(text: str, killed: tuple[int | None, int | None]) -> None:
    assert totals(text) == [killed]


@pytest.mark.parametrize(
    ("text", "wounded"),
    [
        ("The blast killed two people and wounded 30 others.", (30, 30)),
        ("Two people were killed and dozens wounded in the clashes.", (24, None)),
        ("Four men were shot outside the bar. One of the men died in hospital.", (3, 3)),
        ("A man was shot in the leg on Friday night.", (1, 1)),
    ],
)
def test_the_wounded_are_counted(text: str, wounded: tuple[int | None, int | None]) -> None:
    assert totals(text, "wounded") == [wounded]


def test_who_was_shot_and_died_is_not_wounded() -> None:
    text = "A man was shot outside a shop on Friday. He died at the scene, police said."
    assert totals(text) == [(1, 1)]
    assert totals(text, "wounded") == []


def test_who_dies_later_leaves_the_wounded() -> None:
    text = "Omar Halim was injured in the attack on Monday. On Thursday, Omar Halim died in hospital."
    assert totals(text) == [(1, 1)]
    assert totals(text, "wounded") == []


def test_parts_hang_under_their_total() -> None:
    claims = figures("The blast wounded 51 people, nine of them by shrapnel.", "wounded")
    whole = next(claim for claim in claims if claim.part_of is None)
    part = next(claim for claim in claims if claim.part_of is not None)
    assert (whole.low, part.low, part.part_of) == (51, 9, whole.id)


def test_classes_come_from_the_words() -> None:
    text = "The raid killed 14 people, including three children."
    assert {(claim.low, claim.of_whom, claim.part_of is None) for claim in figures(text)} == {
        (14, None, True),
        (3, "child", False),
    }


def test_counts_that_follow_from_a_description_are_derived() -> None:
    assert [claim.derived for claim in figures("A farmer was killed by a mine.")] == [True]
    assert [claim.derived for claim in figures("Two farmers were killed by a mine.")] == [False]


def test_a_total_over_a_period_is_an_aggregate() -> None:
    assert [claim.extent for claim in figures("More than 300 people have been killed since March.")] == ["aggregate"]
    assert [claim.extent for claim in figures("Three people were killed on Monday in a raid.")] == ["incident"]


def test_headlines_count_only_where_the_body_does_not() -> None:
    both = figures("A bomb killed seven people in the market on Monday.", headline="Five dead in market blast")
    assert [claim.low for claim in both] == [7]
    alone = figures("The blast shook the market on Monday.", headline="Five dead in market blast")
    assert [claim.low for claim in alone] == [5]


def test_no_casualties_is_zero_for_both() -> None:
    text = "A bomb went off near the bridge. There were no casualties."
    assert totals(text) == [(0, 0)]
    assert totals(text, "wounded") == [(0, 0)]


def test_planned_deaths_are_not_actual() -> None:
    assert all(claim.status != "actual" for claim in figures("The group threatened to kill two hostages."))


def test_a_crime_before_the_law_counts_nobody() -> None:
    assert figures("He was charged with the murder of a guard.") == []


def test_a_figure_belongs_to_its_event() -> None:
    text = "Gunmen stormed the station on Monday, killing four officers. Elsewhere, police arrested eleven protesters."
    killed, detained = figures(text)[0], figures(text, "detained")[0]
    kinds = {claim.id: claim.type for claim in events(text)}
    assert kinds[killed.event or ""] == "ASSAULT"
    assert kinds[detained.event or ""] == "COERCE"
    assert (detained.low, detained.high) == (11, 11)


def test_marchers_seats_and_weapons_are_counted() -> None:
    text = "Thousands of teachers took to the streets. The party won 73 seats. Three drones hit the airport."
    assert {(claim.measure, claim.low) for claim in read(text).figures} == {
        ("participants", 2000),
        ("seats", 73),
        ("weapons", 3),
    }


def test_ids_do_not_change_between_readings() -> None:
    text = "A bomb killed seven people and wounded 12."
    first = [claim.id for claim in read(text).figures]
    read.cache_clear()
    assert [claim.id for claim in read(text).figures] == first


@pytest.mark.parametrize(
    ("text", "measure", "expected"),
    [
        ("Two died in hospital, bringing the number killed to 19, an official said.", "killed", (19, 19)),
        ("The wounded now numbered 46.", "wounded", (46, 46)),
        ("He put the wounded at nearly 30.", "wounded", (27, 30)),
        ("Between 31 and 36 people were murdered in the village.", "killed", (31, 36)),
        ("Three policemen and a passer-by were shot dead.", "killed", (4, 4)),
        ("The army lost seven men in an ambush.", "killed", (7, 7)),
        ("The dead were nine fighters, four soldiers and two women.", "killed", (15, 15)),
        ("Eleven people were treated for injuries.", "wounded", (11, 11)),
        ("Gunmen seized four people on the road.", "abducted", (4, 4)),
        ("Protests broke out, with hundreds of thousands of people demanding jobs.", "participants", (200000, None)),
        ("Protesters took to the streets in their thousands.", "participants", (2000, None)),
        ("They held a march. Some 10,000 people had taken part.", "participants", (10000, 10000)),
    ],
)
def test_numbers_told_in_other_ways(text: str, measure: str, expected: tuple[int, int | None]) -> None:
    assert expected in totals(text, measure)


@pytest.mark.parametrize(
    "text",
    [
        "It did not say how many soldiers had died.",
        "Relatives of the detained gathered at the gate.",
        "The office corrected a count of rebel dead.",
        "UPDATE 1-Rockets hit the market.",
        "The army seized 40 documents.",
    ],
)
def test_no_numbers_where_none_are_told(text: str) -> None:
    assert read(text).figures == ()


def test_a_sum_told_again_is_one() -> None:
    text = "Three officers and a passer-by died when gunmen attacked a post.\n\nThree policemen and a civilian were shot dead."
    assert totals(text) == [(4, 4)]
