"""The table of words that turn what is told into what may be, is planned or is denied (R10)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from tidings.vocabulary.tables import Raw

Cues = Mapping[str, str]
Words = frozenset[str]
_Lists = Mapping[str, list[str]]


@dataclass(frozen=True, slots=True)
class Accounts:
    """Nouns for what somebody tells or shows (``words``, ``grounds``), and what is said of it."""

    words: Words
    grounds: Words
    rejecting: Words
    false: Words
    scant: Words
    unsure: Words
    likely: Words
    sure: Words
    showing: Words
    confirming: Words
    wrongly: Words


@dataclass(frozen=True, slots=True)
class MadeUp:
    """Works of fiction and exercises; ``showing`` are verbs of what happens in them, ``even_so`` what is real in them."""

    works: Words
    exercises: Words
    showing: Words
    even_so: Words


@dataclass(frozen=True, slots=True)
class FactualityTable:
    """What each cue makes of the event: ``planned``, ``negated``, ``possible``... by word, per place it may stand."""

    modals: Cues
    governors: Cues
    modifiers: Cues
    heads: Cues
    markers: Cues
    asking: Words
    telling: Words
    implicative: Words
    ordinals: Words
    gathering: Words
    gathered: Words
    presuming: Words
    later: Words
    paid: Words
    undone: Words
    surviving: Words
    nobody: Words
    accounts: Accounts
    made_up: MadeUp
    generic: Words
    saying: Words
    legal: Words
    crimes: Words
    elsewhere: Words
    happening: Words
    rounds: Words
    announcing: Words


def load_factuality(raw: Raw) -> FactualityTable:
    """The typed table; raises KeyError or TypeError where the raw one is misshapen."""
    lists = cast("Mapping[str, _Lists]", raw)
    markers = dict(lists["markers"])
    asking, telling = markers.pop("asking"), markers.pop("telling")
    accounts, made_up = lists["accounts"], lists["made_up"]
    return FactualityTable(
        modals=_cues(lists["modals"]),
        governors=_cues(lists["governors"]),
        modifiers=_cues(lists["modifiers"]),
        heads=_cues(lists["heads"]),
        markers=_cues(markers),
        asking=frozenset(asking),
        telling=frozenset(telling),
        implicative=frozenset(lists["implicative"]["words"]),
        ordinals=frozenset(lists["implicative"]["ordinals"]),
        gathering=frozenset(lists["implicative"]["gathering"]),
        gathered=frozenset(lists["implicative"]["gathered"]),
        presuming=frozenset(lists["presuming"]["words"]),
        later=frozenset(lists["presuming"]["later"]),
        paid=frozenset(lists["presuming"]["paid"]),
        undone=frozenset(lists["presuming"]["undone"]),
        surviving=frozenset(lists["presuming"]["surviving"]),
        nobody=frozenset(accounts["nobody"]),
        accounts=Accounts(**{name: frozenset(words) for name, words in accounts.items() if name != "nobody"}),
        made_up=MadeUp(**{name: frozenset(words) for name, words in made_up.items()}),
        generic=frozenset(lists["generic"]["words"]),
        saying=frozenset(lists["saying"]["words"]),
        legal=frozenset(lists["legal"]["words"]),
        crimes=frozenset(lists["legal"]["crimes"]),
        elsewhere=frozenset(lists["elsewhere"]["words"]),
        happening=frozenset(lists["happening"]["words"]),
        rounds=frozenset(lists["happening"]["rounds"]),
        announcing=frozenset(lists["announcing"]["words"]),
    )


def _cues(lists: _Lists) -> dict[str, str]:
    found: dict[str, str] = {}
    for meaning, words in lists.items():
        for word in words:
            found.setdefault(word, meaning)
    return found
