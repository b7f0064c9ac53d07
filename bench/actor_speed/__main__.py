"""Speed and memory of linking actors.

python -m bench.actor_speed [--counts 10000 30000 100000] [--profile FILE]

For each count, readings with ten mentions each are made (``bench.actor_speed.world``), entered into a new record in
batches as ``build`` enters them (``enter_chains``), and linked (``find_actors``), in a fresh process. Making the readings
is not counted. Then one report more is entered and linked. Prints, a line a count: seconds of each pass, milliseconds a
report, peak resident memory, chains, forms and actors; then how much the time for a report grows from first to last.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from bench.actor_speed.world import World, reads
from bench.copies_speed import peak_mib
from tidings.engine.collector import rare_collections
from tidings.engine.spread import chunks
from tidings.pipeline.acting import enter_chains, find_actors
from tidings.pipeline.build import BATCH
from tidings.pipeline.case import Case
from tidings.pipeline.progress import silent
from tidings.pipeline.reading import Read
from tidings.record.record import Record
from tidings.vocabulary.tables import Vocabulary

FLOORS = {"total_s": 300.0}
MOST_GROWTH = 0.33
Figures = dict[str, float]


def measured(count: int, folder: Path) -> Figures:
    """Both passes over that many reports, then one report more, in this process."""
    world = World()
    with rare_collections(), Record.open(folder / "actors.tidings", create=True, write=True) as record:
        case = Case(record, Vocabulary())
        entering, processor, told = 0.0, 0.0, Counter[str]()
        for batch in chunks(reads(world, count), BATCH):
            told.update(mentions=sum(len(one.reading.actors) for one in batch))
            told.update(chains=sum(len({mention.chain for mention in one.reading.actors}) for one in batch))
            begun = time.process_time()
            entering += _entered(case, batch)
            processor += time.process_time() - begun
        begun = time.process_time()
        finding = _timed(lambda: find_actors(case, silent))
        processor += time.process_time() - begun
        peak = peak_mib()
        actors = sum(1 for _ in record.actors())
        one = _entered(case, tuple(reads(world, 1, count))) + _timed(lambda: find_actors(case, silent))
    return {
        "reports": count,
        "mentions": told["mentions"],
        "chains": told["chains"],
        "people": world.people,
        "bodies": world.groups,
        "actors": actors,
        "entering_s": entering,
        "finding_s": finding,
        "total_s": entering + finding,
        "processor_s": processor,
        "ms_a_report": 1000 * (entering + finding) / count,
        "one_more_s": one,
        "peak_mib": peak,
        "record_mib": (folder / "actors.tidings").stat().st_size / 2**20,
    }


def _entered(case: Case, batch: Sequence[Read]) -> float:
    def enter() -> None:
        with case.record.transaction():
            enter_chains(case, batch)

    return _timed(enter)


def _timed(work: Callable[[], None]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def apart(count: int) -> Figures:
    """The same in a process of its own, so that the peak is its own."""
    command = [sys.executable, "-m", "bench.actor_speed", "--counts", str(count), "--here"]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    figures: Figures = json.loads(done.stdout.splitlines()[-1])
    return figures


def here(count: int, profile: Path | None) -> Figures:
    """The figures of one count in this process, with a profile where one is wanted."""
    profiler = cProfile.Profile() if profile is not None else None
    with tempfile.TemporaryDirectory() as scratch:
        figures = (profiler.runcall if profiler else _call)(measured, count, Path(scratch))
    if profiler is not None and profile is not None:
        profiler.dump_stats(profile)
    return {name: round(value, 4) for name, value in figures.items()}


def growth(first: Figures, last: Figures) -> Figures:
    """How much more a report costs in the last count than in the first."""
    found = {
        name: round(last[name] / last["reports"] / (first[name] / first["reports"]) - 1, 3)
        for name in ("total_s", "processor_s")
    }
    return found | {"most": MOST_GROWTH}


def _call(work: Callable[[int, Path], Figures], count: int, folder: Path) -> Figures:
    return work(count, folder)


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the measure."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.actor_speed", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--counts", type=int, nargs="+", default=[10_000, 30_000, 100_000])
    parser.add_argument("--here", action="store_true", help="in this process")
    parser.add_argument("--profile", type=Path, help="write a profile there (in this process)")
    given = parser.parse_args(argv)
    made: list[Figures] = []
    for count in given.counts:
        made.append(here(count, given.profile) if given.here or given.profile else apart(count))
        over = {name: made[-1][name] for name, most in FLOORS.items() if made[-1][name] > most}
        told = {"measure": "actors: speed"} | made[-1] | ({"over": over} if over else {})
        print(json.dumps(told), flush=True)
    if len(made) > 1:
        print(json.dumps({"measure": "actors: growth of time a report"} | growth(made[0], made[-1])))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
