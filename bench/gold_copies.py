"""Copies of the real corpus against what a careful coder finds (../shared/gold-public.yaml).

python -m bench.gold_copies [--corpus FOLDER] [--gold FILE] [--misses]

Counts whole copies with their direction and kind, the quoted parts of each that lie in a copied stretch, the
substitutions of words in them, altered titles with their substitutions, and sentences that stand twice in one report.
A substitution is found where the words that went and the words that came stand in one alteration of that copy or title
or in several; typography is none ("U.S.", "US").
"""

from __future__ import annotations

import argparse
import json
import re
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import yaml

import tidings
from bench.exported import exported
from bench.gold import SHARED, Texts
from bench.spots import Thing

_WORD = re.compile(r"[^\W_]+")
_FUNCTION = frozenset("the a an of in is be been has was had s that it between".split())


@dataclass
class Tally:
    """How many were asked for and found, and which were missed."""

    asked: int = 0
    found: int = 0
    missed: list[str] = field(default_factory=list)


def measure(record: Thing, gold: Thing) -> dict[str, Tally]:
    """Found, asked and missed of each kind of copy."""
    texts = Texts(record)
    titles = {report["id"]: report for report in record["reports"]}
    made: dict[str, Tally] = {}
    for wanted in gold["copies"]:
        here = {spot.report for spot in texts.spots(wanted["other"]["doc"], wanted["other"]["quote"])}
        there = {spot.report for spot in texts.spots(wanted["doc"], wanted["quote"])}
        if wanted["kind"] == "altered-title":
            changed = [change for report in here for change in titles[report]["headline_altered"]]
            _count(made, "altered titles", bool(changed), wanted["id"])
        elif wanted["kind"] == "internal-duplicate":
            _count(made, "standing twice", _twice(record, here, wanted), wanted["id"])
            continue
        else:
            held = [copy for copy in record["copies"] if copy["report"] in there and copy["of"] in here]
            whole = [copy for copy in held if copy["kind"] != "passage" and copy["report"] != copy["of"]]
            _count(made, "parts" if wanted.get("part_of") else "copies with direction", bool(whole), wanted["id"])
            if not wanted.get("part_of"):
                _count(made, "kind", any(copy["kind"] == wanted["kind"] for copy in whole), wanted["id"])
            changed = [change for copy in whole for change in copy["altered"]]
        for told in wanted.get("substitutions", ()):
            _count(made, "substitutions", _altered(told, changed), f"{wanted['id']}: {told['original']}")
    return made


def _count(made: dict[str, Tally], name: str, found: bool, what: str) -> None:
    held = made.setdefault(name, Tally())
    held.asked += 1
    held.found += found
    if not found:
        held.missed.append(what)


def _twice(record: Thing, reports: set[str], wanted: Thing) -> bool:
    return any(
        copy["kind"] == "passage" and copy["report"] == copy["of"] and copy["report"] in reports
        and any(_words(wanted["quote"]) <= _words(said["text"]) for said in copy["evidence"])
        for copy in record["copies"]
    )  # fmt: skip


def _altered(told: Thing, changed: Iterable[Thing]) -> bool:
    """Whether what went and what came stand in the alterations; a change of typography alone needs none."""
    old, new = _words(told["original"]), _words(told.get("altered", told.get("copy", "")))
    new = new if "(dropped)" not in (told.get("altered"), told.get("copy")) else set()
    if old == new and "“" not in told["original"]:
        return True
    said = list(changed)
    went, came = ({word for change in said for word in _words(change[side])} for side in ("from", "to"))
    if old == new:
        return any(change["kind"] == "quotation" and _words(change["from"]) <= old for change in said)
    return bool(said) and (old - new) <= went and (new - old) <= came


def _words(text: str) -> set[str]:
    plain = text.replace("’", "").replace("U.S.", "US").casefold()
    return {word[:5] for word in _WORD.findall(plain) if word not in _FUNCTION}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.gold_copies", description=__doc__)
    parser.add_argument("--corpus", type=Path, default=SHARED / "corpus")
    parser.add_argument("--gold", type=Path, default=SHARED / "gold-public.yaml")
    parser.add_argument("--misses", action="store_true", help="list what was missed")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        case = Path(scratch) / "gold.tidings"
        tidings.build([given.corpus], record=case)
        found = measure(exported(case), yaml.safe_load(given.gold.read_text(encoding="utf-8")))
    for name, tally in found.items():
        missed = {"missed": tally.missed} if given.misses else {}
        print(json.dumps({"measure": name, "found": tally.found, "asked": tally.asked} | missed, ensure_ascii=False))


if __name__ == "__main__":
    main()
