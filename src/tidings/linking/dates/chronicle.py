"""What a report tells that can date another one: happenings with places, sides and days (R2, R8)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from tidings.linking.dates.resolve import days_of, resolve
from tidings.linking.incidents.where import fold, site, town
from tidings.model.claims import EventClaim, Reading
from tidings.model.edtf import window
from tidings.model.known import Place
from tidings.model.mentions import ActorMention, PlaceMention, TimeMention
from tidings.model.reports import Report
from tidings.model.spans import Span
from tidings.vocabulary.kinds import Kinds

_WEEKDAY = re.compile(r"weekday:-1:([1-7])(?:@.*)?")
_DATELINE_DAY = re.compile(r"month-day:-?\d:(\d\d-\d\d)")
_AHEAD = re.compile(r"(?:month-name|month-day|season-name):1:.*")
_THEN = re.compile(r"\b(?:then|later|subsequently|afterwards?|after that)\b", re.IGNORECASE)
_TO = re.compile(r"\s*(?:,|and|to|through|until|into|-|–)\s*(?:on|early|late)?\s*", re.IGNORECASE)
_GOING_ON = re.compile(r"\b(?:is|are|was|were) still \w+ing\b|\bstill (?:ongoing|under way|underway)\b", re.IGNORECASE)
_LONG = re.compile(r"[^\W\d_]{6,}")
_STEM = 6
Found = TypeVar("Found")
_BODY = (None, "caption", "standfirst")


@dataclass(frozen=True, slots=True)
class Telling:
    """One happening, as far as it is compared. ``weekdays`` are ISO numbers, ``days`` what they are, where known."""

    family: str
    towns: tuple[str, ...]
    sites: tuple[str, ...]
    sides: tuple[str, ...]
    weekdays: tuple[int, ...]
    days: tuple[str, ...] = ()
    killed: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Chronicle:
    """One report for the dating of others. ``published`` is None where the report does not say.

    ``weekdays`` are all bare weekdays told as past; ``runs`` those joined as one stretch ("on Friday and Saturday");
    ``before`` pairs of them of which the text puts the first earlier;
    ``going_on`` those on which something was still going on; ``latest`` the last day told outright; ``ahead`` shifts
    of what is still to come; ``next_year`` the stems of what is said of next year; ``names`` all towns, sites and
    sides it names; ``copies`` the reports it shares words with; ``day`` the month and day of the dateline ("05-07").
    """

    report: str
    published: str | None
    tellings: tuple[Telling, ...]
    weekdays: tuple[int, ...] = ()
    runs: tuple[tuple[int, int], ...] = ()
    before: tuple[tuple[int, int], ...] = ()
    going_on: tuple[int, ...] = ()
    latest: str | None = None
    ahead: tuple[str, ...] = ()
    next_year: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    day: str | None = None


def chronicle(
    report: Report, reading: Reading, places: Sequence[Place | None], kinds: Kinds, copies: Sequence[str] = ()
) -> Chronicle:
    """What a report tells for the dating of others.

    Args:
        report: the report.
        reading: its reading.
        places: what its place mentions mean, parallel to ``reading.places``.
        kinds: families of happenings.
        copies: ids of reports it shares words with.
    """
    stated = report.published if report.published_basis == "stated" else None
    page = _Page(report, reading, places, kinds, stated)
    return Chronicle(
        report=report.id,
        published=stated,
        tellings=tuple(dict.fromkeys(_on_their_day(tuple(page.tellings())))),
        weekdays=tuple(sorted({weekday for _, weekday in page.bare})),
        runs=tuple(sorted(set(page.runs()))),
        before=tuple(sorted(set(page.orders()))),
        going_on=tuple(sorted(set(page.going_on()))),
        latest=page.latest(),
        ahead=tuple(sorted({m.shift for m in reading.times if m.shift and _AHEAD.fullmatch(m.shift)})),
        next_year=tuple(sorted(set(page.next_year()))),
        names=_sorted(page.names()),
        copies=tuple(sorted(copies)),
        day=None if stated else page.day(),
    )


def _on_their_day(tellings: Sequence[Telling]) -> Iterator[Telling]:
    """What is told again without its day is of the day on which the report tells of the same town, kind and side."""
    dated = [one for one in tellings if one.weekdays]
    for telling in tellings:
        alike = {(one.weekdays, one.days) for one in dated if not telling.weekdays and _alike(telling, one)}
        if len(alike) == 1:
            weekdays, days = alike.pop()
            yield replace(telling, weekdays=weekdays, days=days)
        else:
            yield telling


def _alike(one: Telling, other: Telling) -> bool:
    return (
        one.family == other.family
        and not set(one.towns).isdisjoint(other.towns)
        and not set(one.sides).isdisjoint(other.sides)
    )


def weekday_of(mention: TimeMention) -> int | None:
    """The ISO number of a bare weekday told as past."""
    match = _WEEKDAY.fullmatch(mention.shift or "")
    return int(match[1]) if match else None


class _Page:
    """A report's times, places and sides by sentence."""

    def __init__(
        self, report: Report, reading: Reading, places: Sequence[Place | None], kinds: Kinds, stated: str | None
    ) -> None:
        self.report = report
        self.reading = reading
        self.kinds = kinds
        self.stated = stated
        self._starts = [sentence.start for sentence in reading.sentences]
        self._times = {mention.id: mention for mention in reading.times}
        self._days = {mention.id: day for mention, day in days_of(reading.times, stated)}
        self._places = {m.id: place for m, place in zip(reading.places, places, strict=True) if place}
        self._actors = {mention.id: mention for mention in reading.actors}
        self._inside: dict[int, list[str]] = {}
        every: tuple[TimeMention | PlaceMention | ActorMention, ...] = (
            *reading.times,
            *reading.places,
            *reading.actors,
        )
        for one in every:
            self._inside.setdefault(self._number(one.span), []).append(one.id)
        self.bare = [
            (mention, weekday)
            for mention in reading.times
            if (weekday := weekday_of(mention)) is not None and report.zone_at(mention.span) in _BODY
        ]

    def tellings(self) -> Iterator[Telling]:
        """The happenings that are news, claim by claim: no statement, no total, nothing told again, nothing to come.

        Claim by claim, because a wrong ``same_as`` would mix places and days of two happenings.
        """
        return (self._telling(claim) for claim in self.reading.events if self._is_news(claim))

    def _is_news(self, claim: EventClaim) -> bool:
        return (
            claim.extent == "incident"
            and claim.status in ("actual", "ongoing")
            and claim.polarity == "+"
            and not claim.background
            and not self.kinds.is_statement(claim.type, claim.mode)
        )

    def _telling(self, claim: EventClaim) -> Telling:
        """The claim's own place, sides and time; where it has none, those of its sentence."""
        places = self._of(claim, claim.places, self._places)
        times = self._of(claim, claim.times, self._times)
        days = {self._days[mention.id] for mention in times if mention.id in self._days}
        weekdays = {weekday for mention in times if (weekday := weekday_of(mention))}
        figures = (f for f in self.reading.figures if f.event == claim.id and f.measure == "killed" and f.low)
        return Telling(
            family=self.kinds.family(claim.type, claim.mode).name,
            towns=_sorted(town(place) for place in places),
            sites=_sorted(site_key(place) for place in places),
            sides=_sorted(self._sides(claim)),
            weekdays=tuple(sorted(weekdays | {day.isoweekday() for day in days})),
            days=tuple(sorted(day.isoformat() for day in days)),
            killed=tuple(sorted({figure.low for figure in figures if figure.low})),
        )

    def _of(self, claim: EventClaim, own: Sequence[str], held: Mapping[str, Found]) -> list[Found]:
        found = [held[one] for one in own if one in held]
        return found or [held[one] for one in self._inside.get(self._number(claim.sentence), ()) if one in held]

    def _sides(self, claim: EventClaim) -> Iterator[str]:
        told = [one.mention for one in claim.participants if one.mention]
        for mention in self._of(claim, told, self._actors):
            yield from side_keys(mention, self._actors)

    def _number(self, span: Span) -> int:
        return bisect_right(self._starts, span.start) - 1

    def sentence(self, mention: TimeMention) -> int:
        """The number of the sentence that holds a mention."""
        return self._number(mention.span)

    def _words(self, number: int) -> str:
        return self.reading.sentences[number].of(self.report.text) if 0 <= number < len(self._starts) else ""

    def orders(self) -> Iterator[tuple[int, int]]:
        """Wrote on Monday. He then thanked them on Friday: the Monday comes first."""
        for (first, earlier), (second, later) in zip(self.bare, self.bare[1:], strict=False):
            near = 0 < self.sentence(second) - self.sentence(first) <= 2
            if near and earlier != later and _THEN.search(self._words(self.sentence(second))):
                yield earlier, later

    def runs(self) -> Iterator[tuple[int, int]]:
        """On Friday and Saturday: one stretch of days."""
        for (first, earlier), (second, later) in zip(self.bare, self.bare[1:], strict=False):
            between = self.report.text[first.span.end : second.span.start]
            if _TO.fullmatch(between) and later == earlier % 7 + 1:
                yield earlier, later

    def going_on(self) -> Iterator[int]:
        """Clashes were still going on on Friday evening: the report is of that day or the next."""
        for mention, weekday in self.bare:
            if _GOING_ON.search(self._words(self.sentence(mention))):
                yield weekday

    def next_year(self) -> Iterator[str]:
        """The stems of the long words that stand with "next year": two reports on next year's election are of one year."""
        for mention in self.reading.times:
            if (mention.shift or "").startswith("year:1"):
                words = _LONG.findall(self._words(self.sentence(mention)).casefold())
                yield from (word[:_STEM] for word in words)

    def names(self) -> Iterator[str]:
        """Towns, sites and sides, wherever they are named."""
        for place in self._places.values():
            yield from (town(place), site_key(place))
        for mention in self._actors.values():
            yield from side_keys(mention, self._actors)

    def day(self) -> str | None:
        """The month and day that the dateline states without a year."""
        told = (m.shift or "" for m in self.reading.times if self.report.zone_at(m.span) == "dateline")
        return next((match[1] for shift in told if (match := _DATELINE_DAY.fullmatch(shift))), None)

    def latest(self) -> str | None:
        """The last day that is told outright, without a year from anywhere else."""
        absolute = [mention for mention in self.reading.times if mention.anchor == "absolute"]
        found = [window(value) for value in resolve(absolute, None) if value]
        days: list[date] = [known.first for known in found if known.first is not None]
        return max(days).isoformat() if days else None


def _sorted(keys: Iterator[str]) -> tuple[str, ...]:
    return tuple(sorted({key for key in keys if key}))


def site_key(place: Place) -> str:
    """A site by its consonants: one square has as many spellings as reporters."""
    return _consonants(site(place))


def side_keys(mention: ActorMention, actors: Mapping[str, ActorMention]) -> Iterator[str]:
    """A side by the last part of its name, or of the name of whom it follows."""
    chain = actors.get(mention.chain, mention)
    group = actors.get(mention.group_of or chain.group_of or "")
    for one in (mention, chain, group, actors.get(group.chain) if group else None):
        if one is not None and one.name:
            yield _consonants(fold(one.name).rsplit(" ", 1)[-1])


def _consonants(name: str) -> str:
    """The first letter and the consonants after it, doubled letters once."""
    letters = [letter for letter in name if letter not in "aeiou'’` "]
    kept = [letter for at, letter in enumerate(letters) if at == 0 or letters[at - 1] != letter]
    return "".join(kept)
