"""What a build says of itself while it works, and when it is done."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one pass of the build is: ``total`` is None while it is not known."""

    stage: str
    done: int
    total: int | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build did: reports read by it and known before, inputs left out, and what the record holds now."""

    read: int
    known: int
    left_out: int
    reports: int
    incidents: int


Tell = Callable[[Progress], None]


def silent(_progress: Progress) -> None:
    """Says nothing."""


def told(stage: str, things: Iterable[Thing], tell: Tell, total: int | None = None) -> Iterator[Thing]:
    """The things as they are, each counted aloud."""
    tell(Progress(stage, 0, total))
    done = 0
    for done, thing in enumerate(things, 1):
        yield thing
        tell(Progress(stage, done, total))
    tell(Progress(stage, done, done))
