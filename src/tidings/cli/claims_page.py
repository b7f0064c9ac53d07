"""The page of the claims on one incident."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tidings.cli import phrases
from tidings.cli.citing import Citer, short
from tidings.cli.claims_answers import Answer
from tidings.cli.claims_topics import Asserted, Position, Told, Topic, mark
from tidings.cli.page import Page
from tidings.cli.statements_page import quoted, sources
from tidings.cli.statements_told import who
from tidings.exports.words import Words
from tidings.model.claims import Attribution
from tidings.model.spans import Evidence, Span
from tidings.record import Record

_PRONOUNS = frozenset({"he", "she", "it", "they", "who", "which"})
_FEW = 4  # claims of one position that are shown where not all are asked for


def show(record: Record, told: Told, *, every: bool) -> None:
    """Print it; ``every``: with all claims of each position."""
    page, citer = Page(), Citer(record)
    showing = _Showing(page, citer, Words(record), None if every else _FEW)
    _top(page, record, told)
    for topic in told.topics:
        showing.topic(topic)
    page.hint(f"Why: tidings explain {record.path} {short(told.incident.id)}")


def _top(page: Page, record: Record, told: Told) -> None:
    incident = told.incident
    marks = phrases.mark(incident)
    page.heading(f"Claims on no {record.number_of(incident.id)}: {incident.summary}" + (f" [{marks}]" if marks else ""))
    others = told.claims - told.own_account
    page.pairs(
        [
            ("when", phrases.day(incident.date) if incident.date else "not known"),
            ("where", phrases.place(incident.place) or "not known"),
            ("told by", phrases.told(len(incident.reports), incident.lines)),
            (
                "claims",
                f"{told.claims:,}: {told.own_account:,} on the reports' own account, {others:,} on somebody's word",
            ),
            ("id", incident.id),
        ]
    )


class _Showing:
    """Prints topics; ``most``: how many claims of one position."""

    def __init__(self, page: Page, citer: Citer, names: Words, most: int | None) -> None:
        self._page, self._citer, self._most, self._names = page, citer, most, names
        self._quoted: set[str] = set()  # in letters: copies differ in spaces and marks

    def topic(self, topic: Topic) -> None:
        """A topic with its positions and what is answered."""
        self._page.heading(_title(topic))
        for position in topic.positions:
            self._position(position, named=topic.subject == "agent")
        if topic.answers:
            self._page.item("answered:" if topic.subject == "happened" else "for those said to have done it:")
        for answer in topic.answers:
            self._answer(answer)

    def _position(self, position: Position, *, named: bool) -> None:
        reports = {one.claim.report for one in position.asserted}
        copies = {one.claim.report for one in position.asserted if one.copy}
        told = phrases.many(len(reports), "report")
        again = f", {'a copy' if len(reports) == 1 else f'{len(copies):,} by copies'}" if copies else ""
        self._page.item(f"{position.says}: {told}{again}")
        merged = _merged(position.asserted)
        for group in merged[: self._most]:
            self._claims(group)
        if self._most is not None and len(merged) > self._most:
            self._page.aside(f"and {len(merged) - self._most:,} more; --all shows them")
        for answer in position.answers:
            self._answer(answer)
        if named and position.actor:
            self._page.item(f"its own position: {', '.join(position.own) or 'none is told'}", depth=1)

    def _claims(self, group: Sequence[Asserted]) -> None:
        """Claims of one report on one word: the source, what sets them apart, the words unless they stand above."""
        first = group[0]
        claim = first.claim
        parts = [self._by(claim.attribution, claim.report), *_apart(first, self._citer)]
        self._page.item("; ".join(part for part in parts if part), depth=1)
        for said in dict.fromkeys(self._words(group)):
            if self._is_new(said):
                self._page.aside(quoted(said))
        self._page.aside(f"— {self._citer.source(claim.report)}, {short(claim.id)}")

    def _is_new(self, said: str) -> bool:
        letters = "".join(letter for letter in said.casefold() if letter.isalnum())
        new = letters not in self._quoted
        self._quoted.add(letters)
        return new

    def _words(self, group: Sequence[Asserted]) -> Iterator[str]:
        for one in group:
            span = one.claim.evidence[0]
            words = Evidence(one.claim.report, span, self._citer.words(one.claim.report, span))
            whole: Span = self._citer.sentence_around(words)
            yield " ".join(self._citer.words(one.claim.report, whole).split())

    def _by(self, said: Attribution | None, report: str) -> str:
        if said is None:
            return phrases.OWN_ACCOUNT
        words = self._citer.who_says(said, report)
        if len(words.split()) == 1 and words.casefold() in _PRONOUNS:
            actor = self._names.actor(said.actor, report)
            words = f"{self._citer.actor(actor)} (“{words}”)" if actor else words
        return "; ".join((words, *sources(said)))

    def _answer(self, answer: Answer) -> None:
        said = answer.statement
        told = phrases.told(len(said.reports), said.lines)
        self._page.item(f"{who(self._citer, said)} {phrases.said(said)} ({told})", depth=1)
        for words in said.evidence[:1]:
            whole = self._citer.words(words.report, self._citer.sentence_around(words))
            if self._is_new(whole):
                self._page.aside(quoted(whole))
        self._page.aside(f"— {self._citer.source(said.report)}, {short(said.id)}")


def _title(topic: Topic) -> str:
    if topic.figure is None:
        return topic.title
    figure = topic.figure
    value = phrases.figure(figure.low, figure.best, figure.high, figure.high_open) or "not stated"
    lines = f" ({phrases.told(len({one.report for one in figure.reports}), figure.lines)})" if figure.reports else ""
    return f"{topic.title}: {value}{lines}"


def _merged(asserted: Sequence[Asserted]) -> list[list[Asserted]]:
    """Claims of one report on the same word, told alike."""
    held: dict[tuple[object, ...], list[Asserted]] = {}
    for one in asserted:
        said = one.claim.attribution
        source = (said.kind, said.source, said.chain) if said else None
        key = (one.claim.report, source, mark(one.claim), one.background, one.value and one.value.superseded_by)
        held.setdefault(key, []).append(one)
    return list(held.values())


def _apart(one: Asserted, citer: Citer) -> Iterator[str]:
    """What sets a claim apart: its marks, background, copies, and what became of a value under R4."""
    yield mark(one.claim)
    if one.background:
        yield "background"
    if one.copy:
        yield f"{'altered ' * (one.copy.kind == 'altered')}copy of {citer.source(one.copy.of)}"
    if one.value and one.value.superseded_by:
        yield f"gave way to {short(one.value.superseded_by)}" + (f": {one.value.reason}" if one.value.reason else "")
    elif one.value and one.value.reason:
        yield one.value.reason
