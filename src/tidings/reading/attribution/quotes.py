"""Quotations of a report: where they open, where they close, and what to do where a mark is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from tidings.model.spans import Span
from tidings.reading.paragraphs import paragraphs
from tidings.reading.parsed import Parsed

_MARK = re.compile(r"''|[\"“”„«»]")
_SINGLE = re.compile(r"(?<![\w'])'(?=[\w$(…-])")
_SINGLE_END = re.compile(r"(?<=[\w.,!?…)-])'(?![\w'])")
_ELISIONS = re.compile(r"'(?:\d|em\b|tis\b|twas\b|til\b|cause\b|n\b|round\b)", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…][)\]]?\s+(?=[A-Z“\"'])")
_OPENERS, _CLOSERS = "“„«", "”»"
_LONGEST_TITLE = 7
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """A quotation with its marks; ``inner`` is without them. ``parts`` are its paragraphs where it has several.

    ``title``: every longer word of it has a capital ("Meet the Press"): a name, nobody's words. ``opened`` and ``closed`` say whether the marks are there; ``words`` counts its words.
    """

    span: Span
    inner: tuple[Span, ...]
    opened: bool
    closed: bool
    words: int
    title: bool = False

    @property
    def parts(self) -> int:
        """How many paragraphs it runs over."""
        return len(self.inner)


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    inner: Span
    opened: bool
    closed: bool


@lru_cache(maxsize=2)
def find_quotes(parsed: Parsed) -> tuple[Quote, ...]:
    """The quotations of a report, in order, none inside another."""
    view = parsed.view
    found: list[list[_Piece]] = []
    running = False
    for paragraph in paragraphs(view):
        pieces = list(_pieces(view, paragraph)) or list(_singles(view, paragraph))
        continues = running and bool(pieces) and pieces[0].opened and pieces[0].start == paragraph.start
        for at, piece in enumerate(pieces):
            if at == 0 and continues:
                found[-1].append(piece)
            else:
                found.append([piece])
        running = bool(pieces) and not pieces[-1].closed and pieces[-1].end == paragraph.end
    return tuple(_joined(view, pieces) for pieces in found)


def _joined(view: str, pieces: list[_Piece]) -> Quote:
    words = [word for piece in pieces for word in _WORD.findall(view, piece.inner.start, piece.inner.end)]
    return Quote(
        span=Span(pieces[0].start, pieces[-1].end),
        inner=tuple(piece.inner for piece in pieces),
        opened=pieces[0].opened,
        closed=pieces[-1].closed,
        words=len(words),
        title=_is_title(words),
    )


def _is_title(words: list[str]) -> bool:
    """Whether these few words are a name."""
    long = [word for word in words if len(word) > 3]
    return (
        1 < len(words) <= _LONGEST_TITLE
        and bool(long)
        and all(word[0].isupper() for word in (words[0], words[-1], *long))
    )


def _pieces(view: str, paragraph: Span) -> Iterator[_Piece]:
    """The quotations in double marks of one paragraph; a closing mark alone opens where its sentence does."""
    opened: re.Match[str] | None = None
    last = paragraph.start
    for mark in _MARK.finditer(view, paragraph.start, paragraph.end):
        if _opens(view, mark, paragraph, opened is not None):
            if opened is not None:
                yield _unclosed(view, opened, mark.start())
            opened = mark
        elif opened is not None:
            yield _Piece(opened.start(), mark.end(), _trim(view, opened.end(), mark.start()), True, True)
            opened, last = None, mark.end()
        elif not _is_inches(view, mark):
            start = _start_of_speech(view, last, mark.start())
            yield _Piece(start, mark.end(), _trim(view, start, mark.start()), False, True)
            last = mark.end()
    if opened is not None:
        yield _unclosed(view, opened, paragraph.end)


def _opens(view: str, mark: re.Match[str], paragraph: Span, inside: bool) -> bool:
    """Whether a mark opens a quotation: by its shape, or for straight ones by the blanks around it."""
    sign = mark.group()
    if sign in _OPENERS:
        return not inside or sign != "«"
    if sign in _CLOSERS and sign != "”":
        return False
    before = view[mark.start() - 1] if mark.start() > paragraph.start else " "
    after = view[mark.end()] if mark.end() < paragraph.end else " "
    if sign == "”":  # a closing mark at the beginning of words is a misprint for an opening one
        return not inside and before.isspace() and (after.isalnum() or after == "[")
    if after.isspace() or after in ".,;:!?)]":
        return inside is False and before.isspace() and after not in " .,;:!?)]"
    return before.isspace() or before in "([—–-/:'" or (not inside and not before.isalnum() and before not in ".,!?…)")


def _unclosed(view: str, opened: re.Match[str], end: int) -> _Piece:
    inner = _trim(view, opened.end(), end)
    return _Piece(opened.start(), inner.end, inner, True, False)


def _is_inches(view: str, mark: re.Match[str]) -> bool:
    return mark.group() != "”" and mark.start() > 0 and view[mark.start() - 1].isdigit()


def _start_of_speech(view: str, start: int, end: int) -> int:
    """Where words whose opening mark is missing begin: the paragraph, or the first sentence after the last mark."""
    while start < end and not (view[start].isalnum() or view[start] in "([$"):
        start += 1
    if view[max(0, start - 1)] not in " \n" and start > 0:
        breaks = [match.end() for match in _SENTENCE_END.finditer(view, start, end)]
        return breaks[0] if breaks else start
    return start


def _singles(view: str, paragraph: Span) -> Iterator[_Piece]:
    """The quotations in single marks of a paragraph without double ones."""
    at = paragraph.start
    while opened := _SINGLE.search(view, at, paragraph.end):
        at = opened.end()
        if _ELISIONS.match(view, opened.start()):
            continue
        ends = list(_SINGLE_END.finditer(view, opened.end(), paragraph.end))
        if not ends:
            return
        sure = next((end for end in ends if view[end.start() - 1] in ".,!?…" or view[end.start() - 1] != "s"), ends[-1])
        yield _Piece(opened.start(), sure.end(), _trim(view, opened.end(), sure.start()), True, True)
        at = sure.end()


def _trim(view: str, start: int, end: int) -> Span:
    while start < end and view[start].isspace():
        start += 1
    while end > start and view[end - 1].isspace():
        end -= 1
    return Span(start, end)
