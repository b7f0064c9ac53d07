"""Which words of a text stand between quotation marks."""

from __future__ import annotations

from collections.abc import Sequence

_OPENING, _CLOSING = frozenset("\"“„«‘'"), frozenset("\"”“»’'")
_SINGLE = frozenset("‘'")
_POINTS = frozenset(",.!?…;:")


def quotations(text: str, spans: Sequence[tuple[int, int]]) -> list[int]:
    """For each word the number of the quotation that it stands in, 0 for none.

    A quotation that is not closed ends with its paragraph, as long ones are printed; after a single mark it is none
    then: the mark was an apostrophe.
    """
    held = [0] * len(spans)
    at = number = 0
    while at < len(spans):
        end = _end(text, spans, at) if _opens(text, spans[at][0]) else None
        if end is not None:
            number += 1
            held[at:end] = [number] * (end - at)
        at = end or at + 1
    return held


def _end(text: str, spans: Sequence[tuple[int, int]], opened: int) -> int | None:
    """The word after a quotation; None where there is none after all."""
    for at in range(opened, len(spans)):
        end = spans[at][1]
        if _closes(text, end):
            return at + 1
        following = spans[at + 1][0] if at + 1 < len(spans) else len(text)
        if at + 1 == len(spans) or "\n" in text[end:following]:
            return None if text[spans[opened][0] - 1] in _SINGLE else at + 1
    return None


def _opens(text: str, start: int) -> bool:
    return start > 0 and text[start - 1] in _OPENING and (start < 2 or not text[start - 2].isalnum())


def _closes(text: str, end: int) -> bool:
    """A mark after the word, or after the points that follow it; an apostrophe inside a word is none."""
    for at in range(end, min(end + 3, len(text))):
        if text[at] in _CLOSING:
            return not text[at + 1 : at + 2].isalnum()
        if text[at] not in _POINTS:
            return False
    return False
