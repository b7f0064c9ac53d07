"""Reviewers' rulings: append-only, apart from machine output, anchored to words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from sqlalchemy import Connection, select

from tidings.ids import content_id
from tidings.model.known import Decision
from tidings.model.spans import Evidence
from tidings.record import codec, tables
from tidings.record.schema import decisions
from tidings.record.schema import documents as texts

Kind = Literal["same", "different", "value", "withdraw", "add"]


def decision(kind: Kind, anchor: Iterable[Evidence], value: str, *, at: str, by: str, why: str) -> Decision:
    """A ruling with the id that follows from its content.

    Args:
        kind: same, different (constraints on linking), value, withdraw or add.
        anchor: the words it is about.
        value: what is ruled.
        at: when, ISO 8601 in UTC.
        by: who.
        why: the reason, in words.
    """
    held = tuple(anchor)
    words = [[one.report, one.span.start, one.span.end, one.text] for one in held]
    return Decision(at, content_id("dec", at, by, kind, words, value, why), by, kind, held, value, why)


def add(connection: Connection, ruling: Decision) -> None:
    """Keep a ruling; one that is there already stays as it is."""
    if connection.execute(select(decisions.c.id).where(decisions.c.id == ruling.id)).first() is None:
        row = {"id": ruling.id, "decided_at": ruling.at, "body": codec.encode(ruling)}
        tables.add(connection, decisions, [row])


def every(connection: Connection) -> tuple[Decision, ...]:
    """All rulings in the order of replay: by time, then id."""
    query = select(decisions.c.body).order_by(decisions.c.decided_at, decisions.c.id)
    return tuple(codec.decode(body, Decision) for body in connection.execute(query).scalars())


def adrift(connection: Connection) -> tuple[Decision, ...]:
    """Rulings whose words are gone: the report is not in the record, or says something else there."""
    held = every(connection)
    reports = {words.report for ruling in held for words in ruling.anchor}
    stand: dict[str, str] = {}
    for some in tables.chunks(sorted(reports)):
        for id_, text in connection.execute(select(texts.c.id, texts.c.text).where(texts.c.id.in_(some))):
            stand[id_] = text
    return tuple(ruling for ruling in held if not all(_stands(words, stand) for words in ruling.anchor))


def _stands(words: Evidence, texts_by_id: dict[str, str]) -> bool:
    return words.report in texts_by_id and words.span.of(texts_by_id[words.report]) == words.text
