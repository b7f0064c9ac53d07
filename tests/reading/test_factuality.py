"""How sure, yes or no, done or only planned: sentences by table."""

import pytest

from tests.reading.told import events, read

NO_FACTS = [
    (
        "looted",
        "actual",
        "-",
        "The ministry described as baseless the accusation that its soldiers had looted the market.",
    ),
    ("open fire", "actual", "-", "At no time did the police open fire on the crowd, the prefect of Zinguin said."),
    ("kidnapped", "actual", "-", "The bishop said he had never been kidnapped."),
    ("storming", "actual", "-", "The colonel balked at storming the mosque with women inside."),
    ("abducted", "actual", "-", "There was nothing to suggest that the envoy had been abducted."),
    ("torched", "actual", "-", "In Bankass not a single house was torched."),
    (
        "bombed",
        "actual",
        "-",
        "The story that his men bombed the mill was a hoax, the general said.",
    ),
    ("deployment", "failed", "+", "The governor vetoed the deployment of the guard in the harbour."),
    ("bombed", "planned", "+", "The army chief gave the rebels two days to leave or be bombed."),
    ("go to the polls", "planned", "+", "Citizens of Ardan go to the polls on Sunday."),
    ("released", "planned", "+", "The mayor of Duyen was to have been released on Thursday."),
    ("boycott", "threatened", "+", "The alliance threatened to boycott the vote in Tessarin."),
    ("attack", "hypothetical", "+", "Oil prices rose on worries about an attack by rebels on the strait."),
    ("assassinate", "hypothetical", "+", "The video game lets players assassinate presidents."),
    ("stormed", "hypothetical", "+", "In a training exercise, police stormed a house."),
    ("Attacks", "hypothetical", "+", "Attacks on hospitals are war crimes."),
    ("attack", "hypothetical", "+", "Analysts say an attack by rebels on the capital is unlikely."),
    ("arrest", "hypothetical", "+", "The judge issued a warrant for the arrest of the former dictator."),
    ("attack", "planned", "+", "Maps for an attack by rebels on the parade were found in a barn."),
    ("bombing", "failed", "+", "Police foil bombing at Durban port"),
]

FACTS = [
    ("bombing", "The army denied any role in the bombing of the school in Harun."),
    ("attack", "No one was hurt in the attack on the ferry, the coast guard said."),
    ("killed", "The minister refused to say who had killed the two reporters."),
    ("murder", "Police failed to prevent the murder of the witness on Sunday."),
    ("arrest", "The governor promised to investigate the arrest of four monks in Pakhe."),
    ("shot", "Before the police could react, the gunmen shot two guards and fled."),
    ("attacked", "It is not clear who attacked the convoy near Tarin."),
    ("attack", "The president survived an attack on his convoy that killed three guards."),
    ("attack", "The army repulsed an attack on the barracks in Dikwa, killing nine."),
    ("attack", "The rebels did not only attack the post, they burned the village."),
    ("release", "The release of the hostages, long promised, took place on Sunday at the border."),
    ("attacked", "The spokesman did not deny that troops had crossed and attacked the post."),
    ("arrested", "He was the third editor to be arrested in Kandrivo this month."),
    ("raped", "Two women in the camp accuse soldiers of having raped them."),
]


@pytest.mark.parametrize(("word", "status", "polarity", "text"), NO_FACTS)
def test_what_is_no_fact(word: str, status: str, polarity: str, text: str) -> None:
    claim = next(one for one in events(text) if word in one.trigger.of(text))
    assert (claim.status, claim.polarity) == (status, polarity)


@pytest.mark.parametrize(("word", "text"), FACTS)
def test_what_is_a_fact_whatever_is_said_of_it(word: str, text: str) -> None:
    claim = next(one for one in events(text) if word in one.trigger.of(text))
    assert (claim.status, claim.polarity, claim.factuality) == ("actual", "+", "certain")


@pytest.mark.parametrize(
    ("factuality", "text"),
    [
        ("possible", "Rebels may have attacked the post near Tarin."),
        ("possible", "Unconfirmed reports spoke of an attack on the post near Tarin."),
        ("possible", "Officials could not confirm that rebels had attacked the post."),
        ("probable", "The rebels are believed to have attacked the post."),
        ("underspecified", "Did rebels attack the post near Tarin?"),
        ("underspecified", "The judge asked whether rebels had attacked the post."),
        ("certain", "The rebels allegedly attacked the post near Tarin."),
    ],
)
def test_how_sure_it_is(factuality: str, text: str) -> None:
    assert next(one for one in events(text) if "attack" in one.trigger.of(text)).factuality == factuality


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("The president dismissed the interior minister on Tuesday.", []),
        ("The court dismissed the case against the editor.", []),
        ("The army dismissed the allegations.", ["deny"]),
        ("The minister dismissed the report that his troops had fled.", ["deny"]),
    ],
)
def test_a_sacking_is_no_denial(text: str, acts: list[str]) -> None:
    assert [one.act for one in read(text).statements] == acts


@pytest.mark.parametrize("verb", ["tried", "refused", "wanted"])
def test_who_tries_to_be_one_holds_no_post(verb: str) -> None:
    assert read(f"Karim Doval {verb} to act as commander-in-chief of the army.").posts == ()
