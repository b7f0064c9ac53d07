"""Whether two tellings are of one happening (R2): small named rules, whose docstrings are the reasons shown.

Rules that forbid come first: one that speaks ends the matter. Then dates and places must fit, and what ties the two
together must weigh enough: two points, more where date or place say little. The toll and the wording are never
enough, they only add to a site, to victims or to sides that match.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from tidings.linking.incidents.dates import apart, fits_partly, told, vagueness
from tidings.linking.incidents.happening import Happening
from tidings.linking.incidents.sides import sides_alike
from tidings.linking.incidents.where import country_only, fits_any, same_site, site, words
from tidings.model.claims import FigureClaim
from tidings.vocabulary.kinds import Kinds

ENOUGH: Final = 2
# A tie of this weight is worth a reviewer's look where dates or places are too poor to join.
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
class Tie:
    """What ties two tellings together: its weight, and what it rests on in these two."""

    weight: int
    reason: str
    core: bool = True


Forbids = Callable[[Happening, Happening, Kinds], str | None]
Ties = Callable[[Happening, Happening], Tie | None]


def verdict(a: Happening, b: Happening, kinds: Kinds) -> Verdict:
    """The ruling on two happenings; symmetric."""
    a, b = sorted((a, b), key=lambda item: item.id)
    against = forbidden(a, b, kinds)
    if against:
        return Verdict(False, (against,))
    ties = [tie for rule in TIES if (tie := rule(a, b))]
    strength = sum(tie.weight for tie in ties)
    reasons = tuple(tie.reason for tie in ties)
    if not any(tie.core for tie in ties):
        return Verdict(None, reasons or ("nothing ties them together",))
    needs, notes = _needs(a, b)
    if kinds.compatible(a.family, b.family) == "victims" and not a.victims & b.victims:
        return Verdict(None, (*reasons, f"{a.family} and {b.family} are one only where the victims are the same"))
    return Verdict(True if strength >= needs else None, (*notes, *reasons), strength)


def forbidden(a: Happening, b: Happening, kinds: Kinds) -> str | None:
    """Why these two cannot be one happening; None where nothing speaks against it."""
    return next((reason for rule in FORBIDS if (reason := rule(a, b, kinds))), None)


def dates_apart(a: Happening, b: Happening, _: Kinds) -> str | None:
    """Two dates two or more days apart"""
    if not apart(a.when, b.when):
        return None
    return f"dates apart: {_date(a)} and {_date(b)}"


def places_apart(a: Happening, b: Happening, _: Kinds) -> str | None:
    """Two places that cannot nest"""
    if not a.places or not b.places or fits_any(a.places, b.places):
        return None
    return f"places apart: {words(a.places[0])} and {words(b.places[0])}"


def kinds_apart(a: Happening, b: Happening, kinds: Kinds) -> str | None:
    """Two kinds of happening that are no one episode"""
    if kinds.compatible(a.family, b.family) is None:
        return f"different kinds: {a.family} and {b.family}"
    modes = kinds.apart.get(a.type.casefold(), frozenset())
    if a.type == b.type and a.mode and b.mode and a.mode != b.mode and {a.mode, b.mode} <= modes:
        return f"different acts: {a.mode} and {b.mode}"
    return None


def victims_apart(a: Happening, b: Happening, _: Kinds) -> str | None:
    """Two complete lists of victims without overlap"""
    if not a.victims or not b.victims or a.victims & b.victims or not (_complete(a) and _complete(b)):
        return None
    return f"other victims: {', '.join(sorted(a.victims))} and {', '.join(sorted(b.victims))}"


def fact_and_plan(a: Happening, b: Happening, _: Kinds) -> str | None:
    """One is told as done, the other as planned, threatened or supposed"""
    return f"one is {a.status}, the other {b.status}" if a.ahead != b.ahead else None


def totals_apart(a: Happening, b: Happening, _: Kinds) -> str | None:
    """A total over a period and a single happening (R1)"""
    return "one is a total over a period, the other a single happening" if a.extent != b.extent else None


def same_victims(a: Happening, b: Happening) -> Tie | None:
    """The same victims are named"""
    both = a.victims & b.victims
    return Tie(4 if a.group == b.group == "force" else 2, f"same victims: {', '.join(sorted(both))}") if both else None


def same_place(a: Happening, b: Happening) -> Tie | None:
    """The same site is named"""
    found = next((ours for ours in a.places for theirs in b.places if same_site(ours, theirs)), None)
    return Tie(2, f"same site: {found.name}") if found else None


def same_sides(a: Happening, b: Happening) -> Tie | None:
    """Both sides match"""
    alike = sides_alike(a, b)
    if alike.both:
        return Tie(3 if alike.named else 2, f"both sides match: {' and '.join(alike.words)}")
    if alike.words and not alike.against:
        return Tie(1, f"one side matches, nothing is told against the other: {alike.words[0]}", core=False)
    return None


def same_party(a: Happening, b: Happening) -> Tie | None:
    """The only party of an act is the same"""
    alike = sides_alike(a, b)
    lone = a.acts and b.acts and a.mode == b.mode and alike.named and not alike.both and not alike.against
    return Tie(2, f"the same act of the same party: {alike.words[0]}") if lone else None


def same_sentence(a: Happening, b: Happening) -> Tie | None:
    """One report copies the sentence of the other"""
    copied = a.sentence and a.sentence == b.sentence and a.report != b.report
    return Tie(4, "told in one sentence that one report copies from the other") if copied else None


def same_means(a: Happening, b: Happening) -> Tie | None:
    """The same weapon, or the same mode of it"""
    both = {weapon.name for weapon in a.weapons} & {weapon.name for weapon in b.weapons}
    if both:
        return Tie(1, f"same weapon: {min(both)}", core=False)
    return Tie(1, f"same mode: {a.mode}", core=False) if a.mode and a.type == b.type and a.mode == b.mode else None


def same_target_and_means(a: Happening, b: Happening) -> Tie | None:
    """The same sort of victim by the same means, in one town on one stated day"""
    alike = sides_alike(a, b)
    near = _day(a) and _day(b) and not country_only(a.places) and not country_only(b.places) and not _other_site(a, b)
    if not near or not alike.targets or alike.against or not same_means(a, b):
        return None
    return Tie(1, f"victims told alike: {alike.targets}")


def same_toll(a: Happening, b: Happening) -> Tie | None:
    """The same count, beside another tie"""
    both = _counts(a.figures) & _counts(b.figures)
    return Tie(1, f"same count: {min(both)}", core=False) if both else None


FORBIDS: Final[tuple[Forbids, ...]] = (
    totals_apart, fact_and_plan, kinds_apart, dates_apart, places_apart, victims_apart,
)  # fmt: skip
TIES: Final[tuple[Ties, ...]] = (
    same_victims, same_place, same_sides, same_party, same_sentence, same_means, same_target_and_means, same_toll,
)  # fmt: skip


def _needs(a: Happening, b: Happening) -> tuple[int, tuple[str, ...]]:
    """How much must tie the two together, and what was found of dates and places."""
    needs, notes = ENOUGH, list[str]()
    if told(a.when) and told(b.when):
        notes.append(f"dates fit: {_date(a)} and {_date(b)}")
        needs += max(vagueness(a.when), vagueness(b.when))
    elif fits_partly(a.when, b.when):
        notes.append(f"dates may fit: {_date(a)} and {_date(b)}")
        needs += 1
    else:
        notes.append(f"no date to compare: {_date(a)} and {_date(b)}")
        needs += 2
    if a.places and b.places:
        notes.append(f"places fit: {words(a.places[0])} and {words(b.places[0])}")
        needs += country_only(a.places) or country_only(b.places)
        if _other_site(a, b):
            notes.append("each names a site of its own")
            needs += 2
    elif not (a.acts and b.acts):
        notes.append("no place to compare")
        needs += 1
    needs += a.report == b.report
    return needs, tuple(notes)


def _other_site(a: Happening, b: Happening) -> bool:
    """Whether both name sites, and none in common."""
    ours, theirs = ([place for place in item.places if site(place)] for item in (a, b))
    return bool(ours and theirs) and not any(same_site(one, other) for one in ours for other in theirs)


def _date(item: Happening) -> str:
    return item.when.date or ", ".join(item.when.partial) or "undated"


def _day(item: Happening) -> bool:
    days = told(item.when)
    return days is not None and days.days is not None and days.days <= 2


def _complete(item: Happening) -> bool:
    """Whether the named victims are all there were: no count says more."""
    counts = [
        figure for figure in item.figures if figure.measure in ("killed", "abducted", "detained") and not figure.derived
    ]
    return all(figure.high is not None and figure.high <= len(item.victims) for figure in counts)


def _counts(figures: tuple[FigureClaim, ...]) -> set[str]:
    return {
        f"{figure.low} {figure.measure}"
        for figure in figures
        if figure.low is not None and figure.low == figure.high and figure.low > 1 and figure.part_of is None
    }
