"""Events that are no facts: the labels of the pairs, and what build makes of them."""

from collections import Counter

import pytest

from bench.factuality.__main__ import RECALL, TAKEN, Measured
from bench.factuality.pairs import pairs, sentence


def test_there_are_300_pairs_of_many_kinds():
    held = list(pairs())
    kinds = Counter(pair.kind for pair in held)
    assert len(held) >= 300
    assert len(kinds) >= 20
    assert len({pair.untrue.text for pair in held}) == len(held)
    assert len({(pair.true.text, pair.true.trigger) for pair in held}) == len(held)
    assert all(8 <= len(one.text.split()) <= 45 for pair in held for one in (pair.untrue, pair.true))


def test_a_label_says_type_and_fields():
    told = sentence("They {met} and may [sign] the accord.", "AGREE", "possible hypothetical")
    assert told.text == "They met and may sign the accord."
    assert (told.trigger.of(told.text), told.others[0].of(told.text)) == ("sign", "met")
    assert (told.factuality, told.polarity, told.status) == ("possible", "+", "hypothetical")
    with pytest.raises(ValueError, match="no value"):
        sentence("They [met].", "CONSULT", "perhaps")
    with pytest.raises(ValueError, match="one is wanted"):
        sentence("They met.", "CONSULT")


def test_what_is_no_fact_is_not_taken_for_one():
    measured = Measured(list(pairs()))
    both, test = measured.figures(), measured.figures("test")
    assert both["taken"] < TAKEN, both
    assert both["recall"] >= RECALL, both
    assert test["taken"] <= 0.08, test
    assert test["recall"] >= RECALL, test
    fields = measured.fields()
    assert all(fields[name] >= least for name, least in (("factuality", 0.97), ("polarity", 0.97), ("status", 0.93))), (
        fields
    )
