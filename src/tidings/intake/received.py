"""What intake takes and gives: options, what stands beside a text, the text of one source, a source with its reports."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

import httpx

from tidings.errors import InputError
from tidings.model.reports import Report
from tidings.model.sources import LeftOut, Origin, Source

Resolver = Callable[[str, int], Sequence[str]]

MEBIBYTE = 1 << 20
# What parsers of other people's making raise over damaged bytes (seen with lxml, pypdf, python-docx, feedparser).
PARSER_ERRORS = (
    ValueError, TypeError, LookupError, AttributeError, ArithmeticError, AssertionError, RecursionError, EOFError,
    NotImplementedError, OSError, SyntaxError, struct.error, zlib.error,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Options:
    """How far intake goes.

    Args:
        allow_private: fetch from private, loopback and link-local addresses too.
        max_report_chars: a report with more text is left out.
        max_source_bytes: a file, page, record or line with more bytes is left out (JSON Lines and WARC files as a
            whole may be of any size: they are read record by record).
        max_redirects: how many redirects of a URL are followed.
        timeout: seconds to wait for a connection, and for each part of an answer.
        deadline: seconds that the fetching of one URL may take in all.
        beside: a record, which with its own files is passed over in folders.
        list_from: where ``-`` reads its list of paths and URLs from; None is standard input.
        transport: what carries requests; None is the network.
        resolver: what turns a host and a port into addresses; None is the system's.
    """

    allow_private: bool = False
    max_report_chars: int = 1_000_000
    max_source_bytes: int = 32 * MEBIBYTE
    max_redirects: int = 5
    timeout: float = 10.0
    deadline: float = 60.0
    beside: Path | None = None
    list_from: TextIO | None = None
    transport: httpx.BaseTransport | None = None
    resolver: Resolver | None = None


@dataclass(frozen=True, slots=True)
class Stated:
    """What metadata beside the text say of a report: fields of a JSON object, the head of a page, a feed's entry.

    ``published`` goes before any date in the text; ``updated``, when it was last changed, goes behind.
    """

    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    agency: str | None = None
    byline: str | None = None
    published: str | None = None
    updated: str | None = None
    language: str | None = None


_NOTHING_STATED = Stated()


@dataclass(frozen=True, slots=True)
class Page:
    """The text of one source. ``exact`` says that ``text`` is the decoded source itself, so that offsets hold."""

    payload: bytes
    media_type: str
    encoding: str | None
    origins: tuple[Origin, ...]
    text: str
    exact: bool
    extractor: str
    stated: Stated = _NOTHING_STATED


@dataclass(frozen=True, slots=True)
class Received:
    """A source, its payload as received, the reports found in it, and what of it was left out."""

    source: Source
    reports: tuple[Report, ...]
    payload: bytes
    left_out: tuple[LeftOut, ...] = ()


def left_out(origin: Origin, error: InputError) -> LeftOut:
    """The line for something that was not read."""
    return LeftOut(origin, type(error).__name__, error.found, error.allowed, error.do)
