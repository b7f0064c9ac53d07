"""Who wrote and published a report, as actors: bylines, credits, the agency and the outlet that its head names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tidings.ids import mention_id
from tidings.linking.actors.chain import Chain, Counted
from tidings.model.mentions import ActorType
from tidings.model.reports import Report, Zone
from tidings.model.spans import Evidence, Span
from tidings.vocabulary.outlets import OutletsTable

_ZONES = frozenset({"byline", "credit", "outlet"})
_PART = re.compile(r"(?:(?!\s[-–—]\s)[^,;|/()\[\]\n])+")
# "Reporting by A in B and C; Editing by D": the work, then names.
_WORK = re.compile(
    r"\s*(?:additional\s+)?((?:report|writ|edit|photograph|film|translat|produc)\w*)\s+by\s+", re.IGNORECASE
)
_BY = re.compile(r"\s*(?:(?:by|from|words|text|photos?)\b:?\s+)?(?:by\s+)?", re.IGNORECASE)
_AND = re.compile(r"\s+(?:and|&)\s+")
_WHERE = re.compile(r"\s+in\s+[A-Z].*\Z")
_NAME = re.compile(r"[^\W\d_][\w'’.-]*(?:\s+[^\W\d_][\w'’.-]*){1,4}")
_DESKS = frozenset(
    "newsroom staff desk bureau correspondent correspondents reporter reporters team news our post agency service agencies".split()
)
_LONGEST = 60


def credited(report: Report, outlets: OutletsTable) -> tuple[Chain, ...]:
    """One chain for each person and each publisher that the zones of the masthead name."""
    found: dict[str, Chain] = {}
    for zone in report.zones:
        if zone.kind in _ZONES:
            for span, work in _parts(report.text, zone):
                chain = _publisher(report, span, outlets) or (
                    _writer(report, span, work) if zone.kind != "outlet" else None
                )
                if chain is not None:
                    found.setdefault(chain.names[0].text.casefold(), chain)
    return tuple(found.values())


def _parts(text: str, zone: Zone) -> Iterator[tuple[Span, str]]:
    """The names of a zone with the work they stand behind ("writing")."""
    work = ""
    for part in _PART.finditer(text, zone.span.start, zone.span.end):
        at = part.start()
        doing = _WORK.match(text, at, part.end())
        if doing is not None:
            work, at = doing[1].lower(), doing.end()
        elif (by := _BY.match(text, at, part.end())) is not None:
            at = by.end()
        for joint in [*_AND.finditer(text, at, part.end()), None]:
            end = joint.start() if joint is not None else part.end()
            if (span := _trimmed(text, at, end)) is not None:
                yield span, work
            at = joint.end() if joint is not None else end


def _trimmed(text: str, start: int, end: int) -> Span | None:
    where = _WHERE.search(text[start:end])
    words = text[start : start + where.start()] if where is not None else text[start:end]
    bare = words.strip(" \t\u00a0.–—-*_:")
    first = start + words.find(bare)
    return Span(first, first + len(bare)) if bare and len(bare) <= _LONGEST else None


def _publisher(report: Report, span: Span, outlets: OutletsTable) -> Chain | None:
    words = span.of(report.text)
    stated = words in (report.agency, report.outlet) or words.title() in (report.agency, report.outlet)
    if outlets.find(words) is None and not stated:
        return None
    return _chain(report, span, "outlet", "publisher of the report")


def _writer(report: Report, span: Span, work: str) -> Chain | None:
    words = span.of(report.text)
    pieces = words.split()
    if _NAME.fullmatch(words) is None or any(piece.lower().strip(".") in _DESKS for piece in pieces):
        return None
    if not all(piece[0].isupper() or len(piece) <= 3 or piece.partition("-")[0] in ("al", "el") for piece in pieces):
        return None
    return _chain(report, span, "person", f"{work or 'written'} by")


def _chain(report: Report, span: Span, kind: ActorType, job: str) -> Chain:
    words = span.of(report.text)
    name = " ".join(words.split())
    return Chain(
        id=mention_id(report.id, "masthead", span.start, span.end),
        report=report.id,
        names=(Counted(name, 1),),
        type=kind,
        type_weight=1,
        descriptors=(Counted(job, 1),) if kind == "person" else (),
        outlet=report.outlet or report.agency,
        evidence=(Evidence(report.id, span, words),),
        written=True,
    )
