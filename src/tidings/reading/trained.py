"""The trained parts of the reading, each with its weights; ``--fast`` reads without any."""

from __future__ import annotations

from dataclasses import dataclass

from tidings.reading.phrases.head import WEIGHTS, Head, load_head


@dataclass(frozen=True, slots=True)
class Trained:
    """What was learnt, part by part. None: that part does not read."""

    phrases: Head | None = None


UNTRAINED = Trained()


def load_trained() -> Trained:
    """Every trained part whose weights are there."""
    return Trained(phrases=load_head() if WEIGHTS.exists() else None)
