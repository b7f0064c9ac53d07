"""What is only repeated: copies and lines."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from tidings.model.spans import Span

CopyKind = Literal["exact", "excerpt", "rewrite", "altered", "passage"]
CopyPart = Literal["text", "title"]
AlterationKind = Literal["number", "name", "swap", "negation", "quotation", "attribution", "qualifier", "wording"]


@dataclass(frozen=True, slots=True)
class Alteration:
    """Words of the original (``old``) and what stands in their place in the copy (``new``), how often, of what kind.

    ``new`` is empty where the words were dropped, ``old`` where words were put in. The spans pair up by position, one
    pair for each time; a span without length marks the place where nothing stands. In an altered title, ``spans`` are
    offsets into the title as published, which lies outside the report's text.

    Kinds: "number"; "name" (one name became another); "swap" (one wording replaced by another throughout); "negation";
    "quotation" (marks dropped or added: a quotation became the outlet's own claim, or the other way round);
    "attribution" (who says so was dropped, added or changed); "qualifier" ("at least", "alleged"); "wording".
    """

    old: str
    new: str
    count: int
    kind: AlterationKind
    spans_of: tuple[Span, ...] = ()
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Copy:
    """``report`` derives from ``of``. Shares are of each one's own words, from 0 to 1; spans pair up by position.

    ``origin`` is the report id at the root, or the name of the agency or outlet that a text credits. ``reasons`` say in
    words why it counts as a copy and why in this direction. A passage of a report that stands in it twice has the
    report on both sides, and so has an altered title (``part`` "title") put above the report's own.
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
    part: CopyPart = "text"


RowKind = Literal["same", "changed", "moved", "dropped", "added"]


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence of one report beside its like in another; None where it has none ("dropped", "added").

    ``changes`` are the stretches that differ, paired, within the two spans; a span without length marks the place where
    nothing stands. "moved" has its like elsewhere in the order; it may be changed too.
    """

    kind: RowKind
    span: Span | None
    span_of: Span | None
    changes: tuple[tuple[Span, Span], ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two reports side by side, sentence by sentence, in the order of ``report``; what was dropped stands where it was."""

    report: str
    of: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """How one report counts towards the lines of a claim: the number of its line, or None and ``why`` it makes none.

    ``certain`` lines are numbered first. Reports with one number are one line. ``copy`` is the id of the copy by which
    the report only repeats another, None where it does not.
    """

    report: str
    line: int | None
    why: str
    certain: bool = False
    copy: str | None = None


@dataclass(frozen=True, slots=True)
class Lines:
    """Independent lines of reporting for one claim (R6): ``possible`` ones are in addition to the certain ones."""

    certain: int
    possible: int
    counted: tuple[Counted, ...] = field(default=(), compare=False)


NO_LINES = Lines(0, 0)
