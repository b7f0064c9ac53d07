"""The page of ties: those known to hold on a day, those that may, each with its words; both sides of what is denied."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.analysis.holding import MAY
from tidings.analysis.sides import Told
from tidings.cli import phrases
from tidings.cli.citing import Citer
from tidings.cli.page import Page
from tidings.cli.quoting import quote
from tidings.cli.tie_words import line
from tidings.model.edtf import Window
from tidings.record import Record

_HOW = (
    "Known to hold: a report of that day says so, or says since when while a report of that day or later says that it "
    "holds. May hold: told on other days or without a day, not known to be over."
)


def show(record: Record, found: Sequence[Told], on: Window | None, *, every: bool = False) -> None:
    """Print them; ``every``: with all quotations."""
    page, citer, most = Page(), Citer(record), None if every else 1
    when = f" on {phrases.when(on)}" if on else ""
    if not found:
        page.line(f"No tie fits{when}." if when else "No tie fits.")
        return
    if on is None:
        page.line(_counted(found))
        _some(page, citer, found, most)
        return
    known = [one for one in found if one.holds == "known"]
    may = sorted((one for one in found if one.holds in MAY), key=lambda one: MAY.index(one.holds or "no day told"))
    page.line(f"As of {phrases.when(on)}: {len(known):,} known to hold, {len(may):,} may hold. {_HOW}")
    if known:
        page.heading(f"Known to hold{when}: {len(known):,}")
        _some(page, citer, known, most)
    for hold in MAY:
        some = [one for one in may if one.holds == hold]
        if some:
            page.heading(f"May hold, {hold}: {len(some):,}")
            _some(page, citer, some, most)


def _counted(found: Sequence[Told]) -> str:
    signs = {sign: sum(1 for one in found if one.tie.sign == sign and not one.denied) for sign in ("+", "-", "0")}
    denied = sum(one.denied for one in found)
    alleged = sum(one.alleged and not one.denied for one in found)
    said = [f"{signs['+']:,} friendly (+)", f"{signs['-']:,} hostile (-)", f"{signs['0']:,} neither (0)"]
    said += [f"{alleged:,} of them alleged"] if alleged else []
    said += [f"{denied:,} said not to be"] if denied else []
    return f"{phrases.many(len(found), 'tie')}: {', '.join(said)}."


def _some(page: Page, citer: Citer, found: Sequence[Told], most: int | None) -> None:
    ranked = sorted(found, key=lambda one: (citer.actor(one.tie.subject), one.tie.type, citer.actor(one.tie.object)))
    for one in ranked:
        page.item(line(citer, one))
        quote(page, citer, one.tie.evidence, most)
        for other in one.against:
            page.item("against it: " + ("denied" if other.polarity == "-" else "said to be so"), depth=1)
            quote(page, citer, other.evidence, most)
