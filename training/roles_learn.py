"""The whole head on fillers from annotated messages.

Nets, cuts and topics come first; the trees then learn from what a first stage that had not seen a message made of it.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tidings.reading.fillers.candidates import Candidate, candidates_of, nouns_of
from tidings.reading.fillers.head import FillerHead
from tidings.reading.fillers.net import Net
from tidings.reading.fillers.topics import Topics
from tidings.reading.fillers.traits import Room, pair_traits
from tidings.reading.phrases.cues import Words
from training.roles import ROLES, Told
from training.roles_cuts import Cut, cuts_of, learn_cuts
from training.roles_net import Plan, train
from training.roles_topics import learn_topics
from training.roles_trees import JUDGES, learn_trees

LEAST = 0.22
PLANS = (Plan(), Plan(any_place=0.7))
_JUDGE_ROUNDS, _SAME_ROUNDS = 150, 60


class Lesson(NamedTuple):
    """A message with its cuts."""

    text: Told
    cuts: list[Cut]


class Stage(NamedTuple):
    """What is learnt before the trees."""

    nets: tuple[Net, ...]
    cuts: NDArray[np.float32]
    topics: Topics


class Rows(NamedTuple):
    """What the trees learn from: traits of candidates and of pairs, and what is right."""

    traits: list[NDArray[np.float32]]
    right: list[bool]
    pairs: list[NDArray[np.float32]]
    same: list[bool]


FirstStage = Callable[[frozenset[int]], Stage]


def lessons(texts: Sequence[Told]) -> list[Lesson]:
    """Messages with their cuts, made once."""
    return [Lesson(text, cuts_of(text)) for text in texts]


def parts(size: int, seed: int, folds: int) -> list[frozenset[int]]:
    """Numbers dealt to folds."""
    order = list(range(size))
    random.Random(seed).shuffle(order)
    return [frozenset(order[fold::folds]) for fold in range(folds)]


def learn(known: Sequence[Lesson], words: Words, seed: int, folds: int) -> FillerHead:
    """A head from all these messages."""
    first = first_stage(known, seed)
    return whole_head(first(frozenset()), apart(known, parts(len(known), seed, folds), first), words, seed)


def first_stage(known: Sequence[Lesson], seed: int) -> FirstStage:
    """Makes first stages from all messages but some."""

    def made(out: frozenset[int]) -> Stage:
        kept = [one for number, one in enumerate(known) if number not in out]
        texts = [one.text for one in kept]
        nets = tuple(train(texts, seed * 10 + number, plan) for number, plan in enumerate(PLANS))
        return Stage(nets, learn_cuts([cut for one in kept for cut in one.cuts], seed), learn_topics(texts))

    return made


def apart(known: Sequence[Lesson], held: Iterable[frozenset[int]], first: FirstStage) -> Rows:
    """What first stages that had not seen them make of the messages."""
    rows = Rows([], [], [], [])
    for out in held:
        stage = first(out)
        for number in sorted(out):
            gather(rows, known[number].text, stage)
    return rows


def whole_head(stage: Stage, rows: Rows, words: Words, seed: int) -> FillerHead:
    """A head of a first stage and trees learnt from rows."""
    judge = learn_trees(np.stack(rows.traits), np.array(rows.right), seed, _JUDGE_ROUNDS, JUDGES)
    same = learn_trees(np.stack(rows.pairs), np.array(rows.same), seed, _SAME_ROUNDS)
    return FillerHead(stage.nets, stage.cuts, stage.topics, judge, same, words, LEAST)


def gather(rows: Rows, text: Told, stage: Stage) -> None:
    """Adds the candidates of a message."""
    chances = np.asarray(np.mean([net.chances(text.cues) for net in stage.nets], axis=0), np.float32)
    nouns = nouns_of(text.page, text.cues, chances)
    candidates = candidates_of(text.page, nouns, stage.cuts)
    rows.traits.extend(Room(nouns, candidates, text.cues.sentences, stage.topics.chances(text.topic)).traits())
    for mine in candidates:
        fillers = [_filler(text, one) for one in mine]
        rows.right.extend(filler is not None for filler in fillers)
        good = [(one, filler) for one, filler in zip(mine, fillers, strict=True) if filler is not None]
        for at, (one, filler) in enumerate(good):
            for other, another in good[:at]:
                rows.pairs.append(pair_traits(one, other))
                rows.same.append(filler == another)


def _filler(text: Told, one: Candidate) -> int | None:
    """Which of the fillers of its role the words name."""
    named = (number for number, words in enumerate(text.gold[ROLES[one.role]]) if one.words in words)
    return next(named, None)
