"""A file, opened: its first bytes for telling its form, its stream for reading, gzip taken off."""

from __future__ import annotations

import io
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from tidings.errors import EmptyInput, OversizedInput, UnreadableInput, UnsupportedInput
from tidings.intake.unpacked import Unpacked
from tidings.model.sources import Origin

_HEAD = 1 << 16
_CHUNK = 1 << 20
_GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Opened:
    """An input at its start. ``head`` holds its first bytes, which ``stream`` gives again."""

    origin: Origin
    name: str
    head: bytes
    stream: BinaryIO
    declared: str | None = None
    unpacked: Unpacked | None = None
    size: int | None = None

    @property
    def cut(self) -> str | None:
        """Why the content ended early, once it has been read; None where it did not."""
        return self.unpacked.cut if self.unpacked else None


@dataclass(frozen=True, slots=True)
class Whole:
    """All bytes of an input; ``cut`` says why they end early."""

    payload: bytes
    cut: str | None = None


@contextmanager
def open_file(path: Path) -> Iterator[Opened]:
    """Opens a file for reading.

    Raises:
        UnreadableInput: it cannot be opened. EmptyInput: it has no bytes. UnsupportedInput: it is no regular file.
    """
    origin = Origin("path", str(path))
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise UnsupportedInput(
                "no regular file (a device, pipe or socket)",
                allowed="files and folders",
                do="write its content to a file",
            )
        stream = path.open("rb")
    except OSError as error:
        raise UnreadableInput(
            (error.strerror or str(error)).lower(), allowed="a readable file", do="check path and permissions"
        ) from error
    with stream:
        yield opened(stream, origin, path.name)


def opened(stream: BinaryIO, origin: Origin, name: str, declared: str | None = None) -> Opened:
    """An input from a stream that can be read from its start again.

    Raises:
        EmptyInput: it has no bytes.
    """
    head = stream.read(_HEAD)
    stream.seek(0)
    if not head:
        raise EmptyInput("an empty file (0 bytes)", allowed="a file that holds a report", do="fetch or copy it again")
    if not head.startswith(_GZIP):
        size = stream.seek(0, io.SEEK_END)
        stream.seek(0)
        return Opened(origin, name, head, stream, declared, size=size)
    head = _filled(Unpacked(stream))
    stream.seek(0)
    if not head:
        raise UnreadableInput(
            "a gzip file that is damaged or cut off at its start",
            allowed="a whole gzip file",
            do="fetch or copy it again",
        )
    unpacked = Unpacked(stream)
    return Opened(
        origin, name.removesuffix(".gz"), head, cast(BinaryIO, io.BufferedReader(unpacked)), declared, unpacked
    )


def _filled(stream: Unpacked) -> bytes:
    held = b""
    while len(held) < _HEAD and (chunk := stream.read(_HEAD)):
        held += chunk
    return held


def read_whole(opened: Opened, limit: int) -> Whole:
    """All bytes, at most ``limit`` of them; what came before a cut is kept.

    Raises:
        OversizedInput: there are more; no more than the limit and a chunk has been read.
    """
    if opened.size is not None and opened.size > limit:
        raise _too_large(f"{opened.size:,} bytes", limit)
    held = bytearray()
    while chunk := opened.stream.read(min(_CHUNK, limit + 1 - len(held))):
        held += chunk
        if len(held) > limit:
            raise _too_large(f"more than {limit:,} bytes", limit)
    return Whole(bytes(held), opened.cut)


def _too_large(found: str, limit: int) -> OversizedInput:
    return OversizedInput(
        f"a document of {found}",
        allowed=f"up to {limit:,} bytes a document (JSON Lines and WARC files may be of any size)",
        do="split it into its articles",
    )
