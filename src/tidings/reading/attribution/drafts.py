"""An attribution in the making: tokens still, no spans of the model yet."""

from __future__ import annotations

from dataclasses import dataclass

from tidings.model.claims import Act, Stance
from tidings.model.spans import Span


@dataclass(frozen=True, slots=True)
class Source:
    """The words for a source: its head token, and the first and last token of its phrase."""

    head: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Draft:
    """One attribution: where the cue stands (its main token), its words, its source and its content.

    ``hearsay``: nobody is named ("reportedly"). ``shows``: the cue does not need somebody who speaks ("highlights").
    ``via`` is the agency or outlet that cites the source.
    """

    token: int
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    act: Act = "say"
    stance: Stance = "said"
    source: Source | None = None
    hearsay: bool = False
    shows: bool = False
    via: Source | None = None

    @property
    def start(self) -> int:
        """Where its first content begins."""
        return min(span.start for span in self.content)
