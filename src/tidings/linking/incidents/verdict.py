"""Whether two tellings are of one happening (R2).

Rules that forbid come first: one that speaks ends the matter. Then what ties the two together must weigh enough: two
points, more where dates or places say little. The toll and the wording are never enough, they only add to a site, to
victims or to sides that match.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from tidings.linking.incidents.dates import fits_lately, fits_partly, fits_recently, told, vagueness
from tidings.linking.incidents.forbids import date_words, forbidden
from tidings.linking.incidents.happening import Happening
from tidings.linking.incidents.ties import Pair, ties
from tidings.linking.incidents.where import country_only, fits_any, words
from tidings.vocabulary.kinds import Kinds

ENOUGH: Final = 2
# Ties of this weight are worth a reviewer's look where dates or places are too poor to join.
WORTH_A_LOOK: Final = 3


@dataclass(frozen=True, slots=True)
class Verdict:
    """Same (True), different (False) or not known (None), why, and how much ties the two together."""

    same: bool | None
    reasons: tuple[str, ...]
    strength: int = 0

    @property
    def possible(self) -> bool:
        """Whether they may well be one, but too little is told to join them."""
        return self.same is None and self.strength >= WORTH_A_LOOK


@dataclass(frozen=True, slots=True)
class _Needs:
    """How much more must tie the two together, and what was found."""

    more: int
    note: str = ""


def verdict(a: Happening, b: Happening, kinds: Kinds) -> Verdict:
    """The ruling on two happenings; symmetric."""
    if b.id < a.id:
        a, b = b, a
    against = forbidden(a, b, kinds)
    if against:
        return Verdict(False, (against,))
    pair = Pair(a, b)
    found = ties(pair)
    reasons = tuple(tie.reason for tie in found)
    if not any(tie.core for tie in found):
        return Verdict(None, reasons or ("nothing ties them together",))
    if kinds.compatible(a.family, b.family) == "victims" and not a.victims & b.victims:
        return Verdict(None, (*reasons, f"{a.family} and {b.family} are one only where the victims are the same"))
    wanted = (_dates(a, b), _places(pair), _kinds(pair), _Needs(int(a.report == b.report)))
    strength = sum(tie.weight for tie in found)
    enough = strength >= ENOUGH + sum(needs.more for needs in wanted)
    return Verdict(enough or None, (*(needs.note for needs in wanted if needs.note), *reasons), strength)


def _dates(a: Happening, b: Happening) -> _Needs:
    both = f"{date_words(a)} and {date_words(b)}"
    if told(a.when) and told(b.when):
        return _Needs(max(vagueness(a.when), vagueness(b.when)), f"dates fit: {both}")
    if fits_partly(a.when, b.when) or fits_recently(a.when, b.when) or fits_lately(a.when, b.when):
        return _Needs(1, f"dates may fit: {both}")
    if (a.when.partial and b.when.partial) or ((a.when.partial or b.when.partial) and (told(a.when) or told(b.when))):
        return _Needs(3, f"dates a day apart at best: {both}")
    return _Needs(2, f"no date to compare: {both}")


def _kinds(pair: Pair) -> _Needs:
    """Two sorts of happening on days that are not told are one only where more than the site says so."""
    a, b = pair.a, pair.b
    if a.family == b.family or (a.when.date and b.when.date) or pair.sides.words:
        return _Needs(0)
    return _Needs(1, f"{a.family} and {b.family}")


def _places(pair: Pair) -> _Needs:
    a, b = pair.a, pair.b
    if a.acts and b.acts:  # the parties stand for the place
        return _Needs(0)
    if not a.where or not b.where:
        return _Needs(1, "no place to compare")
    both = f"{words(a.where[0])} and {words(b.where[0])}"
    told_by_both = bool(a.places and b.places)
    if not fits_any(a.where, b.where):
        return _Needs(2 if told_by_both else 1, f"places not known to nest: {both}")
    note = f"places fit: {both}" if told_by_both else f"places may fit: {both}"
    if pair.other_site:
        return _Needs(2, f"{note}; each names a site of its own")
    return _Needs(int(country_only(a.where) or country_only(b.where)), note)
