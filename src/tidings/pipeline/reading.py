"""The pass that reads: each report once, in this process or over several."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tidings.gazetteer.gazetteer import Gazetteer
from tidings.linking.places import resolve_places
from tidings.model.claims import Reading
from tidings.model.known import Place
from tidings.model.reports import Report
from tidings.vocabulary.tables import Vocabulary


@dataclass(frozen=True, slots=True)
class Read:
    """A report, what it says, and its places resolved (parallel to ``reading.places``)."""

    report: Report
    reading: Reading
    places: tuple[Place | None, ...]


class ReadWork:
    """Reads a chunk of reports; made once a process, since the language model takes a second to load."""

    Maker = Callable[[], "ReadWork"]

    @staticmethod
    def maker(vocabulary: Sequence[Path], model: str | None, fast: bool = False) -> Maker:
        """Makes the worker where it is to work; picklable."""
        return partial(ReadWork, tuple(vocabulary), model, fast)

    def __init__(self, vocabulary: Sequence[Path], model: str | None, fast: bool = False) -> None:
        from tidings.reading.reader import Reader  # the language model is loaded only where something is to be read

        self._gazetteer = Gazetteer.open()
        self._reader = Reader(Vocabulary(vocabulary), self._gazetteer, model, fast)

    def __call__(self, reports: Sequence[Report]) -> Sequence[Read]:
        """What each report says."""
        return [
            Read(report, reading, resolve_places(report, reading, self._gazetteer))
            for report, reading in zip(reports, self._reader.read(reports), strict=True)
        ]
