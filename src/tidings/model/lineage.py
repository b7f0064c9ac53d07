"""What is only repeated: copies and lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tidings.model.spans import Span

CopyKind = Literal["exact", "excerpt", "rewrite", "altered", "passage"]


@dataclass(frozen=True, slots=True)
class Alteration:
    """Words of the original (``old``) and what stands in their place in the copy (``new``), how often, of what kind."""

    old: str
    new: str
    count: int
    kind: str
    span_of: Span | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Copy:
    """``report`` derives from ``of``. Shares are of each one's own words, from 0 to 1; spans pair up by position.

    ``origin`` is the report id at the root, or the name of the agency or outlet that a text credits. ``reasons`` say in
    words why it counts as a copy and why in this direction.
    """

    id: str
    report: str
    of: str
    kind: CopyKind
    share: float
    share_of: float
    origin: str
    altered: tuple[Alteration, ...] = ()
    spans: tuple[Span, ...] = ()
    spans_of: tuple[Span, ...] = ()
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lines:
    """Independent lines of reporting for one claim (R6)."""

    certain: int
    possible: int


NO_LINES = Lines(0, 0)
