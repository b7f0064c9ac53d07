"""Agencies and outlets that a report names as where its matter comes from."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tidings.intake.kinds import Tables

_CALLED = re.compile(
    r"\b(?:news agency|news service|newspaper|daily|broadcaster|television channel|news website|news site)\s+"
    r"((?:[A-Z][\w&/-]*)(?: [A-Z][\w&/-]*){0,2})"
)


def find_credits(text: str, own: Iterable[str | None], tables: Tables) -> tuple[str, ...]:
    """Canonical names in the order of the text, without the report's own outlet and agency.

    A picture's credit says nothing of the words, so captions are to be left out of the text.
    """
    found: dict[str, None] = {}
    for match in tables.mastheads.credit.finditer(text):
        name = _published_by(match[1] or match[2], tables)
        if name:
            found[name] = None
    for match in _CALLED.finditer(text):
        found[_published_by(match[1], tables) or match[1]] = None
    for name in [name for name in found if _short_for_another(name, found)]:
        del found[name]
    return tuple(name for name in found if name not in own)


def _short_for_another(name: str, names: Iterable[str]) -> bool:
    """ "The Times" behind "The New York Times" is that one again."""
    bare = name.removeprefix("The ")
    return any(other != name and other.endswith(f" {bare}") for other in names)


def _published_by(words: str, tables: Tables) -> str | None:
    """The longest start of these words that names an agency or outlet, with or without the article."""
    parts = words.split()
    for end in range(len(parts), 0, -1):
        held = " ".join(parts[:end])
        bare = re.sub(r"[’']s\Z", "", held)
        name = tables.outlets.outlet(f"The {bare}") or tables.outlets.outlet(bare)
        if name:
            return name
    return None
