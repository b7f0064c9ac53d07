"""python -m bench.cooccurrence [--misses]: the share of sentences of mere co-occurrence in which a tie is found.

R13: only what a sentence says of two actors is a tie; that they stand side by side is nothing. ``sentences.txt`` holds
sentences written for this measure in which two or more actors stand and nothing is said of them together. Every tie that
``build`` reads in one of them is false.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from tidings.gazetteer.gazetteer import Gazetteer
from tidings.ids import report_id
from tidings.model.claims import Reading
from tidings.model.reports import Report
from tidings.reading.reader import Reader
from tidings.vocabulary.tables import Vocabulary

SENTENCES = Path(__file__).parent / "sentences.txt"


def sentences() -> list[str]:
    """The sentences of the measure, in order."""
    lines = SENTENCES.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def readings(texts: Sequence[str]) -> list[Reading]:
    """Each sentence read as a report of its own."""
    vocabulary = Vocabulary()
    reader = Reader(vocabulary, Gazetteer.open(vocabulary))
    return list(reader.read(Report(report_id(text, 0), "cooccurrence", 0, text) for text in texts))


def told(text: str, reading: Reading) -> list[str]:
    """The ties found in a sentence, in words."""
    words = {actor.id: actor.text for actor in reading.actors}
    return [f"{words[tie.subject]} {tie.type} ({tie.verb}) {words[tie.object]} | {text}" for tie in reading.ties]


def main(argv: Sequence[str] | None = None) -> int:
    """Prints the figures as one line of JSON."""
    parser = argparse.ArgumentParser(prog="python -m bench.cooccurrence", description=__doc__)
    parser.add_argument("--misses", action="store_true", help="print every false tie")
    given = parser.parse_args(argv)
    texts = sentences()
    read = readings(texts)
    false = [told(text, reading) for text, reading in zip(texts, read, strict=True) if reading.ties]
    pairs = sum(len({actor.chain for actor in reading.actors}) > 1 for reading in read)
    for miss in (one for found in false for one in found if given.misses):
        print(f"  {miss}")
    share = round(len(false) / len(texts), 4)
    print(
        json.dumps(
            {
                "measure": "cooccurrence",
                "sentences": len(texts),
                "two_actors_read": pairs,
                "false": len(false),
                "share": share,
            }
        )
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
