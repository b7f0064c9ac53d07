"""The command: a line of JSON for each part, means over the seeds, and how far the seeds lie apart."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import bench.copies
from bench.common import SHARED
from bench.copies.measures import Measured, measure
from bench.copies.originals import originals
from bench.copies.side_by_side import side_by_side

Figures = Mapping[str, float]


def mean(runs: Sequence[Figures]) -> dict[str, float]:
    """The mean of each figure over the seeds; where the seeds differ, how far apart the least and the greatest are."""
    found: dict[str, float] = {}
    for name in dict.fromkeys(name for run in runs for name in run):
        held = [run[name] for run in runs if name in run]
        found[name] = round(sum(held) / len(held), 4)
        if max(held) > min(held):
            found[f"{name}±"] = round((max(held) - min(held)) / 2, 4)
    return found


def lines(runs: Sequence[Mapping[str, Figures]]) -> Iterator[str]:
    """A line of JSON for each part."""
    for part in dict.fromkeys(part for run in runs for part in run):
        yield json.dumps({"measure": f"copies: {part}"} | mean([run[part] for run in runs if part in run]))


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the measure."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.copies",
        description=bench.copies.__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--data", type=Path, default=SHARED, help="the folder with the sets (default: ../shared/bench)")
    parser.add_argument("--every", type=int, default=1, help="every n-th original only")
    parser.add_argument("--seeds", type=int, default=3, help="how many corpora, each by its own seed")
    parser.add_argument("--out", type=Path, help="the lines are written here too")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="print the N worst errors of the first seed")
    parser.add_argument("--alone", action="store_true", help="without datasketch and rensa")
    given = parser.parse_args(argv)
    if not given.data.is_dir():
        parser.error(f"{given.data}: no such folder; name one with --data")
    found = originals(given.data, given.every)
    runs: list[Measured] = []
    parts: list[Mapping[str, Figures]] = []
    for seed in range(1, given.seeds + 1):
        run = measure(found, seed)
        runs.append(run)
        parts.append(run.parts() | ({} if given.alone else side_by_side(run)))
    told = list(lines(parts))
    sys.stdout.writelines(f"{line}\n" for line in told)
    if given.out:
        given.out.write_text("".join(f"{line}\n" for line in told), encoding="utf-8")
    sys.stdout.writelines(f"{line}\n" for line in (runs[0].worst(given.worst) if given.worst else ()))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
