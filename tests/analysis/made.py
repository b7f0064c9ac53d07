"""Ties and seats made by hand, of the fictional country of Oskaria."""

from __future__ import annotations

from typing import Literal

from tidings.analysis.sides import Told, Voice
from tidings.model.claims import Attribution, Polarity, TieType
from tidings.model.known import Measure, Tie
from tidings.model.spans import Evidence, Span

Sign = Literal["+", "-", "0"]
SOMEBODY = Attribution("unnamed_official")


def words(report: str, text: str) -> Evidence:
    """Words that stand at the beginning of a report."""
    return Evidence(report, Span(0, len(text)), text)


def tie(
    subject: str, sign: Sign, other: str, *days: str, kind: TieType = "other", polarity: Polarity = "+",
    since: str | None = None, until: str | None = None,
) -> Tie:  # fmt: skip
    """A tie told on these days."""
    said = (words(f"rep-{subject}{other}", f"{subject} {sign} {other}"),)
    id_ = f"tie-{subject}{sign}{other}{polarity}"
    return Tie(
        id_, subject, kind, other, sign, since, until, days, "verb", (f"clm-{id_}",), said, polarity=polarity
    )  # fmt: skip


def told(one: Tie, *, alleged: bool = False) -> Told:
    """The tie as one report says it."""
    said = SOMEBODY if alleged else None
    return Told(one, (Voice(one.evidence[0].report, one.claims[0], said, one.evidence, None),), "known")


def seats(
    party: str | None, number: int, day: str, report: str = "rep-1", *, low: int | None = None, out_of: int | None = None,
    body: str | None = "Assembly of Oskaria", total: bool = False,
) -> Measure:  # fmt: skip
    """A figure of seats."""
    best = number if low is None else None
    said = (words(report, f"{number} seats"),)
    claim = f"clm-{party}-{number}-{day}-{report}"
    return Measure(
        party, "seats", number if low is None else low, best, number, "seat", day, claim, None, said, out_of, None, body, total
    )  # fmt: skip
