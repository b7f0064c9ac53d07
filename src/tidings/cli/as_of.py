"""Posts and ties as of a day."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from tidings.analysis.holding import Hold, holds
from tidings.cli.tellings import gather
from tidings.model.edtf import Window
from tidings.model.known import Post, Tie
from tidings.record import Record

Held = TypeVar("Held", Post, Tie)


def then(record: Record, held: Iterable[Held], on: Window | None) -> list[tuple[Held, Hold | None]]:
    """Those not known to begin after a day or to be over by then, each with how it holds; all where no day is given."""
    ones = list(held)
    if on is None:
        return [(one, None) for one in ones]
    over = _over(record, ones)
    found = [(one, holds(one, on, over.get(one.id, ()))) for one in ones]
    return [(one, hold) for one, hold in found if hold != "not then"]


def _over(record: Record, held: Iterable[Post | Tie]) -> dict[str, list[str]]:
    """The days of the reports that say that it is over: all those of a former post."""
    ones = list(held)
    former = [one for one in ones if isinstance(one, Post) and one.status == "former"]
    reports = {words.report for one in former for words in one.evidence}
    days = {report.id: report.published for report in record.reports(reports)}
    found = {one.id: [day for words in one.evidence if (day := days.get(words.report))] for one in former}
    for told in gather(record, [one for one in ones if isinstance(one, Tie)], None):
        found[told.tie.id] = [voice.published for voice in told.voices if voice.over and voice.published]
    return found
