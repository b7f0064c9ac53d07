"""Which of two reports goes left, and what the record knows of how one derives from the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tidings.errors import NotInRecord, UsageError
from tidings.model.lineage import Copy
from tidings.model.reports import Report
from tidings.record import Record


@dataclass(frozen=True, slots=True)
class Sides:
    """``of`` goes left, ``report`` right.

    ``copies`` are those between the two, a whole copy before passages. ``common`` is the report that both derive from,
    or that one of them is and the other derives from by way of others; None where a copy leads from one to the other,
    or nothing does.
    """

    of: Report
    report: Report
    copies: tuple[Copy, ...]
    common: str | None = None

    @property
    def derived(self) -> bool:
        """Whether the one is the original of the other: more than a passage leads from it."""
        return any(whole(copy) for copy in self.copies) or self.common == self.of.id


def the_report(record: Record, named: str) -> Report:
    """The report that is meant: by its id, an earlier one, or the beginning of one, with "rep-" or without.

    Raises:
        NotInRecord: unknown, the beginning of several ids, or the id of something else.
    """
    id_ = record.resolve(named, noun="rep")
    if not id_.startswith("rep-"):
        raise NotInRecord(
            f"{named} is no report",
            allowed="an id that begins with rep-, or the beginning of one",
            do="`tidings search CASE WORDS --kind report` finds reports",
        )
    return record.report(id_)


def sides(record: Record, first: str, second: str) -> Sides:
    """The two reports, the original left where that is known, else in the order given.

    Raises:
        NotInRecord: one of them is not there.
        UsageError: both are one report.
    """
    one, other = the_report(record, first), the_report(record, second)
    if one.id == other.id:
        raise UsageError(f"{first} and {second} are one report", allowed="two different reports", do="name another one")
    between = tuple(sorted(_between(record, one.id, other.id), key=lambda copy: (copy.kind == "passage", copy.id)))
    if between:
        return Sides(one, other, between) if between[0].of == one.id else Sides(other, one, between)
    above, above_other = _ancestors(record, one.id), _ancestors(record, other.id)
    if other.id in above:
        return Sides(other, one, (), other.id)
    return Sides(one, other, (), next((held for held in above_other if held in above), None))


def parent(record: Record, report: str) -> Copy | None:
    """The copy that leads from a report to its original."""
    return next((copy for copy in record.copies(report) if copy.report == report and whole(copy)), None)


def whole(copy: Copy) -> bool:
    """Whether a report derives from another: no passage, nothing inside one report."""
    return copy.kind != "passage" and copy.report != copy.of


def ordered(rows: Iterable[Copy]) -> list[Copy]:
    """Copies, those with the largest share first."""
    return sorted(rows, key=lambda copy: (-copy.share, copy.id))


def _between(record: Record, one: str, other: str) -> Iterator[Copy]:
    for copy in record.copies(one):
        if {copy.report, copy.of} == {one, other}:
            yield copy


def _ancestors(record: Record, report: str) -> list[str]:
    """The report, its original, and so on to the root."""
    found = [report]
    while True:
        above = parent(record, found[-1])
        if above is None or above.of in found:
            return found
        found.append(above.of)
