"""Names that a file of known actors lists: one actor, with the reason; two entries stay two."""

from __future__ import annotations

import pytest

from tests.linking.test_actors import chain
from tidings.linking.actors import Actors, Chain
from tidings.model.known import Actor
from tidings.model.known_actors import KnownActor, KnownActors
from tidings.model.mentions import ActorType
from tidings.vocabulary.tables import Vocabulary

WORDS = Vocabulary()


def solved(entries: list[KnownActor], *chains: Chain) -> list[Actor]:
    return list(Actors(WORDS, KnownActors("who.yaml", tuple(entries))).solve(chains).actors)


def entry(*names: str, type: ActorType | None = None, ids: tuple[str, ...] = ()) -> KnownActor:  # noqa: A002
    return KnownActor(names, type, ids)


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("Hashd al-Noor", "Lantern Brigades", "armed_group"),
        ("Idris Vellan", "Abu Qamar", "person"),
        ("OLF", "Dawn Front", "armed_group"),
    ],
)
def test_listed_names_are_one_actor_with_the_reason(first: str, second: str, kind: ActorType) -> None:
    known = [entry(first, second, ids=("wikidata:Q1",))]
    (one,) = solved(known, chain(1, first, kind=kind), chain(2, second, kind=kind))
    assert one.external_ids == ("wikidata:Q1",)
    assert one.reasons[0].startswith("listed in who.yaml: ")
    assert not any("listed as" in why for why in one.reasons)
    assert len(solved([], chain(1, first, kind=kind), chain(2, second, kind=kind))) == 2


def test_other_spellings_and_short_names_follow() -> None:
    known = [entry("Muqtada al-Noor", "the Shepherd of Kelda")]
    chains = [chain(1, "Moqtada al Noor"), chain(2, "Noor"), chain(3, "the Shepherd of Kelda")]
    assert len(solved(known, *chains)) == 1


def test_the_type_is_the_list_s() -> None:
    (one,) = solved([entry("Dawn Front", type="coalition")], chain(1, "Dawn Front", kind="person"))
    assert one.type == "coalition"


def test_two_entries_stay_two() -> None:
    known = [entry("Ahmed Talal"), entry("Ahmed Mulla Talal")]
    assert len(solved(known, chain(1, "Ahmed Talal"), chain(2, "Ahmed Mulla Talal"))) == 2
    assert len(solved([], chain(1, "Ahmed Talal"), chain(2, "Ahmed Mulla Talal"))) == 1


def test_a_name_inside_another_is_not_it() -> None:
    known = [entry("Dawn", type="party")]
    found = solved(
        known, chain(1, "Dawn Front", kind="armed_group"), chain(2, "Supporters of Dawn Front", kind="crowd")
    )
    assert all(not one.external_ids and not any("who.yaml" in why for why in one.reasons) for one in found)


@pytest.mark.parametrize("name", ["مقتدى الصدر", "Володимир Бондаренко", "刘 晓波"])
def test_names_in_other_scripts(name: str) -> None:
    (one,) = solved([entry(name, ids=("x:1",))], chain(1, name))
    assert one.external_ids == ("x:1",)
