"""Time expressions: span, value, value of dates and times, against TempEval-3."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import tee

from bench.common import Item, default_data, run
from tidings.gazetteer.gazetteer import Gazetteer
from tidings.model.reports import Report
from tidings.reading.reader import Reader
from tidings.reading.times import find_times
from tidings.vocabulary.tables import Vocabulary


def report_of(item: Item) -> Report:
    """An item as the report that build would read."""
    created = item["dct"]
    assert isinstance(created, dict)
    return Report(
        id=str(item["id"]),
        source=str(item["id"]),
        position=0,
        text=str(item["text"]),
        published=str(created["value"])[:10],
        published_basis="stated",
    )


def predict(documents: Iterable[Item]) -> Iterator[Item]:
    vocabulary = Vocabulary()
    reader = Reader(vocabulary, Gazetteer.open())
    named, read = tee(documents)
    for item, parsed in zip(named, reader.parse(report_of(item) for item in read), strict=True):
        yield {
            "id": item["id"],
            "timexes": [
                {"begin": time.span.start, "end": time.span.end, "type": time.type, "value": time.value}
                for time in find_times(parsed, vocabulary)
            ],
        }


def main(argv: Sequence[str] | None = None) -> int:
    return run("tempeval3", predict, default_data("tempeval3"), argv)


if __name__ == "__main__":
    raise SystemExit(main())
