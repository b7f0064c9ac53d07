"""A record as JSON beside the truth: which report is which, where quotations stand, which actor is which."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import PurePath

from bench.spots import Spot as Spot
from bench.spots import Thing as Thing

_APOSTROPHES = str.maketrans("’‘", "''")


class Case:
    """The record and the truth, with the lookups that every section needs."""

    def __init__(self, record: Thing, truth: Thing) -> None:
        self.record, self.truth = record, truth
        self.claims = {claim["id"]: claim for claim in record["claims"]}
        self.reports = dict(_reports(record, truth["reports"]))
        self.names = {ours["id"]: name for name, ours in self.reports.items()}
        self.actors = Actors(record["actors"], truth["actors"])

    def spots(self, told: Thing) -> list[Spot]:
        """Where the quotation of a part of the truth stands; nothing where we do not have its report."""
        ours = self.reports.get(told["report"])
        return [] if ours is None else [Spot(ours["id"], *at) for at in _places(ours["text"], told["quote"])]

    def marks(self, claims: Iterable[str]) -> list[Spot]:
        """The words that claims hang on: the shortest evidence of each."""
        return [min(spots(self.claims[claim]), key=lambda spot: spot.end - spot.start) for claim in claims]

    def of_kind(self, kind: str, told: Thing) -> list[Thing]:
        """Our claims of that kind whose evidence overlaps the quotation."""
        at = self.spots(told)
        return [claim for claim in self.claims.values() if claim["kind"] == kind and touches(spots(claim), at)]


class Actors:
    """Which of our actors bear the names of each actor of the truth."""

    def __init__(self, ours: Iterable[Thing], wanted: Iterable[Thing]) -> None:
        self.ours = {actor["id"]: actor for actor in ours}
        self.wanted = {actor["id"]: actor for actor in wanted}
        self._bearers: dict[str, set[str]] = defaultdict(set)
        for actor in self.ours.values():
            for name in (*actor["names"], actor["name"]):
                self._bearers[plain(name)].add(actor["id"])

    def bearers(self, name: str) -> set[str]:
        """Our actors with that name, or with the longest end of it ("Mr Bozan" is "Bozan")."""
        words = plain(name).split()
        return next((found for at in range(len(words)) if (found := self._bearers.get(" ".join(words[at:])))), set())

    def variants(self, actor: str) -> list[str]:
        """Every name that the truth gives an actor."""
        told = self.wanted[actor]
        return [told["name"], *told["variants"]]

    def best(self, actor: str) -> str | None:
        """Our actor that bears most of these names; for what the truth names in words, the one of that name."""
        names = self.variants(actor) if actor in self.wanted else [actor]
        votes: dict[str, int] = defaultdict(int)
        for name in names:
            for bearer in self.bearers(name):
                votes[bearer] += 1
        return max(sorted(votes), key=lambda ours: (votes[ours], len(self.ours[ours]["evidence"])), default=None)

    def fits(self, actor: str | None, ours: str | None, words: str | None) -> bool:
        """Whether our actor, or at least the words for it, are that actor of the truth."""
        if actor is None:
            return True
        if ours is not None and ours == self.best(actor):
            return True
        names = self.variants(actor) if actor in self.wanted else [actor]
        held = f" {plain(words or '')} "
        return ours is None and any(f" {plain(name)} " in held for name in names)


def plain(name: str) -> str:
    """A name without case, curly apostrophes, dots and the article."""
    return re.sub(r"^the ", "", " ".join(name.translate(_APOSTROPHES).replace(".", "").casefold().split()))


def spots(thing: Thing) -> list[Spot]:
    """The evidence of a thing of ours."""
    return [Spot(evidence["report"], evidence["start"], evidence["end"]) for evidence in thing["evidence"]]


def touches(ours: Iterable[Spot], theirs: Iterable[Spot]) -> bool:
    """Whether some two spots overlap."""
    theirs = list(theirs)
    return any(a.overlaps(b) for a in ours for b in theirs)


def _reports(record: Thing, wanted: Iterable[Thing]) -> Iterator[tuple[str, Thing]]:
    files = {
        source["id"]: " ".join(PurePath(origin["path"]).name for origin in source["origins"] if origin.get("path"))
        for source in record["sources"]
    }
    for told in wanted:
        mine = [
            report
            for report in record["reports"]
            if any(_places(report["text"], told["first_words"]))
            and PurePath(told["file"]).name in files.get(report["source"], "")
        ]
        if mine:
            yield told["id"], mine[0]


def _places(text: str, words: str) -> Iterator[tuple[int, int]]:
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    return ((found.start(), found.end()) for found in re.finditer(pattern, text))
