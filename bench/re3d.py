"""Persons, organisations and places of re3d: the phrases of a reading, as ``build`` reads.

re3d marks every noun phrase that stands for somebody or some place: names with their articles and titles, descriptions
and pronouns, peoples, buildings. The record's actors and places are names and described actors, trimmed of both; its
``phrases`` are these noun phrases, so they are what is compared: person to Person, organization (peoples, crowds and
states that act too) to Organisation, place to Location.

The shipped weights have seen the dev part: ``python -m training.folds`` measures it out of fold, by document.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import tee

from bench.common import Item, default_data, run
from tidings.gazetteer.gazetteer import Gazetteer
from tidings.ids import report_id
from tidings.model.mentions import Phrase
from tidings.model.reports import Report
from tidings.reading.reader import Reader
from tidings.vocabulary.tables import Vocabulary

TYPES = {"person": "Person", "organization": "Organisation", "place": "Location"}


def predict(items: Iterable[Item]) -> Iterator[Item]:
    """Entities of each item."""
    vocabulary = Vocabulary()
    reader = Reader(vocabulary, Gazetteer.open(vocabulary))
    kept, read = tee(items)
    for item, reading in zip(kept, reader.read(_report(item) for item in read), strict=True):
        yield {"id": item["id"], "entities": [entity(phrase) for phrase in reading.phrases]}


def entity(phrase: Phrase) -> Item:
    """A phrase as the scorer reads it."""
    return {"begin": phrase.span.start, "end": phrase.span.end, "type": TYPES[phrase.kind]}


def _report(item: Item) -> Report:
    return Report(report_id(str(item["id"]), 0), str(item["id"]), 0, str(item["text"]))


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the measure."""
    return run("re3d", predict, default_data("re3d"), argv)


if __name__ == "__main__":
    raise SystemExit(main())
