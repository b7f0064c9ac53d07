"""The page of seats: each house with its parties, the majority, and who reaches it together."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.analysis.seats import Chamber, Majority, Share
from tidings.cli import phrases
from tidings.cli.citing import Citer
from tidings.cli.page import Column, Page
from tidings.cli.quoting import quote
from tidings.cli.tie_words import line
from tidings.model.edtf import Window
from tidings.model.known import Measure
from tidings.record import Record

_COLUMNS = (
    Column("party", wraps=True), Column("seats", right=True), Column("share", right=True), Column("power", right=True),
    Column("told on"), Column("reports", right=True), Column("note", wraps=True),
)  # fmt: skip
_SHOWN = 10


def show(record: Record, found: Sequence[Chamber], on: Window | None, *, every: bool = False) -> None:
    """Print it; ``every``: with all coalitions and quotations."""
    page, citer = Page(), Citer(record)
    if not found:
        by = f" by {phrases.when(on)}" if on else ""
        page.line(f"No report tells{by} how many seats a party has.")
    for one in found:
        _chamber(page, citer, one, on, every)


def _chamber(page: Page, citer: Citer, one: Chamber, on: Window | None, every: bool) -> None:
    when = f" as of {phrases.when(on)}" if on else ""
    name = one.house.name
    page.heading(f"{name[0].upper()}{name[1:]}{when}: {_size(one)}")
    page.line(_untold(one))
    page.table(_COLUMNS, [_row(citer, one, share) for share in one.shares])
    _majorities(page, citer, one, every)
    page.heading("Words of the reports")
    if one.size_told:
        page.item(f"{one.size:,} seats in all")
        quote(page, citer, [words for told in one.size_told for words in told.evidence], None if every else 1)
    for share in one.shares:
        page.item(f"{citer.actor(share.party)}: {_seats(share)}")
        quote(page, citer, [words for told in share.figures for words in told.evidence], None if every else 1)
        if every:
            for told in share.earlier:
                page.item(f"superseded: {_figure(told)}", depth=1)
                quote(page, citer, told.evidence)


def _size(one: Chamber) -> str:
    if one.size_told:
        return f"{one.size:,} seats, majority {one.quota:,}"
    return f"majority {one.quota:,} of the {one.size:,} seats told; no report tells how many there are in all"


def _untold(one: Chamber) -> str:
    counted = sum(share.best for share in one.shares if share.within is None)
    if counted > one.size:
        return f"The figures add up to {counted:,}, more than the house has: they are of different counts, or some are counted twice."
    if one.untold:
        return (
            f"Of {one.untold:,} seats no report tells whose they are. Power and coalitions are those of the parties "
            f"told of, the majority is that of the whole house."
        )
    if one.size_told:
        return "Every seat is told of."
    return "Shares and majority are of the seats told: where a party is missing, the true majority is higher."


def _row(citer: Citer, one: Chamber, share: Share) -> tuple[str, ...]:
    days = sorted({told.date for told in share.figures if told.date})
    note = f"within {citer.actor(share.within)}, counted there" if share.within else ""
    reports = {words.report for told in share.figures for words in told.evidence}
    power = one.power.get(share.party)
    return (
        citer.actor(share.party),
        _seats(share),
        f"{share.best / one.size:.1%}" if one.size else "",
        "" if power is None else f"{float(power):.1%}",
        phrases.day(days[-1]) if days else "no date",
        str(len(reports)),
        note,
    )


def _seats(share: Share) -> str:
    return phrases.figure(share.low, share.best, share.high, share.high is None)


def _figure(told: Measure) -> str:
    when = f", {phrases.day(told.date)}" if told.date else ""
    return phrases.figure(told.low, told.best, told.high, told.high is None) + when


def _majorities(page: Page, citer: Citer, one: Chamber, every: bool) -> None:
    if not one.majorities:
        page.heading("Minimal winning coalitions: none")
        page.line("The parties told of have too few seats together for a majority.")
        return
    many = f"more than {len(one.majorities):,}" if one.more_majorities else f"{len(one.majorities):,}"
    page.heading(f"Minimal winning coalitions: {many}")
    shown = one.majorities if every else one.majorities[:_SHOWN]
    for made in shown:
        _majority(page, citer, made, every)
    if len(shown) < len(one.majorities):
        page.line(f"and {len(one.majorities) - len(shown):,} more; --all shows them")


def _majority(page: Page, citer: Citer, made: Majority, every: bool) -> None:
    names = " + ".join(map(citer.actor, made.coalition.parties)) + (
        " alone" if len(made.coalition.parties) == 1 else ""
    )
    spare = f", {made.spare:,} more than needed" if made.spare else ", none to spare"
    mark = "; members are said to be opposed:" if made.opposed else ""
    page.item(f"{names}: {made.coalition.seats:,} seats{spare}{mark}")
    for tie in made.opposed:
        page.item(line(citer, tie), depth=1)
        quote(page, citer, tie.tie.evidence, None if every else 1)
