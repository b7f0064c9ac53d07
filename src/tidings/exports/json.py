"""The record as one JSON object, written item by item: memory does not grow with the record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO

import msgspec

from tidings.exports import known, said
from tidings.exports.words import Words
from tidings.record import Record

_encoder = msgspec.json.Encoder()


def write(record: Record, file: BinaryIO, version: str) -> None:
    """Write the whole record, as of one moment also while a build goes on.

    Args:
        record: an open record.
        file: where to, in binary.
        version: the version of tidings, for the key ``tidings``.
    """
    with record.snapshot():
        file.write(b'{\n"tidings": ' + _encoder.encode(version))
        for key, rows in _parts(record, Words(record)):
            file.write(b',\n"' + key.encode() + b'": [')
            _write_rows(file, rows)
            file.write(b"]")
        file.write(b"\n}\n")


def _write_rows(file: BinaryIO, rows: Iterable[msgspec.Struct]) -> None:
    before = b"\n"
    for row in rows:
        file.write(before + _encoder.encode(row))
        before = b",\n"


def _parts(record: Record, words: Words) -> Iterator[tuple[str, Iterable[msgspec.Struct]]]:
    yield "sources", map(said.source, record.sources())
    yield "left_out", map(said.left_out, record.left_out())
    titles = {item.report: item for item in record.copies() if item.part == "title"}
    yield "reports", (said.report(item, words, titles.get(item.id)) for item in record.reports())
    yield "copies", (said.copy(item, words) for item in record.copies() if item.part != "title")
    yield "claims", _claims(record, words)
    yield "actors", (known.actor(item, words) for item in record.actors())
    yield "posts", (known.post(item, words) for item in record.posts())
    yield "ties", (known.tie(item, words) for item in record.ties())
    yield "incidents", (known.incident(entry.incident, words) for entry in record.timeline())
    yield "aggregates", (known.aggregate(item, words) for item in record.aggregates())
    yield "statements", (known.statement(item, words) for item in record.statements())
    yield "figures", (known.measure(item, words) for item in record.measures())
    yield "disputes", (known.dispute(item, words) for item in record.disputes())
    yield "decisions", (known.decision(item, words) for item in record.decisions())


def _claims(record: Record, words: Words) -> Iterator[msgspec.Struct]:
    for report in record.report_ids():
        reading = words.reading(report)
        if reading is not None:
            yield from said.claims(reading, words)
