"""Casualty phrases, parts and counted things to figure claims, each tied to its event (R4, R5, R7)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tidings.ids import claim_id
from tidings.model.claims import Attribution, EventClaim, FigureClaim, FigureKind
from tidings.model.mentions import ActorMention, TimeMention
from tidings.model.spans import Span, cover
from tidings.reading.attribution import attribution_of
from tidings.reading.chronology import published_day
from tidings.reading.factuality import Judgement, judge
from tidings.reading.figures.casualties import find_tolls
from tidings.reading.figures.counted import Measured, find_measured
from tidings.reading.figures.crowds import Crowd, find_crowds
from tidings.reading.figures.hits import settle
from tidings.reading.figures.parts import find_parts
from tidings.reading.figures.period import Period
from tidings.reading.figures.seats import settle_seats
from tidings.reading.figures.tally import tally
from tidings.reading.figures.ties import Ties
from tidings.reading.figures.totals import Row, arrange, side_of, spoken, without_zeros
from tidings.reading.figures.victims import Victims
from tidings.reading.figures.words import Words, words_of
from tidings.reading.parsed import Parsed
from tidings.reading.tree import Tree, actors_by_token, head_of, tree_of
from tidings.vocabulary.extent import load_extent
from tidings.vocabulary.tables import Vocabulary


@dataclass(frozen=True, slots=True)
class _Report:
    """What every figure of one report is made with."""

    parsed: Parsed
    words: Words
    ties: Ties
    actors: dict[int, ActorMention]
    times: Sequence[TimeMention]
    attributions: Sequence[Attribution]
    period: Period


def find_figures(
    parsed: Parsed,
    vocabulary: Vocabulary,
    *,
    events: Sequence[EventClaim],
    actors: Sequence[ActorMention],
    times: Sequence[TimeMention],
    attributions: Sequence[Attribution],
) -> tuple[FigureClaim, ...]:
    """The figure claims of a report: people first, then crowds and things that are counted."""
    tree = tree_of(parsed)
    by_token = actors_by_token(tree, actors)
    named = {actor.chain for actor in actors if actor.name and actor.type == "person"}
    people = {token: actor.chain for token, actor in by_token.items() if actor.chain in named and not actor.plural}
    words = words_of(tree, vocabulary, people)
    published = published_day(parsed.report.published)
    period = Period(tree, times, vocabulary.table("extent", load_extent), published)
    report = _Report(parsed, words, Ties(tree, events), by_token, times, attributions, period)
    rows = _rows(report)
    taken = {row.people.head for row in rows}
    crowds = find_crowds(words, events, _agents(tree, events))
    crowds = [crowd for crowd in crowds if crowd.people.head not in taken]
    taken |= {crowd.people.head for crowd in crowds}
    told = {row.people.low for row in rows if row.measure == "killed"}
    measured = [
        one for one in find_measured(words, taken) if one.kind != "killed" or one.number.quantity.low not in told
    ]
    return tuple(
        _once(
            [
                *_people(report, rows),
                *(_crowd(report, one) for one in crowds),
                *(_measured(report, one) for one in settle_seats(words, by_token, measured)),
            ]
        )
    )


def _once(claims: Iterable[FigureClaim]) -> list[FigureClaim]:
    return list({claim.id: claim for claim in claims}.values())


def _rows(report: _Report) -> list[Row]:
    words = report.words
    tolls = spoken(words, find_tolls(words))
    rows = arrange(words, tolls, find_parts(words, tolls))

    def home(row: Row) -> str:
        event = report.ties.of(row.cue, row.measure)
        return report.ties.home(event) if event else ""

    return without_zeros(settle(words, tally(words, rows, home), home), home)


def _agents(tree: Tree, events: Sequence[EventClaim]) -> dict[str, Sequence[int]]:
    """The head tokens of each event's agents."""
    found: dict[str, Sequence[int]] = {}
    for event in events:
        spans = [one.span for one in event.participants if one.role == "agent"]
        heads = (head_of(tree, span) for span in spans)
        found[event.id] = [head for head in heads if head is not None]
    return found


def _people(report: _Report, rows: Sequence[Row]) -> Iterable[FigureClaim]:
    ids = [_row_id(report, row, rows) for row in rows]
    for number, row in enumerate(rows):
        if row.void:
            continue
        whole = row.whole if row.whole is None else _top(rows, row.whole)
        yield _figure(
            report,
            row.measure,
            row.people,
            row.cue,
            identifier=ids[number],
            event=report.ties.of(row.cue, row.measure),
            part_of=None if whole is None or whole == number or rows[whole].void else ids[whole],
            evidence=_evidence(report, row, rows),
        )


def _top(rows: Sequence[Row], number: int) -> int:
    """The total over a part of a part."""
    seen = {number}
    while (above := rows[number].whole) is not None and above not in seen:
        number = above
        seen.add(number)
    return number


def _row_id(report: _Report, row: Row, rows: Sequence[Row]) -> str:
    spans = [(span.start, span.end) for span in _evidence(report, row, rows)]
    return claim_id(report.parsed.report.id, "figure", spans, [row.measure, row.people.low, row.people.high])


def _evidence(report: _Report, row: Row, rows: Sequence[Row]) -> tuple[Span, ...]:
    """The words from the people to what happened to them; of a sum, the words of each."""
    if row.members:
        return tuple(dict.fromkeys(span for number in row.members for span in _evidence(report, rows[number], rows)))
    tree = report.words.tree
    cue = tree.span(row.cue, row.cue)
    if tree.sentence[row.people.head] != tree.sentence[row.cue]:
        return (row.people.span,)
    return (row.people.span,) if row.whole is not None and row.people.of_them else (cover((row.people.span, cue)),)


def _crowd(report: _Report, crowd: Crowd) -> FigureClaim:
    span = cover((crowd.people.span, crowd.event.trigger))
    identifier = claim_id(
        report.parsed.report.id, "figure", [(span.start, span.end)], [crowd.kind, crowd.people.low, crowd.people.high]
    )
    return _figure(
        report, crowd.kind, crowd.people, crowd.people.head,
        identifier=identifier, event=crowd.event, part_of=None, evidence=(span,),
    )  # fmt: skip


def _measured(report: _Report, measured: Measured) -> FigureClaim:
    tree, quantity = report.words.tree, measured.number.quantity
    span = cover((quantity.span, tree.span(measured.noun, measured.noun)))
    people = Victims(measured.noun, span, quantity.low, quantity.high, quantity.approximate, quantity.wording)
    identifier = claim_id(
        report.parsed.report.id, "figure", [(span.start, span.end)], [measured.kind, people.low, people.high]
    )
    things = measured.kind in ("vehicles", "weapons", "buildings", "attackers", "killed")
    event = report.ties.of(measured.noun, measured.kind) if things else None
    owner = None if measured.owner is None else report.actors.get(measured.owner)
    return _figure(
        report, measured.kind, people, measured.noun,
        identifier=identifier, event=event, part_of=None, evidence=(span,),
        owner=owner, unit=measured.unit or tree.lemma[measured.noun],
    )  # fmt: skip


def _figure(
    report: _Report,
    measure: FigureKind,
    people: Victims,
    cue: int,
    *,
    identifier: str,
    event: EventClaim | None,
    part_of: str | None,
    evidence: tuple[Span, ...],
    owner: ActorMention | None = None,
    unit: str | None = None,
) -> FigureClaim:
    parsed, tree = report.parsed, report.words.tree
    judgement = _judgement(report, cue, people)
    if unit is not None and judgement.status in ("failed", "threatened"):  # "passed at the third attempt by 94 votes"
        judgement = replace(judgement, status="actual")
    victim = report.actors.get(people.head) if people.high == 1 else None
    actor = owner or victim
    return FigureClaim(
        id=identifier,
        report=parsed.report.id,
        evidence=evidence,
        attribution=attribution_of(evidence[0], report.attributions),
        factuality=judgement.factuality,
        polarity=judgement.polarity,
        status=judgement.status,
        measure=measure,
        low=people.low,
        high=people.high,
        approximate=people.approximate,
        wording=people.wording,
        of_whom=people.of_whom,
        side=side_of(measure, people),
        event=event.id if event else None,
        part_of=part_of,
        actor=actor.id if actor else None,
        unit=unit,
        as_of=_as_of(report, cue),
        extent=report.period.extent(cue, people, event),
        derived=people.derived,
        sentence=parsed.sentence_span(tree.start[cue]),
    )


def _judgement(report: _Report, cue: int, people: Victims) -> Judgement:
    found = judge(report.words.tree, cue, report.words.factuality)
    if people.low == 0 == people.high:  # "no casualties" is a value, not a denial
        return Judgement(found.factuality, "+", found.status)
    return found


def _as_of(report: _Report, cue: int) -> str | None:
    """The date that a value is said to hold at: "as of Friday", "by Saturday evening"."""
    tree = report.words.tree
    low, high = tree.around(cue)
    first, last = tree.start[low], tree.end[high - 1]
    for time in report.times:
        if first <= time.span.start < last:
            token = bisect_left(tree.start, time.span.start)
            before = tree.lower[max(low, token - 2) : token]
            if before[-1:] == ["by"] or before == ["as", "of"]:
                return time.id
    return None
