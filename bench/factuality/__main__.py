"""python -m bench.factuality [--misses dev]: events taken for facts that are none, and facts found, over pairs of sentences.

Each sentence is read as a report of its own, as ``build`` reads it. ``taken``: the share of untrue sentences in which the
marked event, or another of its type that is not marked as a fact, is taken for a fact. ``recall``: the share of true ones
in which the marked event is found with its type and taken for one. ``fields``: of the marked events found, the share with
the right value. See LABELS.md.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator, Sequence

from bench.factuality.pairs import Pair, Sentence, pairs
from tidings.gazetteer.gazetteer import Gazetteer
from tidings.ids import report_id
from tidings.model.claims import EventClaim, Reading
from tidings.model.reports import Report
from tidings.model.spans import Span
from tidings.reading.reader import Reader
from tidings.vocabulary.tables import Vocabulary

TAKEN, RECALL = 0.05, 0.85  # wanted: less than the one, at least the other
FIELDS = ("factuality", "polarity", "status")


def readings(texts: Sequence[str]) -> list[Reading]:
    """Each sentence read as a report of its own."""
    vocabulary = Vocabulary()
    reader = Reader(vocabulary, Gazetteer.open(vocabulary))
    return list(reader.read(Report(report_id(text, 0), "factuality", 0, text) for text in texts))


def is_fact(claim: EventClaim) -> bool:
    """Whether a claim is taken for a fact."""
    return (
        claim.polarity == "+" and claim.status in ("actual", "ongoing") and claim.factuality in ("certain", "probable")
    )


def touches(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


def marked(sentence: Sentence, reading: Reading) -> EventClaim | None:
    """The claim of the marked event, with its type where there is one."""
    found = [claim for claim in reading.events if touches(claim.trigger, sentence.trigger)]
    return min(found, key=lambda claim: claim.type != sentence.type, default=None)


def is_taken(sentence: Sentence, reading: Reading) -> bool:
    """Whether an untrue event is taken for a fact."""
    return any(
        is_fact(claim)
        and (
            touches(claim.trigger, sentence.trigger)
            or (claim.type == sentence.type and not any(touches(claim.trigger, other) for other in sentence.others))
        )
        for claim in reading.events
    )


def is_found(sentence: Sentence, reading: Reading) -> bool:
    """Whether a true event is found and taken for a fact."""
    claim = marked(sentence, reading)
    return claim is not None and claim.type == sentence.type and is_fact(claim)


def share(values: Iterable[bool]) -> float:
    held = list(values)
    return round(sum(held) / len(held), 4) if held else 0.0


class Measured:
    """The pairs with how they were read."""

    def __init__(self, held: Sequence[Pair]) -> None:
        self.pairs = held
        read = readings([one.text for pair in held for one in (pair.untrue, pair.true)])
        self.untrue, self.true = read[::2], read[1::2]

    def rows(self, half: str | None = None, kind: str | None = None) -> Iterator[tuple[Pair, Reading, Reading]]:
        """The pairs of a half and kind with the readings of their two sentences."""
        for pair, untrue, true in zip(self.pairs, self.untrue, self.true, strict=True):
            if half in (None, pair.half) and kind in (None, pair.kind):
                yield pair, untrue, true

    def figures(self, half: str | None = None, kind: str | None = None) -> dict[str, float]:
        """The two shares."""
        rows = list(self.rows(half, kind))
        return {
            "taken": share(is_taken(pair.untrue, untrue) for pair, untrue, _ in rows),
            "recall": share(is_found(pair.true, true) for pair, _, true in rows),
        }

    def fields(self, half: str | None = None) -> dict[str, float]:
        """Of untrue and true marked events that are found: the share with the right value, by field."""
        told = [
            (one, claim)
            for pair, untrue, true in self.rows(half)
            for one, reading in ((pair.untrue, untrue), (pair.true, true))
            if (claim := marked(one, reading)) is not None
        ]
        figures = {name: share(getattr(one, name) == getattr(claim, name) for one, claim in told) for name in FIELDS}
        untrue = [marked(pair.untrue, reading) for pair, reading, _ in self.rows(half)]
        return figures | {"untrue_found": share(claim is not None for claim in untrue)}

    def misses(self, half: str) -> Iterator[str]:
        """Every error of a half, a line each."""
        for pair, untrue, true in self.rows(half):
            if is_taken(pair.untrue, untrue):
                yield f"TAKEN  {pair.kind}: {_shown(pair.untrue, untrue)}"
            if not is_found(pair.true, true):
                yield f"MISSED {pair.kind}: {_shown(pair.true, true)}"
            for one, reading in ((pair.untrue, untrue), (pair.true, true)):
                claim = marked(one, reading)
                wrong = claim and [name for name in FIELDS if getattr(one, name) != getattr(claim, name)]
                if claim and wrong:
                    values = ", ".join(f"{getattr(claim, name)} for {getattr(one, name)}" for name in wrong)
                    yield f"FIELD  {pair.kind}: {values} | {_shown(one, reading)}"


def _shown(sentence: Sentence, reading: Reading) -> str:
    told = "; ".join(
        f"{claim.trigger.of(sentence.text)}={claim.type} {claim.factuality} {claim.polarity} {claim.status}"
        for claim in reading.events
    )
    return f"{sentence.text} [{sentence.trigger.of(sentence.text)}: {sentence.type}] -> {told}"


def main(argv: Sequence[str] | None = None) -> int:
    """Prints the figures by half, then by kind, each as one line of JSON."""
    parser = argparse.ArgumentParser(prog="python -m bench.factuality", description=__doc__)
    parser.add_argument("--misses", choices=("dev",), help="print every error of the half that tuning may see")
    given = parser.parse_args(argv)
    held = list(pairs())
    measured = Measured(held)
    if given.misses:
        for miss in measured.misses(given.misses):
            print(f"  {miss}")
    for half in ("dev", "test", None):
        line = {"measure": "factuality", "half": half or "both", "pairs": len(list(measured.rows(half)))}
        print(json.dumps(line | measured.figures(half) | {"fields": measured.fields(half)}))
    kinds = dict.fromkeys(pair.kind for pair in held)
    print(json.dumps({"measure": "factuality by kind"} | {kind: measured.figures(kind=kind) for kind in kinds}))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
