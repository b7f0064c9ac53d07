"""Reports and copies."""

from __future__ import annotations

from collections.abc import Iterator

from bench.truth.case import Case
from bench.truth.tally import Tally

FIELDS = ("headline", "headline_as_published", "outlet", "agency", "byline", "dateline", "published", "published_basis")


def reports(case: Case) -> Iterator[Tally]:
    """Found, nothing beside them, and every field of the masthead (null where the truth has none)."""
    wanted = case.truth["reports"]
    found, ours = Tally("reports", "found"), Tally("reports", "precision")
    for told in wanted:
        found.add(told["id"] in case.reports, told["id"])
    for report in case.record["reports"]:
        ours.add(report["id"] in case.names, report["headline"], report["id"])
    yield from (found, ours)
    for name in FIELDS:
        tally = Tally("reports", name)
        for told in wanted:
            held = case.reports.get(told["id"], {}).get(name)
            tally.add(_same(held, told.get(name)), told["id"], f"ours {held!r}", f"truth {told.get(name)!r}")
        yield tally


def _same(ours: str | None, theirs: str | None) -> bool:
    return (ours or "").casefold() == (theirs or "").casefold()


def copies(case: Case) -> Iterator[Tally]:
    """Whole reports that derive from others: the pair, which of both is the copy, the kind, altered words."""
    pair, direction, kind = (Tally("copies", name) for name in ("pair", "direction", "kind"))
    altered, ours = Tally("copies", "altered words"), Tally("copies", "precision")
    held = {
        frozenset((case.names.get(copy["report"]), case.names.get(copy["of"]))): copy
        for copy in case.record["copies"]
        if copy["kind"] != "passage"
    }
    wanted = {frozenset((told["copy"], told["of"])): told for told in case.truth["copies"]}
    for key, told in wanted.items():
        mine = held.get(key)
        pair.add(mine is not None, told["copy"], told["of"])
        if mine is None:
            continue
        direction.add(case.names.get(mine["report"]) == told["copy"], told["copy"])
        kind.add(mine["kind"] in (told["kind"], *told.get("accept_kind", ())), told["copy"], mine["kind"], told["kind"])
        words = " ".join(f"{change['from']} {change['to']}" for change in mine["altered"]).casefold().split()
        for change in told.get("altered", ()):
            asked = change["to"].casefold().split()
            altered.add(any(word in words for word in asked if len(word) > 4), told["copy"], change["to"])
    for key, mine in held.items():
        ours.add(key in wanted, *(case.names.get(mine[side]) for side in ("report", "of")), mine["kind"])
    yield from (pair, direction, kind, altered, ours)
