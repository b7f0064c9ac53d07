"""Killed and injured of an incident told by several articles: figures read and weighed as ``build`` does it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from bench.common import Item, default_data, run
from tidings.gazetteer.gazetteer import Gazetteer
from tidings.ids import report_id
from tidings.model.claims import FigureClaim, FigureKind, Reading
from tidings.model.known import Figure
from tidings.model.reports import Report, Zone
from tidings.model.spans import Span
from tidings.reading.reader import Reader
from tidings.vocabulary.outlets import load_outlets
from tidings.vocabulary.tables import Vocabulary
from tidings.vocabulary.weighing import load_weighing
from tidings.weighing.context import Context
from tidings.weighing.figures import figures

_BATCH = 16
_MEASURES = ("killed", "wounded")


def predict(items: Iterable[Item]) -> Iterator[Item]:
    """Killed and injured of each item."""
    vocabulary = Vocabulary()
    reader = Reader(vocabulary, Gazetteer.open(vocabulary))
    waiting = iter(items)
    while batch := list(islice(waiting, _BATCH)):
        reports = [reports_of(item) for item in batch]
        readings = reader.read(report for held in reports for report in held)
        for item, held in zip(batch, reports, strict=True):
            yield {"id": item["id"], **toll(held, [next(readings) for _ in held], vocabulary)}


def reports_of(item: Item) -> list[Report]:
    """The articles of an item, titles as headlines."""
    docs = item["docs"]
    assert isinstance(docs, list)
    return [_report(f"{item['id']}/{number}", doc) for number, doc in enumerate(docs)]


def _report(name: str, doc: Item) -> Report:
    title, text, published = str(doc["title"] or ""), str(doc["text"]), str(doc["date"] or "")[:10]
    return Report(
        id=report_id(name, 0),
        source=name,
        position=0,
        text=f"{title}\n\n{text}" if title else text,
        headline=title or None,
        published=published or None,
        published_basis="stated" if published else "unknown",
        zones=(Zone(Span(0, len(title)), "headline"),) if title else (),
    )


def toll(reports: Sequence[Report], readings: Sequence[Reading], vocabulary: Vocabulary) -> dict[str, int]:
    """What the figures of all articles come to: the dead of all sides, and the injured."""
    context = Context(
        table=vocabulary.table("weighing", load_weighing),
        reports={report.id: report for report in reports},
        outlets=vocabulary.table("outlets", load_outlets),
    )
    weighed = figures([claim for reading in readings for claim in of_incident(reading)], context)
    return {"killed": _best(weighed, "killed"), "injured": _best(weighed, "wounded")}


def of_incident(reading: Reading) -> list[FigureClaim]:
    """The figures that the record would give to the incident: no totals over a period, nothing that is only planned.

    Earlier happenings count only where the report has no news of the day (a trial told years later).
    """
    background = {event.id for event in reading.events if event.background}
    told = [
        claim
        for claim in reading.figures
        if claim.extent == "incident" and claim.status in ("actual", "ongoing") and claim.measure in _MEASURES
    ]
    told = [claim for claim in told if claim.event not in background] or told
    home = {event.id: event.same_as or event.id for event in reading.events}
    count: Counter[str] = Counter()
    for claim in told:
        if claim.event and claim.polarity == "+" and claim.high != 0:  # what is stated says more than a description
            count[home[claim.event]] += 1 if claim.derived else 2
    main = max(count, key=lambda name: count[name], default=None)
    return [claim for claim in told if claim.event is None or home[claim.event] == main]


def _best(weighed: Iterable[Figure], kind: FigureKind) -> int:
    """The total of a measure: over everybody where it is told, else of its largest class; all sides together."""
    whole = [figure for figure in weighed if figure.kind == kind and figure.part_of is None]
    sides = {figure.side for figure in whole}
    return sum(_of_side([figure for figure in whole if figure.side == side]) for side in sides)


def _of_side(whole: Sequence[Figure]) -> int:
    everybody = [figure.best or 0 for figure in whole if figure.of_whom is None]
    classes = [figure.best or 0 for figure in whole if figure.of_whom is not None]
    return max((*everybody, *classes), default=0)


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the measure."""
    return run("gva", predict, default_data("gva-casualties"), argv)


if __name__ == "__main__":
    raise SystemExit(main())
