"""The page of one actor."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tidings.cli import phrases
from tidings.cli.citing import Citer, short
from tidings.cli.page import Page
from tidings.cli.quoting import once, quote
from tidings.model.edtf import Window, window
from tidings.model.known import Actor, Descriptor, Post, Tie
from tidings.record import Record
from tidings.record.choosing import listed, reports_on

_MOST_STATEMENTS = 5
_SIGNS = {"+": "friendly", "-": "hostile", "0": ""}


def show(record: Record, actor: Actor, on: Window | None, *, others: Sequence[Actor] = (), every: bool = False) -> None:
    """Print it; ``others`` have the same name; ``every``: with all quotations and statements."""
    page, citer = Page(), Citer(record)
    _top(page, actor)
    if others:
        page.line(f"Also of this name: {listed(others)}")
    when = f" as of {phrases.when(on)}" if on else ""
    most = None if every else 1
    _posts(page, citer, actor, _then(record.posts(actor.id), on), when, most)
    _ties(page, citer, actor, _then(record.ties(actor.id), on), when, most)
    _measures(page, citer, record, actor)
    _incidents(page, record, actor)
    _statements(page, citer, record, actor, None if every else _MOST_STATEMENTS)
    page.hint(f"Why: tidings explain {record.path} {short(actor.id)}")


def may_hold(held: Post | Tie, on: Window) -> bool:
    """Whether it may hold on a day: not known to begin after, not known to have ended before."""
    since, until = (window(edtf) if edtf else None for edtf in (held.since, held.until))
    begun = since is None or since.first is None or on.last is None or since.first <= on.last
    ended = until is not None and until.last is not None and on.first is not None and until.last < on.first
    return begun and not ended


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


def _then(held: Iterable[Post | Tie], on: Window | None) -> list[Post | Tie]:
    return [one for one in held if on is None or may_hold(one, on)]


def _when(held: Post | Tie) -> str:
    """Since when, until when, and on which days it is said to hold."""
    parts = [
        f"since {phrases.day(held.since)}" if held.since else "",
        f"until {phrases.day(held.until)}" if held.until else "",
    ]
    days = [phrases.day(day) for day in sorted(held.held_on)]
    if days and not held.since:
        parts.append(
            f"told of on {days[0]}" if len(days) == 1 else f"told of on {len(days)} days, {days[0]} to {days[-1]}"
        )
    return ", ".join(part for part in parts if part) or "no date told"


def _posts(page: Page, citer: Citer, actor: Actor, posts: list[Post | Tie], when: str, most: int | None) -> None:
    if posts:
        page.heading("Posts" + when)
    for one in posts:
        if isinstance(one, Post):
            body = citer.actor(one.body) if one.body else one.body_text
            who = "" if one.actor == actor.id else f"{citer.actor(one.actor)}: "
            of = f" of {body}" if body and one.actor == actor.id else ""
            state = "" if one.status == "current" else f"{one.status} "
            page.item(f"{who}{state}{one.title}{of} ({_when(one)})")
            quote(page, citer, one.evidence, most)


def _ties(page: Page, citer: Citer, actor: Actor, ties: list[Post | Tie], when: str, most: int | None) -> None:
    if ties:
        page.heading("Ties" + when)
    for one in ties:
        if isinstance(one, Tie):
            type_ = one.verb or "other" if one.type == "other" else one.type.replace("_", " ")
            ends = [actor.name if end == actor.id else citer.actor(end) for end in (one.subject, one.object)]
            no = "not " if one.polarity == "-" else ""
            sign = ", ".join(part for part in (_SIGNS[one.sign], _when(one)) if part)
            page.item(f"{ends[0]} {no}{type_} {ends[1]} ({sign})")
            quote(page, citer, one.evidence, most)


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
