"""Trained parts: there unless left out, and never mixed up in what is kept."""

from __future__ import annotations

import time

from tidings.model.reports import Report
from tidings.reading.fingerprint import fingerprint
from tidings.reading.reader import Reader
from tidings.reading.trained import UNTRAINED, load_trained
from tidings.vocabulary.tables import Vocabulary

TEXT = "Gunmen attacked a police post in Aleppo on Monday, killing two officers, the governor said."


def test_fast_reads_by_rules_alone() -> None:
    reader = Reader(Vocabulary(), fast=True)
    assert reader.trained is UNTRAINED
    reading = next(reader.read([Report("rep_1", "src_1", 0, TEXT)]))
    assert reading.events
    assert reading.figures
    assert not reading.phrases
    assert not reading.fillers


def test_readings_with_and_without_are_kept_apart() -> None:
    digest = Vocabulary().digest
    assert fingerprint(digest) != fingerprint(digest, fast=True)


def test_weights_load_in_under_a_second() -> None:
    begin = time.process_time()
    assert load_trained().phrases is not None
    assert time.process_time() - begin < 1
