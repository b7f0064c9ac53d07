"""Forms of the verbs of events."""

from __future__ import annotations

import pytest

from tidings.vocabulary.tables import Vocabulary
from tidings.vocabulary.verbs import VerbForms, load_verbs

VERBS = Vocabulary().table("events", load_verbs)


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("storm", VerbForms("storm", "storming", "stormed", "stormed")),
        ("kidnapped", VerbForms("kidnap", "kidnapping", "kidnapped", "kidnapped")),
        ("expelling", VerbForms("expel", "expelling", "expelled", "expelled")),
        ("overran", VerbForms("overrun", "overrunning", "overran", "overrun")),
        ("thrown", VerbForms("throw", "throwing", "threw", "thrown")),
    ],
)
def test_a_verb_has_base_gerund_past_and_participle(form: str, expected: VerbForms) -> None:
    assert VERBS[form] == expected


def test_no_participle_is_a_gerund() -> None:
    assert [one for one in VERBS.values() if one.participle.endswith("ing")] == []
