"""What every measure shares: reading items, writing predictions, calling the reference scorer of ../shared/bench.

A measure is a module with a ``main`` of one line::

    def main(argv: Sequence[str] | None = None) -> int:
        return run("tempeval3", predict, default_data("tempeval3"), argv)

``predict`` takes the items as a stream and yields one prediction an item, with the item's ``id``, so that a language
model can read them in batches. The scorer is loaded by path; nothing of it, nor of the data, is copied.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import ModuleType

Item = Mapping[str, object]
Predict = Callable[[Iterable[Item]], Iterable[Item]]

SHARED = Path(__file__).resolve().parents[2] / "shared" / "bench"


def default_data(folder: str, part: str = "dev") -> Path:
    """Where the data of a measure lie beside the checkout."""
    return SHARED / folder / f"{part}.jsonl"


def items(path: Path, every: int = 1) -> Iterator[Item]:
    """The items of a JSON Lines file, or every n-th of them (a sample spread over the file)."""
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(line for line in lines if line.strip()):
            if number % every == 0:
                yield json.loads(line)


def write(path: Path, rows: Iterable[Item]) -> int:
    """Writes JSON Lines as the rows come; the number written."""
    count = 0
    with path.open("w", encoding="utf-8") as out:
        for row in rows:
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
            count += 1
    return count


def scorer(path: Path = SHARED / "score.py") -> ModuleType:
    """The reference scorers, loaded by path."""
    spec = importlib.util.spec_from_file_location("tidings_reference_scorers", path)
    if spec is None or spec.loader is None or not path.exists():
        raise SystemExit(f"{path}: no such file; the measures want ../shared beside the checkout")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def score(name: str, gold: Iterable[Item], predictions: Path) -> dict[str, object]:
    """What the reference scorer of that name says."""
    found = {row["id"]: row for row in items(predictions)}
    figures: dict[str, object] = scorer().SCORERS[name](list(gold), found)
    return figures


def as_it_is(item: Item) -> Item:
    """An item as the scorer reads it, unchanged."""
    return item


def run(
    name: str,
    predict: Predict,
    data: Path,
    argv: Sequence[str] | None = None,
    gold: Callable[[Item], Item] = as_it_is,
    halves: str | None = None,
) -> int:
    """Reads ``--data``, writes ``--out``, prints one line of JSON: the scorer's figures and the time taken.

    Args:
        name: the scorer's name.
        predict: items to predictions, both as streams.
        data: what is read where ``--data`` is not given.
        argv: the command line, without the program's name.
        gold: makes an item readable for the scorer, where it trips over one.
        halves: a figure that is printed for the even and the odd items too, where errors were looked at in one half.
    """
    parser = argparse.ArgumentParser(prog=f"python -m bench.{name}", description=f"Measures tidings on {name}.")
    parser.add_argument("--data", type=Path, default=data, help="items, JSON Lines")
    parser.add_argument("--out", type=Path, help="predictions, JSON Lines (default: a temporary file)")
    parser.add_argument("--every", type=int, default=1, help="measure every n-th item only")
    chosen = parser.parse_args(argv)
    if not chosen.data.exists():
        parser.error(f"{chosen.data}: no such file; name one with --data")
    with tempfile.TemporaryDirectory() as scratch:
        out = chosen.out or Path(scratch) / "predictions.jsonl"
        begin = time.perf_counter()
        count = write(out, predict(items(chosen.data, chosen.every)))
        seconds = round(time.perf_counter() - begin, 1)
        every = [gold(item) for item in items(chosen.data, chosen.every)]
        figures = score(name, every, out)
        for half, which in enumerate(("even", "odd") if halves else ()):
            figures[which] = score(name, every[half::2], out)[str(halves)]
    json.dump({"name": name, "items": count, "seconds": seconds} | figures, sys.stdout, ensure_ascii=False)
    sys.stdout.write("\n")
    return 0
