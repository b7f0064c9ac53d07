"""An annotated text and its spans."""

from __future__ import annotations

from typing import NamedTuple

from tidings.model.mentions import PhraseKind


class Marked(NamedTuple):
    """A span of a text and what it stands for."""

    start: int
    end: int
    kind: PhraseKind


class Text(NamedTuple):
    """An annotated text. ``open`` tells whether its licence allows training."""

    id: str
    text: str
    marked: tuple[Marked, ...]
    weight: float = 1.0
    open: bool = True
