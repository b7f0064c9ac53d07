"""The page of one incident."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from tidings.cli import phrases
from tidings.cli.citing import Citer, short
from tidings.cli.figure_block import show_figure
from tidings.cli.incident_altered import show_altered
from tidings.cli.page import Page
from tidings.cli.quoting import FEW, once, quotations, quote
from tidings.model.known import Incident, Involved
from tidings.model.spans import Evidence
from tidings.record import Record

_BASES = {"stated": "as the reports state it", "derived": "worked out from the reports", "unknown": "not known"}
_ROLES = ("agent", "target", "instrument", "beneficiary", "other")
_MOST_NAMED = 5
_MOST_STATEMENTS = 4


def show(record: Record, incident: Incident, *, every: bool) -> None:
    """Print it; ``every``: with all quotations and statements."""
    page, citer = Page(), Citer(record)
    _top(page, citer, record, incident)
    for figure in incident.figures:
        show_figure(page, citer, figure)
    _accused(page, citer, incident)
    _words(page, citer, incident, FEW if not every else None)
    show_altered(page, citer, record, incident, every=every)
    _statements(page, citer, record, incident, _MOST_STATEMENTS if not every else None)
    _disputes(page, citer, record, incident, 1 if not every else None)
    _others(page, citer, incident)
    page.hint(f"Why: tidings explain {record.path} {short(incident.id)}")


def _top(page: Page, citer: Citer, record: Record, incident: Incident) -> None:
    mark = phrases.mark(incident)
    page.heading(incident.summary + (f" [{mark}]" if mark else ""))
    page.pairs(
        [
            ("what", ", ".join(part for part in (incident.type.lower(), incident.mode) if part)),
            *((phrases.role(role), _participants(citer, incident.participants, role)) for role in _ROLES),
            ("when", f"{phrases.day(incident.date)}, {_BASES[incident.date_basis]}" if incident.date else "not known"),
            ("where", phrases.place(incident.place) or "not known"),
            ("on the map", phrases.where_exactly(incident.place) if incident.place else ""),
            ("weapons", ", ".join(f"{one.count} x {one.name}" if one.count else one.name for one in incident.weapons)),
            ("told by", phrases.told(len(incident.reports), incident.lines)),
            ("grades", "; ".join(f"{one.of} {one.reliability}{one.credibility} ({', '.join(one.reasons)})" for one in incident.grades)),
            ("id", f"{incident.id}, no {record.number_of(incident.id)} in the timeline"),
            ("earlier ids", ", ".join(incident.aliases)),
        ]
    )  # fmt: skip


def _participants(citer: Citer, participants: Iterable[Involved], role: str) -> str:
    """Those of one role, each once under the fullest words, with who says so where that is not the report itself."""
    said: dict[str, list[str]] = {}
    for one in participants:
        if one.role == role:
            name = citer.actor(one.actor) if one.actor else one.description
            told = said.setdefault(_known_as(name, said), [])
            report = one.evidence[0].report if one.evidence else ""
            if one.attribution:
                told.append(citer.who_says(one.attribution, report))
    parts = [name + (f" (so {'; '.join(dict.fromkeys(by))})" if by else "") for name, by in said.items()]
    more = f"; and {len(parts) - _MOST_NAMED} more" if len(parts) > _MOST_NAMED else ""
    return "; ".join(parts[:_MOST_NAMED]) + more


def _known_as(name: str, said: Iterable[str]) -> str:
    return next((other for other in said if name.casefold() in other.casefold()), name)


def _accused(page: Page, citer: Citer, incident: Incident) -> None:
    if incident.position_of_accused:
        page.heading("What the accused say")
    for stance in incident.position_of_accused:
        page.item(f"{citer.actor(stance.actor) if stance.actor else 'unnamed'}: {stance.position}")
        quote(page, citer, stance.evidence)


def _words(page: Page, citer: Citer, incident: Incident, most: int | None) -> None:
    """Quotations report by report: the sentences with figures first, then those that tell what happened."""
    page.heading("In the words of the reports")
    tolls = (one.evidence for figure in incident.figures for one in figure.reports if not one.superseded_by)
    for one in quotations(citer, _ranked(list(chain.from_iterable(tolls)), incident.evidence), most):
        page.item(citer.source(one.report))
        if one.like:
            page.aside(f"in the words of {citer.source(one.like)}")
        for said in one.sentences:
            page.aside(f"“{said}”")
        if one.more:
            page.aside(f"and {one.more} more; --all shows them")


def _ranked(tolls: Sequence[Evidence], told: Sequence[Evidence]) -> Iterator[Evidence]:
    """Of each report first what the incident was told by, then its figures, then the rest; reports as in the incident."""
    first = {one.report: one for one in reversed(told)}
    yield from dict.fromkeys(first[one.report] for one in told)
    yield from tolls
    yield from told


def _statements(page: Page, citer: Citer, record: Record, incident: Incident, most: int | None) -> None:
    statements = once(record.statements(about=incident.id))
    if statements:
        page.heading("What was said of it")
    for one in statements[:most]:
        who = citer.actor(one.actor) if one.actor else one.speaker or "unnamed"
        told = f" ({phrases.told(len(one.reports), one.lines)})" if one.lines.counted else ""
        page.item(f"{who} {phrases.said(one)} — {citer.source(one.report)}{told}")
    if most is not None and len(statements) > most:
        page.item(f"and {len(statements) - most:,} more; --all shows them")


def _disputes(page: Page, citer: Citer, record: Record, incident: Incident, most: int | None) -> None:
    for dispute in record.disputes(incident.id):
        page.heading(f"Disputed: {dispute.kind}")
        for side in dispute.sides:
            by = f", says {side.attribution}" if side.attribution else ""
            page.item(f"{side.position}{by} ({phrases.told(len(side.reports), side.lines)})")
            quote(page, citer, side.evidence, most)


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
