"""What the passes of one build share: the record, the tables, and the memory of each cross-report stage."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from tidings.engine.grouping import Grouping
from tidings.lineage import Signature
from tidings.linking.dates import Chronicle, Copied
from tidings.linking.incidents import Happening, Incidents
from tidings.model.claims import Reading
from tidings.model.index import Index
from tidings.model.known import Place
from tidings.pipeline.linked import Linked
from tidings.pipeline.linkers import CopyLinker, DateLinker, IncidentLinker
from tidings.pipeline.shelves import shelves
from tidings.record.record import Record
from tidings.vocabulary.kinds import load_kinds
from tidings.vocabulary.tables import Vocabulary


@dataclass(frozen=True, slots=True)
class Placed:
    """The places of a report, parallel to those of its reading."""

    places: tuple[Place | None, ...]


class Case:
    """One record under construction."""

    def __init__(self, record: Record, vocabulary: Vocabulary) -> None:
        self.record = record
        self.vocabulary = vocabulary
        self.stage = Incidents(vocabulary)
        self.copies = Grouping(CopyLinker(), shelves(record, "copies", Signature))
        self.dates = Grouping(DateLinker(vocabulary.table("kinds", load_kinds)), shelves(record, "dates", Chronicle))
        self.incidents = Grouping(IncidentLinker(self.stage), shelves(record, "incidents", Happening))
        self.placed = record.shelf("places", Placed)
        self.copied = record.shelf("copied", Copied)
        self.linked = record.shelf("linked", Linked)
        self.to_date: Index = record.index("dates.waiting")
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
        self.dates.drop(reports)
        orphans = {*self.copies.drop(reports), *self.incidents.drop(happenings), *said}
        self.record.replace(orphans, ())
        for index in (self.to_date, self.to_link, self.told, self.to_tell, self.said):
            index.drop_all(reports)
        self.placed.drop(reports)
        self.linked.drop(reports)
        self.copied.drop(reports)

    def date_again(self, reports: Iterable[str]) -> None:
        """These reports are to be dated and linked anew: they were read, or their copies have changed."""
        for report in reports:
            self.to_date.put(report, ())
            self.to_link.put(report, ())

    def link_again(self, reports: Iterable[str]) -> None:
        """These reports are to be linked anew, since something that their linking rests on has changed."""
        for report in reports:
            self.to_link.put(report, ())
