"""One writer at a time: a lock of the operating system on a file beside the record, gone when its holder ends.

SQLite's own locks hold for one transaction; a build has many and must not be interleaved with another's.
"""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

from tidings.errors import RecordUnwritable


class WriteLock:
    """Held from its making until :meth:`release`, or until the process ends however it ends.

    Raises:
        RecordUnwritable: another build holds it, or the folder cannot be written.
    """

    def __init__(self, record: Path) -> None:
        self._path = record.with_name(record.name + "-lock")
        self._file = -1
        while self._file < 0:
            self._file = self._taken(record)

    def release(self) -> None:
        """Let the next one in."""
        if self._file >= 0:
            # Removed while held: whoever waits on the old file finds that it is no longer the one at this path.
            with contextlib.suppress(OSError):
                self._path.unlink()
            os.close(self._file)
            self._file = -1

    def _taken(self, record: Path) -> int:
        try:
            file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            raise RecordUnwritable(
                f"{record} cannot be written: {error.strerror}",
                allowed="a folder that can be written",
                do="check the path",
            ) from error
        try:
            _lock(file)
            if _same_file(file, self._path):
                return file
        except OSError as error:
            os.close(file)
            raise RecordUnwritable(
                f"{record} is being written by another build", allowed="one at a time", do="wait until it has ended"
            ) from error
        os.close(file)
        return -1


def _same_file(file: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file), path.stat())
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
