"""From a hand-made reading to happenings."""

from tests.linking.made import MORVANE, STAGE, VELDA
from tidings.linking.incidents import Happening
from tidings.model.claims import EventClaim, FigureClaim, Participant, Reading, StatementClaim, TieClaim
from tidings.model.known import Place
from tidings.model.mentions import ActorMention, PlaceMention, TimeMention
from tidings.model.reports import Report, Zone
from tidings.model.spans import Span

TEXT = (
    "MORVANE (PNA) - Fighters of the Brannic League attacked a convoy on Friday in Velda. Twelve drivers were hurt. "
    "The League denied the attack. The governor accused the League. Last year in Morvane the League burned a mill. "
    "Some 480 people have died since the war began. The violence must end."
)
REPORT = Report(
    id="rep-1", source="src-0", position=0, text=TEXT, published="2031-05-10", zones=(Zone(Span(0, 16), "dateline"),)
)


def at(words: str, start: int = 0) -> Span:
    first = TEXT.index(words, start)
    return Span(first, first + len(words))


def event(words: str, kind: str, **more: object) -> EventClaim:
    span = at(words)
    return EventClaim(
        id=f"clm-{words}",
        report="rep-1",
        evidence=(span,),
        type=kind,
        trigger=span,
        sentence=span,
        **more,  # type: ignore[arg-type]
    )


def who(role: str, words: str, mention: str | None = None) -> Participant:
    return Participant(role, at(words), words, mention)  # type: ignore[arg-type]


def place(words: str, start: int = 0) -> PlaceMention:
    span = at(words, start)
    return PlaceMention(id=f"men-{span.start}", report="rep-1", span=span, text=words, name=words)


LEAGUE = ActorMention(
    id="men-l", report="rep-1", span=at("Brannic League"), text="Brannic League", chain="men-l", name="Brannic League"
)
FIGHTERS = ActorMention(
    id="men-f", report="rep-1", span=at("Fighters"), text="Fighters of the Brannic League", chain="men-f",
    group_of="men-l", group_word="fighters", plural=True,
)  # fmt: skip
FRIDAY = TimeMention("men-t", "rep-1", at("Friday"), "Friday", "DATE", "2031-05-09", "publication")
FILED, THERE, MILL = place("MORVANE"), place("Velda"), place("Morvane", 30)


def told(*events: EventClaim, **more: object) -> tuple[Happening, ...]:
    values: dict[str, object] = {
        "actors": (LEAGUE, FIGHTERS),
        "places": (FILED, THERE, MILL),
        "times": (FRIDAY,),
        **more,
    }
    reading = Reading(report="rep-1", reader="test", events=events, **values)  # type: ignore[arg-type]
    places: tuple[Place | None, ...] = (MORVANE, VELDA, MORVANE)
    return STAGE.happenings(REPORT, reading, places, ("2031-05-09",), {"men-l": "act-league"})


ATTACK = event(
    "attacked", "ASSAULT", places=(FILED.id, THERE.id), times=("men-t",),
    participants=(who("agent", "Fighters of the Brannic League", "men-f"), who("target", "convoy")),
)  # fmt: skip


def test_who_where_when_in_one_line() -> None:
    (made,) = told(ATTACK)
    assert made.summary == "Fighters of the Brannic League attacked convoy in Velda"
    assert (made.when.date, made.when.basis, made.when.until) == ("2031-05-09", "derived", "2031-05-10")
    assert made.places == (VELDA,)
    agent, target = made.parties
    assert (agent.group, agent.name, agent.side) == ("act-league", "", "militants")
    assert (target.side, target.thing) == ("army", ("convoy",))


def test_a_dateline_is_a_place_only_where_nothing_else_is_told() -> None:
    (made,) = told(event("attacked", "ASSAULT", places=(FILED.id,)))
    assert made.places == (MORVANE,)


def test_statements_and_bare_words_are_no_happenings() -> None:
    assert told(event("accused", "ACCUSE"), event("violence", "ASSAULT")) == ()


def test_claims_of_one_head_in_two_towns_are_two() -> None:
    burned = event("burned", "ASSAULT", places=(MILL.id,), same_as=ATTACK.id, mode="destroy")
    first, second = told(ATTACK, burned)
    assert (first.id, second.id) == (ATTACK.id, burned.id)
    assert (first.places, second.places) == ((VELDA,), (MORVANE,))


def test_a_part_of_the_same_family_is_the_same_episode() -> None:
    hurt = event("hurt", "ASSAULT", part_of=ATTACK.id)
    arrest = event("burned", "COERCE", mode="arrest", part_of=ATTACK.id, places=(THERE.id,))
    first, second = told(ATTACK, hurt, arrest)
    assert {claim.id for claim in first.claims} == {ATTACK.id, hurt.id}
    assert second.part_of == ATTACK.id


def test_the_accused_speaks_for_itself() -> None:
    denial = StatementClaim(
        id="clm-s", report="rep-1", evidence=(at("denied"),), act="deny", speaker="The League", actor="men-l", about=(ATTACK.id,)
    )  # fmt: skip
    leads = TieClaim(
        id="clm-t", report="rep-1", evidence=(at("Fighters"),), subject="men-l", type="leads", object="men-f"
    )
    (made,) = told(ATTACK, statements=(denial,), ties=(leads,))
    (solved,) = STAGE.solve([made]).incidents
    assert solved.position_of_accused == ()
    named = event("attacked", "ASSAULT", participants=(who("agent", "Brannic League", "men-l"),))
    (made,) = told(named, statements=(denial,))
    (solved,) = STAGE.solve([made]).incidents
    assert [(stance.actor, stance.position) for stance in solved.position_of_accused] == [("act-league", "denies")]


def test_a_total_over_a_period_never_joins_the_toll_of_the_day() -> None:
    dead = FigureClaim(
        id="clm-dead", report="rep-1", evidence=(at("480"),), measure="killed", low=480, high=480, wording="480",
        event=ATTACK.id, extent="aggregate", sentence=at("Some 480 people have died"),
    )  # fmt: skip
    hurt = FigureClaim(
        id="clm-hurt", report="rep-1", evidence=(at("Twelve"),), measure="wounded", low=12, high=12, event=ATTACK.id
    )
    solved = STAGE.solve(told(ATTACK, figures=(dead, hurt)))
    assert solved.incidents[0].claims == (ATTACK.id, "clm-hurt")
    assert [(one.id, one.claims, one.summary) for one in solved.aggregates] == [
        ("agg-dead", ("clm-dead",), "480 killed")
    ]
