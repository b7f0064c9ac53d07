"""Who says what, on sentences of our own: each table is a kind of speech or a kind of source."""

from __future__ import annotations

import pytest

from tests.reading.test_attribution import attributions, statements, words

SPEECH = [
    (
        '"The bridge is ours," Commander Rafi Odun said, "and it will stay ours."',
        [["Commander Rafi Odun", ['"The bridge is ours,"', '"and it will stay ours."']]],
        ["direct"],
    ),
    (
        "“We ran,” said Lina Ward, a teacher. “Then the roof fell.” She lost two sons.",
        [["Lina Ward, a teacher", ["“We ran,”", "“Then the roof fell.”"]]],
        ["direct"],
    ),
    (
        "Commander Rafi Odun said: “We hold the bridge. We hold the mill. We will hold the road.”",
        [["Commander Rafi Odun", ["“We hold the bridge. We hold the mill. We will hold the road.”"]]],
        ["direct"],
    ),
    (
        "“The dam will not hold,” engineer Ines Marl warned. “It needs work. Nobody listens.”",
        [["engineer Ines Marl", ["“The dam will not hold,”", "“It needs work. Nobody listens.”"]]],
        ["direct"],
    ),
    ("Ward wept. “They took my son,” she said.", [["she", ["“They took my son,”"]]], ["direct"]),
    (
        "Odun described the raid as “a warning” and said more would follow.",
        [["Odun", ["the raid as “a warning”"]], ["Odun", ["more would follow"]]],
        ["mixed", "indirect"],
    ),
    ("The raid was “a warning”, Odun said.", [["Odun", ["The raid was “a warning”"]]], ["mixed"]),
    (
        "The governor told reporters that the curfew would be lifted on Sunday.",
        [["The governor", ["that the curfew would be lifted on Sunday"]]],
        ["indirect"],
    ),
    (
        "The curfew would be lifted on Sunday, the governor told reporters in Marl City.",
        [["the governor", ["The curfew would be lifted on Sunday"]]],
        ["indirect"],
    ),
    (
        "The curfew, the governor said, would be lifted on Sunday.",
        [["the governor", ["The curfew", "would be lifted on Sunday"]]],
        ["indirect"],
    ),
    (
        "The curfew, said the governor, would be lifted on Sunday.",
        [["the governor", ["The curfew", "would be lifted on Sunday"]]],
        ["indirect"],
    ),
    (
        "Without help, he said, the town would starve.",
        [["he", ["Without help", "the town would starve"]]],
        ["indirect"],
    ),
    (
        "In a statement, the ministry said 14 soldiers had been killed.",
        [["the ministry", ["14 soldiers had been killed"]]],
        ["indirect"],
    ),
    (
        "Ward said she had heard that the army was leaving.",
        [["Ward", ["she had heard that the army was leaving"]], ["she", ["that the army was leaving"]]],
        ["indirect"],
    ),
    ("“He told me, ‘Leave tonight,’” Ward said.", [["Ward", ["“He told me, ‘Leave tonight,’”"]]], ["direct"]),
    (
        "Ward, whose brother was killed in the raid, said nobody had warned them.",
        [["Ward, whose brother was killed in the raid", ["nobody had warned them"]]],
        ["indirect"],
    ),
    ("Asked about the raid, Vane said it was legal.", [["Vane", ["it was legal"]]], ["indirect"]),
    (
        "Vane, speaking to reporters in Marl, said the raid was legal.",
        [["Vane, speaking to reporters in Marl", ["the raid was legal"]]],
        ["indirect"],
    ),
    ("Vane called the report “a pack of lies”.", [["Vane", ["the report “a pack of lies”"]]], ["mixed"]),
    ("Vane dismissed the report as propaganda.", [["Vane", ["the report as propaganda"]]], ["indirect"]),
    (
        "Police said one man was killed. They added that two others were held.",
        [["Police", ["one man was killed"]], ["They", ["that two others were held"]]],
        ["indirect", "indirect"],
    ),
    (
        "The Front's leader, Sami Rood, spoke on Friday. He said the truce was over.",
        [["He", ["the truce was over"]]],
        ["indirect"],
    ),
    (
        "Defence officials in Marl and Oshran say the truce is over.",
        [["Defence officials in Marl and Oshran", ["the truce is over"]]],
        ["indirect"],
    ),
    ("“The truce is over” — Sami Rood.", [["Sami Rood", ["“The truce is over”"]]], ["direct"]),
    ("“The truce is over. We are ready, Rood said.", [["Rood", ["“The truce is over. We are ready,"]]], ["direct"]),
    ("The truce is over. We are ready,” Rood said.", [["Rood", ["The truce is over. We are ready,”"]]], ["direct"]),
    (
        "“We ran for our lives. The roof fell.\n\n“Nobody came to help,” Ward said.",
        [["Ward", ["“We ran for our lives. The roof fell.\n\n“Nobody came to help,”"]]],
        ["direct"],
    ),
    (
        "“We ran,” Ward said, weeping. “The roof fell. \n\n“Nobody came to help.”",
        [["Ward", ["“We ran,”", "“The roof fell. \n\n“Nobody came to help.”"]]],
        ["direct"],
    ),
    (
        "Ward said the soldiers “came at night” and “took the boys.”",
        [["Ward", ["the soldiers “came at night” and “took the boys.”"]]],
        ["mixed"],
    ),
    ("Ward, 40, told the Lantern: “They came at night.”", [["Ward, 40", ["“They came at night.”"]]], ["direct"]),
    (
        "“They came at night,” Ward, a farmer in his 40s, told the Lantern by telephone.",
        [["Ward, a farmer in his 40s", ["“They came at night,”"]]],
        ["direct"],
    ),
    ("The group denied responsibility.", [["The group", ["responsibility"]]], ["indirect"]),
    (
        "The group claimed responsibility for the attack.",
        [["The group", ["responsibility for the attack"]]],
        ["indirect"],
    ),
    ("The movement did not immediately comment.", [["The movement", ["comment"]]], ["indirect"]),
]
KINDS = [
    ("A statement from the ministry said 14 soldiers had been killed.", "document", False, 1),
    ("A video posted on social media showed soldiers beating a man.", "document", False, 1),
    ("State television reported that the minister had resigned.", "outlet", False, 1),
    (
        "Two intelligence officers and two militia officials said the convoy had crossed the border.",
        "unnamed_official",
        False,
        4,
    ),
    ("Three diplomats, two aid workers and a local official described the meeting.", "unnamed_official", False, 6),
    ("Half a dozen witnesses said they heard gunfire.", "witness", False, 6),
    ("Several residents told AFP they saw drones.", "witness", False, None),
    ("Four Western diplomats and a minister said the talks had failed.", "unnamed_official", False, 5),
    ("A spokesman for the rebels, Omar Teel, said the army had shelled Marl.", "spokesperson", True, 1),
    ("The rebels' spokesman said the army had shelled Marl.", "spokesperson", False, 1),
    ("UN spokeswoman Clara Boon told a briefing that 200 families had fled.", "spokesperson", True, 1),
    ("Doctors at the town's hospital said they had received 12 bodies.", "medical", False, None),
    ("The head of the morgue said 12 bodies had been brought in.", "medical", False, 1),
    ("Hospital officials put the toll at 12.", "medical", False, None),
    ("Analyst Petra Lind of the Harbour Institute said the group was split.", "analyst", True, 1),
    ("Experts say the weapon was made abroad.", "analyst", False, None),
    ("The Oshran Observatory, a monitoring group, said 30 people were killed.", "observers", True, 1),
    ("Human rights monitors said 30 people were killed.", "observers", False, None),
    ("A report by the Oshran Observatory said 30 people were killed.", "document", False, 1),
    ("Court documents show that the men were held for a year.", "document", False, None),
    ("An internal memo seen by the Lantern said the unit had been disbanded.", "document", False, 1),
    ("A rebel commander said his men had withdrawn.", "warring_party", False, 1),
    ("Villagers said soldiers burned their crops.", "witness", False, None),
    ("An eyewitness told the Lantern that soldiers burned the crops.", "witness", False, 1),
    ("Sources close to the minister said he would resign.", "unnamed", False, None),
    ("A source in the presidency told the Lantern that he would resign.", "unnamed_official", False, 1),
    ("A person familiar with the talks said he would resign.", "unnamed", False, 1),
    ("Someone who saw the letter said it was short.", "unnamed", False, 1),
    ("Local media reported that police fired on the crowd.", "outlet", False, None),
    ("Media reports said police fired on the crowd.", "outlet", False, None),
    ("Reports on social media said police fired on the crowd.", "social_media", False, None),
    ("Two people briefed on the talks said a deal was near.", "unnamed", False, 2),
    ("Neighbours and relatives of the dead man said he was no fighter.", "witness", False, None),
    ("A Lantern reporter saw three bodies by the road.", "outlet", False, 1),
    ("An AFP correspondent saw soldiers burn tents in the square.", "outlet", False, 1),
    ("Witnesses saw soldiers burn tents in the square.", "witness", False, None),
    ("Residents heard gunfire near the bridge on Friday.", "witness", False, None),
    ("A Reuters journalist counted 12 coffins at the funeral.", "outlet", False, 1),
    ("Colonel Idris Vane, spokesman for the joint command, said the strike hit a depot.", "spokesperson", True, 1),
    ("Interior Minister Karim Sol blamed the Dawn Front for the blast.", "named_official", True, 1),
]
ANONYMITY = [
    (
        "A senior official who asked not to be named because he was not allowed to brief the press said the talks had failed.",
        ["asked not to be named because he was not allowed to brief the press"],
    ),
    (
        "“The talks failed,” said a diplomat, who spoke on condition of anonymity due to the sensitivity of the matter.",
        ["condition of anonymity due to the sensitivity of the matter"],
    ),
    (
        "The official, who requested anonymity for fear of reprisal, said the list was false.",
        ["requested anonymity for fear of reprisal"],
    ),
    ("A police source, speaking on condition of anonymity, said three men were held.", ["condition of anonymity"]),
    (
        "Two officials said the talks had failed. The officials spoke on condition of anonymity because they were not authorized to talk to the media.",
        ["condition of anonymity because they were not authorized to talk to the media"],
    ),
    (
        "A diplomat said the talks had failed. He asked not to be named because the talks were secret.",
        ["asked not to be named because the talks were secret"],
    ),
    (
        "Two security officials said a deal was near. One of the officials said it might come on Friday. They spoke on condition of anonymity, citing the sensitivity of the matter.",
        ["condition of anonymity, citing the sensitivity of the matter", None],
    ),
    ("“It is a lie,” a senior aide to Sol said, asking not to be named.", ["asking not to be named"]),
]
CHAINS = [
    (
        "State TV quoted the minister as saying that the road was open.",
        "the minister",
        ["that the road was open"],
        ("State TV",),
    ),
    (
        "The minister was quoted by state television as saying that the road was open.",
        "The minister",
        ["that the road was open"],
        ("state television",),
    ),
    (
        "The blast killed three people, KANA reported, quoting a police officer.",
        "a police officer",
        ["The blast killed three people"],
        ("KANA",),
    ),
    (
        "The blast killed three people, a police officer told Reuters on condition of anonymity.",
        "a police officer",
        ["The blast killed three people"],
        ("Reuters",),
    ),
    (
        "The blast killed three people, a police officer told Reuters, the Oshran Post reported.",
        "a police officer",
        ["The blast killed three people"],
        ("Reuters", "the Oshran Post"),
    ),
    (
        "According to the Oshran Post, a police officer told Reuters that the blast killed three people.",
        "a police officer",
        ["that the blast killed three people"],
        ("Reuters", "the Oshran Post"),
    ),
    (
        "Citing two security officials, Reuters reported that the blast killed three people.",
        "two security officials",
        ["that the blast killed three people"],
        ("Reuters",),
    ),
    (
        "Reuters, citing hospital sources, said the blast killed three people.",
        "hospital sources",
        ["the blast killed three people"],
        ("Reuters",),
    ),
    (
        "Several residents told AFP they saw drones.",
        "Several residents",
        ["they saw drones"],
        ("Agence France-Presse",),
    ),
    (
        "State news agency KANA said, citing the interior ministry, that three men were held.",
        "the interior ministry",
        ["that three men were held"],
        ("State news agency KANA",),
    ),
    (
        "The Lantern reported on Friday, citing two people familiar with the talks, that a deal was near.",
        "two people familiar with the talks",
        ["that a deal was near"],
        ("The Lantern",),
    ),
]


@pytest.mark.parametrize(("text", "told", "modes"), SPEECH)
def test_source_and_content(text: str, told: list[list[object]], modes: list[str]) -> None:
    found = [[text[one.source[0].start : one.source[0].end], words(text, one.content)] for one in attributions(text)]
    assert found == told
    assert [one.mode for one in statements(text)] == modes


@pytest.mark.parametrize(("text", "kind", "named", "number"), KINDS)
def test_kind_of_source(text: str, kind: str, named: bool, number: int | None) -> None:
    one = attributions(text)[0]
    assert (one.kind, one.named, one.number) == (kind, named, number)


@pytest.mark.parametrize(("text", "reasons"), ANONYMITY)
def test_why_a_source_is_not_named(text: str, reasons: list[str | None]) -> None:
    assert [one.anonymity for one in attributions(text)] == reasons


@pytest.mark.parametrize(("text", "source", "content", "chain"), CHAINS)
def test_through_whom_it_came(text: str, source: str, content: list[str], chain: tuple[str, ...]) -> None:
    one = max(attributions(text), key=lambda held: len(held.chain))
    assert (words(text, one.source), words(text, one.content), one.chain) == ([source], content, chain)


@pytest.mark.parametrize(
    ("text", "kinds", "number"),
    [
        (
            "Two intelligence officers and two militia officials said the convoy had crossed the border.",
            ("unnamed_official", "warring_party"),
            4,
        ),
        ("Two medical officials and a police source said ten people died.", ("medical", "unnamed_official"), 3),
        ("A Reuters witness and a medical worker said the road was closed.", ("witness", "medical"), 2),
        ("Villagers and doctors said the shells fell at dawn.", ("witness", "medical"), None),
        ("Four Western diplomats and a minister said the talks had failed.", (), 5),
        ("Two medical officials said ten people died.", (), 2),
    ],
)
def test_sources_of_several_kinds(text: str, kinds: tuple[str, ...], number: int | None) -> None:
    (one,) = attributions(text)
    assert (one.kinds, one.number) == (kinds, number)
