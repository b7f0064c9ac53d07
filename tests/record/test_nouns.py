"""Every noun comes back as it went in: sampled by hypothesis from its own types."""

from __future__ import annotations

from dataclasses import fields, is_dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.record import sample
from tidings.model import claims, known, lineage, mentions, reports, sources
from tidings.model.claims import Reading
from tidings.record import Record, codec
from tidings.record.nouns import BY_TYPE

st.register_type_strategy(int, st.integers(-(2**63), 2**63 - 1))
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))

NOUNS = [
    noun
    for module in (claims, known, lineage, mentions, reports, sources)
    for noun in vars(module).values()
    if isinstance(noun, type) and is_dataclass(noun) and noun.__module__ == module.__name__ and noun is not claims.Claim
]


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.__name__)
@given(data=st.data())
@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
def test_round_trip(noun: type, data: st.DataObject) -> None:
    item = data.draw(st.from_type(noun))
    assert codec.decode(codec.encode(item), noun) == item


def test_the_sample_has_every_noun_that_the_record_keeps() -> None:
    assert {type(item) for item in sample.KNOWN} == set(BY_TYPE)


def test_known_things_come_back(record: Record) -> None:
    held = [
        *record.actors(), *record.posts(), *record.ties(), *record.incidents(), *record.aggregates(),
        *record.statements(), *record.measures(), *record.copies(), *record.disputes(),
    ]  # fmt: skip
    assert sorted(map(repr, held)) == sorted(map(repr, sample.KNOWN))


def test_claims_keep_their_kind() -> None:
    reading = sample.s.READINGS[sample.BRIDGE.id]
    again = codec.decode(codec.encode(reading), Reading)
    assert [claim.kind for claim in again.claims()] == ["event", "event", "figure", "statement"]
    assert all(field.name != "KIND" for field in fields(again.events[0]))


def test_long_texts_are_packed_and_short_ones_legible() -> None:
    assert codec.encode(("a",)) == b'["a"]'
    assert len(codec.encode(("word " * 1000,))) < 200
