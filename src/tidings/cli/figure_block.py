"""A figure: its bounds, the values that stand, and those that gave way, with the rule (R4)."""

from __future__ import annotations

from collections.abc import Iterable

from tidings.cli import phrases
from tidings.cli.citing import Citer
from tidings.cli.page import Page
from tidings.model.known import Figure, Reported


def show_figure(page: Page, citer: Citer, figure: Figure) -> None:
    """Print it."""
    of = " ".join(part for part in (figure.kind, figure.of_whom, f"({figure.side})" if figure.side else "") if part)
    value = phrases.figure(figure.low, figure.best, figure.high, figure.high_open) or "not stated"
    page.heading(f"{of[:1].upper()}{of[1:]}: {value}" + (f", part of {figure.part_of}" if figure.part_of else ""))
    page.line(_bounds(figure))
    if figure.lines.counted:
        page.line(f"told by {phrases.told(len({one.report for one in figure.reports}), figure.lines)}")
    for one in figure.reports:
        if not one.superseded_by:
            page.item(_told(citer, one) + (f"; {one.reason}" if one.reason else ""))
    for one in figure.reports:
        if one.superseded_by:
            page.item(_told(citer, one) + _gave_way(one, figure.reports), depth=1)


def _bounds(figure: Figure) -> str:
    """Low, best and high in a sentence; one number where all are the same."""
    high = "open: some reports set no upper bound" if figure.high_open else _number(figure.high)
    if figure.low == figure.best == figure.high and not figure.high_open:
        said = f"all say {_number(figure.best)}" if len(figure.reports) > 1 else ""
    else:
        bounds = (("low", _number(figure.low)), ("best", _number(figure.best)), ("high", high))
        said = ", ".join(f"{name} {value}" for name, value in bounds if value)
    by = figure.best_attribution
    who = (
        f"best on the word of {by}" if by and by != "unattributed" else "best on the reports' own account" if by else ""
    )
    lines = f" ({phrases.lines(figure.best_lines)})" if figure.best_lines and who else ""
    return "; ".join(part for part in (said, who + lines) if part)


def _number(value: int | None) -> str:
    return "" if value is None else f"{value:,}"


def _told(citer: Citer, one: Reported) -> str:
    """What one report says: the wording, whose word it is, where it stands."""
    as_of = f", as of {phrases.day(one.as_of)}" if one.as_of else ""
    return f"“{one.wording}”: {citer.who_says(one.attribution, one.report)}{as_of} — {citer.source(one.report)}"


def _gave_way(one: Reported, others: Iterable[Reported]) -> str:
    later = next((other for other in others if other.claim == one.superseded_by), None)
    why = f": {one.reason}" if one.reason else ""
    if later is None:
        return f"; gave way to a later value{why}"
    same = " of the same report" if later.report == one.report else ""
    return f"; gave way to “{later.wording}”{same}{why}"
