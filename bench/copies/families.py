"""Families: an original, its copies and copies of copies, each with its date, outlet and descent."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bench.common import Item
from bench.copies import altering, shaping
from bench.copies.lists import lists
from bench.copies.originals import Original
from bench.copies.texts import Text, parsed

# Of all originals, how many have copies; the others are there to be told apart.
WITH_COPIES = 0.3
_LEAST_WORDS = 40
_FIRST_DAY = date(2021, 1, 4)

Derive = Callable[[Text, random.Random], Text | None]

ALTERING: dict[str, Derive] = {
    "name": altering.name,
    "number": altering.number,
    "swap": altering.swap,
    "negation": altering.negation,
    "qualifier": altering.qualifier,
    "attribution": altering.attribution,
    "quotation": altering.quotation,
    "synonyms": altering.synonyms,
}
SHAPING: dict[str, Derive] = {
    "same": shaping.same,
    "cut_paragraphs": shaping.cut_paragraphs,
    "cut_sentences": shaping.cut_sentences,
    "lead": shaping.lead,
    "reflowed": shaping.reflowed,
    "reencoded": shaping.reencoded,
    "upper_lead": shaping.upper_lead,
    "ocr": shaping.ocr,
}
KINDS = (*ALTERING, *SHAPING, "footer", "merged")


@dataclass(frozen=True, slots=True)
class Page:
    """A report of the corpus: its address, text, outlet and day, the family it is of, and what it was made from and how.

    ``noisy`` and ``reflowed``: it was scanned badly or set anew, or what it was made from was. ``second`` is the family
    of the other story of a merged page. ``parent`` is None for an original.
    """

    url: str
    text: Text
    outlet: str
    published: date | None
    family: int
    parent: str | None = None
    kind: str = "original"
    noisy: bool = False
    reflowed: bool = False
    second: int | None = None

    def row(self) -> Item:
        """As a line of JSON Lines."""
        day = {"published": self.published.isoformat()} if self.published else {}
        return {"url": self.url, "text": str(self.text), "outlet": self.outlet} | day


@dataclass(frozen=True, slots=True)
class Story:
    """What an original says, and its day."""

    text: Text
    day: date


def corpus(found: Sequence[Original], seed: int) -> list[Page]:
    """Every original, and the copies of about a third of them, in an order of chance."""
    chance = random.Random(f"copies {seed}")
    stories = [Story(parsed(one.text), _FIRST_DAY + timedelta(days=chance.randrange(300))) for one in found]
    kinds = _Kinds(chance)
    pages = [page for family in range(len(stories)) for page in _family(family, stories, kinds, chance)]
    chance.shuffle(pages)
    return pages


class _Kinds:
    """Kinds of derivation in turn, so that each is as frequent as the others."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._left: list[str] = []

    def next(self) -> str:
        if not self._left:
            self._left = self._chance.sample(KINDS, len(KINDS))
        return self._left.pop()


def _family(family: int, stories: Sequence[Story], kinds: _Kinds, chance: random.Random) -> Iterator[Page]:
    day = stories[family].day
    root = Page(_url(family, 0), stories[family].text, chance.choice(lists().outlets), day, family)
    if chance.random() < 0.05:  # an unrelated page of an outlet that has a footer
        outlet = chance.choice(sorted(lists().footers))
        root = Page(root.url, shaping.footer(root.text, outlet, chance), outlet, day, family)
    yield root
    members = [root]
    for number in range(1, chance.randint(2, 7) if chance.random() < WITH_COPIES else 1):
        parent = root if chance.random() < 0.7 else chance.choice(members)
        made = None
        while made is None:
            made = _derived(_url(family, number), kinds.next(), parent, stories, chance)
        members.append(made)
        yield made


def _url(family: int, number: int) -> str:
    return f"https://copies.example/{family}/{number}"


def _derived(url: str, kind: str, parent: Page, stories: Sequence[Story], chance: random.Random) -> Page | None:
    outlet = chance.choice([name for name in lists().outlets if name != parent.outlet])
    second = None
    if kind == "footer":
        outlet = chance.choice(sorted(set(lists().footers) - {parent.outlet}))
        text: Text | None = shaping.footer(parent.text, outlet, chance)
    elif kind == "merged":
        if parent.second is not None:
            return None
        second = chance.choice([other for other in range(len(stories)) if other != parent.family])
        text = shaping.merged(parent.text, stories[second].text, chance)
    else:
        text = (ALTERING | SHAPING)[kind](parent.text, chance)
    if text is None or len(text.words) < _LEAST_WORDS:
        return None
    noisy = parent.noisy or kind == "ocr"
    told = parent.second if second is None else second
    day = _day(parent.published, stories[second].day if second is not None else _FIRST_DAY, chance)
    reflowed = parent.reflowed or kind == "reflowed"
    return Page(url, text, outlet, day, parent.family, parent.url, kind, noisy, reflowed, told)


def _day(before: date | None, least: date, chance: random.Random) -> date | None:
    """Mostly some days after both, sometimes the same day, sometimes not told."""
    roll = chance.random()
    if before is None or roll < 0.1:
        return None
    if before < least:
        return least + timedelta(days=chance.randint(1, 4))
    return before + timedelta(days=0 if roll < 0.15 else chance.randint(1, 4))
