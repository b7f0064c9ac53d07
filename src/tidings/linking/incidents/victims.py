"""How many were killed and hurt, as two tellings are compared by it (R2: never by itself)."""

from __future__ import annotations

from typing import Final

from tidings.linking.incidents.happening import Happening

# From so many on a toll may have risen between two tellings, to two and a half times at most: chosen, not measured.
_MANY: Final = 10
_RISE: Final = 0.4


def toll(item: Happening, measure: str) -> int | None:
    """The largest whole count; one that follows from named victims only where none is stated. None: nothing is told."""
    counts = [one for one in item.figures if one.measure == measure and one.part_of is None and one.low]
    stated = [one.low for one in counts if not one.derived and one.low]
    return max(stated or [one.low for one in counts if one.low], default=None)


def about_as_many(a: Happening, b: Happening) -> bool:
    """Whether both tell of many dead or of many hurt, the one count not far above the other."""
    for measure in ("killed", "wounded"):
        ours, theirs = toll(a, measure), toll(b, measure)
        if ours and theirs and min(ours, theirs) >= max(_MANY, _RISE * max(ours, theirs)):
            return True
    return False
