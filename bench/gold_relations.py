"""Posts and ties of ../shared/corpus against what a careful coder finds in it (../shared/gold-public.yaml).

python -m bench.gold_relations [--record FILE] [--misses] [--list]

A post or tie of ours is one of the annotation when the words it rests on overlap the quotation, and its ends bear names
that the annotation gives to them (a description without a name in the annotation: where it stands). Types go over
``gold_ties.toml``. Strict ties are those that a sentence asserts or alleges. ``--list`` prints every post and tie that the
record has from the six public reports, for the reading that precision comes from.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

import tidings
from bench.exported import exported
from bench.gold import SHARED, Texts
from bench.spots import Spot, Thing

TABLE = Path(__file__).parent / "gold_ties.toml"


@dataclass(frozen=True, slots=True)
class Gold:
    """The annotation, and the record that is measured against it."""

    gold: Thing
    record: Thing
    texts: Texts
    types: dict[str, str]
    reversed: frozenset[str]

    def claims(self, kind: str, told: Thing) -> list[Thing]:
        """Our claims on the words of a post or tie."""
        spots = [
            spot
            for one in (told, *(told.get("more_evidence") or ()))
            for spot in self.texts.spots(str(one["doc"]), str(one["quote"]))
        ]
        return [
            claim
            for claim in self.record["claims"]
            if claim["kind"] == kind and any(spot.overlaps(_spot(at)) for at in claim["evidence"] for spot in spots)
        ]

    def is_one(self, wanted: str | None, ours: Thing | None) -> bool:
        """Whether an end of ours bears a name of an actor of the annotation."""
        if wanted is None:
            return True
        if ours is None:
            return False
        actor = next((one for one in self.record["actors"] if one["id"] == ours["actor"]), None)
        mine = {str(name).casefold() for name in (actor["names"] if actor is not None else [])}
        mine.add(str(ours["text"]).casefold())
        theirs = self._names(wanted)
        return any(_alike(a, b) for a in mine for b in theirs)

    def _names(self, wanted: str) -> set[str]:
        told: Thing = next((one for one in self.gold["actors"] if one["id"] == wanted), {})
        forms = [*(told.get("variants") or told.get("forms") or ()), *(told.get("descriptions") or ())]
        return {str(form["form"] if isinstance(form, dict) else form).casefold() for form in forms} or {
            wanted.replace("_", " ")
        }


def _alike(a: str, b: str) -> bool:
    return a == b or f" {a} " in f" {b} " or f" {b} " in f" {a} "


def posts(case: Gold) -> tuple[Thing, list[str]]:
    """Found on the words; the holder right; the status as of that report right."""
    found = holder = status = 0
    missed: list[str] = []
    wanted = case.gold["posts"]
    for told in wanted:
        claims = case.claims("post", told)
        mine = [claim for claim in claims if case.is_one(told["person"], claim["value"]["holder"])]
        states = {claim["value"]["state"] for claim in mine}
        found += bool(claims)
        holder += bool(mine)
        status += told["status"] in states
        if told["status"] not in states:
            missed.append(f"{told['id']} {told['person']} | {told['post']} | {told['status']} | ours {sorted(states)}")
    return {"gold": len(wanted), "found": found, "holder": holder, "status": status}, missed


def ties(case: Gold) -> tuple[Thing, list[str]]:
    """Strict ties with type and both ends right."""
    wanted = [told for told in case.gold["ties"] if told["modality"] in ("asserted", "alleged")]
    found, right, missed = 0, 0, []
    for told in wanted:
        claims = case.claims("tie", told)
        kind = case.types.get(told["type"], told["type"])
        ends = (told["from"], told["to"])
        turned = told["type"] in case.reversed
        mine = [claim["value"] for claim in claims if claim["value"]["type"] == kind]
        fits = any(
            case.is_one(ends[turned], value["subject"]) and case.is_one(ends[not turned], value["object"])
            for value in mine
        )
        found += bool(claims)
        right += fits
        if not fits:
            missed.append(f"{told['id']} {told['from']} {told['type']} {told['to']} | ours {_told(claims)}")
    return {"gold": len(wanted), "found": found, "right": right, "recall": round(right / len(wanted), 4)}, missed


def _told(claims: list[Thing]) -> list[str]:
    return [
        f"{claim['value']['subject']['text']} {claim['value']['type']} {claim['value']['object']['text']}"
        for claim in claims
    ]


def listed(case: Gold) -> Iterator[str]:
    """Every post and tie claim of the public reports, with its words."""
    public = {one["id"] for one in case.gold["reports"] if one["id"] in case.gold["meta"]["public_reports"]}
    firsts = [str(one["first_words"]) for one in case.gold["reports"] if one["id"] in public]
    ours = {report["id"] for report in case.texts.reports() if any(first in report["text"] for first in firsts)}
    for claim in case.record["claims"]:
        if claim["report"] in ours and claim["kind"] in ("post", "tie"):
            words = " ".join(str(claim["evidence"][0]["text"]).split())
            yield f"{claim['kind']}\t{_line(claim['value'])}\t{claim['polarity']}\t{words}"


def _line(value: Thing) -> str:
    if value["kind"] == "post":
        body = value["body"]["text"] if value["body"] else value["body_text"]
        return f"{value['holder']['text']} | {value['title']} | {body} | {value['state']}"
    return f"{value['subject']['text']} {value['type']} ({value['verb']}) {value['object']['text']} {value['sign']}"


def _spot(evidence: Thing) -> Spot:
    return Spot(str(evidence["report"]), int(str(evidence["start"])), int(str(evidence["end"])))


def case_of(record: Thing) -> Gold:
    """A record beside the annotation."""
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    gold = yaml.safe_load((SHARED / "gold-public.yaml").read_text(encoding="utf-8"))
    return Gold(gold, record, Texts(record), dict(table["types"]), frozenset(table["lists"]["reversed"]))


def built() -> Thing:
    """The record that ``build`` makes of the corpus."""
    with tempfile.TemporaryDirectory() as scratch:
        case = Path(scratch) / "gold.tidings"
        tidings.build([SHARED / "corpus"], record=case)
        return exported(case)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--record", type=Path, help="a record exported as JSON, in place of building one")
    parser.add_argument("--misses", action="store_true", help="print what was missed")
    parser.add_argument("--list", action="store_true", help="print every post and tie of the public reports")
    given = parser.parse_args()
    record = json.loads(given.record.read_text(encoding="utf-8")) if given.record else built()
    case = case_of(record)
    if given.list:
        print("\n".join(listed(case)))
    for name, (figures, missed) in (("posts", posts(case)), ("ties", ties(case))):
        for miss in missed if given.misses else ():
            print(f"  {name}: {miss}")
        print(json.dumps({"measure": f"gold {name}", **figures}, ensure_ascii=False))


if __name__ == "__main__":
    main()
