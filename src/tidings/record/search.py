"""Full-text search over reports, incidents, aggregates, actors and statements.

The statement is SQLite's (FTS5); another database needs its own here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sqlalchemy import Connection, text

from tidings.model.spans import Span

_OPEN, _CLOSE = "\ufdd0", "\ufdd1"  # noncharacters: in no text
_MARK = re.compile(f"[{_OPEN}{_CLOSE}]")
_AROUND = 90  # characters of a snippet on either side of the first match
_TOKEN = re.compile(r'"([^"]*)"|(\S+)')

_SEARCH = text(
    f"""
    SELECT documents.id, documents.kind, highlight(words, 0, '{_OPEN}', '{_CLOSE}') AS marked
    FROM words JOIN documents ON documents.no = words.rowid
    WHERE words MATCH :query AND (:kind = '' OR documents.kind = :kind)
    ORDER BY rank, documents.id LIMIT :most
    """
)


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: ``matches`` are spans in its text, ``snippet`` a part of it from ``snippet_start`` on."""

    kind: str
    id: str
    matches: tuple[Span, ...]
    snippet: str
    snippet_start: int


def search(connection: Connection, query: str, kind: str = "", most: int = 20) -> tuple[Hit, ...]:
    """What holds all words of the query (words in double quotes as a phrase), the best first."""
    wanted = _expression(query)
    if not wanted:
        return ()
    rows = connection.execute(_SEARCH, {"query": wanted, "kind": kind, "most": most})
    return tuple(_hit(row.kind, row.id, row.marked) for row in rows)


def _expression(query: str) -> str:
    """Each word quoted, so that nothing a user types is taken for the syntax of the index."""
    found = [(phrase or word).replace('"', " ").strip() for phrase, word in _TOKEN.findall(query)]
    return " ".join(f'"{part}"' for part in found if re.search(r"\w", part))


def _hit(kind: str, id_: str, marked: str) -> Hit:
    starts: list[int] = []
    ends: list[int] = []
    for shift, mark in enumerate(_MARK.finditer(marked)):
        (starts if mark.group() == _OPEN else ends).append(mark.start() - shift)
    matches = tuple(Span(start, end) for start, end in zip(starts, ends, strict=True))
    plain = _MARK.sub("", marked)
    first = matches[0] if matches else Span(0, 0)
    start, end = _widened(plain, first)
    return Hit(kind, id_, matches, plain[start:end], start)


def _widened(plain: str, match: Span) -> tuple[int, int]:
    """Some words before and after, cut between words."""
    start, end = max(0, match.start - _AROUND), min(len(plain), match.end + _AROUND)
    if start:
        space = plain.find(" ", start, match.start)
        start = space + 1 if space >= 0 else start
    if end < len(plain):
        space = plain.rfind(" ", match.end, end)
        end = space if space >= 0 else end
    return start, end
