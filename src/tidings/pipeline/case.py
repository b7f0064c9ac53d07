"""What the passes of one build share: the record, the tables, and the memory of each cross-report stage."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from tidings.engine.grouping import Grouping
from tidings.lineage import Judge, Signature, Wording
from tidings.linking import posts, ties
from tidings.linking.actors import Actors, Chain, Form
from tidings.linking.dates import Chronicle, Copied
from tidings.linking.incidents import Happening, Incidents
from tidings.linking.statements import Sayings
from tidings.model.claims import Reading
from tidings.model.index import Index
from tidings.model.known import Place
from tidings.model.known_actors import NOBODY, KnownActors
from tidings.pipeline.linked import Linked
from tidings.pipeline.linkers import ActorLinker, CopyLinker, DateLinker, IncidentLinker, RelationLinker, ends, holder
from tidings.pipeline.shelves import shelves
from tidings.pipeline.signing import Signing
from tidings.record.record import Record
from tidings.vocabulary.kinds import load_kinds
from tidings.vocabulary.tables import Vocabulary


@dataclass(frozen=True, slots=True)
class Placed:
    """The places of a report, parallel to those of its reading."""

    places: tuple[Place | None, ...]


class Case:
    """One record under construction.

    Indexes named ``to_...`` are queues: reports that a pass has still to see. Those named ``..._of`` tell what was made
    of a report, so that it can be taken back when the report changes or goes.
    """

    def __init__(self, record: Record, vocabulary: Vocabulary, known: KnownActors = NOBODY) -> None:
        self.record = record
        self.vocabulary = vocabulary
        self.known = known
        self.kinds = vocabulary.table("kinds", load_kinds)
        self.actors = Actors(vocabulary, known)
        self.judge = Judge(Wording.of(vocabulary))
        self.stage = Incidents(vocabulary)
        self.copies = Grouping(CopyLinker(self.judge), shelves(record, "copies", Signature))
        self.signing = Signing(record, self.copies, self.judge.wording.digest)
        self.dates = Grouping(DateLinker(self.kinds), shelves(record, "dates", Chronicle))
        self.forms = Grouping(ActorLinker(self.actors), shelves(record, "forms", Form))
        self.posts = Grouping(RelationLinker(holder), shelves(record, "posts", posts.Telling))
        self.ties = Grouping(RelationLinker(ends), shelves(record, "ties", ties.Telling))
        self.incidents = Grouping(IncidentLinker(self.stage), shelves(record, "incidents", Happening))
        self.placed = record.shelf("places", Placed)
        self.copied = record.shelf("copied", Copied)
        self.linked = record.shelf("linked", Linked)
        self.chains = record.shelf("chains", Chain)
        self.chains_of: Index = record.index("chains.of_report")
        self.form_of: Index = record.index("forms.of_chain")
        self.actor_of: Index = record.index("actors.of_chain")
        self.happenings_of: Index = record.index("incidents.of_report")
        self.posts_of: Index = record.index("posts.of_report")
        self.ties_of: Index = record.index("ties.of_report")
        self.said_of: Index = record.index("statements.of_report")
        self.to_date: Index = record.index("dates.waiting")
        self.to_link: Index = record.index("linking.waiting")
        self.to_tell: Index = record.index("statements.waiting")

    def actors_in(self, readings: Iterable[Reading | Sayings]) -> dict[str, str]:
        """Chain -> actor, for the chains of readings that are actors."""
        found = self.actor_of.keys_of_all({mention.chain for reading in readings for mention in reading.actors})
        return {chain: actors[0] for chain, actors in found.items() if actors}

    def date_again(self, reports: Iterable[str]) -> None:
        """These reports are to be dated and linked anew: they were read, or their copies have changed."""
        for report in reports:
            self.to_date.put(report, ())
            self.to_link.put(report, ())

    def link_again(self, reports: Iterable[str]) -> None:
        """These reports are to be linked anew: their date or their actors have changed."""
        for report in reports:
            self.to_link.put(report, ())

    def forget(self, reports: Collection[str]) -> None:
        """Take what these reports gave to every stage out of the stages' memory, and what rests on them alone out of the record."""
        copies = self.record.copies(*reports) if reports else ()
        self.date_again({end for copy in copies for end in (copy.report, copy.of)} - set(reports))
        self.dates.drop(reports)
        self.signing.drop(reports)
        orphans = {
            *self.copies.drop(reports),
            *self.incidents.drop(_all(self.happenings_of, reports)),
            *self.posts.drop(_all(self.posts_of, reports)),
            *self.ties.drop(_all(self.ties_of, reports)),
            *self.drop_chains(_all(self.chains_of, reports)),
            *_all(self.said_of, reports),
        }
        self.record.replace(orphans, ())
        made = (self.happenings_of, self.posts_of, self.ties_of, self.chains_of, self.said_of)
        for index in (*made, self.to_date, self.to_link, self.to_tell):
            index.drop_all(reports)
        for shelf in (self.placed, self.linked, self.copied):
            shelf.drop(reports)

    def drop_chains(self, chains: Collection[str]) -> frozenset[str]:
        """Take chains out; ids of actors that no chain answers for any more."""
        forms = {form for ones in self.form_of.keys_of_all(chains).values() for form in ones}
        for index in (self.form_of, self.actor_of):
            index.drop_all(chains)
        self.chains.drop(chains)
        left = self.form_of.items_of_all(forms)
        self.forms.touch(form for form in forms if left[form])
        return self.forms.drop([form for form in forms if not left[form]])


def _all(index: Index, reports: Collection[str]) -> list[str]:
    return [one for ones in index.keys_of_all(reports).values() for one in ones]
