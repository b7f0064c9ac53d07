"""The trained part on fillers: its weights, and how it is asked. How it was trained: training/README.md."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tidings.reading.fillers.candidates import Candidate, candidates_of, nouns_of
from tidings.reading.fillers.choose import chosen
from tidings.reading.fillers.cues import Cues
from tidings.reading.fillers.net import NET, Net
from tidings.reading.fillers.page import Page
from tidings.reading.fillers.topics import Topics, topic_rows
from tidings.reading.fillers.traits import Room
from tidings.reading.fillers.trees import TREES, Trees
from tidings.reading.phrases.cues import Words

WEIGHTS = Path(__file__).parents[1] / "weights" / "roles.npz"
TOPICS = ("rarity", "weights", "bias")


@dataclass(frozen=True, slots=True)
class FillerHead:
    """``nets`` judge nouns (their chances are averaged), ``cuts`` weighs how a phrase is cut, ``topics`` judge the report,
    ``judge`` the words, ``same`` whether two stand for one. ``words`` are the vectors of the head on phrases. ``least``:
    what a filler must be worth.
    """

    nets: tuple[Net, ...]
    cuts: NDArray[np.float32]
    topics: Topics
    judge: Trees
    same: Trees
    words: Words
    least: float

    def fillers(self, page: Page, cues: Cues) -> list[tuple[Candidate, float]]:
        """The fillers of a report with their chances, role after role, the best first."""
        chances = np.asarray(np.mean([net.chances(cues) for net in self.nets], axis=0), np.float32)
        nouns = nouns_of(page, cues, chances)
        candidates = candidates_of(page, nouns, self.cuts)
        traits = Room(nouns, candidates, cues.sentences, self.topics.chances(topic_rows(page))).traits()
        if not traits:
            return []
        told = iter(self.judge.chances(np.stack(traits)).tolist())
        return [one for mine in candidates for one in chosen(mine, [next(told) for _ in mine], self.same, self.least)]


def load_head(words: Words, path: Path = WEIGHTS) -> FillerHead:
    """The head as its weights are kept: half precision, one array a name."""
    nets, cuts, topics, judge, same, least = _kept(path, path.stat().st_mtime_ns)
    return FillerHead(nets, cuts, topics, judge, same, words, least)


@lru_cache(maxsize=4)
def _kept(path: Path, _changed: int) -> tuple[tuple[Net, ...], NDArray[np.float32], Topics, Trees, Trees, float]:
    with np.load(path) as kept:
        nets = tuple(
            Net(*(kept[f"{name}_{number}"].astype(np.float32) for name in NET)) for number in range(int(kept["nets"]))
        )
        cuts = kept["cuts"].astype(np.float32)
        topics = Topics(*(kept[f"topics_{name}"].astype(np.float32) for name in TOPICS))
        return nets, cuts, topics, _trees(kept, "judge"), _trees(kept, "same"), float(kept["least"])


def _trees(kept: Mapping[str, NDArray[np.float32]], name: str) -> Trees:
    trait, edge, left, right, value = (kept[f"{name}_{part}"] for part in TREES)
    start, depth = float(kept[f"{name}_start"]), int(kept[f"{name}_depth"])
    return Trees(trait.astype(np.int32), edge, left.astype(np.int32), right.astype(np.int32), value, start, depth)
