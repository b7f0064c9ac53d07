"""Which happenings are looked at together.

R2 asks for a matching site, victims or sides, so every key is one of these with what bounds it: a town with the day
and the sort of happening never chains a city's month together. Undated tellings meet others by site and weekday, by
site and side, by named sides, by named victims, or because one copies the other's sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tidings.linking.incidents.dates import day_buckets, late_buckets, month_buckets, weekdays, year_buckets
from tidings.linking.incidents.happening import Happening, Party
from tidings.linking.incidents.where import site, skeleton, town_keys

_COMMON = 400
# Words are looked for by stretches of so many characters.
_STRETCH = 100


def keys(item: Happening) -> tuple[str, ...]:
    """The keys of a happening, sorted."""
    sort = f"{item.extent}|{item.group}"
    found = {f"claim|{one}" for one in (item.id, item.part_of, *item.linked) if one}
    found.update(f"victim|{name}" for name in item.victims)
    found.update(f"person|{name}|{day}|{sort}" for name in item.named for day in day_buckets(item.when))
    found.update(f"site|{key}|{sort}" for key in _sites(item))
    found.update(f"town|{key}|{sort}" for key in _towns(item))
    found.update(f"late|{key}|{sort}" for key in _lately(item))
    found.update(f"thing|{key}|{sort}" for key in _things(item))
    found.update(f"sides|{key}|{sort}" for key in _sides(item))
    if item.occasion or item.wave:
        found.update(
            f"occasion|{item.family}|{place.country}|{key}" for place in item.where for key in year_buckets(item.when)
        )
    if item.sentence:
        found.add(f"words|{item.sentence}")
    found.update(f"told|{key}" for key in _told(item))
    return tuple(sorted(found))


def most(key: str) -> int | None:
    """How many happenings a key may bring together; None for any number.

    A site with a mere class of people ("side:police") is no evidence in itself where it has many happenings; all
    other keys are bounded by a day, a month, a name or a report.
    """
    return _COMMON if key.startswith("site|") and "|side:" in key else None


def _sites(item: Happening) -> Iterator[str]:
    """A site with its month, and with the day of the week, and with a side where the date is poor."""
    names = {skeleton(site(place)) for place in item.places if site(place)}
    for name in names:
        yield from (f"{name}|{month}" for month in month_buckets(item.when))
        yield from (f"{name}|{day}" for day in day_buckets(item.when))
        yield from (f"{name}|day {weekday}" for weekday in weekdays(item.when))
        yield from (f"{name}|{mark}" for mark in _marks(item.parties))


def _towns(item: Happening) -> Iterator[str]:
    """A town with each day, and with its month where a count tells one from another."""
    towns = {key for place in item.where for key in town_keys(place)}
    if not towns:
        return
    days = day_buckets(item.when)
    yield from (f"{name}|{day}" for name in towns for day in days)
    counts = {f"{one.low} {one.measure}" for one in item.figures if one.low and one.low == one.high and one.low > 1}
    months = month_buckets(item.when) if counts else ()
    yield from (f"{name}|{month}|{count}" for name in towns for month in months for count in counts)


def _lately(item: Happening) -> Iterator[str]:
    """A town and a month with the means, or with what was hit: for what is told without its day."""
    towns = {key for place in item.places for key in town_keys(place)}
    if not towns or item.acts:
        return
    marks = {weapon.name for weapon in item.weapons} | {party.thing[-1] for party in item.parties if party.thing}
    marks |= {item.mode} if item.mode else set()
    months = late_buckets(item.when) if marks else ()
    yield from (f"{name}|{month}|{mark}" for name in towns for month in months for mark in marks)


def _things(item: Happening) -> Iterator[str]:
    """What was hit, by its noun, with a day, or with a day of the week."""
    nouns = {party.thing[-1] for party in item.parties if party.thing}
    days = (*day_buckets(item.when), *(f"day {weekday}" for weekday in weekdays(item.when))) if nouns else ()
    yield from (f"{noun}|{day}" for noun in nouns for day in days)


def _sides(item: Happening) -> Iterator[str]:
    """Both sides where both are named or resolved; one alone for acts between parties that nobody places."""
    agents, targets = _named(item.role("agent")), _named(item.role("target", "beneficiary"))
    yield from (" & ".join(sorted((agent, target))) for agent in agents for target in targets if agent != target)
    if not item.acts:
        yield from (f"{agent} {day}" for agent in agents for day in day_buckets(item.when))
    if item.acts and not (agents and targets):
        yield from (f"{item.family} {name} {year}" for name in (agents or targets) for year in year_buckets(item.when))


def _told(item: Happening) -> Iterator[str]:
    """Where its words stand, and where those stand that it copies."""
    here = [(item.report, span) for span in item.words]
    for report, span in (*here, *((one.report, one.span) for one in item.repeats)):
        yield from (f"{report}|{place}" for place in range(span.start // _STRETCH, span.end // _STRETCH + 1))


def _marks(parties: Iterable[Party]) -> set[str]:
    return {mark for party in parties for mark in party.marks}


def _named(parties: Iterable[Party]) -> set[str]:
    return {party.actor or party.name or party.group for party in parties if party.actor or party.name or party.group}
