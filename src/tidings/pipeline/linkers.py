"""The cross-report stages as the engine groups them: keys, and what must be solved together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from tidings import lineage
from tidings.lineage import Judge, Signature
from tidings.lineage.solve import STOCK
from tidings.linking import dates, posts, ties
from tidings.linking.actors import Actors, Form
from tidings.linking.dates import Chronicle
from tidings.linking.dates.bounds import joined
from tidings.linking.incidents import Happening, Incidents
from tidings.vocabulary.kinds import Kinds

Told = TypeVar("Told", posts.Telling, ties.Telling)


class Proposing:
    """Keys only propose, however many items share one: the stage subdivides them by its own rule."""

    def most(self, _key: str) -> int | None:
        """No limit."""
        return None

    def worth(self, _shared: Sequence[str]) -> bool:
        """One key is worth a comparison."""
        return True

    def enough(self, _key: str) -> bool:
        """What shares a key is compared."""
        return False

    def beside(self, _a: object, _b: object) -> bool:
        """What is not joined does not matter."""
        return False


class CopyLinker:
    """Reports belong together where one derives from the other; what shares a passage stands beside."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge

    def keys(self, item: Signature) -> Iterable[str]:
        """The thinned shingles, and the digest of the whole text."""
        return lineage.keys(item)

    def most(self, _key: str) -> int | None:
        """Stock phrases are shared by any number of reports, and so is a story of an agency."""
        return STOCK

    def worth(self, shared: Sequence[str]) -> bool:
        """A sentence, or two shingles."""
        return lineage.enough_shared(shared)

    def enough(self, key: str) -> bool:
        """Reports with the same words are copies."""
        return key.startswith("body:")

    def joined(self, a: Signature, b: Signature) -> bool:
        """Whether there is a copy between them."""
        return self._judge.joined(a, b)

    def beside(self, a: Signature, b: Signature) -> bool:
        """Whether they share a passage."""
        return self._judge.beside(a, b)


class DateLinker(Proposing):
    """Reports belong together where one may date the other."""

    def __init__(self, kinds: Kinds) -> None:
        self._kinds = kinds

    def keys(self, item: Chronicle) -> Iterable[str]:
        """Place, side and weekday of what is told, and copies."""
        return dates.keys(item)

    def joined(self, a: Chronicle, b: Chronicle) -> bool:
        """Whether one is undated, and words or an incident tie them."""
        return joined(a, b, self._kinds)


class ActorLinker(Proposing):
    """Forms of names belong together where they are one actor, or are if no other is there.

    A form stands for all the chains that have it, so that keys grow with the number of names and not of reports.
    """

    def __init__(self, stage: Actors) -> None:
        self._stage = stage

    def keys(self, item: Form) -> Iterable[str]:
        """Surnames, acronyms and words of names, folded."""
        return self._stage.keys(item)

    def joined(self, a: Form, b: Form) -> bool:
        """Whether the two must be solved together (R12)."""
        return self._stage.joined(a, b)


class IncidentLinker(Proposing):
    """Happenings as R2 joins them."""

    def __init__(self, stage: Incidents) -> None:
        self._stage = stage

    def keys(self, item: Happening) -> Iterable[str]:
        """Site, town and day, sides, victims, copied sentence."""
        return self._stage.keys(item)

    def most(self, key: str) -> int | None:
        """As the stage says."""
        return self._stage.most(key)

    def joined(self, a: Happening, b: Happening) -> bool:
        """Whether the two must be solved together."""
        return self._stage.joined(a, b)


class RelationLinker(Generic[Told]):
    """Posts of one holder belong together, and ties of one pair."""

    def __init__(self, key: Callable[[Told], str]) -> None:
        self._key: Callable[[Told], str] = key

    def keys(self, item: Told) -> Iterable[str]:
        """The holder, or the two ends."""
        return (self._key(item),)

    def most(self, _key: str) -> int | None:
        """No limit."""
        return None

    def worth(self, _shared: Sequence[str]) -> bool:
        """Not asked."""
        return True

    def enough(self, _key: str) -> bool:
        """The same actors are enough."""
        return True

    def beside(self, _a: object, _b: object) -> bool:
        """What is not joined does not matter."""
        return False

    def joined(self, a: Told, b: Told) -> bool:
        """Whether the actors are the same."""
        same: bool = self._key(a) == self._key(b)
        return same


def holder(telling: posts.Telling) -> str:
    """The actor who holds the post, or the mention where it is no actor."""
    return telling.actors.get(telling.claim.holder, telling.claim.holder)


def ends(telling: ties.Telling) -> str:
    """Both ends of a tie, in one order for both directions."""
    claim = telling.claim
    return " ".join(sorted(telling.actors.get(one, one) for one in (claim.subject, claim.object)))
