"""From a cluster of tellings to an incident or an aggregate, complete but for figures, lines and grades (weighing's)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from tidings.ids import component_id
from tidings.linking.incidents.build import main_kind
from tidings.linking.incidents.clusters import Cluster
from tidings.linking.incidents.happening import Happening
from tidings.linking.incidents.involved import involved
from tidings.linking.incidents.setting import certain
from tidings.linking.incidents.span import date_of
from tidings.linking.incidents.where import loose, rank_of_place, site, town
from tidings.model.claims import Factuality, Status
from tidings.model.known import Aggregate, Incident, Place, Stance, Weapon
from tidings.model.spans import Evidence

_SUREST: tuple[Factuality, ...] = ("certain", "probable", "possible", "underspecified")
_MOST_REAL: tuple[Status, ...] = ("actual", "ongoing", "failed", "planned", "threatened", "hypothetical")


def incident(cluster: Cluster, homes: Mapping[str, str]) -> Incident:
    """The incident of a cluster.

    Args:
        cluster: its tellings.
        homes: incident id by happening id, for links to others of the same component.
    """
    members = _best_first(cluster.members)
    told = [member for member in members if member.polarity == "+"] or members
    kind, mode = main_kind([(claim.type, claim.mode) for member in told for claim in member.claims])
    made = homes[members[0].id]
    date, basis = date_of(told)
    linked = {homes[one] for member in members for one in member.linked if one in homes} - {made}
    wholes = {homes[one] for member in members if (one := member.part_of) and one in homes} - {made}
    return Incident(
        id=made,
        type=kind,
        mode=mode,
        summary=told[0].summary,
        date=date,
        date_basis=basis,
        place=place_of(told) or set_in(told),
        participants=involved(party for member in members for party in member.parties),
        weapons=_weapons(members),
        status=min((member.status for member in told), key=_MOST_REAL.index),
        factuality=min((member.factuality for member in told), key=_SUREST.index),
        polarity="+" if told[0].polarity == "+" else "-",
        reports=tuple(sorted({one.report for one in cluster.every})),
        part_of=min(wholes, default=None),
        linked=tuple(sorted(linked)),
        possible_duplicates=tuple(component_id("inc", [rival]) for rival in cluster.rivals),
        position_of_accused=_stances(members),
        claims=_claims((*members, *cluster.echoes)),
        reasons=cluster.reasons,
        evidence=_evidence((*members, *cluster.echoes)),
    )


def aggregate(cluster: Cluster) -> Aggregate:
    """The aggregate of a cluster of totals, series or practices (R1)."""
    members = _best_first(cluster.members)
    kind, _ = main_kind([(member.type, member.mode) for member in members])
    period, _ = date_of(members)
    return Aggregate(
        id=component_id("agg", [cluster.id]),
        type=kind,
        summary=members[0].summary,
        period=period,
        place=place_of(members),
        participants=involved(party for member in members for party in member.parties),
        reports=tuple(sorted({one.report for one in cluster.every})),
        claims=_claims((*members, *cluster.echoes)),
        evidence=_evidence((*members, *cluster.echoes)),
    )


def incident_id(cluster: Cluster) -> str:
    """The id of the incident that a cluster makes."""
    return component_id("inc", [cluster.id])


def _best_first(members: Iterable[Happening]) -> list[Happening]:
    """News before background, both sides told before one, a site before a town; ties to the smaller id."""
    return sorted(
        members,
        key=lambda member: (
            member.background,
            member.polarity == "-",
            -_sides(member),
            -member.worth,
            _vague(member),
            member.id,
        ),
    )


def _sides(member: Happening) -> int:
    return bool(member.role("agent")) + bool(member.role("target"))


def _vague(member: Happening) -> tuple[bool, int]:
    return not any(site(place) for place in member.places), len(member.summary)


def place_of(members: Sequence[Happening]) -> Place | None:
    """The most exact place that is told, by most; ties to the one that its tellings name first, then to the alphabet."""
    votes: dict[Place, int] = {}
    order: dict[Place, int] = {}
    for member in members:
        for at, place in enumerate(member.places):
            votes[place] = votes.get(place, 0) + 1
            order[place] = min(order.get(place, at), at)
    return min(
        votes,
        key=lambda place: (not site(place), loose(place), -votes[place], order[place], *rank_of_place(place)),
        default=None,
    )


def set_in(members: Sequence[Happening]) -> Place | None:
    """The one town that all tellings agree to set it in, where none names a place."""
    towns = dict.fromkeys(place for member in members if member.settled and (place := certain(member.setting)))
    return next(iter(towns), None) if len({town(place) for place in towns}) == 1 else None


def _weapons(members: Iterable[Happening]) -> tuple[Weapon, ...]:
    held: dict[str, list[Weapon]] = {}
    for member in members:
        for weapon in member.weapons:
            held.setdefault(weapon.name, []).append(weapon)
    return tuple(
        Weapon(
            name,
            next((weapon.count for weapon in same if weapon.count is not None), None),
            tuple(dict.fromkeys(item for weapon in same for item in weapon.evidence)),
        )
        for name, same in sorted(held.items())
    )


def _stances(members: Iterable[Happening]) -> tuple[Stance, ...]:
    return tuple(dict.fromkeys(stance for member in members for stance in member.stances))


def _claims(members: Sequence[Happening]) -> tuple[str, ...]:
    events = sorted(claim.id for member in members for claim in member.claims)
    figures = sorted(claim.id for member in members for claim in member.figures)
    return (*events, *figures)


def _evidence(members: Iterable[Happening]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(item for member in members for item in member.evidence))
