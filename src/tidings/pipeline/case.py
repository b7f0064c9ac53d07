"""What the passes of one build share: the record, the tables, and the memory of each cross-report stage."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from tidings.engine.grouping import Grouping
from tidings.lineage import Signature
from tidings.linking.incidents import Happening, Incidents
from tidings.model.claims import Reading
from tidings.model.index import Index
from tidings.model.known import Place
from tidings.pipeline.copying import copies_of
from tidings.pipeline.linked import Linked
from tidings.pipeline.shelves import shelves
from tidings.record.record import Record
from tidings.vocabulary.tables import Vocabulary


@dataclass(frozen=True, slots=True)
class Placed:
    """The places of a report, parallel to those of its reading."""

    places: tuple[Place | None, ...]


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


class Case:
    """One record under construction."""

    def __init__(self, record: Record, vocabulary: Vocabulary) -> None:
        self.record = record
        self.vocabulary = vocabulary
        self.stage = Incidents(vocabulary)
        self.copies: Grouping[Signature] = copies_of(record)
        self.incidents: Grouping[Happening] = Grouping(
            IncidentLinker(self.stage), shelves(record, "incidents", Happening)
        )
        self.placed = record.shelf("places", Placed)
        self.linked = record.shelf("linked", Linked)
        self.to_link: Index = record.index("link.todo")
        self.told: Index = record.index("incidents.of_report")
        self.to_tell: Index = record.index("statements.todo")
        self.said: Index = record.index("statements.of_report")

    def actors_of(self, reading: Reading) -> dict[str, str]:
        """Chain -> actor, for the chains of a reading."""
        return {}

    def forget(self, reports: Collection[str]) -> None:
        """Take what these reports gave to every stage out of the stages' memory."""
        happenings = [item for items in self.told.keys_of_all(reports).values() for item in items]
        said = [one for ones in self.said.keys_of_all(reports).values() for one in ones]
        orphans = {*self.copies.drop(reports), *self.incidents.drop(happenings), *said}
        self.record.replace(orphans, ())
        for index in (self.to_link, self.told, self.to_tell, self.said):
            index.drop_all(reports)
        self.placed.drop(reports)
        self.linked.drop(reports)

    def link_again(self, reports: Iterable[str]) -> None:
        """These reports are to be linked anew, since something that their linking rests on has changed."""
        for report in reports:
            self.to_link.put(report, ())
