"""A view of a text that is as long as the text, in which paragraphs, quotes and spaces are uniform.

Offsets into the view are offsets into the text: every change is one character for one character. The report itself
is never altered.
"""

from __future__ import annotations

import re
from statistics import quantiles

from tidings.model.spans import Span

# One for one: the no-break and thin spaces, the apostrophes, the minus and the non-breaking hyphen.
_UNIFORM = str.maketrans(
    {
        "\u00a0": " ", "\u2007": " ", "\u2009": " ", "\u200a": " ", "\u202f": " ", "\t": " ", "\r": "\n", "\f": "\n", "\v": "\n",
        "\u2028": "\n", "\u2029": "\n", "\u200b": " ", "\ufeff": " ", "\u2018": "'", "\u2019": "'", "\u02bc": "'", "`": "'",
        "\u2011": "-", "\u2212": "-",
    }
)  # fmt: skip
_LINE = re.compile(r"[^\n]*(?:\n|$)")
_CLOSED = tuple(".!?:;\"'”’)]|…")
_WRAP_LEAST = 50
_WRAP_SHARE = 0.75


def uniform(text: str) -> str:
    """The text with one kind of space, line end and apostrophe, and wrapped lines joined; of the same length."""
    view = text.translate(_UNIFORM)
    return _unwrapped(view) if _is_wrapped(view) else view


def paragraphs(view: str) -> tuple[Span, ...]:
    """The paragraphs of a view: runs of text between line ends, without the blanks around them."""
    found = []
    for match in _LINE.finditer(view):
        line = match.group()
        if stripped := line.strip():
            start = match.start() + line.index(stripped[0])
            found.append(Span(start, start + len(stripped)))
    return tuple(found)


def _is_wrapped(view: str) -> bool:
    """Whether lines end because a column was full: most long lines reach nearly the same width and end in mid-sentence."""
    lines = [line.rstrip() for line in view.split("\n") if line.strip()]
    if len(lines) < 4:
        return False
    width = quantiles([len(line) for line in lines], n=10)[8]
    if not _WRAP_LEAST <= width <= 130:
        return False
    full = [line for line in lines if len(line) >= _WRAP_SHARE * width]
    broken = [line for line in full if not line.endswith(_CLOSED)]
    return len(full) >= len(lines) / 2 and len(broken) >= 0.5 * len(full)


def _unwrapped(view: str) -> str:
    """Line ends inside a paragraph become spaces: those after a full line, before a line that is not blank or indented."""
    lines = view.split("\n")
    width = quantiles([len(line.rstrip()) for line in lines if line.strip()], n=10)[8]
    parts = []
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        joins = bool(following.strip()) and not following.startswith("   ") and len(line.rstrip()) >= 0.6 * width
        parts.append(line + (" " if joins else "\n"))
    return "".join(parts)[: len(view)]
