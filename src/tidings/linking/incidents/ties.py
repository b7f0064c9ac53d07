"""What ties two tellings together (R2): small named rules with a weight, each with the reason shown to the user.

A tie that is no core adds to others and never joins by itself: one side, the means, the toll.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from tidings.linking.incidents.dates import LOOSE, fits_lately, fits_recently, fits_roughly, tight, told, vagueness
from tidings.linking.incidents.echoes import repeated
from tidings.linking.incidents.happening import Happening
from tidings.linking.incidents.sides import Alike, sides_alike
from tidings.linking.incidents.victims import about_as_many
from tidings.linking.incidents.where import country_only, fits_any, same_site, site
from tidings.model.claims import FigureClaim
from tidings.model.known import Place


@dataclass(frozen=True, slots=True)
class Tie:
    """What ties two tellings together: its weight, and what it rests on in these two."""

    weight: int
    reason: str
    core: bool = True


class Pair:
    """Two tellings, and what several rules ask of them, each worked out once."""

    def __init__(self, a: Happening, b: Happening) -> None:
        self.a, self.b = a, b
        self.sides: Alike = sides_alike(a, b)
        self.site: Place | None = _common_site(a, b)

    @property
    def other_site(self) -> bool:
        """Whether both name sites, and none in common."""
        return self.site is None and all(any(site(place) for place in item.places) for item in (self.a, self.b))

    @property
    def near(self) -> bool:
        """Whether what they tell of where it was fits, and is finer than a division."""
        ours, theirs = self.a.where, self.b.where
        return fits_any(ours, theirs) and not country_only(ours) and not country_only(theirs)

    @cached_property
    def same_days(self) -> bool:
        """Whether both tell the same days, or one tells news of those days from the same town."""
        days, others = told(self.a.when), told(self.b.when)
        if days and others:
            return tight(days) and tight(others) and days.distance(others) == 0
        return self.near and fits_recently(self.a.when, self.b.when)


def _common_site(a: Happening, b: Happening) -> Place | None:
    """The site that both name."""
    theirs = [place for place in b.places if site(place)]
    if not theirs:
        return None
    return next((ours for ours in a.places if any(same_site(ours, other) for other in theirs)), None)


Ties = Callable[[Pair], Tie | None]


def ties(pair: Pair) -> tuple[Tie, ...]:
    """All that ties the two together."""
    return tuple(tie for rule in TIES if (tie := rule(pair)))


def same_victims(pair: Pair) -> Tie | None:
    """The same victims are named"""
    if pair.a.acts or pair.b.acts:
        return None
    both = pair.a.victims & pair.b.victims
    return (
        Tie(4, f"same victims: {', '.join(sorted(p.words for p in pair.a.persons if {p.name, p.actor} & both))}")
        if both
        else None
    )


def same_place(pair: Pair) -> Tie | None:
    """The same site is named"""
    return Tie(2, f"same site: {pair.site.name}") if pair.site else None


def same_sides(pair: Pair) -> Tie | None:
    """Both sides match"""
    alike = pair.sides
    if alike.both:
        return Tie(3 if alike.named else 2, f"both sides match: {' and '.join(alike.words)}")
    if alike.words and not alike.against:
        return Tie(1, f"one side matches, nothing is told against the other: {alike.words[0]}", core=False)
    return None


def same_party(pair: Pair) -> Tie | None:
    """The only party of an act is the same"""
    alike = pair.sides
    lone = pair.a.acts and pair.b.acts and pair.a.mode == pair.b.mode and not alike.both and not alike.against
    return Tie(2, f"the same act of the same party: {alike.words[0]}") if lone and alike.named else None


def same_sentence(pair: Pair) -> Tie | None:
    """One report copies the sentence of the other"""
    alike = pair.a.sentence and pair.a.sentence == pair.b.sentence and pair.a.report != pair.b.report
    copied = alike or repeated(pair.a, pair.b) or repeated(pair.b, pair.a)
    return Tie(4, "told in one sentence that one report copies from the other") if copied else None


def same_occasion(pair: Pair) -> Tie | None:
    """The same occasion, of which a country has one in a month"""
    a, b = pair.a, pair.b
    if not (a.occasion and b.occasion and a.family == b.family and a.where and b.where and fits_any(a.where, b.where)):
        return None
    if max(vagueness(a.when), vagueness(b.when)) > 1:
        return None
    return Tie(4, f"the same occasion: {a.family} in {b.where[0].name}")


def same_wave(pair: Pair) -> Tie | None:
    """Told of a country without a town, for one month or one year"""
    a, b = pair.a, pair.b
    if not (a.wave and b.wave and a.family == b.family and a.where and b.where and fits_any(a.where, b.where)):
        return None
    days, others = told(a.when), told(b.when)
    if not days or not others or not days.overlaps(others):
        return None
    return Tie(5, f"the only {a.family} told of {b.where[0].name} without a town in that time")


def same_means(pair: Pair) -> Tie | None:
    """The same weapon, or the same mode of it"""
    a, b = pair.a, pair.b
    both = {weapon.name for weapon in a.weapons} & {weapon.name for weapon in b.weapons}
    if both:
        return Tie(1, f"same weapon: {min(both)}", core=False)
    return Tie(1, f"same mode: {a.mode}", core=False) if a.mode and a.type == b.type and a.mode == b.mode else None


def same_thing(pair: Pair) -> Tie | None:
    """The same thing was hit"""
    for ours in pair.a.parties:
        for theirs in pair.b.parties:
            if ours.thing and theirs.thing and ours.thing[-1] == theirs.thing[-1] and _nested(ours.thing, theirs.thing):
                telling = min(len(ours.thing), len(theirs.thing)) > 1 or pair.same_days
                hit = ours.words or theirs.words or " ".join(ours.thing)
                weight = 3 if min(len(ours.thing), len(theirs.thing)) > 1 else 2 if telling else 1
                return Tie(weight, f"the same thing was hit: {hit}", core=telling or not pair.other_site)
    return None


def same_sort_of_victim(pair: Pair) -> Tie | None:
    """The same sort of victim in one town on one stated day, by the same means or in the same number

    A number of many may have risen meanwhile. The number is wanted where the words for the victims tell no sort
    ("people"), where one telling names no place, and where the days are not told.
    """
    a, b, alike = pair.a, pair.b, pair.sides
    if not alike.targets or alike.against or pair.other_site or not fits_roughly(a.when, b.when):
        return None
    anybody = {party.side for party in a.role("target")} <= {"people", ""}
    near = pair.near if a.where and b.where else not anybody
    sure = _day(a) and _day(b) and bool(a.where and b.where) and not anybody
    counted = same_toll(pair) or about_as_many(a, b) or (sure and same_means(pair))
    return Tie(1, f"victims told alike: {alike.targets}") if near and counted else None


def same_person(pair: Pair) -> Tie | None:
    """The same person is named beside what happened"""
    both = pair.a.named & pair.b.named
    if not both or not (pair.same_days or pair.near):
        return None
    names = {party.name for item in (pair.a, pair.b) for party in item.parties if {party.name, party.actor} & both}
    return Tie(2, f"the same person is named: {max(names)}")


def same_age(pair: Pair) -> Tie | None:
    """Somebody of one age in one town on one day"""
    if not pair.near or not pair.same_days:
        return None
    both = _ages(pair.a) & _ages(pair.b)
    return Tie(2, f"of one age, in one town on one day: {min(both)}") if both else None


def same_act(pair: Pair) -> Tie | None:
    """The same side does the same in one town on one day"""
    a, b = pair.a, pair.b
    if not (a.mode and a.mode == b.mode and a.type == b.type and a.places and b.places) or pair.other_site:
        return None
    alike = pair.sides
    # a day apart (R2) where more than the class of the side is the same
    close = pair.same_days or (fits_roughly(a.when, b.when) and _own_words(a) & _own_words(b))
    if not (_one_day(a) and _one_day(b) and close and pair.near):
        return None
    return Tie(1, f"the same act, town and day: {alike.words[0]}") if alike.words and not alike.against else None


def same_kind(pair: Pair) -> Tie | None:
    """The same weapon in one town in days that meet, one of them told in passing or both with one count

    With two such in the town and the days, it goes with neither (R2).
    """
    a, b = pair.a, pair.b
    if pair.sides.against or pair.other_site or a.report == b.report or not (a.places and b.places and pair.near):
        return None
    told_alike = pair.same_days and same_toll(pair)
    if not (told_alike or _in_passing(a) or _in_passing(b)) or not {w.name for w in a.weapons} & {
        w.name for w in b.weapons
    }:
        return None
    if not (_in_week(pair) or fits_lately(a.when, b.when)):
        return None
    return Tie(2, f"the only {a.mode or a.family} told of {a.places[0].name} in those days")


def _in_passing(item: Happening) -> bool:
    """Whether neither who nor whom nor how many is told: "the rocket attack in Hazmar this week"."""
    return not any(party.role in ("agent", "target") and not party.thing for party in item.parties) and not item.figures


def _in_week(pair: Pair) -> bool:
    return _day(pair.a) and _day(pair.b) and fits_roughly(pair.a.when, pair.b.when)


def same_toll(pair: Pair) -> Tie | None:
    """The same count, beside another tie"""
    if not pair.a.figures or not pair.b.figures:
        return None
    both = _counts(pair.a.figures) & _counts(pair.b.figures)
    return Tie(1, f"same count: {min(both)}", core=False) if both else None


TIES: Final[tuple[Ties, ...]] = (
    same_victims, same_place, same_sides, same_party, same_sentence, same_occasion, same_wave, same_thing, same_means, same_sort_of_victim,
    same_person, same_age, same_act, same_kind, same_toll,
)  # fmt: skip


def _ages(item: Happening) -> set[str]:
    return {party.age for party in item.parties if party.age}


def _nested(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    return set(ours) <= set(theirs) or set(theirs) <= set(ours)


def _own_words(item: Happening) -> set[str]:
    """Words with a capital inside the words for who did it: "supporters of Sadr", "Sadr supporters"."""
    words = (word for party in item.role("agent") for word in re.split(r"[\s’']+", party.words))
    bare = (word.removeprefix("Al-").removeprefix("al-") for word in words if word not in ("A", "Al"))
    return {word.casefold() for word in bare if word[:1].isupper()}


def _one_day(item: Happening) -> bool:
    days = told(item.when)
    return days is not None and days.days is not None and days.days <= 2


def _day(item: Happening) -> bool:
    days = told(item.when)
    return days is not None and days.days is not None and days.days <= LOOSE


def _counts(figures: tuple[FigureClaim, ...]) -> set[str]:
    return {
        f"{figure.low} {figure.measure}"
        for figure in figures
        if figure.low is not None and figure.low == figure.high and figure.low > 1 and figure.part_of is None
    }
