"""The trained parts of the reading, each with its weights; ``--fast`` reads without any."""

from __future__ import annotations

from dataclasses import dataclass

from tidings.reading.fillers import head as fillers
from tidings.reading.phrases import head as phrases


@dataclass(frozen=True, slots=True)
class Trained:
    """What was learnt, part by part. None: that part does not read."""

    phrases: phrases.Head | None = None
    fillers: fillers.FillerHead | None = None


UNTRAINED = Trained()


def load_trained() -> Trained:
    """Every trained part whose weights are there."""
    found = phrases.load_head() if phrases.WEIGHTS.exists() else None
    if found is None or not fillers.WEIGHTS.exists():
        return Trained(found)
    return Trained(found, fillers.load_head(found.words))
