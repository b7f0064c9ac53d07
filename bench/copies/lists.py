"""The generator's own words, from lists.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Lists:
    """Outlets, what they write of their own, and what is put in place of what."""

    outlets: tuple[str, ...]
    footers: Mapping[str, str]
    openings: tuple[str, ...]
    middles: tuple[str, ...]
    closes: tuple[str, ...]
    joints: tuple[str, ...]
    given: tuple[str, ...]
    family: tuple[str, ...]
    numerals: tuple[str, ...]
    qualifiers: tuple[str, ...]
    before_figures: tuple[str, ...]
    auxiliaries: frozenset[str]
    says: frozenset[str]
    sayers: tuple[str, ...]
    contractions: Mapping[str, str]
    swaps: Mapping[str, str]
    synonyms: Mapping[str, str]


@cache
def lists() -> Lists:
    """Read once."""
    raw = tomllib.loads(Path(__file__).with_name("lists.toml").read_text(encoding="utf-8"))
    lead, names, altered = raw["lead"], raw["names"], raw["altered"]
    return Lists(
        outlets=tuple(raw["outlets"]),
        footers=raw["footers"],
        openings=tuple(lead["opening"]),
        middles=tuple(lead["middle"]),
        closes=tuple(lead["close"]),
        joints=tuple(raw["merge"]["joints"]),
        given=tuple(names["given"]),
        family=tuple(names["family"]),
        numerals=tuple(altered["numerals"]),
        qualifiers=tuple(altered["qualifiers"]),
        before_figures=tuple(altered["before_figures"]),
        auxiliaries=frozenset(altered["auxiliaries"]),
        says=frozenset(altered["says"]),
        sayers=tuple(altered["sayers"]),
        contractions=altered["contractions"],
        swaps=altered["swaps"],
        synonyms=raw["synonyms"],
    )
