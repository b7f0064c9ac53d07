from __future__ import annotations

import pytest

from tests.record import sample
from tests.record.sample import BOMBING, CLOSURE, MARCH, RAID
from tidings.errors import NotInRecord, UsageError
from tidings.record import Record

ORDER = [BOMBING.id, RAID.id, CLOSURE.id, MARCH.id]


def test_in_order_of_date_the_undated_last(record: Record) -> None:
    assert [(entry.number, entry.incident.id) for entry in record.timeline()] == list(enumerate(ORDER, 1))
    assert [record.number_of(id_) for id_ in ORDER] == [1, 2, 3, 4]
    assert [record.incident(str(number)).id for number in (1, 2, 3, 4)] == ORDER


@pytest.mark.parametrize(
    ("asked", "numbers"),
    [
        ({"since": "2021-03-04"}, [2, 3]),
        ({"until": "2021-03-03"}, [1, 2]),
        ({"since": "2021-03", "until": "2021-03"}, [1, 2, 3]),
        ({"since": "2022"}, []),
        ({"place": "Belis"}, [3, 4]),
        ({"place": "SANJA"}, [1, 2]),
        ({"place": "bel"}, []),
        ({"place": "OK"}, [1, 2, 3, 4]),
        ({"type": "assault"}, [1]),
        ({"type": "restrict"}, [3]),
        ({"actor": "dawn front"}, [1, 3]),
        ({"actor": sample.MAHL.id}, [4]),
        ({"actor": "Dawn Front", "place": "belis"}, [3]),
    ],
)
def test_what_is_wanted(record: Record, asked: dict[str, str], numbers: list[int]) -> None:
    assert [entry.number for entry in record.timeline(**asked)] == numbers


def test_a_date_that_is_none(record: Record) -> None:
    with pytest.raises(UsageError, match="EDTF"):
        list(record.timeline(since="last week"))


def test_percent_signs_in_a_place_are_no_wildcards(record: Record) -> None:
    assert list(record.timeline(place="%")) == []


def test_actors_by_name(record: Record) -> None:
    assert record.actor("IDRIS  vellan").id == sample.VELLAN.id
    assert record.actor("Vellan").id == sample.VELLAN.id
    assert record.actor("Peoples List").id == sample.LIST.id
    assert record.actor(sample.SEA.id[:12]).id == sample.SEA.id


def test_several_actors_are_listed_and_near_names_suggested(record: Record) -> None:
    with pytest.raises(NotInRecord, match=r"2 actors.*Idris Vellan.*Idris Mahl"):
        record.actor("Idris")
    with pytest.raises(NotInRecord, match="Idris Vellan"):
        record.actor("Idriss Velan")
    with pytest.raises(NotInRecord):
        record.actor("")


def test_ids_by_prefix(record: Record) -> None:
    assert record.resolve(BOMBING.id[:9]) == BOMBING.id
    assert record.incident(BOMBING.id[4:12]).id == BOMBING.id
    with pytest.raises(NotInRecord, match="several things"):
        record.resolve("rep-")
    for wrong in ("inc-ffffffff", "xyz-1", "", "99"):
        with pytest.raises(NotInRecord):
            record.incident(wrong)


def test_search(record: Record) -> None:
    hits = record.search("Tamour wounded", kind="report")
    assert [hit.id for hit in hits] == [sample.TOLL.id]
    text = sample.TOLL.text
    assert {match.of(text) for match in hits[0].matches} == {"Tamour", "wounded"}
    start = hits[0].snippet_start
    assert text[start : start + len(hits[0].snippet)] == hits[0].snippet


def test_search_knows_forms_of_a_word_and_names_without_accents(record: Record) -> None:
    told = {sample.BRIDGE.id, sample.TOLL.id, sample.REWRITE.id}
    assert {hit.id for hit in record.search("bombs", kind="report")} == told
    assert {hit.id for hit in record.search("támour brídge", kind="report")} == told


@pytest.mark.parametrize(
    "query", ["", "   ", '"', "OR", "a AND (", "*", "tamour*", "col:umn", '"tamour bridge', "NEAR(", "\ufdd0"]
)
def test_any_query_is_words(record: Record, query: str) -> None:
    record.search(query)


def test_a_phrase(record: Record) -> None:
    assert record.search('"Tamour bridge"', kind="report")
    assert not record.search('"bridge Tamour"', kind="report")


def test_search_finds_what_was_changed(record: Record) -> None:
    with record.transaction():
        record.replace([MARCH.id], [])
    assert not record.search("dockers", kind="incident")
