"""Who did it, to whom and with what, in upper-case newswire on attacks: participants read as ``build`` reads them.

The keys list perpetrators (people and bodies), things hit, victims by name and weapons of terrorist acts only: an attack,
bombing, abduction, arson or robbery, not the fighting of two armed sides, not what happens in general. What they leave
out of a reading for such reasons of their own is left out here, in ``bench/muc4_keys.py``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import tee

from bench.common import Item, default_data, run
from bench.muc4_keys import roles
from bench.muc4_words import Words
from tidings.gazetteer.gazetteer import Gazetteer
from tidings.ids import report_id
from tidings.intake.datelines import find_dateline
from tidings.model.reports import Report, Zone
from tidings.model.spans import Span
from tidings.reading.reader import Reader
from tidings.vocabulary.outlets import OutletsTable, load_outlets
from tidings.vocabulary.tables import Vocabulary


def predict(items: Iterable[Item]) -> Iterator[Item]:
    """Role fillers of each message."""
    vocabulary = Vocabulary()
    words, outlets = Words.load(), vocabulary.table("outlets", load_outlets)
    reader = Reader(vocabulary, Gazetteer.open(vocabulary), fast=True)  # the trained part has seen the dev part
    named, read = tee(items)
    reports = (report_of(item, outlets) for item in read)
    for item, reading in zip(named, reader.read(reports), strict=True):
        yield {"id": item["id"], "roles": roles(reading, str(item["text"]), words)}


def report_of(item: Item, outlets: OutletsTable) -> Report:
    """A message as the report that build would read: the dateline apart, as intake finds it."""
    name, text = str(item["id"]), str(item["text"])
    start = len(text) - len(text.lstrip())
    opening = text[start:].partition("\n\n")[0].replace("\n", " ")
    dateline = find_dateline(opening, outlets)
    zones = (Zone(Span(start, start + dateline.end), "dateline"),) if dateline else ()
    published = dateline.published if dateline else None
    return Report(
        id=report_id(name, 0),
        source=name,
        position=0,
        text=text,
        dateline=dateline.place if dateline else None,
        published=published,
        published_basis="stated" if published else "unknown",
        zones=zones,
    )


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the measure."""
    return run("muc4-roles", predict, default_data("muc4"), argv)


if __name__ == "__main__":
    raise SystemExit(main())
