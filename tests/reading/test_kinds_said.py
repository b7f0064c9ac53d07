"""What is said is not done: statements with PLOVER's verbal types, and no incident for them (R1)."""

import pytest

from tests.reading.told import events, read

SAID = [
    ("Rebels claimed responsibility for the attack on the barracks.", "tidings:responsibility", "claim"),
    ("A rebel spokesman denied that his group was responsible for the attack.", "tidings:responsibility", "deny"),
    ("Merrash denied any involvement in the killing of the judge.", "tidings:responsibility", "deny"),
    ("The minister accused the Sarra Front of shelling the town.", "ACCUSE", "allege"),
    ("The president condemned the attack on the market.", "ACCUSE", "disapprove"),
    ("Oshran threatened to strike the airport unless the flights ended.", "THREATEN", "violence"),
    ("The militia leader vowed revenge for the killing of his brother.", "THREATEN", "violence"),
    ("The group threatened more attacks.", "THREATEN", "violence"),
    ("The premier urged the rebels to withdraw from the town.", "REQUEST", "yield"),
    ("The union demanded talks with the ministry.", "REQUEST", "meet"),
    ("The foreign minister voiced support for the government of Merrash.", "SUPPORT", None),
    ("The president praised the army for its courage.", "SUPPORT", None),
    ("The government promised to send aid to the province.", "AGREE", None),
    ("The ministry said the road was open.", None, None),
]


@pytest.mark.parametrize(("text", "kind", "mode"), SAID)
def test_a_statement_has_the_type_of_what_it_does(text: str, kind: str | None, mode: str | None) -> None:
    assert (kind, mode) in [(one.event_type, one.event_mode) for one in read(text).statements]


@pytest.mark.parametrize("text", [row[0] for row in SAID])
def test_a_statement_is_no_event(text: str) -> None:
    assert {claim.type for claim in events(text)}.isdisjoint({"ACCUSE", "REJECT", "REQUEST", "THREATEN", "SUPPORT"})


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("The minister accused the Sarra Front of shelling the town.", "Sarra Front"),
        ("The premier urged the rebels to withdraw from the town.", "rebels"),
        ("The president praised the army for its courage.", "army"),
        ("Officials blamed the attack on the Sarra Front.", "Sarra Front"),
        ("Karim Doval is accused of ordering the killing.", "Karim Doval"),
    ],
)
def test_whom_it_is_said_to(text: str, target: str) -> None:
    reading = read(text)
    named = {actor.id: actor.text for actor in reading.actors}
    assert target in [named.get(one.target or "") for one in reading.statements]
