"""Wire copies: the agency in a masthead, against the ``wire`` field of PolNeAR.

    python -m bench.wire --data ../shared/bench [--list]

Each article goes the way of a line of JSON Lines through intake, as title, author and text. ``wire`` was set by hand from
where a story was taken; where neither text, title nor author names that agency no reader of these can know it, so such
articles are counted apart. Articles whose ``wire`` says nothing may still be an agency's: ``--list`` prints the words
around every agency found there, to be judged by eye.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.common import SHARED, Item, items, write
from tidings.intake import Received, receive
from tidings.model.reports import Report
from tidings.vocabulary.outlets import OutletsTable, load_outlets
from tidings.vocabulary.tables import Vocabulary

PARTS = ("train", "dev")
FIELDS = ("title", "author", "text")
NONE = ("", "None", "NA")
AROUND = 40  # characters before and after an agency's name that --list prints


@dataclass(frozen=True, slots=True)
class Article:
    """An article with the agency that ``wire`` says, and the report that intake makes of it."""

    item: Item
    wire: str | None
    report: Report
    named: bool = False


def articles(folder: Path, every: int, vocabulary: Vocabulary) -> Iterator[Article]:
    """Train and dev, read as build reads JSON Lines."""
    outlets = vocabulary.table("outlets", load_outlets)
    held = [item for part in PARTS for item in items(folder / f"{part}.jsonl", every)]
    for item, report in zip(held, read(held, vocabulary), strict=True):
        said = str(item.get("wire") or "")
        wire = None if said in NONE else outlets.agency(said) or said
        words = "\n".join(str(item.get(name) or "") for name in FIELDS)
        yield Article(item, wire, report, bool(wire and spelled(wire, outlets).search(words)))


def read(held: Sequence[Item], vocabulary: Vocabulary) -> Iterator[Report]:
    """The first report of each article: links below some articles are taken for articles of their own."""
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "articles.jsonl"
        write(path, ({name: item[name] for name in FIELDS if item.get(name) not in NONE} for item in held))
        for number, received in enumerate(receive([path], vocabulary=vocabulary)):
            if not isinstance(received, Received) or not received.reports:
                raise SystemExit(f"article {held[number]['id']}: no report was read from it")
            yield received.reports[0]


def spelled(agency: str, outlets: OutletsTable) -> re.Pattern[str]:
    """Any spelling of an agency; initials with their capitals only."""
    found = outlets.find(agency)
    forms = (found.name, *found.spellings) if found else (agency,)
    alternatives = (re.escape(form) if form.isupper() else f"(?i:{re.escape(form)})" for form in forms)
    return re.compile(rf"\b(?:{'|'.join(alternatives)})\b")


def figures(found: Sequence[Article], agencies: frozenset[str]) -> Item:
    """What is printed: recall over articles that name their agency, precision over those with ``wire``, false agencies."""
    wire = [one for one in found if one.wire]
    named = [one for one in wire if one.named]
    told = [one for one in wire if one.report.agency]
    credited = [one for one in named if one.wire in (one.report.agency, *one.report.credits)]
    without = [one for one in found if not one.wire]
    return {
        "wire": len(wire),
        "named": len(named),
        "not_named": len(wire) - len(named),
        "agency_recall": share(sum(one.report.agency == one.wire for one in named), len(named)),
        "agency_precision": share(sum(one.report.agency == one.wire for one in told), len(told)),
        "agency_or_credit_recall": share(len(credited), len(named)),
        "found_though_not_named": sum(bool(one.report.agency) for one in wire if not one.named),
        "without_wire": len(without),
        "agency_without_wire": sum(bool(one.report.agency) for one in without),
        "agency_credited_without_wire": sum(bool(agencies.intersection(one.report.credits)) for one in without),
    }


def share(part: int, whole: int) -> float | None:
    """A share with four digits; None of nothing."""
    return round(part / whole, 4) if whole else None


def listed(found: Iterable[Article], outlets: OutletsTable) -> Iterator[str]:
    """Where an agency is wrong, missed, or found without ``wire``: the words around its name."""
    for one in found:
        agency = one.report.agency if not one.wire else one.wire
        if agency and one.report.agency != one.wire:
            words = "\n".join(str(one.item.get(name) or "") for name in FIELDS)
            around = (
                words[max(0, at.start() - AROUND) : at.end() + AROUND]
                for at in spelled(agency, outlets).finditer(words)
            )
            shown = " … ".join(" ".join(piece.split()) for piece in around)
            yield f"{one.item['id']}: wire {one.wire}, agency {one.report.agency}, credits {one.report.credits}: {shown}"


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.wire", description=__doc__)
    parser.add_argument("--data", type=Path, default=SHARED, help="the folder that holds quotes-polnear")
    parser.add_argument("--every", type=int, default=1, help="measure every n-th item only")
    parser.add_argument("--list", action="store_true", help="print what differs from wire")
    given = parser.parse_args(argv)
    folder = given.data / "quotes-polnear"
    if not (folder / "train.jsonl").exists():
        parser.error(f"{folder}: no train.jsonl; name the folder that holds quotes-polnear with --data")
    vocabulary = Vocabulary()
    outlets = vocabulary.table("outlets", load_outlets)
    begin = time.perf_counter()
    found = list(articles(folder, given.every, vocabulary))
    seconds = round(time.perf_counter() - begin, 1)
    agencies = frozenset(one.name for one in outlets.publishers if one.agency)
    json.dump({"name": "wire", "items": len(found), "seconds": seconds, **figures(found, agencies)}, sys.stdout)
    sys.stdout.write("\n")
    for line in listed(found, outlets) if given.list else ():
        sys.stdout.write(line + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
