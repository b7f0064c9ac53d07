"""The pass over actors: the chains of mentions of all reports to persons, groups and bodies (R12)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from tidings.engine.grouping import Component
from tidings.engine.spread import chunks
from tidings.linking.actors import Chain, Form
from tidings.model.known import Actor
from tidings.pipeline.case import Case
from tidings.pipeline.progress import Tell, told
from tidings.pipeline.reading import Read

BATCH = 100


def enter_chains(case: Case, batch: Iterable[Read]) -> None:
    """Keep the chains of reports just read, in place of those of an earlier reading."""
    made = {one.report.id: case.actors.chains(one.report, one.reading, one.places) for one in batch}
    before = {chain for chains in case.chains_of.keys_of_all(made).values() for chain in chains}
    fresh = {chain.id: chain for chains in made.values() for chain in chains}
    case.record.replace(case.drop_chains(before - fresh.keys()), ())
    forms: dict[str, Form] = {}
    for chain in fresh.values():
        form = case.actors.form(chain)
        forms[form.id] = form
        case.chains.put(chain.id, chain)
        case.form_of.put(chain.id, (form.id,))
    case.forms.put(forms)
    case.forms.touch(forms)
    for report, chains in made.items():
        case.chains_of.put(report, [chain.id for chain in chains])


def find_actors(case: Case, tell: Tell) -> None:
    """Solve what is new among names; reports of which an actor changes are linked anew."""
    with case.record.transaction():
        for batch in chunks(told("actors", case.forms.components(), tell), BATCH):
            made: list[Actor] = []
            for component in batch:
                made += _solve(case, component)
            case.record.replace([one for component in batch for one in component.before], made)


def _solve(case: Case, component: Component[Form]) -> tuple[Actor, ...]:
    chains_of = case.form_of.items_of_all(component.items)
    chains = case.chains.get([chain for ones in chains_of.values() for chain in ones])
    solved = case.actors.solve(chains.values())
    made_of = {form: {solved.of[chain] for chain in ones if chain in solved.of} for form, ones in chains_of.items()}
    case.forms.settle(component, made_of)
    _assign(case, chains.values(), solved.of)
    return solved.actors


def _assign(case: Case, chains: Collection[Chain], of: Mapping[str, str]) -> None:
    before = case.actor_of.keys_of_all([chain.id for chain in chains])
    for chain in chains:
        now = (of[chain.id],) if chain.id in of else ()
        if before[chain.id] != now:
            case.actor_of.put(chain.id, now)
            case.link_again([chain.report])
