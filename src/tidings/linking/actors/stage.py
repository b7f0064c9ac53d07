"""The linking of actors as the engine takes it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tidings.linking.actors.chain import Chain, chains
from tidings.linking.actors.clusters import Ruling, cluster
from tidings.linking.actors.compose import actor
from tidings.linking.actors.form import Form, form_of
from tidings.linking.actors.listed import Listed
from tidings.linking.actors.masthead import credited
from tidings.linking.actors.spelling import Spelling
from tidings.linking.actors.verdict import Verdict, keys, verdict
from tidings.model.claims import Reading
from tidings.model.known import Actor, Place
from tidings.model.known_actors import NOBODY, KnownActors
from tidings.model.reports import Report
from tidings.vocabulary.tables import Vocabulary


@dataclass(frozen=True, slots=True)
class Solved:
    """What chains make; ``of`` maps each chain to its actor."""

    actors: tuple[Actor, ...]
    of: Mapping[str, str]


class Actors:
    """R12 over all reports.

    Forms, not chains, are compared: a name that ten thousand reports have is one form, so that what is compared grows
    with the number of different names and not with the number of reports. A form's id follows from its content.

    Args:
        vocabulary: the tables ``names``, ``groups``, ``states`` and ``titles`` are used.
        known: actors that the user listed: their names are one actor.
    """

    def __init__(self, vocabulary: Vocabulary, known: KnownActors = NOBODY) -> None:
        self._spelling = Spelling.of(vocabulary)
        self._listed = Listed(known, self._spelling)

    def chains(self, report: Report, reading: Reading, places: Iterable[Place | None] = ()) -> tuple[Chain, ...]:
        """The chains of a report that may be actors of the record; ``places`` are those that linking resolved in it."""
        return (*chains(report, reading, places), *credited(report, self._spelling.outlets))

    def form(self, chain: Chain) -> Form:
        """What is compared of a chain."""
        return self._listed.form(chain, form_of(chain, self._spelling))

    def keys(self, item: Form) -> tuple[str, ...]:
        """Forms that share a key are compared."""
        return keys(item)

    def verdict(self, a: Form, b: Form) -> Verdict:
        """R12 on two forms."""
        return verdict(a, b)

    def joined(self, a: Form, b: Form) -> bool:
        """Whether two must be solved together: one actor, or one if no other is there."""
        found = verdict(a, b)
        return bool(found.same) or (found.same is None and bool(found.reasons))

    def solve(self, items: Iterable[Chain], constraints: Iterable[Ruling] = ()) -> Solved:
        """The actors of these chains (a component, or all there are), whatever their order."""
        by_form: dict[str, list[Chain]] = defaultdict(list)
        forms: dict[str, Form] = {}
        of_chain: dict[str, str] = {}
        known: dict[Form, str] = {}
        rulings = tuple(constraints)
        parted = {one for ruling in rulings if not ruling.same for one in (ruling.a, ruling.b)}
        for chain in items:
            form = self.form(chain)
            form_id = known.get(form) or known.setdefault(form, form.id)
            if chain.id in parted:
                form_id = f"{form_id}:{chain.id}"
            forms[form_id] = form
            by_form[form_id].append(chain)
            of_chain[chain.id] = form_id
        pairs = [(of_chain[r.a], of_chain[r.b], r.same) for r in rulings if r.a in of_chain and r.b in of_chain]
        apart = [*((a, b) for a, b, same in pairs if not same), *self._listed.apart(forms)]
        made = cluster(forms, [(a, b) for a, b, same in pairs if same], apart)
        found = []
        of: dict[str, str] = {}
        for root, members in made.members().items():
            if all(_passing(forms[form], by_form[form]) for form in members):
                continue
            held = [chain for form in members for chain in by_form[form]]
            one = actor(held, [forms[form] for form in members], made.reasons.get(root, ()), self._spelling)
            one = self._listed.told(one, held)
            found.append(one)
            of.update((chain.id, one.id) for chain in held)
        return Solved(tuple(sorted(found, key=lambda one: one.id)), of)


def _passing(form: Form, chains: Iterable[Chain]) -> bool:
    """Whether this is an unnamed group that nothing tells from others beyond its report ("the group", "militias")."""
    return form.rep is not None and not any(chain.names for chain in chains)
