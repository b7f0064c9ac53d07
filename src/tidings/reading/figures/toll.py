"""A casualty word with the people it governs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tidings.model.claims import FigureKind
from tidings.reading.figures.victims import Victims
from tidings.vocabulary.casualties import CasualtyCue


@dataclass(frozen=True, slots=True)
class Toll:
    """A casualty word (``cue``) and one phrase of people it governs. ``hit``: struck, fate unsaid."""

    measure: FigureKind
    cue: int
    people: Victims
    hit: bool = False


def tolls(cue: CasualtyCue, token: int, people: Iterable[Victims]) -> Iterator[Toll]:
    """One toll for each phrase of people."""
    for one in people:
        yield Toll(cue.measure, token, one, cue.hit)
