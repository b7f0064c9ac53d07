"""What is done with words, answers among them, and what is only believed or wished, on sentences of our own."""

from __future__ import annotations

import pytest

from tests.reading.test_attribution import attributions, statements, words

ACTS = [
    (
        "Interior Minister Karim Sol blamed the Dawn Front for the blast.",
        [["accuse", "Interior Minister Karim Sol", ["the Dawn Front for the blast"]]],
    ),
    ("Sol accused the Dawn Front of planting the bomb.", [["accuse", "Sol", ["the Dawn Front of planting the bomb"]]]),
    (
        "The Dawn Front has been accused of planting the bomb.",
        [["accuse", None, ["The Dawn Front", "planting the bomb"]]],
    ),
    ("The Dawn Front denied planting the bomb.", [["deny", "The Dawn Front", ["planting the bomb"]]]),
    (
        "The Dawn Front denied the minister's accusation that it planted the bomb.",
        [
            ["deny", "The Dawn Front", ["the minister's accusation that it planted the bomb"]],
            ["accuse", "the minister's", ["that it planted the bomb"]],
        ],
    ),
    (
        "Sol rejected allegations that his men had fired on the crowd.",
        [
            ["deny", "Sol", ["allegations that his men had fired on the crowd"]],
            ["accuse", None, ["that his men had fired on the crowd"]],
        ],
    ),
    (
        "“We had nothing to do with it,” a Dawn Front spokesman said.",
        [["deny", "a Dawn Front spokesman", ["“We had nothing to do with it,”"]]],
    ),
    ("Vane denied that any civilians were killed.", [["deny", "Vane", ["that any civilians were killed"]]]),
    ("The general would not comment on the strike.", [["decline", "The general", ["the strike"]]]),
    (
        "The embassy did not respond to a request for comment.",
        [["decline", "The embassy", ["to a request for comment"]]],
    ),
    ("Sol could not be reached for comment.", [["decline", "Sol", ["for comment"]]]),
    ("The prime minister's office declined to comment.", [["decline", "The prime minister's office", ["to comment"]]]),
    ("The army had no immediate comment on the report.", [["decline", "The army", ["on the report"]]]),
    ("There was no claim of responsibility for the blast.", []),
    ("No one has claimed responsibility for the blast.", []),
    ("Vane did not say how many soldiers were wounded.", [["decline", "Vane", ["how many soldiers were wounded"]]]),
    ("The army has neither confirmed nor denied the strike.", [["decline", "The army", ["the strike"]]]),
    ("Two other officials confirmed the account.", [["confirm", "Two other officials", ["the account"]]]),
    (
        "A second diplomat confirmed that the talks had failed.",
        [["confirm", "A second diplomat", ["that the talks had failed"]]],
    ),
    ("His account was confirmed by two villagers.", [["confirm", "two villagers", ["His account"]]]),
    ("The Lantern could not independently verify the claims.", [["decline", "The Lantern", ["the claims"]]]),
    (
        "The minister vowed to punish those behind the blast.",
        [["promise", "The minister", ["to punish those behind the blast"]]],
    ),
    (
        "The rebels threatened to close the port if the arrests went on.",
        [["threaten", "The rebels", ["to close the port"]]],
    ),
    ("Protesters demanded that the governor resign.", [["demand", "Protesters", ["that the governor resign"]]]),
    ("The UN called on both sides to stop fighting.", [["demand", "The UN", ["both sides to stop fighting"]]]),
    (
        "The council urged the army to withdraw from Marl.",
        [["demand", "The council", ["the army to withdraw from Marl"]]],
    ),
    (
        "Vane predicted that the siege would end within days.",
        [["predict", "Vane", ["that the siege would end within days"]]],
    ),
    ("There was no immediate comment from the army.", [["decline", "the army", ["comment"]]]),
    ("The army made no comment on the reports.", [["decline", "The army", ["on the reports"]]]),
    ("No group claimed responsibility for the attack.", []),
    ("The army had no immediate comment.", [["decline", "The army", ["comment"]]]),
    ("The army would neither confirm nor deny the strike.", [["decline", "The army", ["the strike"]]]),
    ("The colonel refused to say who had fired.", [["decline", "The colonel", ["to say who had fired"]]]),
    (
        "Officials contacted by the Lantern did not answer.",
        [["decline", "Officials contacted by the Lantern", ["answer"]]],
    ),
    ("Calls to the ministry went unanswered.", [["decline", "the ministry", ["unanswered"]]]),
    ("Repeated calls to the ministry were not returned.", [["decline", "the ministry", ["returned"]]]),
    ("A message left with the embassy was not immediately returned.", [["decline", "the embassy", ["returned"]]]),
    ("The Lantern was unable to reach the governor for comment.", [["decline", "the governor", ["for comment"]]]),
    ("The Lantern could not independently verify the claim.", [["decline", "The Lantern", ["the claim"]]]),
    (
        "The governor's office was not immediately available for comment.",
        [["decline", "The governor's office", ["for comment"]]],
    ),
    ("Ward rejected the charge as baseless.", [["deny", "Ward", ["the charge as baseless"]]]),
    (
        "Ward dismissed the accusations, calling them lies.",
        [["deny", "Ward", ["the accusations"]], ["say", "Ward", ["them lies"]]],
    ),
    ("Ward has repeatedly denied wrongdoing.", [["deny", "Ward", ["wrongdoing"]]]),
    ("The group said it was not behind the attack.", [["deny", "The group", ["it was not behind the attack"]]]),
    (
        "The group said it had nothing to do with the attack.",
        [["deny", "The group", ["it had nothing to do with the attack"]]],
    ),
    ("Two other officials confirmed his account.", [["confirm", "Two other officials", ["his account"]]]),
    ("The account was confirmed by a second official.", [["confirm", "a second official", ["The account"]]]),
    ("Two witnesses corroborated the account.", [["confirm", "Two witnesses", ["the account"]]]),
    ("The army did not comment on the strike.", [["decline", "The army", ["the strike"]]]),
    ("The army did not confirm the strike.", [["decline", "The army", ["the strike"]]]),
    ("The colonel did not say who had fired.", [["decline", "The colonel", ["who had fired"]]]),
    ("An email sent to the party was not answered.", [["decline", "the party", ["answered"]]]),
    (
        "The minister said the strike, which he called “a success”, had killed two commanders.",
        [
            ["say", "The minister", ["the strike, which he called “a success”, had killed two commanders"]],
            ["say", "he", ["“a success”"]],
        ],
    ),
    (
        "Rebel leader Omar Teel said his men were behind the attack.",
        [["say", "Rebel leader Omar Teel", ["his men were behind the attack"]]],
    ),
    ("“We did it,” Teel said of the attack.", [["say", "Teel", ["“We did it,”"]]]),
    (
        "In a statement posted on its website, the Dawn Front claimed the attack.",
        [["say", "the Dawn Front", ["the attack"]]],
    ),
    (
        "The ministry said that “terrorists” had attacked the bus.",
        [["say", "The ministry", ["that “terrorists” had attacked the bus"]]],
    ),
    (
        "Sol, who is also deputy premier, told state radio that “the plot” had been foiled.",
        [["say", "Sol, who is also deputy premier", ["that “the plot” had been foiled"]]],
    ),
    ("The bus was attacked by what the ministry called “terrorists”.", [["say", "the ministry", ["“terrorists”"]]]),
    (
        "The army’s chief of staff, General Rafi Odun, was quoted as saying the siege would go on.",
        [["say", "The army’s chief of staff, General Rafi Odun", ["the siege would go on"]]],
    ),
    (
        "Activists accused security forces of using live fire, a charge the government denies.",
        [["accuse", "Activists", ["security forces of using live fire"]], ["deny", "the government", ["a charge"]]],
    ),
    ("The government denies the charge.", [["deny", "The government", ["the charge"]]]),
    (
        "Security forces, the government says, used only tear gas.",
        [["say", "the government", ["Security forces", "used only tear gas"]]],
    ),
    (
        "A doctor who treated the wounded, speaking by phone, said most had been shot in the chest.",
        [["say", "A doctor who treated the wounded, speaking by phone", ["most had been shot in the chest"]]],
    ),
    (
        "“Most were shot in the chest,” a doctor who asked to be identified only by his first name, Karim, said.",
        [
            [
                "say",
                "a doctor who asked to be identified only by his first name, Karim",
                ["“Most were shot in the chest,”"],
            ]
        ],
    ),
    (
        "The Oshran Observatory, which relies on a network of sources inside the country, said 14 had died.",
        [["say", "The Oshran Observatory, which relies on a network of sources inside the country", ["14 had died"]]],
    ),
    ("The governor had earlier put the death toll at nine.", [["say", "The governor", ["the death toll at nine"]]]),
    (
        'He said: "The army is lying. They killed my brother."',
        [["say", "He", ['"The army is lying. They killed my brother."']]],
    ),
    (
        "Police spokesman Lt. Col. Adan Reel said two suspects were held.",
        [["say", "Police spokesman Lt. Col. Adan Reel", ["two suspects were held"]]],
    ),
    (
        "The Teel government said the reports were “entirely false”.",
        [["say", "The Teel government", ["the reports were “entirely false”"]]],
    ),
    (
        "The Front warned it would resume attacks if the army advanced.",
        [["say", "The Front", ["it would resume attacks if the army advanced"]]],
    ),
    ("Vane said he had no information on the strike.", [["say", "Vane", ["he had no information on the strike"]]]),
    (
        "Locals said the shells had come from the hills; the army said they had not.",
        [["say", "Locals", ["the shells had come from the hills"]], ["say", "the army", ["they had not"]]],
    ),
    ("The bus was attacked by what the ministry called “terrorists”.", [["say", "the ministry", ["“terrorists”"]]]),
    (
        "The army said it had hit what it called “a terrorist cell”.",
        [["say", "The army", ["it had hit what it called “a terrorist cell”"]], ["say", "it", ["“a terrorist cell”"]]],
    ),
    (
        "Sol denied the accusation, which he called “absurd”.",
        [["deny", "Sol", ["the accusation, which he called “absurd”"]], ["say", "he", ["“absurd”"]]],
    ),
]
STANCES = [
    ("Officials believe the bomb was planted at night.", "believed", "unnamed_official"),
    ("The army fears that the dam will break.", "believed", "unnamed_official"),
    ("The rebels plan to march on the capital.", "intended", "warring_party"),
    ("Vane hopes to open the road next week.", "intended", "person"),
    ("Analysts expect the siege to end within days.", "believed", "analyst"),
    ("The man was allegedly beaten by guards.", "said", "reportedly"),
    ("The convoy reportedly crossed the border at night.", "said", "reportedly"),
    ("The convoy is said to have crossed the border at night.", "said", "reportedly"),
    ("It is believed that the convoy crossed the border at night.", "believed", "reportedly"),
]


@pytest.mark.parametrize(("text", "told"), ACTS)
def test_what_is_done_with_words(text: str, told: list[list[object]]) -> None:
    found = statements(text)
    spans = [one.attribution.content if one.attribution else () for one in found]
    assert [[one.act, one.speaker, words(text, span)] for one, span in zip(found, spans, strict=True)] == told


@pytest.mark.parametrize(("text", "stance", "kind"), STANCES)
def test_beliefs_wishes_and_hearsay(text: str, stance: str, kind: str) -> None:
    one = attributions(text)[0]
    assert (one.stance, one.kind) == (stance, kind)
