"""Names that a user listed as one actor, before anything is compared (a file of known actors)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import combinations

from tidings.ids import digest
from tidings.linking.actors.chain import Chain
from tidings.linking.actors.form import Form
from tidings.linking.actors.spelling import Spelling
from tidings.model.known import Actor
from tidings.model.known_actors import KnownActor, KnownActors

# Opens the name that stands for an entry of the list among the full names of a form.
_MARK = "listed as"
_PLAIN = ("crowd", "state", "writer")


class Listed:
    """Which entry of the list a chain is; an entry is named by a digest of all it says, so that a changed one is another.

    Args:
        known: the list.
        spelling: names are compared without their spelling, as those of reports are.
    """

    def __init__(self, known: KnownActors, spelling: Spelling) -> None:
        self._file = known.file
        self._spelling = spelling
        self._entries: dict[str, KnownActor] = {}
        self._by_name: dict[tuple[str, ...], str | None] = {}
        for one in known.actors:
            key = digest([list(one.names), one.type, list(one.external_ids), one.country])
            self._entries[key] = one
            for name in {self._folded(name) for name in one.names} - {()}:
                self._by_name[name] = key if self._by_name.get(name, key) == key else None

    def form(self, chain: Chain, form: Form) -> Form:
        """The chain's form, with the entry that its names are listed under as one more full name."""
        key = self._entry(chain)
        if key is None or form.kind in _PLAIN:
            return form
        kind = "person" if self._entries[key].type == "person" else form.kind
        own = "body" if kind == "common" else kind
        return replace(form, kind=own, full=(*form.full, (_MARK, key)), rep=None)

    def apart(self, forms: Mapping[str, Form]) -> list[tuple[str, str]]:
        """Pairs of forms that are listed under two entries."""
        under = {id_: mark for id_, form in forms.items() if (mark := _mark(form)) is not None}
        return [(a, b) for a, b in combinations(sorted(under), 2) if under[a] != under[b]]

    def told(self, actor: Actor, chains: Iterable[Chain]) -> Actor:
        """The actor with type, country and ids of its entry, and the list among its reasons."""
        keys = {key for chain in chains if (key := self._entry(chain)) is not None}
        reasons = tuple(why for why in actor.reasons if _MARK not in why)
        if len(keys) != 1:
            return replace(actor, reasons=reasons)
        entry = self._entries[keys.pop()]
        names = [name for name in actor.names if self._folded(name) in {self._folded(one) for one in entry.names}]
        return replace(
            actor,
            type=entry.type or actor.type,
            country=entry.country or actor.country,
            external_ids=tuple(sorted({*actor.external_ids, *entry.external_ids})),
            reasons=(f"listed in {self._file}: {', '.join(names)}", *reasons),
        )

    def _entry(self, chain: Chain) -> str | None:
        """The one entry that has a name of the chain; none where two have."""
        if not self._by_name:
            return None
        found = {key for name in chain.names if (key := self._by_name.get(self._folded(name.text))) is not None}
        return found.pop() if len(found) == 1 else None

    def _folded(self, name: str) -> tuple[str, ...]:
        """A name as it is compared; an acronym as it is written, so that IS is not "is"."""
        if self._spelling.is_acronym(name):
            return (name.replace(".", ""),)
        return self._spelling.parts(name) or tuple(name.casefold().split())


def _mark(form: Form) -> str | None:
    return next((name[1] for name in form.full if name[0] == _MARK), None)
