"""A content as it was found, with what the cue does there."""

from __future__ import annotations

from dataclasses import dataclass

from tidings.model.claims import Act, Stance
from tidings.model.spans import Span


@dataclass(frozen=True, slots=True)
class Part:
    """Spans of content; ``last`` is the last token of the cue (a preposition may belong to it).

    ``told``: the content is a clause or a quotation, somebody's words, not only what a word of speech is about.
    """

    content: tuple[Span, ...]
    act: Act
    stance: Stance
    last: int
    told: bool = False
