"""Denials, admissions and refusals to comment on an incident, and whom they speak for (R10)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tidings.cli.statements_told import Said, Wanted, gathered
from tidings.model.claims import Act
from tidings.model.known import Incident, Statement
from tidings.record import Record

_OWN: dict[Act, str] = {
    "deny": "denies", "confirm": "accepts", "accuse": "blames another", "decline": "declined to comment",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody answers; ``whom`` is the actor that is accused, or spoken of."""

    said: Said
    whom: str | None = None

    @property
    def statement(self) -> Statement:
        """The statement that it is."""
        return self.said.statement


class Answers:
    """The answers to what is claimed of one incident; each is given out once. ``whom``: whom a statement accuses or speaks of."""

    def __init__(self, record: Record, incident: Incident, whom: Callable[[Statement], str | None]) -> None:
        self._record, self._incident, self._whom = record, incident, whom
        held = [one for one in record.statements(about=incident.id) if one.act in _OWN]
        found = self._each_once(held)
        self.accusations = [one for one in found if one.statement.act == "accuse"]
        self._left = [one for one in found if one.statement.act != "accuse"]
        self._accused = {words for stance in incident.position_of_accused for words in stance.evidence}

    def _each_once(self, held: Sequence[Statement]) -> list[Answer]:
        """Statements as answers, copies at their original."""
        return [Answer(one, self._whom(one.statement)) for one in gathered(self._record, held, Wanted())]

    def deny_elsewhere(self, actors: Sequence[str]) -> None:
        """Take in what those said to have done it deny in the same reports, where that is told of no other happening."""
        seen = {one.statement.id for one in self._left}
        more = [
            one
            for actor in actors
            for one in self._record.statements(actor=actor)
            if one.act == "deny" and one.report in self._incident.reports and one.id not in seen and self._of_none(one)
        ]
        self._left += self._each_once(more)

    def _of_none(self, one: Statement) -> bool:
        """Whether a denial is told of nothing, or only of what it says has not happened."""
        held = self._record.incidents_among(thing for thing in one.about if thing.startswith("inc-"))
        return all(incident.polarity == "-" for incident in held)

    def to(self, actor: str | None) -> tuple[Answer, ...]:
        """Those that an actor gives itself, that others give for it, or that follow an accusation of it."""
        if actor is None:
            return ()
        own = [one for one in (*self._left, *self.accusations) if one.statement.actor == actor]
        others = [one for one in self._left if one not in own and actor in (one.whom, self._accused_before(one))]
        self._left = [one for one in self._left if one not in own and one not in others]
        return (*own, *others)

    def _accused_before(self, answer: Answer) -> str | None:
        """Whom the last accusation before an answer of the same report accuses."""
        here = _place(answer.statement)
        before = [one for one in self.accusations if one.statement.report == answer.statement.report]
        last = max(
            (one for one in before if _place(one.statement) < here), key=lambda one: _place(one.statement), default=None
        )
        return last.whom if last else None

    def of_accused(self) -> tuple[Answer, ...]:
        """Those left that speak for one who is said to have done it."""
        held = [one for one in self._left if self._accused.intersection(one.statement.evidence)]
        self._left = [one for one in self._left if one not in held]
        return tuple(held)

    def loose(self) -> tuple[Answer, ...]:
        """Those left: they answer that it happened."""
        held, self._left = tuple(self._left), []
        return held


def _place(statement: Statement) -> int:
    return min((words.span.start for words in statement.evidence), default=0)


def own_position(incident: Incident, actor: str, given: Sequence[Answer]) -> tuple[str, ...]:
    """What an actor that is said to have done it says itself; empty where no report tells."""
    own = [_OWN[one.statement.act] for one in given if one.statement.actor == actor]
    return tuple(dict.fromkeys((*own, *(one.position for one in incident.position_of_accused if one.actor == actor))))
