"""Gzip taken off a stream, as far as it goes: a cut or damage ends the stream and is kept in words."""

from __future__ import annotations

import io
import zlib
from typing import BinaryIO

_CHUNK = 1 << 16
_GZIP = 31  # window bits that make zlib read the gzip header


class Unpacked(io.RawIOBase):
    """Reads gzip data, one member after the other. ``cut`` says why they end early; None where they do not.

    ``gzip.GzipFile`` raises at a cut and loses what it had read up to there, up to a buffer's size.
    """

    def __init__(self, packed: BinaryIO) -> None:
        self.packed = packed
        self.cut: str | None = None
        self.size = 0
        self._member = zlib.decompressobj(_GZIP)
        self._waiting = b""
        self._ended = False

    def readable(self) -> bool:
        """Always."""
        return True

    def tell(self) -> int:
        """How many bytes of content were given."""
        return self.size

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Fills the buffer as far as the data go."""
        held = self._some(len(buffer))
        buffer[: len(held)] = held
        self.size += len(held)
        return len(held)

    def _some(self, limit: int) -> bytes:
        while not self._ended:
            if self._member.eof and not self._next_member():
                break
            packed = self._member.unconsumed_tail or self._waiting or self.packed.read(_CHUNK)
            self._waiting = b""
            if not packed:
                self._end("end early")
                break
            try:
                held = self._member.decompress(packed, limit)
            except zlib.error:
                self._end("are damaged")
                break
            if held:
                return held
        return b""

    def _next_member(self) -> bool:
        """Whether another member follows; blanks and other matter behind the last one are passed over."""
        rest = self._member.unused_data.lstrip(b"\0") or self.packed.read(_CHUNK).lstrip(b"\0")
        if len(rest) == 1:
            rest += self.packed.read(_CHUNK)
        if not rest.startswith(b"\x1f\x8b"):
            self._ended = True
            return False
        self._member = zlib.decompressobj(_GZIP)
        self._waiting = rest
        return True

    def _end(self, how: str) -> None:
        self._ended = True
        self.cut = f"the gzip data {how} after {self.size:,} bytes of content"
