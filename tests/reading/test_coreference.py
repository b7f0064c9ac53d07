"""Who a surname, a description, an acronym or a pronoun is, inside one report (R12), and why."""

from __future__ import annotations

import pytest

from tests.reading.told import read
from tidings.model.mentions import ActorMention


def chain_of(text: str, name: str) -> list[ActorMention]:
    """All mentions of the actor that a text calls so."""
    actors = read(text).actors
    first = next(mention for mention in actors if mention.name == name)
    return [mention for mention in actors if mention.chain == first.chain]


def words(text: str, name: str) -> list[str]:
    return [mention.text for mention in chain_of(text, name)]


PREMIER = "Prime Minister Karim al-Nuri visited Tarva on Monday. "


@pytest.mark.parametrize(
    ("text", "name", "taken"),
    [
        (PREMIER + "Nuri met elders there.", "Karim al-Nuri", "Nuri"),
        (PREMIER + "The prime minister met elders there.", "Karim al-Nuri", "prime minister"),
        (PREMIER + "The premier met elders there.", "Karim al-Nuri", "premier"),
        (PREMIER + "He met elders there.", "Karim al-Nuri", "He"),
        ("Karim al-Nuri, a former intelligence chief, spoke. The former intelligence chief left.", "Karim al-Nuri", "former intelligence chief"),
        ("Influential cleric Hamid al-Sabri spoke on Friday. The cleric asked for calm.", "Hamid al-Sabri", "cleric"),
        ("The Tarva Liberation Front (TLF) attacked. The TLF claimed it.", "Tarva Liberation Front", "TLF"),
        ("Hamid al-Sabri, alias Abu Layth, was killed.", "Hamid al-Sabri", "Abu Layth"),
        ("The Kataib Tarva militia attacked. Kataib Tarva claimed it.", "Kataib Tarva", "Kataib Tarva militia"),
        ("The U.S.-trained Border Guard Service (BGS) fired. A member of the U.S.-trained BGS border force died.", "BGS", "U.S.-trained BGS border force"),
    ],
)  # fmt: skip
def test_words_that_are_somebody_named(text: str, name: str, taken: str) -> None:
    assert taken in words(text, name)


@pytest.mark.parametrize(
    ("text", "name", "other"),
    [
        (PREMIER + "Former prime minister Adel Hatim was there. The former prime minister spoke.", "Karim al-Nuri", "former prime minister"),
        (PREMIER + "Elections will give the next prime minister a majority.", "Karim al-Nuri", "next prime minister"),
        (PREMIER + "He was met by the deputy of the prime minister’s office.", "Karim al-Nuri", "prime minister’s office"),
        ("Cleric Hamid al-Sabri and cleric Omar Sahin met. The cleric left early.", "Hamid al-Sabri", "cleric"),
        ("Hamid al-Sabri and Omar Sahin met for an hour. He left early.", "Hamid al-Sabri", "He"),
        ("Spokeswoman Amal Sahin spoke on Friday. He left early.", "Amal Sahin", "He"),
        ("The Sabri militia attacked. Hamid al-Sabri denied it.", "Hamid al-Sabri", "Sabri militia"),
        ("Supporters of Hamid al-Sabri marched. Hamid al-Sabri spoke.", "Hamid al-Sabri", "Supporters"),
        ("Kataib Tarva attacked. A Kataib Tarva cell was found.", "Kataib Tarva", "Kataib Tarva cell"),
    ],
)  # fmt: skip
def test_unsafe_words_stay_unresolved(text: str, name: str, other: str) -> None:
    assert other not in words(text, name)


def test_every_description_that_joins_has_its_reason() -> None:
    text = PREMIER + "The prime minister, a former judge, met elders. He left. The Kataib Tarva militia was there."
    for mention in read(text).actors:
        named = mention.name is not None or mention.chain == mention.id
        assert named or mention.reason or not any(m.name for m in read(text).actors if m.chain == mention.chain)


def test_a_headline_may_leave_the_article_out() -> None:
    mentions = read("Prime Minister Karim al-Nuri spoke in Tarva.", headline="Premier speaks in Tarva").actors
    (premier,) = [mention for mention in mentions if mention.text == "Premier"]
    assert premier.reason == "the only prime minister of the report: Premier"


def test_somebody_unnamed_is_taken_up_by_the_same_ties() -> None:
    text = "A senior leader with strong ties to Iran called the guards. The leader with ties to Iran warned them again."
    first, second = [mention for mention in read(text).actors if "leader" in mention.text]
    assert first.chain == second.chain
    assert second.reason is not None


def test_people_of_a_body_that_is_only_described() -> None:
    mentions = read("He met officers within some security services on Sunday.").actors
    (officers,) = [mention for mention in mentions if mention.text == "officers"]
    owner = next(mention for mention in mentions if mention.id == officers.group_of)
    assert (owner.text, officers.group_word) == ("security services", "officers")


@pytest.mark.parametrize(
    "text",
    [
        "A",
        "X said Y. Z told Q.",
        "Mr " + "A" + "b" * 300 + " said so on Monday. He left.",
        "قال محمد علي إن فلاديمير بوتين غادر.",
        "Владимир Петров сказал, что Иван Сидоров уехал.",
        "Omar\x07 al-Rashidi spoke.\x00 Ali\u200bHassan left\u202e.",
        "Omar Rashidi Salma Rashidi Hamid Noor Qasim Adel Nadia Faris Leila Karim",
        "Omar Rashidi, Salma Noor, Hamid Adel, Nadia Faris",
        "\n\n\n",
        "(((( al- al- Abu Abu bin bin",
    ],
)
def test_bad_input_is_read_without_harm(text: str) -> None:
    for mention in read(text).actors:
        assert mention.text == text[mention.span.start : mention.span.end]
        assert mention.name is None or len(max(mention.name.split(), key=len)) <= 60


def test_a_text_of_nothing_but_names_has_them_apart() -> None:
    found = {mention.name for mention in read("Omar Rashidi, Salma Noor, Hamid Adel, Nadia Faris").actors}
    assert {"Omar Rashidi", "Salma Noor", "Hamid Adel"} <= found


def test_one_that_bears_the_name_of_another_is_another() -> None:
    text = "The Omar al-Rashidi Brigades attacked a base. Omar al-Rashidi, a commander, was killed there."
    assert set(words(text, "Omar al-Rashidi Brigades")) == {"Omar al-Rashidi Brigades"}
    assert "Omar al-Rashidi Brigades" not in words(text, "Omar al-Rashidi")
