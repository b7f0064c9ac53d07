"""python -m bench [--every N] [--speed]: all measures, one after the other, as one table.

Every measure also runs by itself: ``python -m bench.NAME --data FILE --out PREDICTIONS``.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

from rich.console import Console
from rich.table import Table

MEASURES = (
    "gva",
    "muc4_casualties",
    "muc4_roles",
    "case2021",
    "geoparsing",
    "tempeval3",
    "polnear",
    "wire",
    "copies",
    "copies_real",
    "ecbplus",
    "re3d_relations",
    "clusters",
)
# What other means reach on the same data (bench/beside), under the measure that they stand beside.
BESIDE = {
    "gva": (("beside.gva",),),
    "tempeval3": (("beside.tempeval3",),),
    "polnear": (("beside.polnear",), ("beside.polnear", "--sentences")),
    "geoparsing": (("beside.geoparsing",),),
    "case2021": (("beside.case2021",), ("beside.case2021", "--read")),
}
RECORDS = ("gold", "gold_copies", "gold_relations", "truth", "names", "cooccurrence", "factuality")


def lines(module: str, *arguments: str) -> Iterator[dict[str, Any]]:
    """What a measure prints, line by line of JSON."""
    command = [sys.executable, "-m", f"bench.{module}", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        yield {
            "measure": module,
            "failed": done.stderr.strip().splitlines()[-1] if done.stderr.strip() else done.returncode,
        }
    for line in done.stdout.splitlines():
        if line.startswith("{"):
            yield json.loads(line)


def cells(figures: dict[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    """Every figure of a measure with its name, nested ones joined by a dot."""
    for name, value in figures.items():
        if name in ("name", "measure"):
            continue
        if isinstance(value, dict):
            yield from cells(value, f"{above}{name}.")
        else:
            yield f"{above}{name}", json.dumps(value, ensure_ascii=False)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--every", type=int, default=1, help="measure every n-th item only")
    parser.add_argument("--speed", action="store_true", help="speed and memory too (takes about an hour)")
    given = parser.parse_args()
    console = Console()
    every = ("--every", str(given.every))
    runs = [(run[0], (*run[1:], *every)) for name in MEASURES for run in ((name,), *BESIDE.get(name, ()))]
    runs += [(name, ()) for name in RECORDS]
    for module, arguments in [
        *runs,
        *([("speed", ()), ("copies_speed", ()), ("actor_speed", ())] if given.speed else []),
    ]:
        table = Table("figure", "value", title=" ".join((module, *arguments)))
        for found in lines(module, *arguments):
            part = f"{found['measure']}." if found.get("measure") else ""
            for name, value in cells(found):
                table.add_row(part + name, value)
        console.print(table)


if __name__ == "__main__":
    main()
