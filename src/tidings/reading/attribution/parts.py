"""A content as it was found, with what the cue does there."""

from __future__ import annotations

from dataclasses import dataclass

from tidings.model.claims import Act, Stance
from tidings.model.spans import Span


@dataclass(frozen=True, slots=True)
class Part:
    """Spans of content; ``last`` is the last token of the cue (a preposition may belong to it)."""

    content: tuple[Span, ...]
    act: Act
    stance: Stance
    last: int
