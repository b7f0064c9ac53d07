"""The measures of actors: pairs of names, generated reports, documents of ECB+."""

import json
from collections import Counter

import pytest

from bench import ecbplus
from bench.actor_speed.__main__ import growth, here
from bench.actor_speed.world import World, reads
from bench.common import default_data
from bench.names.__main__ import FLOOR, main
from bench.names.pairs import called, pairs
from bench.names.rivals import ratios


def test_there_are_enough_pairs_half_of_them_hard_negatives():
    held = list(pairs())
    same = Counter(pair.same for pair in held)
    assert len(held) >= 400
    assert same[False] >= 0.45 * len(held)
    assert len({frozenset(pair.written) for pair in held}) == len(held)
    assert {pair.half for pair in held} == {"dev", "test"}


def test_a_cell_says_what_one_report_calls_an_actor():
    assert called("Velmar Union (VU)", "organization").acronym == "VU"
    assert called("state US: Washington", "person").country == "US"
    assert called("Oil Ministry @KW", "government").about == "KW"
    assert called("supporters of the Amber Party", "crowd").owner == "Amber Party"
    assert called("Ilan Orr | The Owl", "person").names == ("Ilan Orr", "The Owl")
    with pytest.raises(ValueError, match="no such type"):
        called("parliament: House", "government")


def test_name_matching_reaches_its_floor(capsys):
    assert main([]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines() if line.startswith("{")]
    ours, ratio = lines[0], lines[1]
    assert ours["all"]["f"] >= FLOOR
    assert ours["test"]["f"] >= 0.88
    assert ours["all"]["p"] >= 0.95
    assert ours["test"]["f"] > ratio["test"]["f"]


def test_a_ratio_looks_at_every_name():
    (score,) = ratios([pair for pair in pairs() if pair.written == ("Salah Khalaf | Abu Iyad", "Abu Iyad")])
    assert score == 1.0


def test_generated_reports_have_ten_mentions_and_come_out_the_same():
    first, second = list(reads(World(), 50)), list(reads(World(), 50))
    assert first == second
    assert 9 <= sum(len(one.reading.actors) for one in first) / 50 <= 12


def test_linking_of_a_few_generated_reports_is_timed():
    figures = here(120, None)
    assert figures["mentions"] >= 1000
    assert 0 < figures["actors"] < figures["chains"]
    assert growth(figures, figures)["total_s"] == 0


@pytest.mark.shared
def test_entities_over_documents_of_a_few_topics(capsys):
    if not default_data("ecbplus").exists():
        pytest.skip("wants ../shared beside the checkout")
    assert ecbplus.main(["--every", "21"]) == 0
    figures = json.loads(capsys.readouterr().out.splitlines()[0])
    assert figures["conll"] >= 0.3


def test_the_head_of_a_mention():
    assert ecbplus.head("the mayor of Velmar , who") == "mayor"
    assert ecbplus.head("Ilan Orr") == "orr"
