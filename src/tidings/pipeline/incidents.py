"""The pass over incidents: happenings of all reports solved and weighed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from tidings.engine.grouping import Component
from tidings.engine.spread import chunks
from tidings.linking.incidents import Happening
from tidings.model.claims import Claim, FigureClaim
from tidings.model.known import Aggregate, Incident
from tidings.pipeline.case import Case
from tidings.pipeline.progress import Tell, told
from tidings.pipeline.surroundings import Surroundings
from tidings.weighing.context import Context
from tidings.weighing.figures import figures
from tidings.weighing.lines import lines

BATCH = 100
Known = TypeVar("Known", Incident, Aggregate)


def find_incidents(case: Case, tell: Tell) -> None:
    """Solve and weigh what is new among happenings."""
    with case.record.transaction():
        for batch in chunks(told("incidents", case.incidents.components(), tell), BATCH):
            surroundings = Surroundings(case, {item.report for component in batch for item in component.items.values()})
            made: list[Incident | Aggregate] = []
            of: dict[str, list[str]] = {}
            for component in batch:
                solved = case.stage.solve(component.items.values())
                context = surroundings.context({item.report for item in component.items.values()})
                made += _weighed(solved.incidents, component, context)
                made += _weighed(solved.aggregates, component, context)
                of.update((item, [home]) for item, home in solved.of.items())
            case.record.replace({one for component in batch for one in component.before}, made)
            case.incidents.settle(batch, of)
            for report in surroundings.reports:
                case.to_tell.put(report, ())


def _weighed(made: Iterable[Known], component: Component[Happening], context: Context) -> Iterable[Known]:
    claims: dict[str, Happening] = {}
    for item in component.items.values():
        claims.update((claim.id, item) for claim in item.claims)
        claims.update((figure.id, item) for figure in item.figures)
    for one in made:
        told_by = list({claims[claim].id: claims[claim] for claim in one.claims if claim in claims}.values())
        stated: list[FigureClaim] = [figure for item in told_by for figure in item.figures]
        events: list[Claim] = [claim for item in told_by for claim in item.claims]
        if isinstance(one, Incident):
            yield replace(one, figures=figures(stated, context), lines=lines([*events, *stated], context, one.polarity))
        else:
            yield replace(one, figures=figures(stated, context))
