"""Statements as they are listed: those asked for, each once with all reports that carry it, copies at their original."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tidings.cli.citing import Citer
from tidings.model.edtf import Window, window
from tidings.model.known import Statement
from tidings.model.lineage import Counted, Lines
from tidings.record import Record

_SAME = "the same words of the same speaker: no line of its own"
_ALIKE = 0.8  # share of words in common from which the statement of a copy is that of its original
_UNDATED = "~"  # sorts after every day


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which statements: act, kind, and the days between."""

    act: str | None = None
    kind: str | None = None
    since: Window | None = None
    until: Window | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """A statement with all reports that carry it and their lines.

    ``published`` is EDTF of its report; ``same`` are the statements of other reports that it stands for; ``because`` are
    the ids by which it is about what was asked for: the actor, where it is mentioned, and incidents.
    """

    statement: Statement
    published: str | None
    same: tuple[Statement, ...] = ()
    because: tuple[str, ...] = ()

    @property
    def day(self) -> str | None:
        """EDTF of the day on which it was said; of the report where that is not told."""
        return self.statement.date or self.published


def gather(record: Record, by: str | None, about: str | None, wanted: Wanted) -> list[Said]:
    """The statements by somebody, about somebody or something, in order of day.

    Raises:
        NotInRecord: no such actor or incident, or several of that name.
    """
    speaker = record.actor(by).id if by is not None else None
    topics = _topics(record, about) if about is not None else None
    held = [one for one in record.statements(actor=speaker, about=topics) if _fits(one, wanted)]
    return gathered(record, held, wanted, topics or ())


def gathered(record: Record, held: Sequence[Statement], wanted: Wanted, topics: Iterable[str] = ()) -> list[Said]:
    """Statements each once, in order of day, with why they are about these topics."""
    reports = {one.report for one in held}
    published = {report.id: report.published for report in record.reports(reports)}
    known = set(topics)
    found = [_joined(group, published, known) for group in _groups(held)]
    return sorted((one for one in found if _in_time(one.day, wanted)), key=_order)


def _topics(record: Record, about: str) -> tuple[str, ...]:
    """Ids of what a statement is about where it is about this: an actor and its incidents, or a happening."""
    if about.startswith(("inc-", "agg-")):
        return (record.resolve(about),)
    actor = record.actor(about).id
    return actor, *(entry.incident.id for entry in record.timeline(actor=actor))


def _fits(one: Statement, wanted: Wanted) -> bool:
    return wanted.act in (None, one.act) and wanted.kind in (None, one.kind)


def _in_time(day: str | None, wanted: Wanted) -> bool:
    if wanted.since is None and wanted.until is None:
        return True
    if day is None:
        return False
    meant = window(day)
    late = wanted.until and wanted.until.last and meant.first and meant.first > wanted.until.last
    early = wanted.since and wanted.since.first and meant.last and meant.last < wanted.since.first
    return not (late or early)


def _order(one: Said) -> tuple[str, str, int]:
    meant = window(one.day) if one.day else Window(None, None)
    day = meant.first or meant.last
    first = one.statement.evidence[0].span.start if one.statement.evidence else 0
    return day.isoformat() if day else _UNDATED, one.statement.report, first


def _groups(held: Sequence[Statement]) -> list[list[Statement]]:
    """Statements that are one: the same words of the same speaker, or carried by copied words."""
    parent = {one.id: one.id for one in held}

    def top(id_: str) -> str:
        while parent[id_] != id_:
            id_ = parent[id_]
        return id_

    for a, b in _pairs(held):
        low, high = sorted((top(a), top(b)))
        parent[high] = low
    groups: dict[str, list[Statement]] = defaultdict(list)
    for one in held:
        groups[top(one.id)].append(one)
    return list(groups.values())


def _pairs(held: Sequence[Statement]) -> Iterable[tuple[str, str]]:
    alike: dict[tuple[str, str, str], str] = {}
    by_report: dict[str, list[Statement]] = defaultdict(list)
    for one in held:
        first = alike.setdefault((_speaker(one), one.act, _letters(one.text)), one.id)
        if first != one.id:
            yield first, one.id
        by_report[one.report].append(one)
    for one in held:
        for report in one.reports:
            if report != one.report:
                yield from ((one.id, other.id) for other in by_report[report] if _is_copy(one, other))


def _speaker(one: Statement) -> str:
    return one.actor or _letters(one.speaker or "")


def _is_copy(one: Statement, other: Statement) -> bool:
    """Whether two statements of reports that share their words are one; speakers are named more or less fully."""
    if one.act != other.act or (one.actor and other.actor and one.actor != other.actor):
        return False
    words, others = (set(text.casefold().split()) for text in (one.text, other.text))
    return len(words & others) >= _ALIKE * max(len(words | others), 1)


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _joined(group: Sequence[Statement], published: dict[str, str | None], known: set[str]) -> Said:
    """One statement for all: the one that makes a line, an original before a copy, a named speaker before others."""
    first, *others = sorted(group, key=lambda one: _rank(one, published))
    lines = first.lines
    counted = {one.report for one in lines.counted}
    reports = {report for one in group for report in (one.report, *one.reports)}
    late = [Counted(report, _line(lines), _SAME, bool(lines.certain)) for report in sorted(reports - counted)]
    rows = lines.counted if not late or not lines.counted else (*lines.counted, *late)
    made = replace(
        first,
        reports=tuple(sorted(reports)),
        lines=replace(lines, counted=rows),
        about=tuple(dict.fromkeys(thing for one in (first, *others) for thing in one.about)),
        date=first.date or next((one.date for one in others if one.date), None),
    )
    because = tuple(thing for thing in made.about if thing in known)
    return Said(made, published.get(first.report), tuple(others), because)


def _line(lines: Lines) -> int | None:
    return 1 if lines.certain or lines.possible else None


def _rank(one: Statement, published: dict[str, str | None]) -> tuple[int, int, bool, bool, str, str]:
    own = next((row for row in one.lines.counted if row.report == one.report), None)
    copied = own is not None and own.copy is not None
    day = published.get(one.report)
    last = window(day).last if day else None
    return (
        -one.lines.certain,
        -one.lines.possible,
        copied,
        one.actor is None,
        last.isoformat() if last else _UNDATED,
        one.id,
    )


def who(citer: Citer, one: Statement) -> str:
    """Who speaks: the actor where known, else the words of the report."""
    return citer.actor(one.actor) if one.actor else " ".join((one.speaker or "somebody not named").split())
