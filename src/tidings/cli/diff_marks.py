"""Words with marks: what an original has and a copy has not, and the other way round.

On a terminal struck out in red, underlined in green; in a pipe or file [-old-] and {+new+}, as `git diff` marks words.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from tidings.cli.page import Page
from tidings.cli.phrases import printable
from tidings.model.lineage import Row
from tidings.model.spans import Span

if TYPE_CHECKING:
    from rich.text import Text

Mark = Literal["", "old", "new"]
STYLES: dict[Mark, str] = {"": "", "old": "red strike", "new": "bold green underline"}
PLAIN_WIDTH = 100
_PLAIN: dict[Mark, tuple[str, str]] = {"": ("", ""), "old": ("[-", "-]"), "new": ("{+", "+}")}
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words with one mark, or none."""

    text: str
    mark: Mark = ""


def inline(text: str, span: Span, text_of: str, changes: Iterable[tuple[Span, Span]]) -> list[Piece]:
    """A stretch of a text with its changes: before each, the words of the other text that it replaced."""
    found: list[Piece] = []
    at = span.start
    for new, old in sorted(changes):
        found.append(Piece(text[at : new.start]))
        found += _change(text, new, old.of(text_of))
        at = new.end
    return _even([*found, Piece(text[at : span.end])])


def _change(text: str, new: Span, old: str) -> Iterator[Piece]:
    """The old words, then the new ones, apart from each other and from the words around them."""
    before, after = text[new.start - 1 : new.start], text[new.end : new.end + 1]
    stands = new.of(text)
    if old and before.isalnum() and old[0].isalnum():
        yield Piece(" ")
    yield Piece(old, "old")
    if old and _word_ends(old) and (stands or after)[:1].isalnum():
        yield Piece(" ")
    yield Piece(stands, "new")


def _word_ends(words: str) -> bool:
    return words[-1].isalnum() or words[-1] in ".,"


def side(text: str, span: Span, changed: Iterable[Span], mark: Mark) -> list[Piece]:
    """A stretch of one text with what the other has not."""
    found: list[Piece] = []
    at = span.start
    for one in sorted(changed):
        found += (Piece(text[at : one.start]), Piece(one.of(text), mark))
        at = one.end
    return _even([*found, Piece(text[at : span.end])])


def row_inline(row: Row, text: str, text_of: str) -> list[Piece]:
    """A row in one column."""
    if row.span is None:
        return _even([Piece(row.span_of.of(text_of), "old")]) if row.span_of else []
    if row.span_of is None:
        return _even([Piece(row.span.of(text), "new")])
    return inline(text, row.span, text_of, row.changes)


def row_sides(row: Row, text: str, text_of: str) -> tuple[list[Piece], list[Piece]]:
    """A row in two columns, the original first; a sentence that only one has is not marked: the other column is empty."""
    left = side(text_of, row.span_of, (old for _, old in row.changes), "old") if row.span_of else []
    right = side(text, row.span, (new for new, _ in row.changes), "new") if row.span else []
    return left, right


def _even(pieces: Iterable[Piece]) -> list[Piece]:
    """Line breaks are spaces; pieces without text are left out."""
    return [Piece(printable(_SPACES.sub(" ", piece.text)), piece.mark) for piece in pieces if piece.text]


def marked(pieces: Iterable[Piece]) -> str:
    """Marks as characters."""
    return "".join(piece.text.join(_PLAIN[piece.mark]) for piece in pieces)


def styled(pieces: Iterable[Piece]) -> Text:
    """Marks as styles of a terminal."""
    from rich.text import Text

    return Text.assemble(*((piece.text, STYLES[piece.mark]) for piece in pieces))


class MarkedPage(Page):
    """A page that prints words with marks, too."""

    @property
    def columns(self) -> int:
        """Columns of the terminal; 0 in a pipe or file."""
        return self._console.width if self._fancy else 0

    def words(self, pieces: Sequence[Piece], indent: int = 0, label: str = "") -> None:
        """Words, wrapped, behind a label in a column of ``indent`` characters."""
        self._begun = True
        if self._fancy:
            from rich.table import Table

            grid = Table.grid()
            grid.add_column(width=indent, no_wrap=True)
            grid.add_column(ratio=1, overflow="fold")
            grid.add_row(label, styled(pieces))
            self._console.print(grid)
            return
        head = label.ljust(indent)
        said = marked(pieces).strip()
        print(textwrap.fill(said, PLAIN_WIDTH, initial_indent=head, subsequent_indent=" " * indent,
                            break_long_words=False, break_on_hyphens=False) if said else head.rstrip())  # fmt: skip

    def columned(self, rows: Iterable[tuple[str, Sequence[Piece], Sequence[Piece]]], titles: tuple[str, str]) -> None:
        """Two columns of words side by side, a label before each row."""
        from rich import box
        from rich.table import Table

        table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, show_lines=False, expand=True)
        table.add_column("", no_wrap=True, style="dim")
        for title in titles:
            table.add_column(title, ratio=1, overflow="fold")
        for label, left, right in rows:
            table.add_row(label, styled(left), styled(right))
            table.add_row()
        self._console.print(table)
        self._begun = True
