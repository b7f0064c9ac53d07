"""Speed and memory of finding copies.

python -m bench.copies_speed [--counts 10000 100000] [--keep FOLDER]

For each count, reports of 400 words are made (``bench.copies.chain``), a fifth of them copies in families of 2 to 200,
and received and compared in a fresh process, over the code path of ``build`` without reading. Then one report more, a
copy of one that is there, is added to that record in another fresh process (once of one without copies, once of one of
the largest family). Prints, a line a count: seconds of each
step, milliseconds a report, peak resident memory, what one more report takes (``one_lineage_s``: without opening and
intake), and how many pairs were found; then how much the time for a report grows from the first count to the last.
The signature step is timed on the first thousand reports and reckoned up.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from bench.common import SHARED, items, write
from bench.copies.built import passes
from bench.copies.chain import Chain, derived, pair_figures, rows
from bench.copies.originals import originals
from bench.copies.pairing import COPIES
from bench.copies.texts import parsed
from tidings.intake import Options, Received, receive
from tidings.lineage import signature
from tidings.record.record import Record
from tidings.vocabulary.tables import Vocabulary

FLOORS = {"total_s": 480.0, "peak_mib": 2048.0, "one_lineage_s": 1.0, "one_of_many_lineage_s": 1.0}
MOST_GROWTH = 1 / 3
_SAMPLE = 1000
Figures = dict[str, float]


def sample(inputs: Path, record: Path) -> Figures:
    """Milliseconds a report: reading it in, and its signature, over the first thousand."""
    first = record.with_name("first.jsonl")
    with inputs.open(encoding="utf-8") as lines:
        first.write_text("".join(line for line, _ in zip(lines, range(_SAMPLE), strict=False)), encoding="utf-8")
    begin = time.perf_counter()
    received = list(receive([first], vocabulary=Vocabulary(), options=Options()))
    reports = [report for one in received if isinstance(one, Received) for report in one.reports]
    read = time.perf_counter()
    for report in reports:
        signature(report)
    done = time.perf_counter()
    count = max(1, len(reports))
    return {"intake_ms": 1000 * (read - begin) / count, "signature_ms": 1000 * (done - read) / count}


def build(inputs: Path, record: Path) -> Figures:
    """Both passes into a new record."""
    begin = time.process_time()
    receiving, copies = passes(record, inputs)
    return {"receiving_s": receiving, "copies_s": copies, "processor_s": time.process_time() - begin}


def one(inputs: Path, record: Path) -> Figures:
    """One report more: a copy of one without copies, then a copy of one of the largest family."""
    families: dict[str, list[str]] = {}
    for row in items(inputs):
        families.setdefault(str(row["url"]).rpartition("/")[0], []).append(str(row["text"]))
    lone = next(texts[0] for texts in families.values() if len(texts) == 1)
    many = max(families.values(), key=len)[0]
    return {"one_whole_s": _added(lone, record, 1)[0], "one_lineage_s": _added(lone, record, 2)[1]} | {
        "one_of_many_lineage_s": _added(many, record, 3)[1],
    }


def _added(text: str, record: Path, number: int) -> tuple[float, float]:
    """Seconds in all and of lineage alone, for one copy of a text added to the record."""
    added, url = record.with_name("one.jsonl"), f"https://speed.example/{number}/more"
    copy = str(derived(parsed(text), random.Random(number)))
    write(added, [{"url": url, "text": copy, "published": "2021-12-30"}])
    begin = time.perf_counter()
    list(receive([added], vocabulary=Vocabulary(), options=Options()))
    intake = time.perf_counter() - begin
    begin = time.perf_counter()
    receiving, copies = passes(record, added)
    whole = time.perf_counter() - begin
    with Record.open(record) as opened:
        new = next(report.id for report in opened.reports() if report.url == url)
        if not any(held.kind in COPIES for held in opened.copies(new)):
            raise SystemExit(f"{url} was added as a copy and not found as one")
    return whole, max(0.0, receiving - intake) + copies


def peak_mib() -> float:
    """The peak resident memory of this process; on Linux without what it inherited."""
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="utf-8").splitlines() if status.exists() else []
    kib = next((line.split()[1] for line in lines if line.startswith("VmHWM:")), None)
    return int(kib or resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) / 1024


def check(_inputs: Path, record: Path) -> Figures:
    """Pairs of pages found against the families."""
    head: dict[str, str] = {}

    def root(id_: str) -> str:
        while head.setdefault(id_, id_) != id_:
            id_ = head[id_]
        return id_

    with Record.open(record) as held:
        urls = {report.id: report.url or report.id for report in held.reports()}
        for copy in held.copies():
            if copy.kind in COPIES:
                head[root(urls[copy.report])] = root(urls[copy.of])
    pages = sorted(set(urls.values()))
    numbers = {url: number for number, url in enumerate(pages)}
    return pair_figures([(numbers[root(url)], int(url.split("/")[-2])) for url in pages])


PARTS: Mapping[str, Callable[[Path, Path], Figures]] = {"sample": sample, "build": build, "check": check, "one": one}


def apart(part: str, inputs: Path, record: Path) -> tuple[Figures, float]:
    """A part in a process of its own: its figures and its peak memory in MiB."""
    command = [sys.executable, "-m", "bench.copies_speed", "--part", part, str(inputs), str(record)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    figures, peak = json.loads(done.stdout.splitlines()[-1])
    return figures, peak


def measured(count: int, chain: Chain, folder: Path) -> Figures:
    """All parts for one count."""
    inputs, record = folder / f"{count}.jsonl", folder / f"{count}.tidings"
    write(inputs, rows(chain, count))
    figures, _ = apart("sample", inputs, record)
    passed, peak = apart("build", inputs, record)
    checked, _ = apart("check", inputs, record)
    added, _ = apart("one", inputs, record)
    total = passed["receiving_s"] + passed["copies_s"]
    intake, signed = figures["intake_ms"] * count / 1000, figures["signature_ms"] * count / 1000
    return {
        "reports": count,
        "intake_s": intake,
        "signature_s": signed,
        "putting_s": passed["receiving_s"] - intake - signed,
        "copies_s": passed["copies_s"],
        "total_s": total,
        "processor_s": passed["processor_s"],
        "signature_ms": figures["signature_ms"],
        "ms_a_report": 1000 * total / count,
        "peak_mib": peak,
        "record_mib": record.stat().st_size / 2**20,
        **checked,
        **added,
    }


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the measure."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.copies_speed", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--counts", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--data", type=Path, default=SHARED, help="the folder with the sets (default: ../shared/bench)")
    parser.add_argument("--keep", type=Path, help="keep reports and records in this folder")
    parser.add_argument("--part", nargs=3, metavar=("PART", "REPORTS", "RECORD"), help="one part, in this process")
    given = parser.parse_args(argv)
    if given.part:
        figures = PARTS[given.part[0]](Path(given.part[1]), Path(given.part[2]))
        print(json.dumps([figures, peak_mib()]))
        return 0
    chain = Chain(one.text for one in originals(given.data))
    made: list[Figures] = []
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        for count in given.counts:
            made.append({name: round(value, 3) for name, value in measured(count, chain, folder).items()})
            over = {name: made[-1][name] for name, most in FLOORS.items() if made[-1][name] > most}
            print(json.dumps({"measure": "copies: speed"} | made[-1] | ({"over": over} if over else {})), flush=True)
    first, last = made[0], made[-1]
    growth = {
        name: round(last[name] / last["reports"] / (first[name] / first["reports"]) - 1, 3)
        for name in ("total_s", "processor_s", "copies_s")
    }
    print(json.dumps({"measure": "copies: growth of time a report"} | growth | {"most": round(MOST_GROWTH, 3)}))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
