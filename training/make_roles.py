"""python -m training.make_roles [--seed 0]: trains the head on fillers on all of MUC-4's dev part and writes its weights."""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from tidings.reading.fillers.head import TOPICS, WEIGHTS, FillerHead
from tidings.reading.fillers.net import NET
from tidings.reading.fillers.trees import TREES
from tidings.reading.phrases.head import load_head as load_phrases
from training.roles import told
from training.roles_learn import learn, lessons


def write(head: FillerHead, path: Path = WEIGHTS) -> None:
    """Keeps the weights, those of nets and cuts in half precision."""
    arrays = {f"{name}_{at}": getattr(net, name).astype(np.float16) for at, net in enumerate(head.nets) for name in NET}
    arrays |= {f"topics_{name}": getattr(head.topics, name).astype(np.float16) for name in TOPICS}
    for name, trees in (("judge", head.judge), ("same", head.same)):
        arrays |= {f"{name}_{part}": _small(getattr(trees, part)) for part in TREES}
        arrays |= {f"{name}_start": np.array(trees.start), f"{name}_depth": np.array(trees.depth)}
    with path.open("wb") as out:
        np.savez_compressed(
            out,
            nets=np.array(len(head.nets)),
            least=np.array(head.least, np.float32),
            cuts=head.cuts.astype(np.float16),
            **arrays,
        )


def _small(array: np.ndarray) -> np.ndarray:
    return array.astype(np.int16) if array.dtype == np.int32 else array


def main() -> None:
    """Trains and writes."""
    parser = argparse.ArgumentParser(prog="python -m training.make_roles", description=__doc__)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--folds", type=int, default=5, help="of the first stages that the trees learn from")
    given = parser.parse_args()
    words = load_phrases().words
    known = lessons(told(words))
    write(learn(known, words, given.seed, given.folds))
    print(f"{WEIGHTS}: {WEIGHTS.stat().st_size:,} bytes, {len(known):,} messages of MUC-4")


if __name__ == "__main__":
    main()
