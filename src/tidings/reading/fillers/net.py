"""The net that judges every noun of a report: one layer over its cues, one over what the report says of the same thing elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tidings.reading.fillers.cues import Cues, Rows
from tidings.reading.phrases.seen import Matrix

NET = (
    "rows", "straight", "bag", "bag_out", "bag_out_bias", "plain", "bias", "report", "report_bias", "out", "out_bias",
    "deep", "deep_bias", "deep_out", "deep_out_bias",
)  # fmt: skip

_AT_ONCE = 128


@dataclass(frozen=True, slots=True)
class Net:
    """For h hidden units and o outputs: ``rows`` r by h, ``straight`` r by o, ``bag`` b by h, ``bag_out`` h by 3 h (this
    sentence, the one before, the one after), ``plain`` n by h, ``report`` h by h, ``deep`` 5 h by h, the outs h by o.
    """

    rows: Matrix
    straight: Matrix
    bag: Matrix
    bag_out: Matrix
    bag_out_bias: Matrix
    plain: Matrix
    bias: Matrix
    report: Matrix
    report_bias: Matrix
    out: Matrix
    out_bias: Matrix
    deep: Matrix
    deep_bias: Matrix
    deep_out: Matrix
    deep_out_bias: Matrix

    def chances(self, cues: Cues) -> Matrix:
        """The chance of each output for each noun."""
        scores = self.out_bias + self.deep_out_bias + _summed(self.straight, cues.rows)
        hidden = cues.plain @ self.plain + self.bias + self._around(cues) + _summed(self.rows, cues.rows)
        np.maximum(hidden, 0, out=hidden)
        alike = [_mean(hidden, group) for group in (cues.chain, cues.lemma)]
        most = [hidden.max(0)[None].repeat(len(hidden), 0), _most(hidden, cues.sentence, cues.sentences)]
        deep = np.maximum(np.concatenate([hidden, *alike, *most], axis=1) @ self.deep + self.deep_bias, 0)
        scores += hidden @ self.out + deep @ self.deep_out
        return np.asarray(1 / (1 + np.exp(-scores)), np.float32)

    def _around(self, cues: Cues) -> Matrix:
        """What the words of the sentence, its neighbours and the whole report add."""
        size = self.bag.shape[1]
        means = np.zeros((cues.sentences, size), np.float32)
        np.add.at(means, cues.bag_sentence, self.bag[cues.bag])
        means /= np.maximum(np.bincount(cues.bag_sentence, minlength=cues.sentences), 1)[:, None]
        here, before, after = np.split(means @ self.bag_out + self.bag_out_bias, 3, axis=1)
        at = cues.sentence
        whole = means.mean(0) @ self.report + self.report_bias
        found = here[at] + before[np.maximum(at - 1, 0)] + after[np.minimum(at + 1, cues.sentences - 1)] + whole
        return np.asarray(found, np.float32)


def _summed(table: Matrix, rows: Rows) -> Matrix:
    """For each noun the sum of its rows; some nouns at a time, for the sake of memory."""
    parts = (table.take(rows[at : at + _AT_ONCE], axis=0).sum(1) for at in range(0, len(rows), _AT_ONCE))
    return np.concatenate(list(parts))


def _mean(hidden: Matrix, group: Rows) -> Matrix:
    size = int(group.max()) + 1
    sums = np.zeros((size, hidden.shape[1]), np.float32)
    np.add.at(sums, group, hidden)
    return np.asarray((sums / np.bincount(group, minlength=size)[:, None])[group], np.float32)


def _most(hidden: Matrix, group: Rows, size: int) -> Matrix:
    most = np.zeros((size, hidden.shape[1]), np.float32)
    np.maximum.at(most, group, hidden)
    return most[group]
