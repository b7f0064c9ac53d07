"""Two reports of a record side by side."""

from __future__ import annotations

from tidings.errors import UsageError
from tidings.lineage.comparing import compare as side_by_side
from tidings.model.lineage import Comparison
from tidings.record import Record


def compare(record: Record, report: str, of: str) -> Comparison:
    """Put a report beside another, sentence by sentence, copies or not.

    Args:
        record: the record that holds both.
        report: id of the one whose order the rows follow, or the beginning of it: the copy, where one is.
        of: id of the other: the original, where one is.

    Raises:
        NotInRecord: unknown, or the beginning of several ids.
        UsageError: the same report twice.
    """
    one, other = record.report(report), record.report(of)
    if one.id == other.id:
        raise UsageError(f"{report} and {of} are one report", allowed="two different reports", do="name another one")
    return side_by_side(one, other)
