"""The command: prints a line of JSON for each section, and what was missed where asked."""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

import bench.truth
from bench.truth.measures import EXAMPLES, built, measure, truth


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m bench.truth",
        description=bench.truth.__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--misses", nargs="?", const="", metavar="SECTION", help="print what was missed (of a section)")
    parser.add_argument("--record", type=Path, help="a record exported as JSON, in place of building one")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        if given.record:
            record = json.loads(given.record.read_text(encoding="utf-8"))
        else:
            record = built(EXAMPLES / "reports", Path(scratch))
    sections: dict[str, dict[str, str]] = {}
    for tally in measure(record, truth()):
        sections.setdefault(tally.section, {})[tally.name] = f"{tally.right} of {tally.asked}"
        if given.misses is not None and tally.section.startswith(given.misses):
            print(tally, *tally.missed, sep="\n    ")
    for section, figures in sections.items():
        print(json.dumps({"measure": f"truth: {section}"} | figures, ensure_ascii=False))


if __name__ == "__main__":
    main()
