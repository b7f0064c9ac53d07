from __future__ import annotations

from functools import cache

import pytest

from tidings.model.claims import Attribution, EventClaim, StatementClaim
from tidings.model.mentions import ActorMention
from tidings.model.reports import Report
from tidings.model.spans import Span
from tidings.reading.attribution import attribution_of, find_attributions, find_statements
from tidings.reading.paragraphs import uniform
from tidings.reading.parsed import Parsed
from tidings.reading.reader import load
from tidings.vocabulary.tables import Vocabulary


@cache
def model():  # type: ignore[no-untyped-def]
    return load()


@cache
def vocabulary() -> Vocabulary:
    return Vocabulary()


def parsed_of(text: str) -> Parsed:
    return Parsed(Report("rep-1", "src-1", 0, text), model()(uniform(text)))


def mention(text: str, words: str, chain: str = "", name: bool = True, pronoun: bool = False) -> ActorMention:
    start = text.index(words)
    own = f"men-{start}"
    return ActorMention(
        own, "rep-1", Span(start, start + len(words)), words, chain or own,
        name=words if name else None, type="person", pronoun=pronoun,
    )  # fmt: skip


def attributions(text: str, *actors: ActorMention) -> tuple[Attribution, ...]:
    return find_attributions(parsed_of(text), actors, vocabulary())


def statements(text: str, *actors: ActorMention) -> tuple[StatementClaim, ...]:
    parsed = parsed_of(text)
    return find_statements(parsed, find_attributions(parsed, actors, vocabulary()), (), vocabulary())


def words(text: str, spans: tuple[Span, ...]) -> list[str]:
    return [span.of(text) for span in spans]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "The flood at the mill in Tarn killed 14 people, including two millers, the director of the town's main "
            "clinic said on Tuesday, as families searched the banks under the eyes of guards posted on bridges.",
            ["the director of the town's main clinic"], "said",
            ["The flood at the mill in Tarn killed 14 people, including two millers"],
        ),
        (
            "Mayor Ada Stone said that the bridge would stay closed.",
            ["Mayor Ada Stone"], "said", ["that the bridge would stay closed"],
        ),
        (
            "The bridge collapsed on Friday, a police officer said.",
            ["a police officer"], "said", ["The bridge collapsed on Friday"],
        ),
        (
            "The talks, two diplomats said, will go on next week.",
            ["two diplomats"], "said", ["The talks", "will go on next week"],
        ),
        (
            "According to the health ministry, nine people died.",
            ["the health ministry"], "According to", ["nine people died"],
        ),
        (
            "Nine people died in the fire, according to hospital officials.",
            ["hospital officials"], "according to", ["Nine people died in the fire"],
        ),
        (
            '"We will not leave," said Omar Dale, a farmer.',
            ["Omar Dale, a farmer"], "said", ['"We will not leave,"'],
        ),
        (
            "“We have no water,” Dale said. “Nobody came to help us.”",
            ["Dale"], "said", ["“We have no water,”", "“Nobody came to help us.”"],
        ),
        (
            "«Мы here stay,» Dale said on Monday.",
            ["Dale"], "said", ["«Мы here stay,»"],
        ),
        (
            "The army rejected the accusation.",
            ["The army"], "rejected", ["the accusation"],
        ),
        (
            "The union called for a strike.",
            ["The union"], "called for", ["a strike"],
        ),
    ],
)  # fmt: skip
def test_source_cue_and_content(text: str, source: list[str], cue: str, content: list[str]) -> None:
    found = attributions(text)
    assert [(words(text, one.source), words(text, one.cue), words(text, one.content)) for one in found] == [
        (source, [cue], content)
    ]


def test_content_of_a_closing_cue_is_its_sentence_and_no_more() -> None:
    text = "Troops entered the town at dawn. Shops were burned, residents said. The market is closed."
    (one,) = attributions(text)
    assert words(text, one.content) == ["Shops were burned"]


def test_a_quotation_without_its_opening_mark_begins_where_its_paragraph_does() -> None:
    text = "The camp was quiet.\n\nThey came at night and burned the tents. We ran,” Lina Ward told reporters."
    (one,) = statements(text)
    assert (one.mode, one.text, one.speaker) == (
        "direct",
        "They came at night and burned the tents. We ran,",
        "Lina Ward",
    )


def test_a_quotation_over_paragraphs_is_one_statement() -> None:
    text = 'Ward said: "The road is open.\n\n"We will use it."\n\nNobody else came.'
    (one,) = statements(text)
    assert one.text == "The road is open. We will use it."
    assert one.mode == "direct"


def test_a_quotation_paragraph_goes_on_with_the_speaker_before() -> None:
    text = "“We lost everything,” Ward said.\n\n“The house is gone and the well is dry.”"
    (one,) = statements(text)
    assert one.text == "We lost everything, The house is gone and the well is dry."


def test_words_inside_a_quotation_make_no_attribution_of_their_own() -> None:
    text = "“I think they said that the war is over,” Ward said."
    assert [one.speaker for one in statements(text)] == ["Ward"]


def test_part_quotations_are_mixed() -> None:
    text = "Ward said the attack was “a crime against all of us” and called it “shameful”."
    assert {one.mode for one in statements(text)} == {"mixed"}


def test_a_second_cue_after_a_clause_is_the_first_speakers() -> None:
    text = "Ward said that the council had agreed to the plan but declined to comment on its cost."
    said, declined = statements(text)
    assert (said.act, said.text) == ("say", "that the council had agreed to the plan")
    assert (declined.act, declined.speaker) == ("decline", "Ward")


@pytest.mark.parametrize(
    "text",
    [
        "The ministry did not respond to a request for comment.",
        "The ministry declined to comment on the raid.",
        "The governor could not be reached for comment.",
        "The governor was not available for comment.",
    ],
)
def test_no_answer_is_a_refusal_and_nobodys_word(text: str) -> None:
    found = attributions(text)
    assert [one.act for one in found] == ["decline"]
    assert attribution_of(found[0].content[0], found) is None


@pytest.mark.parametrize(
    ("verb", "act"),
    [
        ("denied that", "deny"), ("confirmed that", "confirm"), ("predicted that", "predict"), ("promised that", "promise"),
        ("threatened that", "threaten"), ("demanded that", "demand"),
    ],
)  # fmt: skip
def test_acts(verb: str, act: str) -> None:
    assert [one.act for one in statements(f"The commander {verb} the troops would leave the valley.")] == [act]


def test_accusation() -> None:
    text = "The governor accused the militia of burning the village."
    (one,) = statements(text)
    assert (one.act, one.text) == ("accuse", "the militia of burning the village")


def test_wishes_and_plans_are_no_statements() -> None:
    text = "The rebels plan to attack the town."
    assert statements(text) == ()
    found = attributions(text)
    assert [one.stance for one in found] == ["intended"]
    assert attribution_of(found[0].content[0], found) is None


@pytest.mark.parametrize(
    ("text", "kind", "named", "number"),
    [
        ("Two medical officials said that ten people died.", "medical", False, 2),
        ("A police source said the road was closed.", "unnamed_official", False, 1),
        ("Interior Minister Karl Voss said the road was closed.", "named_official", True, 1),
        ("Witnesses said the road was closed.", "witness", False, None),
        ("Army spokesman Karl Voss said the road was closed.", "spokesperson", True, 1),
        ("Reuters reported that the road was closed.", "agency", True, 1),
        ("Analysts say the road matters.", "analyst", False, None),
        ("Two intelligence officers and two militia officials said the road was closed.", "unnamed_official", False, 4),
        ("A Reuters witness and a medical worker said the road was closed.", "witness", False, 2),
        ("Former soldier Karl Voss said the road was closed.", "person", True, 1),
        ("The road was reportedly closed.", "reportedly", False, None),
    ],
)
def test_kinds_of_source(text: str, kind: str, named: bool, number: int | None) -> None:
    found = attributions(text)
    assert [(one.kind, one.named, one.number) for one in found] == [(kind, named, number)]


def test_anonymity_with_its_reason() -> None:
    text = "The road was closed, said one officer, who spoke on condition of anonymity because he feared for his life."
    said = [one for one in attributions(text) if one.anonymity]
    assert said[0].anonymity == "condition of anonymity because he feared for his life"


def test_chain_of_hearer_and_outlet() -> None:
    text = "The road was closed, a police officer told Reuters."
    (one,) = attributions(text)
    assert one.chain == ("Reuters",)


def test_a_pronoun_is_the_last_speaker() -> None:
    text = "Ada Stone said the town was safe. Nobody believed it. She added that help would come."
    stone = mention(text, "Ada Stone")
    assert [one.actor for one in attributions(text, stone) if one.stance == "said"] == [stone.id, stone.id]


def test_a_pronoun_is_not_the_last_speaker_where_another_was_named_since() -> None:
    text = "Ada Stone said the town was safe. Ben Holt then took the floor. He said nothing was safe."
    stone, holt = mention(text, "Ada Stone"), mention(text, "Ben Holt")
    him = mention(text, "He ", chain=holt.id, name=False, pronoun=True)
    assert [one.actor for one in attributions(text, stone, holt, him)] == [stone.id, him.id]


def test_what_cannot_speak_says_nothing() -> None:
    assert attributions("The unrest shows that the town is poor.") == ()


def test_the_dateline_is_nobodys_word() -> None:
    text = "OAKTOWN — A police source said the road was closed."
    from tidings.model.reports import Zone

    report = Report("rep-1", "src-1", 0, text, zones=(Zone(Span(0, 9), "dateline"),))
    (one,) = find_attributions(Parsed(report, model()(uniform(text))), (), vocabulary())
    assert words(text, one.source) == ["A police source"]


def test_the_innermost_attribution_counts() -> None:
    text = "Reuters reported that the mayor said that the bridge was closed."
    found = attributions(text)
    bridge = Span(text.index("bridge"), text.index("bridge") + 6)
    inner = attribution_of(bridge, found)
    assert inner is not None
    assert words(text, inner.source) == ["the mayor"]
    assert inner.chain == ("Reuters",)


def test_offsets_lie_in_the_report() -> None:
    text = "“We lost everything,” Ward said.\n\nThe mayor\u00a0denied it. He could not be reached for comment."
    for one in attributions(text):
        for span in (*one.source, *one.cue, *one.content):
            assert 0 <= span.start < span.end <= len(text)


def test_the_cited_is_the_source_and_the_agency_passes_it_on() -> None:
    text = "Reuters reported that nine people died, citing a hospital official."
    found = attributions(text)
    inner = attribution_of(Span(text.index("nine"), text.index("nine") + 4), found)
    assert inner is not None
    assert words(text, inner.source) == ["a hospital official"]
    assert (inner.kind, inner.chain) == ("medical", ("Reuters",))


def test_he_is_not_the_one_called_she() -> None:
    text = "Ben Holt said it was late. Ada Stone said it was early. She said they should wait. He said they should go."
    holt, stone = mention(text, "Ben Holt"), mention(text, "Ada Stone")
    assert [one.actor for one in attributions(text, holt, stone)] == [holt.id, stone.id, stone.id, holt.id]


def test_what_is_believed_by_nobody_named_is_hearsay() -> None:
    text = "Five people are believed to have died."
    (one,) = attributions(text)
    assert (one.kind, one.source, words(text, one.content)) == ("reportedly", (), ["Five people", "to have died"])


@pytest.mark.parametrize("text", ["A man was charged with murder.", "A company called Rivermark sold the boats."])
def test_words_of_speech_that_report_no_words(text: str) -> None:
    assert attributions(text) == ()


def test_a_statement_is_about_the_claims_in_its_content() -> None:
    text = "The army denied that it had bombed the market. A bridge was hit."
    parsed = parsed_of(text)
    bombed, hit = (Span(text.index(word), text.index(word) + len(word)) for word in ("bombed", "hit"))
    claims = tuple(
        EventClaim(f"clm-{at}", "rep-1", (Span(0, len(text)),), trigger=span) for at, span in enumerate((bombed, hit))
    )
    (one,) = find_statements(parsed, find_attributions(parsed, (), vocabulary()), claims, vocabulary())
    assert (one.act, one.about) == ("deny", ("clm-0",))


def test_refusing_to_leave_is_no_refusal_to_speak() -> None:
    assert statements("The protesters refused to leave the square.") == ()


@pytest.mark.parametrize(
    ("answer", "act"),
    [
        ("The rebels denied the accusation.", "deny"),
        ("The rebels declined to comment.", "decline"),
        ("Two witnesses confirmed his account.", "confirm"),
    ],
)
def test_an_answer_is_about_the_accusation_before_it(answer: str, act: str) -> None:
    text = f"A bridge was hit on Friday.\n\nThe mayor accused the rebels of bombing the market. {answer}"
    parsed = parsed_of(text)
    events = tuple(
        EventClaim(f"clm-{word}", "rep-1", (at,), trigger=at, sentence=at)
        for word in ("hit", "bombing")
        if (at := Span(text.index(word), text.index(word) + len(word)))
    )
    found = find_statements(parsed, find_attributions(parsed, (), vocabulary()), events, vocabulary())
    assert [(one.act, one.about) for one in found] == [("accuse", ("clm-bombing",)), (act, ("clm-bombing",))]


def test_an_answer_far_from_what_was_told_is_about_nothing() -> None:
    text = "A bridge was hit.\n\nIt rained.\n\nThe market was full.\n\nShops closed.\n\nThe rebels declined to comment."
    parsed, at = parsed_of(text), Span(9, 16)
    event = EventClaim("clm-hit", "rep-1", (at,), trigger=at, sentence=at)
    (one,) = find_statements(parsed, find_attributions(parsed, (), vocabulary()), (event,), vocabulary())
    assert (one.act, one.about) == ("decline", ())


def test_a_refusal_to_act_is_no_refusal_to_speak() -> None:
    text = "The soldiers' refusal to leave angered the town. The mayor's refusal to comment angered it more."
    assert [(one.act, one.stance) for one in attributions(text)] == [("say", "intended"), ("decline", "said")]
