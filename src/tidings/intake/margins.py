"""Prose that was broken at a right margin: where the margin is, and which line goes on in the next one.

A line of wrapped prose ends in mid-sentence and the next one goes on, mostly in a small letter; lines that do so are all
about equally long. A title, a crosshead, a list do neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from tidings.intake.lines import Line

_NARROWEST, _WIDEST = 30, 132
# How far from the usual length a broken line may be: typists break at up to 0.88 of the margin, a long word at 0.75.
_SHORTER, _LONGER = 0.75, 1.25
_FEWEST = 3
# Among lines as long as broken ones, at least so many must show it by themselves: of wrapped prose 0.6 to 0.8 do.
_SHARE = 0.2
_CAPITALS = 0.8
# A broken line with the first word of the next one reaches at least so much of the usual length.
_REACH = 0.9
_LONGER_BELOW = 12
_BULLETS, _DASHES = "•*", "-–—"
_CLOSED = re.compile(r"[.!?:…][”\"’')\]]*\Z|[.,!?…]?[”\"]\Z")
# A small letter, but not that of a name ("al-Nur", "van Dorn"), which may open a title.
_SMALL = re.compile(
    r"[“\"‘'(\[]?(?!(?:a[dlnrst]|ash|el)-[A-Z]|(?:al|el|bin|ibn|abu|van|von|de|di|da|la|le) [A-Z]|[a-z][A-Z])[a-zà-öø-ÿ]"
)
_LAST = re.compile(r"([^\W\d_]+)\W?\Z")
_COMMA = re.compile(r"\w[,;-]\Z")


@dataclass(frozen=True, slots=True)
class Margin:
    """Where lines are broken: the usual length of a broken line, and how many blank lines stand between wrapped lines
    (1 in a text with double spacing)."""

    usual: float
    gap: int = 0


@dataclass(frozen=True, slots=True)
class _Pair:
    above: Line
    below: Line
    runs_on: bool

    @property
    def reach(self) -> int:
        """How long the upper line would be with the first word of the lower one."""
        return _reach(self.above, self.below)


def find_margin(lines: Sequence[Line], hanging: frozenset[str]) -> Margin | None:
    """Where a whole text is broken into lines; None where it is not.

    Args:
        lines: the lines as they stand.
        hanging: words that no paragraph, title or list item ends with ("the", "of", "and").
    """
    capitals = sum(line.text.isupper() for line in lines) > _CAPITALS * len(lines)
    for gap in (0, 1):
        pairs = [pair for pair in _pairs(lines, hanging, capitals=capitals) if pair.below.gap == gap]
        margin = _margin(pairs, _FEWEST, gap)
        if margin:
            return margin
    return None


def find_margin_of_paragraph(lines: Sequence[Line], hanging: frozenset[str]) -> Margin | None:
    """The same for a few lines without blank ones between, in a text that is not wrapped elsewhere."""
    pairs = list(_pairs(lines, hanging))
    margin = _margin(pairs, 1, 0)
    if margin is None or len(pairs) > _FEWEST * sum(pair.runs_on for pair in pairs):
        return None
    widest = max(pair.reach for pair in pairs if pair.runs_on)
    return margin if all(len(line.text) <= widest + _LONGER_BELOW for line in lines) else None


def goes_on(above: Line, below: Line, margin: Margin, after: Line | None = None) -> bool:
    """Whether a line of a wrapped text goes on in the one below; ``after`` is the line under that one."""
    if below.gap != margin.gap or _is_item(above, below):
        return False
    closed = _closes(above)
    if _SMALL.match(below.text) and not closed and len(above.text) >= margin.usual / 2:
        return True
    if below.indent > above.indent + 1 or _reach(above, below) < _REACH * margin.usual:
        return False
    return not (closed and _stands_alone(below, after, margin))


def _stands_alone(line: Line, below: Line | None, margin: Margin) -> bool:
    """A short line that closes no sentence, and would have had room for more: a crosshead under a full last line."""
    if _closes(line) or len(line.text) >= margin.usual * _SHORTER:
        return False
    return below is None or below.gap > margin.gap or not _SMALL.match(below.text)


def _pairs(lines: Sequence[Line], hanging: frozenset[str], *, capitals: bool = False) -> Iterator[_Pair]:
    for above, below in pairwise(lines):
        yield _Pair(above, below, _runs_on(above, below, hanging, capitals))


def _runs_on(above: Line, below: Line, hanging: frozenset[str], capitals: bool) -> bool:
    """Whether the words by themselves show that a line goes on: by its last word, or the small letter below.

    In a text in capitals, as old despatches are, any line that closes no sentence is taken to: their lengths decide.
    """
    if not _NARROWEST <= len(above.text) <= _WIDEST or _closes(above) or _is_item(above, below):
        return False
    if capitals:
        return True
    if _SMALL.match(below.text) or _COMMA.search(above.text):
        return True
    last = _LAST.search(above.text)
    return last is not None and last[1].casefold() in hanging


def _margin(pairs: Sequence[_Pair], fewest: int, gap: int) -> Margin | None:
    shown = [pair for pair in pairs if pair.runs_on]
    if not shown:
        return None
    usual = median(len(pair.above.text) for pair in shown)
    clustered = [pair for pair in shown if _near(pair, usual)]
    like = sum(1 for pair in pairs if _near(pair, usual))
    if len(clustered) < max(fewest, 0.6 * len(shown)) or len(clustered) < _SHARE * like:
        return None
    return Margin(usual, gap)


def _is_item(above: Line, below: Line) -> bool:
    """The item of a list; a dash in mid-sentence opens none."""
    opens = below.text[0]
    return opens in _BULLETS or (opens in _DASHES and (_closes(above) or above.text[0] == opens))


def _near(pair: _Pair, usual: float) -> bool:
    return _SHORTER * usual <= len(pair.above.text) <= _LONGER * usual


def _closes(line: Line) -> bool:
    return _CLOSED.search(line.text) is not None


def _reach(above: Line, below: Line) -> int:
    return len(above.text) + 1 + len(below.text.split(None, 1)[0])
