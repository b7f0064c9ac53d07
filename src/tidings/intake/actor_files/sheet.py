"""A file of known actors as a table: a head line with name, names, type, ids, country, note; lists parted by semicolons."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence

from tidings.errors import KnownActorsError
from tidings.intake.actor_files.entry import KEYS, Entry, Value, refused

_MANY = frozenset({"names", "ids"})


def read_csv(file: str, text: str) -> Iterator[Entry]:
    """The entries of a CSV file, parted by commas or, where the head line has none, by semicolons."""
    head = text.partition("\n")[0]
    return _rows(file, text, ";" if ";" in head and "," not in head else ",")


def read_tsv(file: str, text: str) -> Iterator[Entry]:
    """The entries of a file parted by tabs."""
    return _rows(file, text, "\t")


def _rows(file: str, text: str, mark: str) -> Iterator[Entry]:
    rows = csv.reader(text.splitlines(keepends=True), delimiter=mark, strict=True)
    keys: list[str] = []
    line = 1
    try:
        for row in rows:
            if not keys:
                keys = _head(file, row, line) if any(row) else []
            elif any(cell.strip() for cell in row):
                yield _entry(file, row, keys, line, "|" if mark == ";" else ";")
            line = rows.line_num + 1
    except csv.Error as error:
        raise KnownActorsError(
            f"{file}, line {rows.line_num}, column 1: {error}",
            allowed="CSV, quotes closed and doubled",
            do="mend that line",
        ) from error


def _head(file: str, row: Sequence[str], line: int) -> list[str]:
    keys = [cell.strip().lower() for cell in row]
    for number, key in enumerate(keys, 1):
        if key not in KEYS or keys.index(key) != number - 1:
            raise refused(file, line, number, f"the column {key!r} in the head line", f"each once: {', '.join(KEYS)}")
    if "name" not in keys:
        raise refused(file, line, 1, "a head line without the column name", ", ".join(KEYS))
    return keys


def _entry(file: str, row: Sequence[str], keys: Sequence[str], line: int, within: str) -> Entry:
    if len(row) > len(keys):
        raise refused(
            file, line, len(keys) + 1, f"{len(row)} cells", f"{len(keys)} as in the head line", "quote cells that hold the separator"
        )  # fmt: skip
    values: dict[str, tuple[Value, ...]] = {}
    for number, (key, cell) in enumerate(zip(keys, row, strict=False), 1):
        parts = cell.split(within) if key in _MANY else [cell]
        values[key] = tuple(Value(part.strip(" "), line, number) for part in parts if part.strip())
    return Entry(values, line, 1)
