"""What linking takes from one report: who wrote it, how it words its groups, which country it is about."""

from __future__ import annotations

import pytest

from tests.linking.test_actors import STAGE
from tests.reading.told import read
from tidings.ids import report_id
from tidings.linking.actors import Chain
from tidings.linking.actors.chain import Counted, main_country
from tidings.linking.actors.masthead import credited
from tidings.linking.actors.spelling import Spelling
from tidings.model.known import Actor, Place
from tidings.model.reports import Report, Zone
from tidings.model.spans import Span
from tidings.vocabulary.tables import Vocabulary

IRAQ = tuple(Place(name, country="IQ") for name in ("Basra", "Mosul", "Kirkuk"))


def report(text: str, *zones: Zone, outlet: str | None = None) -> Report:
    return Report(report_id(text, 0), "src-test", 0, text, outlet=outlet, zones=zones)


def chains(text: str) -> tuple[Chain, ...]:
    return STAGE.chains(report(text), read(text), IRAQ)


def actors(*texts: str) -> tuple[Actor, ...]:
    return STAGE.solve([chain for text in texts for chain in chains(text)]).actors


def named(found: tuple[Actor, ...], name: str) -> Actor:
    return next(actor for actor in found if name in actor.names)


@pytest.mark.parametrize(
    ("credit", "kind", "names"),
    [
        ("By Amal Sahin and Omar Noor, Reuters", "byline", {"Amal Sahin", "Omar Noor", "Reuters"}),
        ("From Amal Sahin in Basra", "byline", {"Amal Sahin"}),
        ("Reporting by Basra newsroom; writing by Amal Sahin; Editing by Omar Noor", "credit", {"Amal Sahin", "Omar Noor"}),
        ("(Editing by Leyla Noor-Sahin)", "credit", {"Leyla Noor-Sahin"}),
        ("Local News - Basra Voice", "outlet", {"Basra Voice"}),
        ("Our military correspondent", "byline", set()),
        ("By staff", "byline", set()),
        ("", "byline", set()),
        ("By \x00\u202e 12345", "byline", set()),
    ],
)  # fmt: skip
def test_who_wrote_and_published(credit: str, kind: str, names: set[str]) -> None:
    made = report(credit + "\nText.", Zone(Span(0, len(credit)), kind), outlet="Basra Voice")  # type: ignore[arg-type]
    found = credited(made, Spelling.of(Vocabulary()).outlets)
    assert {chain.names[0].text for chain in found} == names
    assert all(one.text == one.span.of(made.text) for chain in found for one in chain.evidence)


def test_a_writer_lends_no_surname_to_people_in_the_news() -> None:
    writer = Chain(id="men-1", report="rep-1", names=chains("Amal Sahin spoke on Friday.")[0].names, type="person", written=True)  # fmt: skip
    found = STAGE.solve([writer, *chains("Mr Sahin was arrested on Friday.")]).actors
    assert len(found) == 2


def test_groups_are_worded_with_whose_and_whom_they_are() -> None:
    text = "Omar al-Sabri spoke. Sabri’s supporters met supporters of Omar al-Sabri and Iraqi militias affiliated with Iran."
    wordings = {one.text for chain in chains(text) for one in chain.wordings}
    assert {"Sabri’s supporters", "supporters of Omar al-Sabri", "Iraqi militias affiliated with Iran"} <= wordings


def test_every_form_has_its_evidence() -> None:
    text = "Prime Minister Karim al-Nuri spoke in Basra. Nuri left. The prime minister flew home."
    actor = named(actors(text), "Karim al-Nuri")
    assert {"Karim al-Nuri", "Nuri", "prime minister"} <= {one.text for one in actor.evidence}
    assert [one.text for one in actor.descriptors] == ["prime minister"]
    assert "the only prime minister of the report: prime minister" in actor.reasons


def test_an_honorific_of_faith_is_among_the_names() -> None:
    actor = named(actors("Ayatollah Karim Noor spoke on Friday. Mr Noor left."), "Karim Noor")
    assert "Ayatollah Karim Noor" in actor.names
    assert "Mr Noor" not in actor.names


def test_embassies_of_one_state_in_two_countries_are_two() -> None:
    here = chains("The US Embassy in Basra warned travellers.")
    text = "The US Embassy in Kabul warned travellers."
    there = STAGE.chains(report(text), read(text), [Place("Kabul", country="AF"), Place("Herat", country="AF")])
    assert {chain.about for chain in (*here, *there)} == {"IQ", "AF"}
    embassies = [actor for actor in STAGE.solve([*here, *there]).actors if actor.type == "government"]
    assert len(embassies) == 2


def test_the_same_ministry_of_two_countries_is_two_and_unnamed_people_are_a_crowd() -> None:
    found = actors("Western diplomats met the interior ministry in Basra.")
    assert named(found, "Western diplomats").type == "crowd"
    assert named(found, "interior ministry").country == "IQ"


def test_a_report_on_a_land_that_no_gazetteer_knows_is_about_no_other() -> None:
    geneva = [Place("Geneva", country="CH")] * 2
    assert main_country(read("Talks."), [*geneva, None, None, None]) is None
    assert main_country(read("Talks."), [*geneva, None]) == "CH"


def test_a_sidelong_pair_is_no_group() -> None:
    text = "Omar Barzan and Shia leaders want to replace him."
    assert "Barzan and Shia leaders" not in {one.text for chain in chains(text) for one in chain.wordings}


@pytest.mark.parametrize("name", ["", ".", "'", "\x00", "א", "😀", "A", "b" * 300, "محمد", "Ж"])
def test_strange_names_are_one_only_with_themselves(name: str) -> None:
    three = (name, "Omar Noor", "Q'" * 9)
    made = [Chain(f"men-{at}", f"rep-{at}", names=(Counted(text, 1),), type="person") for at, text in enumerate(three)]
    assert len(STAGE.solve(made).actors) == 3
