"""One wounded in one report and dead in another leaves the wounded (R5)."""

from tests.weighing.made import TABLE, figure, report
from tidings.weighing.context import Context
from tidings.weighing.figures import figures

FIRST = report("rep-1", "A guard was wounded at the depot.", published="2031-05-03")
LATER = report("rep-2", "A guard wounded on Friday has died.", published="2031-05-05")
HURT = figure(FIRST, "A guard", 1, 1, measure="wounded", derived=True)
DEAD = figure(LATER, "A guard", 1, 1, derived=True)


def best(*claims):
    reports = {told.id: told for told in (FIRST, LATER)}
    return {made.kind: made.best for made in figures(claims, Context(table=TABLE, reports=reports))}


def test_who_dies_in_a_later_report_leaves_the_wounded():
    assert best(HURT, DEAD) == {"killed": 1, "wounded": None}


def test_the_wounded_stay_where_a_report_tells_of_both():
    both = figure(LATER, "wounded", 1, 1, measure="wounded", derived=True)
    assert best(HURT, DEAD, both) == {"killed": 1, "wounded": 1}


def test_stated_numbers_may_be_other_people():
    assert best(figure(FIRST, "A guard", 1, 1, measure="wounded"), DEAD) == {"killed": 1, "wounded": 1}


def test_another_class_is_another_victim():
    nurse = figure(FIRST, "A guard", 1, 1, measure="wounded", derived=True, of_whom="medic")
    assert best(nurse, figure(LATER, "A guard", 1, 1, derived=True, of_whom="guard"))["wounded"] == 1


def test_nobody_is_wounded_after_the_death():
    early = figure(FIRST, "A guard", 1, 1, derived=True)
    late = figure(LATER, "A guard", 1, 1, measure="wounded", derived=True)
    assert best(early, late) == {"killed": 1, "wounded": 1}
