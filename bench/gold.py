"""The record of ../shared/corpus against what a careful coder finds in it (../shared/gold-public.yaml).

python -m bench.gold [--corpus FOLDER] [--gold FILE] [--misses]

Builds the record with the program's own ``build``, exports it as JSON, and compares. Words are matched by where they
stand: a quotation of the gold file is found in a source's text, and a thing of ours counts as that thing when its
evidence overlaps the quotation. Figures are right when measure, low and high agree (high open where the gold says so)
and the evidence overlaps. Actors are B-cubed over the name variants that the gold file lists (bench/gold_actors.py).
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import yaml

import tidings
from bench.exported import exported
from bench.gold_actors import actors
from bench.spots import Spot, Thing

SHARED = Path(__file__).resolve().parents[2] / "shared"
MEASURES = {
    "killed": "killed",
    "wounded": "wounded",
    "participants": "participants",
    "detained": "detained",
    "abducted": "abducted",
}


class Texts:
    """Finds the words of a gold quotation in the reports of a record."""

    def __init__(self, record: Thing) -> None:
        names = {
            source["id"]: Path(origin["path"]).name
            for source in _list(record, "sources")
            for origin in source["origins"]
            if origin.get("path")
        }
        self._reports = [(names.get(report["source"], ""), report) for report in _list(record, "reports")]

    def spots(self, doc: str, quote: str) -> list[Spot]:
        """Every place where the quotation stands in that file's reports."""
        words = quote.replace("\\_", "\u00a0")
        return [
            Spot(report["id"], at, at + len(words))
            for name, report in self._reports
            if name == doc
            for at in _all(report["text"], words)
        ]

    def ids(self, wanted: list[Thing]) -> dict[str, str]:
        """Our id of each report of the gold file that is there, by its first words."""
        found = (
            (report["id"], mine["id"])
            for report in wanted
            for mine in self.reports()
            if report["first_words"] in mine["text"]
        )
        return dict(found)

    def reports(self) -> Iterator[Thing]:
        """The reports of the record."""
        return (report for _, report in self._reports)


def measure(record: Thing, gold: Thing) -> dict[str, Thing]:
    """All figures of this measure, and the ids of what was missed."""
    texts = Texts(record)
    public = set(gold["meta"]["public_reports"])
    return {
        "reports": _reports(texts, _list(gold, "reports")),
        "incidents": _incidents(record, texts, _list(gold, "incidents")),
        "figures": _figures(record, texts, _list(gold, "incidents")),
        "quotes": _quotes(record, texts, [quote for quote in _list(gold, "quotes") if quote["report"] in public]),
        "posts": _found(record, texts, _list(gold, "posts"), ("posts",)),
        "actors": actors(record, _list(gold, "actors"), texts.ids(_list(gold, "reports"))),
    }


def _reports(texts: Texts, wanted: list[Thing]) -> Thing:
    found, masthead, asked, missed = 0, 0, 0, []
    for report in wanted:
        ours = next((mine for mine in texts.reports() if report["first_words"] in mine["text"]), None)
        found += ours is not None
        for ours_key, gold_key in (
            ("headline", "headline"),
            ("headline_as_published", "doctored_title"),
            ("outlet", "outlet"),
            ("byline", "byline"),
        ):
            if gold_key in report:
                asked += 1
                right = ours is not None and _same(ours[ours_key], report[gold_key])
                masthead += right
                if not right:
                    missed.append([report["id"], ours_key, ours and ours[ours_key], report[gold_key]])
    return {
        "gold": len(wanted),
        "ours": sum(1 for _ in texts.reports()),
        "found": found,
        "masthead_right": masthead,
        "masthead_asked": asked,
        "missed": missed,
    }


def _same(ours: object, theirs: object) -> bool:
    if ours is None or theirs is None:
        return ours is theirs
    a, b = str(ours).casefold(), str(theirs).casefold()
    return a == b or a in b or b in a


def _incidents(record: Thing, texts: Texts, wanted: list[Thing]) -> Thing:
    return _found(record, texts, wanted, ("incidents", "aggregates", "statements"))


def _found(record: Thing, texts: Texts, wanted: list[Thing], kinds: Iterable[str]) -> Thing:
    ours = [spot for kind in kinds for thing in _list(record, kind) for spot in _evidence(thing)]
    missed = [
        str(thing["id"])
        for thing in wanted
        if not any(spot.overlaps(mine) for spot in _gold_spots(texts, thing) for mine in ours)
    ]
    return {
        "gold": len(wanted),
        "found": len(wanted) - len(missed),
        "ours": sum(len(_list(record, kind)) for kind in kinds),
        "missed": missed,
    }


def _figures(record: Thing, texts: Texts, wanted: list[Thing]) -> Thing:
    claims = [
        (claim["value"], [_spot(evidence) for evidence in claim["evidence"]])
        for claim in _list(record, "claims")
        if claim["kind"] == "figure"
    ]
    right, asked, missed = 0, 0, []
    for incident in wanted:
        for figure in incident["figures"] or ():
            kind = MEASURES.get(str(figure["measure"]))
            if kind is None:
                continue
            asked += 1
            spots = texts.spots(figure["doc"], figure["quote"])
            ours = [
                value
                for value, at in claims
                if value["measure"] == kind and any(spot.overlaps(mine) for spot in spots for mine in at)
            ]
            ok = any(value["low"] == figure["min"] and value["high"] == figure["max"] for value in ours)
            right += ok
            if not ok:
                missed.append(
                    [
                        incident["id"],
                        kind,
                        figure["min"],
                        figure["max"],
                        figure["quote"],
                        [[value["low"], value["high"]] for value in ours],
                    ]
                )
    return {"gold": asked, "right": right, "missed": missed}


def _quotes(record: Thing, texts: Texts, wanted: list[Thing]) -> Thing:
    ours = [(thing, _evidence(thing)) for thing in _list(record, "statements")]
    found, speaker, missed = 0, 0, []
    for quote in wanted:
        spots = texts.spots(str(quote["doc"]), str(quote["text"]))
        mine = [thing for thing, at in ours if any(spot.overlaps(other) for spot in spots for other in at)]
        found += bool(mine)
        right = any(_speaker_fits(thing, quote) for thing in mine)
        speaker += right
        if not mine or not right:
            missed.append(
                [quote.get("id"), str(quote["text"])[:60], quote.get("speaker"), [thing["speaker"] for thing in mine]]
            )
    return {"gold": len(wanted), "found": found, "speaker_right": speaker, "missed": missed}


def _speaker_fits(thing: Thing, quote: Thing) -> bool:
    speaker = str(thing["speaker"] or "").casefold()
    form = str(quote.get("speaker_as_named") or quote.get("speaker") or "").replace("_", " ").casefold()
    return bool(speaker) and (
        speaker in form
        or form in speaker
        or bool(set(speaker.split()) & {word for word in form.split() if len(word) > 3})
    )


def _gold_spots(texts: Texts, thing: Thing) -> list[Spot]:
    told = [thing, *(thing.get("more_mentions") or ())]
    return [
        spot
        for mention in told
        if mention.get("quote")
        for spot in texts.spots(str(mention["doc"]), str(mention["quote"]))
    ]


def _evidence(thing: Thing) -> list[Spot]:
    return [_spot(evidence) for evidence in thing["evidence"]]


def _spot(evidence: Thing) -> Spot:
    return Spot(str(evidence["report"]), int(str(evidence["start"])), int(str(evidence["end"])))


def _list(thing: Thing, key: str) -> list[Thing]:
    return list(thing.get(key) or [])


def _all(text: object, words: str) -> Iterator[int]:
    at = str(text).find(words)
    while at >= 0:
        yield at
        at = str(text).find(words, at + 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=SHARED / "corpus")
    parser.add_argument("--gold", type=Path, default=SHARED / "gold-public.yaml")
    parser.add_argument("--misses", action="store_true", help="print what was missed")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        case = Path(scratch) / "gold.tidings"
        tidings.build([given.corpus], record=case)
        figures = measure(exported(case), yaml.safe_load(given.gold.read_text(encoding="utf-8")))
    for name, row in figures.items():
        if given.misses:
            for miss in row.get("missed", ()):
                print(f"  {name}: {miss}")
        print(
            json.dumps(
                {"measure": name} | {key: value for key, value in row.items() if key != "missed"}, ensure_ascii=False
            )
        )


if __name__ == "__main__":
    main()
