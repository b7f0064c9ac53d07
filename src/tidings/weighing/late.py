"""Deaths after the event (R5): one more dead if after the figure's as-of time, and one wounded less."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tidings.model.claims import FigureClaim
from tidings.model.edtf import window
from tidings.model.known import Figure, Reported
from tidings.weighing.context import Context
from tidings.weighing.values import Value, evidence, value

_ADDED = "a later death, added to the toll (R5)"
_COUNTED = "a later death, not after the toll's own time: counted in it (R5)"


def later_deaths(claims: Iterable[FigureClaim], context: Context) -> tuple[FigureClaim, ...]:
    """The claims that tell a single death in hospital or of wounds, by the words of their sentence; one a victim."""
    found: dict[str, FigureClaim] = {}
    for claim in claims:
        if (
            claim.measure == "killed"
            and claim.low == claim.high == 1
            and claim.part_of is None
            and _late(claim, context)
        ):
            found.setdefault((context.actors.get(claim.actor or "") or claim.actor or context.root(claim)), claim)
    return tuple(found.values())


def with_later_deaths(made: tuple[Figure, ...], late: Sequence[FigureClaim], context: Context) -> tuple[Figure, ...]:
    """The figures with each later death added to the first total of the killed and taken from the wounded."""
    for claim in late:
        one = value((claim,), context)
        dead = next(figure for figure in made if figure.kind == "killed" and figure.part_of is None)
        added = _after(one, dead)
        made = tuple(
            _with(figure, one, added, context)
            if figure is dead
            else _less(figure)
            if added and figure.kind == "wounded" and figure.part_of is None and figure.of_whom == dead.of_whom
            else figure
            for figure in made
        )
    return made


def _late(claim: FigureClaim, context: Context) -> bool:
    report = context.reports.get(claim.report)
    sentence = " ".join(claim.sentence.of(report.text).casefold().split()) if report else ""
    return any(cue in sentence for cue in context.table.late_death)


def _after(one: Value, dead: Figure) -> bool:
    counted = window(dead.as_of).last if dead.as_of else None
    return one.day is not None and counted is not None and one.day > counted


def _with(figure: Figure, one: Value, added: bool, context: Context) -> Figure:
    claim = one.claim
    entry = Reported(
        report=claim.report,
        claim=claim.id,
        low=claim.low,
        high=claim.high,
        approximate=claim.approximate,
        wording=claim.wording,
        as_of=one.as_of,
        reason=_ADDED if added else _COUNTED,
        attribution=claim.attribution,
        evidence=evidence(claim, context),
    )
    more = int(added)
    return replace(
        figure,
        low=_plus(figure.low, more),
        best=_plus(figure.best, more),
        high=_plus(figure.high, more),
        reports=(*figure.reports, entry),
    )


def _less(figure: Figure) -> Figure:
    return replace(figure, low=_plus(figure.low, -1), best=_plus(figure.best, -1), high=_plus(figure.high, -1))


def _plus(bound: int | None, more: int) -> int | None:
    return None if bound is None else max(0, bound + more)
