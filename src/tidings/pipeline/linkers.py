"""The cross-report stages as the engine groups them: keys, and what must be solved together."""

from __future__ import annotations

from collections.abc import Iterable

from tidings import lineage
from tidings.lineage import Signature
from tidings.lineage.solve import STOCK
from tidings.linking import dates
from tidings.linking.dates import Chronicle
from tidings.linking.dates.bounds import joined
from tidings.linking.incidents import Happening, Incidents
from tidings.vocabulary.kinds import Kinds


class CopyLinker:
    """Reports belong together where one derives from the other, or both share a passage."""

    def keys(self, item: Signature) -> tuple[str, ...]:
        """The thinned shingles, and the digest of the whole text."""
        return lineage.keys(item)

    def most(self, key: str) -> int | None:
        """A passage that more reports share is a stock phrase; whole copies may be any number."""
        return None if key.startswith("body:") else STOCK

    def joined(self, a: Signature, b: Signature) -> bool:
        """Whether there is a copy between them."""
        return lineage.joined(a, b)


class DateLinker:
    """Reports belong together where one may date the other."""

    def __init__(self, kinds: Kinds) -> None:
        self._kinds = kinds

    def keys(self, item: Chronicle) -> Iterable[str]:
        """Place, side and weekday of what is told, and copies."""
        return dates.keys(item)

    def most(self, _key: str) -> None:
        """No limit."""
        return

    def joined(self, a: Chronicle, b: Chronicle) -> bool:
        """Whether one is undated, and words or an incident tie them."""
        return joined(a, b, self._kinds)


class IncidentLinker:
    """Happenings as the engine groups them."""

    def __init__(self, stage: Incidents) -> None:
        self._stage = stage

    def keys(self, item: Happening) -> Iterable[str]:
        """Site, town and day, sides, victims, copied sentence."""
        return self._stage.keys(item)

    def most(self, _key: str) -> None:
        """No limit: the keys are subdivided by their own rule."""
        return

    def joined(self, a: Happening, b: Happening) -> bool:
        """Whether the two must be solved together (R2)."""
        return self._stage.joined(a, b)
