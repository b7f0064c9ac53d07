import random
import time
from dataclasses import replace

import pytest

from tests.linking.made import (
    ARADIA,
    CHIEF,
    COAST,
    GOVERNOR,
    KINDS,
    LEAGUE,
    MILL_SQUARE,
    MORVANE,
    PROTESTERS,
    STAGE,
    VELDA,
    killed,
    telling,
)
from tidings.linking.incidents import Happening, Ruling, Solved
from tidings.linking.incidents.happening import Party
from tidings.linking.incidents.keys import keys
from tidings.linking.incidents.verdict import verdict
from tidings.model.claims import EventClaim
from tidings.model.known import Weapon
from tidings.model.spans import Span

SIDES = (LEAGUE, PROTESTERS)


def groups(*items: Happening, rulings: tuple[Ruling, ...] = ()) -> set[frozenset[str]]:
    """The clusters by the names of their tellings, the same in twelve orders of input."""
    outcomes: list[Solved] = []
    for seed in range(12):
        order = list(items)
        random.Random(seed).shuffle(order)
        outcomes.append(STAGE.solve(order, rulings))
    assert all(outcome == outcomes[0] for outcome in outcomes)
    held: dict[str, set[str]] = {}
    for item, made in outcomes[0].of.items():
        held.setdefault(made, set()).add(item.removeprefix("clm-"))
    return {frozenset(names) for names in held.values()}


def same(a: Happening, b: Happening) -> bool | None:
    found, turned = verdict(a, b, KINDS), verdict(b, a, KINDS)
    assert found == turned
    assert found.reasons
    return found.same


def test_site_and_day_make_one() -> None:
    a, b = telling("a", "2031-05-09", MILL_SQUARE), telling("b", "2031-05-09/2031-05-10", MILL_SQUARE, VELDA)
    assert same(a, b)
    assert "same site: Mill Square" in verdict(a, b, KINDS).reasons


def test_sides_and_town_make_one_where_dates_differ_by_a_day() -> None:
    assert same(telling("a", "2031-05-09", VELDA, parties=SIDES), telling("b", "2031-05-10", VELDA, parties=SIDES))


def test_dates_two_days_apart_forbid() -> None:
    assert same(telling("a", "2031-05-09", MILL_SQUARE), telling("b", "2031-05-11", MILL_SQUARE)) is False


def test_places_that_cannot_nest_forbid() -> None:
    a, b = telling("a", "2031-05-09", VELDA, parties=SIDES), telling("b", "2031-05-09", MORVANE, parties=SIDES)
    assert same(a, b) is False
    assert verdict(a, b, KINDS).reasons == ("places apart: Velda and Morvane",)


@pytest.mark.parametrize("outer", [COAST, ARADIA])
def test_a_town_fits_what_it_lies_in_but_more_must_tie(outer: object) -> None:
    a = telling("a", "2031-05-09", VELDA, parties=SIDES)
    assert same(a, telling("b", "2031-05-09", outer, parties=SIDES))  # type: ignore[arg-type]
    weak = (replace(LEAGUE, group=""), PROTESTERS)
    assert (
        same(telling("c", "2031-05-09", VELDA, parties=weak), telling("d", "2031-05-09", outer, parties=weak)) is None
    )  # type: ignore[arg-type]


def test_never_on_toll_or_wording_alone() -> None:
    a = telling("a", "2031-05-09", VELDA, figures=(killed("a", 12),), mode="firearms")
    b = telling("b", "2031-05-09", VELDA, figures=(killed("b", 12),), mode="firearms")
    assert same(a, b) is None


def test_a_person_named_beside_what_happened_ties_two_tellings_of_a_town() -> None:
    witness = Party("other", "", name="sela orrin", person=True)
    a = telling("a", "2031-05-09", VELDA, parties=(PROTESTERS, witness))
    b = telling("b", "2031-05-09", VELDA, parties=(witness,))
    assert same(a, b)
    assert set(keys(a)) & set(keys(b))
    assert same(a, telling("c", "2031-05-09", MORVANE, parties=(witness,))) is False


def test_an_age_ties_victims_of_one_town_and_day() -> None:
    boy, brother = Party("target", "boy", side="children", age="9 years"), Party("target", "brother", age="9 years")
    a, b = telling("a", "2031-05-09", VELDA, parties=(boy,)), telling("b", "2031-05-09", VELDA, parties=(brother,))
    assert same(a, b)
    assert same(a, telling("c", "2031-05-09", VELDA, parties=(replace(brother, age="10 years"),))) is None


def test_quarters_of_one_city_do_not_exclude_each_other() -> None:
    north = replace(VELDA, name="North Velda", coordinates_of="North Velda", geonames_id=15, lat=1.04)
    a, b = telling("a", "2031-05-09", VELDA, parties=(CHIEF,)), telling("b", "2031-05-09", north, parties=(CHIEF,))
    assert same(a, b)


def test_a_toll_of_many_may_have_risen() -> None:
    some = Party("target", "pilgrims", side="civilians")
    early = telling("a", "2031-05-09", VELDA, parties=(some,), figures=(killed("a", 24),), mode="explosives")
    late = telling("b", "2031-05-09", VELDA, parties=(some,), figures=(killed("b", 51),), mode="explosives")
    assert same(early, late)


def test_what_is_told_in_passing_goes_with_the_only_one_of_its_weapon_in_town_and_days() -> None:
    rockets, week = (Weapon("rocket", None),), "2031-05-05/2031-05-11"
    told = replace(telling("a", "2031-05-09", VELDA, parties=SIDES, mode="heavy-weapons"), weapons=rockets)
    passing = replace(telling("b", week, VELDA, parties=(), mode="heavy-weapons"), weapons=rockets)
    assert same(told, passing)
    assert same(told, replace(passing, weapons=(Weapon("drone", None),))) is None
    assert set(keys(told)) & set(keys(passing))


def test_other_kinds_of_happening_are_no_telling_of_it() -> None:
    a, b = telling("a", "2031-05-09", MILL_SQUARE), telling("b", "2031-05-09", MILL_SQUARE, kind="CONSULT")
    assert same(a, b) is False


def test_complete_lists_of_victims_without_overlap_forbid_incomplete_ones_do_not() -> None:
    other = replace(CHIEF, words="Orsa Pell", name="orsa pell")
    a = telling("a", "2031-05-09", MILL_SQUARE, parties=(CHIEF,), figures=(killed("a", 1),))
    b = telling("b", "2031-05-09", MILL_SQUARE, parties=(other,), figures=(killed("b", 1),))
    assert same(a, b) is False
    assert same(replace(a, figures=(killed("a", 5),)), b)


def test_an_undated_friday_is_anchored_by_site_and_sides() -> None:
    friday, wednesday = "XXXX-WXX-5", "XXXX-WXX-3"
    dated = telling("a", "2031-05-09", MILL_SQUARE, parties=SIDES)
    assert same(dated, telling("b", None, MILL_SQUARE, parties=SIDES, partial=(friday,)))
    assert same(dated, telling("c", None, MILL_SQUARE, parties=SIDES, partial=(wednesday,))) is False
    assert same(dated, telling("d", None, VELDA, partial=(friday,))) is None


def test_publication_bounds_what_is_told_as_past() -> None:
    a = telling("a", "2031-05-09", MILL_SQUARE, parties=SIDES)
    assert same(a, telling("b", None, MILL_SQUARE, parties=SIDES, until="2031-05-01")) is False
    assert same(a, telling("c", None, MILL_SQUARE, parties=SIDES, until="2031-05-12"))


def test_news_of_days_far_apart_is_no_one_happening() -> None:
    a, b = (telling(name, None, MILL_SQUARE, parties=SIDES) for name in ("a", "b"))
    recent = replace(a, when=replace(a.when, recent="2031-05-07/2031-05-10"))
    late = replace(b, when=replace(b.when, recent="2032-03-07/2032-03-10"))
    near = replace(b, when=replace(b.when, recent="2031-05-09/2031-05-12"))
    assert same(recent, near)
    assert same(recent, late) is False


def test_abduction_and_killing_of_the_same_victim_are_one() -> None:
    a = telling("a", "2031-05-09", VELDA, parties=(CHIEF,), mode="abduct")
    b = telling("b", "2031-05-09/2031-05-12", VELDA, parties=(CHIEF,))
    assert same(a, b)
    assert same(a, telling("c", "2031-05-09", VELDA, parties=(replace(CHIEF, name="", person=False),))) is not True


def test_an_act_between_named_parties_needs_no_place() -> None:
    parties = (GOVERNOR, CHIEF)
    a = telling("a", "2031-05", kind="tidings:appoint", mode="dismiss", parties=parties)
    b = telling("b", None, kind="tidings:appoint", mode="dismiss", parties=parties)
    assert same(a, b)
    assert same(a, telling("c", None, kind="tidings:appoint", mode="appoint", parties=parties)) is False


def test_plans_never_join_deeds() -> None:
    a = telling("a", "2031-05-09", MILL_SQUARE, kind="PROTEST")
    b = telling("b", "2031-05-09", MILL_SQUARE, kind="PROTEST", status="planned")
    assert same(a, b) is False


def test_a_copied_sentence_is_one_telling() -> None:
    a, b = telling("a", None, VELDA, sentence="digest"), telling("b", None, VELDA, sentence="digest")
    assert same(a, b)


def test_a_telling_that_fits_two_stays_apart_and_marks_both() -> None:
    first = telling("a", "2031-05-09", MILL_SQUARE, parties=(LEAGUE,))
    second = telling("b", "2031-05-13", MILL_SQUARE, parties=(LEAGUE,))
    torn = telling("c", "2031-05-08/2031-05-14", MILL_SQUARE, parties=(LEAGUE,))
    assert groups(first, second, torn) == {frozenset("a"), frozenset("b"), frozenset("c")}
    made = {one.id: one for one in STAGE.solve([first, second, torn]).incidents}
    assert made["inc-c"].possible_duplicates == ("inc-a", "inc-b")
    assert made["inc-a"].possible_duplicates == made["inc-b"].possible_duplicates == ("inc-c",)


def test_contradicting_tellings_never_share_an_incident() -> None:
    days = [telling(f"d{day}", f"2031-05-{day:02}", MILL_SQUARE) for day in range(1, 9)]
    for cluster in groups(*days):
        numbers = sorted(int(name[1:]) for name in cluster)
        assert numbers[-1] - numbers[0] <= 1


def test_a_reviewer_parts_and_joins() -> None:
    a, b = telling("a", "2031-05-09", MILL_SQUARE), telling("b", "2031-05-09", MILL_SQUARE)
    c = telling("c", "2031-05-20", VELDA)
    assert groups(a, b, rulings=(Ruling("clm-a", "clm-b", False),)) == {frozenset("a"), frozenset("b")}
    assert frozenset("bc") in groups(b, c, rulings=(Ruling("clm-c", "clm-b", True),))


def test_tellings_of_one_happening_share_a_key() -> None:
    items = [
        telling("a", "2031-05-09", MILL_SQUARE, parties=SIDES),
        telling("b", None, MILL_SQUARE, parties=SIDES, partial=("XXXX-WXX-5",)),
        telling("c", "2031-05-10", VELDA, parties=SIDES),
        telling("d", "2031", MILL_SQUARE, parties=SIDES),
        telling("e", "2031-05-09", COAST, parties=(LEAGUE, CHIEF)),
        telling("f", None, VELDA, parties=(LEAGUE, CHIEF)),
        telling("g", "2031-05", kind="tidings:appoint", mode="dismiss", parties=(GOVERNOR, CHIEF)),
        telling("h", None, kind="tidings:appoint", mode="dismiss", parties=(GOVERNOR, CHIEF)),
    ]
    for a in items:
        for b in items:
            if a.id < b.id and same(a, b):
                assert set(STAGE.keys(a)) & set(STAGE.keys(b)), (a.id, b.id)


def test_an_incident_is_composed_from_all_tellings() -> None:
    bomb = Weapon("petrol bomb", None)
    a = telling("a", "2031-05-09/2031-05-10", VELDA, parties=SIDES, background=True)
    b = telling("b", "2031-05-09", MILL_SQUARE, parties=SIDES, weapons=(bomb,), mode="firearms")
    denied = telling("c", "2031-05-09", MILL_SQUARE, parties=SIDES, polarity="-")
    (made,) = STAGE.solve([a, b, denied]).incidents
    assert (made.id, made.date, made.date_basis) == ("inc-a", "2031-05-09/2031-05-10", "stated")
    assert (made.type, made.mode, made.polarity) == ("ASSAULT", "firearms", "+")
    assert made.place == MILL_SQUARE
    assert made.summary == "b"
    assert [(who.role, who.description) for who in made.participants] == [
        ("agent", LEAGUE.words),
        ("target", PROTESTERS.words),
    ]
    assert made.weapons == (bomb,)
    assert made.reports == ("rep-a", "rep-b", "rep-c")


def test_two_stated_days_leave_one_of_both() -> None:
    (made,) = STAGE.solve([telling("a", "2031-05-09", MILL_SQUARE), telling("b", "2031-05-10", MILL_SQUARE)]).incidents
    assert made.date == "[2031-05-09..2031-05-10]"


def test_no_date_leaves_publication_as_a_bound() -> None:
    (made,) = STAGE.solve([telling("a", None, VELDA, parties=SIDES, until="2031-05-12")]).incidents
    assert (made.date, made.date_basis) == ("../2031-05-12", "derived")
    (unknown,) = STAGE.solve([telling("a", None, VELDA, parties=SIDES)]).incidents
    assert (unknown.date, unknown.date_basis) == (None, "unknown")


def test_totals_become_aggregates() -> None:
    total = telling("a", "2031", ARADIA, extent="aggregate", figures=(killed("a", 480),))
    solved = STAGE.solve([total, telling("b", "2031-05-09", VELDA)])
    assert [one.id for one in solved.aggregates] == ["agg-a"]
    assert solved.aggregates[0].period == "2031"
    assert solved.aggregates[0].claims == ("clm-a", "clm-f-a")
    assert [one.id for one in solved.incidents] == ["inc-b"]


def test_links_of_a_report_link_incidents_and_an_arrest_is_a_part_of_its_protest() -> None:
    protest = telling("a", "2031-05-09", MILL_SQUARE, kind="PROTEST", report="rep-x")
    arrest = telling("b", "2031-05-09", VELDA, kind="COERCE", mode="arrest", linked=("clm-a",), report="rep-x")
    release = telling("c", "2031-05-12", VELDA, kind="RETREAT", mode="release", linked=("clm-b",), report="rep-x")
    made = {one.id: one for one in STAGE.solve([protest, arrest, release]).incidents}
    assert made["inc-b"].part_of == "inc-a"
    assert made["inc-b"].linked == ("inc-c",)
    assert made["inc-c"].linked == ("inc-b",)
    assert STAGE.joined(protest, arrest)


def test_statements_are_no_happenings() -> None:
    assert KINDS.is_statement("ACCUSE", None)
    assert KINDS.is_statement("THREATEN", "violence")
    assert not KINDS.is_statement("ACCUSE", "investigate")


def test_a_city_in_a_month_is_not_chained() -> None:
    chance = random.Random(7)
    items = [
        telling(
            f"m{number:03}",
            f"2031-05-{chance.randrange(1, 31):02}",
            replace(MILL_SQUARE, name=f"Street {chance.randrange(400)}"),
            parties=(Party("target", "two policemen", side="police"),),
            mode="explosives",
        )
        for number in range(300)
    ]
    assert max(len(cluster) for cluster in _clusters(items)) <= 12


def test_a_thousand_tellings_of_one_incident_stay_quick() -> None:
    items = [telling(f"t{number:04}", "2031-05-09", MILL_SQUARE, parties=SIDES) for number in range(380)]
    start = time.perf_counter()
    assert len(STAGE.solve(items).incidents) == 1
    assert time.perf_counter() - start < 20


def _clusters(items: list[Happening]) -> list[tuple[str, ...]]:
    held: dict[str, list[str]] = {}
    for item, made in STAGE.solve(items).of.items():
        held.setdefault(made, []).append(item)
    return [tuple(names) for names in held.values()]


def test_claims_with_one_head_name_the_incident() -> None:
    item = telling("b", "2031-05-09", VELDA)
    more = EventClaim(id="clm-a", report="rep-b", evidence=(Span(0, 1),), type="ASSAULT", same_as="clm-b")
    (made,) = STAGE.solve([replace(item, claims=(*item.claims, more))]).incidents
    assert made.id == "inc-a"
    assert made.claims == ("clm-a", "clm-b")
