"""The others: a ratio of strings by rapidfuzz, and rigour in the matcher of its makers."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from rapidfuzz.fuzz import ratio

from bench.names.measures import Outcome, Tally
from bench.names.pairs import Called, Pair

HOW = "python -m venv V && V/bin/pip install nomenklatura (rigour comes with it; PyICU is built, which wants libicu-dev and pkg-config), then --rigour V/bin/python"
_PEOPLE = frozenset({"person"})


def ratios(pairs: Iterable[Pair]) -> list[float]:
    """The best plain ratio of any two names, 0 to 1, without regard to capitals."""
    return [
        max(ratio(a.casefold(), b.casefold()) / 100 for a in pair.a.spellings for b in pair.b.spellings)
        for pair in pairs
    ]


def rigour(pairs: Iterable[Pair], python: Path | None) -> list[float] | None:
    """Scores by rigour and nomenklatura under that Python (default: this one); None where they are not installed."""
    asked = [[_schema(pair), pair.a.spellings, pair.b.spellings] for pair in pairs]
    script = Path(__file__).with_name("rigour_scores.py")
    done = subprocess.run(
        [str(python or sys.executable), str(script)],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        if python is not None:
            raise SystemExit(f"{python} cannot run rigour: {done.stderr.strip().splitlines()[-1:]}; {HOW}")
        return None
    scores: list[float] = json.loads(done.stdout)
    return scores


def _schema(pair: Pair) -> str:
    kinds = {_kind(pair.a), _kind(pair.b)}
    return kinds.pop() if len(kinds) == 1 else "LegalEntity"


def _kind(said: Called) -> str:
    return "Person" if said.kind in _PEOPLE else "Organization"


def at_threshold(pairs: Sequence[Pair], scores: Sequence[float], least: float) -> list[Outcome]:
    """What a score says of each pair where this much is enough."""
    return [Outcome(pair, score >= least) for pair, score in zip(pairs, scores, strict=True)]


def best_threshold(pairs: Sequence[Pair], scores: Sequence[float]) -> float:
    """The threshold with the most right judgements on the dev half; by F1 the best that a ratio can do is to join all."""
    dev = [(pair, score) for pair, score in zip(pairs, scores, strict=True) if pair.half == "dev"]
    ones, values = [pair for pair, _ in dev], [score for _, score in dev]
    return max(sorted(set(values)), key=lambda least: Tally.of(at_threshold(ones, values, least)).right)
