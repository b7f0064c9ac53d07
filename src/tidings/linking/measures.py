"""Measured quantities about actors (seats, votes, members, turnout), with whose they are, out of how many, and where."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tidings.linking.statements import Mentioned, Resolved, Sayings
from tidings.model.claims import FigureClaim
from tidings.model.known import Measure
from tidings.model.reports import Report
from tidings.model.spans import Evidence, Span
from tidings.vocabulary.seats import SeatsTable

# Quantities that belong to an actor, not to an incident.
MEASURED = frozenset({"seats", "votes", "members", "turnout"})
_OUT_OF = re.compile(r"\s*(?:[a-z]+\s)?(?:out )?of (?:the |its |a total of |all )?")
_INTO = re.compile(r"[^.;\n]{0,20}?\b(?:in|on|of|at) (?:the |its |an? |his |her )?((?:[\w'’-]+ ){0,5}?)([\w-]+)\b")
_AFTER_SIZE = re.compile(r"((?:[\w'’-]+ ){1,5}?)([\w-]+)\b")
_WORD = re.compile(r" [\w'’-]+")
_OF_WHOM = re.compile(r" of ([A-Z]\w+)")
_LONGEST = 60  # characters of the name of a house
_SEATED = re.compile(r"\b(\d{1,3}(?:,\d{3})*|\d+)-(?:seat|member)\b")


@dataclass(frozen=True, slots=True)
class _House:
    """Where seats are: the mention of the body, its words, how many seats it has in all, and the words for that."""

    mention: str | None = None
    text: str | None = None
    size: int | None = None
    sized: tuple[Span, ...] = ()


_NOWHERE = _House()


def link_measures(report: Report, says: Sayings, known: Resolved, table: SeatsTable) -> tuple[Measure, ...]:
    """The report's measured quantities about actors, in the order of the text.

    "23 of the 45 seats on the provincial council" is 23 out of 45 in that council, and 45 of the council itself. Seats
    told without a house are in that of the seats told before them in the report, or in its only one; but only a sentence
    that says out of how many has that number.
    """
    claims = [claim for claim in says.figures if claim.measure in MEASURED]
    seats = sorted((claim for claim in claims if claim.measure == "seats"), key=lambda claim: claim.evidence[0])
    wholes = dict(_wholes(report.text, seats))
    houses = _houses(report.text, seats, wholes, says.actors, table)
    totals = {whole.id for whole in wholes.values()}
    made = (_measure(report, claim, known, houses.get(claim.id, _NOWHERE), claim.id in totals) for claim in claims)
    return tuple(one for one, claim in zip(made, claims, strict=True) if claim.actor or one.actor or one.total)


def _wholes(text: str, seats: Sequence[FigureClaim]) -> Iterator[tuple[str, FigureClaim]]:
    """The claims that are a part ("23 of ..."), with that of the whole ("... the 45 seats")."""
    for part in seats:
        first = part.evidence[0]
        for whole in seats:
            start = whole.evidence[0].start
            inside = first.start < start < first.end and part.low != whole.low
            if inside or (first.start < start and _OUT_OF.fullmatch(text, _number_end(text, first), start)):
                yield part.id, whole


def _number_end(text: str, span: Span) -> int:
    """Where the number that opens these words ends."""
    found = re.compile(r"[\d,.]*\d|\S+").match(text, span.start, span.end)
    return found.end() if found else span.end


def _houses(
    text: str,
    seats: Sequence[FigureClaim],
    wholes: Mapping[str, FigureClaim],
    actors: Iterable[Mentioned],
    table: SeatsTable,
) -> dict[str, _House]:
    """The house of each claim."""
    ordered = sorted(actors, key=lambda one: one.span)
    found: dict[str, _House] = {}
    before = _NOWHERE
    for claim in seats:
        if claim.id in found:
            continue
        house, whole = _house(text, claim, ordered, table), wholes.get(claim.id)
        if whole is not None and whole.low == whole.high:
            house = replace(house, size=whole.low)
        if house.text is None:
            house = replace(house, mention=before.mention, text=before.text)
        found[claim.id] = before = house
        if whole is not None:
            found[whole.id] = house
    named = {house.text: house for house in found.values() if house.text}
    if len(named) == 1:
        (only,) = named.values()
        found = {id_: replace(one, mention=only.mention, text=only.text) for id_, one in found.items()}
    return found


def _house(text: str, claim: FigureClaim, actors: Sequence[Mentioned], table: SeatsTable) -> _House:
    """The body after "seats in the", or after "the 329-seat", in the same sentence."""
    end = claim.sentence.end
    sized = _SEATED.search(text, claim.sentence.start, end)
    size, words = (int(sized[1].replace(",", "")), (Span(*sized.span()),)) if sized else (None, ())
    span = _named(text, claim.evidence[0].end, end, table)
    if span is None and sized is not None:
        span = _named(text, sized.start(), end, table, _AFTER_SIZE)
    if span is None:
        return _House(None, None, size, words)
    mention = next((one.id for one in actors if one.span.end == span.end and one.id != claim.actor), None)
    return _House(mention, _SEATED.sub("", span.of(text)).strip(), size, words)


def _named(text: str, start: int, end: int, table: SeatsTable, pattern: re.Pattern[str] = _INTO) -> Span | None:
    """The words for a house that begin here: "Belhat provincial council" after "seats on the"."""
    found = pattern.match(text, start, end)
    while found is not None:
        if found[2].lower() in table.houses:
            longer = _OF_WHOM.match(text, found.end(), end)
            last = longer.end() if longer and longer[1].lower() in table.houses else found.end()
            return Span(found.start(1), last)
        longer = _WORD.match(text, found.end(), end)
        if longer is None or longer.end() - found.start(1) > _LONGEST:
            return None
        found = pattern.fullmatch(text, start, longer.end())
    return None


def _measure(report: Report, claim: FigureClaim, known: Resolved, house: _House, total: bool) -> Measure:
    exact = claim.low if claim.low == claim.high else None
    body = known.actors.get(house.mention) if house.mention else None
    owner = known.actors.get(claim.actor) if claim.actor else None
    return Measure(
        actor=body if total else owner,
        kind=claim.measure,
        low=claim.low,
        best=exact,
        high=claim.high,
        of=claim.unit,
        date=(known.dates.get(claim.as_of) if claim.as_of else None) or report.published,
        claim=claim.id,
        attribution=claim.attribution,
        evidence=tuple(Evidence(report.id, span, span.of(report.text)) for span in (*claim.evidence, *house.sized)),
        out_of=house.size,
        body=body,
        body_text=house.text,
        total=total,
    )
