"""The claims on one incident, by what they are about, each with where its words come from; answers beside what they answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from tidings.cli.claims_answers import Answers, own_position
from tidings.cli.claims_topics import TITLES, Asserted, Position, Subject, Told, Topic, mark
from tidings.exports.words import Words
from tidings.model.claims import Claim, EventClaim, FigureClaim, Participant, Reading, Role, StatementClaim
from tidings.model.edtf import window
from tidings.model.known import Figure, Incident, Statement
from tidings.model.mentions import ActorMention
from tidings.model.spans import Span
from tidings.record import Record
from tidings.weighing.derived import Derivations

_Told = TypeVar("_Told", EventClaim, FigureClaim)
_TARGETS: frozenset[Role] = frozenset({"target", "beneficiary"})
_NOBODY = frozenset(
    "who whom which what that this it they them he him she her we us you i someone somebody others one those these".split()
)
_LEADING = 30  # characters of articles and titles before a name ("the outlawed ...")
_HAPPENED = "told as having happened"


def gather(record: Record, incident: Incident) -> Told:
    """Every claim that reports make on an incident."""
    reports = {one.report for figure in incident.figures for one in figure.reports} | set(incident.reports)
    readings = record.readings(reports)
    derivations = Derivations(record.copies(*reports))
    days = {report.id: _first_day(report.published) for report in record.reports(reports)}
    order = {one: (days.get(one, ""), bool(derivations.copies_of(one)), one) for one in readings}
    ordered = [readings[one] for one in sorted(readings, key=order.__getitem__)]
    return _Gathering(record, incident, ordered, derivations).told()


def _first_day(published: str | None) -> str:
    """The first day that a report may be of, to sort by; the undated come last."""
    meant = window(published) if published else None
    day = (meant.first or meant.last) if meant else None
    return day.isoformat() if day else "~"


class _Gathering:
    """The claims of one incident on their way to topics."""

    def __init__(
        self, record: Record, incident: Incident, readings: Sequence[Reading], derivations: Derivations
    ) -> None:
        self._incident, self._readings, self._derivations = incident, readings, derivations
        self._words, self._record = Words(record), record
        ids = set(incident.claims)
        self._events = [
            (claim, reading) for reading in readings for claim in _in_order(reading.events) if claim.id in ids
        ]
        self._values = {one.claim: (figure, one) for figure in incident.figures for one in figure.reports}
        self._figures = [
            claim
            for reading in readings
            for claim in _in_order(reading.figures)
            if claim.id in ids or claim.id in self._values
        ]
        self._answers = Answers(record, incident, self._whom)
        self._order = {reading.report: number for number, reading in enumerate(readings)}

    def told(self) -> Told:
        """All topics that something is claimed on."""
        agents = self._agents()  # first: it takes the answers of those accused
        found = [
            self._topic("happened", self._happened()),
            self._topic("when", self._when()),
            self._topic("where", self._where()),
            agents,
            self._topic("target", self._parties(_TARGETS)),
            self._topic("means", self._means()),
            *self._tolls(),
        ]
        claims = [*(claim for claim, _ in self._events), *self._figures]
        own = sum(claim.attribution is None for claim in claims)
        readings = {reading.report: reading for reading in self._readings}
        return Told(self._incident, tuple(one for one in found if one), len(claims), own, readings)

    def _asserted(self, claim: Claim) -> Asserted:
        copy = self._derivations.alteration(claim.report) or self._derivations.derived(claim).copy
        held = self._values.get(claim.id)
        background = isinstance(claim, EventClaim) and claim.background
        return Asserted(claim, copy, background, held[1] if held else None)

    def _topic(self, subject: Subject, said: Iterable[tuple[str, str | None, Claim]]) -> Topic | None:
        positions = self._positions(said, parties=subject == "target")
        loose = self._answers.loose() if subject == "happened" else ()
        return Topic(subject, TITLES[subject], positions, loose) if positions else None

    def _positions(
        self, said: Iterable[tuple[str, str | None, Claim]], *, parties: bool = False
    ) -> tuple[Position, ...]:
        """One position for each actor, or each wording where no actor is known; the most told first, then known actors, then the shorter wording.

        ``parties``: the wordings are of participants, and a fuller one is the same as a shorter one that it ends with.
        """
        held: dict[str, tuple[str, str | None, dict[str, Claim]]] = {}
        for says, actor, claim in sorted(said, key=lambda one: (one[1] is None, len(one[0].split()))):
            key = actor or (_known_as(_folded(says), held) if parties else _folded(says))
            held.setdefault(key, (says, actor, {}))[2].setdefault(claim.id, claim)
        made = [
            Position(says, actor, tuple(self._asserted(one) for one in sorted(claims.values(), key=self._place)))
            for says, actor, claims in held.values()
        ]
        return tuple(sorted(made, key=lambda one: -len({each.claim.report for each in one.asserted})))

    def _place(self, claim: Claim) -> tuple[int, Span]:
        return self._order[claim.report], claim.evidence[0]

    def _happened(self) -> Iterator[tuple[str, str | None, Claim]]:
        for claim, _ in self._events:
            marks = mark(claim)
            yield f"told as {marks}" if marks else _HAPPENED, None, claim

    def _when(self) -> Iterator[tuple[str, str | None, Claim]]:
        for claim, reading in self._events:
            words = [time.text for time in reading.times if time.id in claim.times]
            if words:
                yield " ".join(", ".join(words).split()), None, claim

    def _where(self) -> Iterator[tuple[str, str | None, Claim]]:
        for claim, reading in self._events:
            for place in reading.places:
                if place.id in claim.places:
                    near = "" if place.relation in ("in", "of") else f"{place.offset or place.relation} "
                    yield near + " ".join(place.name.split()), None, claim

    def _means(self) -> Iterator[tuple[str, str | None, Claim]]:
        for claim, reading in self._events:
            for weapon in reading.weapons:
                if weapon.id in claim.weapons:
                    yield weapon.name, None, claim

    def _parties(self, roles: frozenset[Role]) -> Iterator[tuple[str, str | None, Claim]]:
        for claim, reading in self._events:
            for part in claim.participants:
                if part.role in roles:
                    name, actor = self._party(part, reading)
                    if actor or _names(name):
                        yield name, actor, claim

    def _party(self, part: Participant, reading: Reading) -> tuple[str, str | None]:
        """The name of a participant: the actor's, else the words, of a pronoun those that it stands for."""
        mention = next((one for one in reading.actors if one.id == part.mention), None)
        actor = self._words.actor(part.mention, reading.report)
        held = next(self._record.actors([actor]), None) if actor else None
        if held:
            return held.name, held.id
        return " ".join((_head(mention, reading).text if mention and mention.pronoun else part.text).split()), None

    def _agents(self) -> Topic | None:
        said = [*self._parties(frozenset({"agent"})), *self._accusations()]
        positions = []
        found = self._positions(said, parties=True)
        self._answers.deny_elsewhere([one.actor for one in found if one.actor])
        for one in found:
            given = self._answers.to(one.actor)
            own = own_position(self._incident, one.actor, given) if one.actor else ()
            positions.append(Position(one.says, one.actor, one.asserted, given, own))
        rest = self._answers.of_accused()
        return Topic("agent", TITLES["agent"], tuple(positions), rest) if positions or rest else None

    def _accusations(self) -> Iterator[tuple[str, str | None, StatementClaim]]:
        """Who is accused in so many words, by the actor that the accusation names first."""
        claims = {claim.id: claim for reading in self._readings for claim in reading.statements}
        for answer in self._answers.accusations:
            claim = claims.get(f"clm-{answer.statement.id.partition('-')[2]}")
            actor = next(self._record.actors([answer.whom]), None) if answer.whom else None
            if claim and actor:
                yield actor.name, actor.id, claim

    def _whom(self, statement: Statement) -> str | None:
        """Whom an accusation accuses, else the first actor that a statement names, but its speaker."""
        if statement.target:
            return statement.target
        if statement.act == "accuse":
            told = next((one for one in self._readings if one.report == statement.report), None)
            mention = accused(statement, told) if told else None
            return self._words.actor(mention.id, statement.report) if mention else None
        return next((one for one in statement.about if one.startswith("act-") and one != statement.actor), None)

    def _tolls(self) -> Iterator[Topic]:
        """A topic for each figure, then those of claims that entered none."""
        for figure in self._incident.figures:
            members = [claim for claim in self._figures if self._values.get(claim.id, (None,))[0] == figure]
            yield Topic("figure", _called(figure), self._positions(_worded(members)), figure=figure)
        others = [claim for claim in self._figures if claim.id not in self._values]
        for measure in dict.fromkeys(claim.measure for claim in others):
            members = [claim for claim in others if claim.measure == measure]
            yield Topic(
                "figure", f"{measure.capitalize()}, in no figure of the record", self._positions(_worded(members))
            )


def accused(statement: Statement, reading: Reading) -> ActorMention | None:
    """The mention of whom an accusation accuses: the first of its words ("X of ..."); after "on" where it blames something on X."""
    told = statement.attribution
    if told is None or not told.content:
        return None
    start, end = told.content[0].start, told.content[-1].end
    words = " ".join(one.text for one in statement.evidence[:1])
    laid = words.rfind(" on ") if (statement.cue or "").casefold().startswith("blam") else -1
    first = start + laid + len(" on ") if laid >= 0 else start
    inside = sorted((one for one in reading.actors if first <= one.span.start < end), key=lambda one: one.span)
    return next((one for one in inside if one.span.start - first <= _LEADING), None)


def _in_order(claims: Iterable[_Told]) -> list[_Told]:
    return sorted(claims, key=lambda claim: claim.evidence[0])


def _worded(claims: Iterable[FigureClaim]) -> Iterator[tuple[str, None, FigureClaim]]:
    for claim in claims:
        words = claim.wording or (str(claim.low) if claim.low is not None else "")
        yield f"“{words}”", None, claim


def _called(figure: Figure) -> str:
    of = " ".join(part for part in (figure.kind, figure.of_whom, f"({figure.side})" if figure.side else "") if part)
    return f"{of[:1].upper()}{of[1:]}" + (f", part of {figure.part_of}" if figure.part_of else "")


def _head(mention: ActorMention, reading: Reading) -> ActorMention:
    return next((one for one in reading.actors if one.id == mention.chain), mention)


def _names(words: str) -> bool:
    """Whether words for a participant tell anything: "who" and a bare number do not."""
    return _folded(words) not in _NOBODY and any(letter.isalpha() for letter in words)


def _known_as(folded: str, held: Iterable[str]) -> str:
    """The shorter wording that these words end with ("crowded market": "market"), or they themselves."""
    return next((other for other in held if folded.endswith(f" {other}")), folded)


def _folded(words: str) -> str:
    folded = " ".join(words.casefold().split())
    return folded.removeprefix("the ").removeprefix("a ").removeprefix("an ")
