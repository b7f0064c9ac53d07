"""Learns to judge candidates, and whether two stand for one: boosted trees of scikit-learn, read off into flat arrays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier

from tidings.reading.fillers.trees import Trees

JUDGES = 3


def learn_trees(traits: NDArray[np.float32], right: NDArray[np.bool_], seed: int, rounds: int, times: int = 1) -> Trees:
    """Boosted trees; of several times, with other seeds, the scores are averaged."""
    made = [
        HistGradientBoostingClassifier(
            max_iter=rounds, learning_rate=0.05, max_leaf_nodes=14, max_depth=6, min_samples_leaf=30, l2_regularization=5.0,
            max_features=0.4, early_stopping=False, random_state=seed * 100 + number,
        ).fit(traits, right)
        for number in range(times)
    ]  # fmt: skip
    return flat(made)


def flat(made: Sequence[Any]) -> Trees:
    """All trees of several models in one table."""
    nodes = [predictor.nodes for model in made for (predictor,) in model._predictors]
    size = max(map(len, nodes))
    shape = (len(nodes), size)
    trait, edge, value = np.zeros(shape, np.int32), np.zeros(shape, np.float32), np.zeros(shape, np.float32)
    left = np.tile(np.arange(size, dtype=np.int32), (len(nodes), 1))
    right = left.copy()
    for at, tree in enumerate(nodes):
        inner = np.flatnonzero(tree["is_leaf"] == 0)
        trait[at, inner] = tree["feature_idx"][inner]
        edge[at, inner] = tree["num_threshold"][inner]
        left[at, inner], right[at, inner] = tree["left"][inner], tree["right"][inner]
        value[at, : len(tree)] = np.where(tree["is_leaf"], tree["value"], 0) / len(made)
    start = float(np.mean([np.ravel(model._baseline_prediction)[0] for model in made]))
    return Trees(trait, edge, left, right, value, start, max(int(tree["depth"].max()) for tree in nodes))
