"""Incidents: found, when, where, what; what must stay apart; what never was."""

from __future__ import annotations

from collections.abc import Iterator

from bench.truth.case import Case, Thing, plain, touches
from bench.truth.matching import VIOLENT, Matching, touching
from bench.truth.tally import Tally


def incidents(case: Case, matching: Matching) -> Iterator[Tally]:
    """Violence and institutional acts apart, since only violence is complete in the truth."""
    violent = {key for key, told in matching.wanted.items() if told["type"] in VIOLENT}
    yield from _section("violence", [matching.wanted[key] for key in matching.wanted if key in violent], matching)
    yield _precision(case, matching)
    yield from _section(
        "other incidents", [told for key, told in matching.wanted.items() if key not in violent], matching
    )


def _section(section: str, wanted: list[Thing], matching: Matching) -> Iterator[Tally]:
    found, date, place, kind, mode, status, told_by, strangers = (
        Tally(section, name)
        for name in ("found", "date", "place", "type", "mode", "status", "reports", "no other reports")
    )
    for told in wanted:
        key, ours = told["id"], matching.pairs.get(told["id"])
        found.add(
            ours is not None, key, told["summary"], *(matching.ours[mine]["summary"] for mine in matching.holding(key))
        )
        if ours is None:
            continue
        dates = (told["date"], told.get("date_best"), *told.get("accept_date", ()))
        date.add(ours["date"] in dates, key, f"ours {ours['date']}", f"truth {told['date']}", ours["summary"])
        place.add(_place_fits(ours["place"], told["place"]), key, f"ours {_place(ours)}", f"truth {told['place']}")
        kind.add(
            ours["type"] in (told["type"], *told.get("accept_type", ())),
            key,
            ours["type"],
            told["type"],
            ours["summary"],
        )
        mode.add(
            ours["mode"] in (told["mode"], *told.get("accept_mode", ())),
            key,
            f"ours {ours['mode']}",
            f"truth {told['mode']}",
        )
        status.add(ours["status"] == told["status"], key, f"ours {ours['status']}", f"truth {told['status']}")
        held = {matching.case.names.get(report) for report in ours["reports"]}
        for report in told["reports"]:
            told_by.add(report in held, key, report)
        for name in sorted(map(str, held)):
            strangers.add(name in told["reports"], key, name)
    yield from (found, date, place, kind, mode, status, told_by, strangers)


def _place(incident: Thing) -> str | None:
    place: Thing | None = incident["place"]
    return None if place is None else str(place["name"])


def _place_fits(ours: Thing | None, theirs: Thing | None) -> bool:
    """The place, or the site in it: by name, or the place around ours."""
    if ours is None or theirs is None:
        return ours is None and theirs is None
    names = [theirs["name"], theirs.get("site"), *theirs.get("variants", ()), *theirs.get("near", ())]
    wanted = {plain(name) for name in names if name}
    held = {plain(name) for name in (ours["name"], *ours["within"])}
    return bool(wanted & held) or any(
        one in other or other in one for one in wanted for other in (plain(ours["name"]),)
    )


def _precision(case: Case, matching: Matching) -> Tally:
    tally = Tally("violence", "precision")
    right = {ours["id"] for key, ours in matching.pairs.items() if matching.wanted[key]["type"] in VIOLENT}
    touched = touching(matching)
    for key, ours in matching.ours.items():
        if ours["type"] in VIOLENT and ours["status"] == "actual" and ours["polarity"] == "+":
            names = [case.names.get(report) for report in ours["reports"]]
            tally.add(key in right, ours["summary"], ours["date"], _place(ours), names, f"touches {touched.get(key)}")
    return tally


def apart(matching: Matching) -> Tally:
    """No incident of ours tells both of a pair that the truth keeps apart."""
    tally = Tally("must_not_join", "apart")
    for entry in matching.case.truth["must_not_join"]:
        one, other = entry["pair"]
        both = [
            ours["summary"]
            for key, ours in matching.ours.items()
            if matching.alone(key, one, other) and matching.alone(key, other, one)
        ]
        tally.add(not both, one, other, *both)
    return tally


def doubtful(matching: Matching) -> Tally:
    """Pairs that only a reviewer can judge are marked so."""
    tally = Tally("duplicates", "marked")
    for one, other in matching.case.truth["possible_duplicates"]:
        a, b = matching.pairs.get(one), matching.pairs.get(other)
        marked = a is not None and b is not None and b["id"] in a["possible_duplicates"]
        tally.add(marked, one, other)
    return tally


def plans(case: Case, matching: Matching) -> Tally:
    """What was planned, threatened or failed is nowhere an incident that took place."""
    tally = Tally("planned", "never actual")
    for told in case.truth["planned_or_failed"]:
        at = case.spots(told)
        actual = [
            ours["summary"]
            for key, ours in matching.ours.items()
            if ours["status"] in ("actual", "ongoing") and ours["polarity"] == "+" and touches(matching.marks[key], at)
        ]
        tally.add(not actual, told["id"], told["quote"], *actual)
    return tally
