"""Paragraphs from lines as they are set on a sheet of paper."""

from __future__ import annotations

from collections.abc import Sequence

_ENDS = ".!?…”\"’')]"


def reflow(lines: Sequence[str]) -> str:
    """Puts lines together that were broken at the right margin; a blank line stands between paragraphs.

    A line goes on in the next one where that one's first word would not have fitted any more, or where it opens with
    a small letter; a hyphen at the end of a line is taken out where the next opens with a small letter.
    """
    width = _width(lines)
    paragraphs: list[str] = []
    above = ""
    for raw in lines:
        line = " ".join(raw.split())
        if line and above and _goes_on(above, line, width):
            paragraphs[-1] = _joined(paragraphs[-1], line)
        elif line:
            paragraphs.append(line)
        above = line
    return "\n\n".join(paragraphs)


def _width(lines: Sequence[str]) -> int:
    """The column of the right margin: what one line in ten reaches."""
    lengths = sorted(len(line.strip()) for line in lines if line.strip())
    return lengths[int(0.9 * (len(lengths) - 1))] if lengths else 0


def _goes_on(above: str, line: str, width: int) -> bool:
    if len(above) < 0.5 * width:
        return line[0].islower()
    fits = len(above) + 1 + len(line.split()[0]) < 0.93 * width
    if line[0].islower():
        return True
    return not fits and not (above[-1] in _ENDS and len(above) < 0.8 * width)


def _joined(above: str, line: str) -> str:
    if above.endswith("-") and line[0].islower() and above[-2:-1].islower():
        return above[:-1] + line
    return f"{above} {line}"
