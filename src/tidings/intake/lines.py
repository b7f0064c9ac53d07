"""Lines of a text with their places in it: what the splitter and the masthead reader look at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tidings.model.spans import Span

_PHYSICAL = re.compile(r"[^\r\n\f\u2028\u2029]+")
_NEWLINE = re.compile(r"\r\n|\r|\n|\u2028|\u2029")
_WIDEST_WRAP = 100
_NARROWEST_WRAP = 40
# Typists break a line up to so far before the margin (FBIS despatches: 9 of 10 lines end beyond 0.88 of it).
_RAGGED = 0.85
_CLOSES = '.!?:”"'


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the blanks around it: a paragraph, a title, a stamp. ``gap`` counts the blank lines above it.

    Where a text is wrapped at a column, a line is the run of wrapped lines, with the breaks still in ``text``.
    """

    start: int
    end: int
    text: str
    gap: int = 0

    @property
    def span(self) -> Span:
        """Where it stands in the text."""
        return Span(self.start, self.end)


def split_lines(text: str) -> tuple[Line, ...]:
    """The lines of a text that hold something, in order, wrapped ones put together."""
    lines = _physical(text)
    width = _wrap_width(lines)
    return tuple(_unwrapped(text, lines, width)) if width else tuple(lines)


def _physical(text: str) -> list[Line]:
    lines: list[Line] = []
    last = 0
    for match in _PHYSICAL.finditer(text):
        held = match.group()
        bare = held.strip()
        if not bare:
            continue
        start = match.start() + len(held) - len(held.lstrip())
        between = text[last:start]
        breaks = len(_NEWLINE.findall(between)) + 2 * between.count("\f") if len(between) != 1 else 1
        lines.append(Line(start, start + len(bare), bare, max(0, breaks - 1) if lines else 0))
        last = start + len(bare)
    return lines


def _wrap_width(lines: Sequence[Line]) -> int:
    """The column at which the text is wrapped; 0 where it is not (a paragraph a line)."""
    if len(lines) < 4:
        return 0
    lengths = sorted(len(line.text) for line in lines)
    widest = lengths[-1]
    if not _NARROWEST_WRAP <= widest <= _WIDEST_WRAP:
        return 0
    broken = sum(
        1
        for line, below in pairwise(lines)
        if below.gap == 0
        and len(line.text) > 0.75 * widest
        and line.text[-1] not in _CLOSES
        and not _fits(line, below, widest)
    )
    return widest if broken >= max(2, len(lines) // 10) else 0


def _fits(line: Line, below: Line, width: int) -> bool:
    """Whether the first word below would have found room at the end of this line."""
    return len(line.text) + 1 + len(below.text.split(None, 1)[0]) <= _RAGGED * width


def _unwrapped(text: str, lines: Sequence[Line], width: int) -> list[Line]:
    """Puts a line to the one above where its first word would not have fitted there any more."""
    made: list[Line] = []
    above: Line | None = None
    for line in lines:
        goes_on = above is not None and line.gap == 0 and not _fits(above, line, width)
        if goes_on and line.text[0] not in "•*-–—":
            head = made[-1]
            made[-1] = Line(head.start, line.end, text[head.start : line.end], head.gap)
        else:
            made.append(line)
        above = line
    return made
