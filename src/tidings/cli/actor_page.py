"""The page of one actor."""

from __future__ import annotations

from collections.abc import Iterable

from tidings.cli import phrases
from tidings.cli.citing import Citer, short
from tidings.cli.page import Page
from tidings.model.edtf import Window, window
from tidings.model.known import Actor, Post, Tie
from tidings.record import Record

_MOST_STATEMENTS = 10


def show(record: Record, actor: Actor, on: Window | None) -> None:
    """Print it."""
    page, citer = Page(), Citer(record)
    _top(page, actor)
    _posts(page, citer, actor, _then(record.posts(actor.id), on))
    _ties(page, citer, actor, _then(record.ties(actor.id), on))
    _measures(page, citer, record, actor)
    _incidents(page, record, actor)
    _statements(page, citer, record, actor)
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
            ("names", ", ".join(actor.names)),
            ("country", actor.country or ""),
            ("called", "; ".join(
                f"{one.text} ({one.count} times{', ' + ', '.join(one.outlets) if one.outlets else ''})"
                for one in actor.descriptors
            )),
            ("ids elsewhere", ", ".join(actor.external_ids)),
            ("id", actor.id),
            ("earlier ids", ", ".join(actor.aliases)),
        ]
    )  # fmt: skip


def _then(held: Iterable[Post | Tie], on: Window | None) -> list[Post | Tie]:
    return [one for one in held if on is None or may_hold(one, on)]


def _when(held: Post | Tie) -> str:
    known = [
        f"from {phrases.day(held.since)}" if held.since else "",
        f"until {phrases.day(held.until)}" if held.until else "",
    ]
    said = " ".join(part for part in known if part)
    days = sorted(held.held_on)
    stated = f"said to hold on {', '.join(phrases.day(day) for day in days[:3])}" if days else ""
    more = f" and {len(days) - 3} other days" if len(days) > 3 else ""
    return "; ".join(part for part in (said, stated + more) if part) or "no date told"


def _posts(page: Page, citer: Citer, actor: Actor, posts: list[Post | Tie]) -> None:
    if posts:
        page.heading("Posts")
    for one in posts:
        if isinstance(one, Post):
            body = citer.actor(one.body) if one.body else one.body_text
            who = "" if one.actor == actor.id else f"{citer.actor(one.actor)}: "
            of = f", {body}" if body and one.actor == actor.id else ""
            page.item(f"{who}{one.title}{of} [{one.status}] {_when(one)}")
            citer.quotes(page, one.evidence)


def _ties(page: Page, citer: Citer, actor: Actor, ties: list[Post | Tie]) -> None:
    if ties:
        page.heading("Ties")
    for one in ties:
        if isinstance(one, Tie):
            type_ = one.verb or "other" if one.type == "other" else one.type.replace("_", " ")
            ends = [actor.name if end == actor.id else citer.actor(end) for end in (one.subject, one.object)]
            no = "not " if one.polarity == "-" else ""
            page.item(f"{ends[0]} {no}{type_} {ends[1]} [{one.sign}] {_when(one)}")
            citer.quotes(page, one.evidence)


def _measures(page: Page, citer: Citer, record: Record, actor: Actor) -> None:
    measures = list(record.measures(actor.id))
    if measures:
        page.heading("Figures")
    for one in measures:
        of = f" of {one.of}" if one.of else ""
        when = f", {phrases.day(one.date)}" if one.date else ""
        page.item(f"{one.kind}: {phrases.figure(one.low, one.best, one.high, False)}{of}{when}")
        citer.quotes(page, one.evidence)


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


def _statements(page: Page, citer: Citer, record: Record, actor: Actor) -> None:
    statements = list(record.statements(actor=actor.id))
    if statements:
        page.heading("Said")
    for one in statements[:_MOST_STATEMENTS]:
        mark = ("“", "”") if one.kind == "direct" else ("", "")
        page.item(f"({one.act}) {mark[0]}{one.text}{mark[1]} — {citer.source(one.report)}")
    if len(statements) > _MOST_STATEMENTS:
        page.item(f"and {len(statements) - _MOST_STATEMENTS:,} more (--json has all)")
