"""Parts of places: "South Lebanon", "downtown Baghdad", "Greater London"."""

from __future__ import annotations

_DIRECTIONS = frozenset(
    "north south east west northern southern eastern western central northeast northwest southeast southwest northeastern "
    "northwestern southeastern southwestern upper lower inner outer greater downtown uptown midtown mid upstate metropolitan".split()
)


def whole_of(name: str) -> str | None:
    """The place that a name speaks of a part of; None where it speaks of a whole."""
    first, _, rest = name.partition(" ")
    return rest if rest and first.lower() in _DIRECTIONS else None
