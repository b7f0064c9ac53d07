"""What weighing needs of a report's linking, kept between passes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tidings.linking.incidents import Happening
from tidings.model.claims import Reading
from tidings.model.edtf import window

_SHARP = 7  # days within which a date tells a day that a report describes


@dataclass(frozen=True, slots=True)
class Linked:
    """EDTF by time mention and actor by mention, for those that claims point at; the last day that the report describes.

    ``homes`` is the happening of each claim that belongs to one.
    """

    dates: dict[str, str]
    actors: dict[str, str]
    described: str | None
    homes: dict[str, str]


def linked(
    reading: Reading, dates: Mapping[str, str], actors: Mapping[str, str], happenings: Iterable[Happening]
) -> Linked:
    """What is kept of the linking of one report: EDTF by time mention, actor by mention."""
    told = list(happenings)
    times = {figure.as_of for figure in reading.figures if figure.as_of}
    speakers = {claim.attribution.actor for claim in reading.claims() if claim.attribution and claim.attribution.actor}
    return Linked(
        dates={mention: date for mention, date in dates.items() if mention in times},
        actors={mention: actor for mention, actor in actors.items() if mention in speakers},
        described=last_day(told),
        homes={claim.id: item.id for item in told for claim in (*item.claims, *item.figures)},
    )


def last_day(happenings: Iterable[Happening]) -> str | None:
    """The last day on which something that a report tells as done happened, EDTF; a month or a year is no day."""
    told = [
        window(item.when.date) for item in happenings if item.when.date and not item.ahead and item.extent == "incident"
    ]
    known = [one.last for one in told if one.last is not None and one.days is not None and one.days <= _SHARP]
    return max(known).isoformat() if known else None
