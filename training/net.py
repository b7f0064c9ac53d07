"""Trains a net of the head: gradients of the whole row of tags (a conditional random field), Adam on the rows touched."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tidings.reading.phrases.cues import ROWS, Cues
from tidings.reading.phrases.head import Net
from tidings.reading.phrases.path import FORBIDDEN, TAGS, allowed_first, allowed_steps
from tidings.reading.phrases.seen import Matrix

Rows = NDArray[np.int64]
Tables = dict[str, Matrix]
_TABLES = ("rows", "out_rows")


@dataclass(frozen=True, slots=True)
class Plan:
    """How a net is trained; the values were chosen on re3d out of fold (README.md)."""

    epochs: int = 16
    rate: float = 2e-3
    drop: float = 0.4
    hidden: int = 64
    batch: int = 16
    decay: float = 1e-3
    smooth: float = 0.99


class Example(NamedTuple):
    """A sentence: its cues, its tags, and how much it counts."""

    cues: Cues
    tags: Rows
    weight: float = 1.0


class Grads(NamedTuple):
    """Gradients of the scores, of tag after tag, and of the first tag."""

    scores: Matrix
    steps: Matrix
    first: Matrix


class Trainer:
    """One net in the making.

    Args:
        examples: sentences.
        seed: of weights, order and dropout.
        plan: how.
    """

    def __init__(self, examples: Sequence[Example], seed: int, plan: Plan) -> None:
        self.examples = [one for one in examples if len(one.tags)]
        self.plan = plan
        self.random = np.random.default_rng(seed)
        self.now = self._fresh(self.examples[0].cues.plain.shape[1])
        self.first_moment = {name: np.zeros_like(table) for name, table in self.now.items()}
        self.second_moment = {name: np.zeros_like(table) for name, table in self.now.items()}
        self.mean = {name: table.copy() for name, table in self.now.items()}
        self.step = 0

    def train(self) -> Net:
        """The net, its weights averaged over the last steps."""
        for epoch in range(self.plan.epochs):
            rate = self.plan.rate * (1 - 0.9 * epoch / self.plan.epochs)
            order = self.random.permutation(len(self.examples))
            for at in range(0, len(order), self.plan.batch):
                self._update([self.examples[number] for number in order[at : at + self.plan.batch]], rate)
        return Net(**self.mean)

    def _fresh(self, numbers: int) -> Tables:
        hidden = self.plan.hidden
        shapes: Mapping[str, tuple[tuple[int, ...], float]] = {
            "plain": ((numbers, hidden), 0.5 / np.sqrt(numbers)),
            "rows": ((ROWS, hidden), 0.05),
            "bias": ((hidden,), 0.0),
            "out": ((hidden, TAGS), 0.1 / np.sqrt(hidden)),
            "out_rows": ((ROWS, TAGS), 0.0),
            "out_bias": ((TAGS,), 0.0),
            "steps": ((TAGS, TAGS), 0.0),
            "first": ((TAGS,), 0.0),
        }
        return {
            name: self.random.normal(0.0, 1.0, shape).astype(np.float32) * np.float32(width)
            for name, (shape, width) in shapes.items()
        }

    def _update(self, batch: Sequence[Example], rate: float) -> None:
        now, drop = self.now, self.plan.drop
        plain = np.concatenate([one.cues.plain for one in batch])
        rows = np.concatenate([one.cues.rows for one in batch])
        plain = plain * self._mask(plain.shape, drop / 2)
        kept = self._mask(rows.shape, drop)
        hidden = plain @ now["plain"] + now["bias"] + _looked_up(now["rows"], rows, kept)
        live = (hidden > 0) * self._mask(hidden.shape, drop)
        hidden = hidden * live
        scores = hidden @ now["out"] + now["out_bias"] + _looked_up(now["out_rows"], rows, kept)
        grads = field_gradients(np.asarray(scores, np.float32), batch, now["steps"], now["first"])
        below = (grads.scores @ now["out"].T) * live
        self.step += 1
        for name, grad in {
            "plain": plain.T @ below,
            "bias": below.sum(0),
            "out": hidden.T @ grads.scores,
            "out_bias": grads.scores.sum(0),
            "steps": grads.steps,
            "first": grads.first,
        }.items():
            self._adam(name, grad, slice(None), rate)
        for name, grad in (("rows", below), ("out_rows", grads.scores)):
            touched, summed = _scattered(rows, kept, grad)
            self._adam(name, summed, touched, rate)
        for name, table in now.items():
            self.mean[name] += (1 - self.plan.smooth) * (table - self.mean[name])

    def _mask(self, shape: tuple[int, ...], drop: float) -> Matrix:
        return (self.random.random(shape, dtype=np.float32) >= drop).astype(np.float32) / np.float32(1 - drop)

    def _adam(self, name: str, grad: Matrix, at: Rows | slice, rate: float) -> None:
        one, two, table = self.first_moment[name], self.second_moment[name], self.now[name]
        one[at] = 0.9 * one[at] + 0.1 * grad
        two[at] = 0.999 * two[at] + 0.001 * grad * grad
        size = np.sqrt(two[at] / (1 - 0.999**self.step)) + 1e-8
        table[at] -= rate * (one[at] / (1 - 0.9**self.step) / size + self.plan.decay * table[at])


def _looked_up(table: Matrix, rows: Rows, kept: Matrix) -> Matrix:
    found = np.zeros((len(rows), table.shape[1]), np.float32)
    for column in range(rows.shape[1]):
        found += table[rows[:, column]] * kept[:, column : column + 1]
    return found


def _scattered(rows: Rows, kept: Matrix, grad: Matrix) -> tuple[Rows, Matrix]:
    """The rows touched, and the sum of gradients for each."""
    flat = rows.ravel()
    order = np.argsort(flat, kind="stable")
    weighted = grad[order // rows.shape[1]] * kept.ravel()[order][:, None]
    ordered = flat[order]
    starts = np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]])
    return ordered[starts], np.add.reduceat(weighted, starts, axis=0)


def field_gradients(scores: Matrix, batch: Sequence[Example], steps: Matrix, first: Matrix) -> Grads:
    """Forward and backward over all sentences at once; gradients of the mean loss of a sentence."""
    sizes = np.array([len(one.tags) for one in batch])
    inside = np.arange(sizes.max()) < sizes[:, None]
    padded = np.zeros((*inside.shape, TAGS))
    padded[inside] = scores
    gold = np.zeros(inside.shape, np.int64)
    gold[inside] = np.concatenate([one.tags for one in batch])
    weights = np.array([one.weight for one in batch])
    steps = np.where(allowed_steps(), steps, FORBIDDEN)
    ahead = _ahead(padded, inside, steps, np.where(allowed_first(), first, FORBIDDEN))
    behind = _behind(padded, inside, steps)
    total = _log_sum(ahead[:, -1], 1)
    share = np.exp(ahead + behind - total[:, None, None]) * inside[..., None]
    which = np.nonzero(inside)
    share[(*which, gold[inside])] -= 1
    share *= weights[:, None, None]
    pairs = np.zeros((TAGS, TAGS))
    for at in range(1, inside.shape[1]):
        live = inside[:, at]
        after = (padded[live, at] + behind[live, at])[:, None, :]
        both = np.exp(ahead[live, at - 1][:, :, None] + steps + after - total[live][:, None, None])
        pairs += (both * weights[live][:, None, None]).sum(0)
        np.add.at(pairs, (gold[live, at - 1], gold[live, at]), -weights[live])
    scale = 4 / len(batch)
    return Grads(
        (share[inside] * scale).astype(np.float32),
        (np.where(allowed_steps(), pairs, 0) * scale).astype(np.float32),
        (np.where(allowed_first(), share[:, 0].sum(0), 0) * scale).astype(np.float32),
    )


def _ahead(scores: NDArray[np.float64], inside: NDArray[np.bool_], steps: Matrix, first: Matrix) -> NDArray[np.float64]:
    found = np.zeros_like(scores)
    found[:, 0] = first + scores[:, 0]
    for at in range(1, scores.shape[1]):
        new = _log_sum(found[:, at - 1][:, :, None] + steps, 1) + scores[:, at]
        found[:, at] = np.where(inside[:, at][:, None], new, found[:, at - 1])
    return found


def _behind(scores: NDArray[np.float64], inside: NDArray[np.bool_], steps: Matrix) -> NDArray[np.float64]:
    found = np.zeros_like(scores)
    for at in range(scores.shape[1] - 2, -1, -1):
        new = _log_sum(steps + (scores[:, at + 1] + found[:, at + 1])[:, None, :], 2)
        found[:, at] = np.where(inside[:, at + 1][:, None], new, 0)
    return found


def _log_sum(values: NDArray[np.float64], axis: int) -> NDArray[np.float64]:
    top = values.max(axis=axis, keepdims=True)
    summed: NDArray[np.float64] = top.squeeze(axis) + np.log(np.exp(values - top).sum(axis=axis))
    return summed
