"""The one line of a happening, in the words of its report."""

from __future__ import annotations

import pytest

from tests.linking.made import STAGE
from tidings.gazetteer.gazetteer import Gazetteer
from tidings.linking.incidents.wording import Verb, whole
from tidings.linking.places import resolve_places
from tidings.model.reports import Report
from tidings.reading.reader import Reader
from tidings.vocabulary.tables import Vocabulary
from tidings.vocabulary.verbs import load_verbs

VOCABULARY = Vocabulary()
VERBS = VOCABULARY.table("events", load_verbs)


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(VOCABULARY, Gazetteer.open(VOCABULARY))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("After a decision to oust two judges in Bergen nobody slept.", "Two judges ousted in Bergen"),
        (
            "The army detained Odo Flint and Ilse Tamrin in Oslo on Friday.",
            "Army detained Odo Flint and Ilse Tamrin in Oslo",
        ),
        (
            "President Odo Flint met with village elders in Oslo on Friday.",
            "President Odo Flint met with village elders in Oslo",
        ),
        (
            "The premier chaired a meeting with his generals in Oslo on Friday.",
            "Meeting between premier and generals in Oslo",
        ),
        (
            "The rebels fired mortar shells at a school in Bergen on Friday.",
            "Rebels fired mortar shells at school in Bergen",
        ),
        ("The rebels plan to attack a barracks in Bergen on Friday.", "Rebels to attack barracks in Bergen"),
        (
            "Three clerks were abducted in Bergen on Friday by masked men.",
            "Three clerks abducted by masked men in Bergen",
        ),
    ],
)
def test_a_line_reads_as_a_sentence(reader: Reader, text: str, wanted: str) -> None:
    report = Report("rep-0", "src-0", 0, text, published="2031-05-10")
    (reading,) = reader.read([report])
    places = resolve_places(report, reading, reader.gazetteer)
    made = STAGE.happenings(report, reading, places, tuple(None for _ in reading.times), {})
    assert wanted in [one.summary for one in made]


@pytest.mark.parametrize(
    ("words", "status", "by", "to"),
    [
        ("oust", "actual", "ousted", "ousted"),
        ("storming", "actual", "stormed", "stormed"),
        ("storming", "ongoing", "storming", "to be stormed"),
        ("strike", "planned", "to strike", "to be struck"),
        ("hit", "actual", "hit", "hit"),
        ("took office", "actual", "took office", ""),
        ("blow up", "failed", "to blow up", "to be blown up"),
        ("frobnicate", "actual", "frobnicate", ""),
    ],
)
def test_verbs_take_the_form_that_their_status_wants(words: str, status: str, by: str, to: str) -> None:
    verb = Verb(words, status, VERBS)  # type: ignore[arg-type]
    assert (verb.done_by(), verb.done_to()) == (by, to)


def test_nothing_hangs_at_the_end_of_a_line() -> None:
    assert whole("Militia split from") == "Militia split"
    assert whole("Deputy sworn in") == "Deputy sworn in"
