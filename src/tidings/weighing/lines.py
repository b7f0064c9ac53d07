"""Independent lines of reporting for a claim (R6)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tidings.model.claims import Attribution, Claim
from tidings.model.lineage import NO_LINES, Lines
from tidings.weighing.context import Context, fold, spoken_by


@dataclass(frozen=True, slots=True, order=True)
class Telling:
    """One claim as a candidate for a line.

    ``root`` is the report it comes from, copies traced; ``publisher`` who spread it; ``source`` is the key of a
    source that makes a certain line, ``cited`` of one that makes a possible line; both None: no line.
    """

    root: str
    publisher: str
    source: str | None = None
    cited: str | None = None


def lines(claims: Iterable[Claim], context: Context) -> Lines:
    """How many independent lines say what these claims say.

    Each report gives one line at most, each source one: the certain lines are the largest pairing of reports with
    different named sources or own witnesses; the possible ones extend it by publishers that cite unnamed sources.
    """
    sourced = (claim for claim in claims if claim.attribution and claim.attribution.kind != "reportedly")
    tellings = sorted({telling(claim, context) for claim in sourced}, key=_order)
    if not tellings:
        return NO_LINES
    certain = _sources({(item.source, item.root) for item in tellings if item.source is not None})
    possible = _sources({(item.cited, item.root) for item in tellings if item.cited is not None})
    wanted = {**certain, **possible}
    held: dict[str, str] = {}
    sure = sum(_pair(source, wanted, held, set()) for source in sorted(certain))
    more = sum(_pair(source, wanted, held, set()) for source in sorted(possible))
    return Lines(sure, more)


def telling(claim: Claim, context: Context) -> Telling:
    """What one claim can give towards a line."""
    root, publisher = context.root(claim), publisher_of(claim, context)
    attribution = claim.attribution
    if attribution is None or attribution.kind == "reportedly":
        return Telling(root, publisher)
    if _own_witness(claim, attribution, context):
        return Telling(root, publisher, source=f"witness:{publisher}")
    if attribution.kind in ("agency", "outlet"):
        cited = context.publisher(spoken_by(claim, context.reports))
        known = not cited or cited in context.publishers
        return Telling(root, publisher, cited=None if known else f"outlet:{cited}")
    if attribution.named:
        return Telling(root, publisher, source=f"source:{source_of(claim, context)}")
    return Telling(root, publisher, cited=f"publisher:{publisher}")


def source_of(claim: Claim, context: Context) -> str:
    """A key for the source of a claim: its actor where resolved, else its words folded; empty where it has none."""
    attribution = claim.attribution
    if attribution is None:
        return ""
    actor = context.actors.get(attribution.actor) if attribution.actor else None
    return actor or fold(spoken_by(claim, context.reports)) or (attribution.actor or "")


def publisher_of(claim: Claim, context: Context) -> str:
    """Who spread a claim: whom its source told, else the report's agency, its outlet, or the report itself."""
    report = context.reports.get(claim.report)
    chain = claim.attribution.chain if claim.attribution else ()
    named = chain[0] if chain else (report.agency or report.outlet) if report else None
    return context.publisher(named) if named else claim.report


def _own_witness(claim: Claim, attribution: Attribution, context: Context) -> bool:
    """Whether the source is the publisher's own eyewitness or reporter."""
    words = fold(spoken_by(claim, context.reports))
    if any(cue in words for cue in context.table.own_reporter):
        return True
    if attribution.kind not in ("witness", "agency", "outlet"):
        return False
    report = context.reports.get(claim.report)
    names = [*attribution.chain[:1], *((report.outlet, report.agency) if report else ())]
    own = {form for name in names if name for form in (fold(name), context.publisher(name))}
    return any(_holds(words, name) for name in own)


def _holds(words: str, name: str) -> bool:
    return f" {name} " in f" {words.replace(chr(39) + 's', '')} "


def _sources(pairs: set[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    held: dict[str, list[str]] = {}
    for source, root in sorted(pairs):
        held.setdefault(source, []).append(root)
    return {source: tuple(roots) for source, roots in held.items()}


def _pair(source: str, wanted: Mapping[str, tuple[str, ...]], held: dict[str, str], seen: set[str]) -> bool:
    """Give a source a report of its own, moving others where that helps (augmenting paths: Kuhn 1955).

    ``held`` keeps which report is given to which source. A source that has one keeps one, so what the certain lines
    won, the possible ones do not take away.
    """
    for root in wanted[source]:
        if root in seen:
            continue
        seen.add(root)
        holder = held.get(root)
        if holder is None or _pair(holder, wanted, held, seen):
            held[root] = source
            return True
    return False


def _order(item: Telling) -> tuple[str, str, str, str]:
    return item.root, item.publisher, item.source or "", item.cited or ""
