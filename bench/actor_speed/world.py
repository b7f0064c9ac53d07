"""Reports that nobody wrote: who is mentioned in them, and how each outlet spells it.

Actors come back as words do: each mention is a new actor with a fixed chance, else one of those before it (a Simon
process: Zipf's law, with the number of actors growing with the number of reports). People share surnames, also by Zipf.
"""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import cast

from tidings.ids import mention_id
from tidings.model.claims import Reading
from tidings.model.mentions import ActorMention, ActorType
from tidings.model.reports import Report
from tidings.model.spans import Span
from tidings.pipeline.reading import Read

PARTS = Path(__file__).with_name("parts.toml")
NEW_PERSON, NEW_BODY = 0.12, 0.02
_SURNAME_ONLY = 0.05
_SPELLINGS = 3
_MIDDLE = 0.15


@dataclass(frozen=True, slots=True)
class Who:
    """An actor: spellings of the name, the commonest first, and what it is."""

    number: int
    names: tuple[str, ...]
    kind: ActorType
    title: str = ""
    acronym: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class People:
    """The name parts of one language."""

    givens: tuple[str, ...]
    surnames: tuple[str, ...]
    weight: int

    @classmethod
    def of(cls, raw: Mapping[str, str | int]) -> People:
        """One entry of the table: each stem with each ending is a surname."""
        stems, endings = str(raw["stems"]).split(), str(raw["endings"]).split() or [""]
        before = str(raw["before"]).split(" ")[0]
        surnames = tuple(f"{before}{stem}{ending}" for ending in endings for stem in stems)
        return cls(tuple(str(raw["given"]).split()), surnames, int(raw["weight"]))


class World:
    """Draws actors. What was met is held once a mention, so that a draw from it follows Zipf."""

    def __init__(self, seed: int = 1) -> None:
        parts = tomllib.loads(PARTS.read_text(encoding="utf-8"))
        self.people = self.groups = 0
        self._met: list[Who] = []
        self._bodies: list[Who] = []
        self._draw = random.Random(seed)
        self._peoples = [People.of(people) for people in parts["people"]]
        self._changes = [(re.compile(old), str(new)) for old, new in parts["spelling"]["changes"]]
        self._words = {name: str(words).split() for name, words in parts["bodies"].items()}
        self._titles = str(parts["titles"]["person"]).split("|")
        self._crowds = str(parts["titles"]["crowd"]).split("|")
        self._countries = [str(country).split(" ", 1) for country in parts["titles"]["countries"].split("|")]

    def person(self) -> Who:
        """Somebody new, or one met before."""
        if not self._met or self._draw.random() < NEW_PERSON:
            self.people += 1
            self._met.append(Who(self.people, self._named(), "person", self._draw.choice(self._titles)))
        else:
            self._met.append(self._draw.choice(self._met))
        return self._met[-1]

    def body(self) -> Who:
        """A group, party or ministry, new or met before."""
        if not self._bodies or self._draw.random() < NEW_BODY:
            self.groups += 1
            self._bodies.append(self._body())
        else:
            self._bodies.append(self._draw.choice(self._bodies))
        return self._bodies[-1]

    def state(self) -> tuple[str, str]:
        """A country's code and name, a few of them often."""
        at = min(int(self._draw.expovariate(0.3)), len(self._countries) - 1)
        return self._countries[at][0], self._countries[at][1]

    def _named(self) -> tuple[str, ...]:
        draw = self._draw
        people = draw.choices(self._peoples, [one.weight for one in self._peoples])[0]
        givens, surnames = people.givens, people.surnames
        # Zipf, flat at the top
        rank = min(int(5 * (((len(surnames) + 5) / 5) ** draw.random() - 1)), len(surnames) - 1)
        middle = f"{draw.choice(givens)} " if draw.random() < _MIDDLE else ""
        name = f"{draw.choice(givens)} {middle}{surnames[rank]}"
        return tuple(dict.fromkeys([name, *(self._respelt(name) for _ in range(draw.randrange(_SPELLINGS)))]))

    def _respelt(self, name: str) -> str:
        for old, new in self._draw.sample(self._changes, 6):
            name = old.sub(new, name)
        return name

    def _body(self) -> Who:
        draw, words = self._draw, self._words
        if draw.random() < 0.2:
            country = draw.choice(self._countries)[0]
            return Who(self.groups, (f"{draw.choice(words['ministries'])} Ministry",), "government", country=country)
        at = draw.randrange(len(words["after"]))
        chosen = [draw.choice(words["before"]), draw.choice(words["middle"]), words["after"][at]]
        name = " ".join(chosen)
        kind = cast(ActorType, words["types"][at])
        return Who(self.groups, (name,), kind, acronym="".join(word[0] for word in chosen))

    def crowd(self) -> str:
        """Words for an unnamed group."""
        return self._draw.choice(self._crowds)

    def chance(self, least: float) -> bool:
        """True as often as this."""
        return self._draw.random() < least

    def spelling(self, who: Who) -> str:
        """One outlet's spelling: the first half of the time."""
        return who.names[0] if self._draw.random() < 0.5 else self._draw.choice(who.names)


@dataclass(slots=True)
class _Page:
    """The mentions of one report as they are made."""

    report: str
    mentions: list[ActorMention] = field(default_factory=list)

    def add(self, text: str, kind: ActorType, chain: str | None = None) -> ActorMention:
        """One mention more, of a new chain where none is given; as it stands it is a name."""
        start = 40 * len(self.mentions)
        made = mention_id(self.report, "actor", start, start + len(text))
        self.mentions.append(
            ActorMention(made, self.report, Span(start, start + len(text)), text, chain or made, text, kind)
        )
        return self.mentions[-1]

    def tell(self, told: ActorMention) -> None:
        """More of the last mention."""
        self.mentions[-1] = told


def reads(world: World, count: int, first: int = 0) -> Iterator[Read]:
    """Readings with about ten mentions each, numbered from ``first``."""
    for number in range(first, first + count):
        report = f"rep-{number:020x}"
        page = _Page(report)
        for _ in range(3):
            _person(world, page)
        _body(world, page)
        code, name = world.state()
        page.tell(replace(page.add(name, "state"), country=code))
        page.tell(replace(page.add(world.crowd(), "crowd"), name=None, plural=True))
        outlet = f"Outlet {number % 200}"
        yield Read(
            Report(report, f"src-{number:020x}", 0, "", outlet=outlet),
            Reading(report, "generated", actors=tuple(page.mentions)),
            (),
        )


def _person(world: World, page: _Page) -> None:
    who = world.person()
    name = world.spelling(who)
    last = name.split()[-1]
    if world.chance(_SURNAME_ONLY):
        page.tell(replace(page.add(last, "person"), type_cues=("title",), titles=(who.title,)))
        return
    first = page.add(name, "person")
    page.tell(replace(first, type_cues=("given name",), titles=(who.title,)))
    page.add(last, "person", first.chain)
    if world.chance(0.3):
        page.tell(replace(page.add("he", "person", first.chain), name=None, pronoun=True))


def _body(world: World, page: _Page) -> None:
    who = world.body()
    if who.acronym is not None and world.chance(0.2):
        page.add(who.acronym, who.kind)
        return
    first = page.add(who.names[0], who.kind)
    page.tell(replace(first, acronym=who.acronym, country=who.country))
    if who.acronym is not None:
        page.add(who.acronym, who.kind, first.chain)
