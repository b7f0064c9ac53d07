"""The page of one incident."""

from __future__ import annotations

from collections.abc import Iterable

from tidings.cli import phrases
from tidings.cli.citing import Citer, short
from tidings.cli.page import Page
from tidings.model.known import Figure, Incident, Involved, Reported
from tidings.record import Record

_BASES = {"stated": "as the reports state it", "derived": "derived from the reports", "unknown": "not known"}
_ROLES = {"agent": "who", "target": "to whom", "instrument": "by means of", "beneficiary": "for whom", "other": "also"}


def show(record: Record, incident: Incident) -> None:
    """Print it."""
    page, citer = Page(), Citer(record)
    _top(page, citer, record, incident)
    for figure in incident.figures:
        _figure(page, citer, figure)
    if incident.position_of_accused:
        page.heading("What the accused say")
        for stance in incident.position_of_accused:
            page.item(f"{citer.actor(stance.actor) if stance.actor else 'unnamed'}: {stance.position}")
            citer.quotes(page, stance.evidence)
    page.heading("In the words of the reports")
    citer.quotes(page, incident.evidence)
    _statements(page, citer, record, incident)
    _disputes(page, citer, record, incident)
    _others(page, citer, incident)
    page.hint(f"Why: tidings explain {record.path} {short(incident.id)}")


def _top(page: Page, citer: Citer, record: Record, incident: Incident) -> None:
    mark = phrases.mark(incident)
    page.heading(incident.summary + (f" [{mark}]" if mark else ""))
    page.pairs(
        [
            ("what", incident.type + (f" / {incident.mode}" if incident.mode else "")),
            *((_ROLES[role], _participants(citer, incident.participants, role)) for role in _ROLES),
            ("when", f"{phrases.day(incident.date)}, {_BASES[incident.date_basis]}" if incident.date else "not known"),
            ("where", phrases.place(incident.place) or "not known"),
            ("point", phrases.where_exactly(incident.place) if incident.place else ""),
            ("weapons", ", ".join(f"{one.count} x {one.name}" if one.count else one.name for one in incident.weapons)),
            ("told by", f"{phrases.many(len(incident.reports), 'report')}, {phrases.lines(incident.lines)}"),
            ("grades", "; ".join(f"{one.of} {one.reliability}{one.credibility} ({', '.join(one.reasons)})" for one in incident.grades)),
            ("id", f"{incident.id}, no {record.number_of(incident.id)} in the timeline"),
            ("earlier ids", ", ".join(incident.aliases)),
        ]
    )  # fmt: skip


def _participants(citer: Citer, participants: Iterable[Involved], role: str) -> str:
    said = []
    for one in participants:
        if one.role == role:
            name = citer.actor(one.actor) if one.actor else one.description
            report = one.evidence[0].report if one.evidence else ""
            by = f", says {citer.who_says(one.attribution, report)}" if one.attribution else ""
            said.append(name + by)
    return "; ".join(dict.fromkeys(said))


def _figure(page: Page, citer: Citer, figure: Figure) -> None:
    of = " ".join(part for part in (figure.kind, figure.of_whom, f"({figure.side})" if figure.side else "") if part)
    value = phrases.figure(figure.low, figure.best, figure.high, figure.high_open) or "not stated"
    page.heading(f"{of[:1].upper()}{of[1:]}: {value}" + (f", part of {figure.part_of}" if figure.part_of else ""))
    bounds = (("low", figure.low), ("best", figure.best), ("high", figure.high))
    said = ", ".join(f"{name} {value:,}" for name, value in bounds if value is not None)
    lines = f", {phrases.lines(figure.best_lines)}" if figure.best_lines else ""
    best = f"; best on the word of {figure.best_attribution}{lines}" if figure.best_attribution else ""
    page.line(said + ("; open above" if figure.high_open else "") + best)
    for one in figure.reports:
        page.item(_reported(citer, one, figure.reports))
        citer.quotes(page, one.evidence)


def _reported(citer: Citer, one: Reported, others: Iterable[Reported]) -> str:
    as_of = f", as of {phrases.day(one.as_of)}" if one.as_of else ""
    told = f"{one.wording}: {citer.who_says(one.attribution, one.report)}{as_of}"
    if one.superseded_by:
        later = next((other.wording for other in others if other.claim == one.superseded_by), short(one.superseded_by))
        told += f"; superseded by “{later}”"
    return told + (f"; {one.reason}" if one.reason else "")


def _statements(page: Page, citer: Citer, record: Record, incident: Incident) -> None:
    statements = list(record.statements(about=incident.id))
    if statements:
        page.heading("What was said of it")
    for one in statements:
        who = citer.actor(one.actor) if one.actor else one.speaker or "unnamed"
        page.item(f"{who} ({one.act}): {one.text}")
        citer.quotes(page, one.evidence)


def _disputes(page: Page, citer: Citer, record: Record, incident: Incident) -> None:
    for dispute in record.disputes(incident.id):
        page.heading(f"Disputed: {dispute.kind}")
        for side in dispute.sides:
            by = f", says {side.attribution}" if side.attribution else ""
            page.item(f"{side.position}{by} ({phrases.many(len(side.reports), 'report')}, {phrases.lines(side.lines)})")
            citer.quotes(page, side.evidence)


def _others(page: Page, citer: Citer, incident: Incident) -> None:
    for title, ids in (
        ("Part of", (incident.part_of,) if incident.part_of else ()),
        ("Linked with", incident.linked),
        ("Possibly the same as", incident.possible_duplicates),
    ):
        if ids:
            page.heading(title)
        for id_ in ids:
            page.item(citer.incident(id_))
