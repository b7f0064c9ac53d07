"""Those struck by a bullet, whose fate stands elsewhere: the wounded are those hit without those who died (R5)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from tidings.reading.figures.totals import Row
from tidings.reading.figures.victims import Victims
from tidings.reading.figures.words import Words

_YOUNG = frozenset({"child", "teenager", "student"})
Home = Callable[[Row], str]


def settle(words: Words, rows: list[Row], home: Home) -> list[Row]:
    """Makes wounded of those hit: less the dead of the same happening, nothing where the wounded are told."""
    for name in dict.fromkeys(home(row) for row in rows if row.measure == "wounded"):
        _leave(rows, [number for number, row in enumerate(rows) if home(row) == name])
        mine = [number for number, row in enumerate(rows) if row.whole is None and not row.void and home(row) == name]
        hit = [number for number in mine if rows[number].hit]
        hurt = [number for number in mine if rows[number].measure == "wounded" and rows[number].people.high != 0]
        wounded = [number for number in hurt if not rows[number].hit]
        killed = [number for number in mine if rows[number].measure == "killed" and rows[number].people.low]
        _settle(words, rows, hit, wounded, killed)
    return rows


def _leave(rows: list[Row], mine: Sequence[int]) -> None:
    """One told to be wounded, and elsewhere to have died, leaves the wounded (R5)."""
    dead = [rows[number] for number in mine if rows[number].measure == "killed" and _is_one(rows[number])]
    for number in mine:
        row = rows[number]
        single = row.measure == "wounded" and not row.hit and row.whole is None and not row.members and _is_one(row)
        if single and any(_is_same(row, other) for other in dead):
            rows[number] = replace(row, void=True)
            for other in mine:
                if rows[other].whole == number and _is_one(rows[other]):
                    rows[other] = replace(rows[other], void=True)


def _is_one(row: Row) -> bool:
    return row.people.derived and row.people.high == 1


def _is_same(hurt: Row, dead: Row) -> bool:
    """Whether two rows tell one person: by name, by the phrase both stand for, or because words point back."""
    if hurt.people.name is not None and dead.people.name is not None:
        return hurt.people.name == dead.people.name
    if hurt.people.key == dead.people.key:
        return True
    apart = hurt.cue != dead.cue and (hurt.people.again or dead.people.again)
    return apart and hurt.people.whom is None and dead.people.whom is None and _alike(hurt.people, dead.people)


def _alike(one: Victims, other: Victims) -> bool:
    """Whether the words of two phrases may mean one person."""
    if one.of_whom is None or other.of_whom is None or one.of_whom == other.of_whom:
        return True
    return {one.of_whom, other.of_whom} <= _YOUNG


def _settle(words: Words, rows: list[Row], hit: list[int], wounded: list[int], killed: list[int]) -> None:
    if not hit:
        return
    most = max(hit, key=lambda number: (not rows[number].people.derived, rows[number].people.low or 0))
    left = (rows[most].people.low or 0) - _dead_among(words, rows, most, killed)
    told = max((rows[number].people.low or 0 for number in wounded), default=0)
    stated = any(not rows[number].people.derived for number in wounded)
    if stated or told >= left or left <= 0:
        _drop(rows, hit)
        return
    _drop(rows, [number for number in hit if number != most])
    for number in wounded:
        rows[number] = replace(rows[number], whole=most)
    if left != rows[most].people.low:
        high = rows[most].people.high
        people = replace(rows[most].people, low=left, high=None if high is None else left, derived=True, name=None)
        rows[most] = replace(rows[most], people=people)


def _dead_among(words: Words, rows: Sequence[Row], hit: int, killed: Sequence[int]) -> int:
    """How many of those hit are told to have died: all the dead, but not others told side by side with those hit."""
    row, tree = rows[hit], words.tree
    if row.people.others:
        return 0
    if row.people.again:
        return max((rows[number].people.low or 0 for number in killed), default=0)
    dead = 0
    for number in killed:
        other = rows[number]
        beside = tree.sentence[other.people.head] == tree.sentence[row.people.head]
        own_noun = words.person(other.people.head) is not None and not other.people.again
        own_noun = own_noun and not _left_of(words, row, other)
        if not (beside and own_noun and other.people.head != row.people.head and not row.members):
            dead = max(dead, other.people.low or 0)
    return dead


def _left_of(words: Words, hit: Row, dead: Row) -> bool:
    """ "seven were shot, leaving a man dead": he is one of the seven."""
    tree = words.tree
    verb = tree.head[dead.cue]
    return tree.lemma[verb] == "leave" and tree.dep[verb] == "advcl" and hit.cue in tree.above(verb)


def _drop(rows: list[Row], numbers: Sequence[int]) -> None:
    gone = set(numbers)
    for number, row in enumerate(rows):
        if number in gone or (row.whole in gone and row.hit):
            rows[number] = replace(row, void=True)
