"""The pass over incidents: happenings of all reports solved and weighed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from tidings.engine.grouping import Component
from tidings.engine.spread import chunks
from tidings.linking.incidents import Happening
from tidings.model.claims import Claim, FigureClaim
from tidings.model.known import Aggregate, Incident
from tidings.pipeline.case import Case
from tidings.pipeline.progress import Tell, told
from tidings.vocabulary.outlets import load_outlets
from tidings.vocabulary.weighing import load_weighing
from tidings.weighing.context import Context
from tidings.weighing.figures import figures
from tidings.weighing.lines import lines

BATCH = 100
Known = TypeVar("Known", Incident, Aggregate)


def find_incidents(case: Case, tell: Tell) -> None:
    """Solve and weigh what is new among happenings."""
    with case.record.transaction():
        for batch in chunks(told("incidents", case.incidents.components(), tell), BATCH):
            made: list[Incident | Aggregate] = []
            for component in batch:
                solved = case.stage.solve(component.items.values())
                context = context_of(case, component)
                made += _weighed(solved.incidents, component, context)
                made += _weighed(solved.aggregates, component, context)
                case.incidents.settle(
                    component, {item: [solved.of[item]] for item in component.items if item in solved.of}
                )
                for item in component.items.values():
                    case.to_tell.put(item.report, ())
            case.record.replace([one for component in batch for one in component.before], made)


def context_of(case: Case, component: Component[Happening]) -> Context:
    """What weighing knows of the reports of a component."""
    reports = {report.id: report for report in case.record.reports({item.report for item in component.items.values()})}
    kept = case.linked.get(reports)
    copies = {copy.id: copy for report in reports for copy in case.record.copies(report)} if len(reports) > 1 else {}
    return Context(
        table=case.vocabulary.table("weighing", load_weighing),
        reports=reports,
        copies=tuple(copies[one] for one in sorted(copies)),
        dates={mention: date for one in kept.values() for mention, date in one.dates.items()},
        described={report: one.described for report, one in kept.items()},
        actors={mention: actor for one in kept.values() for mention, actor in one.actors.items()},
        outlets=case.vocabulary.table("outlets", load_outlets),
    )


def _weighed(made: Iterable[Known], component: Component[Happening], context: Context) -> Iterable[Known]:
    claims: Mapping[str, Happening] = {
        claim.id: item for item in component.items.values() for claim in (*item.claims, *item.figures)
    }
    for one in made:
        told_by = list({claims[claim].id: claims[claim] for claim in one.claims if claim in claims}.values())
        stated: list[FigureClaim] = [figure for item in told_by for figure in item.figures]
        events: list[Claim] = [claim for item in told_by for claim in item.claims]
        if isinstance(one, Incident):
            yield replace(one, figures=figures(stated, context), lines=lines([*events, *stated], context))
        else:
            yield replace(one, figures=figures(stated, context))
