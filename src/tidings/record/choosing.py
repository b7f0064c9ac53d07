"""Which of several actors of one name is meant, and how they are listed where that is not clear."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.errors import NotInRecord
from tidings.model.known import Actor

_LISTED = 12  # actors of one name that are listed
_WELL_KNOWN = 3  # reports that tell of an actor for it to be meant before strays


def reports_on(actor: Actor) -> int:
    """How many reports name an actor."""
    return len({one.report for one in actor.evidence})


def clearly_meant(found: Sequence[Actor]) -> Actor | None:
    """The only one; or the one that several reports name where each of the others is named by one alone."""
    ranked = sorted(found, key=lambda actor: (-reports_on(actor), actor.id))
    if not ranked:
        return None
    strays = all(reports_on(other) <= 1 for other in ranked[1:])
    return ranked[0] if len(ranked) == 1 or (strays and reports_on(ranked[0]) >= _WELL_KNOWN) else None


def listed(found: Sequence[Actor]) -> str:
    """Who they are, the most told of first."""
    ranked = sorted(found, key=lambda actor: (-reports_on(actor), actor.id))
    said = ", ".join(f"{one.name} (in {_reports(reports_on(one))}, {one.id})" for one in ranked[:_LISTED])
    return said + (f" and {len(found) - _LISTED:,} more" if len(found) > _LISTED else "")


def several(name: str, found: Sequence[Actor]) -> NotInRecord:
    """The error for a name that several have."""
    return NotInRecord(f"{len(found)} actors are named {name!r}", allowed=listed(found), do="give one of the ids")


def _reports(number: int) -> str:
    return f"{number:,} report{'' if number == 1 else 's'}"
