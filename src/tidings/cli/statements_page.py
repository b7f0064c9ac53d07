"""The page of statements: who said what, on which day, by whose report, and how many lines carry it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tidings.cli import phrases
from tidings.cli.citing import Citer, short
from tidings.cli.page import Page
from tidings.cli.statements_told import Said, who
from tidings.model.claims import Attribution
from tidings.model.known import Statement
from tidings.record import Record

_PLAIN = frozenset({"person", "organization"})
_RELATIVE = frozenset({"who", "which", "that"})
_ONE_LINE = 90
_SHORT = 9  # words of a content that say little without their sentence ("denied it", "announced a set of appointments")


def show(record: Record, found: Sequence[Said], most: int | None) -> None:
    """Print them in order of day, at most so many."""
    page, citer = Page(), Citer(record)
    if not found:
        page.line("No statement fits.")
        return
    page.line(_counted(found))
    for one in found[:most]:
        _item(page, citer, record, one)
    if most is not None and len(found) > most:
        page.line("")
        page.line(f"and {len(found) - most:,} more; --limit N shows more of them, --all shows all")
    page.hint(f"Why: tidings explain {record.path} {short(found[0].statement.id)}")


def _counted(found: Sequence[Said]) -> str:
    reports = {report for one in found for report in one.statement.reports}
    speakers = {one.statement.actor for one in found if one.statement.actor}
    acts: dict[str, int] = {}
    for one in found:
        acts[one.statement.act] = acts.get(one.statement.act, 0) + 1
    kinds = ", ".join(f"{count:,} {act}" for act, count in sorted(acts.items(), key=lambda held: -held[1]))
    by = f" by {phrases.many(len(speakers), 'actor')}" if len(speakers) > 1 else ""
    return f"{phrases.many(len(found), 'statement')}{by} in {phrases.many(len(reports), 'report')}: {kinds}."


def _item(page: Page, citer: Citer, record: Record, one: Said) -> None:
    said = one.statement
    page.heading(f"{_when(one)}: {who(citer, said)} {phrases.said(said)}")
    if len(said.text.split()) <= _SHORT and said.evidence:
        words = said.evidence[0]
        page.aside(quoted(citer.words(words.report, citer.sentence_around(words))))
    page.pairs(
        [
            ("who", "; ".join(_source(said))),
            ("to whom", citer.actor(said.target) if said.target else ""),
            ("through", ", then ".join(said.chain)),
            ("about", "; ".join(_about(citer, record, one))),
            ("in", citer.source(said.report)),
            ("also in", "; ".join(citer.source(report) for report in said.reports if report != said.report)),
            ("told by", phrases.told(len(said.reports), said.lines) + _why(said)),
            ("id", short(said.id)),
        ]
    )


def quoted(words: str) -> str:
    """Words of a report in quotation marks, those that open with some of their own as they stand."""
    flat = " ".join(words.split())
    return flat if flat.startswith(("“", '"', "«")) else f"“{flat}”"


def _when(one: Said) -> str:
    if one.statement.date:
        return phrases.day(one.statement.date)
    return f"no day told, published {phrases.day(one.published)}" if one.published else "no day told"


def _source(said: Statement) -> Iterator[str]:
    """The words for the speaker, the kind of source, how many, and why without a name."""
    if said.speaker and said.speaker.casefold() not in _RELATIVE:
        yield f"“{' '.join(said.speaker.split())}”"
    if said.attribution:
        yield from sources(said.attribution)


def sources(told: Attribution) -> Iterator[str]:
    """The kind of source, how many, and why without a name."""
    if told.kinds:
        yield " and ".join(phrases.source_kind(kind) for kind in told.kinds)
    elif told.source and told.kind not in _PLAIN:
        yield phrases.source_kind(told.kind)
    if told.number and told.number > 1:
        yield phrases.many(told.number, "source")
    if told.anonymity:
        yield f"not named: “{' '.join(told.anonymity.split())}”"


def _about(citer: Citer, record: Record, one: Said) -> Iterator[str]:
    """The incidents that it tells of, by their numbers, and whether it names whom was asked for."""
    if any(thing.startswith("act-") for thing in one.because):
        yield "names " + ", ".join(citer.actor(thing) for thing in one.because if thing.startswith("act-"))
    for thing in one.statement.about:
        number = record.number_of(thing) if thing.startswith("inc-") else None
        if number:
            what = citer.incident(thing)
            yield f"no {number}: {what if len(what) <= _ONE_LINE else what[:_ONE_LINE].rsplit(' ', 1)[0] + ' …'}"


def _why(said: Statement) -> str:
    """Why the others make no line, where several reports carry it."""
    copies = sum(1 for row in said.lines.counted if row.copy)
    first = {row.line: row for row in reversed(said.lines.counted) if not row.copy}
    again = next((row for row in said.lines.counted if not row.copy and row is not first[row.line]), None)
    parts = [("1 copy" if copies == 1 else f"{copies:,} copies") if copies else "", again.why if again else ""]
    told = "; ".join(part for part in parts if part)
    return f" ({told})" if told and len(said.reports) > 1 else ""
