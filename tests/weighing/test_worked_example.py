"""The worked example of R4: four agencies and outlets on two days of clashes, tolls that rise, one without a source."""

from itertools import permutations

from tests.weighing.made import TABLE, Said, figure, report
from tidings.model.claims import FigureClaim
from tidings.model.known import Figure
from tidings.model.lineage import Lines
from tidings.weighing.context import Context
from tidings.weighing.figures import figures

FIRST = report(
    "rep-r",
    "At least three were dead and dozens hurt, said a hospital worker and a Norrick reporter.",
    agency="Norrick",
)
SECOND = report(
    "rep-f", "Four died, doctors told ANB. The doctors put the hurt at 51, nine of them by gunfire.", outlet="The Bell"
)
THIRD = report(
    "rep-p", "Five were shot dead and 40 hurt, two medical officials said.", agency="PNA", published="2031-05-10"
)
FOURTH = report("rep-x", "At least seven have died and more than 60 are hurt. Reportedly scores hurt.", outlet="Herald")
CONTEXT = Context(
    TABLE,
    {told.id: told for told in (FIRST, SECOND, THIRD, FOURTH)},
    described={"rep-r": "2031-05-09", "rep-f": "2031-05-09", "rep-p": "2031-05-10", "rep-x": "2031-05-11"},
)
HOSPITAL, DOCTORS = Said("medical", "a hospital worker"), Said("medical", "doctors", told=("ANB",))
OFFICIALS = Said("medical", "two medical officials")
KILLED = (
    figure(FIRST, "At least three", 3, None, HOSPITAL),
    figure(SECOND, "Four", 4, 4, DOCTORS),
    figure(THIRD, "Five", 5, 5, OFFICIALS),
    figure(FOURTH, "At least seven", 7, None),
)
COUNTED = figure(SECOND, "51", 51, 51, DOCTORS, measure="wounded")
WOUNDED = (
    figure(FIRST, "dozens", 24, None, HOSPITAL, measure="wounded", approximate=True),
    COUNTED,
    figure(SECOND, "nine of them by gunfire", 9, 9, DOCTORS, measure="wounded", part_of=COUNTED.id, wording="nine"),
    figure(THIRD, "40", 40, 40, OFFICIALS, measure="wounded"),
    figure(FOURTH, "more than 60", 60, None, measure="wounded"),
    figure(FOURTH, "scores", 40, None, Said("reportedly"), measure="wounded", approximate=True),
)


def bounds(made: Figure) -> tuple[int | None, int | None, int | None, bool]:
    return made.low, made.best, made.high, made.high_open


def only(claims: tuple[FigureClaim, ...]) -> Figure:
    (made,) = figures(claims, CONTEXT)
    return made


def test_killed() -> None:
    made = only(KILLED)
    assert bounds(made) == (5, 7, None, True)
    assert (made.best_attribution, made.best_lines, made.as_of) == ("unattributed", Lines(0, 0), "2031-05-11")
    gone = {entry.wording: entry.superseded_by for entry in made.reports if entry.superseded_by}
    assert gone == {"At least three": KILLED[2].id, "Four": KILLED[2].id}


def test_wounded_with_its_part() -> None:
    total, part = figures(WOUNDED, CONTEXT)
    assert bounds(total) == (40, 60, None, True)
    assert (part.part_of, part.of_whom) == ("wounded", "by gunfire")
    assert bounds(part) == (9, 9, 9, False)
    gone = {entry.wording: entry.superseded_by for entry in total.reports if entry.superseded_by}
    assert gone == {"dozens": WOUNDED[3].id, "scores": WOUNDED[4].id}


def test_the_order_of_claims_does_not_matter() -> None:
    outcomes = {figures(order, CONTEXT) for order in permutations(WOUNDED)}
    assert len(outcomes) == 1
