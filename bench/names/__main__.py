"""Name matching: which pairs of names are one actor (R12).

python -m bench.names [--misses dev|test|all] [--rigour PYTHON]

Each pair comes as from two reports, over the code path that links actors in ``build``: chain, form, keys, verdict,
solve. Beside it a plain ratio of strings (rapidfuzz) and rigour, each at the threshold that judges most pairs of the dev half rightly.
Half of each reason is kept for the test: tables are tuned on the dev half. ``--rigour`` names a Python that has
nomenklatura, the matcher of rigour's makers.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from bench.names.linked import Linked
from bench.names.measures import Outcome, Tally
from bench.names.pairs import Pair, pairs
from bench.names.rivals import HOW, at_threshold, best_threshold, ratios, rigour
from tidings.vocabulary.tables import Vocabulary

FLOOR = 0.90


def halves(outcomes: Sequence[Outcome]) -> dict[str, dict[str, float]]:
    """The figures of each half and of both."""
    found = {half: [one for one in outcomes if one.pair.half == half] for half in ("dev", "test")}
    return {name: Tally.of(held).row() for name, held in [*found.items(), ("all", list(outcomes))]}


def by_reason(outcomes: Sequence[Outcome]) -> dict[str, str]:
    """How many pairs of each reason are judged rightly."""
    reasons = dict.fromkeys(one.pair.reason for one in outcomes)
    tallies = {name: Tally.of(one for one in outcomes if one.pair.reason == name) for name in reasons}
    return {name: f"{tally.right}/{tally.count}" for name, tally in tallies.items()}


def rival(name: str, held: Sequence[Pair], scores: Sequence[float]) -> dict[str, object]:
    """A line of a rival's figures."""
    least = best_threshold(held, scores)
    outcomes = at_threshold(held, scores, least)
    return {"measure": name, "threshold": round(least, 3)} | halves(outcomes) | {"reasons": by_reason(outcomes)}


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the measure."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.names", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--misses", choices=("dev", "test", "all"), help="print the pairs judged wrongly")
    parser.add_argument("--rigour", type=Path, metavar="PYTHON", help="a Python that has nomenklatura")
    given = parser.parse_args(argv)
    held = list(pairs())
    linked = Linked(Vocabulary())
    judged = [(pair, *linked(pair)) for pair in held]
    ours = [Outcome(pair, same) for pair, same, _ in judged]
    for pair, same, why in judged:
        if given.misses in (pair.half, "all") and same != pair.same:
            print(f"  {pair.reason}: {'joined' if same else 'not joined'}: {' / '.join(pair.written)} {list(why)}")
    whole = Tally.of(ours)
    low = {"below": FLOOR} if whole.f < FLOOR else {}
    print(json.dumps({"measure": "names: tidings"} | halves(ours) | low | {"reasons": by_reason(ours)}))
    print(json.dumps(rival("names: rapidfuzz ratio", held, ratios(held))))
    everything = [Outcome(pair, True) for pair in held]
    print(json.dumps({"measure": "names: all joined"} | halves(everything)))
    scores = rigour(held, given.rigour)
    missing = {"measure": "names: rigour", "missing": HOW}
    print(json.dumps(rival("names: rigour", held, scores) if scores is not None else missing))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
