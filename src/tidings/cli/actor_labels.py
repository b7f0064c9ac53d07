"""What each outlet calls an actor: descriptions and titles, in its own words and in those it quotes."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from tidings.cli import phrases
from tidings.cli.citing import Citer
from tidings.cli.page import Page
from tidings.cli.quoting import quote
from tidings.model.claims import StatementClaim
from tidings.model.known import Actor
from tidings.model.mentions import ActorMention
from tidings.model.spans import Evidence, Span
from tidings.record import Record

_NO_OUTLET = "no outlet named"
_MOST = 8


@dataclass(frozen=True, slots=True)
class Said:
    """The part of a reading that labels are found in; field for field as in ``Reading``."""

    sentences: tuple[Span, ...] = ()
    actors: tuple[ActorMention, ...] = ()
    statements: tuple[StatementClaim, ...] = ()


@dataclass(frozen=True, slots=True)
class Label:
    """A label with the outlet that uses it: how often, how often of these inside a quotation, the first words as example."""

    outlet: str
    text: str
    count: int
    quoted: int
    reports: int
    example: Evidence


@dataclass(frozen=True, slots=True)
class _Use:
    """One use of a label, and whether it stands in a quotation."""

    words: Evidence
    quoted: bool


def labels(record: Record, actor: Actor) -> list[Label]:
    """Every label, outlet by outlet, the most used first. Reports without an outlet go by their agency."""
    chains = set(actor.chains)
    found_in = record.index("chains.of_report").items_of_all(chains)
    held = {one for ones in found_in.values() for one in ones} | {words.report for words in actor.evidence}
    outlets = {report.id: report.outlet or report.agency or _NO_OUTLET for report in record.reports(held)}
    texts = {report.id: report.text for report in record.reports(held)}
    found: dict[tuple[str, str], list[_Use]] = defaultdict(list)
    for report, said in sorted(record.readings(held, Said).items()):
        for text, mention in _used(said, chains).items():
            words = Evidence(report, mention.span, mention.span.of(texts[report]))
            found[outlets[report], text[0]].append(_Use(words, _quoted(mention, said)))
    made = [_label(outlet, text, uses) for (outlet, text), uses in found.items()]
    totals = Counter[str]()
    for one in made:
        totals[one.outlet] += one.count
    return sorted(made, key=lambda one: (-totals[one.outlet], one.outlet, -one.count, one.text))


def show(record: Record, actor: Actor, *, every: bool = False) -> None:
    """Print them; ``every``: all labels of each outlet."""
    page, citer = Page(), Citer(record)
    found = labels(record, actor)
    by_outlet: dict[str, list[Label]] = defaultdict(list)
    for one in found:
        by_outlet[one.outlet].append(one)
    if not found:
        page.line(f"No outlet calls {actor.name} anything but its names.")
        return
    page.line(f"What {phrases.many(len(by_outlet), 'outlet')} call {actor.name}: {phrases.many(len(found), 'label')}.")
    for outlet, ones in by_outlet.items():
        page.heading(outlet)
        for one in ones if every else ones[:_MOST]:
            page.item(f"{one.text}: {phrases.many(one.count, 'time')}{_in_quotes(one)}")
            quote(page, citer, [one.example])
        if not every and len(ones) > _MOST:
            page.item(f"and {len(ones) - _MOST:,} more; --all shows them")


def _in_quotes(one: Label) -> str:
    if not one.quoted:
        return ""
    return ", in a quotation" if one.quoted == one.count else f", {one.quoted:,} of them in quotations"


def _label(outlet: str, text: str, uses: Sequence[_Use]) -> Label:
    own = next((use.words for use in uses if not use.quoted), uses[0].words)
    reports = len({use.words.report for use in uses})
    return Label(outlet, text, len(uses), sum(use.quoted for use in uses), reports, own)


def _used(said: Said, chains: Collection[str]) -> dict[tuple[str, int], ActorMention]:
    """Each label once a sentence: a description beside a name is told with the name and by itself."""
    found: dict[tuple[str, int], ActorMention] = {}
    starts = [sentence.start for sentence in said.sentences]
    for mention in said.actors:
        if mention.chain in chains:
            for text in _labels(mention):
                found.setdefault((text, bisect_right(starts, mention.span.start)), mention)
    return found


def _labels(mention: ActorMention) -> Iterator[str]:
    """The descriptions and titles of a mention; of one without a name its words."""
    given = [*mention.descriptors, *mention.titles]
    if mention.name is None and not mention.pronoun:
        given.append(mention.text)
    yield from (text for one in given if (text := " ".join(one.lower().split())))


def _quoted(mention: ActorMention, said: Said) -> bool:
    """Whether it stands in somebody's own words."""
    return any(
        span.start <= mention.span.start and mention.span.end <= span.end
        for one in said.statements
        if one.mode == "direct"
        for span in (one.attribution.content if one.attribution else one.evidence)
    )
