"""The pass over actors: the chains of mentions of all reports to persons, groups and bodies (R12)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from tidings.engine.grouping import Component
from tidings.engine.spread import chunks
from tidings.linking.actors import Chain, Form, Solved
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
            forms = case.form_of.items_of_all([form for component in batch for form in component.items])
            chains = case.chains.get([chain for ones in forms.values() for chain in ones])
            solved = [_solve(case, component, forms, chains) for component in batch]
            made = [actor for one in solved for actor in one.actors]
            of = {chain: actor for one in solved for chain, actor in one.of.items()}
            case.record.replace({one for component in batch for one in component.before}, made)
            case.forms.settle(
                batch, {form: {of[chain] for chain in ones if chain in of} for form, ones in forms.items()}
            )
            _assign(case, chains.values(), of)


def _solve(
    case: Case, component: Component[Form], forms: Mapping[str, Sequence[str]], chains: Mapping[str, Chain]
) -> Solved:
    return case.actors.solve([chains[chain] for form in component.items for chain in forms[form]])


def _assign(case: Case, chains: Collection[Chain], of: Mapping[str, str]) -> None:
    before = case.actor_of.keys_of_all([chain.id for chain in chains])
    for chain in chains:
        now = (of[chain.id],) if chain.id in of else ()
        if before[chain.id] != now:
            case.actor_of.put(chain.id, now)
            case.link_again([chain.report])
