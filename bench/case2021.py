"""The type of a news snippet among 30 classes: what ``build`` reads of it, taken to the classes by case2021.toml.

Prints the reference scorer's figures, and weighted F1 of the even and of the odd items apart: errors were looked at on
the even ones only.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import tee
from pathlib import Path
from typing import Literal, cast

from bench.common import Item, default_data, run
from tidings.gazetteer.gazetteer import Gazetteer
from tidings.ids import report_id
from tidings.model.claims import EventClaim, Participant, Reading, StatementClaim
from tidings.model.mentions import ActorMention
from tidings.model.reports import Report
from tidings.reading.reader import Reader
from tidings.vocabulary.events import load_events
from tidings.vocabulary.kinds import load_kinds
from tidings.vocabulary.tables import Vocabulary

Words = frozenset[str]
TABLE = Path(__file__).with_suffix(".toml")
_STATES = frozenset({"government", "state"})
_ARMED = frozenset({"armed_group"})


@dataclass(frozen=True, slots=True)
class Told:
    """One event or statement of a snippet as the table sees it: sets of words, () for what is not told."""

    features: Mapping[str, Words]
    happened: bool = True

    def fits(self, row: Mapping[str, Words]) -> bool:
        """Whether every list of a row shares a word with what is told; a name that begins with "no_" must share none."""
        return all(
            not self.features.get(name[3:], frozenset()) & wanted
            if name.startswith("no_")
            else bool(self.features.get(name, frozenset()) & wanted)
            for name, wanted in row.items()
        )


@dataclass(frozen=True, slots=True)
class Rule:
    """A class and what an event, and another of the snippet (``also``), must have; see case2021.toml."""

    label: str
    one: Mapping[str, Words]
    also: Mapping[str, Words]
    without: Mapping[str, Words]


class Classes:
    """The table: rules in order, and the class of a snippet without any event or statement that one fits."""

    def __init__(self, path: Path = TABLE) -> None:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
        self.rules = tuple(_rule(entry) for entry in cast("Sequence[dict[str, object]]", raw["class"]))
        self.otherwise = str(raw["otherwise"])

    def of(self, told: Sequence[Told]) -> str:
        """The first class that something of the snippet fits: what happened before what is planned, feared or denied."""
        for some in ([one for one in told if one.happened], told):
            for rule in self.rules:
                if any(one.fits(rule.one) and self._beside(rule, one, some) for one in some):
                    return rule.label
        return self.otherwise

    @staticmethod
    def _beside(rule: Rule, one: Told, told: Sequence[Told]) -> bool:
        others = [other for other in told if other is not one]
        if rule.also and not any(other.fits(rule.also) for other in others):
            return False
        return not (rule.without and any(other.fits(rule.without) for other in others))


def _rule(entry: Mapping[str, object]) -> Rule:
    parts: dict[str, dict[str, Words]] = {"one": {}, "also": {}, "without": {}}
    for name, value in entry.items():
        if name == "label":
            continue
        if isinstance(value, Mapping):
            parts[name] = {key: frozenset(cast("Sequence[str]", words)) for key, words in value.items()}
        else:
            parts["one"][name] = frozenset(cast("Sequence[str]", value))
    return Rule(str(entry["label"]), parts["one"], parts["also"], parts["without"])


class Snippets:
    """Readings as the table sees them."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.sides = vocabulary.table("kinds", load_kinds).sides
        self.kinds = vocabulary.table("events", load_events).kinds

    def told(self, reading: Reading) -> list[Told]:
        """Events and statements of a reading."""
        actors = {actor.id: actor for actor in reading.actors}
        weapons = {weapon.id: weapon.name for weapon in reading.weapons}
        types = {claim.id: claim.type for claim in reading.events}
        found = [self._event(claim, actors, weapons, reading) for claim in reading.events]
        found += [self._statement(claim, actors, types, reading) for claim in reading.statements if claim.event_type]
        return found

    def _event(
        self, claim: EventClaim, actors: Mapping[str, ActorMention], weapons: Mapping[str, str], reading: Reading
    ) -> Told:
        measures = {
            figure.measure
            for figure in reading.figures
            if figure.event in (claim.id, claim.same_as) and figure.low != 0
        }
        return Told(
            {
                "type": frozenset({claim.type}),
                "mode": frozenset({claim.mode or ""}),
                "context": frozenset(claim.contexts),
                "weapon": frozenset(weapons[one] for one in claim.weapons) | ({"any"} if claim.weapons else set()),
                "agent": self._parties(claim.participants, actors, "agent"),
                "target": self._parties(claim.participants, actors, "target"),
                "figure": frozenset(measures),
                "status": frozenset({claim.status}),
                "polarity": frozenset({claim.polarity}),
                "extent": frozenset({claim.extent}),
                "told": _opening(reading, claim.trigger.start),
            },
            happened=claim.polarity == "+" and claim.status in ("actual", "ongoing", "failed"),
        )

    def _statement(
        self, claim: StatementClaim, actors: Mapping[str, ActorMention], types: Mapping[str, str], reading: Reading
    ) -> Told:
        speaker, target = actors.get(claim.actor or ""), actors.get(claim.target or "")
        return Told(
            {
                "said": frozenset({claim.event_type or ""}),
                "mode": frozenset({claim.event_mode or ""}),
                "agent": self._kinds(claim.speaker or "", speaker),
                "target": self._kinds(target.text if target else "", target),
                "about": frozenset(types[one] for one in claim.about if one in types),
                "told": _opening(reading, claim.evidence[0].start),
            }
        )

    def _parties(
        self, participants: Iterable[Participant], actors: Mapping[str, ActorMention], role: Literal["agent", "target"]
    ) -> Words:
        found: set[str] = set()
        for one in participants:
            if one.role == role:
                found |= self._kinds(one.text, actors.get(one.mention or ""))
        return frozenset(found)

    def _kinds(self, text: str, actor: ActorMention | None) -> Words:
        """What somebody or something is, by the words for sides and kinds of thing, and by the type of the actor."""
        words = text.lower().replace("-", " ").split()
        found = {self.sides[word] for word in words if word in self.sides}
        found |= self.kinds.get(words[-1], frozenset()) if words else frozenset()
        if actor is not None and actor.type is not None:
            found |= {"state"} if actor.type in _STATES else {"armed"} if actor.type in _ARMED else {actor.type}
        return frozenset(found)


def _opening(reading: Reading, offset: int) -> Words:
    """Where it is told: in the first sentence, or later."""
    return frozenset({"opening" if reading.sentences and offset < reading.sentences[0].end else "later"})


def predict(snippets: Iterable[Item]) -> Iterator[Item]:
    """The class of each snippet."""
    vocabulary = Vocabulary()
    reader, classes, words = Reader(vocabulary, Gazetteer.open(vocabulary)), Classes(), Snippets(vocabulary)
    named, read = tee(snippets)
    for item, reading in zip(named, reader.read(report_of(item) for item in read), strict=True):
        yield {"id": item["id"], "label": classes.of(words.told(reading))}


def report_of(item: Item) -> Report:
    """A snippet as the report that build would read."""
    name = str(item["id"])
    return Report(id=report_id(name, 0), source=name, position=0, text=str(item["text"]))


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the measure."""
    return run("case2021", predict, default_data("case2021-task2"), argv, halves="weighted_f")


if __name__ == "__main__":
    raise SystemExit(main())
