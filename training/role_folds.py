"""python -m training.role_folds [--seeds 0 1 2] [--folds 5] [--every N]: the head on fillers out of fold, by message.

Every message is read by a head that saw nothing of it: nets, cuts and trees are all made anew for each fold; the seed also
draws the folds. Prints the reference scorer's figures for each seed, their mean and their spread.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from statistics import mean, stdev
from typing import Any

from bench.common import scorer
from tidings.reading.fillers.head import FillerHead
from tidings.reading.fillers.page import tells_violence
from tidings.reading.phrases.cues import Words
from tidings.reading.phrases.head import load_head as load_phrases
from training.roles import ROLES, Told, told
from training.roles_learn import Lesson, Rows, first_stage, gather, lessons, parts, whole_head

Row = dict[str, Any]


def filled(text: Told, head: FillerHead) -> Row:
    """What the head finds in a message, as the scorer reads it."""
    roles: dict[str, list[list[str]]] = {name: [] for name in ROLES}
    for one, _ in head.fillers(text.page, text.cues) if tells_violence(text.page) else ():
        roles[ROLES[one.role]].append([one.words])
    return {"id": text.id, "roles": roles}


def out_of_fold(known: Sequence[Lesson], words: Words, seed: int, folds: int) -> Iterator[Row]:
    """Every message filled by a head that was made without it.

    The trees of a fold learn from first stages that saw neither that fold nor the one they are asked about; such a
    first stage serves both.
    """
    held = parts(len(known), seed, folds)
    first = lru_cache(maxsize=None)(first_stage(known, seed))
    for out in held:
        rows = Rows([], [], [], [])
        for other in held:
            for number in sorted(other) if other is not out else ():
                gather(rows, known[number].text, first(out | other))
        head = whole_head(first(out), rows, words, seed)
        yield from (filled(known[number].text, head) for number in sorted(out))


def figures(known: Sequence[Lesson], rows: Iterator[Row]) -> dict[str, float]:
    """Precision, recall and F1 by the reference scorer, over all roles and for each."""
    found = {str(row["id"]): row for row in rows}
    gold = [{"id": one.text.id, "role_filler_entities": one.text.gold} for one in known]
    told = scorer().SCORERS["muc4-roles"](gold, found)
    return {f"{part} {name}": told[name][part] for name in ("all", *ROLES) for part in ("p", "r", "f")}


def main() -> None:
    """Prints a line of JSON for each seed, for mean and spread."""
    parser = argparse.ArgumentParser(prog="python -m training.role_folds", description=__doc__)
    parser.add_argument("--seeds", type=int, nargs="+", default=[0, 1, 2])
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--every", type=int, default=1, help="every n-th message only")
    given = parser.parse_args()
    words = load_phrases().words
    known, made = lessons(told(words, given.every)), []
    for seed in given.seeds:
        made.append(figures(known, out_of_fold(known, words, seed, given.folds)))
        _print(f"seed {seed}", made[-1])
    _print("mean", {name: round(mean(one[name] for one in made), 4) for name in made[0]})
    if len(made) > 1:
        _print("spread", {name: round(stdev(one[name] for one in made), 4) for name in made[0]})


def _print(what: str, told: Mapping[str, float]) -> None:
    print(json.dumps({"measure": what, **told}), flush=True)


if __name__ == "__main__":
    main()
