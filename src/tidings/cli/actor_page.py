"""The page of one actor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tidings.analysis.holding import Hold
from tidings.cli import phrases
from tidings.cli.as_of import Held, then
from tidings.cli.citing import Citer, short
from tidings.cli.page import Page
from tidings.cli.quoting import once, quote
from tidings.cli.tellings import gather
from tidings.cli.tie_words import line, since_when
from tidings.model.edtf import Window
from tidings.model.known import Actor, Descriptor, Post, Tie
from tidings.record import Record
from tidings.record.choosing import listed, reports_on

_MOST_STATEMENTS = 5


@dataclass(frozen=True, slots=True)
class _Shown:
    """As of which day, that day in words, how many quotations of each."""

    on: Window | None
    when: str
    most: int | None


def show(record: Record, actor: Actor, on: Window | None, *, others: Sequence[Actor] = (), every: bool = False) -> None:
    """Print it; ``others`` have the same name; ``every``: with all quotations and statements."""
    page, citer = Page(), Citer(record)
    _top(page, actor)
    if others:
        page.line(f"Also of this name: {listed(others)}")
    when = f" as of {phrases.when(on)}" if on else ""
    most = None if every else 1
    shown = _Shown(on, when, most)
    _posts(page, citer, actor, then(record, record.posts(actor.id), on), shown)
    _ties(page, record, citer, then(record, record.ties(actor.id), on), shown)
    _measures(page, citer, record, actor)
    _incidents(page, record, actor)
    _statements(page, citer, record, actor, None if every else _MOST_STATEMENTS)
    page.hint(f"Why: tidings explain {record.path} {short(actor.id)}")


def _top(page: Page, actor: Actor) -> None:
    page.heading(actor.name)
    page.pairs(
        [
            ("type", actor.type.replace("_", " ")),
            ("told of in", phrases.many(reports_on(actor), "report")),
            ("names", ", ".join(actor.names)),
            ("country", actor.country or ""),
            ("called", "; ".join(_called(one) for one in actor.descriptors)),
            ("ids elsewhere", ", ".join(actor.external_ids)),
            ("id", actor.id),
            ("earlier ids", ", ".join(actor.aliases)),
        ]
    )  # fmt: skip


def _called(one: Descriptor) -> str:
    outlets = f", {', '.join(one.outlets)}" if one.outlets else ""
    return f"{one.text} ({phrases.many(one.count, 'time')}{outlets})"


def _marked(hold: Hold | None, on: Window | None) -> str:
    """How it holds on the day asked for."""
    if hold is None or on is None:
        return ""
    return f"; known to hold on {phrases.when(on)}" if hold == "known" else "; may hold then"


def _posts(page: Page, citer: Citer, actor: Actor, posts: Sequence[tuple[Post, Hold | None]], shown: _Shown) -> None:
    if posts:
        page.heading("Posts" + shown.when)
    for one, hold in _known_first(posts):
        body = citer.actor(one.body) if one.body else one.body_text
        who = "" if one.actor == actor.id else f"{citer.actor(one.actor)}: "
        of = f" of {body}" if body and one.actor == actor.id else ""
        state = "" if one.status == "current" else f"{one.status} "
        page.item(f"{who}{state}{one.title}{of} ({since_when(one)}{_marked(hold, shown.on)})")
        quote(page, citer, one.evidence, shown.most)


def _ties(page: Page, record: Record, citer: Citer, ties: Sequence[tuple[Tie, Hold | None]], shown: _Shown) -> None:
    if ties:
        page.heading("Ties" + shown.when)
    told = {one.tie.id: one for one in gather(record, [tie for tie, _ in ties], None)}
    for tie, hold in _known_first(ties):
        page.item(f"{line(citer, told[tie.id])}{_marked(hold, shown.on)}")
        quote(page, citer, tie.evidence, shown.most)


def _known_first(held: Sequence[tuple[Held, Hold | None]]) -> list[tuple[Held, Hold | None]]:
    return sorted(held, key=lambda one: one[1] not in (None, "known"))


def _measures(page: Page, citer: Citer, record: Record, actor: Actor) -> None:
    measures = list(record.measures(actor.id))
    if measures:
        page.heading("Figures")
    for one in measures:
        of = f" of {one.of}" if one.of else ""
        when = f", {phrases.day(one.date)}" if one.date else ""
        page.item(f"{one.kind}: {phrases.figure(one.low, one.best, one.high, False)}{of}{when}")
        quote(page, citer, one.evidence)


def _incidents(page: Page, record: Record, actor: Actor) -> None:
    entries = list(record.timeline(actor=actor.id))
    if entries:
        page.heading("Incidents")
    for entry in entries:
        incident = entry.incident
        roles = ", ".join(dict.fromkeys(one.role for one in incident.participants if one.actor == actor.id))
        mark = phrases.mark(incident)
        tail = f" [{mark}]" if mark else ""
        page.item(f"{entry.number}. {phrases.day(incident.date)}: {incident.summary}{tail} ({roles or 'accused'})")


def _statements(page: Page, citer: Citer, record: Record, actor: Actor, most: int | None) -> None:
    statements = once(record.statements(actor=actor.id))
    if statements:
        page.heading("Said")
    for one in statements[:most]:
        page.item(phrases.said(one) + f" — {citer.source(one.report)}")
    if most is not None and len(statements) > most:
        page.item(f"and {len(statements) - most:,} more; --all shows them")
