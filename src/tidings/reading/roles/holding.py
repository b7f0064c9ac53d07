"""The ways in which a text says that somebody holds a post, and that a post is over."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.reading.actors.around import Around
from tidings.reading.roles.endings import endings
from tidings.reading.roles.held import Holding
from tidings.reading.roles.stated import Stated
from tidings.reading.roles.titled import titled
from tidings.reading.roles.verbs import by_verb


def held(around: Around) -> Iterator[Holding]:
    """All holdings of a report: by titles, by verbs, then what ends or begins a post that the report has given."""
    stated = Stated()
    for holding in (*titled(around), *by_verb(around)):
        if holding.holder.chain in around.named:
            stated.add(holding)
            yield holding
    yield from endings(around, stated)
