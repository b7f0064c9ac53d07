"""Figures: what each report says, what the incident comes to, and totals kept out of it."""

from __future__ import annotations

from collections.abc import Iterator

from bench.truth.case import Case, Thing, plain, spots, touches
from bench.truth.matching import Matching
from bench.truth.tally import Tally

KINDS = {"arrested": "detained"}
ONES = {"children": "child", "women": "woman", "police": "police", "soldiers": "soldier"}
TOLLS = ("killed", "wounded")
BOUNDS = ("low", "best", "high")


def figures(case: Case, matching: Matching) -> Iterator[Tally]:
    """Values by report, as claims and within the right incident; low, best, high; what is ours and right."""
    read, placed, spare = (Tally("figures", name) for name in ("values read", "values placed", "precision"))
    bounds = {name: Tally("figures", name) for name in BOUNDS}
    whole = Tally("figures", "all three")
    for told in case.truth["incidents"]:
        ours = matching.pairs.get(told["id"])
        for figure in told["figures"]:
            kind = KINDS.get(figure["kind"], figure["kind"])
            for value in figure["values"]:
                _value(case, (told["id"], kind, figure["of_whom"]), value, ours, read, placed)
            _bounds(told["id"], figure, _held(ours, kind, figure), bounds, whole)
    for claim in _tolls(case):
        words = (claim["evidence"][0]["text"], case.names.get(claim["report"]), _numbers(claim["value"]))
        spare.add(_known(case, claim), claim["value"]["measure"], *words)
    yield from (read, placed, spare, *bounds.values(), whole)


def _value(
    case: Case, name: tuple[str, str, str], value: Thing, ours: Thing | None, read: Tally, placed: Tally
) -> None:
    mine = [claim for claim in case.of_kind("figure", value) if claim["value"]["measure"] == name[1]]
    right = [claim for claim in mine if _numbers(claim["value"]) == _numbers(value)]
    words = (*name, value["report"], value["quote"], f"truth {_numbers(value)}")
    read.add(bool(right), *words, *(f"ours {_numbers(claim['value'])} {claim['value']['wording']}" for claim in mine))
    if right:
        held = {reported["claim"] for figure in (ours["figures"] if ours else ()) for reported in figure["reports"]}
        placed.add(any(claim["id"] in held for claim in right), *words)


def _numbers(value: Thing) -> tuple[int | None, int | None]:
    return value["low"], value["high"]


def _held(ours: Thing | None, kind: str, figure: Thing) -> Thing | None:
    """Our figure of that measure and class that comes nearest."""
    if ours is None:
        return None
    fitting = [mine for mine in ours["figures"] if mine["kind"] == kind and _class_fits(mine, figure)]
    return max(fitting, key=lambda mine: sum(_fits(mine, figure, bound) for bound in BOUNDS), default=None)


def _class_fits(mine: Thing, figure: Thing) -> bool:
    wanted = figure["of_whom"]
    held = {plain(mine["of_whom"] or "all"), plain(mine["side"] or "all")}
    names = {plain(wanted), ONES.get(wanted, wanted.rstrip("s"))}
    return bool(held & names) or (not figure.get("part_of") and not figure.get("side") and mine["of_whom"] is None)


def _fits(mine: Thing, figure: Thing, bound: str) -> bool:
    return mine[bound] in (figure[bound], *figure.get("accept", {}).get(bound, ()))


def _bounds(incident: str, figure: Thing, mine: Thing | None, bounds: dict[str, Tally], whole: Tally) -> None:
    words = (incident, figure["kind"], figure["of_whom"])
    right = {bound: mine is not None and _fits(mine, figure, bound) for bound in BOUNDS}
    for bound in BOUNDS:
        bounds[bound].add(right[bound], *words, f"ours {mine and mine[bound]}", f"truth {figure[bound]}")
    whole.add(
        all(right.values()),
        *words,
        f"ours {mine and [mine[bound] for bound in BOUNDS]}",
        f"truth {[figure[bound] for bound in BOUNDS]}",
    )


def _tolls(case: Case) -> Iterator[Thing]:
    """Our killed and wounded that stand in an incident."""
    claims = {
        reported["claim"]
        for incident in case.record["incidents"]
        for figure in incident["figures"]
        if figure["kind"] in TOLLS
        for reported in figure["reports"]
    }
    return (case.claims[claim] for claim in sorted(claims))


def _known(case: Case, claim: Thing) -> bool:
    mine = spots(claim)
    return any(
        _numbers(value) == _numbers(claim["value"]) and touches(mine, case.spots(value))
        for told in case.truth["incidents"]
        for figure in told["figures"]
        if figure["kind"] == claim["value"]["measure"]
        for value in figure["values"]
        if (report := case.reports.get(value["report"])) is not None and report["id"] == claim["report"]
    )


def aggregates(case: Case) -> Iterator[Tally]:
    """Totals over a period: found, with their number, and in no incident's toll."""
    found, number, outside = (Tally("aggregates", name) for name in ("found", "number", "kept out of tolls"))
    tolls = list(_tolls(case))
    for told in case.truth["aggregates"]:
        at = case.spots(told)
        mine = [aggregate for aggregate in case.record["aggregates"] if touches(case.marks(aggregate["claims"]), at)]
        words = (told["id"], told["report"], told["quote"])
        found.add(bool(mine), *words)
        claims = [claim for claim in case.of_kind("figure", told) if _numbers(claim["value"]) == _numbers(told)]
        number.add(bool(claims), *words, *(_numbers(claim["value"]) for claim in case.of_kind("figure", told)))
        outside.add(not any(touches(spots(claim), at) for claim in tolls), *words)
    yield from (found, number, outside)
