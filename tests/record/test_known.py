from __future__ import annotations

from dataclasses import replace

import pytest

from tests.record import said, sample
from tests.record.sample import BOMBING, CLOSURE, FRONT, MARCH, RAID, VELLAN
from tidings.errors import NotInRecord
from tidings.record import Record


def test_a_thing_that_is_made_again_stays(record: Record) -> None:
    with record.transaction():
        record.replace([BOMBING.id], [replace(BOMBING, summary="changed")])
    assert record.incident(BOMBING.id).summary == "changed"
    assert record.fate(BOMBING.id) is None


def test_merged(record: Record) -> None:
    merged = replace(RAID, claims=(*RAID.claims, *CLOSURE.claims))
    with record.transaction():
        record.replace([RAID.id, CLOSURE.id], [merged])
    assert record.resolve(CLOSURE.id) == RAID.id
    assert record.incident(CLOSURE.id).aliases == (CLOSURE.id,)
    assert str(record.fate(CLOSURE.id)) == f"{CLOSURE.id} was merged into {RAID.id}"


def test_merged_twice_leads_to_the_last(record: Record) -> None:
    with record.transaction():
        record.replace([RAID.id, CLOSURE.id], [replace(RAID, claims=(*RAID.claims, *CLOSURE.claims))])
        record.replace([RAID.id, BOMBING.id], [replace(BOMBING, claims=(*BOMBING.claims, *RAID.claims))])
    assert record.resolve(CLOSURE.id) == BOMBING.id
    assert record.incident(BOMBING.id).aliases == tuple(sorted((RAID.id, CLOSURE.id)))


def test_split_names_both_and_a_revived_id_is_itself_again(record: Record) -> None:
    parts = [replace(BOMBING, id=f"inc-{number}", claims=(claim,)) for number, claim in enumerate(BOMBING.claims[:2])]
    with record.transaction():
        record.replace([BOMBING.id], parts)
    with pytest.raises(NotInRecord, match="split into inc-0, inc-1"):
        record.resolve(BOMBING.id)
    with record.transaction():
        record.replace([part.id for part in parts], [BOMBING])
    assert record.resolve(BOMBING.id) == BOMBING.id
    assert record.resolve("inc-0") == BOMBING.id


def test_withdrawn(record: Record) -> None:
    with record.transaction():
        record.replace([MARCH.id], [])
    with pytest.raises(NotInRecord, match="withdrawn"):
        record.incident(MARCH.id)


def test_actors_merge_by_their_chains(record: Record) -> None:
    fused = replace(FRONT, chains=tuple(sorted((*FRONT.chains, *VELLAN.chains))))
    with record.transaction():
        record.replace([FRONT.id, VELLAN.id], [fused])
    assert record.resolve(VELLAN.id) == FRONT.id
    assert record.actor_of(said.VELLAN_1.id) == FRONT.id


def test_what_rests_on_a_claim(record: Record) -> None:
    assert record.supported_by(said.BOMB_2.id) == (BOMBING.id,)
    assert record.supported_by(said.KILLED_2.id) == (BOMBING.id,)
    assert record.supported_by(said.BACKED.id) == (sample.BACKED.id,)
    with record.transaction():
        record.replace([BOMBING.id], [])
    assert record.supported_by(said.BOMB_2.id) == ()


def test_rows_beside_a_thing_go_with_it(record: Record) -> None:
    with record.transaction():
        record.replace([sample.DENIAL.id, FRONT.id], [])
    assert list(record.statements(about=BOMBING.id)) == []
    assert record.actors_named("Dawn Front") == ()
    assert not record.search("Dawn Front", kind="actor")


def test_relations(record: Record) -> None:
    assert [post.title for post in record.posts(FRONT.id)] == ["spokeswoman"]
    assert list(record.ties(sample.SEA.id)) == [sample.BACKED]
    assert list(record.statements(actor=VELLAN.id)) == [sample.VOW]
    assert list(record.disputes(BOMBING.id)) == [sample.DISPUTE]
    assert list(record.copies(sample.BRIDGE.id)) == list(record.copies(sample.REWRITE.id)) == [sample.COPY]
    assert list(record.measures(sample.LIST.id)) == [sample.SEATS]
