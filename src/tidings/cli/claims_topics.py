"""What the claims on an incident are about, and the positions that they take on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from tidings.cli.claims_answers import Answer
from tidings.model.claims import Claim, Reading
from tidings.model.known import Figure, Incident, Reported
from tidings.model.lineage import Copy

Subject = Literal["happened", "when", "where", "agent", "target", "means", "figure"]
TITLES: Mapping[Subject, str] = {
    "happened": "That it happened", "when": "When", "where": "Where", "agent": "Who did it", "target": "To whom",
    "means": "By what means", "figure": "Figure",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asserted:
    """A claim as it bears on a topic.

    ``copy`` is the copy by which its report repeats another's words; ``background``: told as an earlier happening (R3);
    ``value`` is the figure's value with what became of it under R4, None where it did not enter one.
    """

    claim: Claim
    copy: Copy | None = None
    background: bool = False
    value: Reported | None = None


@dataclass(frozen=True, slots=True)
class Position:
    """What some claims say on a topic; ``own`` is what the actor itself says, where it is one that is said to have done it."""

    says: str
    actor: str | None
    asserted: tuple[Asserted, ...]
    answers: tuple[Answer, ...] = ()
    own: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """What claims are about, and the positions that they take on it, the most told first."""

    subject: Subject
    title: str
    positions: tuple[Position, ...]
    answers: tuple[Answer, ...] = ()
    figure: Figure | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """An incident with all claims on it."""

    incident: Incident
    topics: tuple[Topic, ...]
    claims: int
    own_account: int
    readings: Mapping[str, Reading] = field(repr=False)


def mark(claim: Claim) -> str:
    """What sets a claim apart from a plain assertion; empty for the others."""
    marks = ["denied"] if claim.polarity == "-" else []
    marks += [claim.status] if claim.status != "actual" else []
    marks += [claim.factuality] if claim.factuality != "certain" else []
    return ", ".join(marks)
