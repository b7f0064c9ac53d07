"""Which casualty phrases are totals and which are parts, within one report (R4.1)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from tidings.model.claims import FigureKind
from tidings.model.spans import Span
from tidings.reading.figures.parts import Part
from tidings.reading.figures.toll import Toll
from tidings.reading.figures.victims import Victims
from tidings.reading.figures.words import Words

_SILENT = frozenset({"byline", "credit", "outlet", "furniture", "date", "dateline", "crosshead"})
_PEOPLE: frozenset[FigureKind] = frozenset(
    {"killed", "wounded", "detained", "abducted", "missing", "displaced", "released"}
)


@dataclass(frozen=True, slots=True)
class Row:
    """A figure in the making: ``cue`` is the casualty word, ``whole`` the number of the row it is a part of.

    ``members`` are the rows that a sum adds up; a ``void`` row is told better by another.
    """

    measure: FigureKind
    cue: int
    people: Victims
    hit: bool = False
    whole: int | None = None
    members: tuple[int, ...] = ()
    void: bool = False

    @property
    def side(self) -> str | None:
        """Whose dead they are."""
        return side_of(self.measure, self.people)


def side_of(measure: FigureKind, people: Victims) -> str | None:
    """Dead and wounded attackers count under their side (R5)."""
    return "attackers" if people.of_whom == "attacker" and measure in ("killed", "wounded") else None


def spoken(words: Words, tolls: Sequence[Toll]) -> list[Toll]:
    """The tolls that count: one per phrase of people and measure, headlines only where the body gives no number (R4)."""
    zoned = [(toll, words.tree.zone(toll.cue)) for toll in tolls]
    body = {toll.measure for toll, zone in zoned if zone != "headline" and zone not in _SILENT}
    counted = {toll.measure for toll, zone in zoned if zone != "headline" and not toll.people.derived}
    found: list[Toll] = []
    killed = {toll.people.head for toll in tolls if toll.measure == "killed"}
    seen: set[tuple[FigureKind, int]] = set()
    for toll, zone in zoned:
        key = (toll.measure, toll.people.head)
        said = counted if not toll.people.derived else body
        if zone in _SILENT or (zone == "headline" and toll.measure in said) or key in seen:
            continue
        if toll.hit and toll.people.head in killed:
            continue
        seen.add(key)
        found.append(toll)
    return found


def arrange(words: Words, tolls: Sequence[Toll], parts: Sequence[Part]) -> list[Row]:
    """Tolls and parts as rows; people told side by side get a row with their sum above them."""
    rows = [Row(toll.measure, toll.cue, toll.people, toll.hit) for toll in tolls]
    for number, row in enumerate(rows):
        if row.people.of_them:
            rows[number] = replace(row, whole=_same_before(words, rows, number))
    _raised(words, rows)
    for part in parts:
        whole = rows[part.whole]
        rows.append(Row(whole.measure, whole.cue, part.people, whole.hit, whole=part.whole))
    return _summed(words, rows)


def _raised(words: Words, rows: list[Row]) -> None:
    """ "two died, bringing the toll to 16": the two are among the sixteen."""
    tree, table = words.tree, words.table
    for number, row in enumerate(rows):
        toll = tree.lower[row.cue] in table.toll_nouns or tree.lower[row.cue] in table.toll_numbers
        if not toll or tree.lemma[tree.head[row.cue]] not in table.raising:
            continue
        for other, below in enumerate(rows):
            same = below.measure == row.measure and tree.sentence[below.cue] == tree.sentence[row.cue]
            if other != number and same and below.whole is None and _can_hold(row.people, below.people):
                rows[other] = replace(below, whole=number)


def _same_before(words: Words, rows: Sequence[Row], number: int) -> int | None:
    """The nearest stated row of the same measure before this one: "two of them were killed"."""
    row = rows[number]
    for other in range(number - 1, -1, -1):
        before = rows[other]
        if before.measure == row.measure and before.whole is None and not before.people.derived:
            near = words.tree.sentence[before.cue] >= words.tree.sentence[row.cue] - 2
            return other if near and _can_hold(before.people, row.people) else None
    return None


def _can_hold(whole: Victims, part: Victims) -> bool:
    return (whole.high or whole.low or 0) >= (part.low or 0)


def _summed(words: Words, rows: list[Row]) -> list[Row]:
    """A sum above the phrases that one casualty word governs side by side ("five policemen and a civilian")."""
    by_cue: dict[tuple[FigureKind, int, str | None], list[int]] = {}
    for number, row in enumerate(rows):
        if row.whole is None and row.measure in _PEOPLE and not row.people.of_them:
            by_cue.setdefault((row.measure, row.cue, row.side), []).append(number)
    for (measure, cue, _), members in by_cue.items():
        people = [rows[number].people for number in members]
        if len(members) < 2 or any(one.low == 0 or one.low is None for one in people):
            continue
        if len(members) > 2 and people[0].low == sum(
            one.low or 0 for one in people[1:]
        ):  # "eight others, five men and three women"
            for number in members[1:]:
                rows[number] = replace(rows[number], whole=members[0])
            continue
        whole = len(rows)
        rows.append(Row(measure, cue, add(words, people), rows[members[0]].hit, members=tuple(members)))
        for number in members:
            rows[number] = replace(rows[number], whole=whole)
    return rows


def add(words: Words, people: Sequence[Victims]) -> Victims:
    """The sum of several phrases of people."""
    tree = words.tree
    low = sum(one.low or 0 for one in people)
    highs = [one.high for one in people]
    high = None if any(bound is None for bound in highs) else sum(bound or 0 for bound in highs)
    first = min(people, key=lambda one: one.span)
    last = max(people, key=lambda one: one.span)
    span = Span(first.span.start, last.span.end)
    if tree.parsed.sentence_index(span.start) == tree.parsed.sentence_index(span.end - 1):
        wording = tree.parsed.text(span)
    else:
        wording = " + ".join(one.wording for one in people)
    classes = {one.of_whom for one in people}
    return Victims(
        first.head, span, low, high, any(one.approximate for one in people), wording,
        of_whom=classes.pop() if len(classes) == 1 else None, derived=True, bare=all(one.bare for one in people),
    )  # fmt: skip


def without_zeros(rows: list[Row], home: Callable[[Row], str]) -> list[Row]:
    """Voids "none of those inside was hurt" where the same happening has people who were: it is no zero of the whole."""
    some = {(row.measure, home(row)) for row in rows if row.people.high != 0 and not row.void}
    return [
        replace(row, void=True)
        if row.people.high == 0
        and row.people.of_them
        and row.people.of_whom is None
        and (row.measure, home(row)) in some
        else row
        for row in rows
    ]
