"""Copies among real reports of one event, against labels by hand.

python -m bench.copies_real [--every N] [--wrong]

Over the reports of ../shared/bench/news-clusters and ecbplus, every two of one event are a pair. Those that share over
15% of the five-word shingles of the shorter are labelled by hand in bench/copies/labels.csv (set, a, b, label, reason:
ids alone, no text) as "copy", "passage" or "independent"; all others count as independent. Found as a copy is a pair
that hangs together by copies of the kinds exact, excerpt, rewrite or altered.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from bench.common import SHARED, items
from bench.copies.built import built
from bench.copies.originals import MOST_SHARED, shingles, tidied
from bench.copies.pairing import Pair, linked, together

LABELS = Path(__file__).parent / "copies" / "labels.csv"
# Set -> what tells the event of an item.
SETS = {"news-clusters": "event_id", "ecbplus": "subtopic"}


@dataclass(frozen=True, slots=True)
class Article:
    """A report of a set: its name, its event, its title and text and, where told, outlet and day."""

    name: str
    event: str
    title: str
    text: str
    outlet: str | None
    published: str | None


def articles(path: Path, event: str, every: int) -> Iterator[Article]:
    """The articles of every n-th event."""
    events: dict[str, int] = {}
    for item in items(path):
        number = events.setdefault(str(item[event]), len(events))
        if number % every == 0:
            title, day = str(item.get("title") or ""), str(item.get("date_publish") or "")[:10]
            text = tidied(str(item["text"]))
            above = "" if text.startswith(title) else title
            yield Article(str(item["id"]), str(item[event]), above, text, _known(item.get("outlet")), _known(day))


def _known(value: object) -> str | None:
    return str(value) if value and value != "None" else None


def labels(path: Path, set_: str) -> dict[Pair, str]:
    """Pair of names -> what a person says of it."""
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as lines:
        return {frozenset((row["a"], row["b"])): row["label"] for row in csv.DictReader(lines) if row["set"] == set_}


def found(held: Sequence[Article]) -> frozenset[Pair]:
    """Pairs of names that are copies of one another."""
    rows = (
        {"url": f"https://real.example/{at}", "text": f"{one.title}\n\n{one.text}".strip()}
        | ({"outlet": one.outlet} if one.outlet else {})
        | ({"published": one.published} if one.published else {})
        for at, one in enumerate(held)
    )
    made = built(rows)
    names = {f"https://real.example/{at}": one.name for at, one in enumerate(held)}
    urls = {id_: names[url] for id_, url in made.urls().items()}
    return frozenset(together(linked(made.copies, urls)))


def same_event(held: Sequence[Article]) -> Iterator[tuple[Article, Article]]:
    """Every two articles of one event."""
    events: dict[str, list[Article]] = {}
    for one in held:
        events.setdefault(one.event, []).append(one)
    for same in events.values():
        yield from combinations(same, 2)


def overlap(a: Article, b: Article, held: dict[str, set[tuple[str, ...]]]) -> float:
    """The five-word shingles that both have, as a share of the shorter's."""
    own, other = (held.setdefault(one.name, shingles(one.text)) for one in (a, b))
    return len(own & other) / max(1, min(len(own), len(other)))


@dataclass(frozen=True, slots=True)
class Judged:
    """A pair of one event: what a person says of it (None: not looked at, and it shares much), whether it was found."""

    pair: Pair
    label: str | None
    shared: float
    found: bool


def judged(held: Sequence[Article], told: Mapping[Pair, str]) -> list[Judged]:
    """Every pair of one event with its label."""
    copies, cache = found(held), dict[str, set[tuple[str, ...]]]()
    made = []
    for a, b in same_event(held):
        pair, share = frozenset((a.name, b.name)), overlap(a, b, cache)
        label = told.get(pair, None if share > MOST_SHARED else "independent")
        made.append(Judged(pair, label, share, pair in copies))
    return made


def figures(pairs: Sequence[Judged]) -> dict[str, float]:
    """False pairs in a hundred independent ones, and how many of the labelled copies were found."""
    apart = [one for one in pairs if one.label == "independent"]
    copies = [one for one in pairs if one.label == "copy"]
    passages = [one for one in pairs if one.label == "passage"]
    return {
        "pairs": len(pairs),
        "independent": len(apart),
        "false_in_100": round(100 * sum(one.found for one in apart) / max(1, len(apart)), 3),
        "copies": len(copies),
        "copies_found": round(sum(one.found for one in copies) / max(1, len(copies)), 4),
        "passages": len(passages),
        "passages_taken_for_copies": sum(one.found for one in passages),
        "not_labelled_yet": sum(one.label is None for one in pairs),
    }


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the measure."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.copies_real", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=SHARED, help="the folder with the sets (default: ../shared/bench)")
    parser.add_argument("--labels", type=Path, default=LABELS, help="labels by hand")
    parser.add_argument("--every", type=int, default=1, help="every n-th event only")
    parser.add_argument("--wrong", action="store_true", help="print the pairs that were judged wrongly, by id")
    given = parser.parse_args(argv)
    every_pair: list[Judged] = []
    for set_, event in SETS.items():
        path = given.data / set_ / "dev.jsonl"
        if not path.exists():
            parser.error(f"{path}: no such file; name its folder with --data")
        pairs = judged(list(articles(path, event, given.every)), labels(given.labels, set_))
        every_pair += pairs
        print(json.dumps({"measure": f"real copies: {set_}"} | figures(pairs)), flush=True)
        for one in pairs if given.wrong else ():
            if one.label and one.found != (one.label == "copy"):
                print(f"  {one.label} {'found' if one.found else 'not found'} {one.shared:.2f}", *sorted(one.pair))
    print(json.dumps({"measure": "real copies"} | figures(every_pair)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
