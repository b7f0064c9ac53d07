"""From the figure claims of one incident to its figures: low, best, high (R4, R5, R7)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from tidings.model.claims import FigureClaim
from tidings.model.known import Figure, Reported
from tidings.weighing.context import Context, fold
from tidings.weighing.fates import died
from tidings.weighing.late import later_deaths, with_later_deaths
from tidings.weighing.lines import lines
from tidings.weighing.toll import Weighed, best, weigh
from tidings.weighing.values import Group, Value, evidence, group, value

_DIED = "has died, as another report tells (R5)"
_NAMED = "names a victim of a counted total (R4.1)"


def figures(claims: Iterable[FigureClaim], context: Context) -> tuple[Figure, ...]:
    """The figures of one incident or aggregate.

    Args:
        claims: its figure claims, of all reports, in any order; denied ones (polarity "-") are left out.
        context: reports, copies, dates.

    Returns:
        totals first, each followed by its parts; none for a measure that nobody states (never 0, R4.7).
    """
    stated = sorted({claim.id: claim for claim in claims if claim.polarity == "+"}.values(), key=lambda claim: claim.id)
    late = later_deaths(stated, context)
    groups = _groups([claim for claim in stated if claim not in late], context)
    if late and not any(key.measure == "killed" and not key.part_of for key in groups):
        groups, late = _groups(stated, context), ()
    made = [_figure(key, groups[key], context) for key in sorted(groups, key=_rank)]
    return _recounted(with_later_deaths(tuple(made), late, context), stated, context) if late else tuple(made)


def _recounted(made: tuple[Figure, ...], stated: Iterable[FigureClaim], context: Context) -> tuple[Figure, ...]:
    """The figures with the lines of later deaths among their own."""
    by_id = {claim.id: claim for claim in stated}
    return tuple(replace(one, lines=lines([by_id[told.claim] for told in one.reports], context)) for one in made)


def _groups(claims: Sequence[FigureClaim], context: Context) -> Mapping[Group, tuple[Weighed, ...]]:
    """What R4 leaves of each group of values."""
    by_id = {claim.id: claim for claim in claims}
    gone = died(claims, context)
    held: dict[Group, list[FigureClaim]] = {}
    for claim in claims:
        held.setdefault(_group(claim, by_id, context), []).append(claim)
    return {key: _weighed(members, context, gone) for key, members in held.items()}


def _group(claim: FigureClaim, by_id: Mapping[str, FigureClaim], context: Context) -> Group:
    total = by_id.get(claim.part_of) if claim.part_of else None
    if claim.part_of is None:
        whole = group(claim, context)
        return replace(whole, of_whom="") if claim.derived else whole
    label = group(total, context).label if total else claim.measure
    part = group(claim, context, label)
    return part if part.of_whom else replace(part, of_whom=_detail(claim, context))


def _detail(claim: FigureClaim, context: Context) -> str:
    """What tells a part from its total where it is no class of victim: "nine of them by gunfire" -> "by gunfire"."""
    words = fold(" ".join(item.text for item in evidence(claim, context)[:1]))
    for lead in (fold(claim.wording), "of them", "of whom"):
        words = words.removeprefix(lead).strip(" ,")
    return words


def _weighed(told: Sequence[FigureClaim], context: Context, gone: Mapping[str, FigureClaim]) -> tuple[Weighed, ...]:
    claims = [claim for claim in told if claim.id not in gone]
    dead = [
        Weighed(value((claim,), context), value((gone[claim.id],), context), _DIED)
        for claim in told
        if claim.id in gone
    ]
    counted = {claim.report for claim in claims if not claim.derived}
    values = [value((claim,), context) for claim in claims if not claim.derived]
    one_by_one: dict[str, dict[str, FigureClaim]] = {}
    for claim in claims:
        if claim.derived and claim.report not in counted:
            one_by_one.setdefault(claim.report, {}).setdefault(_victim(claim, context), claim)
    most = max((one.low for one in values if one.low is not None), default=0)
    told_of = (value(tuple(named.values()), context) for named in one_by_one.values())
    values += [one for one in told_of if (one.low or 0) > most]  # else they are some of those that are counted
    repeated = [
        Weighed(value((claim,), context), reason=_NAMED)
        for claim in claims
        if claim.derived and all(claim not in held.claims for held in values)
    ]
    return (*weigh(values, context.altered), *repeated, *dead)


def _victim(claim: FigureClaim, context: Context) -> str:
    """Who is named: the actor where resolved, else the event told, so that one death told twice is one."""
    return (context.actors.get(claim.actor) if claim.actor else None) or claim.actor or claim.event or claim.id


def _figure(key: Group, weighed: tuple[Weighed, ...], context: Context) -> Figure:
    left = [item.value for item in weighed if item.left]
    chosen = best(left)
    lows = [item.low for item in left if item.low is not None]
    highs = [item.high for item in left if item.high is not None]
    is_open = any(item.open for item in left)
    saying, told = _saying(chosen, left) if chosen else (), _told(weighed)
    whole = lines(told, context)
    return Figure(
        kind=key.measure,
        of_whom=key.of_whom or None,
        side=key.side or None,
        low=min(lows, default=None),
        best=chosen.low if chosen else None,
        high=None if is_open else max(highs, default=None),
        high_open=is_open,
        as_of=chosen.as_of if chosen else None,
        part_of=key.part_of or None,
        best_lines=(whole if len(saying) == len(told) else lines(saying, context)) if chosen else None,
        best_attribution=chosen.attribution if chosen else None,
        reports=tuple(entry for item in weighed for entry in _reported(item, context)),
        lines=whole,
    )


def _saying(chosen: Value, left: Iterable[Value]) -> tuple[FigureClaim, ...]:
    """The claims that state the best value."""
    return tuple(claim for item in left if (item.low, item.high) == (chosen.low, chosen.high) for claim in item.claims)


def _told(weighed: Iterable[Weighed]) -> tuple[FigureClaim, ...]:
    """Every claim that states a value, each once, also of values that gave way: they tell of it too."""
    return tuple({claim.id: claim for item in weighed for claim in item.value.claims}.values())


def _reported(item: Weighed, context: Context) -> Iterable[Reported]:
    for claim in item.value.claims:
        yield Reported(
            report=claim.report,
            claim=claim.id,
            low=claim.low,
            high=claim.high,
            approximate=claim.approximate,
            wording=claim.wording,
            as_of=item.value.as_of,
            part_of=claim.part_of,
            superseded_by=item.by.claim.id if item.by else None,
            reason=item.reason,
            attribution=claim.attribution,
            evidence=evidence(claim, context),
        )


def _rank(key: Group) -> tuple[str, str, bool, str, str]:
    return key.measure, key.side, bool(key.part_of), key.part_of, key.of_whom
