"""What forbids that two tellings are of one happening (R2): small named rules, each the reason it gives."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from tidings.linking.incidents import where
from tidings.linking.incidents.dates import apart, far_apart
from tidings.linking.incidents.happening import Happening
from tidings.vocabulary.kinds import Kinds

Forbids = Callable[[Happening, Happening, Kinds], str | None]
_COUNTED = frozenset({"killed", "abducted", "detained"})


def forbidden(a: Happening, b: Happening, kinds: Kinds) -> str | None:
    """Why these two cannot be one happening; None where nothing speaks against it."""
    return next((reason for rule in FORBIDS if (reason := rule(a, b, kinds))), None)


def dates_apart(a: Happening, b: Happening, _: Kinds) -> str | None:
    """Two dates two or more days apart"""
    return f"dates apart: {date_words(a)} and {date_words(b)}" if apart(a.when, b.when) else None


def news_apart(a: Happening, b: Happening, _: Kinds) -> str | None:
    """News of days more than a month apart"""
    if not far_apart(a.when, b.when):
        return None
    return f"news of days far apart: {a.when.recent} and {b.when.recent}"


def places_apart(a: Happening, b: Happening, _: Kinds) -> str | None:
    """Two places that cannot nest"""
    if not where.apart(a.places, b.places):
        return None
    return f"places apart: {where.words(a.places[0])} and {where.words(b.places[0])}"


def kinds_apart(a: Happening, b: Happening, kinds: Kinds) -> str | None:
    """Two kinds of happening that are no one episode"""
    if kinds.compatible(a.family, b.family) is None:
        return f"different kinds: {a.family} and {b.family}"
    if a.mode and b.mode and a.mode != b.mode and a.type == b.type:
        modes = kinds.apart.get(a.type.casefold(), frozenset())
        return f"different acts: {a.mode} and {b.mode}" if {a.mode, b.mode} <= modes else None
    return None


def victims_apart(a: Happening, b: Happening, _: Kinds) -> str | None:
    """Two complete lists of victims without overlap"""
    ours, theirs = a.victims, b.victims
    if not ours or not theirs or ours & theirs or not (_complete(a) and _complete(b)):
        return None
    return f"other victims: {', '.join(sorted(p.words for p in a.persons))} and {', '.join(sorted(p.words for p in b.persons))}"


def fact_and_plan(a: Happening, b: Happening, _: Kinds) -> str | None:
    """One is told as done, the other as planned, threatened or supposed"""
    return f"one is {a.status}, the other {b.status}" if a.ahead != b.ahead else None


def totals_apart(a: Happening, b: Happening, _: Kinds) -> str | None:
    """A total over a period and a single happening (R1)"""
    return "one is a total over a period, the other a single happening" if a.extent != b.extent else None


FORBIDS: Final[tuple[Forbids, ...]] = (
    totals_apart, fact_and_plan, kinds_apart, dates_apart, news_apart, places_apart, victims_apart,
)  # fmt: skip


def date_words(item: Happening) -> str:
    """The date of a telling for a reason."""
    return item.when.date or ", ".join(item.when.partial) or "undated"


def _complete(item: Happening) -> bool:
    """Whether the named victims are all there were: no count says more."""
    counts = [figure for figure in item.figures if figure.measure in _COUNTED and not figure.derived]
    return all(figure.high is not None and figure.high <= len(item.persons) for figure in counts)
