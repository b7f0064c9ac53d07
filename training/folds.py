"""python -m training.folds [--seeds 0 1 2] [--folds 5] [--predictions FILE]: the head out of fold, by document.

Every document of re3d is tagged by nets that saw nothing of it. Prints the reference scorer's figures for each seed,
their mean and spread, and those of the stock name finder beside them.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from statistics import mean, stdev
from typing import Any

from bench.common import SHARED, items, scorer
from tidings.reading.phrases.cues import Words
from tidings.reading.phrases.find import phrases_in
from tidings.reading.phrases.head import Head
from tidings.reading.phrases.path import best_tags
from training.data import Read, re3d, read
from training.make import others, train_head, words_of_table
from training.net import Example

_NAMES = {"person": "Person", "organization": "Organisation", "place": "Location"}
_STOCK = {
    "PERSON": "person",
    "ORG": "organization",
    "NORP": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}
Row = dict[str, Any]


def tagged(one: Read, head: Head) -> Row:
    """What the head finds in a text, as the scorer reads it."""
    tags = best_tags(head.scores(one.cues), head.steps, head.first, one.parsed.columns.sentences())
    return _row(one.text.id, ((p.span.start, p.span.end, p.kind) for p in phrases_in(one.parsed, tags)))


def stock(one: Read) -> Row:
    """What the stock name finder finds in it."""
    columns = one.parsed.columns
    return _row(
        one.text.id,
        ((columns.start[a], columns.end[b], _STOCK[label]) for a, b, label in columns.entities() if label in _STOCK),
    )


def _row(name: str, spans: Iterable[tuple[int, int, str]]) -> Row:
    return {"id": name, "entities": [{"begin": a, "end": b, "type": _NAMES[kind]} for a, b, kind in spans]}


def out_of_fold(texts: Sequence[Read], extra: Sequence[Example], words: Words, seed: int, folds: int) -> Iterator[Row]:
    """Every text tagged by nets that were trained without it; the seed also draws the folds."""
    order = [one.text.id for one in texts]
    random.Random(seed).shuffle(order)
    for fold in range(folds):
        held = set(order[fold::folds])
        known = [e for one in texts if one.text.open and one.text.id not in held for e in one.examples()]
        head = train_head([*known, *extra], words, seed)
        yield from (tagged(one, head) for one in texts if one.text.id in held)


def figures(gold: Sequence[dict[str, Any]], rows: Iterable[Row]) -> dict[str, float]:
    """Exact and iou F1 by the reference scorer, over all types and for each."""
    found = {str(row["id"]): row for row in rows}
    score = scorer().SCORERS["re3d"]
    whole = score(gold, found)
    told = {f"{how} {part}": whole[f"entities_{how}"][part] for how in ("exact", "iou") for part in ("p", "r", "f")}
    for kind in _NAMES.values():
        only = [{**item, "entities": [e for e in item["entities"] if e["type"] == kind]} for item in gold]
        mine = {k: {"entities": [e for e in row["entities"] if e["type"] == kind]} for k, row in found.items()}
        one = score(only, mine)
        told |= {f"{how} f {kind}": one[f"entities_{how}"]["f"] for how in ("exact", "iou")}
    return told


def main() -> None:
    """Prints a line of JSON for each seed, for mean and spread, and for the stock name finder."""
    parser = argparse.ArgumentParser(prog="python -m training.folds", description=__doc__)
    parser.add_argument("--seeds", type=int, nargs="+", default=[0, 1, 2])
    parser.add_argument("--folds", type=int, default=5)
    given = parser.parse_args()
    gold = [dict(item) for item in items(SHARED / "re3d" / "dev.jsonl")]
    words = words_of_table()
    texts, extra = read(re3d(), words), others(words)
    _print("stock", figures(gold, map(stock, texts)))
    told = []
    for seed in given.seeds:
        told.append(figures(gold, out_of_fold(texts, extra, words, seed, given.folds)))
        _print(f"seed {seed}", told[-1])
    _print("mean", {name: round(mean(one[name] for one in told), 4) for name in told[0]})
    if len(told) > 1:
        _print("spread", {name: round(stdev(one[name] for one in told), 4) for name in told[0]})


def _print(what: str, told: Mapping[str, float]) -> None:
    print(json.dumps({"measure": what, **told}), flush=True)


if __name__ == "__main__":
    main()
