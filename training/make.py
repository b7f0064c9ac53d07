"""python -m training.make [--seed 0]: trains the head on all that may be trained on and writes its weights into the package."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from tidings.reading.phrases.cues import Words
from tidings.reading.phrases.head import NET, WEIGHTS, Head, words_in
from training.data import re3d, read
from training.net import Example, Plan, Trainer
from training.sentences import own
from training.words import word_table

NETS = 1
LEAN = 0.3


def words_of_table() -> Words:
    """Vectors of words, as the head looks them up."""
    table = word_table()
    return words_in(table.keys, table.vectors)


def others(words: Words) -> list[Example]:
    """The sentences that are trained on beside re3d's."""
    return [example for one in read(own(), words) for example in one.examples()]


def train_head(examples: Sequence[Example], words: Words, seed: int) -> Head:
    """A net, or several of other seeds over the same sentences (two gained 0.004, at twice the time)."""
    nets = tuple(Trainer(examples, NETS * seed + number, Plan()).train() for number in range(NETS))
    return Head(nets, words, LEAN)


def write(head: Head, path: Path = WEIGHTS) -> None:
    """Keeps the weights in half precision."""
    arrays = {f"{name}_{at}": getattr(net, name).astype(np.float16) for at, net in enumerate(head.nets) for name in NET}
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as out:
        np.savez_compressed(
            out,
            nets=np.array(len(head.nets)),
            lean=np.array(head.lean, np.float32),
            word_keys=head.words.keys,
            word_vectors=head.words.vectors[:-1].astype(np.float16),
            **arrays,
        )


def main() -> None:
    """Trains and writes."""
    parser = argparse.ArgumentParser(prog="python -m training.make", description=__doc__)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    words = words_of_table()
    examples = [e for one in read(re3d(), words) if one.text.open for e in one.examples()]
    head = train_head([*examples, *others(words)], words, given.seed)
    write(head)
    print(f"{WEIGHTS}: {WEIGHTS.stat().st_size:,} bytes, {len(examples):,} sentences of re3d")


if __name__ == "__main__":
    main()
