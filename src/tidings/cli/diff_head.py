"""What stands on top of two reports side by side: mastheads, how they derive from each other, what was altered, counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tidings.cli import phrases
from tidings.cli.citing import Citer, short
from tidings.cli.diff_sides import Sides
from tidings.model.lineage import Alteration, Comparison, Copy, RowKind
from tidings.model.reports import Report
from tidings.model.spans import Span

KINDS: tuple[RowKind, ...] = ("same", "changed", "moved", "dropped", "added")
_SAID = {"same": "the same", "changed": "changed", "moved": "moved", "dropped": "dropped", "added": "added"}
GRAVEST = ("number", "name", "swap", "negation", "quotation", "attribution", "qualifier", "wording")
_NOUNS = {
    "number": ("number", "numbers"), "name": ("name", "names"), "swap": ("swap", "swaps"),
    "negation": ("negation", "negations"), "quotation": ("quotation", "quotations"),
    "attribution": ("attribution", "attributions"), "qualifier": ("qualifier", "qualifiers"),
    "wording": ("wording", "wordings"),
}  # fmt: skip
_TITLE = 90  # characters of a title that stands in a list
_OPENING = frozenset("\"“„«‘'")


def title(report: Report | None, most: int = _TITLE) -> str:
    """The headline of a report, or its first line."""
    if report is None:
        return "(no longer in the record)"
    said = report.headline or next((line for line in report.text.splitlines() if line.strip()), "")
    said = " ".join(said.split())
    return (said if len(said) <= most else said[: most - 1].rsplit(" ", 1)[0] + "…") or "(no words)"


def facts(held: Sides, citer: Citer) -> Iterator[tuple[str, str]]:
    """How the two derive from each other, by name."""
    for copy in held.copies:
        yield "kind", f"{copy.kind}{_title_part(copy)} ({short(copy.id)})"
        yield "shared", shares(copy)
        yield "why", "; ".join(reasons(copy))
        yield "origin", origin(copy, citer)
        yield "altered", by_kind(copy.altered)
    if not held.copies:
        yield "kind", "no copy: neither was found to derive from the other" if held.common is None else _by_way(held)


def _title_part(copy: Copy) -> str:
    return ", of the title" if copy.part == "title" else ""


def _by_way(held: Sides) -> str:
    if held.common == held.of.id:
        return f"{short(held.report.id)} derives from {short(held.of.id)} by way of others"
    return f"both derive from {short(held.common or '')}"


def shares(copy: Copy) -> str:
    """How much of each stands in the other."""
    if copy.share == copy.share_of == 1:
        return "the same words"
    other = "the other's" if copy.kind == "passage" else "the original's"
    return f"{percent(copy.share)} of its words, {percent(copy.share_of)} of {other}"


def percent(share: float) -> str:
    """A share in words: not 100% where anything is left, not 0% where anything is there."""
    if 0 < share < 0.01:
        return "under 1%"
    return f"{min(round(100 * share), 99) if share < 1 else 100}%"


def reasons(copy: Copy) -> tuple[str, ...]:
    """Why it counts as a copy and why in this direction, without the shares, which stand by themselves."""
    return tuple(one for one in copy.reasons if one != "the same words" and "% of its words" not in one)


def origin(copy: Copy, citer: Citer) -> str:
    """Where the words come from, where it is not the other report."""
    if copy.origin in (copy.of, copy.report):
        return ""
    return citer.source(copy.origin) if copy.origin.startswith("rep-") else copy.origin


def by_kind(altered: tuple[Alteration, ...]) -> str:
    """Alterations counted by kind, the gravest first: "2 numbers, 1 name"."""
    counted: Counter[str] = Counter()
    for one in altered:
        counted[one.kind] += one.count
    said = [(kind, counted[kind]) for kind in GRAVEST if counted[kind]]
    return ", ".join(f"{number:,} {_NOUNS[kind][number != 1]}" for kind, number in said)


def quoted_before(text_of: str, span_of: Span) -> bool:
    """Whether words stand in quotation marks in the original: of a quotation whose words stayed, the marks were dropped."""
    return text_of[span_of.start : span_of.start + 1] in _OPENING or (
        span_of.start > 0 and text_of[span_of.start - 1] in _OPENING
    )


def counts(found: Comparison) -> str:
    """How many sentences stayed, changed and so on."""
    number = Counter(row.kind for row in found.rows)
    said = ", ".join(f"{number[kind]:,} {_SAID[kind]}" for kind in KINDS if number[kind])
    return f"{phrases.many(sum(number.values()), 'sentence')}: {said}" if said else "no words in either"


def nothing_shared(found: Comparison) -> bool:
    """Whether no sentence of one has its like in the other."""
    return all(row.kind in ("dropped", "added") for row in found.rows)
