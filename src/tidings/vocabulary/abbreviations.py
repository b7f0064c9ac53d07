"""Abbreviations of place names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tidings.vocabulary.tables import Raw


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """Written forms and the names they stand for: everywhere, and only after a comma.

    ``openings`` are the first two characters of the forms: few words begin so.
    """

    anywhere: Mapping[str, str]
    after: Mapping[str, str]
    openings: frozenset[str]

    def expand(self, written: str, *, after_comma: bool = False) -> str | None:
        """The name that a written form stands for; None where it is no abbreviation there."""
        return self.anywhere.get(written) or (self.after.get(written) if after_comma else None)


def load_abbreviations(raw: Raw) -> Abbreviations:
    """The table ``abbreviations``."""
    anywhere, after = _names(raw, "anywhere"), _names(raw, "after")
    return Abbreviations(anywhere, after, frozenset(written[:2] for written in (*anywhere, *after)))


def _names(raw: Raw, key: str) -> Mapping[str, str]:
    names = raw[key]
    if not isinstance(names, Mapping) or not all(isinstance(name, str) for name in names.values()):
        raise ValueError(f"{key} = {names!r}")
    return {str(written): str(name) for written, name in names.items()}
