"""A component of happenings into incidents and aggregates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from tidings.linking.incidents.build import happenings
from tidings.linking.incidents.clusters import Cluster, Ruling, clusters
from tidings.linking.incidents.compose import aggregate, incident, incident_id
from tidings.linking.incidents.copied import Passage
from tidings.linking.incidents.echoes import repeated
from tidings.linking.incidents.happening import Happening
from tidings.linking.incidents.keys import keys, most
from tidings.linking.incidents.scene import Resolved, Tables
from tidings.linking.incidents.standing import stands
from tidings.linking.incidents.verdict import Verdict, verdict
from tidings.model.claims import Reading
from tidings.model.known import Aggregate, Incident, Place
from tidings.model.reports import Report
from tidings.vocabulary.events import load_events
from tidings.vocabulary.kinds import Kinds, load_kinds
from tidings.vocabulary.quantities import load_quantities
from tidings.vocabulary.tables import Vocabulary
from tidings.vocabulary.verbs import load_verbs


@dataclass(frozen=True, slots=True)
class Solved:
    """What a component makes; ``of`` maps each happening to its incident or aggregate."""

    incidents: tuple[Incident, ...]
    aggregates: tuple[Aggregate, ...]
    of: Mapping[str, str]


class Incidents:
    """The stage as the engine takes it.

    Args:
        vocabulary: the tables ``kinds``, ``events`` (rules and forms of verbs) and ``quantities`` are used.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._kinds: Kinds = vocabulary.table("kinds", load_kinds)
        self._tables = Tables(
            self._kinds,
            vocabulary.table("events", load_events),
            vocabulary.table("quantities", load_quantities),
            vocabulary.table("events", load_verbs),
        )

    def happenings(
        self,
        report: Report,
        reading: Reading,
        places: tuple[Place | None, ...],
        dates: tuple[str | None, ...],
        actors: Mapping[str, str],
        passages: Sequence[Passage] = (),
    ) -> tuple[Happening, ...]:
        """What a report tells of.

        Args:
            report: the report, ``published`` as linking bounded it.
            reading: what it says.
            places: parallel to ``reading.places``.
            dates: EDTF, parallel to ``reading.times``.
            actors: actor id by chain.
            passages: what it copies from other reports, or tells twice.
        """
        return happenings(report, reading, Resolved(places, dates, actors, passages), self._tables)

    def keys(self, item: Happening) -> tuple[str, ...]:
        """Happenings that share a key are compared."""
        return keys(item)

    def most(self, key: str) -> int | None:
        """How many happenings a key may bring together."""
        return most(key)

    def verdict(self, a: Happening, b: Happening) -> Verdict:
        """R2 on two happenings."""
        return verdict(a, b, self._kinds)

    def joined(self, a: Happening, b: Happening) -> bool:
        """Whether two must be solved together: one happening, perhaps one, or tied to each other by their report."""
        if _tied(a, b) or _tied(b, a) or repeated(a, b) or repeated(b, a):
            return True
        found = self.verdict(a, b)
        return bool(found.same) or found.possible

    def solve(self, items: Iterable[Happening], constraints: Iterable[Ruling] = ()) -> Solved:
        """The incidents and aggregates of a component, whatever the order of its items."""
        return solve(items, constraints, self._kinds)


def solve(items: Iterable[Happening], constraints: Iterable[Ruling], kinds: Kinds) -> Solved:
    """The incidents and aggregates of a component (R1, R2, R3)."""
    grouped = [
        one
        for one in clusters(items, kinds, constraints)
        if one.members[0].extent == "aggregate" or stands(one.members)
    ]
    events = [cluster for cluster in grouped if cluster.members[0].extent == "incident"]
    homes = {member.id: incident_id(cluster) for cluster in events for member in cluster.every}
    incidents = _partly([incident(cluster, homes) for cluster in events], events, kinds)
    totals = [(cluster, aggregate(cluster)) for cluster in grouped if cluster.members[0].extent == "aggregate"]
    of = {**homes, **{member.id: made.id for cluster, made in totals for member in cluster.every}}
    return Solved(incidents, tuple(made for _, made in totals), of)


def _tied(a: Happening, b: Happening) -> bool:
    return b.id in a.linked or a.part_of == b.id


def _partly(made: list[Incident], events: Iterable[Cluster], kinds: Kinds) -> tuple[Incident, ...]:
    """R1: arrests that their report links to a protest are a part of it; links are told by both ends."""
    families = {incident_id(cluster): cluster.members[0].family for cluster in events}
    back: dict[str, set[str]] = {}
    for one in made:
        for other in one.linked:
            back.setdefault(other, set()).add(one.id)
    out: list[Incident] = []
    for one in made:
        linked = {*one.linked, *back.get(one.id, ())}
        wholes = [other for other in sorted(linked) if families[other] in kinds.parts.get(families[one.id], ())]
        whole = one.part_of or next(iter(wholes), None)
        fresh = tuple(sorted(linked - {whole}))
        changed = (fresh, whole) != (one.linked, one.part_of)
        out.append(replace(one, linked=fresh, part_of=whole) if changed else one)
    return tuple(sorted(out, key=lambda one: one.id))
