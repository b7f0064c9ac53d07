"""Which words of a noun phrase fill the role: "two hooded men on a motorcycle", "hooded men" or "men".

Every way to cut the phrase is scored by cues of its left edge, its right edge and the whole, alone and with the role.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tidings.reading.fillers.page import Page
from tidings.reading.tree import Tree

Rows = NDArray[np.int64]
Extent = tuple[int, int]
BITS = 16
_SHIFT = np.uint64(64 - BITS)
_MIX = np.uint64(0x9E3779B97F4A7C15)
_SALT = np.uint64(0xD1B54A32D192ED03)
_NOT_FIRST = frozenset({"PUNCT", "SPACE", "CCONJ"})
_LEFT, _RIGHT, _NAMES = 8, 14, 5  # tokens
_LONGEST_MENTION = 10


class Cuts(NamedTuple):
    """The extents of a phrase, first and last token, with a row of cues for each."""

    extents: tuple[Extent, ...]
    cues: Rows

    def with_role(self, role: int) -> Rows:
        """Rows of the table of weights: each cue alone and with the role."""
        both = np.array([0, role + 1], np.uint64) * _SALT
        mixed = (self.cues.astype(np.uint64)[:, :, None] + both) * _MIX
        mixed ^= mixed >> np.uint64(29)
        return ((mixed * _MIX) >> _SHIFT).astype(np.int64).reshape(len(self.extents), -1)


class Cutter:
    """Cuts the phrases of a report."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.tree = page.tree
        self.cased = page.parsed.columns.text
        self.words = f" {' '.join(page.tree.lower)} "
        self.mentions: dict[int, set[Extent]] = {}
        self.actor = ["-"] * len(self.tree)
        self.place = ["-"] * len(self.tree)
        self._mark()

    def _mark(self) -> None:
        spans = [one.span for one in self.page.actors] + [one.span for one in self.page.weapons]
        for span in spans:
            tokens = self.page.parsed.tokens(span)
            for token in tokens:
                self.mentions.setdefault(token, set()).add((tokens[0], tokens[-1]))
        for actor in self.page.actors:
            for number, token in enumerate(() if actor.pronoun else self.page.parsed.tokens(actor.span)):
                self.actor[token] = f"{'n' if actor.name else 'd'}{number > 0}{actor.type}"
        for place in self.page.places:
            for token in self.page.parsed.tokens(place.span):
                self.place[token] = place.kind

    def cuts(self, head: int) -> Cuts:
        """Every extent of a head, with its cues."""
        extents = tuple(sorted(self._extents(head)))
        left = {first: _numbers(_left(self, head, first)) for first in {first for first, _ in extents}}
        right = {last: _numbers(_right(self, head, last)) for last in {last for _, last in extents}}
        rows = [left[first] + right[last] + _numbers(_whole(self, head, (first, last))) for first, last in extents]
        return Cuts(extents, np.array(rows, np.int64))

    def _extents(self, head: int) -> set[Extent]:
        tree = self.tree
        below = set(tree.below(head))
        firsts = [head]
        while firsts[-1] - 1 in below and head - firsts[-1] < _LEFT:
            firsts.append(firsts[-1] - 1)
        firsts = [token for token in firsts if token == head or tree.pos[token] not in _NOT_FIRST]
        found = {(first, last) for first in firsts for last in self._lasts(head, below)}
        found |= {one for one in self.mentions.get(head, ()) if one[1] - one[0] <= _LONGEST_MENTION}
        return found | set(self._names(head))

    def _lasts(self, head: int, below: set[int]) -> list[int]:
        tree = self.tree
        reach = head
        while reach + 1 in below and reach - head < _RIGHT:
            reach += 1
        ends = {max(tree.below(kid)) for kid in tree.kids[head] if kid > head}
        found = [head]
        for end in sorted(end for end in ends if end <= reach):
            while end > head and tree.pos[end] in ("PUNCT", "SPACE"):
                end -= 1
            found.append(end)
        of = tree.phrase(head)[1]
        return [*found, *([of] if of - head <= _RIGHT else [])]

    def _names(self, head: int) -> Iterator[Extent]:
        """Any run of names around a name."""
        pos = self.tree.pos
        if pos[head] != "PROPN":
            return
        first = last = head
        while first > 0 and pos[first - 1] == "PROPN" and head - first < _NAMES:
            first -= 1
        while last + 1 < len(pos) and pos[last + 1] == "PROPN" and last - head < _NAMES:
            last += 1
        yield from ((one, two) for one in range(first, head + 1) for two in range(head, last + 1))


def _numbers(cues: Sequence[str]) -> list[int]:
    return [zlib.crc32(cue.encode()) for cue in cues]


def _at(column: Sequence[str], token: int) -> str:
    return column[token] if 0 <= token < len(column) else "#"


def _left(cutter: Cutter, head: int, first: int) -> list[str]:
    tree, here = cutter.tree, first == head
    lower, tag, dep, ent = tree.lower, tree.tag, tree.dep, tree.ent
    word, before = lower[first], _at(lower, first - 1)
    tags = " ".join(tag[first : head + 1])
    out = next((dep[kid] for kid in reversed(tree.kids[head]) if kid < first), "-")
    kind = "P" if tag[head].startswith("NNP") else "N"
    cased = "".join("X" if _at(cutter.cased, token)[:1].isupper() else "x" for token in (first - 1, first, head))
    return [
        f"1 {word}",
        f"2 {tag[first]}{here}",
        f"3 {dep[first]}{here}",
        f"4 {before}",
        f"5 {_at(tag, first - 1)} {tag[first]}",
        f"6 {before} {word}",
        f"7 {_at(dep, first - 1)} {dep[first]} {first > 0 and tree.head[first - 1] == head}",
        f"8 {out}",
        f"9 {out} {dep[first]}",
        f"10 {head - first}",
        f"11 {head - first} {tag[head]}",
        f"12 {'CD' in tag[first:head]}",
        f"13 {tree.lemma[head]} {head - first}",
        f"14 {tags}",
        f"15 {' '.join(dep[first:head])}",
        f"16 {tags} {_at(tag, first - 1)}",
        f"17 {word} {tree.lemma[head]}",
        f"18 {before} {tree.lemma[head]}",
        f"19 {ent[first]} {ent[head]} {here}",
        f"20 {_at(ent, first - 1)} {ent[first]} {ent[head]}",
        f"21 {cased}",
        f"22 {_at(cutter.place, first - 1)} {cutter.place[first]}",
        f"23 {_at(cutter.actor, first - 1)} {cutter.actor[first]}",
        f"24 {kind} {_at(tag, first - 1)} {_at(dep, first - 1)}",
    ]


def _right(cutter: Cutter, head: int, last: int) -> list[str]:
    tree, here = cutter.tree, last == head
    lower, tag, dep = tree.lower, tree.tag, tree.dep
    after = [kid for kid in tree.kids[head] if kid > head]
    inside = next((kid for kid in reversed(after) if kid <= last), None)
    outside = next((kid for kid in after if kid > last), None)
    name: Callable[[int | None], str] = lambda kid: "-" if kid is None else f"{dep[kid]}/{lower[kid]}"  # noqa: E731
    kind: Callable[[int | None], str] = lambda kid: "-" if kid is None else dep[kid]  # noqa: E731
    return [
        f"31 {_at(lower, last + 1)}",
        f"32 {_at(tag, last + 1)} {tag[last]}",
        f"33 {lower[last]}{here}",
        f"34 {tag[last]}",
        f"35 {name(inside)}",
        f"36 {name(outside)}",
        f"37 {kind(inside)}",
        f"38 {kind(outside)}",
        f"39 {min(last - head, 6)}",
        f"40 {here}",
        f"41 {tree.lemma[head]} {name(inside)}",
        f"42 {kind(after[0] if after else None)} {here}",
        f"43 {' '.join(dep[head + 1 : min(last + 1, head + 6)])}",
        f"44 {_at(tree.ent, last + 1)} {tree.ent[last]}",
        f"45 {cutter.actor[last]} {_at(cutter.actor, last + 1)}",
    ]


def _whole(cutter: Cutter, head: int, extent: Extent) -> list[str]:
    tree, (first, last) = cutter.tree, extent
    inside = slice(first, last + 1)
    is_mention = extent in cutter.mentions.get(head, ())
    count = min(cutter.words.count(f" {' '.join(tree.lower[inside])} "), 4)
    kind = "P" if tree.tag[head].startswith("NNP") else "N"
    return [
        f"51 {is_mention}",
        f"52 {is_mention} {tree.tag[head]}",
        f"53 {min(last - first, 8)}",
        f"54 {',' in tree.lower[inside]}",
        f"55 {'cc' in tree.dep[inside]}",
        f"56 {count}",
        f"57 {count} {min(head - first, 4)}",
        f"58 {count} {first == head} {last == head}",
        f"59 {kind} {min(head - first, 5)} {min(last - head, 3)}",
    ]


def cut_chances(weights: NDArray[np.float32], cuts: Cuts, role: int) -> NDArray[np.float64]:
    """How likely each extent is the one that fills the role."""
    scores = weights[cuts.with_role(role)].sum(1, dtype=np.float64)
    raised = np.exp(scores - scores.max())
    return np.asarray(raised / raised.sum(), np.float64)


def words_of(tree: Tree, extent: Extent) -> str:
    """The words of an extent as they are compared: small, one blank between."""
    view = tree.parsed.view[tree.start[extent[0]] : tree.end[extent[1]]]
    return " ".join(view.lower().split())
