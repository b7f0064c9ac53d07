"""The table of what tells a series from an incident, an earlier happening from the news, and what ties happenings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from tidings.vocabulary.tables import Raw

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class ExtentTable:
    """Cue words by lower-case form or lemma; see data/extent.toml for each list."""

    frequency: Words
    series: Words
    since: Words
    spans: Words
    altogether: Words
    single_plurals: Words
    wars: Words
    strife: Words
    separate: Words
    each: Words
    rates: Words
    ever: Words
    ordinals: Words
    earlier: Words
    long_ago: Words
    anniversary: Words
    after: Words
    answer: Words
    cause: Words
    during: Words
    toll: Words
    telling: Words


def load_extent(raw: Raw) -> ExtentTable:
    """The typed table; raises KeyError or TypeError where the raw one is misshapen."""
    lists = cast("Mapping[str, Mapping[str, list[str]]]", raw)
    aggregate, linked = lists["aggregate"], lists["linked"]
    return ExtentTable(
        frequency=frozenset(aggregate["frequency"]),
        series=frozenset(aggregate["series"]),
        since=frozenset(aggregate["since"]),
        spans=frozenset(aggregate["spans"]),
        altogether=frozenset(aggregate["altogether"]),
        single_plurals=frozenset(aggregate["single_plurals"]),
        wars=frozenset(aggregate["wars"]),
        strife=frozenset(aggregate["strife"]),
        separate=frozenset(aggregate["separate"]),
        each=frozenset(aggregate["each"]),
        rates=frozenset(aggregate["rates"]),
        ever=frozenset(aggregate["ever"]),
        ordinals=frozenset(aggregate["ordinals"]),
        long_ago=frozenset(lists["background"]["long_ago"]),
        earlier=frozenset(lists["background"]["modifiers"]),
        anniversary=frozenset(lists["background"]["anniversary"]),
        after=frozenset(linked["after"]),
        answer=frozenset(linked["answer"]),
        cause=frozenset(linked["cause"]),
        during=frozenset(linked["during"]),
        toll=frozenset(lists["toll"]["verbs"]),
        telling=frozenset(lists["telling"]["verbs"]),
    )
