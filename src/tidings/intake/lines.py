"""Lines of a text with their places in it: what the splitter and the masthead reader look at."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tidings.model.spans import Span

_PHYSICAL = re.compile(r"[^\r\n\f\u2028\u2029]+")
_NEWLINE = re.compile(r"\r\n|\r|\n|\u2028|\u2029")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the blanks around it: a paragraph, a title, a stamp.

    ``gap`` counts the blank lines above it, ``indent`` the blanks before it. Where a text is wrapped at a column, a line
    is the run of wrapped lines (:func:`tidings.intake.wrapping.unwrap`), with the breaks still in ``text``.
    """

    start: int
    end: int
    text: str
    gap: int = 0
    indent: int = 0

    @property
    def span(self) -> Span:
        """Where it stands in the text."""
        return Span(self.start, self.end)


def split_lines(text: str) -> tuple[Line, ...]:
    """The lines of a text that hold something, in order, as they stand."""
    lines: list[Line] = []
    last = 0
    for match in _PHYSICAL.finditer(text):
        held = match.group()
        bare = held.strip()
        if not bare:
            continue
        indent = len(held) - len(held.lstrip())
        start = match.start() + indent
        between = text[last:start]
        breaks = len(_NEWLINE.findall(between)) + 2 * between.count("\f") if len(between) != 1 else 1
        lines.append(Line(start, start + len(bare), bare, max(0, breaks - 1) if lines else 0, indent))
        last = start + len(bare)
    return tuple(lines)
