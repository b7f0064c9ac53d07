"""Which form an input has: by its content first, by its name where the content leaves it open."""

from __future__ import annotations

import json
import re
from enum import Enum
from pathlib import PurePath

from tidings.errors import UnsupportedInput
from tidings.intake.decoding import decode


class Form(Enum):
    """The forms that intake reads, with their media types."""

    TEXT = "text/plain"
    HTML = "text/html"
    JSON_LINES = "application/jsonl"
    JSON = "application/json"
    WARC = "application/warc"
    PDF = "application/pdf"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    FEED = "application/xml"


FORMS = "plain text, HTML, JSON Lines, WARC, PDF, DOCX, RSS and Atom, folders of these"
_SAVE = "save it as text, HTML, PDF or DOCX"
_NO_WORDS = "write down what it says, if it holds a report"
_BINARY = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file (.doc, .xls, .msg)", "save it as DOCX"),
    (b"{\\rtf", "an RTF file", "save it as DOCX or text"),
    (b"\x89PNG", "a picture (PNG)", ""),
    (b"\xff\xd8\xff", "a picture (JPEG)", ""),
    (b"GIF8", "a picture (GIF)", ""),
    (b"SQLite format 3\x00", "a SQLite database", "name the files that it was built from"),
    (b"\x7fELF", "a program", ""),
    (b"MZ", "a program", ""),
    (b"7z\xbc\xaf", "a 7z archive", "unpack it and name the folder"),
    (b"Rar!", "a RAR archive", "unpack it and name the folder"),
    (b"BZh", "a bzip2 file", "unpack it"),
    (b"\xfd7zXZ", "an xz file", "unpack it"),
    (b"\x28\xb5\x2f\xfd", "a zstd file", "unpack it"),
    (b"ID3", "a sound file", ""),
    (b"OggS", "a sound file", ""),
)
_FEED = re.compile(r"<(?:rss|feed|rdf:RDF)[\s>]", re.IGNORECASE)
_HTML = re.compile(
    r"<(?:!doctype\s+html|html|head|body|article|main|div|p|h1|span|table|section|meta)[\s>/]", re.IGNORECASE
)
_TAG = re.compile(r"</?[a-z][^<>]{0,200}>", re.IGNORECASE)
_MHTML = re.compile(r"\A(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*?content-type:\s*multipart/", re.IGNORECASE)
_JSON_NAMES = (".jsonl", ".ndjson", ".json", ".jsonlines", ".ldjson")


def detect(head: bytes, name: str) -> Form:
    """The form of an input.

    Args:
        head: its first bytes, gzip taken off.
        name: its file name or the path of its address; the extension decides what the content leaves open.

    Raises:
        UnsupportedInput: a form that is not read; the message says which and what to do.
    """
    lead = head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\x00")
    if lead.startswith(b"WARC/"):
        return Form.WARC
    if b"%PDF-" in head[:1024]:
        return Form.PDF
    if head.startswith(b"PK\x03\x04") or head.startswith(b"PK\x05\x06"):
        return _zipped(head, name)
    for magic, what, do in _BINARY:
        if head.startswith(magic) and (len(magic) > 3 or _is_binary(head)):
            raise UnsupportedInput(what, allowed=FORMS, do=do or _NO_WORDS)
    if head[4:8] == b"ftyp":
        raise UnsupportedInput("a film or picture (MP4, HEIC)", allowed=FORMS, do=_NO_WORDS)
    if _is_binary(head):
        raise UnsupportedInput("binary data of no form that is read", allowed=FORMS, do=_SAVE)
    return _textual(decode(head[: len(head) - len(head) % 4]).text.lstrip("\ufeff \t\r\n"), name)


def _zipped(head: bytes, name: str) -> Form:
    if b"word/" in head or (b"[Content_Types].xml" in head[:4096] and _suffix(name) in (".docx", ".docm", "")):
        return Form.DOCX
    if _suffix(name) in (".docx", ".docm"):
        return Form.DOCX
    raise UnsupportedInput("a zip archive that is no DOCX", allowed=FORMS, do="unpack it and name the folder")


def _is_binary(head: bytes) -> bool:
    """Control characters beyond what text has, and no UTF-16 or UTF-32 (a zero in a regular place)."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        return False
    sample = head[:8192]
    control = sum(sample.count(bytes([code])) for code in (*range(1, 9), *range(14, 27), 28, 29, 30, 31, 127))
    zeros = sample.count(0)
    if zeros:
        even, odd = sample[0::2].count(0), sample[1::2].count(0)
        regular = max(even, odd) > 0.3 * len(sample) / 2 and min(even, odd) <= 0.02 * len(sample)
        return not regular or control > 0.02 * len(sample)
    return control > 0.02 * len(sample)


def _textual(text: str, name: str) -> Form:
    if text.startswith(("{", "[")):
        form = _json(text, name)
        if form:
            return form
    top = text[:4096]
    if text.startswith("<"):
        return _markup(top)
    if _MHTML.match(top):
        raise UnsupportedInput("a saved mail or web archive (MHTML)", allowed=FORMS, do="save the page as HTML or PDF")
    tags = len(_TAG.findall(top))
    if _HTML.search(top) and (tags > 10 or (tags > 2 and _suffix(name) in (".html", ".htm", ".xhtml"))):
        return Form.HTML
    if _suffix(name) in (".csv", ".tsv") and _tabular(top):
        raise UnsupportedInput("a table (CSV)", allowed=FORMS, do="turn its rows into JSON Lines")
    return Form.TEXT


def _json(text: str, name: str) -> Form | None:
    """Objects on lines of their own, or one JSON value that goes over lines; None for a text that opens with a bracket."""
    first, newline, rest = text.partition("\n")
    try:
        value = json.loads(first)
    except ValueError:
        if _suffix(name) in _JSON_NAMES and name.lower().endswith(("l", ".ndjson")):
            return Form.JSON_LINES
        if re.match(r"[{\[]\s*[\"{\]}]", text):
            return Form.JSON if not re.search(r"^\{.*\}\s*$", rest, re.MULTILINE) else Form.JSON_LINES
        if first.startswith('{"') or _suffix(name) in _JSON_NAMES:
            return Form.JSON_LINES
        return None
    if isinstance(value, list):
        return Form.JSON if not newline or not rest.strip() or _suffix(name) == ".json" else Form.JSON_LINES
    return Form.JSON_LINES


def _markup(top: str) -> Form:
    if _FEED.search(top[:2048]) and not re.search(r"<html[\s>]", top[:2048], re.IGNORECASE):
        return Form.FEED
    if _HTML.search(top) or not top.startswith("<?xml"):
        return Form.HTML if _TAG.search(top) or top.startswith("<!") else Form.TEXT
    raise UnsupportedInput("XML that is neither a page nor a feed", allowed=FORMS, do="turn it into JSON Lines")


def _tabular(top: str) -> bool:
    counts = {max(line.count(","), line.count("\t"), line.count(";")) for line in top.splitlines()[:2]}
    return min(counts, default=0) >= 2


def _suffix(name: str) -> str:
    return PurePath(name.partition("?")[0]).suffix.lower()
