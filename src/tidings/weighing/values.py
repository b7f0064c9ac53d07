"""One report's value of a figure, with what R4 asks of it: when, who says so, on which line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from tidings.model.claims import FigureClaim, FigureKind
from tidings.model.edtf import window
from tidings.model.spans import Evidence
from tidings.weighing.context import Context, fold, spoken_by
from tidings.weighing.tellings import publisher_of, source_of

# So many characters before a sentence still speak of the same count.
_BEFORE = 240
UNATTRIBUTED = "unattributed"


@dataclass(frozen=True, slots=True)
class Value:
    """A value as R4 compares it.

    ``claims`` says it (several where victims named one by one make it up); ``as_of`` is EDTF and ``day`` its last
    day, None where nothing tells it; ``corrects`` tells that its speaker calls an earlier one wrong; ``root`` is the report it comes from; ``person`` the named source, "" else.
    """

    claims: tuple[FigureClaim, ...]
    low: int | None
    high: int | None
    approximate: bool
    as_of: str | None
    day: date | None
    rank: int
    root: str
    publisher: str
    person: str
    headline: bool
    attribution: str
    corrects: bool = False

    @property
    def claim(self) -> FigureClaim:
        """The claim that stands for it."""
        return self.claims[0]

    @property
    def size(self) -> int:
        """What values are compared by: the lower bound, else the upper."""
        return self.low if self.low is not None else self.high or 0

    @property
    def open(self) -> bool:
        """Whether the wording sets no upper bound."""
        return self.high is None

    @property
    def vague(self) -> bool:
        """Whether nobody counted ("dozens"), R7."""
        return self.approximate and self.open

    @property
    def recency(self) -> tuple[bool, date]:
        """Sorts values by as-of time; those without one come first."""
        return self.day is not None, self.day or date.min


@dataclass(frozen=True, slots=True, order=True)
class Group:
    """What one figure is about: measure, class of victim, side, and the total it is a part of ("" for a total)."""

    measure: FigureKind
    of_whom: str
    side: str
    part_of: str = ""

    @property
    def label(self) -> str:
        """How a part names its total."""
        return " of ".join(word for word in (self.measure, self.of_whom) if word) + (
            f" ({self.side})" * bool(self.side)
        )


def value(claims: Sequence[FigureClaim], context: Context) -> Value:
    """The value that claims of one report state together: their own where it is one, their sum else."""
    claim = claims[0]
    report = context.reports.get(claim.report)
    as_of = _as_of(claim, context)
    days = window(as_of) if as_of else None
    attribution = claim.attribution
    return Value(
        claims=tuple(claims),
        low=_sum(item.low for item in claims),
        high=_sum(item.high for item in claims),
        approximate=any(item.approximate for item in claims),
        as_of=as_of,
        day=days.last if days else None,
        rank=context.table.rank(attribution),
        root=context.root(claim),
        publisher=publisher_of(claim, context),
        person=source_of(claim, context) if attribution and attribution.named else "",
        headline=bool(report and report.zone_at(claim.evidence[0]) == "headline"),
        attribution=_said_by(claim, context),
        corrects=_corrects(claim, context),
    )


def group(claim: FigureClaim, context: Context, part_of: str = "") -> Group:
    """The group of a claim; words for anybody are no class (R5)."""
    whom = fold(claim.of_whom or "")
    return Group(claim.measure, "" if whom in context.table.anybody else whom, fold(claim.side or ""), part_of)


def evidence(claim: FigureClaim, context: Context) -> tuple[Evidence, ...]:
    """The words of a claim; none where its report is not at hand."""
    report = context.reports.get(claim.report)
    return tuple(Evidence(claim.report, span, span.of(report.text)) for span in claim.evidence) if report else ()


def _as_of(claim: FigureClaim, context: Context) -> str | None:
    """R4.3: the time it states; else publication, where its day is known; else the last day the report describes.

    A publication that is only bounded comes last: the day described is the nearer bound.
    """
    report = context.reports.get(claim.report)
    stated = context.dates.get(claim.as_of) if claim.as_of else None
    published = report.published if report else None
    days = window(published).days if published else None
    described = context.described.get(claim.report)
    return stated or (published if days == 1 else None) or described or (published if days else None)


def _corrects(claim: FigureClaim, context: Context) -> bool:
    """Whether its sentence, or the one before, states a correction (R4.5)."""
    report = context.reports.get(claim.report)
    if report is None:
        return False
    words = " ".join(report.text[max(0, claim.sentence.start - _BEFORE) : claim.sentence.end].casefold().split())
    return any(cue in words for cue in context.table.correction)


def _sum(bounds: Iterable[int | None]) -> int | None:
    total = 0
    for bound in bounds:
        if bound is None:
            return None
        total += bound
    return total


def _said_by(claim: FigureClaim, context: Context) -> str:
    if claim.attribution is None or context.table.rank(claim.attribution) == 0:
        return UNATTRIBUTED
    return spoken_by(claim, context.reports) or claim.attribution.kind.replace("_", " ")
