"""Why each noun is in the record: the claims and reasons behind it, with the rule of the codebook."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from tidings.cli import copies_altered, diff_head, phrases
from tidings.cli.citing import Citer, short
from tidings.cli.line_reasons import line_reason
from tidings.cli.reasons import Reason, Words
from tidings.errors import NotInRecord
from tidings.model.claims import Claim, EventClaim, FigureClaim, PostClaim, StatementClaim, TieClaim
from tidings.model.known import Figure, Incident, Post, Statement, Tie
from tidings.model.lineage import Alteration, Copy
from tidings.model.spans import Evidence, Span
from tidings.record import Record

_Held = TypeVar("_Held")
_KINDS = {"event": "R1, R10", "figure": "R7, R10", "statement": "R10", "post": "R10", "tie": "R13"}


def because(record: Record, asked: str) -> list[Reason]:
    """Why the thing with this id (or number in the timeline) is in the record."""
    explaining = Explaining(record, Citer(record))
    if asked.isdecimal() and len(asked) < 8:
        return list(explaining.incident(record.incident(asked).id))
    id_ = record.resolve(asked)
    noun = id_.partition("-")[0]
    first = (
        []
        if id_.startswith(asked) or noun not in asked
        else [Reason(str(record.fate(asked) or f"{asked} is now {id_}"))]
    )
    return [*first, *explaining.by_noun(noun)(id_)]


@dataclass(frozen=True, slots=True)
class Explaining:
    """Explanations from one record."""

    record: Record
    citer: Citer

    def by_noun(self, noun: str) -> Callable[[str], Iterator[Reason]]:
        """What explains ids that begin so."""
        known: dict[str, Callable[[str], Iterator[Reason]]] = {
            "inc": self.incident,
            "agg": self.aggregate,
            "act": self.actor,
            "pst": self.post,
            "tie": self.tie,
            "stm": self.statement,
            "clm": self.claim,
            "cpy": self.copy,
            "dis": self.dispute,
            "rep": self.report,
            "src": self.source,
            "dec": self.decision,
        }
        if noun not in known:
            raise NotInRecord(f"there is nothing to explain about {noun}", allowed=", ".join(known))
        return known[noun]

    def incident(self, id_: str) -> Iterator[Reason]:
        """An incident: its claims, why they are one, each figure, its date and place."""
        held = self.record.incident(id_)
        joined = held.reasons or ("one claim alone",)
        yield Reason(f"{held.id}: {held.summary}", "R1, R2", joined, self._evidence(held.evidence[:1]))
        yield from self._date_and_place(held)
        yield line_reason(self.citer, "Told by", len(held.reports), held.lines)
        for figure in held.figures:
            yield from self._figure_with_lines(figure)
        for grade in held.grades:
            yield Reason(f"Grade of {grade.of}: {grade.reliability}{grade.credibility}", "R11", grade.reasons)
        told = f"The claims it is made of: {len(held.claims):,}, in {phrases.many(len(held.reports), 'report')}"
        yield Reason(told, "", ("each with the words that say it in brackets",))
        yield from self._claims(held.claims)

    def aggregate(self, id_: str) -> Iterator[Reason]:
        """An aggregate: what it counts, and its claims."""
        held = _one(self.record.aggregates([id_]), id_)
        period = (f"period: {phrases.day(held.period)}",) if held.period else ()
        yield Reason(
            f"{held.id}: {held.summary}", "R1", ("a total, series or practice", *period), self._evidence(held.evidence)
        )
        for figure in held.figures:
            yield from self._figure_with_lines(figure)
        yield from self._claims(held.claims)

    def actor(self, id_: str) -> Iterator[Reason]:
        """An actor: why its names are one, and where they stand."""
        held = self.record.actor(id_)
        names = f"names: {', '.join(held.names)}"
        yield Reason(f"{held.id}: {held.name}", "R12", (names, *held.reasons), self._evidence(held.evidence))

    def post(self, id_: str) -> Iterator[Reason]:
        """A post: who says that it is held."""
        held = _one((one for one in self.record.posts() if one.id == id_), id_)
        yield self._relation(
            held, f"{self.citer.actor(held.actor)}: {held.title}, {held.body_text or ''}".rstrip(", "), "R12"
        )
        yield from self._claims(held.claims)

    def tie(self, id_: str) -> Iterator[Reason]:
        """A tie: the sentence that says it."""
        held = _one((one for one in self.record.ties() if one.id == id_), id_)
        what = f"{self.citer.actor(held.subject)} {held.verb or held.type.replace('_', ' ')} {self.citer.actor(held.object)}"
        yield self._relation(held, what, "R13")
        yield from self._claims(held.claims)

    def statement(self, id_: str) -> Iterator[Reason]:
        """A statement: who said it, where it is told."""
        held: Statement = _one((one for one in self.record.statements() if one.id == id_), id_)
        kinds = (f"{held.kind}, {held.act}", f"speaker: {held.speaker or 'unnamed'}")
        yield Reason(f"{held.id}: {held.text}", "R10", kinds, self._evidence(held.evidence))
        yield line_reason(self.citer, "Carried by", len(held.reports) or 1, held.lines)

    def claim(self, id_: str) -> Iterator[Reason]:
        """A claim: its words, who says so, what rests on it."""
        held = self.record.claim(id_)
        yield self._claim(held)
        rests = self.record.supported_by(held.id)
        if rests:
            yield Reason("What rests on it", "", tuple(self._named(thing) for thing in rests))
        yield from self._uses(held)

    def copy(self, id_: str) -> Iterator[Reason]:
        """A copy: how much is shared, why in this direction, and each alteration with its places in both."""
        held = self.record.copy(id_)
        shares = f"{held.share:.0%} of its words and {held.share_of:.0%} of the other's stand in both"
        sides = (
            f"copy: {self.citer.source(held.report)}",
            f"of: {self.citer.source(held.of)}",
            f"origin: {self.citer.source(held.origin) if held.origin.startswith('rep-') else held.origin}",
        )
        words = (*self._words(held.report, held.spans), *self._words(held.of, held.spans_of))
        why = (*sides, shares, *diff_head.reasons(held))
        yield Reason(f"{held.id}: {held.kind}", "R6: a copy is no line of its own", why, words)
        of = self.citer.report(held.of)
        for one in copies_altered.gravest_first(held.altered):
            yield Reason(copies_altered.in_words(one, of.text if of else ""), "", (), self._altered(held, one))

    def _altered(self, held: Copy, one: Alteration) -> tuple[Words, ...]:
        """Each place in the original, and after it what stands there in the copy; a title as published has no place."""
        found: list[Words] = []
        for span, span_of in zip(one.spans, one.spans_of, strict=False):
            found += self._words(held.of, [span_of])
            found += self._words(held.report, [span]) if held.part == "text" else ()
        return tuple(found)

    def dispute(self, id_: str) -> Iterator[Reason]:
        """A dispute: each side."""
        held = _one((one for one in self.record.disputes() if one.id == id_), id_)
        yield Reason(f"{held.id}: disputed {held.kind}", "R4, R10", (f"about {self._named(held.about)}",))
        for side in held.sides:
            told = phrases.told(len(side.reports), side.lines)
            why = (f"by {side.attribution or 'the report itself'}", told)
            yield Reason(side.position, "", why, self._evidence(side.evidence))

    def report(self, id_: str) -> Iterator[Reason]:
        """A report: where it came from, what it copies, what it says."""
        held = self.record.report(id_)
        origins = tuple(origin.location for origin in self.record.source(held.source).origins)
        dated = f"published {phrases.day(held.published)} ({held.published_basis})"
        yield Reason(f"{held.id}: {held.headline or 'no headline'}", "", (self.citer.source(held.id), dated, *origins))
        for copy in self.record.copies(held.id):
            yield from self.copy(copy.id)
        reading = self.record.reading(held.id)
        for claim in reading.claims() if reading else ():
            yield self._claim(claim)

    def source(self, id_: str) -> Iterator[Reason]:
        """A source: where it came from, and its reports."""
        held = self.record.source(id_)
        came = tuple(f"{one.location}, {one.retrieved or 'time not kept'}" for one in held.origins)
        told = tuple(self.citer.source(one) for one in self.record.reports_of(held.id))
        yield Reason(f"{held.id}: {held.media_type}, {held.size:,} bytes", "", (*came, *told))

    def decision(self, id_: str) -> Iterator[Reason]:
        """A ruling: who, when, why."""
        held = _one((one for one in self.record.decisions() if one.id == id_), id_)
        yield Reason(
            f"{held.id}: {held.kind} {held.value}",
            "",
            (f"{held.by}, {held.at}: {held.why}",),
            self._evidence(held.anchor),
        )

    def _date_and_place(self, held: Incident) -> Iterator[Reason]:
        yield Reason(f"Date: {phrases.day(held.date)} ({held.date_basis})", "R8")
        if held.place:
            yield Reason(f"Place: {phrases.place(held.place)}", "R9", (phrases.where_exactly(held.place),))

    def _figure_with_lines(self, figure: Figure) -> Iterator[Reason]:
        """A figure; where several reports tell it, which line each of them makes."""
        yield self._figure(figure)
        reports = len({one.report for one in figure.reports})
        if reports > 1:
            yield line_reason(self.citer, f"{_of(figure)}, told by", reports, figure.lines)

    def _figure(self, figure: Figure) -> Reason:
        value = phrases.figure(figure.low, figure.best, figure.high, figure.high_open) or "not stated"
        told: list[str] = []
        for one in figure.reports:
            then = f"; gave way to {short(one.superseded_by)}" if one.superseded_by else ""
            why = f"; {one.reason}" if one.reason else ""
            told.append(
                f"“{one.wording}”: {self.citer.who_says(one.attribution, one.report)}, {short(one.claim)}{then}{why}"
            )
        best = (f"best rests on {phrases.lines(figure.best_lines)}",) if figure.best_lines else ()
        return Reason(f"{_of(figure)}: {value}", "R4", (*told, *best))

    def _claims(self, ids: Iterable[str]) -> Iterator[Reason]:
        for id_ in ids:
            try:
                yield self._claim(self.record.claim(id_))
            except NotInRecord:
                yield Reason(f"{id_} is no longer in the record")

    def _claim(self, claim: Claim) -> Reason:
        said = self.citer.who_says(claim.attribution, claim.report)
        fields = f"{claim.factuality}, {claim.polarity}, {claim.status}"
        what = f"{short(claim.id)}: {claim.kind} claim, {_value(claim)}"
        return Reason(
            what, _KINDS[claim.kind], (f"who says so: {said}", fields), self._words(claim.report, claim.evidence)
        )

    def _uses(self, claim: Claim) -> Iterator[Reason]:
        for thing in self.record.supported_by(claim.id):
            for incident in self.record.incidents_among([thing]):
                for figure in incident.figures:
                    if any(one.claim == claim.id for one in figure.reports):
                        yield self._figure(figure)

    def _relation(self, held: Post | Tie, what: str, rule: str) -> Reason:
        report = held.evidence[0].report if held.evidence else ""
        said = f"who says so: {self.citer.who_says(held.attribution, report)}"
        return Reason(f"{held.id}: {what}", rule, (said,), self._evidence(held.evidence))

    def _named(self, thing: str) -> str:
        return self.citer.incident(thing) if thing.startswith("inc-") else thing

    def _evidence(self, evidence: Iterable[Evidence]) -> tuple[Words, ...]:
        by_report: dict[str, list[Span]] = {}
        for one in evidence:
            by_report.setdefault(one.report, []).append(one.span)
        return tuple(words for report, spans in by_report.items() for words in self._words(report, spans))

    def _words(self, report: str, spans: Iterable[Span]) -> tuple[Words, ...]:
        source = self.citer.source(report)
        spans = _longest(spans)
        return tuple(Words(self.citer.context(report, span), source, report, span.start, span.end) for span in spans)


def _longest(spans: Iterable[Span]) -> list[Span]:
    """Spans without those that lie in another: the words around a trigger hold it."""
    held = list(dict.fromkeys(spans))
    return [one for one in held if not any(other != one and other.contains(one) for other in held)]


def _of(figure: Figure) -> str:
    return " ".join(part for part in (figure.kind, figure.of_whom or "", figure.side or "") if part)


def _value(claim: Claim) -> str:
    match claim:
        case EventClaim():
            return " ".join(
                part
                for part in (claim.type, claim.mode, claim.extent, "(background)" if claim.background else "")
                if part
            )
        case FigureClaim():
            return (
                f"{claim.measure} “{claim.wording}”: {phrases.figure(claim.low, None, claim.high, claim.high is None)}"
            )
        case StatementClaim():
            return f"{claim.speaker or 'unnamed'} ({claim.act}): {claim.text}"
        case PostClaim():
            return f"{claim.title} of {claim.body_text or 'a body not named'} ({claim.state})"
        case TieClaim():
            return f"{claim.verb or claim.type} ({claim.sign})"
        case _:
            return claim.kind


def _one(found: Iterable[_Held], id_: str) -> _Held:
    held = next(iter(found), None)
    if held is None:
        raise NotInRecord(f"{id_} is not in the record")
    return held
