"""What commands print: headings, paragraphs, pairs, quotations, tables.

On a terminal with colours and wrapped to its width; into a pipe or file plain, one row a line, the same wherever it runs.
"""

from __future__ import annotations

import shutil
import sys
import textwrap
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

import msgspec

from tidings.cli.phrases import printable

if TYPE_CHECKING:
    from rich.console import Console

_PLAIN_WIDTH = 100
_NARROW = 120  # columns of a terminal below which a timeline is stacked
_INDENT = 4


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its title, whether it holds numbers, whether it may be wrapped."""

    title: str
    right: bool = False
    wraps: bool = False


class Page:
    """Prints to standard output."""

    def __init__(self) -> None:
        self._fancy = sys.stdout.isatty()
        self._begun = False

    @property
    def narrow(self) -> bool:
        """Whether it is a terminal on which a table of many columns would be all wrapped words."""
        return self._fancy and _terminal_width() < _NARROW

    def heading(self, text: str) -> None:
        """A heading, with an empty line before it unless it comes first."""
        if self._begun:
            self._print("")
        for part in self._wrapped(text, 0):
            self._print(part, "bold")

    def line(self, text: str, style: str = "") -> None:
        """A paragraph, wrapped."""
        for part in self._wrapped(text, 0):
            self._print(part, style)

    def hint(self, text: str) -> None:
        """A last line with a command in it, unwrapped, so that it can be copied."""
        self._print("")
        self._print(text, "dim")

    def pairs(self, rows: Iterable[tuple[str, str]]) -> None:
        """Names and values, those without a value left out."""
        held = [(name, value) for name, value in rows if value]
        width = max((len(name) for name, _ in held), default=0) + 2
        for name, value in held:
            for number, part in enumerate(self._wrapped(value, width)):
                self._print((name if not number else "").ljust(width) + part)

    def item(self, text: str, depth: int = 0) -> None:
        """A point of a list."""
        for number, part in enumerate(self._wrapped(text, 2 * depth + 2)):
            self._print("  " * depth + ("- " if not number else "  ") + part)

    def quote(self, words: str, source: str) -> None:
        """Words of a report, and where they stand."""
        said = " ".join(words.split())
        for part in self._wrapped(f"“{said}”", _INDENT):
            self._print(" " * _INDENT + part, "italic")
        for number, part in enumerate(self._wrapped(source, _INDENT + 2)):
            self._print(" " * _INDENT + ("  " if number else "— ") + part, "dim")

    def aside(self, text: str) -> None:
        """A remark below quotations."""
        for part in self._wrapped(text, _INDENT):
            self._print(" " * _INDENT + part, "dim")

    def marked(self, parts: Iterable[tuple[str, bool]]) -> None:
        """Words on one line, some of them marked: in bold on a terminal, in brackets elsewhere."""
        cleaned = [(printable(text.replace("\n", " ")), mark) for text, mark in parts]
        if not self._fancy:
            self._print(" ".join("".join(f"[{text}]" if mark else text for text, mark in cleaned).split()))
            return
        from rich.text import Text

        self._console.print(Text.assemble(*((text, "bold reverse" if mark else "") for text, mark in cleaned)))

    def table(self, columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> None:
        """Rows under titles; columns without any value are left out."""
        used = [at for at in range(len(columns)) if any(row[at] for row in rows)]
        shown = [columns[at] for at in used]
        cells = [[printable(row[at]) for at in used] for row in rows]
        if self._fancy:
            self._rich_table(shown, cells)
        else:
            for line in _plain_table(shown, cells):
                self._print(line)
        self._begun = True

    def _print(self, text: str, style: str = "") -> None:
        self._begun = True
        if self._fancy and style:
            from rich.text import Text

            self._console.print(Text(printable(text), style=style), soft_wrap=True)
        else:
            print(printable(text).rstrip())

    @cached_property
    def _console(self) -> Console:
        from rich.console import Console

        return Console(highlight=False)

    def _rich_table(self, columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> None:
        from rich import box
        from rich.table import Table
        from rich.text import Text

        table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
        for column in columns:
            justify: Literal["left", "right"] = "right" if column.right else "left"
            ratio = 1 if column.wraps else None
            table.add_column(column.title, justify=justify, overflow="fold", ratio=ratio, no_wrap=not column.wraps)
        for row in rows:
            table.add_row(*map(Text, row))
        self._console.print(table)

    def _wrapped(self, text: str, indent: int) -> list[str]:
        width = _terminal_width() if self._fancy else _PLAIN_WIDTH
        parts = textwrap.wrap(text, max(width - indent, 20), break_long_words=False, break_on_hyphens=False)
        return parts or [""]


def print_json(value: object) -> None:
    """A value as JSON, indented, in UTF-8."""
    text = msgspec.json.format(msgspec.json.encode(value), indent=2)
    sys.stdout.write(text.decode("utf-8", "replace") + "\n")


def width_of(text: str) -> int:
    """Columns that a text takes on a terminal: wide letters two, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )


def _terminal_width() -> int:
    return shutil.get_terminal_size((_PLAIN_WIDTH, 24)).columns


def _plain_table(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    titles = [column.title for column in columns]
    widths = [max(width_of(row[at]) for row in (titles, *rows)) for at in range(len(columns))]
    for row in (titles, *rows):
        cells = []
        for column, width, cell in zip(columns, widths, row, strict=True):
            room = " " * (width - width_of(cell))
            cells.append(room + cell if column.right else cell + room)
        yield "  ".join(cells).rstrip()
