"""Ours beside datasketch and rensa: F1 of each alone on the same truth, and the time of a signature."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from bench.copies.measures import Measured
from bench.copies.pairing import Pair, Pairs, scored, together
from bench.copies.rivals import THRESHOLDS, Rival, rivals
from tidings.lineage import signature

_TIMED = 1000
_TIMES = 3
T = TypeVar("T")


def side_by_side(run: Measured) -> dict[str, Mapping[str, float]]:
    """Figures of ours and of each library, on one corpus; a line on standard error for a library that is missing."""
    timed = run.built.reports[:_TIMED]
    found: dict[str, Mapping[str, float]] = {
        "side by side, ours": {
            "f": run.pairs.clean.figures()["f"],
            "noisy_f": run.pairs.noisy.figures()["f"],
            "signature_us": _microseconds(signature, timed),
        }
    }
    for rival in rivals():
        if isinstance(rival, str):
            sys.stderr.write(f"{rival} is not installed and was left out; install it with: pip install {rival}\n")
        else:
            took = _microseconds(rival.signature, [report.text for report in timed])
            found[f"side by side, {rival.name}"] = _alone(rival, run) | {"signature_us": took}
    return found


def _microseconds(make: Callable[[T], object], items: Sequence[T]) -> float:
    """Processor time an item, the best of three."""
    taken = []
    for _ in range(_TIMES):
        begin = time.process_time()
        for item in items:
            make(item)
        taken.append(time.process_time() - begin)
    return 1e6 * min(taken) / max(1, len(items))


def _alone(rival: Rival, run: Measured) -> dict[str, float]:
    """The best of several thresholds, of pairs as they come and of those that hang together."""
    reports = [report for report in run.built.reports if report.url]
    sketches = [rival.signature(report.text) for report in reports]
    tried = []
    for threshold in THRESHOLDS:
        links = [(reports[a].url or "", reports[b].url or "") for a, b in rival.pairs(sketches, threshold)]
        for found in (_plain(links), together(run.truth.joining(links))):
            tried.append((threshold, scored(run.truth, found)))
    threshold, best = max(tried, key=lambda one: one[1].clean.figures()["f"])
    return {"f": best.clean.figures()["f"], "noisy_f": _best_noisy(one for _, one in tried), "threshold": threshold}


def _plain(links: Iterable[tuple[str, str]]) -> Iterable[Pair]:
    return (frozenset(link) for link in links if link[0] != link[1])


def _best_noisy(tried: Iterable[Pairs]) -> float:
    return max(one.noisy.figures()["f"] for one in tried)
