"""WARC files, plain or gzipped: a source for each record that holds a page, read one at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from tidings.errors import InputError, OversizedInput, UnreadableInput, UnsupportedInput
from tidings.intake.decoding import decode
from tidings.intake.kinds import Tables
from tidings.intake.opened import Opened
from tidings.intake.pages import html_page
from tidings.intake.received import PARSER_ERRORS, Options, Page, left_out
from tidings.intake.textual import cut_off
from tidings.model.sources import LeftOut, Origin

_READ = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion | WarcRecordType.unknown
_PAGES = ("text/html", "application/xhtml+xml")


def read_warc(opened: Opened, options: Options, tables: Tables) -> Iterator[Page | LeftOut]:
    """The pages of a WARC file; records of other kinds are counted and left out together."""
    others: Counter[str] = Counter()
    number, broken = 0, False
    try:
        for number, record in enumerate(ArchiveIterator(opened.stream, record_types=_READ, parse_http=False), start=1):
            origins = _origins(opened.origin, record, number)
            try:
                page = _page(record, origins, tables, options)
            except InputError as error:
                broken = isinstance(error, BrokenRecord)
                yield left_out(origins[0], error)
                continue
            if isinstance(page, str):
                others[page] += 1
            else:
                yield page
    except PARSER_ERRORS as error:
        yield left_out(
            opened.origin, cut_off(f"WARC data that break off or are damaged after {number} records ({error})")
        )
    if opened.cut and not broken:
        yield left_out(opened.origin, cut_off(f"{opened.cut}, behind record {number}"))
    if others:
        yield left_out(opened.origin, _not_pages(others))


class BrokenRecord(UnreadableInput):
    """A record that ends before its end."""


def _broken(why: str) -> BrokenRecord:
    return BrokenRecord(why, allowed="whole records; those before it are kept", do="fetch or copy the file again")


def _not_pages(others: Counter[str]) -> UnsupportedInput:
    kinds = ", ".join(f"{count} {kind}" for kind, count in others.most_common(6))
    count = sum(others.values())
    return UnsupportedInput(
        f"{count:,} record{' that holds' if count == 1 else 's that hold'} no page: {kinds}",
        allowed="answers with status 200 that hold HTML",
        do="nothing, or crawl these again",
    )


def _page(record: WarcRecord, origins: tuple[Origin, ...], tables: Tables, options: Options) -> Page | str:
    """The page of a record, or the kind of thing that it holds instead."""
    if record.record_type == WarcRecordType.unknown:
        raise _broken("a record that breaks off or has no WARC header that can be read")
    if record.content_length > options.max_source_bytes:
        raise OversizedInput(
            f"a record of {record.content_length:,} bytes", allowed=f"up to {options.max_source_bytes:,} bytes a record"
        )
    announced = int(record.headers.get("Content-Length") or 0)
    record.freeze()
    if record.content_length < announced:
        raise _broken(f"a record of {announced:,} bytes that breaks off after {record.content_length:,}")
    return _http_page(record, origins, tables)


def _http_page(record: WarcRecord, origins: tuple[Origin, ...], tables: Tables) -> Page | str:
    url = record.headers.get("WARC-Target-URI")
    if record.is_http:
        record.parse_http(auto_decode="all")
        status = record.http_headers.status_code if record.http_headers else None
        if status != 200:
            return f"with status {status}"
    kind = (record.http_content_type or record.headers.get("Content-Type") or "").split(";")[0].strip().lower()
    payload = record.reader.read()
    if kind == "text/plain" and record.record_type == WarcRecordType.conversion:
        decoded = decode(payload)
        return Page(payload, kind, decoded.encoding, origins, decoded.text, True, "text")
    if kind not in _PAGES and not (
        not kind and payload[:200].lstrip().lower().startswith((b"<!doctype html", b"<html"))
    ):
        return kind or "without a type"
    if not payload.strip():
        raise UnreadableInput("a page of 0 bytes", allowed="a page with a news report")
    return html_page(payload, origins, tables, declared=record.http_charset, url=url.strip("<>") if url else None)


def _origins(opened: Origin, record: WarcRecord, number: int) -> tuple[Origin, ...]:
    place = Origin(opened.kind, f"{opened.location}:{number}", opened.retrieved)
    url = record.headers.get("WARC-Target-URI")
    return (place, Origin("url", url.strip("<>"), record.headers.get("WARC-Date"))) if url else (place,)
