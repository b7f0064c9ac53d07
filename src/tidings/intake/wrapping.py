"""Paragraphs put together again from the lines that they were broken into at a right margin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tidings.intake.lines import Line
from tidings.intake.margins import Margin, find_margin, find_margin_of_paragraph, goes_on


def unwrap(text: str, lines: Sequence[Line], hanging: frozenset[str]) -> tuple[Line, ...]:
    """The lines of a text, those of one wrapped paragraph put together to one.

    A text is wrapped as a whole, or a few paragraphs of it are (a despatch pasted into a page).

    Args:
        text: what the lines are of.
        lines: the lines as they stand.
        hanging: words that no paragraph or title ends with.
    """
    margin = find_margin(lines, hanging)
    if margin:
        return tuple(_joined(text, lines, margin))
    made: list[Line] = []
    for block in _blocks(lines):
        own = find_margin_of_paragraph(block, hanging)
        made += _joined(text, block, own) if own else block
    return tuple(made)


def _blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Runs of lines without a blank one between them."""
    block: list[Line] = []
    for line in lines:
        if block and line.gap:
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _joined(text: str, lines: Sequence[Line], margin: Margin) -> list[Line]:
    made: list[Line] = []
    above: Line | None = None
    for at, line in enumerate(lines):
        after = lines[at + 1] if at + 1 < len(lines) else None
        if above is not None and goes_on(above, line, margin, after):
            made[-1] = replace(made[-1], end=line.end, text=text[made[-1].start : line.end])
        else:
            made.append(line)
        above = line
    return made
