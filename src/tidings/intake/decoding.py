"""Bytes to text, with the encoding that was used."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from tidings.errors import UnreadableInput

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Quotation marks, dashes, dots, blanks, the euro, and the accented letters of Western names, in windows-1252.
_WESTERN = frozenset(
    b"\x80\x82\x84\x85\x91\x92\x93\x94\x95\x96\x97\x99\xa0\xa3\xa7\xa9\xab\xae\xb0\xb7\xbb\xbd"
) | frozenset("éèêëáàâäãåíìîïóòôöõøúùûüçñßæÉÈÁÀÄÅÖÜÓÍÇÑØ".encode("cp1252"))
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:\-]{2,30})""", re.IGNORECASE)
_HEAD = 4096


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the name of the encoding that its bytes were read in."""

    text: str
    encoding: str


def decode(payload: bytes, declared: str | None = None) -> Decoded:
    """Decodes by byte order mark, UTF-8, declared charset, UTF-16 without a mark, windows-1252, then by statistics.

    UTF-8 comes before a declared charset: what is valid UTF-8 with letters beyond ASCII is UTF-8 whatever it declares.

    Raises:
        UnreadableInput: no encoding gives text.
    """
    for mark, encoding in _BOMS:
        if payload.startswith(mark):
            return _marked(payload, encoding)
    wide = _utf16_without_mark(payload[:_HEAD])
    if wide:
        return Decoded(payload.decode(wide, "replace"), wide)
    try:
        return Decoded(payload.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _not_utf8(payload, declared)


def declared_charset(payload: bytes) -> str | None:
    """The charset that the head of a page or of an XML file declares."""
    match = _DECLARED.search(payload[:_HEAD])
    return match[1].decode("ascii") if match else None


def _marked(payload: bytes, encoding: str) -> Decoded:
    if encoding == "utf-16" and len(payload) % 2:
        payload = payload[:-1]
    return Decoded(payload.decode(encoding, "replace"), encoding)


def _utf16_without_mark(head: bytes) -> str | None:
    """English in UTF-16 has a zero byte in every other place."""
    even, odd = head[0::2], head[1::2]
    if len(head) < 8:
        return None
    zeros_even, zeros_odd = even.count(0) / len(even), odd.count(0) / len(odd)
    if zeros_odd > 0.6 and zeros_even < 0.1:
        return "utf-16-le"
    return "utf-16-be" if zeros_even > 0.6 and zeros_odd < 0.1 else None


def _not_utf8(payload: bytes, declared: str | None) -> Decoded:
    damaged = payload.decode("utf-8", "replace")
    broken = damaged.count("\ufffd")
    whole = sum(1 for char in damaged if char > "\x7f") - broken
    if broken <= max(1, whole // 10) and whole:
        return Decoded(damaged, "utf-8 (damaged)")
    if declared and _known(declared) and declared.lower().replace("_", "-") not in ("utf-8", "utf8"):
        try:
            return Decoded(payload.decode(declared), declared.lower())
        except UnicodeDecodeError:
            pass
    high = {byte for byte in set(payload) if byte > 0x7F}
    if high <= _WESTERN:
        return Decoded(payload.decode("cp1252"), "windows-1252")
    best = from_bytes(payload[: 1 << 20]).best()
    if best is None:
        if whole + len(damaged) > 20 * broken:
            return Decoded(damaged, "utf-8 (damaged)")
        raise UnreadableInput("bytes that no text encoding reads", allowed="text", do="save it as UTF-8")
    return Decoded(payload.decode(best.encoding, "replace"), best.encoding)


def _known(charset: str) -> bool:
    try:
        codecs.lookup(charset)
    except LookupError:
        return False
    return True
