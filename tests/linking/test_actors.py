from __future__ import annotations

import random
import time

import pytest

from tidings.linking.actors import Actors, Chain, Ruling
from tidings.linking.actors.chain import Counted
from tidings.model.known import Actor
from tidings.model.mentions import ActorType
from tidings.vocabulary.tables import Vocabulary

STAGE = Actors(Vocabulary())


def chain(number: int, *names: str, kind: ActorType = "person", **more: object) -> Chain:
    counted = tuple(Counted(name, 1) for name in sorted(names))
    return Chain(id=f"men-{number:020d}", report=f"rep-{number:020d}", names=counted, type=kind, type_weight=2, **more)  # type: ignore[arg-type]


def solved(*chains: Chain) -> list[Actor]:
    return list(STAGE.solve(chains).actors)


def groups(*chains: Chain) -> set[frozenset[str]]:
    return {frozenset(actor.chains) for actor in solved(*chains)}


def one(*chains: Chain) -> bool:
    return len(solved(*chains)) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Mukhtar al-Rashidi", "Mukhtar Al Rashidi"),
        ("Moqtada al-Noor", "Muqtada al-Noor"),
        ("Qassem Haddadi", "Qasim al-Haddadi"),
        ("Adel Abdul Rauf", "Adil Abd al-Rauf"),
        ("Abu Talib al-Zubair", "Abu Talib Zubair"),
        ("Volodymyr Bondarenko", "Vladimir Bondarenko"),
    ],
)
def test_spellings_of_one_person(first: str, second: str) -> None:
    assert one(chain(1, first), chain(2, second))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ahmed al-Jabari", "Salma al-Jabari"),
        ("Hamid al-Noor", "Ahmed al-Noor"),
        ("Mohammed Baqir al-Hadi", "Mohammed Saeed al-Hadi"),
    ],
)
def test_different_given_names_forbid(first: str, second: str) -> None:
    assert not one(chain(1, first), chain(2, second))


def test_a_bare_surname_joins_the_only_full_name() -> None:
    assert one(chain(1, "Omar al-Rashidi"), chain(2, "Rashidi"))


def test_a_bare_surname_stays_apart_where_two_would_fit() -> None:
    assert len(groups(chain(1, "Omar al-Rashidi"), chain(2, "Rashidi"), chain(3, "Salma al-Rashidi"))) == 3


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Merrash Liberation Organization", "Merrash Liberation Organisation"),
        ("Popular Mobilization Forces", "Popular Mobilisation Units"),
        ("Popular Mobilization Forces", "Hashd al-Shaabi"),
        ("Al Nahda coalition", "Nahda Alliance"),
        ("Kata'ib Tarva", "Kataeb Tarva"),
        ("Kataib Tarva", "Tarva Brigades"),
    ],
)
def test_names_of_one_body(first: str, second: str) -> None:
    assert one(chain(1, first, kind="organization"), chain(2, second, kind="armed_group"))


def test_three_bodies_with_one_word_stay_three() -> None:
    bodies = ("Lebanese Hezbollah", "Kataib Hezbollah", "Harakat Hezbollah al-Nujaba")
    assert len(groups(*(chain(at, name, kind="armed_group") for at, name in enumerate(bodies)))) == 3


def test_an_acronym_joins_where_a_report_introduced_it() -> None:
    front = chain(1, "Merrash Liberation Front", "MLF", kind="organization", acronyms=("MLF",))
    assert one(front, chain(2, "MLF", kind="organization"))
    assert "acronym introduced: Merrash Liberation Front (MLF)" in solved(front)[0].reasons


def test_supporters_are_not_the_group() -> None:
    leader = chain(1, "Karim al-Sabr")
    crowd = Chain(
        id="men-9",
        report="rep-9",
        type="crowd",
        described="supporters",
        plural=True,
        owner_names=("Sabr",),
        owner_word="supporters",
    )
    assert len(groups(leader, crowd)) == 2


def test_common_nouns_are_told_apart_by_country() -> None:
    here = [chain(at, "Interior Ministry", kind="government", about="IQ") for at in (1, 2)]
    there = chain(3, "Ministry of Interior", kind="government", about="SY")
    assert groups(*here, there) == {frozenset({here[0].id, here[1].id}), frozenset({there.id})}


def test_unnamed_groups_of_no_country_are_no_actors() -> None:
    assert not solved(Chain(id="men-1", report="rep-1", type="armed_group", described="militias", plural=True))


def test_states_join_by_country() -> None:
    names = ("United States", "Washington", "America")
    assert one(*(chain(at, name, kind="state", country="US") for at, name in enumerate(names)))


def test_a_reviewer_joins_and_parts() -> None:
    a, b, c = chain(1, "Omar al-Rashidi"), chain(2, "Umar Rashidi"), chain(3, "Abu Layth")
    parted = STAGE.solve([a, b, c], [Ruling(a.id, b.id, same=False), Ruling(a.id, c.id, same=True)])
    assert parted.of[a.id] == parted.of[c.id] != parted.of[b.id]


def test_the_order_of_input_does_not_matter() -> None:
    chains = [chain(1, "Omar al-Rashidi", "Rashidi"), chain(2, "Rashidi"), chain(3, "Umar Al Rashidi"), chain(4, "Nahda Alliance", kind="coalition"), chain(5, "Nahda", kind="organization")]  # fmt: skip
    expected = STAGE.solve(chains)
    for seed in range(10):
        random.Random(seed).shuffle(chains)
        assert STAGE.solve(chains) == expected


def test_whatever_solve_joins_the_engine_brings_together() -> None:
    chains = [chain(1, "Omar al-Rashidi"), chain(2, "Rashidi"), chain(3, "Omar Ali Rashidi"), chain(4, "Popular Mobilization Forces", kind="armed_group"), chain(5, "PMU", kind="organization")]  # fmt: skip
    forms = [STAGE.form(item) for item in chains]
    for actor in STAGE.solve(chains).actors:
        members = [form for form, item in zip(forms, chains, strict=True) if item.id in actor.chains]
        for form in members[1:]:
            assert any(
                set(STAGE.keys(form)) & set(STAGE.keys(o)) and STAGE.joined(form, o) for o in members if o != form
            )


def test_type_is_by_all_evidence_and_the_fullest_common_name_is_shown() -> None:
    actor = solved(chain(1, "Kataib Tarva", kind="person"), chain(2, "Kataib Tarva", kind="armed_group"), chain(3, "Kata'ib Tarva", kind="armed_group"))  # fmt: skip
    assert [(a.type, a.name) for a in actor] == [("armed_group", "Kataib Tarva")]


def test_ten_thousand_reports_take_seconds() -> None:
    rng = random.Random(7)
    given = ["Omar", "Salma", "Hamid", "Qasim", "Adel", "Nadia", "Faris", "Leila"]
    chains = []
    for report in range(10_000):
        for at in range(10):
            surname = f"Al{rng.choice('bdfgkmnrst')}a{rng.choice('bdfgkmnrst')}i{rng.choice('bdfgkmnrst')}i"
            chains.append(chain(report * 10 + at, f"{rng.choice(given)} {surname}", surname))
    start = time.perf_counter()
    assert STAGE.solve(chains).actors
    assert time.perf_counter() - start < 20


def group(number: int, words: str, kind: ActorType, **more: object) -> Chain:
    return Chain(
        f"men-{number:020d}", f"rep-{number:020d}", type=kind, described=words, plural=True, about="IQ", **more
    )  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("words", "kind"), [("residents", "crowd"), ("political parties", "party"), ("crowd", "crowd")]
)
def test_groups_that_nothing_tells_apart_are_nobody(words: str, kind: ActorType) -> None:
    assert solved(group(1, words, kind), group(2, words, kind)) == []


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("anti-government protesters", "crowd"),
        ("parliament", "government"),
        ("security forces", "government"),
        ("protesters", "crowd"),
        ("tribal circles", "organization"),
        ("the prime minister's office", "government"),
    ],
)
def test_groups_that_a_stance_a_service_or_their_country_tells_apart_are_one(words: str, kind: ActorType) -> None:
    assert [actor.names for actor in solved(group(1, words, kind), group(2, words, kind))] == [(words,)]


def test_a_kind_that_a_fifth_speaks_for_is_more_than_an_organization() -> None:
    chains = [chain(n, "Merrash Front", kind="organization") for n in range(4)]
    (found,) = solved(*chains, chain(9, "Merrash Front", kind="armed_group"))
    assert found.type == "armed_group"


def test_a_state_keeps_its_name_among_what_it_is_called() -> None:
    called = (Counted("Washington", 5),)
    (found,) = solved(chain(1, "United States", kind="state", country="US", called=called))
    assert (found.name, set(found.names)) == ("United States", {"United States", "Washington"})


def test_a_translated_name_is_the_name() -> None:
    assert one(chain(1, "Haras al-Jabal", kind="armed_group"), chain(2, "Mountain Guard", kind="government"))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Iran-backed militias", "militias affiliated with Iran"),
        ("Iran-aligned groups", "pro-Iranian militias"),
        ("anti-government protesters", "anti-government demonstrators"),
        ("Shia forces", "Shiite political forces"),
    ],
)
def test_other_words_for_one_group(first: str, second: str) -> None:
    (found,) = solved(group(1, first, "armed_group"), group(2, second, "armed_group"))
    assert any("one group of one country" in reason for reason in found.reasons)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Iran-backed militias", "Turkey-backed militias"),
        ("Sunni forces", "Kurdish forces"),
        ("pro-Iran militias", "anti-Iran militias"),
    ],
)
def test_groups_with_other_patrons_or_communities_stay_apart(first: str, second: str) -> None:
    assert not one(group(1, first, "armed_group"), group(2, second, "armed_group"))
