"""Learns what a report as a whole is about: logistic regression of scikit-learn over words and pairs of words."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from tidings.reading.fillers.topics import BITS, Topics, weighed
from training.roles import ROLES, Told

_STRENGTH = 5.0


def learn_topics(texts: Sequence[Told]) -> Topics:
    """One model for each role, and one for any of them."""
    size = 1 << BITS
    seen = sum((np.bincount(np.unique(text.topic), minlength=size) for text in texts), np.zeros(size, np.int64))
    rarity = np.where(seen >= 3, np.log((1 + len(texts)) / (1 + seen)) + 1, 0).astype(np.float32)
    table = _table(texts, rarity)
    has = np.array([[bool(text.gold[role]) for role in ROLES] for text in texts])
    made = [
        LogisticRegression(C=_STRENGTH, max_iter=300).fit(table, told) for told in np.column_stack([has, has.any(1)]).T
    ]
    weights = np.column_stack([model.coef_[0] for model in made]).astype(np.float32)
    return Topics(rarity, weights, np.array([model.intercept_[0] for model in made], np.float32))


def _table(texts: Sequence[Told], rarity: np.ndarray) -> csr_matrix:
    rows = [weighed(text.topic, rarity) for text in texts]
    ends = np.cumsum([0, *(len(which) for which, _ in rows)])
    which, values = (np.concatenate(part) for part in zip(*rows, strict=True))
    return csr_matrix((values, which, ends), shape=(len(texts), len(rarity)))
