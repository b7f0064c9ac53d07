"""Totals that a report does not state but tells: people named one by one, those hit and those who died (R4, R5)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from tidings.model.claims import FigureKind
from tidings.reading.figures.totals import Row, add
from tidings.reading.figures.words import Words

_ONE_BY_ONE: frozenset[FigureKind] = frozenset({"killed", "wounded", "detained", "abducted", "released"})
_AGE = re.compile(r"\d+(?=[- ]years?[- ]old)")
Home = Callable[[Row], str]


def tally(words: Words, rows: list[Row], home: Home) -> list[Row]:
    """Hangs people told one by one under the total of their happening, or under a sum where none is stated.

    Args:
        words: the report.
        rows: totals and parts.
        home: names the happening of a row; rows of one happening are told of the same people.
    """
    groups: dict[tuple[FigureKind, bool, str, str | None], list[int]] = {}
    top = [number for number, row in enumerate(rows) if row.whole is None and row.people.low]
    counted = {(rows[number].measure, home(rows[number])) for number in top if not _single(rows[number])}
    everybody = {
        (rows[number].measure, home(rows[number]))
        for number in top
        if not rows[number].people.derived and rows[number].people.of_whom is None
    }
    for number in top:
        row = rows[number]
        if row.measure in _ONE_BY_ONE:
            hit = row.hit and (row.measure, home(row)) in counted  # else both are told one by one
            side = None if (row.measure, home(row)) in everybody and not _also(words, row) else row.side
            groups.setdefault((row.measure, hit, home(row), side), []).append(number)
    for members in groups.values():
        totals = [number for number in members if not _single(rows[number])]
        singles = [number for number in members if _single(rows[number])]
        _retold(rows, [number for number in totals if rows[number].members])
        if totals:
            whole = max(totals, key=lambda number: (not rows[number].people.derived, rows[number].people.low or 0))
            for number in singles:
                rows[number] = replace(rows[number], whole=whole)
        else:
            _sum(words, rows, singles)
    return rows


def _also(words: Words, row: Row) -> bool:
    """ "the gunman was also killed": not among those counted before."""
    return any(words.tree.lower[kid] == "also" for kid in words.tree.kids[row.cue])


def _retold(rows: list[Row], sums: Sequence[int]) -> None:
    """A sum told again is the same people: "three officers and a passer-by", "three policemen and a civilian"."""
    for place, number in enumerate(sums):
        first = next((one for one in sums[:place] if rows[one].people.low == rows[number].people.low), None)
        if first is None:
            continue
        rows[number] = replace(rows[number], void=True, whole=first)
        for member in rows[number].members:
            rows[member] = replace(rows[member], whole=first)


def _single(row: Row) -> bool:
    return row.people.derived and row.people.low == 1 and row.people.high == 1


def _sum(words: Words, rows: list[Row], singles: Sequence[int]) -> None:
    """A sum over the different people told: by name, or by description where no name tells them apart."""
    different = _different(words, [(number, rows[number]) for number in singles])
    if len(different) < 2:
        keep = different[0] if different else (singles[0] if singles else None)
        for number in singles:
            if number != keep:
                rows[number] = replace(rows[number], whole=keep)
        return
    whole = len(rows)
    first = rows[different[0]]
    people = add(words, [rows[number].people for number in different])
    hit = any(rows[number].hit for number in different)
    rows.append(Row(first.measure, first.cue, people, hit, members=tuple(different)))
    for number in singles:
        rows[number] = replace(rows[number], whole=whole)


def _different(words: Words, singles: Sequence[tuple[int, Row]]) -> list[int]:
    """The rows that surely tell different people: the most of those with different names, of different ages, or told
    in one sentence."""
    named: dict[str, int] = {}
    aged: dict[str, int] = {}
    by_sentence: dict[int, dict[str, int]] = {}
    for number, row in singles:
        people, sentence = row.people, words.tree.sentence[row.cue]
        near = people.whom is not None and words.tree.sentence[people.whom] == sentence
        if people.again and not near:
            continue
        if people.name:
            named.setdefault(people.name, number)
        if age := _AGE.search(people.wording):
            aged.setdefault(age[0], number)
        by_sentence.setdefault(sentence, {}).setdefault(people.key, number)
    side_by_side = max(by_sentence.values(), key=len, default={})
    best = max((named, aged, side_by_side), key=len)
    return sorted(best.values()) or [number for number, _ in singles][:1]
