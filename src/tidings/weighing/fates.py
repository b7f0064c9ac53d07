"""One wounded in one report and dead in another: the same victim, who leaves the wounded (R5)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from tidings.model.claims import FigureClaim
from tidings.weighing.context import Context
from tidings.weighing.values import value

_YOUNG = frozenset({"child", "teenager", "student"})


def died(claims: Iterable[FigureClaim], context: Context) -> Mapping[str, FigureClaim]:
    """The claims that tell a victim wounded who has died by another report, each with the claim of the death.

    Only where it can be nobody else: one report describes as many wounded as another, no earlier one describes dead;
    the first knows of no dead, the second of no wounded, and no report of the happening tells both.

    Args:
        claims: the figure claims of one happening, of all reports.
        context: reports, copies, dates.
    """
    whole = [claim for claim in claims if claim.part_of is None and claim.high != 0]
    hurt = _by_report(claim for claim in whole if claim.measure == "wounded")
    dead = _by_report(claim for claim in whole if claim.measure == "killed")
    if not hurt or not dead or set(hurt) & set(dead):
        return {}
    if not all(_described(told) for told in (*hurt.values(), *dead.values())):
        return {}
    deaths = [told[0] for told in dead.values()]
    found: dict[str, FigureClaim] = {}
    for told in hurt.values():
        death = next((one for one in deaths if _fits(told, one, context)), None)
        if death is None:
            return {}
        found |= {claim.id: death for claim in told}
    return found


def _by_report(claims: Iterable[FigureClaim]) -> dict[str, list[FigureClaim]]:
    found: dict[str, list[FigureClaim]] = {}
    for claim in claims:
        found.setdefault(claim.report, []).append(claim)
    return found


def _described(told: Sequence[FigureClaim]) -> bool:
    """Whether a report counts by describing: numbers that somebody states may be other people."""
    return all(claim.derived and claim.low == claim.high for claim in told)


def _fits(hurt: Sequence[FigureClaim], death: FigureClaim, context: Context) -> bool:
    if any(claim.low != death.low or not _alike(claim.of_whom, death.of_whom) for claim in hurt):
        return False
    before, after = value((hurt[0],), context).day, value((death,), context).day
    return before is None or after is None or before <= after


def _alike(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other or {one, other} <= _YOUNG
