"""Where and when a report sets what it tells without a place or a date; who is worth a name."""

from dataclasses import replace

from tests.linking.made import COAST, LEAGUE, LONG_BRIDGE, MILL_SQUARE, PROTESTERS, STAGE, VELDA, killed, telling
from tidings.linking.incidents.happening import Happening, Party, When
from tidings.linking.incidents.parties import described, side_of
from tidings.linking.incidents.setting import certain, setting_of, stage_of, told_here
from tidings.model.claims import EventClaim, Reading
from tidings.model.known import Place
from tidings.model.mentions import PlaceMention
from tidings.model.reports import Report, Zone
from tidings.model.spans import Span
from tidings.vocabulary.kinds import load_kinds
from tidings.vocabulary.tables import Vocabulary

KINDS = Vocabulary().table("kinds", load_kinds)
TEXT = (
    "VELDA (PNA) - Gunmen burned a mill on Friday. Ten men were held at the Long Bridge. "
    "The governor was silent. In Morvane a school reopened. Raiders came to this small village at dawn."
)
REPORT = Report("rep-1", "src-0", 0, TEXT, dateline="VELDA", zones=(Zone(Span(0, 13), "dateline"),))
SENTENCES = tuple(
    Span(TEXT.index(words), TEXT.index(".", TEXT.index(words)) + 1)
    for words in ("Gunmen", "Ten men", "The governor", "In Morvane", "Raiders")
)


def claim(words: str) -> EventClaim:
    start = TEXT.index(words)
    span = Span(start, start + len(words))
    sentence = next(one for one in SENTENCES if one.contains(span))
    return EventClaim(f"clm-{words}", "rep-1", (span,), type="ASSAULT", trigger=span, sentence=sentence)


def mention(words: str) -> PlaceMention:
    start = TEXT.index(words)
    return PlaceMention(f"men-{start}", "rep-1", Span(start, start + len(words)), words, words)


def test_a_happening_is_set_where_its_sentence_then_its_lead_then_its_dateline_plays() -> None:
    stage = stage_of(REPORT, Reading("rep-1", "test", SENTENCES), [(mention("Long Bridge"), LONG_BRIDGE)], frozenset())
    assert setting_of([claim("held")], REPORT, stage, news=True) == ((LONG_BRIDGE,), True)
    assert setting_of([claim("silent")], REPORT, stage, news=True) == ((LONG_BRIDGE,), False)
    assert setting_of([claim("silent")], REPORT, stage, news=False) == ((), False)
    bare = stage_of(REPORT, Reading("rep-1", "test", SENTENCES), [], frozenset())
    (filed,), sure = setting_of([claim("burned")], REPORT, bare, news=True)
    assert (filed.name, filed.lat, sure) == ("Velda", None, True)


def test_this_village_is_the_place_of_the_dateline() -> None:
    stage = stage_of(REPORT, Reading("rep-1", "test", SENTENCES), [(mention("VELDA"), VELDA)], frozenset())
    assert told_here([claim("came")], REPORT, stage) == (VELDA,)
    assert told_here([claim("burned")], REPORT, stage) == ()


def test_several_towns_are_no_certain_setting() -> None:
    other = Place("Morvane", geonames_id=12, lat=2.0, lon=2.0, precision=1)
    assert certain((LONG_BRIDGE, VELDA)) == LONG_BRIDGE
    assert certain((VELDA, other)) is None
    assert certain((COAST,)) is None


def test_what_is_only_set_somewhere_may_join_but_never_parts() -> None:
    sides = (LEAGUE, PROTESTERS)
    a = telling("a", "2031-05-09", MILL_SQUARE, parties=sides)
    near = telling("b", "2031-05-09", parties=sides, setting=(VELDA,))
    assert STAGE.verdict(a, near).same
    far = telling("c", "2031-05-09", parties=sides, setting=(COAST,))
    assert STAGE.verdict(a, far).same is not False


def test_news_without_a_date_meets_the_days_before_its_publication() -> None:
    def news(name: str, recent: str) -> Happening:
        return replace(telling(name, None, VELDA, parties=(LEAGUE, PROTESTERS)), when=When(recent=recent))

    a = telling("a", "2031-05-09", VELDA, parties=(LEAGUE, PROTESTERS))
    b, late = news("b", "2031-05-07/2031-05-10"), news("c", "2031-06-07/2031-06-10")
    assert STAGE.verdict(a, b).same
    assert not STAGE.verdict(a, late).same
    assert set(STAGE.keys(a)) & set(STAGE.keys(b))


def test_two_agents_of_clashes_are_both_sides() -> None:
    crowd = Party("agent", "protesters", side="protesters")
    clashes = telling("a", "2031-05-09", VELDA, parties=(LEAGUE, crowd))
    assert STAGE.verdict(clashes, telling("b", "2031-05-09", VELDA, parties=(LEAGUE, PROTESTERS))).same


def test_counts_and_owners_are_no_description() -> None:
    assert described("at least 11 rebels", KINDS) == "rebels"
    assert described("his men", KINDS) == "men"
    assert described("tens of thousands of League supporters", KINDS) == "League supporters"
    assert described("more than 60", KINDS) == ""
    assert side_of("at least 60 people", KINDS) == "people"


def test_a_bare_count_is_nobody_and_classes_are_one() -> None:
    parties = (
        LEAGUE,
        Party("agent", "militants", side="militants"),
        PROTESTERS,
        Party("target", "protesters", side="protesters"),
        Party("target", "", side="people"),
    )
    (made,) = STAGE.solve([telling("a", "2031-05-09", VELDA, parties=parties)]).incidents
    assert [(one.role, one.description) for one in made.participants] == [
        ("agent", LEAGUE.words),
        ("target", PROTESTERS.words),
    ]


def test_what_is_only_named_in_passing_makes_no_incident() -> None:
    named = telling("a", "2032", kind="tidings:elect", status="planned")
    assert named.bare
    assert STAGE.solve([named]).incidents == ()
    assert not telling("b", "2032", VELDA).bare
    assert not telling("c", "2032", figures=(killed("c", 3),)).bare
    assert not telling("d", "2032-05-09").bare
