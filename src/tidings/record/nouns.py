"""How each noun that linking and weighing make is kept: its table, its columns, the rows beside it, its searched text."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sqlalchemy import Column, Table

from tidings.model.edtf import Window, window
from tidings.model.known import Actor, Aggregate, Dispute, Incident, Measure, Post, Statement, Tie
from tidings.model.lineage import Copy
from tidings.record import schema
from tidings.record.names import as_words, folded
from tidings.record.tables import Row

Known = Actor | Post | Tie | Incident | Aggregate | Statement | Measure | Copy | Dispute
T = TypeVar("T", bound=Known)

UNDATED = "~"  # sorts after every day


@dataclass(frozen=True, slots=True)
class Side(Generic[T]):
    """Rows beside a noun: the table, its column for the noun's id, its other column and the values there."""

    owner: Column[str]
    column: Column[str]
    values: Callable[[T], Iterable[str]]


@dataclass(frozen=True, slots=True)
class Kept(Generic[T]):
    """How one noun is kept."""

    noun: str
    type: type[T]
    table: Table
    columns: Callable[[T], Row]
    words: Callable[[T], str] | None = None
    sides: tuple[Side[T], ...] = ()
    id_of: Callable[[T], str] = lambda item: item.id if not isinstance(item, Measure) else item.claim


def bounds(date: str | None) -> tuple[str | None, str | None, str]:
    """First day, last day and the day to sort by of an EDTF date."""
    meant = Window(None, None) if date is None else window(date)
    first, last = (day.isoformat() if day else None for day in (meant.first, meant.last))
    return first, last, first or last or UNDATED


def _actor(actor: Actor) -> Row:
    return {"name": actor.name, "type": actor.type}


def _post(post: Post) -> Row:
    return {"actor": post.actor, "of_body": post.body}


def _tie(tie: Tie) -> Row:
    return {"subject": tie.subject, "object": tie.object, "type": tie.type}


def _incident(incident: Incident) -> Row:
    first, last, sort_day = bounds(incident.date)
    place = incident.place
    names = (place.name, place.coordinates_of, *place.within, place.admin1, place.country) if place else ()
    days = {"first_day": first, "last_day": last, "sort_day": sort_day}
    kind = {"type": incident.type, "mode": incident.mode, "status": incident.status}
    return {**kind, **days, "places": as_words(*names)}


def _aggregate(aggregate: Aggregate) -> Row:
    return {"type": aggregate.type, "sort_day": bounds(aggregate.period)[2]}


def _statement(statement: Statement) -> Row:
    return {"report": statement.report, "actor": statement.actor}


def _measure(measure: Measure) -> Row:
    return {"actor": measure.actor}


def _copy(copy: Copy) -> Row:
    return {"report": copy.report, "of": copy.of}


def _dispute(dispute: Dispute) -> Row:
    return {"about": dispute.about}


def _place_words(item: Incident | Aggregate) -> str:
    return "\n".join((item.summary, item.place.name)) if item.place else item.summary


def _names(actor: Actor) -> Iterable[str]:
    return dict.fromkeys(name for name in map(folded, (actor.name, *actor.names)) if name)


def _involved(incident: Incident) -> Iterable[str]:
    accused = (stance.actor for stance in incident.position_of_accused)
    return dict.fromkeys(actor for actor in (*(part.actor for part in incident.participants), *accused) if actor)


def claims_of(item: Known) -> tuple[str, ...]:
    """The claims that a thing rests on, those of its figures among them."""
    match item:
        case Incident() | Aggregate():
            values = (value.claim for figure in item.figures for value in figure.reports)
            return tuple(dict.fromkeys((*item.claims, *values)))
        case Post() | Tie():
            return tuple(dict.fromkeys(item.claims))
        case _:
            return ()


KEPT: tuple[Kept[Any], ...] = (
    Kept("act", Actor, schema.actors, _actor, lambda actor: "\n".join(dict.fromkeys((actor.name, *actor.names))), (
        Side(schema.actor_names.c.actor, schema.actor_names.c.folded, _names),
        Side(schema.chains.c.actor, schema.chains.c.chain, lambda actor: dict.fromkeys(actor.chains)),
    )),
    Kept("pst", Post, schema.posts, _post),
    Kept("tie", Tie, schema.ties, _tie),
    Kept("inc", Incident, schema.incidents, _incident, _place_words, (
        Side(schema.involved.c.incident, schema.involved.c.actor, _involved),
    )),
    Kept("agg", Aggregate, schema.aggregates, _aggregate, _place_words),
    Kept("stm", Statement, schema.statements, _statement, lambda item: f"{item.text}\n{item.speaker or ''}".rstrip(), (
        Side(schema.statements_about.c.statement, schema.statements_about.c.about, lambda item: dict.fromkeys(item.about)),
    )),
    Kept("clm", Measure, schema.measures, _measure),
    Kept("cpy", Copy, schema.copies, _copy),
    Kept("dis", Dispute, schema.disputes, _dispute),
)  # fmt: skip

BY_TYPE: dict[type, Kept[Any]] = {kept.type: kept for kept in KEPT}
BY_NOUN: dict[str, Kept[Any]] = {kept.noun: kept for kept in KEPT}
