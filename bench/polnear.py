"""Attributions: content, cue, source, against PolNeAR."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import tee

from bench.common import Item, default_data, run
from tidings.gazetteer.gazetteer import Gazetteer
from tidings.model.reports import Report
from tidings.model.spans import Span
from tidings.reading.attribution import find_attributions
from tidings.reading.names import find_actors
from tidings.reading.places import find_places
from tidings.reading.reader import Reader
from tidings.vocabulary.tables import Vocabulary


def report_of(item: Item) -> Report:
    """An item as the report that build would read."""
    return Report(id=str(item["id"]), source=str(item["id"]), position=0, text=str(item["text"]))


def predict(articles: Iterable[Item]) -> Iterator[Item]:
    vocabulary, gazetteer = Vocabulary(), Gazetteer.open()
    reader = Reader(vocabulary, gazetteer)
    named, read = tee(articles)
    for item, parsed in zip(named, reader.parse(report_of(item) for item in read), strict=True):
        actors = find_actors(parsed, find_places(parsed, gazetteer, vocabulary), vocabulary)
        yield {
            "id": item["id"],
            "attributions": [
                {"source": _offsets(one.source), "cue": _offsets(one.cue), "content": _offsets(one.content)}
                for one in find_attributions(parsed, actors, vocabulary)
            ],
        }


def _offsets(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def main(argv: Sequence[str] | None = None) -> int:
    return run("polnear", predict, default_data("quotes-polnear"), argv)


if __name__ == "__main__":
    raise SystemExit(main())
