"""Toponyms found and resolved (LGL, TR-News, GeoVirus, GeoWebNews): reader, places, resolution, as ``build`` runs them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import tee

from bench.common import Item, default_data, run
from tidings.gazetteer.gazetteer import Gazetteer
from tidings.ids import report_id
from tidings.linking.places import resolve_places
from tidings.model.claims import Reading
from tidings.model.known import Place
from tidings.model.mentions import PlaceMention
from tidings.model.reports import Report
from tidings.reading.places import find_places
from tidings.reading.reader import Reader
from tidings.vocabulary.tables import Vocabulary


def predict(items: Iterable[Item]) -> Iterator[Item]:
    """Toponyms of each item."""
    vocabulary = Vocabulary()
    gazetteer = Gazetteer.open(vocabulary)
    reader = Reader(vocabulary, gazetteer)
    kept, read = tee(items)
    for item, parsed in zip(kept, reader.parse(_report(item) for item in read), strict=True):
        mentions = find_places(parsed, gazetteer, vocabulary)
        sentences = tuple(parsed.trimmed(sentence.start_char, sentence.end_char) for sentence in parsed.sentences)
        reading = Reading(parsed.report.id, reader.fingerprint, sentences, places=mentions)
        places = resolve_places(parsed.report, reading, gazetteer)
        toponyms = [_toponym(mention, place) for mention, place in zip(mentions, places, strict=True)]
        yield {"id": item["id"], "toponyms": toponyms}


def _report(item: Item) -> Report:
    url = str(item["url"]) if item.get("url") else None
    return Report(report_id(str(item["id"]), 0), str(item["id"]), 0, str(item["text"]), url=url)


def _toponym(mention: PlaceMention, place: Place | None) -> Item:
    lat, lon = (place.lat, place.lon) if place is not None else (None, None)
    return {"begin": mention.span.start, "end": mention.span.end, "lat": lat, "lon": lon}


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the measure."""
    return run("geoparsing", predict, default_data("geoparsing"), argv)


if __name__ == "__main__":
    raise SystemExit(main())
