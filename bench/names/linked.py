"""What the linking of actors says of a pair: the code path of build, from the chains of two reports on."""

from __future__ import annotations

from bench.names.pairs import Called, Pair
from tidings.linking.actors import Actors, Chain
from tidings.linking.actors.chain import Counted
from tidings.vocabulary.tables import Vocabulary
from tidings.vocabulary.titles import load_titles


class Linked:
    """Says whether two reports' words are one actor, and why."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._actors = Actors(vocabulary)
        self._honorifics = vocabulary.table("titles", load_titles).honorifics

    def __call__(self, pair: Pair) -> tuple[bool, tuple[str, ...]]:
        """Same or not, with the reasons that ``explain`` would print."""
        first, second = self.chain(pair.a, "1"), self.chain(pair.b, "2")
        if not self._meet(first, second):
            return False, ()
        solved = self._actors.solve([first, second])
        same = first.id in solved.of and solved.of[first.id] == solved.of.get(second.id)
        return same, tuple(reason for actor in solved.actors for reason in actor.reasons) if same else ()

    def _meet(self, first: Chain, second: Chain) -> bool:
        """Whether the engine would solve the two together."""
        a, b = self._actors.form(first), self._actors.form(second)
        shared = set(self._actors.keys(a)) & set(self._actors.keys(b))
        return a == b or (bool(shared) and self._actors.joined(a, b))

    def chain(self, said: Called, report: str) -> Chain:
        """The chain that reading makes of a report that says this: honorifics are titles, followers have an owner."""
        kind = said.kind
        if kind == "state":
            return Chain(f"men-{report}", report, _once(said.names), "state", country=said.country)
        if said.owner is not None:
            return Chain(
                id=f"men-{report}",
                report=report,
                type="crowd",
                described=said.word,
                plural=True,
                owner_names=(said.owner,),
                owner_word=said.word,
            )
        cut = [self._cut(name) if kind == "person" else ((), name) for name in said.names]
        return Chain(
            id=f"men-{report}",
            report=report,
            names=_once(tuple(name for _, name in cut)),
            type=kind,
            type_weight=1,
            titles=tuple(sorted({title for titles, _ in cut for title in titles})),
            acronyms=(said.acronym,) if said.acronym else (),
            about=said.about,
        )

    def _cut(self, name: str) -> tuple[tuple[str, ...], str]:
        """The honorifics before a name, and the name."""
        words = name.split()
        count = 0
        while count < len(words) - 1 and words[count].rstrip(".").lower() in self._honorifics:
            count += 1
        return tuple(words[:count]), " ".join(words[count:])


def _once(names: tuple[str, ...]) -> tuple[Counted, ...]:
    return tuple(Counted(name, 1) for name in sorted(set(names)))
