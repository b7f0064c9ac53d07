"""Speed and memory of the whole build, as a ratio to spaCy's own ``nlp.pipe`` over the same texts in the same run.

python -m bench.speed [--counts 100 1000 10000]

For each count the generated corpus (``bench.generate``) is read four times, each time in a fresh process on one core: by
``nlp.pipe`` with the pipeline that ``build`` uses, by that of the model as it is published (``stock``), and by ``build``
into a new record, with the trained parts and without (``--fast``). Prints, a line a count: seconds of each, the ratios, milliseconds a report, and the peak resident
memory of the build.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from bench.generate import reports


def pipe(corpus: Path) -> None:
    """What the language model alone takes: every text through the pipeline, nothing kept."""
    from tidings.reading.paragraphs import uniform
    from tidings.reading.reader import BATCH, load

    texts = (json.loads(line)["text"] for line in corpus.open(encoding="utf-8"))
    for _ in load().pipe((uniform(text) for text in texts), batch_size=BATCH):
        pass


def stock(corpus: Path) -> None:
    """The same with the model as it is published, without our tables in the place of its slowest rules."""
    import spacy

    from tidings.reading.fingerprint import DEFAULT_MODEL, model_folder
    from tidings.reading.paragraphs import uniform
    from tidings.reading.reader import BATCH

    folder = model_folder(DEFAULT_MODEL)
    nlp = spacy.load(folder if (folder / "config.cfg").exists() else next(folder.glob("*/config.cfg")).parent)
    texts = (json.loads(line)["text"] for line in corpus.open(encoding="utf-8"))
    for _ in nlp.pipe((uniform(text) for text in texts), batch_size=BATCH):
        pass


def build(corpus: Path, fast: bool = False) -> None:
    """The whole build, every stage included, into a new record."""
    import tidings

    with tempfile.TemporaryDirectory() as scratch:
        tidings.build([corpus], record=Path(scratch) / "speed.tidings", fast=fast)


PARTS: dict[str, Callable[[Path], None]] = {
    "pipe": pipe, "stock": stock, "build": build, "fast": partial(build, fast=True),
}  # fmt: skip


def timed(part: str, corpus: Path) -> tuple[float, float]:
    """Seconds and peak MiB of one part in a process of its own, on one core."""
    command = [sys.executable, "-m", "bench.speed", "--part", part, "--corpus", str(corpus)]
    done = subprocess.run(
        command, check=True, capture_output=True, text=True, env=os.environ | {"OMP_NUM_THREADS": "1"}
    )
    seconds, peak = json.loads(done.stdout.splitlines()[-1])
    return seconds, peak


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--counts", type=int, nargs="+", default=[100, 1000, 10000])
    parser.add_argument("--part", choices=sorted(PARTS), help=argparse.SUPPRESS)
    parser.add_argument("--corpus", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.part:
        if hasattr(os, "sched_setaffinity"):
            os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
        begin = time.perf_counter()
        PARTS[given.part](given.corpus)
        print(json.dumps([time.perf_counter() - begin, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]))
        return
    with tempfile.TemporaryDirectory() as scratch:
        for count in given.counts:
            corpus = Path(scratch) / f"{count}.jsonl"
            corpus.write_text("".join(json.dumps(report) + "\n" for report in reports(count)), encoding="utf-8")
            alone, _ = timed("pipe", corpus)
            published, _ = timed("stock", corpus)
            whole, peak = timed("build", corpus)
            ruled, _ = timed("fast", corpus)
            row = {
                "reports": count,
                "pipe_s": round(alone, 1),
                "build_s": round(whole, 1),
                "ratio": round(whole / alone, 2),
                "stock_s": round(published, 1),
                "ratio_to_stock": round(whole / published, 2),
                "fast_s": round(ruled, 1),
                "fast_ratio_to_stock": round(ruled / published, 2),
                "ms_a_report": round(1000 * whole / count, 1),
                "peak_mib": round(peak),
            }
            print(json.dumps({"measure": "speed"} | row), flush=True)


if __name__ == "__main__":
    main()
