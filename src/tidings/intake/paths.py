"""What the user named, one by one: files, folders walked in order, lists on standard input, URLs."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from tidings.errors import EmptyInput, UnreadableInput, UnsupportedInput
from tidings.intake.received import Options, left_out
from tidings.model.sources import LeftOut, Origin

_URL = re.compile(r"https?://", re.IGNORECASE)
_RECORD_TAILS = ("", "-wal", "-shm", "-journal", "-lock", "-new")
_SCHEME = re.compile(r"[a-z][a-z0-9+.\-]+://", re.IGNORECASE)


def expand(inputs: Iterable[str | Path], options: Options) -> Iterator[Path | str | LeftOut]:
    """Files as paths, URLs as text, in the order given; a folder's files sorted by name, hidden ones skipped.

    ``-`` stands for a list of paths and URLs, one a line.
    """
    for item in inputs:
        if item == "-":
            yield from _listed(options)
        else:
            yield from _one(item, options)


def _listed(options: Options) -> Iterator[Path | str | LeftOut]:
    empty = True
    for line in options.list_from if options.list_from is not None else sys.stdin:
        if line.strip() and line.strip() != "-":
            empty = False
            yield from _one(line.strip(), options)
    if empty:
        error = EmptyInput(
            "an empty list on standard input", allowed="a path or URL on each line", do="check what writes the list"
        )
        yield left_out(Origin("path", "-"), error)


def _one(item: str | Path, options: Options) -> Iterator[Path | str | LeftOut]:
    text = str(item)
    if isinstance(item, str) and _URL.match(text):
        yield text
    elif isinstance(item, str) and _SCHEME.match(text) and not Path(text).exists():
        error = UnsupportedInput(
            f"an address of the kind {text.partition(':')[0]}",
            allowed="http and https, files, folders",
            do="fetch it by other means and name the file",
        )
        yield left_out(Origin("url", text), error)
    elif not text or "\x00" in text:
        what = "a path with a zero byte in it" if text else "an empty path"
        bad = UnreadableInput(what, allowed="the path of a file or folder, or a URL", do="check how the path was made")
        yield left_out(Origin("path", text.replace("\x00", "\\0") or "''"), bad)
    else:
        yield from _path(Path(text), options)


def _path(path: Path, options: Options) -> Iterator[Path | LeftOut]:
    try:
        is_folder = path.is_dir()
    except OSError:
        is_folder = False
    if not is_folder:
        yield path
        return
    empty = True
    for found in _walk(path):
        if isinstance(found, LeftOut) or not _of_record(found, options.beside):
            empty = False
            yield found
    if empty:
        yield left_out(
            Origin("path", str(path)),
            EmptyInput(
                "a folder without files",
                allowed="a folder that holds reports",
                do="check the path; hidden files are not read",
            ),
        )


def _of_record(found: Path, record: Path | None) -> bool:
    """Whether it is the record that is being built, or one of the files that are kept beside it."""
    if record is None or not found.name.startswith(record.name):
        return False
    return found.name.removeprefix(record.name) in _RECORD_TAILS and found.parent.resolve() == record.parent.resolve()


def _walk(folder: Path) -> Iterator[Path | LeftOut]:
    """Depth first, by name; links to folders are not followed, as they may lead in circles."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield left_out(
            Origin("path", str(folder)),
            UnreadableInput(
                f"a folder that cannot be listed: {error.strerror}",
                allowed="a readable folder",
                do="check its permissions",
            ),
        )
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(folder / entry.name)
        elif not _leads_to_folder(entry):
            yield folder / entry.name


def _leads_to_folder(entry: os.DirEntry[str]) -> bool:
    """Whether a link does; one that leads to itself is left to the reader of files, who tells why it is left out."""
    try:
        return entry.is_dir()
    except OSError:
        return False
