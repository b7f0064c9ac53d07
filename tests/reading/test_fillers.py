"""The trained part on fillers: what it finds in sentences of ours, that it may be left out, and what events take from it."""

from __future__ import annotations

import time
from dataclasses import replace

import numpy as np
import pytest
from numpy.testing import assert_array_equal

from tidings.model.claims import EventClaim, Reading
from tidings.model.mentions import Filler, FillerRole
from tidings.model.reports import Report
from tidings.model.spans import Span
from tidings.reading.fillers.claims import with_fillers
from tidings.reading.fillers.head import WEIGHTS, _kept, load_head
from tidings.reading.fillers.trees import Trees
from tidings.reading.reader import Reader
from tidings.reading.trained import load_trained
from tidings.vocabulary.tables import Vocabulary

TEXT = (
    "SAN MARCIAL, 3 MAY 90 -- UNIDENTIFIED GUNMEN MURDERED TRADE UNION LEADER ANSELMO QUIROGA VALDES TODAY OUTSIDE HIS "
    "HOME IN THE SAN MARCIAL DISTRICT. POLICE SAID THE GUNMEN FLED IN A JEEP.\n\n"
    "A BOMB DESTROYED THE OFFICES OF THE COFFEE GROWERS' BANK A FEW HOURS LATER. NO ONE WAS HURT IN THE BOMBING."
)
PEACE = "The council of San Marcial met on Tuesday to discuss the price of coffee. The mayor praised the farmers."


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(Vocabulary())


def _read(reader: Reader, text: str) -> Reading:
    return next(reader.read([Report("rep_1", "src_1", 0, text)]))


def _words(reading: Reading, role: FillerRole) -> set[str]:
    return {one.text.lower() for one in reading.fillers if one.role == role}


def test_fills_the_roles_of_violence(reader: Reader) -> None:
    reading = _read(reader, TEXT)
    assert any("gunmen" in words for words in _words(reading, "perpetrator"))
    assert _words(reading, "victim") == {"anselmo quiroga valdes"}
    assert "bomb" in _words(reading, "weapon")
    assert any(words.startswith("offices") for words in _words(reading, "target"))


def test_words_are_those_of_the_report(reader: Reader) -> None:
    found = _read(reader, TEXT).fillers
    assert found
    for one in found:
        assert one.text == one.span.of(TEXT)
        assert one.span in one.spans
        assert 0 < one.chance < 1


def test_nothing_where_no_violence_is_told(reader: Reader) -> None:
    assert not _read(reader, PEACE).fillers
    assert not _read(reader, "").fillers


def test_the_same_twice(reader: Reader) -> None:
    assert _read(reader, TEXT) == _read(Reader(Vocabulary()), TEXT)


def test_left_out() -> None:
    assert not _read(Reader(Vocabulary(), fast=True), TEXT).fillers


def test_loads_in_under_a_second() -> None:
    phrases = load_trained().phrases
    assert phrases is not None
    _kept.cache_clear()
    begin = time.process_time()
    load_head(phrases.words, WEIGHTS)
    assert time.process_time() - begin < 1


def _event(start: int, end: int, **more: object) -> EventClaim:
    event = EventClaim("clm_1", "rep_1", (Span(start, end),), type="ASSAULT", trigger=Span(start, end))
    return replace(event, **more)  # type: ignore[arg-type]


def _claims(reader: Reader, event: EventClaim, words: str, role: FillerRole, chance: float) -> EventClaim:
    text = "A shopkeeper was shot dead at dawn. Neighbours saw three hooded youths. They fled by bus to the hills."
    parsed = next(reader.parse([Report("rep_1", "src_1", 0, text)]))
    span = Span(text.index(words), text.index(words) + len(words))
    (found,) = with_fillers(parsed, [event], [Filler(role, span, words, chance, (span,))], (), ())
    return found


def test_an_event_without_an_agent_takes_a_sure_one_beside_it(reader: Reader) -> None:
    found = _claims(reader, _event(17, 26), "three hooded youths", "perpetrator", 0.7)
    assert [(one.role, one.text) for one in found.participants] == [("agent", "three hooded youths")]


@pytest.mark.parametrize(
    ("change", "words", "chance"),
    [
        ({}, "three hooded youths", 0.4),  # not sure enough
        ({}, "bus", 0.7),  # two sentences on
        ({"polarity": "-"}, "three hooded youths", 0.7),
        ({"status": "planned"}, "three hooded youths", 0.7),
        ({"type": "PROTEST"}, "three hooded youths", 0.7),
    ],
)
def test_what_takes_none(reader: Reader, change: dict[str, object], words: str, chance: float) -> None:
    event = _event(17, 26, **change)
    assert _claims(reader, event, words, "perpetrator", chance) == event


def test_trees_go_left_at_most_the_edge() -> None:
    trees = Trees(
        trait=np.array([[1, 0, 0]], np.int32),
        edge=np.array([[2.0, 0, 0]], np.float32),
        left=np.array([[1, 1, 2]], np.int32),
        right=np.array([[2, 1, 2]], np.int32),
        value=np.array([[0, -50.0, 50.0]], np.float32),
        start=0.0,
        depth=1,
    )
    assert_array_equal(np.round(trees.chances(np.array([[9, 2.0], [0, 2.1]], np.float32))), [0, 1])
